import { foldWidth } from "./numerals/width.ts";

const ROLE = /责任单位|责任部门|牵头|配合单位|负责|按职责|责任主体|落实单位/;
const OPENING = "（〔";
const CLOSING = "）〕";

/**
 * A passage as extractors of numbers and dates read it: widths folded, brackets that name who answers for it blanked with full stops,
 * because they end a sentence. Every character keeps its place.
 */
export function workingText(printed: string): string {
  const text = foldWidth(printed);
  let result = "";
  for (let at = 0; at < text.length; ) {
    const end = OPENING.includes(text[at] as string) ? closeOf(text, at) : -1;
    const bracket = end < 0 ? "" : text.slice(at, end + 1);
    if (bracket !== "" && ROLE.test(bracket) && !/[0-9]{2}/.test(bracket)) {
      result += "。".repeat(bracket.length);
      at = end + 1;
    } else {
      result += text[at];
      at += 1;
    }
  }
  return result;
}

const REACH = 400;

function closeOf(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length && i < open + REACH; i++) {
    const c = text[i] as string;
    if (c === "\n") return -1;
    if (OPENING.includes(c)) depth++;
    else if (CLOSING.includes(c) && --depth === 0) return i;
  }
  return -1;
}
