import type { Scene } from "../scene.ts";
import { behindMark } from "../stretch.ts";
import type { Mention } from "../values/mention.ts";
import { type Indicator, type Words, wordsOf } from "./phrase.ts";

/** An attribute alone: whose it is was said before (…，占GDP比重超过50%; …，面积约8平方公里; …，1个工作日办结). */
const BARE =
  /^(?:(?:总|年|规划|用地|占地|建设|平均|年均|人均|预计|实际|核心区){0,3}(?:面积|规模|产量|产值|收入|增加值|余额|总量|总数|数量|占比|比例|比重|增速|办理时间)|平均时间|约?占[^占的，]{1,12}|其(?![他中余])[^，]{2,8}|(?:限时)?办结|到账)$/;
/** What a subject ends in where another attribute of it follows (产业能级…，占GDP比重). */
const OWN_ATTRIBUTE =
  /(?:能级|规模|总量|数量|水平|办理时限|时限|平均时间|办理时间|时间|总数|(?:播种|种植|建筑|用地)?面积|排名|(?:一站式|全程网上|线上|网上|集中|并联|当场)?(?:办理|受理|审批|登记办理))$/;
/** Where the subject of a clause ends: its first verb (策源区以…为主体; 园区位于…). */
const VERB =
  /以(?![上下内外及])|位于|坐落|地处|是(?!否)|为|由|主要|包括|涵盖|覆盖|依托|围绕|通过|聚焦|承接|将|达到?|突破|超过?|提升|提高|完成|实现|新增|累计|占|约|不?[低高大小多少]于|不超|在(?![建校岗研库线])/;
/** Adverbs and verbs before what a part is about (持续压减登记办理时限, 实现商事登记一站式办理). */
const ACTS =
  /^(?:进一步|逐步|持续|不断|大幅|稳步|加快|着力|切实|严格|全面|深入|积极|大力|推动|推进|推行|实现|实施|实行|加强|压减|压缩|优化|提升|提高|深化|完善|规范|强化|促进|培育|发展|打造|建设|组建|创建|做好|抓好|落实|扩大|加大|加速)+/;

/** Parts that open with what is done to something, not with what they are about. */
const NOT_ABOUT =
  /^(?:纳入|允许|可|不再|取消|试行|采用|采取|通过|由|经|对|在|按|为|根据|符合|简化|探索|长期|坚持|适当|继续|从|并|且|自)|^[^“]*”/;

const trimmed = (scene: Scene, start: number, end: number): Words | null => {
  const words = wordsOf(scene, start, end);
  const acts = words ? (ACTS.exec(words.text)?.[0].length ?? 0) : 0;
  return words && acts < words.text.length ? { ...words, text: words.text.slice(acts), start: words.start + acts } : words;
};

/** The subject that a part of the sentence opens with, before its verb; null where it has none. */
export function subjectOf(scene: Scene, start: number, end: number): Words | null {
  const words = trimmed(scene, start, end);
  if (!words || NOT_ABOUT.test(words.text)) return null;
  const verb = words.text.search(VERB);
  const text = (verb < 0 ? words.text : words.text.slice(0, verb)).replace(/[“（].*$|的$/, "");
  return text.length >= 2 && text.length <= 24 && (verb >= 0 || text.length <= 16)
    ? { text, start: words.start, end: words.start + text.length }
    : null;
}

/** Parts of the sentence before the value's own, or before another place, the nearest first. */
export function partsBefore({ text, sentence, part }: Scene, before = part.start): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (let end = before - 1; end > sentence.start && parts.length < 12; ) {
    const start = behindMark(text, "，；：", end, sentence.start);
    parts.push({ start, end });
    end = start - 1;
  }
  return parts;
}

const GENERIC = /[，；。：]|(?:目标|任务|要求|情况|措施|标准|原则|程序|条件|方式|布局|内容|对象|范围|总则|附则|期限|说明|保障|依据|管理)$/;

/** What the clause's heading is about, without its verb (培育发展科学仪器产业 → 科学仪器产业). */
export function headingObject({ setting }: Scene): string | null {
  const object = (setting.headings[0] ?? "")
    .replace(ACTS, "")
    .replace(/(?:高质量|加快|融合|创新|集聚|做大做强)*(?:发展|建设|提升|水平|规模|质效|工作)$/, "");
  return object.length >= 3 && object.length <= 24 && !GENERIC.test(object) ? object : null;
}

/** 可申请展期还款，期限不超过1年: what is granted or lent in the part before. */
function withGranted(scene: Scene, found: Indicator): Indicator {
  const nearest = partsBefore(scene)[0];
  const what = nearest ? GRANTED.exec(scene.text.slice(nearest.start, nearest.end))?.groups?.what : undefined;
  return what ? { ...found, words: what + found.words } : found;
}
const GRANTED =
  /(?<what>(?:[^，。；、0-9的予请受供]{0,8})(?:贷款|担保|补贴|补助|还款|缓缴|贴息|支持|服务))(?:资金)?(?:最高|总)?(?:额度)?(?:不超过|最高|[0-9].*)?$/;

/** 深化便捷通关模式，提升应用率至60%: what is used so much is what the part before spreads. */
const BARE_RATE = /^(?:应用|使用|普及|推广|入驻|覆盖|共享)率$/;
const SPREADING = /^(?:持续|进一步|全面|加快|大力|积极)*(?:深化|推广|推行|推进|实施|拓展|扩大|加强)[^，；：]{4,}$/;
function withApplied(scene: Scene, found: Indicator): Indicator {
  const nearest = partsBefore(scene)[0];
  if (
    !nearest ||
    !SPREADING.test(scene.text.slice(nearest.start, nearest.end)) ||
    scene.mentions.some((m) => m.start >= nearest.start && m.end <= nearest.end)
  )
    return found;
  const whose = trimmed(scene, nearest.start, nearest.end)?.text.replace(/(?:应用|使用|推广)$/, "");
  return whose ? { ...found, words: whose + found.words } : found;
}

/** An indicator with its subject, where it names an attribute alone. */
export function withSubject(scene: Scene, found: Indicator | null, earlier: readonly (Indicator | null)[]): Indicator | null {
  if (found && /^(?:期限|时长)$/.test(found.words)) return withGranted(scene, found);
  if (found && BARE_RATE.test(found.words)) return withApplied(scene, found);
  if (!found || !BARE.test(found.words)) return found;
  const attribute = found.words.replace(/^其/, "");
  const inSentence = (m: Mention, i: number): boolean => i < scene.index && m.start >= scene.sentence.start;
  const previous = /占?比[例重]?$/.test(attribute) ? scene.mentions.findIndex(inSentence) : scene.mentions.findLastIndex(inSentence);
  const before = previous >= 0 ? earlier[previous] : null;
  const said =
    before && !/(?:时间|办结|到账)$/.test(attribute) && !BARE.test(before.words) && before.start >= scene.sentence.start
      ? before.words
      : null;
  const parts = partsBefore(scene);
  const subject =
    said ??
    (/^(?:限时)?(?:办结|到账|其)/.test(found.words) ? parts.slice(0, 2) : [...parts].reverse())
      .map((p) => subjectOf(scene, p.start, p.end))
      .find((w) => w !== null)?.text ??
    headingObject(scene);
  const whose = subject?.replace(OWN_ATTRIBUTE, "") ?? "";
  return whose.length >= 2 && !whose.includes(attribute) ? { ...found, words: whose + attribute } : found;
}
