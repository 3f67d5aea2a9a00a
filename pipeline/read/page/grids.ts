import { isLatin, textOf } from "./line-text.ts";
import { type Box, bottom, type Piece, right } from "./pieces.ts";
import { NEAR, type Rule } from "./rules.ts";
import { textLines } from "./text-lines.ts";

/** A cell of a table: where it is ruled, in which row it begins and how many it reaches over, and its text on one line. */
export interface Cell extends Box {
  readonly row: number;
  readonly rows: number;
  readonly text: string;
}

/** A table on one page: its outline, its columns' edges from left to right, the boxes of its rows, its cells by row. */
export interface Grid extends Box {
  readonly edges: readonly number[];
  readonly rows: readonly Box[];
  readonly cells: readonly Cell[];
}

const reaches = (rule: Rule, at: number): boolean => rule.from - NEAR <= at && at <= rule.to + NEAR;
const cross = (a: Rule, b: Rule): boolean => a.isLevel !== b.isLevel && reaches(a, b.at) && reaches(b, a.at);

/** Sets of rules that hang together by crossing or touching. */
function connected(rules: readonly Rule[]): Rule[][] {
  const waiting = new Set(rules);
  const sets: Rule[][] = [];
  for (const first of rules) {
    if (!waiting.delete(first)) continue;
    const set = [first];
    for (const rule of set)
      for (const other of waiting)
        if (cross(rule, other)) {
          waiting.delete(other);
          set.push(other);
        }
    sets.push(set);
  }
  return sets;
}

/** Places that are further apart than `near`, ascending. */
export function distinct(places: readonly number[], near = NEAR): number[] {
  const kept: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) if (place - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > near) kept.push(place);
  return kept;
}

/** Whether some rule at this place closes most of the way between two others. */
const isClosed = (rules: readonly Rule[], at: number, from: number, to: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= NEAR && Math.min(rule.to, to) - Math.max(rule.from, from) > (to - from) / 2);

/** The text of a cell, its printed lines joined. */
export function cellText(pieces: readonly Piece[]): string {
  return textLines(pieces)
    .map((line) => textOf(line, () => false).text)
    .reduce((text, line) => text + (isLatin(text.at(-1)) && isLatin(line[0]) ? " " : "") + line, "");
}

const isInside = (piece: Piece, box: Box): boolean => {
  const [x, y] = [piece.x + piece.width / 2, piece.y + piece.height / 2];
  return x > box.x && x <= right(box) && y > box.y && y <= bottom(box);
};

/** The cells between the edges: neighbours that no rule parts are one. Each is given by its upper left and its lower right square. */
function regions(
  rules: readonly Rule[],
  xs: readonly number[],
  ys: readonly number[],
): Map<number, { row: number; column: number; lastRow: number; lastColumn: number }> {
  const columns = xs.length - 1;
  const parent = Array.from({ length: columns * (ys.length - 1) }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] as number;
    return i;
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
    parent[high] = low;
  };
  const [level, upright] = [rules.filter((rule) => rule.isLevel), rules.filter((rule) => !rule.isLevel)];
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < columns; column++) {
      const [x0, x1, y0, y1] = [xs[column], xs[column + 1], ys[row], ys[row + 1]] as [number, number, number, number];
      if (column + 1 < columns && !isClosed(upright, x1, y0, y1)) join(row * columns + column, row * columns + column + 1);
      if (row + 2 < ys.length && !isClosed(level, y1, x0, x1)) join(row * columns + column, (row + 1) * columns + column);
    }
  const found = new Map<number, { row: number; column: number; lastRow: number; lastColumn: number }>();
  parent.forEach((_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const region = found.get(root(i));
    if (!region) found.set(root(i), { row, column, lastRow: row, lastColumn: column });
    else {
      region.column = Math.min(region.column, column);
      region.lastRow = Math.max(region.lastRow, row);
      region.lastColumn = Math.max(region.lastColumn, column);
    }
  });
  return found;
}

/** The table that a set of rules that hang together makes of what is printed between them; null where it has one column only (a box around text). */
function gridOf(rules: readonly Rule[], pieces: readonly Piece[]): { grid: Grid; inside: Piece[] } | null {
  const ends = rules.filter((rule) => rule.isLevel).flatMap(({ from, to }) => [from, to]);
  const [leftmost, rightmost] = [Math.min(...ends), Math.max(...ends)];
  const xs = distinct([...rules.filter((rule) => !rule.isLevel).map(({ at }) => at), leftmost, rightmost]);
  const ys = distinct(rules.filter((rule) => rule.isLevel).map(({ at }) => at));
  if (xs.length < 3 || ys.length < 2) return null;
  const outline = {
    x: xs[0] as number,
    y: ys[0] as number,
    width: (xs.at(-1) as number) - (xs[0] as number),
    height: (ys.at(-1) as number) - (ys[0] as number),
  };
  const inside = pieces.filter((piece) => isInside(piece, outline));
  const cells = [...regions(rules, xs, ys).values()].map(({ row, column, lastRow, lastColumn }): Cell => {
    const [x, y] = [xs[column] as number, ys[row] as number];
    const box = { x, y, width: (xs[lastColumn + 1] as number) - x, height: (ys[lastRow + 1] as number) - y };
    return { ...box, row, rows: lastRow - row + 1, text: cellText(inside.filter((piece) => isInside(piece, box))) };
  });
  if (!cells.some((cell) => cells.some((other) => other !== cell && other.row === cell.row))) return null;
  const rows = ys.slice(1).map((end, i) => ({ x: outline.x, y: ys[i] as number, width: outline.width, height: end - (ys[i] as number) }));
  return { grid: { ...outline, edges: xs, rows, cells }, inside };
}

/** The ruled tables of a page, and the pieces that stand in none. */
export function grids(rules: readonly Rule[], pieces: readonly Piece[]): { grids: Grid[]; rest: readonly Piece[] } {
  const found: Grid[] = [];
  let rest = pieces;
  for (const set of connected(rules)) {
    const table = set.length < 4 ? null : gridOf(set, rest);
    if (!table || table.inside.length === 0) continue;
    found.push(table.grid);
    const taken = new Set(table.inside);
    rest = rest.filter((piece) => !taken.has(piece));
  }
  return { grids: found, rest };
}
