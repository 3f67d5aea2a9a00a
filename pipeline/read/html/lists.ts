import { numeral } from "../word/numerals.ts";
import { type Element, isElement, textOf } from "./tree.ts";

const STYLE =
  /list-style(?:-type)?\s{0,9}:[^;]{0,60}?(none|decimal|lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman|cjk-[a-z-]{1,30}|simp-chinese-[a-z-]{1,20}|trad-chinese-[a-z-]{1,20})/i;
const BY_TYPE: Readonly<Record<string, string>> = { a: "lower-alpha", A: "upper-alpha", i: "lower-roman", I: "upper-roman" };
/** Items that carry their number in their text. */
const NUMBERED = /^[\s\u3000]*(?:第?[（(]?[0-9〇零一二三四五六七八九十百]{1,5}[）)、.．﹒章节条]|[①-⑳])/;

/** The forms of numbers by the names that Word has for them; the Chinese ones of CSS count alike. */
const FORMS: Readonly<Record<string, string>> = {
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
};

function markOf(number: number, style: string): string {
  if (number < 1 || style === "decimal") return `${number}.`;
  const form = FORMS[style];
  return form ? `${numeral(form, number)}.` : `${numeral("chineseCountingThousand", number)}、`;
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
