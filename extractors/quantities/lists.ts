import type { Mention } from "./values/mention.ts";

/** Members of a 分别 list: their indexes in the series of mentions, and where 分别 stands. */
export interface Series {
  readonly members: readonly number[];
  readonly at: number;
}

const BETWEEN = /^(?:[、，和及与或]|以及|的?[^，。；、0-9]{0,8}[、和])(?:最高|不超过|最多|不低于|约|给予|奖励)?$/;

/** The values that one 分别 hands out: each follows the one before it at once (30万元、20万元). */
export function seriesOf(text: string, mentions: readonly Mention[]): Series[] {
  const found: Series[] = [];
  for (const match of text.matchAll(/分别/g)) {
    const at = match.index;
    const stop = text.slice(at, at + 400).search(/[。；]/);
    const end = stop < 0 ? Math.min(text.length, at + 400) : at + stop;
    const first = mentions.findIndex((m) => m.textStart >= at && m.textStart < end);
    const reach = text.slice(at, mentions[first]?.textStart ?? at);
    if (first < 0 || (reach.match(/，/g)?.length ?? 0) > 1 || reach.includes("：")) continue;
    const members = [first];
    for (let i = first + 1; i < mentions.length; i++) {
      const last = mentions[i - 1] as Mention;
      const next = mentions[i] as Mention;
      const between = text.slice(last.textEnd, next.textStart);
      if (next.textStart >= end || !(next.unit === last.unit ? BETWEEN : /^[、和]$/).test(between)) break;
      members.push(i);
    }
    if (members.length > 1) found.push({ members, at });
  }
  return found;
}

const LEVELS =
  "国家级?|国际级?|部级|省部?级?|市级?|县级?|区级?|州级|乡镇级|村级|校级|[特一二三四五甲乙丙]等奖?|[一二三四五甲乙丙]类|[一二三四五]级|[A-E1-5]{1,3}[A级]{0,3}|[五四三]星级?|金奖?|银奖?|铜奖?|优秀奖|第?[一二三四五六]名?档?|首次|首个|前[0-9一二三四五六七八九十]+名|企业|个人|博士|硕士|本科|中央|高级|中级|初级|大型|中型|小型|微型|规上|规下|新建|改建|扩建|改造";
const LEVEL_RUN = new RegExp(`(?:${LEVELS})(?:(?:[、和或及]|以及)(?:${LEVELS}))+`, "g");
/** 一等奖、二等奖前3名: the rank is one of the last level. */
const RANK = /^前[0-9一二三四五六七八九十]+名/;
const SEPARATOR = /、|以及|和|及(?!其)|与|或者?/;

/** Parts of a phrase between separators at the top level; brackets and quotation marks stay whole. */
function splitTop(phrase: string): { word: string; start: number }[] {
  const parts: { word: string; start: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < phrase.length; i++) {
    const c = phrase[i] as string;
    if ("（“《".includes(c)) depth++;
    else if ("）”》".includes(c)) depth--;
    if (depth > 0) continue;
    const sign = SEPARATOR.exec(phrase.slice(i, i + 2));
    if (sign?.index === 0) {
      parts.push({ word: phrase.slice(start, i), start });
      i += sign[0].length - 1;
      start = i + 1;
    }
  }
  parts.push({ word: phrase.slice(start), start });
  return parts.filter((p) => p.word !== "");
}

/**
 * Takes a phrase with `count` alternatives apart: 新获国家级、省级称号的企业 → 新获国家级称号的企业, 新获省级称号的企业;
 * 化学需氧量、氨氮排放量 → 化学需氧量, 氨氮排放量. Null where the phrase does not hold that many.
 */
export function alternatives(phrase: string, count: number): string[] | null {
  for (const run of phrase.matchAll(LEVEL_RUN)) {
    const levels = splitTop(run[0]);
    if (levels.length !== count) continue;
    const rest = phrase.slice(run.index + run[0].length);
    const rank = RANK.exec(rest)?.[0].length ?? 0;
    return levels.map(({ word }, i) => phrase.slice(0, run.index) + word + rest.slice(i < count - 1 ? rank : 0));
  }
  const parts = splitTop(phrase);
  if (parts.length === count) return shareMeasure(shareTail(parts.map((p) => p.word)));
  const commas = phrase.split(/[，；]/).filter(Boolean);
  if (commas.length === count) return commas;
  const strokes = splitTop(phrase.replace(/(?:和|及|与|或)/g, "和")).filter((p) => p.word.length > 0);
  const byStroke = phrase.split("、");
  if (byStroke.length === count) return shareMeasure(shareTail(byStroke));
  return strokes.length === count ? strokes.map((p) => p.word) : null;
}

