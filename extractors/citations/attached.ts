import type { Marked } from "./brackets.ts";
import type { DocumentNumber, NumberReader } from "./numbers.ts";

const BRACKET_OPENS = "（(〔[【［﹝";
const BRACKET_CLOSES = "）)〕]】］﹞";
const BETWEEN = /^[”"]?的?(?:通知|意见|决定|公告|通告|批复|函|规定|办法|方案)?(?:文件|精神|要求)?\s?/u;
const ONLY_CLOSING = /^[\s）)〕\]】］﹞]*$/u;
const WRAPS_ONE = /^[《〈<＜][^《》〈〉<>＜＞]*[》〉>＞]$/u;
const LONGEST_BRACKET = 90;
const LONGEST_STANDARD = 40;

const isOneOf = (characters: string, char: string | undefined): boolean => char !== undefined && characters.includes(char);

/** Where the bracket opened at `open` ends: behind its closing mark, before the title of another document, or after 90 characters if it never closes. */
function bracketEnd(text: string, open: number): number {
  for (let i = open + 1, depth = 1; i < text.length && i < open + LONGEST_BRACKET; i++) {
    const char = text[i] as string;
    const opensAnotherTitle = depth === 1 && char === "《" && !isOneOf(`${BRACKET_OPENS}称即`, text[i - 1]);
    if (char === "。" || char === "\n" || opensAnotherTitle) return i;
    if (BRACKET_OPENS.includes(char)) depth++;
    else if (BRACKET_CLOSES.includes(char) && --depth === 0) return i + 1;
  }
  return Math.min(text.length, open + LONGEST_BRACKET);
}

/** The number that belongs to a title: in the bracket behind it (（国发〔2021〕4号，以下简称…）), bare behind it, or right before it. `numbers`: those that no title has yet. */
export function numberOf(
  title: Marked,
  text: string,
  numbers: readonly DocumentNumber[],
  reader: NumberReader,
): DocumentNumber | undefined {
  const from = title.end + (BETWEEN.exec(text.slice(title.end, title.end + 12))?.[0].length ?? 0);
  const isBracketed = isOneOf(BRACKET_OPENS, text[from]);
  const to = isBracketed ? bracketEnd(text, from) : from + 1;
  const read = numbers.find(({ start }) => start >= from && start < to);
  if (read) return read;
  const at = isBracketed ? from + 1 : title.end;
  const standard = reader.standardAtStart(text.slice(at, at + LONGEST_STANDARD));
  if (standard) return { ...standard, start: at, end: at + standard.end };
  return numbers.find(({ end }) => end === title.start);
}

/** A title's own words: they end before a number printed at its end (《…规范GB/T 1-2013》). Null for a title that only wraps another (《〈…〉》). */
export function wordsOf(
  title: Marked,
  text: string,
  numbers: readonly DocumentNumber[],
): { end: number; number: DocumentNumber | undefined } | null {
  if (WRAPS_ONE.test(text.slice(title.innerStart, title.innerEnd))) return null;
  const last = numbers.findLast(({ start, end }) => start > title.innerStart + 1 && end <= title.innerEnd);
  if (!last || !ONLY_CLOSING.test(text.slice(last.end, title.innerEnd))) return { end: title.innerEnd, number: undefined };
  return { end: last.start - (isOneOf(BRACKET_OPENS, text[last.start - 1]) ? 1 : 0), number: last };
}
