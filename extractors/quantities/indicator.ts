import type { QuantityKind } from "../../schemas/facts.ts";
import { isRateRuled } from "./conditions.ts";
import { measuredOn } from "./measured.ts";
import { trimLead, type Words, whole, wordsOf } from "./phrase.ts";
import { recipientOf } from "./recipient.ts";
import type { Scene } from "./scene.ts";

/** What is measured, in the document's words, and the stretch of the passage that shows it (for the quote). */
export interface Indicator {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

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

const asIndicator = ({ text, start, end }: Words): Indicator => ({ words: text, start, end });

const COUNTED = ["count", "area", "length", "mass", "volume", "energy", "power", "money", "signal"];
const NEEDS_VERB_BEHIND = /^(?:以上|以下)?的?(?:[\u4e00-\u9fff“A-Za-z]|[0-9]+[A-Z])/;

/** Words behind the value: the thing counted (10家标杆智能工厂), or what is done in a time (6个月内整改). */
function behind(scene: Scene, ofTime: boolean): Indicator | null {
  const { text, mention, part } = scene;
  if (ofTime && /(?:期限|时间|时限|期|周期|有效期|为期|年限|时长)[^，。；]{0,6}$/.test(scene.lead) && !/[起在于后]$/.test(scene.lead))
    return null;
  let from = mention.textEnd;
  let tail = scene.tail;
  const next = scene.mentions[scene.index + 1];
  if (ofTime && tail === "" && next?.start === mention.textEnd && next.family === "rate") {
    from = next.textEnd;
    tail = text.slice(from, part.end);
  }
  const effort = /^的?(?:努力|时间|左右时间|左右)$/.exec(tail);
  if (effort) {
    from += effort[0].length;
    tail = "";
  }
  const bracket = ofTime ? /^（[^（）]{1,24}）(?=[\u4e00-\u9fff])/ : /^（[次个台套件]）(?=[\u4e00-\u9fff]{2})/;
  const aside = bracket.exec(tail)?.[0].length ?? 0;
  from += aside;
  tail = tail.slice(aside);
  const comma = (ofTime || effort !== null) && /^(?:，)/.test(text.slice(from)) && tail === "";
  if (comma) {
    from += 1;
    tail = /^[^，。；]*/.exec(text.slice(from, scene.sentence.end))?.[0] ?? "";
  }
  if (!NEEDS_VERB_BEHIND.test(tail)) return null;
  let offset =
    /^(?:的|内|级|及|，|应当|应(?![用急])|须|将|要|必须|予以|不能|由|的时间|时间|向[^，。；]{2,14}?(?=提交|报送|申请|提出|备案|报告|反馈))*/.exec(
      tail,
    )?.[0].length ?? 0;
  if (ofTime)
    offset +=
      /^[^，。；]{1,14}?(?:应当|须|必须|要(?![素求点件害]))(?:向[^，。；]{2,14}?(?=提交|报送|申请|提出|备案|报告|反馈))?/.exec(
        tail.slice(offset),
      )?.[0].length ?? 0;
  const role =
    /^(?:企业|单位|项目|产品|园区)?(?:作为|成为|入选|获评|被认定为|被评为)(?=[^，。；0-9]{2,})/.exec(tail.slice(offset))?.[0].length ?? 0;
  offset += role;
  const words = /^(?:[^，。；：（）\n]|（[^（）\n]{0,20}）){1,60}/.exec(tail.slice(offset))?.[0] ?? "";
  const upToNext = from + offset + words.length === next?.textStart ? words.replace(/、[^、]{1,6}$|及[^、及]{1,14}$/, "") : words;
  const kept = (ofTime ? words : upToNext.replace(AFTER_NOUN, "$<noun>").replace(/(?<![初高其集命空之])中$/, "")).replace(
    /、(?:推动|完成|打造|实现|力争|推进|促进|加快|带动|开展).*$|的?基础上$|(?:分别|并|且|等|其中|的|、|及|和|以及|与)+$/,
    "",
  );
  const named = whole({ text: kept, start: from + offset, end: from + offset + kept.length });
  return named === null || from > part.end + 80 ? null : asIndicator(named);
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
const NAMED_FIGURE = /(?:人数|数量|总数|个数|次数|户数|家数|件数)(?:应当?|须)?(?:为|达到?|在)?$/;
/** 提高办结率至95%: the verb whose other half stands before the value. */
const BROUGHT = /^(?:提高|提升|压缩|压减|降低|缩短|扩大|拓展|增加|减少|延长|精简)(?=[\u4e00-\u9fff]{2})/;
const AFTER_NOUN =
  /^(?<noun>.{2,40}?)(?:大力|积极|依法|全面(?!小康)|落地实施|按期|推行|作为|为(?:重点|依托|核心|主体|单位|载体|引领|支撑|牵引|突破口)|纳入|成为|予以|由|可以|可(?!再|穿|视|靠|操作|持续|复制|推广|信|控)|(?<![重主需首必])要(?![素求点件害闻道塞务])|应当|须|将|均|都|已|免费|享受).*$/;
const NO_NOUN =
  /^(?:的?(?:目标|水平|规模(?!以上|化|企业|养殖|经营)|标准(?!化|应用|厂房|地|体系|件|园|基|服务|创新)|要求|以上|以下|左右|任务)|的?基础(?:上|[，。；]|$)|和(?![美谐田平])|及|与|并(?!网)|等|且|或|用于|支持|作为|不变|之间|不增加|产量不增加|达到|完成|实现|通过|进行|纳入|至|到|的?按|以|由|可(?!再生)|应(?!急|用)|须|不得|将|降(?!碳)|增(?!材|值)|提|升(?!级)|下降|减(?![排碳灾])|压|缩短|调整|(?:拓展|扩展|优化|精简|提速)[到至为]|比(?!赛)|较|同比|即(?!时)|均|都|已|仍|全部|开展|其中|为|在(?![建校岗研库线外孵产售用途职编])|的[，。；])/;

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

/** A count whose noun carries its size (1家主营业务收入过百亿元的企业, 7个百亿级产业集群): the noun with its size. */
function sizedNoun({ text, mention, mentions, index, part, tail }: Scene): Indicator | null {
  const next = mentions[index + 1];
  if (mention.family !== "count" || !next || next.textStart >= part.end || tail.length > 12 || /[、（）“”]/.test(tail)) return null;
  if (["count", "rate", "points", "time", "ratio"].includes(next.family)) return null;
  const noun = /^(?:级)?的?[^，。；、（）]{2,30}/.exec(text.slice(next.textEnd, part.end))?.[0];
  const end = next.textEnd + (noun?.length ?? 0);
  return noun && !NO_NOUN.test(noun) ? { words: text.slice(mention.textEnd, end), start: mention.textEnd, end } : null;
}
