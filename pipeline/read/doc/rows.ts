import type { Draft } from "../word/drafts.ts";
import type { Cell } from "../word/table.ts";
import type { Sprm } from "./sprms.ts";

const DEFINITION = 0xd608;
const VERTICAL_MERGE = 0xd62b;
const CELL_BYTES = 20;
const NEAR = 120;

/** A row of a .doc's table: its cells from left to right, each with its left edge in twips. */
export type Row = readonly { readonly left: number; readonly drafts: readonly Draft[] | null }[];

/** Puts a row together from its cells and from what the mark at its end says of them: edges and merges. Cells merged with the one before are left out. */
export function rowOf(cells: readonly (readonly Draft[])[], sprms: readonly Sprm[]): Row {
  const definition = sprms.findLast(({ code }) => code === DEFINITION)?.operand ?? Buffer.from([0]);
  const count = definition[0] ?? 0;
  const flags = (i: number): number => {
    const at = 1 + 2 * (count + 1) + CELL_BYTES * i;
    return i < count && at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
  };
  const left = (i: number): number =>
    i <= count && 3 + 2 * i <= definition.length ? definition.readInt16LE(1 + 2 * i) : 100_000 + 1_000 * i;
  const merges = new Map<number, number>();
  for (const { code, operand } of sprms)
    if (code === VERTICAL_MERGE && operand.length >= 2) merges.set(operand[0] as number, operand[1] as number);
  return cells.flatMap((drafts, i) => {
    if ((flags(i) & 3) === 1) return [];
    const goesOn = (merges.get(i) ?? (flags(i) >> 5) & 3) === 1;
    return [{ left: left(i), drafts: goesOn && drafts.every(({ text }) => text.trim() === "") ? null : drafts }];
  });
}

/** The rows of a table with the columns that their cells begin in: edges that lie close to each other are one. */
export function columned(rows: readonly Row[]): Cell[][] {
  const edges = [...new Set(rows.flatMap((row) => row.map(({ left }) => left)))].sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    if (edge - column > NEAR) column = edge;
    columns.set(edge, column);
  }
  return rows.map((row) => row.map(({ left, drafts }) => ({ column: columns.get(left) ?? left, drafts })));
}
