import { type Element, isElement, textOf } from "./tree.ts";

const STYLE =
  /list-style(?:-type)?\s{0,9}:[^;]{0,60}?(none|decimal|lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman|cjk-[a-z-]{1,30}|simp-chinese-[a-z-]{1,20}|trad-chinese-[a-z-]{1,20})/i;
const BY_TYPE: Readonly<Record<string, string>> = { a: "lower-alpha", A: "upper-alpha", i: "lower-roman", I: "upper-roman" };
/** Items that carry their number in their text. */
const NUMBERED = /^[\s\u3000]*(?:第?[（(]?[0-9〇零一二三四五六七八九十百]{1,5}[）)、.．﹒章节条]|[①-⑳])/;

const alpha = (number: number): string =>
  (number > 26 ? alpha(Math.floor((number - 1) / 26)) : "") + String.fromCharCode(97 + ((number - 1) % 26));

const ROMAN = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;
function roman(number: number): string {
  const [digits, value] = ROMAN.find(([, least]) => least <= number) ?? ["", 0];
  return value === 0 ? "" : digits + roman(number - value);
}

const HAN = "〇一二三四五六七八九";
/** A number below 100 in Chinese numerals, larger ones digit by digit. */
function han(number: number): string {
  if (number >= 100 || number < 1) return [...String(number)].map((digit) => HAN[Number(digit)] ?? digit).join("");
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? HAN[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? HAN[ones] : ""}`;
}

const LARGEST = 3000;

function markOf(number: number, style: string): string {
  if (number < 1 || number > LARGEST || style === "decimal") return `${number}.`;
  if (style.startsWith("upper-alpha") || style.startsWith("upper-latin")) return `${alpha(number).toUpperCase()}.`;
  if (style.startsWith("lower-alpha") || style.startsWith("lower-latin")) return `${alpha(number)}.`;
  if (style.endsWith("roman")) return `${style.startsWith("upper") ? roman(number).toUpperCase() : roman(number)}.`;
  return `${han(number)}、`;
}

/** The numbers that a browser prints before the items of an ordered list (HTML, 4.4.5); none before items whose text has its own. */
export function itemMarks(list: Element): ReadonlyMap<Element, string> {
  const marks = new Map<Element, string>();
  if (list.name !== "ol") return marks;
  const { type, start, style: css } = list.attributes;
  const style = STYLE.exec(css ?? "")?.[1]?.toLowerCase() ?? BY_TYPE[type ?? ""] ?? "decimal";
  if (style === "none") return marks;
  const items = list.children.filter((child) => isElement(child) && child.name === "li") as Element[];
  const isReversed = "reversed" in list.attributes;
  let number = Number.parseInt(start ?? "", 10);
  if (Number.isNaN(number)) number = isReversed ? items.length : 1;
  for (const item of items) {
    const value = Number.parseInt(item.attributes.value ?? "", 10);
    if (!Number.isNaN(value)) number = value;
    if (!NUMBERED.test(textOf(item).slice(0, 40))) marks.set(item, markOf(number, style));
    number += isReversed ? -1 : 1;
  }
  return marks;
}
