import type { QuantityKind } from "../../schemas/facts.ts";
import { isRateRuled } from "./conditions.ts";
import { behind, NO_NOUN, sizedNoun } from "./counted.ts";
import { measuredOn } from "./measured.ts";
import { asIndicator, type Indicator, trimLead, wordsOf } from "./phrase.ts";
import { recipientOf } from "./recipient.ts";
import type { Scene } from "./scene.ts";

/** The indicator of a mention; `earlier` are those already found in the passage, in the order of the mentions. */
export function indicatorOf(scene: Scene, kind: QuantityKind, earlier: readonly (Indicator | null)[]): Indicator | null {
  const previous = earlier[scene.index - 1];
  if (previous && scene.lead === "减按" && scene.leadStart > scene.part.start) return previous;
  if (
    previous &&
    /^(?:最高)?(?:提至|压缩至|压缩到|缩短至|缩短到|压减至|降至|降到|降为|减至|下调至|下调为|提高到|提高至|调整为|升至|增加到|增至|扩大到|拓展到|拓展至|扩展到|扩展至|优化到|优化至|精简到|精简至|为期)(?:承诺时限)?$/.test(
      scene.lead.replace(/^[，、；]/, ""),
    ) &&
    (scene.mentions[scene.index - 1]?.end ?? -1) >= scene.sentence.start
  )
    return previous;
  const handedIn = COPIES.test(scene.lead) ? documentOf(scene) : null;
  if (handedIn) return handedIn;
  if (kind === "incentive") return recipientOf(scene) ?? plainIndicator(scene, earlier);
  if (kind === "threshold" || isRateRuled(scene)) return measuredOn(scene, earlier) ?? plainIndicator(scene, earlier);
  if (kind === "duration" && /^[，、]?连续$/.test(scene.lead)) {
    const granted = grantedLater(scene);
    if (granted) return granted;
  }
  if (kind === "duration") return (isVerbal(scene) ? behind(scene, true) : null) ?? plainIndicator(scene, earlier);
  return plainIndicator(scene, earlier);
}

/** 推荐函（纸质，一式6份）, 证明材料，一式两份 */
const COPIES = /一式$/;
const BEFORE_COPIES = /(?:，|（(?:附件[0-9]{1,2}）)?|纸质(?:版|件)?，?|（含?附件）)*一式$/;

/** The document of which so many copies are handed in. */
function documentOf(scene: Scene): Indicator | null {
  const before = scene.text.slice(scene.sentence.start, scene.mention.textStart).replace(BEFORE_COPIES, "");
  const named = /(?<title>《[^《》]{2,40}》|[^，。；：（）的《》]{2,30})(?:（[^（）]{1,20}）)?$/.exec(before);
  if (!named?.groups?.title) return null;
  const start = scene.sentence.start + named.index;
  const opened =
    /^(?:并|请|须|应|认真){0,2}(?:提供|提交|填报|填写|报送|准备|将|把|附)?(?:有关|相关)?/.exec(named.groups.title)?.[0].length ?? 0;
  const words = wordsOf(scene, start + opened, start + named.groups.title.length);
  return words ? asIndicator(words) : null;
}

/** 连续3年每年给予5000元的生活补贴: what lasts is what the last sum of the same part is called. */
function grantedLater({ text, mention, mentions, part }: Scene): Indicator | null {
  const sum = mentions.findLast((m) => m.start > mention.end && m.end <= part.end && m.family === "money");
  const noun = sum ? /^的?(?<noun>[\u4e00-\u9fff]{2,12})$/.exec(text.slice(sum.textEnd, part.end))?.groups?.noun : undefined;
  return noun ? { words: noun, start: mention.textStart, end: part.end } : null;
}

