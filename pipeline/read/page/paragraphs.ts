import type { Span } from "../../../schemas/span.ts";
import type { ColumnLine } from "./columns.ts";
import { bottom, right } from "./pieces.ts";

/** A printed line in reading order; `isAfterTable` where a table stands between it and the line before. */
export interface FlowLine {
  readonly page: number;
  readonly line: ColumnLine;
  readonly text: string;
  readonly bold: readonly Span[];
  readonly isAfterTable: boolean;
}

/** Where the lines of a page, or of a column of it, begin and end. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

/** In font sizes. */
const INDENT = 1.2;
const CENTRED = 2.5;
/** What is enough on both sides where they are all but alike, and none is the indent of a first line. */
const EVENLY_CENTRED = 0.8;
const USUAL_INDENT = 2;
const DEEPEST_INDENT = 4.5;
const FEWEST_LINES = 6;
/** The share of the usual width that the lines of a page fill if it has margins of its own. */
const FILLED = 0.9;
/** The share of lines with a first line's indent above which a document is taken to indent its paragraphs. */
const INDENTED = 0.08;
const LARGER = 1.15;
/** The share of full lines that end within this many font sizes of the margin above which a document is taken to stretch its lines. */
const JUSTIFIED = 0.9;
const LOOSE = 0.3;
/** How far a punctuation mark may hang over the margin. */
const HANGING = 1.2;
const ENDS_SENTENCE = /[。！？；：!?;:][”’"》）)〕\]]*$/;
/** An entry of a table of contents ends with its page, wherever that stands. */
const ENDS_ENTRY = /(?:[.．…·]\s?){3}[-—（(]?\d{1,4}[-—）)]?$/;

const opensBold = ({ bold }: FlowLine): boolean => bold[0]?.start === 0;
const endsBold = ({ bold, text }: FlowLine): boolean => bold.at(-1)?.end === text.length;

/** The value that weighs most, of values with their weights, in steps. */
function mode(values: readonly (readonly [number, number])[], step: number): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(Math.round(value / step), (weights.get(Math.round(value / step)) ?? 0) + weight);
  return ([...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0) * step;
}

/**
 * The outermost place that enough lines share; `outwards` is -1 for where they begin, 1 for where they end.
 * A place that others share more, one character further in, is the true one: marks hang over the margin.
 */
function shared(places: readonly number[], em: number, outwards: -1 | 1): number {
  const sorted = [...places].sort((a, b) => (b - a) * outwards);
  const sharing = (place: number): number => places.filter((other) => Math.abs(place - other) < em * LOOSE).length;
  const enough = Math.max(2, Math.ceil(places.length * 0.15));
  const outermost = sorted.find((place) => sharing(place) >= enough) ?? sorted[0] ?? 0;
  const within = sorted.filter((place) => (outermost - place) * outwards > em * LOOSE && (outermost - place) * outwards < em * HANGING);
  return within.find((place) => sharing(place) > sharing(outermost)) ?? outermost;
}

/** Margins by page and column; a page that has too few lines to tell, or none that fill its width, has those of the others. */
function marginsOf(lines: readonly FlowLine[], em: number): (of: FlowLine) => Margins {
  const measured = (group: readonly FlowLine[]): Margins => ({
    left: shared(
      group.map(({ line }) => line.x),
      em,
      -1,
    ),
    right: shared(
      group.map(({ line }) => right(line)),
      em,
      1,
    ),
  });
  const usual = new Map([...Map.groupBy(lines, ({ line }) => line.column)].map(([column, group]) => [column, measured(group)]));
  const byPage = new Map<number, Margins>();
  for (const [key, group] of Map.groupBy(lines, ({ page, line }) => page * 3 + line.column)) {
    const [own, others] = [measured(group), usual.get((key % 3) as 0 | 1 | 2) as Margins];
    const isFilled = own.right - own.left > (others.right - others.left) * FILLED;
    byPage.set(key, group.length >= FEWEST_LINES && isFilled ? own : others);
  }
  return ({ page, line }) => byPage.get(page * 3 + line.column) as Margins;
}

const LATIN_RUN = /^[!-~]{1,40}/;
/** The width that a line would have needed to take the next one's beginning in: characters that are not parted, and a mark that never begins a line. */
const beginning = (text: string, em: number): number => Math.max(2 * em, (LATIN_RUN.exec(text)?.[0].length ?? 0) * em * 0.55 + em);

/**
 * Tells from where lines stand whether they begin a paragraph; undefined where that does not tell.
 * Looks at the indent of the line, at where the line before ends, at sizes, spaces and centred lines; page and column ends count for nothing.
 */
export function paragraphStarts(lines: readonly FlowLine[]): (boolean | undefined)[] {
  const em = mode(
    lines.map(({ line, text }) => [line.size, text.length] as const),
    0.5,
  );
  const marginsAt = marginsOf(lines, em);
  const isCentred = (of: FlowLine): boolean => {
    const { left, right: end } = marginsAt(of);
    const [before, after] = [of.line.x - left, end - right(of.line)];
    const isEven = Math.abs(before - after) < em * LOOSE && Math.abs(before - USUAL_INDENT * em) > em * LOOSE;
    return Math.min(before, after) > (isEven ? EVENLY_CENTRED : CENTRED) * em && Math.abs(before - after) < 1.5 * em;
  };
  const indentOf = (of: FlowLine): number => (of.line.x - marginsAt(of).left) / em;
  const indents = lines.filter((of) => indentOf(of) > INDENT && indentOf(of) < DEEPEST_INDENT && !isCentred(of));
  const isIndented = lines.length >= FEWEST_LINES && indents.length >= lines.length * INDENTED;
  const inFlow = (of: FlowLine, before: FlowLine): boolean => of.page === before.page && of.line.column === before.line.column;
  const pitch = mode(
    lines.flatMap((of, i) => {
      const before = lines[i - 1];
      return before && inFlow(of, before) && bottom(of.line) > bottom(before.line)
        ? [[bottom(of.line) - bottom(before.line), 1] as const]
        : [];
    }),
    0.5,
  );

  const ends = lines.map((of) => marginsAt(of).right - right(of.line)).filter((missing) => missing < em * 1.5);
  const isJustified = lines.length >= FEWEST_LINES && ends.filter((missing) => missing < em * LOOSE).length >= ends.length * JUSTIFIED;

  return lines.map((of, i) => {
    const before = lines[i - 1];
    if (!before || of.isAfterTable || ENDS_ENTRY.test(before.text)) return true;
    const space = inFlow(of, before) ? (bottom(of.line) - bottom(before.line)) / pitch : 1;
    const isSameSize = Math.abs(of.line.size / before.line.size - 1) < LARGER - 1;
    if (!isSameSize) return true;
    const missing = marginsAt(before).right - right(before.line);
    const isFull = missing < (isJustified ? em * LOOSE : beginning(of.text, em));
    const isWhole = ENDS_SENTENCE.test(before.text);
    const isLarge = of.line.size > em * LARGER;
    if (isLarge && isFull && !isWhole && of.line.width < before.line.width * FILLED) return false;
    if (isLarge || isCentred(of)) return space > 1.8 || !(isCentred(before) || (isFull && !isWhole)) ? true : undefined;
    if (isCentred(before)) return true;
    if (isWhole && opensBold(of) && !endsBold(before)) return true;
    if (indentOf(of) > INDENT) {
      const isBelow = Math.abs(before.line.x - of.line.x) < em / 2;
      return isFull && !isWhole && (isBelow || (!isIndented && indentOf(of) < DEEPEST_INDENT)) ? undefined : true;
    }
    if (!isFull) return isWhole || isJustified || missing > 4 * em ? true : undefined;
    if (space > 1.4) return true;
    return isIndented || (isJustified && !isWhole) ? false : undefined;
  });
}
