import type { Scene } from "../scene.ts";
import { type Indicator, type Words, whole } from "./phrase.ts";

/** Between a subject and a share of it: nothing but adverbs and a verb of reaching (公共停车场实现100%预配置). */
const NEXT_TO_VALUE = /^(?:须|需|应|将|要|均|都|全部|实现|达到?|力争|基本|每年|每人每年|约|近|有|中有?|已|的)*$/;
/** A subject that is a share, a level or a length already: the value says all. */
const MEASURES =
  /(?:率|比例|比重|占比|份额|幅度|增速|指数|时间|时限|期限?|周期|年限|时长|[起后内前日按以为占]|[满公]|标准|合同|协议|累计|连续|不得|增长|下降|提高|降低|延长|给予|享受|报告|补贴|期间)$/;
const NO_PREDICATE =
  /^(?:的|以[上下内外]|左右|之间|目标|水平|标准|任务|要求|计|比|份额|额度|及|和|与|或|且|并|等|左右|增长|提升到|至|到|。|由|可|按(?![期时需])|为|，|其中|则|而|后|前|起|内|期|届满|有效|毕业|处[分罚]|罚|办理[^，]{2}|以?此|以来|向|予|给|[^，]{0,4}(?:幅度|比例|标准|额度|[率价]$))/;
const DOES =
  /^(?:进行|予以)?(?<what>(?:[^，。；：（）0-9]|（[^（）\n]{0,12}）){2,24}?)(?=并|且(?!慢)|、[\u4e00-\u9fff]{2}|，|；|。|：|（|$)/;

/** 3%预征率的预缴增值税项目: what bears the rate. */
const BEARER = /^[\u4e00-\u9fff]{1,4}率的(?<who>[^，。；、的（）]{2,16})$/;
/** 坝前135米水位: what is measured stands on both sides of its value. */
const DIMENSION =
  /^(?<what>水位|海拔|标高|高度|高程|厚度|深度|直径|口径|间距|距离|宽度|长度|电压|风速|雨量|降雨量?|载重|功率|容量)(?!以上|以下|等级|级)/;

/** What a value within a noun phrase measures: the words before it and the dimension behind. */
export function dimensionBehind({ mention, tail }: Scene, ahead: Words | null): Indicator | null {
  const what = ["length", "power", "volume", "mass", "energy"].includes(mention.family) ? DIMENSION.exec(tail)?.groups?.what : undefined;
  if (!what) return null;
  const end = mention.textEnd + what.length;
  const whose = ahead?.text.replace(/^.*(?:并[\u4e00-\u9fff]{2}其?与)(?=[^，]{2,}$)/, "") ?? "";
  return ahead && whose.length >= 2
    ? { words: whose + what, start: ahead.end - whose.length, end }
    : { words: what, start: mention.textStart, end };
}

/** A rate named right behind its value, and whose it is (纳税人适用3%征收率). */
export function namedRate({ text, mention, tail }: Scene, subject: Words | null): Indicator | null {
  const noun = mention.family === "rate" ? /^(?<noun>[\u4e00-\u9fff]{1,4}率)(?![\u4e00-\u9fff]?率)/.exec(tail)?.groups?.noun : undefined;
  if (!noun) return mention.family === "rate" ? namedSpan(mention.textEnd, tail, subject) : null;
  const bearer = !subject || subject.text.length < 3 ? BEARER.exec(tail)?.groups?.who : undefined;
  if (bearer) return { words: bearer + noun, start: mention.textStart, end: mention.textEnd + noun.length + 1 + bearer.length };
  if (!subject) return null;
  const using = /(?:适用|执行|按照?|实行|采用)(?:不超过|不低于)?$/.exec(text.slice(subject.start, mention.textStart));
  if (!using || using.index < 3 || subject.text.includes("对")) return null;
  return { words: text.slice(subject.start, subject.start + using.index) + noun, start: subject.start, end: mention.textEnd + noun.length };
}

/** 基准电价不超过12%加价幅度: the figure is named behind its value, what it is taken of before. */
function namedSpan(at: number, tail: string, subject: Words | null): Indicator | null {
  const noun = /^的?(?<noun>[\u4e00-\u9fff]{2,4}幅度)/.exec(tail)?.groups?.noun;
  if (!noun || /^(?:以|左右|的|大)/.test(noun)) return null;
  const base = subject && subject.text.length >= 3 && !subject.text.includes("幅度") ? subject : null;
  return { words: (base?.text ?? "") + noun, start: base?.start ?? at, end: at + tail.indexOf(noun) + noun.length };
}

/** 市区两级按照1：1比例分担: who shares what, and that they share it. */
export function sharedOut({ mention, lead, tail }: Scene, who: Words | null): Indicator | null {
  if (mention.family !== "ratio" || !who || !/按照?(?:不低于|不超过)?$/.test(lead)) return null;
  const act = /^的?(?:比例)?(?:共同|进行|予以|给予)?(?<act>分担|承担|负担|共担|分成|分配|配套|出资|补贴|补助|奖励)/.exec(tail)?.groups?.act;
  return act
    ? { words: `${who.text.replace(/按照?$/, "")}${act}比例`, start: who.start, end: mention.textEnd + tail.indexOf(act) + act.length }
    : null;
}

/**
 * A subject whose value stands before its predicate (涉税服务事项100%网上办理, 教师每年至少1个月在企业实训): subject and predicate together are
 * what is measured.
 */
export function predicated({ text, mention, mentions, index, tail, part }: Scene, subject: Words | null): Indicator | null {
  if (!subject || (mention.family !== "rate" && mention.family !== "time" && mention.rule !== "fraction")) return null;
  if ((mentions[index + 1]?.textStart ?? part.end) < part.end) return null;
  if (subject.text.length < 3 || MEASURES.test(subject.text) || subject.text.includes("按照") || NO_PREDICATE.test(tail)) return null;
  if (!NEXT_TO_VALUE.test(text.slice(subject.end, mention.textStart))) return null;
  const what = DOES.exec(tail)?.groups?.what;
  const at = what ? mention.textEnd + tail.indexOf(what) : 0;
  const said = what ? whole({ text: what, start: at, end: at + what.length }) : null;
  return said && said.text.length >= 2 ? { words: subject.text + said.text, start: subject.start, end: said.end } : null;
}
