import type { Span } from "../../schemas/span.ts";
import { ALL_PROVINCES, kindOf, SEVERAL_LEVELS, unbracketed } from "./bodies.ts";
import type { BodyWords } from "./body-words.ts";

const OPEN = "（(〔[【〈<“‘《";
const CLOSE = "）)〕]】〉>”’》";
const LEVEL_ORDER = ["省", "市州盟", "县区旗", "镇乡街"];

/** Spans of a text between separators that stand outside brackets and quotes. */
export function splitOutsideBrackets(text: string, separators: string): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(char)) {
      parts.push({ start, end: at });
      start = at + 1;
    }
  }
  parts.push({ start, end: text.length });
  return parts.filter((part) => part.end > part.start);
}

const rank = (level: string): number => LEVEL_ORDER.findIndex((chars) => chars.includes(level));

/** Does 、 between two parts stand inside one group's name (各市、县人民政府; 各产业、招商主管部门; 有关部门、单位)? */
function isOneGroup(left: string, right: string, words: BodyWords): boolean {
  const a = unbracketed(left);
  const b = unbracketed(right);
  if (SEVERAL_LEVELS.test(`${a}、${b}`)) return true;
  const levels = /^(?:各|有关|相关|全市|全省)?(?:.{0,6}、)?(?:自治)?([省市县区州盟旗镇乡])$/.exec(a);
  const next = /^(?:自治)?([市县区州盟旗镇乡街])(?!直|级|属|委|政府(?:各|有关|相关|直属))/.exec(b);
  if (levels?.[1] && next?.[1]) return rank(next[1]) >= rank(levels[1]) || /^[市区县](?:人民)?政府$/.test(b);
  if (/^(?:单位|机构|企业|企事业单位|各单位|直属单位)$/.test(b)) return /(?:部门|机构)$/.test(a);
  return (
    /^(?:各|有关|相关)/.test(a) && kindOf(a, words) === null && /(?:部门|单位|机构)$/.test(b) && !/^(?:各|有关|相关|[省市县区])/.test(b)
  );
}

function mergeGroups(text: string, parts: readonly Span[], words: BodyWords): Span[] {
  const merged: Span[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const joined = last && text[last.end] === "、" && isOneGroup(text.slice(last.start, last.end), text.slice(part.start, part.end), words);
    if (last && joined) merged[merged.length - 1] = { start: last.start, end: part.end };
    else merged.push(part);
  }
  return merged;
}

/** Takes 和, 及, 以及, 与 apart where a whole body stands before them; 工业和信息化局 and 有关部门和单位 stay whole. */
function splitConjunctions(text: string, part: Span, words: BodyWords): Span[] {
  const whole = text.slice(part.start, part.end);
  const found: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < whole.length; at++) {
    const char = whole[at] as string;
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !"和及与暨以".includes(char) || at === start) continue;
    const conjunction = whole.startsWith("以及", at) ? "以及" : char === "以" ? "" : char;
    if (conjunction === "") continue;
    const left = whole.slice(start, at).replace(/等(?:部门|单位)?$/, "");
    const right = whole.slice(at + conjunction.length);
    const nextWord = /^[^和及与]*/.exec(right)?.[0] ?? right;
    const joinsField = words.joinedFields.some(
      (field) => (left.slice(-12) + whole.slice(at)).includes(field) && field.includes(conjunction) && spans(whole, field, at),
    );
    const isOther = /^其[他它]/.test(right) && /(?:部门|单位|机构)$/.test(left);
    if (
      (kindOf(left, words) === null && !isOther) ||
      right === "" ||
      joinsField ||
      words.bareTails.has(nextWord) ||
      /^(?:其(?!他)|时)/.test(right)
    )
      continue;
    if (kindOf(whole.slice(start, at), words) === "field" && !words.fields.has(nextWord.replace(/(?:主管)?(?:等)?(?:部门|单位)?$/, "")))
      continue;
    if (nextWord === "政府" && /党委$/.test(left)) continue;
    found.push({ start: part.start + start, end: part.start + at });
    start = at + conjunction.length;
    at = start - 1;
  }
  found.push({ start: part.start + start, end: part.end });
  return found;
}

