/** A box on the page: points from its upper left corner, as the page is shown. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A run of characters that stand side by side in one font. `size` is that of the font, in points; `bold`, whether the font's name says so. */
export interface Piece extends Box {
  readonly text: string;
  readonly size: number;
  readonly font: string;
}

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;

/** The smallest box around some, at least one. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map(right)) - x, height: Math.max(...boxes.map(bottom)) - y };
}

type Matrix = readonly [number, number, number, number, number, number];

/** The product of two matrices: what `inner` draws, seen through `outer`. */
export function seenThrough(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [m = 1, n = 0, o = 0, p = 1, q = 0, r = 0] = inner;
  return [a * m + c * n, b * m + d * n, a * o + c * p, b * o + d * p, a * q + c * r + e, b * q + d * r + f];
}
