import { around, type Box, bottom, type Piece, right } from "./pieces.ts";

/** A printed line, its pieces from left to right; `size` is that of most of its characters. */
export interface TextLine extends Box {
  readonly pieces: readonly Piece[];
  readonly size: number;
}

const SAME_LINE = 0.55;
const OPEN_LINES = 6;

/** How much of the lower of two boxes stands at the same height as the other. */
export function overlap(a: Box, b: Box): number {
  return (Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y)) / Math.min(a.height, b.height);
}

const SHADOW = 0.25;
/** Whether a piece is printed again, all but at the same place, to look bold or raised. */
const isShadow = (piece: Piece, before: Piece): boolean =>
  piece.text === before.text && Math.abs(piece.x - before.x) < SHADOW * piece.size && Math.abs(piece.y - before.y) < SHADOW * piece.size;

/** The size in which most characters of some pieces are set. */
export function mainSize(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pieces) counts.set(size, (counts.get(size) ?? 0) + text.length);
  let main = 0;
  for (const [size, count] of counts) if (count > (counts.get(main) ?? 0)) main = size;
  return main;
}

/** Makes a line of pieces that stand side by side; at least one. */
export function lineOf(pieces: readonly Piece[]): TextLine {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  const kept: Piece[] = [];
  for (const piece of sorted) if (!kept.slice(-3).some((before) => isShadow(piece, before))) kept.push(piece);
  return { ...around(kept), pieces: kept, size: mainSize(kept) };
}

/** The printed lines of some pieces, from top to bottom. Raised and lowered characters stay in the line that they are raised from. */
export function textLines(pieces: readonly Piece[]): TextLine[] {
  const lines: { core: Piece; pieces: Piece[] }[] = [];
  const byBaseline = [...pieces].sort((a, b) => bottom(a) - bottom(b) || a.x - b.x);
  for (const piece of byBaseline) {
    let best: (typeof lines)[number] | null = null;
    let most = SAME_LINE;
    for (const line of lines.slice(-OPEN_LINES)) {
      const share = overlap(line.core, piece);
      if (share > most) [best, most] = [line, share];
    }
    if (!best) lines.push({ core: piece, pieces: [piece] });
    else {
      best.pieces.push(piece);
      if (piece.size > best.core.size) best.core = piece;
    }
  }
  return lines.map((line) => lineOf(line.pieces)).sort((a, b) => a.y - b.y);
}

/** Parts a line where nothing stands for more than `gap` times its size. */
export function segments(line: TextLine, gap: number): TextLine[] {
  const parts: Piece[][] = [];
  let end = 0;
  for (const piece of line.pieces) {
    const last = parts.at(-1);
    if (last && piece.x - end <= gap * line.size) last.push(piece);
    else parts.push([piece]);
    end = Math.max(last ? end : 0, right(piece));
  }
  return parts.length === 1 ? [line] : parts.map(lineOf);
}
