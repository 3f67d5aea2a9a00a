import { distinct, type Grid } from "./grids.ts";
import type { Box } from "./pieces.ts";

/** A table on one page. */
export interface TablePart {
  readonly page: number;
  readonly grid: Grid;
}

/** A row of a whole table: as many cells as every other, and where it is printed (a row cut by a page end: its beginning). */
export interface TableRow {
  readonly page: number;
  readonly box: Box;
  readonly cells: readonly string[];
}

const SAME_EDGE = 6;

/** Whether a table goes on with the next page's: it is as wide. */
export function continues(part: TablePart, before: TablePart): boolean {
  const isNear = (at: number): boolean => Math.abs((part.grid.edges.at(at) ?? 0) - (before.grid.edges.at(at) ?? 0)) < SAME_EDGE;
  return part.page === before.page + 1 && isNear(0) && isNear(-1);
}

/** A row in the making; `isSpread` tells of each column whether its cell reaches over more rows than this. */
interface Row {
  readonly page: number;
  readonly box: Box;
  readonly cells: string[];
  readonly isSpread: boolean[];
}

/** The rows of a part, over the edges of the whole table; `last` gives for each column the row in which its lowest cell begins. */
function rowsOf({ page, grid }: TablePart, edges: readonly number[]): { rows: Row[]; last: number[] } {
  const columns = edges.length - 1;
  const rows = grid.rows.map(
    (box): Row => ({ page, box, cells: Array<string>(columns).fill(""), isSpread: Array<boolean>(columns).fill(false) }),
  );
  const last = Array<number>(columns).fill(rows.length - 1);
  const columnOf = (x: number): number => {
    const distances = edges.slice(0, -1).map((edge) => Math.abs(edge - x));
    return distances.indexOf(Math.min(...distances));
  };
  for (const cell of grid.cells) {
    const column = columnOf(cell.x);
    const row = rows[cell.row];
    if (!row) continue;
    row.cells[column] += cell.text;
    if (cell.rows > 1) row.isSpread[column] = true;
    if (cell.row + cell.rows === rows.length) last[column] = cell.row;
  }
  return { rows, last };
}

const isSame = (a: Row | undefined, b: Row | undefined): boolean =>
  a !== undefined && b !== undefined && a.cells.join("\t") === b.cells.join("\t");

/**
 * Whether the first row behind a page end is the rest of the last one before it: a short cell stands wholly on one side,
 * so it is empty here beside a filled one; or few are filled. Cells that reach over more rows tell nothing.
 */
function isRest(row: Row, above: (column: number) => string): boolean {
  const columns = row.cells.flatMap((text, column) => (row.isSpread[column] || above(column) === "" ? [] : [text]));
  const first = columns.findIndex((text) => text !== "");
  const filled = columns.filter((text) => text !== "").length;
  return filled > 0 && (columns.indexOf("", first) > first || filled * 2 <= columns.length) && filled < columns.length;
}

/** The rows of a table whose parts stand on pages that follow each other. A repeated head is dropped; a row that a page end cuts is joined. */
export function tableRows(parts: readonly TablePart[]): TableRow[] {
  const edges = distinct(
    parts.flatMap(({ grid }) => grid.edges),
    SAME_EDGE,
  );
  const whole: Row[] = [];
  let open: Row[] = [];
  for (const part of parts) {
    const { rows, last } = rowsOf(part, edges);
    let skipped = 0;
    while (whole.length > skipped && isSame(rows[skipped], whole[skipped])) skipped++;
    const first = rows[skipped];
    const goesOn = first !== undefined && open.length > 0 && isRest(first, (column) => open[column]?.cells[column] ?? "");
    if (goesOn) {
      for (const [column, row] of open.entries()) row.cells[column] += first.cells[column] ?? "";
    }
    const kept = rows.slice(goesOn ? skipped + 1 : skipped);
    open = last.map((at, column) => (goesOn && at <= skipped ? (open[column] as Row) : (rows[at] as Row)));
    whole.push(...kept);
  }
  return whole.filter(({ cells }) => cells.some((text) => text !== "")).map(({ page, box, cells }) => ({ page, box, cells }));
}
