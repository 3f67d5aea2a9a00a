import type { Reflowed } from "../../schemas/paragraph.ts";

const NUMBERED = /^([0-9]{1,3})[.．、]\s?(?=[^0-9])/;
const DATED_TITLE = /[（(](?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[^（）()。]{0,12}[）)]$/;
const LONGEST_TITLE = 4;
/** Compilers' numbers may be lost in print. */
const LARGEST_GAP = 3;

/** The number of the compiler's title (5. …关于…的通知（2023年2月28日）) that starts at paragraph `i`; null where none does. */
function compiledTitle(lines: readonly string[], i: number): number | null {
  const number = NUMBERED.exec(lines[i] ?? "")?.[1];
  if (!number) return null;
  for (let to = i; to < Math.min(lines.length, i + LONGEST_TITLE); to++) {
    const line = lines[to] ?? "";
    if (/[。；]/.test(line) || (to > i && NUMBERED.test(line))) return null;
    if (DATED_TITLE.test(line)) return Number(number);
  }
  return null;
}

function part({ text, paragraphs, origin, printed }: Reflowed, from: number, to: number): Reflowed {
  const start = paragraphs[from]?.start ?? 0;
  const end = paragraphs[to - 1]?.end ?? text.length;
  const moved = paragraphs.slice(from, to).map((paragraph) => ({
    ...paragraph,
    start: paragraph.start - start,
    end: paragraph.end - start,
    bold: paragraph.bold.map((span) => ({ start: span.start - start, end: span.end - start })),
    gaps: paragraph.gaps.map((gap) => gap - start),
  }));
  return {
    text: text.slice(start, end),
    paragraphs: moved,
    origin: origin.slice(start, end),
    printed: printed.flatMap((line) =>
      line.start >= start && line.end <= end ? [{ ...line, start: line.start - start, end: line.end - start }] : [],
    ),
  };
}

/**
 * Parts a compilation into its circulars: a text that opens with a compiler's numbered and dated title is cut wherever a later number's title stands.
 *
 * Guarantees: at least one part; the parts hold every paragraph once and in order; any other text comes back whole.
 */
export function split(reflowed: Reflowed): Reflowed[] {
  const lines = reflowed.paragraphs.map(({ start, end }) => reflowed.text.slice(start, end));
  const starts = [0];
  let number = compiledTitle(lines, 0);
  if (number === null) return [reflowed];
  for (let i = 1; i < lines.length; i++) {
    const next = compiledTitle(lines, i);
    if (next === null || next <= number || next > number + LARGEST_GAP) continue;
    number = next;
    starts.push(i);
  }
  return starts.map((from, k) => part(reflowed, from, starts[k + 1] ?? lines.length));
}
