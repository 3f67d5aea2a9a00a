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

/** How wide a character prints, in font sizes; Latin ones about. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char < "\u2010" ? 0.5 : 1), 0);

/** The words of a piece, each where it stands, so that what another font prints in the gaps between them comes to stand there. */
function wordsOf(piece: Piece): Piece[] {
  const words = piece.text.trim().split(/\s+/);
  const scale = Math.min(piece.size, piece.width / widthOf(words.join("")));
  const gap = (piece.width - widthOf(words.join("")) * scale) / Math.max(1, words.length - 1);
  let x = piece.x;
  return words.map((text) => {
    const word = { ...piece, text, x, width: widthOf(text) * scale };
    x += word.width + gap;
    return word;
  });
}

/** Pieces none of which stands in the gaps of another. */
function untangled(pieces: readonly Piece[]): Piece[] {
  const isInside = (piece: Piece, other: Piece): boolean => {
    const middle = other.x + other.width / 2;
    return middle > piece.x && middle < right(piece) && other.width < piece.width;
  };
  return pieces.flatMap((piece) =>
    /\S\s/.test(piece.text) && pieces.some((other) => other !== piece && isInside(piece, other)) ? wordsOf(piece) : [piece],
  );
}

/** Makes a line of pieces that stand side by side; at least one. */
function lineOf(pieces: readonly Piece[]): TextLine {
  const sorted = untangled(pieces).sort((a, b) => a.x - b.x);
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
