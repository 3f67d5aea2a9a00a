import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Line } from "../../../schemas/source.ts";
import type { Span } from "../../../schemas/span.ts";
import type { Format } from "../formats.ts";
import { type Limits, UnreadableError } from "../limits.ts";
import type { ReadFile } from "../read.ts";
import { type ColumnLine, inColumns, mayHoldTable } from "./columns.ts";
import { drawnOn } from "./drawn.ts";
import { type Grid, grids } from "./grids.ts";
import { isLegible, needOcr } from "./legible.ts";
import { textOf } from "./line-text.ts";
import { openPdf } from "./open.ts";
import { type FlowLine, paragraphStarts } from "./paragraphs.ts";
import { type Box, pageText } from "./pieces.ts";
import { runningHeads } from "./running-heads.ts";
import { continues, type TablePart, tableRows } from "./tables.ts";
import { textLines } from "./text-lines.ts";

/** A page as read: its lines and tables from top to bottom, in the view in which it is read. */
interface ReadPage {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly ColumnLine[];
  readonly tables: readonly Grid[];
  readonly onPage: (box: Box) => Box;
}

/** The fonts of a document by the names that pdf.js gives them: their own names, as far as asked for. */
type Fonts = Map<string, string>;

/** Reads a page; one without legible text is "blank", or "illegible" where something is drawn on it. */
async function readPage(document: PDFDocumentProxy, number: number, fonts: Fonts): Promise<ReadPage | "blank" | "illegible"> {
  const page = await document.getPage(number);
  const { pieces, viewport, onPage } = await pageText(page);
  if (!isLegible(pieces)) return pieces.length === 0 && (await drawnOn(page, viewport)).isBlank ? "blank" : "illegible";
  const lines = textLines(pieces);
  const isNew = pieces.some(({ font }) => !fonts.has(font));
  const isMixed = pieces.some(({ font }) => font !== pieces[0]?.font) || fonts.size > 0;
  const { height } = viewport;
  if (!mayHoldTable(lines) && !(isNew && isMixed)) return { number, height, lines: inColumns(lines), tables: [], onPage };
  const drawn = await drawnOn(page, viewport);
  for (const [font, name] of drawn.fonts) fonts.set(font, name);
  const { grids: tables, rest } = grids(drawn.rules, pieces);
  page.cleanup();
  return { number, height, lines: inColumns(tables.length === 0 ? lines : textLines(rest)), tables, onPage };
}

/** Reads pages one after the other; those without legible text are given by their numbers. */
async function readPages(document: PDFDocumentProxy, fonts: Fonts, limits: Limits): Promise<{ pages: ReadPage[]; without: number[] }> {
  if (document.numPages > limits.pages)
    throw new UnreadableError(
      "too-large",
      `PDF 有 ${document.numPages} 页，超过 ${limits.pages} 页的上限：请拆分后再提供 (too many pages)`,
    );
  const pages: ReadPage[] = [];
  const without: number[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(document, number, fonts);
    if (page === "illegible") without.push(number);
    if (page === "illegible" || page === "blank") continue;
    pages.push(page);
    for (const { pieces } of page.lines) for (const { text } of pieces) characters += text.length;
    if (characters > limits.characters)
      throw new UnreadableError("too-large", `PDF 的文字超过 ${limits.characters} 字的上限：请拆分后再提供 (too many characters)`);
  }
  return { pages, without };
}

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

type UnplacedLine = Omit<Line, "start">;

/** Makes lines of blocks: each printed line one, each row of a table one. */
function linesOf(blocks: readonly Block[], pages: readonly ReadPage[]): UnplacedLine[] {
  const place = (number: number, box: Box): Line["place"] => {
    const { x, y, width, height } = pages.find((page) => page.number === number)?.onPage(box) ?? box;
    return { page: number, x, y, width, height, confidence: null };
  };
  const flow: FlowLine[] = blocks.flatMap((block, i) =>
    "line" in block
      ? [{ page: block.page.number, line: block.line, text: block.text, bold: block.bold, isAfterTable: "part" in (blocks[i - 1] ?? {}) }]
      : [],
  );
  const starts = paragraphStarts(flow)[Symbol.iterator]();
  const lines: UnplacedLine[] = [];
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

async function read(bytes: Uint8Array, limits: Limits): Promise<ReadFile> {
  const document = await openPdf(bytes);
  try {
    const fonts: Fonts = new Map();
    const { pages, without } = await readPages(document, fonts, limits);
    if (pages.length === 0) needOcr(document.numPages);
    let start = 0;
    const lines = linesOf(blocksOf(pages, boldFonts(pages, fonts)), pages).map((line): Line => {
      const placed = { ...line, start };
      start += line.text.length + 1;
      return placed;
    });
    return { mediaType: pdf.mediaType, lines, ...(without.length > 0 && { pagesWithoutText: without }) };
  } finally {
    await document.loadingTask.destroy();
  }
}

const MAGIC = [..."%PDF-"].map((char) => char.charCodeAt(0));
const LATEST_MAGIC = 1024;

/** PDF: printed lines with their places, paragraphs as far as the page shows them, tables, bold. Running heads and page numbers are left out. */
export const pdf: Format = {
  name: "PDF",
  mediaType: "application/pdf",
  recognises: (bytes) => {
    const head = bytes.subarray(0, LATEST_MAGIC);
    return head.some((_, i) => MAGIC.every((byte, k) => head[i + k] === byte));
  },
  read,
};
