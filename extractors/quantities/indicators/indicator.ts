import type { QuantityKind } from "../../../schemas/facts.ts";
import { isRateOfNoun } from "../kinds/conditions.ts";
import type { Scene } from "../scene.ts";
import { behindMark } from "../stretch.ts";
import { capped, formOfCount, ownLead, together } from "./count-forms.ts";
import { behind, NO_NOUN, sizedNoun } from "./counted.ts";
import { withEvery } from "./every.ts";
import { finished } from "./finished.ts";
import { asShare, unframed } from "./frames.ts";
import { lasting } from "./lasting.ts";
import { measuredOn } from "./measured.ts";
import { asIndicator, type Indicator, trimLead, type Words, wordsOf } from "./phrase.ts";
import { dimensionBehind, namedRate, predicated, sharedOut } from "./predicate.ts";
import { recipientOf } from "./recipient.ts";
import { withSubject } from "./subject.ts";

/** The indicator of a mention; `earlier` are those already found in the passage, in the order of the mentions. */
export function indicatorOf(scene: Scene, kind: QuantityKind, earlier: readonly (Indicator | null)[]): Indicator | null {
  const own = ownIndicator(scene, kind, earlier);
  const found = own && finished(scene, kind, own);
  return kind === "threshold" || kind === "incentive" ? found : withSubject(scene, found, earlier);
}

function ownIndicator(scene: Scene, kind: QuantityKind, earlier: readonly (Indicator | null)[]): Indicator | null {
  const previous = earlier[scene.index - 1];
  if (
    previous &&
    inSentence(scene, scene.index - 1) &&
    /^[，、]?[^，。；]{0,12}，?减按$/.test(scene.lead) &&
    (scene.leadStart > scene.part.start || /率$/.test(previous.words))
  )
    return previous;
  if (previous && BROUGHT_TO.test(scene.lead.replace(/^[，、；]/, "")) && inSentence(scene, scene.index - 1)) return previous;
  const handedIn = COPIES.test(scene.lead) ? documentOf(scene) : null;
  if (handedIn) return handedIn;
  if (COMPARED.test(scene.lead)) return previous && inSentence(scene, scene.index - 1) ? previous : (partBefore(scene) ?? previous ?? null);
  const spelt =
    scene.leadStart < scene.mention.textStart && BESIDE_IN_BRACKET.test(scene.text.slice(scene.part.start, scene.mention.textStart));
  const act = (spelt ? partBefore(scene) : null) ?? capped(scene) ?? together(scene);
  if (act) return act;
  if (kind === "incentive" && scene.mention.family !== "time") return recipientOf(scene) ?? plainIndicator(scene, earlier);
  const named =
    namedRate(scene, trimLead(scene)) ??
    dimensionBehind(scene, trimLead(scene)) ??
    sharedOut(scene, trimLead(scene)) ??
    ruledOrTimes(scene);
  if (named) return named;
  const handed = handedOver(scene);
  if (handed) return handed;
  if (kind === "threshold" || isRateOfNoun(scene)) return measuredOn(scene, earlier) ?? plainIndicator(scene, earlier);
  if (kind === "duration") return lasting(scene, earlier) ?? everyTime(scene, plainIndicator(scene, earlier));
  return plainIndicator(scene, earlier);
}

const inSentence = ({ mentions, sentence }: Scene, i: number): boolean => (mentions[i]?.end ?? -1) >= sentence.start;

/** 由8份精简为(3份), 由30%提高到(50%): what was at a level before. */
const BROUGHT_TO =
  /^(?:最高)?(?:(?:提|升|增|减|降|提高|提升|增加|减少|降低|下调|上调|调整|压缩|压减|缩短|延长|扩大|拓展|扩展|优化|精简)(?:至|到|为)|为期)(?:承诺时限)?$/;

/** 比省定目标高出(10个百分点): whose value is compared was said before. */
const COMPARED =
  /^[，、]?(?:力争|预计|将|分别|平均|总体|均)?(?:比|较)(?!例|重|赛)[^，。；、]{2,20}(?:高出?|低|多出?|少|快|领先)$|^[，、]?[比较](?:上年|去年|上一年|年初|上季度)(?:同期|末|底)?(?:净?增加?|增长|减少|提高|提升|上升|下降|降低)$/;

/** 每年用于项目的工作时间: the time is one of each year. */
function everyTime({ lead, leadStart }: Scene, found: Indicator | null): Indicator | null {
  const every = /^[，、]?(?<every>每(?:年|月|周|季度|学期|天|日)度?)/.exec(lead)?.groups?.every;
  return found && every && !found.words.includes("每")
    ? { ...found, words: every + found.words, start: leadStart + lead.indexOf(every) }
    : found;
}