const spans = (whole: string, field: string, at: number): boolean => {
  const from = whole.lastIndexOf(field, at);
  return from >= 0 && from < at && from + field.length > at;
};

/** Before an 等 that lists: not 中等, 高等, 同等. */
const NO_DEGREE = /.{2}[^中高初同平均对一二三甲]$/;

/** Cuts 等 and 等部门 off; a fuller group behind 等 (等有关部门) is a name of its own. */
function cutEtcetera(text: string, part: Span, words: BodyWords): Span[] {
  const whole = text.slice(part.start, part.end);
  for (let at = whole.indexOf("等"); at > 0; at = whole.indexOf("等", at + 1)) {
    const tail = whole.slice(at + 1);
    const endsInGroup = (kindOf(tail, words) === "group" || words.bareTails.has(tail)) && NO_DEGREE.test(whole.slice(0, at));
    if (tail !== "" && kindOf(whole.slice(0, at), words) === null && !endsInGroup) continue;
    const rest: Span = { start: part.start + at + 1, end: part.end };
    const isBare = tail === "" || words.bareTails.has(tail) || /^(?:多|[\d一二三四五六七八九十]{1,3})个?(?:部门|单位)$/.test(tail);
    return [{ start: part.start, end: part.start + at }, ...(isBare ? [] : cutEtcetera(text, rest, words))];
  }
  return [part];
}

/** 生态环境部|国家卫生健康委: two national bodies, the blank between them lost. */
function partRunTogether(text: string, part: Span, words: BodyWords): Span[] {
  const whole = text.slice(part.start, part.end);
  if (!/[部委局署会].{2,}$/.test(whole) || words.national.has(whole)) return [part];
  for (let at = 3; at <= whole.length - 3; at++) {
    if (!/[部委局署会]/.test(whole[at - 1] as string) || !words.national.has(whole.slice(0, at)) || !words.national.has(whole.slice(at)))
      continue;
    return [
      { start: part.start, end: part.start + at },
      { start: part.start + at, end: part.end },
    ];
  }
  return [part];
}

function trimmed(text: string, part: Span): Span {
  let { start, end } = part;
  const by = /^[\u4e00-\u9fa5]{1,12}(?<!自)由(?!贸)/.exec(text.slice(start, end));
  if (by) start += by[0].length;
  const lead = /^(?:[、，,；;：:。.\s]|以及|及其他|和(?!平|田|龙|静|硕|布|顺|县)|及(?!时)|并由?|由|其中)+/.exec(text.slice(start, end));
  if (lead) start += lead[0].length;
  const tail = /(?:[、，,；;：:。.\s]|[（(](?:以下|下)(?:统称|简称)[^（）()]{1,30}[）)])+$/.exec(text.slice(start, end));
  if (tail) end -= tail[0].length;
  return { start, end };
}

/**
 * The names in a list of bodies, in order: parted at 、，； and at 和, 及 where a whole body stands before them,
 * group phrases kept whole (县（市、区）, 各市、县人民政府), 等 and 等部门 dropped.
 */
export function splitNames(text: string, words: BodyWords): Span[] {
  const all = ALL_PROVINCES.exec(text)?.[0].length;
  if (all) {
    const end = all + (splitOutsideBrackets(text.slice(all), "、，,；;\t")[0]?.end ?? 0);
    const others = splitNames(text.slice(end), words).map((name) => ({ start: name.start + end, end: name.end + end }));
    return [{ start: 0, end }, ...others];
  }
  return mergeGroups(text, splitOutsideBrackets(text, "、，,；;\t"), words)
    .flatMap((part) => splitConjunctions(text, part, words))
    .flatMap((part) => cutEtcetera(text, part, words))
    .map((part) => trimmed(text, part))
    .flatMap((part) => partRunTogether(text, part, words))
    .filter((part) => part.end > part.start);
}
