import type { Scene } from "../scene.ts";
import type { Mention } from "../values/mention.ts";
import { countedNoun } from "./noun-end.ts";
import { asIndicator, type Indicator, type Words, whole } from "./phrase.ts";

const NEEDS_VERB_BEHIND = /^(?:以上|以下)?的?(?:[\u4e00-\u9fff“A-Za-z]|[0-9]+[A-Z])/;

/** Words behind the value: the thing counted (10家标杆智能工厂), or what is done in a time (6个月内整改). */
export function behind(scene: Scene, ofTime: boolean): Indicator | null {
  const { text, mention, part } = scene;
  if (ofTime && /(?:期限|时间|时限|(?<!为)期|周期|有效期|年限|时长)[^，。；]{0,6}$/.test(scene.lead) && !/[起在于后的]$/.test(scene.lead))
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
    /^(?:的|内(?![陆河资贸部科])|后(?![备勤续台端])|级|及|，|应当|应(?![用急])|须(?!知)|将(?!军)|要(?![素求点件害闻])|必须|予以|由(?![^，。；、的]{2,16}的[\u4e00-\u9fff“]{2})|的时间|时间|向[^，。；]{2,14}?(?=提交|报送|申请|提出|备案|报告|反馈))*/.exec(
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
  const kept = ofTime ? words.replace(LOOSE_END, "") : countedNoun(scene, words, from + offset);
  const named = whole({ text: kept, start: from + offset, end: from + offset + kept.length });
  return named === null || from > part.end + 80 ? null : asIndicator(named);
}

const LOOSE_END = /、(?:推动|完成|打造|实现|力争|推进|促进|加快|带动|开展).*$|的?基础上$|(?:分别|并|且|等|其中|的|、|及|和|以及|与)+$/;
export const NO_NOUN =
  /^(?:的?(?:目标|水平|规模(?!以上|化|企业|养殖|经营)|标准(?!化|应用|厂房|地|体系|件|园|基|服务|创新)|要求|以上|以下|左右|任务)|的?基础(?:上|[，。；]|$)|和(?![美谐田平])|及|与|并(?!网)|等|且|或|用于|支持|作为|不变|之间|不增加|产量不增加|达到|完成|实现|通过|进行|纳入|至|到|的?按|(?!以[^，。；、]{1,20}为[^，。；、的]{1,10}的|由[^，。；、]{2,16}的[\u4e00-\u9fff“]{2})[以由]|可(?!再生)|应(?!急|用)|须|不得|将|降(?!碳)|增(?!材|值)|提|升(?!级)|下降|减(?![排碳灾])|压|缩短|调整|(?:拓展|扩展|扩大|优化|精简|提速)[到至为]|比(?!赛)|较|同比|即(?!时)|均|都|已|仍|全部|开展|其中|为|在(?![建校岗研库线外孵产售用途职编])|的[，。；])/;

/** A count whose noun carries its size (1家主营业务收入过百亿元的企业, 7个百亿级产业集群): the noun with its size. */
export function sizedNoun({ text, mention, mentions, index, part, tail }: Scene): Indicator | null {
  const next = mentions[index + 1];
  if (mention.family !== "count" || !next || next.textStart >= part.end || tail.length > 12 || /[、（）“”]/.test(tail)) return null;
  if (["count", "rate", "points", "time", "ratio"].includes(next.family)) return null;
  const noun = SIZED.exec(text.slice(next.textEnd, part.end))?.[0];
  const end = next.textEnd + (noun?.length ?? 0);
  if (noun) return NO_NOUN.test(noun) ? null : { words: text.slice(mention.textEnd, end), start: mention.textEnd, end };
  return rung({ text, mention, mentions, index, part }, next);
}
const SIZED = /^(?:级)?的?[^，。；、（）]{2,30}/;

/** 1个千亿级、3个百亿级产业集群: the noun behind the next rung, with the size of this one. */
function rung({ text, mention, mentions, index, part }: Pick<Scene, "text" | "mention" | "mentions" | "index" | "part">, size: Mention) {
  const [count, last] = [mentions[index + 2], mentions[index + 3]];
  if (!last || count?.unit !== mention.unit || last.family !== size.family || last.end > part.end) return null;
  const sign = /^(?<level>级?)[、和及]$/.exec(text.slice(size.textEnd, count.textStart))?.groups;
  const noun = sign ? SIZED.exec(text.slice(last.textEnd, part.end))?.[0].replace(/^级/, "") : undefined;
  if (!noun || NO_NOUN.test(noun)) return null;
  const own = text.slice(mention.textEnd, size.textEnd) + (sign?.level ?? "");
  return { words: own + noun, start: mention.textEnd, end: mention.textEnd + own.length };
}

/** 每年引进年营收5亿元以上外贸企业5家: the noun before its count, with its size. */
export function sizedBefore({ text, mention, mentions, index, part, lead, leadStart, tail }: Scene, noun: Words | null): Indicator | null {
  const size = mentions[index - 1];
  if (mention.family !== "count" || !noun || !size || size.textEnd !== leadStart || /^[\u4e00-\u9fff“]/.test(tail)) return null;
  if (!SIZES.includes(size.family) || NO_NOUN.test(lead) || !/^级?的?[\u4e00-\u9fff“]{2,20}$/.test(lead) || noun.text.length < 2)
    return null;
  const before = mentions[index - 2]?.textEnd ?? 0;
  const start = Math.max(part.start, before, text.lastIndexOf("、", size.textStart) + 1);
  const words = LIST_SIGN.exec(text.slice(start, noun.end))?.groups?.words ?? "";
  return words === "" ? null : { words, start: noun.end - words.length, end: noun.end };
}
const SIZES = ["money", "area", "volume", "mass", "power", "energy"];
const LIST_SIGN = /^(?:[、，和及]|以及|力争|到[0-9]{4}年|其中|全年|年内|今年|再)*(?<words>.{4,40})$/;