function plainIndicator(scene: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  const { mention, tail, index, mentions, part, lead } = scene;
  const ahead = trimLead(scene);
  const follows =
    COUNTED.includes(mention.family) && /^(?:的|（[次个台套件]）)?(?:[\u4e00-\u9fff“A-Za-z]|[0-9]+[A-Z])/.test(tail) && !NO_NOUN.test(tail);
  const shared = mention.family === "rate" && SHARE_OF.test(lead) && /^的[\u4e00-\u9fff]{2}/.test(tail) ? behind(scene, false) : null;
  if (shared) return shared;
  const verbOnly =
    ahead === null ||
    /^(?:年均|累计|共|总|全年|每年|再|各|新|均|同比|每人每[年月]|每[人户家亩]|全[国省市县区]|[我各][省市县区])?$/.test(ahead.text);
  const figure = !verbOnly && NAMED_FIGURE.test(lead);
  const ofProject = scene.setting.boxed && /年产$/.test(lead) && /^(?:技术改造|技改|改造|扩建|生产线|项目|建设)/.test(tail) && !verbOnly;
  if (ahead && /造成$/.test(lead) && HARM.test(tail)) return { ...asIndicator(ahead), words: ahead.text + (HARM.exec(tail)?.[0] ?? "") };
  const among = AMONG.exec(lead)?.groups?.whole;
  if (among && /^(?:已|开通|建成|设立|通过|实现|完成|达到|采用)/.test(tail))
    return { words: among, start: scene.leadStart, end: scene.leadStart + among.length };
  const sized = sizedNoun(scene);
  if (sized) return sized;
  if (follows && !ofProject && !figure) {
    const noun = behind(scene, false);
    if (noun) return noun;
  }
  if (!verbOnly && ahead) {
    const raised = /[至到]$/.test(lead) ? (BROUGHT.exec(ahead.text)?.[0].length ?? 0) : 0;
    if (raised > 0) return { words: ahead.text.slice(raised), start: ahead.start, end: ahead.end };
    if (mention.family === "rate" && /^(?:达到|完成|实现|通过|进行|以上达到|以上通过|纳入|采用)/.test(tail))
      return { ...asIndicator(ahead) };
    const based = ahead.text.search(/按照?(?!期|时|规定|需|劳)/);
    return asIndicator(
      based >= 3 && mention.family === "rate" ? { text: ahead.text.slice(0, based), start: ahead.start, end: ahead.start + based } : ahead,
    );
  }
  if (/^(?:的)?(?:[\u4e00-\u9fff“A-Za-z]|[0-9]+[A-Z])/.test(tail) && !/^[至到]/.test(tail)) {
    const noun = behind(scene, false);
    if (noun) return noun;
  }
  const before = partBefore(scene);
  if (before) return before;
  const previous = mentions[index - 1];
  if (previous && index > 0 && previous.end >= scene.sentence.start) return earlier[index - 1] ?? null;
  const whole = wordsOf(scene, part.start, mention.textStart);
  if (whole) return asIndicator(whole);
  const heading = scene.setting.headings[0] ?? "";
  return heading !== "" && heading.length <= 20 && !scene.setting.passage.isHeading
    ? { words: heading, start: mention.textStart, end: mention.textEnd }
    : null;
}

/** 事故造成43人死亡 */
const HARM = /^(?:死亡|受伤|失踪|遇难)/;
/** 省级网站中有10个开通了英文版 */
const AMONG = /^(?<whole>[\u4e00-\u9fff]{2,20}?)中，?(?:已?有)?$/;
/** 贡献了三成的税收 */
const SHARE_OF = /(?:创造|贡献|提供|吸纳|承担|带动|占)了?(?:全[国省市县区]|我[省市县区])?$/;
const COUNTED = ["count", "area", "length", "mass", "volume", "energy", "power", "money", "signal"];
const NAMED_FIGURE = /(?:人数|数量|总数|个数|次数|户数|家数|件数)(?:应当?|须)?(?:为|达到?|在)?$/;
/** 提高办结率至95%: the verb whose other half stands before the value. */
const BROUGHT = /^(?:提高|提升|压缩|压减|降低|缩短|扩大|拓展|增加|减少|延长|精简)(?=[\u4e00-\u9fff]{2})/;
/** The part of the sentence before the value's own, where that holds no words and the other no value (资助规模：不超过4项). */
function partBefore(scene: Scene): Indicator | null {
  const { text, part, mentions, index, leadStart } = scene;
  if (text[part.start - 1] === "（" && leadStart === part.start) {
    const outer = Math.max(...["，", "；", "。", "：", "、"].map((mark) => text.lastIndexOf(mark, part.start - 2))) + 1;
    const named = wordsOf(scene, outer, part.start - 1);
    return named && named.text.length >= 2 ? asIndicator(named) : null;
  }
  if (leadStart !== part.start || part.start < 2 || !/[，：]/.test(text[part.start - 1] ?? "")) return null;
  const start = Math.max(...["，", "；", "。", "：", "\n"].map((mark) => text.lastIndexOf(mark, part.start - 2))) + 1;
  if (mentions.slice(0, index).some((m) => m.end > start)) return null;
  const words = wordsOf(scene, start, part.start - 1);
  return words && words.text.length >= 2 ? asIndicator(words) : null;
}

/** Whether the words before a length of time are no more than a verb, so that what it measures stands behind it. */
const isVerbal = (scene: Scene): boolean =>
  scene.mention.bound?.name === "inside-time" ||
  (scene.mention.bound?.name === "within" && /在$/.test(scene.lead)) ||
  /^(?:，|、|[^，。；]{0,4}(?:实行|利用|通过|用|提出|给予|经过|享受|延长|获得|申请|提前|安排|再给|设置|设立|有|最快|最短))?$/.test(
    scene.lead.replace(/^(?:计划|力争|争取|可|可以|将|再|需|应)+/, ""),
  );
