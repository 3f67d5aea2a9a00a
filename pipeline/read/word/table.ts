import { LIMITS, UnreadableError } from "../limits.ts";
import { type Draft, joined } from "./drafts.ts";

/** A cell of a table as written: where it begins (its grid column, or its place on the page), and its paragraphs; null where it goes on with the cell above. */
export interface Cell {
  readonly column: number;
  readonly drafts: readonly Draft[] | null;
}

/**
 * The lines of a table: one per row, its cells parted by tabs, as many in every row; a merged cell stands in its first place, the others are empty.
 * Columns in which no cell begins are those of merged cells alone and are left out. What only frames text is no table: one column, one row,
 * or two columns of which one is merged from top to bottom (the 文件 of a joint letterhead); its paragraphs are given as they are, column by column.
 * Throws `UnreadableError` for more cells than a text may have characters.
 */
export function tableLines(rows: readonly (readonly Cell[])[], ordinal: number): Draft[] {
  const columns = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b);
  if (columns.length * rows.length > LIMITS.characters)
    throw new UnreadableError("too-large", `表格超过 ${LIMITS.characters} 格，拒绝读取 (over the limit characters)`);
  const byColumn = rows.map((row) => new Map(row.map((cell) => [cell.column, cell])));
  const isWhole = (column: number) => byColumn.slice(1).every((row) => row.get(column)?.drafts === null);
  if (columns.length < 2 || rows.length < 2 || (columns.length === 2 && columns.some(isWhole)))
    return columns.flatMap((column) => byColumn.flatMap((row) => row.get(column)?.drafts ?? []));
  return byColumn.map((row) => {
    const cells = columns.map((column) => joined(filled(row.get(column)?.drafts ?? []), ""));
    return { ...joined(cells, "\t"), opensParagraph: true, table: ordinal };
  });
}

/** Paragraphs of a cell: without blank ones, and without the tabs of a table within it. */
const filled = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(({ text }) => text.trim() !== "").map((draft) => ({ ...draft, text: draft.text.replaceAll("\t", " ") }));