/** 给予中小企业不低于合同金额50%的预付款: who gets which share of what. */
function handedOver({ text, lead, leadStart, mention, tail }: Scene): Indicator | null {
  if (mention.family !== "rate" || mention.bound?.side !== "before") return null;
  const who = /^[，、]?(?:应当?|须|可)?(?:给予|支付)(?<who>[^，。；对]{2,14})$/.exec(lead)?.groups?.who;
  const base = /(?:于|超过)(?<base>[\u4e00-\u9fff]{2,14}?)的?$/.exec(text.slice(mention.textStart, mention.start))?.groups?.base ?? "";
  const what = /^的(?<what>[\u4e00-\u9fff]{2,8})$/.exec(tail)?.groups?.what;
  return who && what ? { words: who + base + what, start: leadStart + lead.indexOf(who), end: mention.textEnd + 1 + what.length } : null;
}

/** 严格落实用地宗数不低于30%标准: what the rule is about, without the verb that follows it. */
const FOLLOWED = /^(?:严格|全面|认真|切实)?(?:落实|执行|遵守|遵循|实施|实行)(?=[^，]{3,})/;

/** What a rule that is followed measures, or what is so many times something (3倍于拟立项数量的申报项目 → 倍于拟立项数量的申报项目), or done after so long (15日后重新申请). */
function ruledOrTimes(scene: Scene): Indicator | null {
  const { text, mention, tail, lead } = scene;
  if (mention.family === "times") {
    const noun = /^于[^，。；的]{2,20}的[^，。；、的]{2,20}/.exec(tail)?.[0];
    return noun ? { words: `倍${noun}`, start: mention.textStart, end: mention.textEnd + noun.length } : null;
  }
  if (mention.family === "time")
    return /之日起$/.test(lead) && /后[\u4e00-\u9fff]{2}/.test(text.slice(mention.end, mention.end + 3)) ? behind(scene, true) : null;
  const ruled = /^的?(?:标准|要求|规定|比例要求)/.test(tail) ? trimLead(scene) : null;
  const verb = ruled ? (FOLLOWED.exec(ruled.text)?.[0].length ?? 0) : 0;
  return ruled && verb > 0 ? { words: ruled.text.slice(verb), start: ruled.start + verb, end: ruled.end } : null;
}

/** 研究制定承包到期后再延长(30年试点指导意见): what the drafted document is about. */
const DRAFTED = /^(?:研究|抓紧|加快)?(?:制定|编制|起草|出台|修订|印发)(?=[^，]{4,})/;

const drafted = ({ after }: Scene, words: Words): Words => {
  const verb = /^[^，。；]{0,16}(?:意见|办法|方案|细则|规划|计划|政策|规程)/.test(after) ? (DRAFTED.exec(words.text)?.[0].length ?? 0) : 0;
  return { text: words.text.slice(verb), start: words.start + verb, end: words.end };
};

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

function plainIndicator(scene: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  return withEvery(scene, formOfCount(scene, earlier) ?? unadorned(scene, earlier), earlier);
}

