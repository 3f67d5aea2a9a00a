import { DOCUMENT_NUMBER_LINE } from "../../schemas/document-number.ts";
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

const DAY =
  "(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日|[二一][〇○零九][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日";
const DATE = new RegExp(`^(?:${DAY})$`);
const SIGNATURE = /^[\u4e00-\u9fff]{3,30}(?:政府|委员会|办公厅|办公室|局|厅|部|院|委|署|行|会)$/;
const NOTE = /^[（(](?:此件|本文|联系人)[^（）()]{2,60}[）)]$/;
const TITLE_PART = /^[^。；：:！？]{4,60}$/;
const LONGEST_HEAD = 8;
const OWN_TITLE = /关于[^。；]{4,120}(?:通知|意见|公告|通告|函|批复|决定|通报|报告)$/;
const ADDRESSEES = /^[^。；！？]{3,300}[：:]$/;
/** A notice that forwards or issues another text: what follows its date is that text. */
const FORWARDS = /(?:转发|印发|颁布|发布|公布)(?:给你们|如下|《|[^，。；]{0,40}(?:的通知|的公告|的函)$)/;

/** Behind the signature and date of a circular that issues nothing: the title, perhaps below a number, and the addressees of the next one. */
function nextCirculars(lines: readonly string[]): number[] {
  const starts: number[] = [];
  for (let i = 2; i + 2 < lines.length; i++) {
    if (!DATE.test(lines[i] ?? "") || !SIGNATURE.test(lines[i - 1] ?? "")) continue;
    const opening = starts.at(-1) ?? 0;
    if (lines.slice(opening, Math.min(i, opening + LONGEST_HEAD)).some((line) => FORWARDS.test(line))) continue;
    let from = i + 1;
    while (NOTE.test(lines[from] ?? "")) from++;
    let at = from;
    while (at < from + 3 && (DOCUMENT_NUMBER_LINE.test(lines[at] ?? "") || SIGNATURE.test(lines[at] ?? ""))) at++;
    let to = at;
    while (to < at + LONGEST_TITLE && TITLE_PART.test(lines[to] ?? "") && !OWN_TITLE.test(lines.slice(at, to).join(""))) to++;
    const numbered = DOCUMENT_NUMBER_LINE.test(lines[to] ?? "") ? to + 1 : to;
    if (OWN_TITLE.test(lines.slice(at, to).join("")) && ADDRESSEES.test(lines[numbered] ?? "")) starts.push(from);
  }
  return starts;
}

const OPENING = 3;
const LONG_OPENING = 80;

/** Where a file holds its text once more: the paragraphs that open it stand there again, word for word. */
function reprints(lines: readonly string[]): number[] {
  const opening = lines.slice(0, OPENING);
  if (opening.join("").length < LONG_OPENING) return [];
  return lines.flatMap((_, i) => (i >= OPENING && opening.every((line, k) => lines[i + k] === line) ? [i] : []));
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
 * Parts a file into its circulars. A compilation, which opens with a compiler's numbered and dated title, is cut wherever a later number's title stands;
 * any other text where it is printed once more, and where another circular follows the signature and date of one.
 *
 * Guarantees: at least one part; the parts hold every paragraph once and in order; a text that holds one circular comes back whole.
 */
export function split(reflowed: Reflowed): Reflowed[] {
  const lines = reflowed.paragraphs.map(({ start, end }) => reflowed.text.slice(start, end));
  const starts = [0];
  let number = compiledTitle(lines, 0);
  if (number === null) starts.push(...reprints(lines), ...nextCirculars(lines));
  for (let i = 1; i < lines.length; i++) {
    const next = compiledTitle(lines, i);
    if (next === null || number === null || next <= number || next > number + LARGEST_GAP) continue;
    number = next;
    starts.push(i);
  }
  const cuts = [...new Set(starts)].sort((a, b) => a - b);
  return cuts.map((from, k) => part(reflowed, from, cuts[k + 1] ?? lines.length));
}
