import type { Line } from "../../../schemas/source.ts";
import type { Span } from "../../../schemas/span.ts";
import type { ColumnLine } from "./columns.ts";
import type { Grid } from "./grids.ts";
import { textOf } from "./line-text.ts";
import { type FlowLine, paragraphStarts } from "./paragraphs.ts";
import type { Box } from "./pieces.ts";
import { runningHeads } from "./running-heads.ts";
import { continues, type TablePart, tableRows } from "./tables.ts";

/** A page as read: its lines and tables from top to bottom, in the view in which it is read; `onPage` takes a box of that view to where it is on the page. */
export interface ReadPage {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly ColumnLine[];
  readonly tables: readonly Grid[];
  readonly onPage: (box: Box) => Box;
}

/** The fonts of a document by what its pieces call them: their own names. */
type Fonts = ReadonlyMap<string, string>;

const BOLD = /bold|black|heavy|黑|ºÚ|(?<!ya|zen|micro)hei/i;

/** Tells the bold fonts; none where most of the text is set in such. */
function boldFonts(pages: readonly ReadPage[], fonts: Fonts): (font: string) => boolean {
  const isBold = (font: string): boolean => BOLD.test(fonts.get(font) ?? "");
  let [bold, all] = [0, 0];
  for (const { lines } of pages)
    for (const { pieces } of lines)
      for (const { font, text } of pieces) {
        all += text.length;
        if (isBold(font)) bold += text.length;
      }
  return bold * 2 > all ? () => false : isBold;
}

type Block =
  | { readonly part: TablePart }
  | { readonly page: ReadPage; readonly line: ColumnLine; readonly text: string; readonly bold: Span[] };

/** What stands on the pages, in reading order, without running heads and page numbers. */
function blocksOf(pages: readonly ReadPage[], isBold: (font: string) => boolean): Block[] {
  const texts = pages.map((page) => ({ page, lines: page.lines.map((line) => ({ page, line, ...textOf(line, isBold) })) }));
  const heads = runningHeads(texts.map(({ page: { number, height }, lines }) => ({ number, height, lines })));
  return texts.flatMap(({ page, lines }) => {
    const blocks: Block[] = lines.filter(({ line }) => !heads.has(line));
    for (const grid of page.tables) {
      const at = blocks.findIndex((block) => ("line" in block ? block.line.y : block.part.grid.y) > grid.y);
      blocks.splice(at < 0 ? blocks.length : at, 0, { part: { page: page.number, grid } });
    }
    return blocks;
  });
}

const CONTINUED = /^[（(]?续(?:表.{0,8}|上表?)?[）)]?$|[（(]续[）)]$/;
const LONGEST_CAPTION = 3;

/** Blocks without the captions that a table has again behind a page end: the same lines as above its first part, or words that say that it goes on. */
function withoutRepeatedCaptions(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  const isCaption = (block: Block, above: readonly Block[]): boolean =>
    "line" in block && (CONTINUED.test(block.text) || above.some((other) => "line" in other && other.text === block.text));
  for (const block of blocks) {
    kept.push(block);
    if (!("part" in block)) continue;
    const last = kept.findLastIndex((other, i) => i < kept.length - 1 && "part" in other);
    const between = kept.slice(last + 1, -1);
    const before = kept[last];
    if (!before || !("part" in before) || between.length > LONGEST_CAPTION || !continues(block.part, before.part)) continue;
    const first = kept.findLastIndex((other, i) => i < last && "line" in other) + 1;
    const above = kept.slice(Math.max(0, first - LONGEST_CAPTION), first);
    if (between.every((other) => isCaption(other, above))) kept.splice(last + 1, between.length);
  }
  return kept;
}

/** Makes lines of blocks: each printed line one, each row of a table one. */
function linesOf(blocks: readonly Block[], pages: readonly ReadPage[]): Omit<Line, "start">[] {
  const views = new Map(pages.map((page) => [page.number, page.onPage]));
  const place = (number: number, box: Box): Line["place"] => {
    const { x, y, width, height } = views.get(number)?.(box) ?? box;
    return { page: number, x, y, width, height, confidence: null };
  };
  const flow: FlowLine[] = blocks.flatMap((block, i) =>
    "line" in block
      ? [{ page: block.page.number, line: block.line, text: block.text, bold: block.bold, isAfterTable: "part" in (blocks[i - 1] ?? {}) }]
      : [],
  );
  const starts = paragraphStarts(flow)[Symbol.iterator]();
  const lines: Omit<Line, "start">[] = [];
  let table = -1;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if ("line" in block) {
      const opensParagraph = starts.next().value;
      const { text, bold } = block;
      lines.push({
        text,
        bold: [...bold],
        ...(opensParagraph !== undefined && { opensParagraph }),
        place: place(block.page.number, block.line),
      });
      continue;
    }
    const parts = [block.part];
    for (let next = blocks[i + 1]; next && "part" in next && continues(next.part, parts.at(-1) as TablePart); next = blocks[++i + 1])
      parts.push(next.part);
    table++;
    for (const { page, box, cells } of tableRows(parts)) lines.push({ text: cells.join("\t"), table, bold: [], place: place(page, box) });
  }
  return lines;
}

const MARKDOWN = /^\s{0,3}#{1,6} \S|\*\*[^*]{1,200}\*\*/;

/** Markdown that was printed keeps its marks: of such a text, lines that no font sets anything bold in may hold them. */
const withMarkdown = (lines: readonly Omit<Line, "start">[]): readonly Omit<Line, "start">[] =>
  lines.some(({ text }) => MARKDOWN.test(text))
    ? lines.map(({ bold = [], ...line }) => (bold.length > 0 ? { ...line, bold } : line))
    : lines;

/** The lines of a document, each with its place; `start` is that in the lines joined by one character each. Running heads and page numbers are left out. */
export function linesOfPages(pages: readonly ReadPage[], fonts: Fonts): Line[] {
  let start = 0;
  return withMarkdown(linesOf(withoutRepeatedCaptions(blocksOf(pages, boldFonts(pages, fonts))), pages)).map((line) => {
    const placed = { ...line, start };
    start += line.text.length + 1;
    return placed;
  });
}
