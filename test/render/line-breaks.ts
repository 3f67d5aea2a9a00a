import { widthOf } from "../../pipeline/reflow/glyphs.ts";
import type { Run } from "./circular.ts";

const CLOSING = /[，。；：、！？”’》〉）〕】％%)\].,;:!?]/;
const OPENING = /[“‘《〈（〔【(]/;
const LATIN = /[!-~]/;

/** Whether a printed line may not end between two characters: before closing punctuation, behind an opening bracket, within a Latin word. */
const isBound = (before: string, after: string): boolean =>
  CLOSING.test(after) || OPENING.test(before) || (LATIN.test(before) && LATIN.test(after));

interface Char {
  readonly char: string;
  readonly bold: boolean;
}

const merged = (chars: readonly Char[]): Run[] => {
  const runs: { text: string; bold: boolean }[] = [];
  for (const { char, bold } of chars) {
    const last = runs.at(-1);
    if (last?.bold === bold) last.text += char;
    else runs.push({ text: char, bold });
  }
  return runs;
};

/** Breaks runs into printed lines of at most `width` Han characters, the first shorter by `indent`. */
export function brokenLines(runs: readonly Run[], width: number, indent: number): Run[][] {
  const chars = runs.flatMap(({ text, bold }) => [...text].map((char): Char => ({ char, bold })));
  const lines: Run[][] = [];
  let from = 0;
  while (from < chars.length) {
    let room = width - (lines.length === 0 ? indent : 0);
    let to = from;
    while (to < chars.length && room >= widthOf(chars[to]?.char ?? "")) room -= widthOf(chars[to++]?.char ?? "");
    let end = to;
    if (to < chars.length) while (end > from + 1 && isBound(chars[end - 1]?.char ?? "", chars[end]?.char ?? "")) end--;
    if (end <= from + 1) end = Math.max(to, from + 1);
    lines.push(merged(chars.slice(from, end)));
    from = end;
  }
  return lines;
}
