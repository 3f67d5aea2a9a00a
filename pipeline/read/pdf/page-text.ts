import type { PageViewport, PDFPageProxy } from "pdfjs-dist";
import { around, type Box, bottom, type Piece, right, seenThrough } from "../page/pieces.ts";

/** How far above its baseline a Han character reaches, in its size. */
const ASCENT = 0.88;

/** Characters that fonts of the Kangxi radicals (and of their supplement) print for everyday ones: ⼈ is 人, ⻓ is 长. */
const RADICAL = /[\u2e80-\u2fdf]/g;
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."⺠民⺟母⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻌辶⺎兀⺝月⻎辶".matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical, char]) => [radical, char]),
);
/** What fonts draw as one glyph, or alike: programs and tables of fonts name these for what was typed. */
const DRAWN_ALIKE: Readonly<Record<string, string>> = { "\u2e3a": "——", "\u22ef": "…", 戶: "户" };
const everyday = (text: string): string =>
  text
    .normalize("NFC")
    .replace(RADICAL, (char) => SUPPLEMENT[char] ?? char.normalize("NFKC"))
    .replace(/[\u2e3a\u22ef戶]/g, (char) => DRAWN_ALIKE[char] ?? char);

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** What pdf.js says of a font. */
interface TextStyle {
  readonly ascent: number;
  readonly vertical?: boolean;
}

/** Whether a font has a height of its own; of one whose glyphs are drawings (Type 3) pdf.js gives that of the tallest drawing, and no ascent (nor of one that the file does not describe). */
const hasHeight = (style: TextStyle | undefined): boolean => Number.isFinite(style?.ascent);

const SLANT = 0.08;
/** The quarter turns, clockwise, of the direction in which something is written, seen through a view; null for a slanted one (a watermark). */
function quarterTurns(view: readonly number[], transform: readonly number[]): number | null {
  const [a = 1, b = 0, c = 0, d = 1] = view;
  const [x = 1, y = 0] = transform;
  const [across, down] = [a * x + c * y, b * x + d * y];
  if (Math.abs(down) <= Math.abs(across) * SLANT) return across < 0 ? 2 : 0;
  return Math.abs(across) <= Math.abs(down) * SLANT ? (down < 0 ? 3 : 1) : null;
}

/** A place further than this from the page's corner, in points, is damage: pages reach 14,400. */
const FURTHEST = 1e6;

/** The pieces of an item, in a view that its page is read in: one, or one per character where the writing runs downwards. */
function piecesOf(item: TextItem, style: TextStyle | undefined, viewport: PageViewport): Piece[] {
  const turns = item.str.trim() === "" ? null : quarterTurns(viewport.transform, item.transform);
  if (turns === null) return [];
  const text = everyday(item.str);
  const [a, b, c, d, x, y] = seenThrough(viewport.transform, item.transform);
  const isVertical = style?.vertical === true;
  const size = hasHeight(style) ? Math.hypot(c, d) : Math.hypot(a, b);
  const font = item.fontName;
  const length = Math.abs(item.width) * viewport.scale;
  if (!(size > 0 && size < FURTHEST && length < FURTHEST && Math.abs(x) < FURTHEST && Math.abs(y) < FURTHEST)) return [];
  if (turns === 0 && !isVertical) return [{ text, x, y: y - ASCENT * size, width: length, height: size, size, font }];
  const chars = [...text];
  const [stepX, stepY] = [
    [0, 1],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turns] as [number, number];
  const step = isVertical ? size : length / chars.length;
  return chars.flatMap((char, i) => {
    const at = { x: x - size / 2 + stepX * step * i, y: y + stepY * step * i - (stepY < 0 ? size : 0) };
    return char.trim() === "" ? [] : [{ text: char, ...at, width: size, height: size, size, font }];
  });
}

/**
 * What a page shows. `pieces`, and whatever else is measured through `viewport`, stand in the view in which most of its writing runs from left to right;
 * `onPage` takes a box of that view to where it is on the page as shown.
 */
export interface PageText {
  readonly pieces: readonly Piece[];
  readonly viewport: PageViewport;
  readonly onPage: (box: Box) => Box;
}

/** The turn of a page at which most of its characters are upright. */
function uprightTurn(items: readonly TextItem[], viewport: PageViewport): number {
  const votes = [0, 0, 0, 0];
  for (const item of items) {
    const turns = quarterTurns(viewport.transform, item.transform);
    if (turns !== null) votes[turns] = (votes[turns] ?? 0) + item.str.length;
  }
  return votes.indexOf(Math.max(...votes));
}

/** Reads the text of a page. White space is left out: it shows in the gaps between the pieces. */
export async function pageText(page: PDFPageProxy): Promise<PageText> {
  const { items, styles } = await page.getTextContent();
  const texts = items.filter((item) => "str" in item);
  const shown = page.getViewport({ scale: 1 });
  const turn = uprightTurn(texts, shown);
  const viewport = turn === 0 ? shown : page.getViewport({ scale: 1, rotation: (page.rotate + (4 - turn) * 90) % 360 });
  const pieces = texts.flatMap((item) => piecesOf(item, styles[item.fontName], viewport));
  const onPage = (box: Box): Box => {
    if (turn === 0) return box;
    const corners = [
      [box.x, box.y],
      [right(box), bottom(box)],
    ].map(([x = 0, y = 0]) => {
      const [u = 0, v = 0] = viewport.convertToPdfPoint(x, y) as number[];
      const [shownX = 0, shownY = 0] = shown.convertToViewportPoint(u, v) as number[];
      return { x: shownX, y: shownY, width: 0, height: 0 };
    });
    return around(corners);
  };
  return { pieces, viewport, onPage };
}
