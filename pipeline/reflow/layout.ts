import { widthOf } from "./glyphs.ts";
import type { Row } from "./marks.ts";

/**
 * How a text is set, estimated from the text itself.
 * `width`: Han characters on a full line, null where each line is a paragraph. `fragmented`: printed lines are cut further, at punctuation
 * (some PDF extractors do this). `indented`: paragraphs open with an indent. `marked`: the lines themselves say where paragraphs begin,
 * and are to be believed: they are not the printed lines of a text that was pasted line by line.
 */
export interface Layout {
  readonly width: number | null;
  readonly fragmented: boolean;
  readonly indented: boolean;
  readonly marked: boolean;
}

/** More closing marks than these stand behind no stop. */
const MOST_CLOSING = 8;

/** Ends a sentence, a heading with a bracket, or an introduction of what follows. */
export const isComplete = (text: string): boolean => /[。！？；：!?;:][”’"》）)〕\]]*$|[）)〕】\]]$/.test(text.slice(-MOST_CLOSING));

const OPEN_END = /[^。！？；：!?;:”》）)〕】\]]$/;
const LONGEST_PRINTED_LINE = 60;

/** Lines that stop short of the full width at a comma or an opening quotation mark: printed lines cut further. */
const isCut = (row: Row, width: number): boolean => widthOf(row.text) < width * 0.7 && /[，、“,]$/.test(row.text);

/** The width that most lines without a sentence end come close to; null where too few do. Of a text cut into pieces fewer are asked for. */
function wrapWidth(rows: readonly Row[]): number | null {
  const widths = rows.map((row) => widthOf(row.text));
  const open = widths.filter((width, i) => width >= 14 && width <= LONGEST_PRINTED_LINE && OPEN_END.test(rows[i]?.text ?? ""));
  if (open.length < 6) return null;
  const near = (full: number): number => open.filter((width) => width > full - 3 && width <= full).length;
  const candidates = [...new Set(open.map((width) => Math.ceil(width)))].sort((a, b) => a - b);
  const widest = (fit: (full: number) => boolean): number | null => candidates.findLast(fit) ?? null;
  const best = candidates.reduce((full, candidate) => (near(candidate) >= near(full) ? candidate : full), candidates[0] ?? 0);
  const longer = (full: number): number => widths.filter((width) => width > full + 3).length;
  const fewLonger = (full: number): boolean => longer(full) < rows.length * 0.1;
  if (near(best) >= open.length * 0.5 && near(best) >= rows.length * 0.3 && longer(best) < rows.length * 0.4) return best;
  if (near(best) >= open.length * 0.3 && near(best) >= rows.length * 0.12 && fewLonger(best)) return best;
  if (rows.filter((row) => isCut(row, LONGEST_PRINTED_LINE * 0.6)).length < rows.length * 0.08) return null;
  return widest((full) => full >= 24 && near(full) >= 4 && near(full) >= rows.length * 0.03 && fewLonger(full));
}

/** Whether the lines as wide as `width` are running text, which is hardly ever without a mark for so long; entries of a list are as wide by chance. */
function isRunning(rows: readonly Row[], width: number): boolean {
  const full = rows.filter((row) => widthOf(row.text) > width - 3 && widthOf(row.text) <= width);
  return full.filter((row) => /[，。；：]/.test(row.text)).length >= full.length / 2;
}

/** Estimates the layout of a text from its rows. */
export function layoutOf(rows: readonly Row[]): Layout {
  const texts = rows.filter((row) => !row.isTableRow);
  const estimated = wrapWidth(texts);
  const isList = estimated !== null && texts.some(({ line }) => line.opensParagraph) && !isRunning(texts, estimated);
  const width = isList ? null : estimated;
  const cut = width === null ? 0 : texts.filter((row) => isCut(row, width)).length;
  const indents = texts.filter((row) => row.indent >= 1.5 && row.indent <= 5).length;
  const knowsWraps = texts.some(({ line }) => line.opensParagraph === false);
  const marked = knowsWraps || (width === null && texts.some(({ line }) => line.opensParagraph));
  return { width, marked, fragmented: cut >= 3 && cut >= texts.length * 0.01, indented: indents >= texts.length * 0.25 };
}