function unadorned(scene: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  const { mention, tail, index, mentions, part, lead } = scene;
  const ahead = ownLead(scene, earlier[index - 1] ?? null);
  const once =
    mention.family === "count" && /^次/.test(mention.unit ?? "") && /^(?:[、，]|原则|制|$)/.test(tail) && ahead
      ? ONCE.exec(ahead.text)?.groups
      : undefined;
  if (ahead && once) return { ...asIndicator(ahead), words: `${once.who}${once.act}` };
  const follows =
    COUNTED.includes(mention.family) && /^(?:的|（[次个台套件]）)?(?:[\u4e00-\u9fff“A-Za-z]|[0-9]+[A-Z])/.test(tail) && !NO_NOUN.test(tail);
  const ofBase = shareOf(scene);
  if (ofBase) return ofBase;
  const shared =
    mention.family === "rate" && (SHARE_OF.test(lead) || /^[，、]?$/.test(lead)) && /^的(?!部分)[\u4e00-\u9fff]{2}/.test(tail)
      ? behind(scene, false)
      : null;
  if (shared) return shared;
  const verbOnly =
    ahead === null ||
    (/(?:和|及|与)$/.test(lead) &&
      mentions[index - 1]?.family === mention.family &&
      (mentions[index - 1]?.textEnd ?? 0) === scene.leadStart) ||
    /^(?:年均|累计|共|总|全年|每年|再|各|新|均|同比|每人每[年月]|每[人户家亩]|全[国省市县区]|[我各][省市县区])?$/.test(ahead.text);
  const figure = !verbOnly && (NAMED_FIGURE.test(lead) || (BY.test(lead) && SET.test(tail)));
  const ofProject = scene.setting.boxed && /年产$/.test(lead) && /^(?:技术改造|技改|改造|扩建|生产线|项目|建设)/.test(tail) && !verbOnly;
  if (ahead && /造成$/.test(lead) && HARM.test(tail)) return { ...asIndicator(ahead), words: ahead.text + (HARM.exec(tail)?.[0] ?? "") };
  const sized = sizedNoun(scene);
  if (sized) return sized;
  if (follows && !ofProject && !figure) {
    const noun = behind(scene, false);
    if (noun)
      return mention.family !== "count" && /的$/.test(lead) && ahead && ahead.text.length >= 3 && !verbOnly
        ? { ...noun, words: ahead.text + noun.words }
        : noun;
  }
  if (!verbOnly && ahead) {
    const said = predicated(scene, ahead);
    if (said) return said;
    if (mention.family === "rate" && /的$/.test(lead) && asShare(ahead.text) !== ahead.text)
      return { ...asIndicator(ahead), words: asShare(ahead.text) };
    const based = ahead.text.search(/按照?(?!期|时|规定|需|劳)/);
    return based >= 3 && mention.family === "rate" && !/(?:率|比例|比重|占比)$/.test(ahead.text)
      ? { words: ahead.text.slice(0, based), start: ahead.start, end: ahead.start + based }
      : unframed(drafted(scene, ahead), /[至到]$/.test(lead));
  }
  if (
    /^(?:的)?(?:[\u4e00-\u9fff“A-Za-z]|[0-9]+[A-Z])/.test(tail) &&
    !/^(?:[至到]|的?部分|的?(?:水平|标准|目标|规模)(?:[，。；]|$))/.test(tail)
  ) {
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
/** 贡献了三成的税收 */
const SHARE_OF = /(?:创造|贡献|提供|吸纳|承担|带动|占)了?(?:全[国省市县区]|我[省市县区])?$/;
const COUNTED = ["count", "area", "length", "mass", "volume", "energy", "power", "money", "signal"];
/** 形成占年度最大负荷5%左右的调峰能力: what is so large a share stands behind it. */
function shareOf({ lead, leadStart, mention, tail }: Scene): Indicator | null {
  if (mention.family !== "rate") return null;
  const base = /^[，、]?(?:[\u4e00-\u9fff]{2})?(?:占|相当于)(?<base>[^，。；占]{3,20})$/.exec(lead)?.groups?.base;
  const what = base ? /^的(?<what>[^，。；的（）]{3,20})$/.exec(tail)?.groups?.what : undefined;
  return base && what ? { words: `${what}占${base}`, start: leadStart, end: mention.textEnd + 1 + what.length } : null;
}
/** 热线只需转办(一次) */
const ONCE = /^(?:原则上?)?(?<who>[^，]{2,20}?)(?:只需要?|仅需|只能|只可|只|仅)(?<act>[^，]{1,8})$/;
/** 投资规模按10亿元安排: what stands behind the value is how it is set. */
const BY = /按照?$/;
const SET = /^(?:安排|控制|执行|掌握|核定|计提|提取|编制)/;
const NAMED_FIGURE = /(?:人数|数量|总数|个数|次数|户数|家数|件数)(?:应当?|须)?(?:为|达到?|在)?$/;
/** 逐步扩大，达到2000人: the part before names no thing. */
const ACT_ALONE = /^(?:逐步|不断|持续|稳步|进一步)?(?:扩大|提高|提升|增加|增长|减少|降低|下降|缩短|压缩|改善|优化|完善)$/;
/** 企业登记（1个环节、90分钟）: what the other values of the bracket say is not measured by this one. */
const BESIDE_IN_BRACKET = /^(?:[0-9一两]{1,4}(?:\.[0-9])?(?:个|份|项|次|套)[\u4e00-\u9fff]{0,4}[、和及])+$/;
/** 达到“190”办结标准（…）: what the bracket spells out. */
const STANDARD = /(?:达到|实现|执行|按照?)[^，。；、（）]{1,12}(?:标准|目标|要求)$/;
/** The part of the sentence before the value's own, where that holds no words and the other no value (资助规模：不超过4项). */
function partBefore(scene: Scene): Indicator | null {
  const { text, part, mention, mentions, index, leadStart } = scene;
  if (text[part.start - 1] === "（" && (leadStart === part.start || BESIDE_IN_BRACKET.test(text.slice(part.start, mention.textStart)))) {
    const outer = behindMark(text, "，；。：、", part.start - 1);
    const named = wordsOf(scene, outer, part.start - 1);
    const words = named && { ...named, text: named.text.replace(STANDARD, "") };
    return words && words.text.length >= 2 ? unframed(words, false) : null;
  }
  if (leadStart !== part.start || part.start < 2 || !/[，：]/.test(text[part.start - 1] ?? "")) return null;
  const start = behindMark(text, "，；。：\n", part.start - 1);
  if (mentions.slice(0, index).some((m) => m.end > start)) return null;
  const words = wordsOf(scene, start, part.start - 1);
  return words && words.text.length >= 2 && !ACT_ALONE.test(words.text) ? unframed(words, /^[由从]/.test(scene.lead)) : null;
}
