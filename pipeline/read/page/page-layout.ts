import { alignedTables } from "./aligned.ts";
import { type ColumnLine, inColumns } from "./columns.ts";
import { type Grid, grids } from "./grids.ts";
import type { Piece } from "./pieces.ts";
import type { Rule } from "./rules.ts";
import { textLines } from "./text-lines.ts";

/** Parts what stands on a page into its tables, ruled or aligned, and its lines in reading order. */
export function laidOut(pieces: readonly Piece[], rules: readonly Rule[]): { lines: ColumnLine[]; tables: Grid[] } {
  const ruled = grids(rules, pieces);
  const aligned = alignedTables(textLines(ruled.rest));
  return { lines: inColumns(aligned.rest), tables: [...ruled.grids, ...aligned.grids] };
}
