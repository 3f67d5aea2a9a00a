import { bottom, type Piece, right } from "./pieces.ts";
import { mainSize } from "./text-lines.ts";

/** So many times as large as the text of its page is what is printed across it. */
const LARGER = 2;
/** Characters across which something must be printed: marks that another font sets in the gaps of a title are fewer. */
const FEWEST_CROSSED = 5;

/** Whether the middle of a piece lies under another. */
const isUnder = (piece: Piece, large: Piece): boolean => {
  const [x, y] = [piece.x + piece.width / 2, piece.y + piece.height / 2];
  return x > large.x && x < right(large) && y > large.y && y < bottom(large);
};

/** The pieces of a page without level watermarks: large type printed across its text. (Slanted writing is no piece at all.) */
export function withoutWatermarks(pieces: readonly Piece[]): readonly Piece[] {
  const size = mainSize(pieces) * LARGER;
  const watermarks = new Set(
    pieces.filter((large) => {
      if (large.size <= size) return false;
      const crossed = pieces.filter((piece) => piece.size < large.size / LARGER && isUnder(piece, large));
      return crossed.reduce((sum, { text }) => sum + text.length, 0) >= FEWEST_CROSSED;
    }),
  );
  return watermarks.size === 0 ? pieces : pieces.filter((piece) => !watermarks.has(piece));
}