const TAIL = /(?:称号|示范|认定|奖励?|项目|企业|平台|园区|中心|机构|基地|单位|产品|人才)?的(?:[^的]{1,12})?$/;

/** 耕地、林地每亩: each of what all of them are counted in. */
const EACH = /每(?:[亩户人名家件个吨台辆项]|平方米|公里)(?:每[年月])?$/;

const RUNG = /^[0-9][0-9.]*[万亿]*[^0-9，。；、的]{0,3}?(?:以上|以下|及以上)?/;

/** 的企业 behind the last alternative belongs to all of them; so do the verb before the first, and the words before the first rung of a ladder. */
function shareTail(words: readonly string[]): string[] {
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  const ladder = words.length > 1 && words.slice(1).every((word) => RUNG.test(word));
  const tail = ladder
    ? (/(?:元|%|平方米|亩|家|人|名|次|年|台|套|个)(?:（含）)?(?:及?以上|以下)?(?<noun>的?[\u4e00-\u9fff]{2,})$/.exec(last)?.groups?.noun ??
      "")
    : ((TAIL.exec(last) ?? EACH.exec(last))?.[0] ?? "");
  const head = ladder
    ? (/^[^0-9]{2,}(?=[0-9])/.exec(first)?.[0] ?? "")
    : (/^(?:新)?(?:获评|获得|新获|评为|认定为|列入|入选|通过|新认定|新评为|首次|获批|被评为|被认定为)为?/.exec(first)?.[0] ?? "");
  const noun = last.slice(-2);
  const short = words.slice(1).every((word) => word.length <= 6 && word.endsWith(noun) && !/[级国省市县区]/.test(word));
  if (!ladder && short && first.length > last.length + 2 && first.endsWith(noun))
    return words.map((word, i) => (i === 0 ? word : first.slice(0, first.length - last.length) + word));
  return words.map(
    (word, i) => (i > 0 && !word.startsWith(head) ? head : "") + word + (i < words.length - 1 && !word.endsWith(tail) ? tail : ""),
  );
}

/** What is measured of each member of a list, said once behind the last (软件业、电子制造业规模; 种植、收获机械化率). */
const MEASURE =
  /(?:[\u4e00-\u9fff][^绿]化率|[\u4e00-\u9fff]{2}率|(?:产业|总|人均|平均|播种|种植|建筑|可支配){0,2}(?:规模|产值|收入|面积|产量|总量|数量|总额|余额|比重|比例|占比|增加值|投入|能耗|强度|时间|时限|水平|增速|营收|浓度|价格|成本|费用|能力|距离))$/;
const OWN_MEASURE = /(?:[量额数率值度价]|投资|利润|税收|收入|规模|面积|时间|时限|比重|比例|能耗|水平|出口|进口|投入|成本|就业|GDP)$/;
/** What is done with a thing: 油菜种植、收获 are both of 油菜. */
const PROCESS = "种植|收获|播种|栽植|采收|养殖|加工|生产|销售|进口|出口|申请|授权|运输|储存|研发|孵化|新建|改造";
const PROCESSED = new RegExp(`^(?<thing>[\u4e00-\u9fff]{2,8})(?:${PROCESS})$`);
const OPENS_WITH_PROCESS = new RegExp(`^(?:${PROCESS})`);

/** How many characters of the last member are its own: up to the word that closes the first (甲类平台、乙类平台利用率), as many as a word of two (小麦、玉米良种覆盖率). */
function ownLength(first: string, last: string): number | null {
  const noun = /[业区县市省镇村]$/.test(first) ? first.slice(-1) : first.slice(-2);
  const at = last.lastIndexOf(noun);
  if (at > 0) return at + noun.length;
  return /^[\u4e00-\u9fff]{2}$/.test(first) ? 2 : null;
}

/** A measure behind the last member belongs to all; the thing before the first process to every process. */
function shareMeasure(words: readonly string[]): string[] {
  const last = words.at(-1) ?? "";
  const others = words.slice(0, -1);
  const found = MEASURE.exec(last)?.[0] ?? "";
  const measure = found === "" ? "" : last.slice(ownLength(words[0] ?? "", last) ?? last.length - found.length);
  if (measure === "" || last.length < measure.length + 2 || others.some((word) => OWN_MEASURE.test(word))) return [...words];
  const thing = PROCESSED.exec(words[0] ?? "")?.groups?.thing ?? "";
  return words.map((word, i) => (i > 0 && OPENS_WITH_PROCESS.test(word) ? thing : "") + word + (i < others.length ? measure : ""));
}
