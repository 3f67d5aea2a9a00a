import { median } from "../quantiles.ts";
import { right } from "./pieces.ts";
import { overlap, segments, type TextLine } from "./text-lines.ts";

/** A line and the column that it stands in: 0 where it has the page's width to itself, else 1, 2 from left to right. */
export interface ColumnLine extends TextLine {
  readonly column: 0 | 1 | 2;
}

/** What parts columns or cells, in font sizes. */
const GAP = 1.5;
const FEWEST_LINES = 6;
const MOST_CROSSING = 0.25;
/** How much of a column its lines fill: cells of a table and pairs of short lines do not. */
const FILLED = 0.8;

/** Where a right column may begin: where the most parts of lines begin that have something on their left. */
function likelyStart(parts: readonly TextLine[]): number | null {
  const starts = new Map<number, number>();
  for (const part of parts) {
    const start = Math.round(part.x / part.size) * part.size;
    starts.set(start, (starts.get(start) ?? 0) + 1);
  }
  const [left, end] = [Math.min(...parts.map(({ x }) => x)), Math.max(...parts.map(right))];
  const inside = [...starts].filter(([start]) => start > left + (end - left) * 0.35 && start < left + (end - left) * 0.65);
  return inside.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The lines of a page in reading order: where it is set in two columns, the left one first, anew below each line across both. */
export function inColumns(lines: readonly TextLine[]): ColumnLine[] {
  const whole = (): ColumnLine[] => lines.map((line) => ({ ...line, column: 0 }));
  const parts = lines.flatMap((line) => segments(line, GAP));
  const start = parts.length < FEWEST_LINES * 2 ? null : likelyStart(parts);
  if (start === null) return whole();
  const isLeft = (part: TextLine): boolean => right(part) < start;
  const isRight = (part: TextLine): boolean => part.x > start - part.size;
  const [lefts, rights] = [parts.filter(isLeft), parts.filter(isRight)];
  const crossing = parts.length - lefts.length - rights.length;
  if (Math.min(lefts.length, rights.length) < FEWEST_LINES || crossing > parts.length * MOST_CROSSING) return whole();
  const isFilled = (column: readonly TextLine[]): boolean => {
    const width = Math.max(...column.map(right)) - Math.min(...column.map(({ x }) => x));
    return median(column.map((part) => part.width)) > width * FILLED;
  };
  if (!isFilled(lefts) || !isFilled(rights)) return whole();
  const ordered: ColumnLine[] = [];
  let columns: [ColumnLine[], ColumnLine[]] = [[], []];
  for (const part of [...parts].sort((a, b) => a.y - b.y)) {
    if (isLeft(part)) columns[0].push({ ...part, column: 1 });
    else if (isRight(part)) columns[1].push({ ...part, column: 2 });
    else {
      ordered.push(...columns[0], ...columns[1], { ...part, column: 0 });
      columns = [[], []];
    }
  }
  return [...ordered, ...columns[0], ...columns[1]];
}

/** Whether texts stand beside each other on a page, so that it may hold a table: then its rules are worth reading. */
export function mayHoldTable(lines: readonly TextLine[]): boolean {
  const isBeside = (a: TextLine, b: TextLine): boolean => overlap(a, b) > 0.15 && (b.x > right(a) || a.x > right(b));
  return lines.some((line, i) => segments(line, GAP).length > 1 || (i > 0 && isBeside(lines[i - 1] as TextLine, line)));
}
