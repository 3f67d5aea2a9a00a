import { type Cell, cellText, type Grid } from "./grids.ts";
import { around, bottom, right } from "./pieces.ts";
import { segments, type TextLine } from "./text-lines.ts";

/** What parts cells at least, in font sizes. */
const GAP = 1;
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
/** Lines further apart than this, in their heights, are not of one table. */
const FURTHEST = 3;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The stretches across the page that some parts of lines cover, from left to right. */
function covered(parts: readonly TextLine[]): Range[] {
  const ranges: { from: number; to: number }[] = [];
  for (const part of [...parts].sort((a, b) => a.x - b.x)) {
    const last = ranges.at(-1);
    if (last && part.x - last.to < GAP * part.size) last.to = Math.max(last.to, right(part));
    else ranges.push({ from: part.x, to: right(part) });
  }
  return ranges;
}

interface Row {
  readonly line: TextLine;
  readonly parts: readonly TextLine[];
}

/** The first run of lines from `start` whose parts stand in the same columns, three at least; null where there is none. */
function runFrom(rows: readonly Row[], start: number): { rows: Row[]; columns: Range[] } | null {
  const run: Row[] = [];
  let columns: Range[] = [];
  for (const row of rows.slice(start)) {
    const before = run.at(-1);
    if (before && row.line.y - bottom(before.line) > FURTHEST * row.line.height) break;
    const widened = covered([...run, row].flatMap(({ parts }) => parts));
    if (widened.length < Math.max(FEWEST_COLUMNS, columns.length)) break;
    run.push(row);
    columns = widened;
  }
  const isNote = ({ parts }: Row): boolean => parts.length === 1 && (parts[0] as TextLine).x < (columns[0] as Range).to;
  while (run.length > 0 && isNote(run.at(-1) as Row)) run.pop();
  return run.filter(({ parts }) => parts.length >= FEWEST_COLUMNS).length < FEWEST_ROWS ? null : { rows: run, columns };
}

/** A run of lines as a table. A line without a first cell goes on with the row above. */
function gridOf(run: readonly Row[], columns: readonly Range[]): Grid {
  const outline = around(run.map(({ line }) => line));
  const edges = [outline.x, ...columns.slice(1).map(({ from }, i) => (from + (columns[i] as Range).to) / 2), right(outline)];
  const groups: Row[][] = [];
  for (const row of run) {
    const last = groups.at(-1);
    if (last && (row.parts[0]?.x ?? 0) > (columns[0] as Range).to) last.push(row);
    else groups.push([row]);
  }
  const rows = groups.map((group) => ({ ...around(group.map(({ line }) => line)), x: outline.x, width: outline.width }));
  const cells = groups.flatMap((group, row) =>
    columns.map(({ from, to }, column): Cell => {
      const parts = group.flatMap(({ parts: all }) => all.filter((part) => part.x >= from && right(part) <= to));
      const [x, end] = [edges[column] as number, edges[column + 1] as number];
      const { y, height } = rows[row] as (typeof rows)[number];
      return { x, y, width: end - x, height, row, rows: 1, text: cellText(parts.flatMap(({ pieces }) => pieces)) };
    }),
  );
  return { ...outline, edges, rows, cells };
}

/** The tables that no rules draw: lines below each other whose parts stand in the same columns. And the lines that are in none. */
export function alignedTables(lines: readonly TextLine[]): { grids: Grid[]; rest: readonly TextLine[] } {
  const rows = lines.map((line): Row => ({ line, parts: segments(line, GAP) }));
  if (rows.filter(({ parts }) => parts.length >= FEWEST_COLUMNS).length < FEWEST_ROWS) return { grids: [], rest: lines };
  const grids: Grid[] = [];
  const taken = new Set<TextLine>();
  for (let i = 0; i < rows.length; i++) {
    const run = (rows[i]?.parts.length ?? 0) < FEWEST_COLUMNS ? null : runFrom(rows, i);
    if (!run) continue;
    grids.push(gridOf(run.rows, run.columns));
    for (const { line } of run.rows) taken.add(line);
    i += run.rows.length - 1;
  }
  return { grids, rest: lines.filter((line) => !taken.has(line)) };
}
