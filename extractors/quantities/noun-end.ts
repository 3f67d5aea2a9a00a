import type { Mention } from "./mention.ts";
import { wordsOf } from "./phrase.ts";
import type { Scene } from "./scene.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** 、 和 及 and the like as signs of a list, not inside a word (和谐, 普及, 参与). */
const COORDINATOR =
  "(?:、|以及|(?<![谐总附缓饱温平柔调共])和(?![美谐田平睦解])|(?<![涉普以波遍])及(?![时早格第])|(?<![参给赋授])与(?![会众]))";
const LAST_ITEM = new RegExp(`^(?<head>.*[^、和及与])${COORDINATOR}(?<item>[^、]{1,24})$`);
const CLOSING_ITEM = new RegExp(`^(?<head>[^、的]{1,24}?)(?!、)${COORDINATOR}`);
const ADVERB =
  /^(?<noun>.{2,40}?)(?:大力|积极|依法|全面(?!小康)|落地实施|按期|推行|作为|为(?:重点|依托|核心|主体|单位|载体|引领|支撑|牵引|突破口)|纳入|予以|可以|(?<![许认])可(?!再|穿|视|靠|操作|持续|复制|推广|信|控)|(?<![重主需首必])要(?![素求点件害闻道塞务])|应当|须|将|均|都|已|免费|享受).*$/;
const DANGLING = /(?<=[\u4e00-\u9fff]{2})(?<!所)在(?![建校岗研库线外孵产售用途职编])[^的]{2,10}$/;
const PLACED = /(?<=.{2})(?:所在|所属|所辖|及其)(?!地).*$/;
const AGENT = /(?<=.{1})由(?![于来]).*$/;
const STEPS = /、(?:推动|完成|打造|实现|力争|推进|促进|加快|带动|开展).*$|的?基础上$/;
const LOOSE = /(?:分别|并|且|等|其中|的|、|及|和|以及|与)+$/;
/** 对16个区开展监测: the count stands in what something is done to. */
const OBJECT_OF = /(?<![应面核比反绝相配派])对(?![标接外照比应口策象])[^，。；：]{0,60}$/;

interface Ends {
  readonly verbLed: RegExp;
  readonly dealing: RegExp;
  readonly duty: RegExp;
  readonly facet: RegExp;
  readonly summary: RegExp;
  readonly bearer: RegExp;
  readonly verbAtEnd: RegExp;
}

const compiled = new WeakMap<Vocabulary, Ends>();

function endsOf(vocabulary: Vocabulary): Ends {
  const known = compiled.get(vocabulary);
  if (known) return known;
  const { counted, words } = vocabulary;
  const made = {
    verbLed: new RegExp(`(?:^|[、和及将把是])(?:${words.commitments}|涉及|具有|面向)`),
    dealing: new RegExp(`(?<=.)(?:${counted.dealings}).*$`),
    duty: new RegExp(`(?<=.{2})(?:${counted.duties})(?!人).*$`),
    facet: new RegExp(`(?<=.{2})的?(?:落地|落实|完成|进展|执行|实施|推进|建设|调查|处理|整改)*(?:${counted.facets})$`),
    summary: new RegExp(`(?<=.{2})等(?:${counted.summaries})$`),
    bearer: new RegExp(`^(?<noun>[^的、“（]{0,8}(?:${counted.bearers}))的[^的]*$`),
    verbAtEnd: new RegExp(`(?<=.{2})(?:${words.commitments}|提供|获得|取得|调整)+了?$`),
  };
  compiled.set(vocabulary, made);
  return made;
}

/**
 * The noun counted, at the head of the words behind a count (`start`: where they stand): up to the next item of a list whose own count follows, or that
 * is none of the counted; up to a predicate that does not say what is counted.
 */
export function countedNoun(scene: Scene, words: string, start: number): string {
  const ends = endsOf(scene.setting.vocabulary);
  const next = scene.mentions[scene.index + 1];
  const alone = start + words.length === next?.textStart ? beforeNext(scene, words, start, next, ends) : words;
  const own = isListed(scene, ends) ? (CLOSING_ITEM.exec(alone)?.groups?.head ?? alone) : alone;
  const cut = ADVERB.exec(own)?.groups?.noun?.replace(DANGLING, "") ?? own;
  const stated = /其中[^。；]*$/.test(scene.before) ? cut : cut.replace(AGENT, "");
  const dealtWith = OBJECT_OF.test(scene.text.slice(scene.part.start, scene.mention.textStart)) ? stated.replace(ends.dealing, "") : stated;
  const noun = dealtWith
    .replace(ends.duty, "")
    .replace(PLACED, "")
    .replace(scene.mention.unit === "次" ? /$^/ : ends.facet, "")
    .replace(ends.summary, "")
    .replace(/(?<![初高其集命空之])中$/, "")
    .replace(STEPS, "")
    .replace(LOOSE, "");
  const borne = /^[项件条次]/.test(scene.mention.unit ?? "") || ends.verbLed.test(noun) ? undefined : ends.bearer.exec(noun)?.groups?.noun;
  return borne ?? noun;
}

/** Words that run up to the next value: without its own words (10家企业、引进人才5名) and the verb between them (为10家企业提供20次服务). */
function beforeNext(scene: Scene, words: string, start: number, next: Mention, ends: Ends): string {
  const last = LAST_ITEM.exec(words)?.groups;
  const reach = next.family === "count" ? 24 : 6;
  const head = last?.head && last.item && last.item.length <= reach ? last.head : words;
  if (head !== words) return head;
  const trimmed = wordsOf(scene, start, start + words.length);
  const upTo = trimmed && trimmed.start === start ? trimmed.text : words;
  return upTo.replace(ends.verbAtEnd, "");
}

/** Whether the count is one item of a list of things without numbers (依次为简称、三位序号和代号), or closes a list of names (甲区、乙区2个开发区和丙县). */
function isListed({ text, part, mention, mentions, index }: Scene, ends: Ends): boolean {
  const previous = mentions[index - 1];
  const before = text.slice(part.start, mention.textStart).replace(/（[^（）]*）/g, "");
  return before.includes("、") && !(previous && previous.end > part.start) && !ends.verbLed.test(before) && !/[等的]$/.test(before);
}
