import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { type Limits, UnreadableError } from "../limits.ts";
import { inColumns, mayHoldTable } from "../page/columns.ts";
import { isLegible } from "../page/legible.ts";
import { laidOut } from "../page/page-layout.ts";
import { linesOfPages, type ReadPage } from "../page/page-lines.ts";
import type { Piece } from "../page/pieces.ts";
import { textLines } from "../page/text-lines.ts";
import { withoutWatermarks } from "../page/watermarks.ts";
import type { ReadFile } from "../read.ts";
import { drawnOn } from "./drawn.ts";
import { openPdf } from "./open.ts";
import { type PageText, pageText } from "./page-text.ts";
import { pdf } from "./pdf.ts";

/** As many characters may be in a font whose name is not asked for: a word in bold is longer. */
const FEW = 3;

/** Whether the names of fonts are worth asking for: the page makes use of two at least, and one of them is new. A text in one font sets nothing off. */
function hasNewFonts(pieces: readonly Piece[], fonts: ReadonlyMap<string, string>): boolean {
  const uses = new Map<string, number>();
  for (const { font, text } of pieces) uses.set(font, (uses.get(font) ?? 0) + text.length);
  const used = [...uses].flatMap(([font, count]) => (count > FEW ? [font] : []));
  return (used.length > 1 || fonts.size > 0) && used.some((font) => !fonts.has(font));
}

/** Reads a page; one without legible text is "blank", or "illegible" where something is drawn on it. */
async function readPage(page: PDFPageProxy, shown: PageText, fonts: Map<string, string>): Promise<ReadPage | "blank" | "illegible"> {
  const { viewport, onPage } = shown;
  const pieces = withoutWatermarks(shown.pieces);
  if (!isLegible(pieces)) return pieces.length === 0 && (await drawnOn(page, viewport)).isBlank ? "blank" : "illegible";
  const lines = textLines(pieces);
  const { pageNumber: number } = page;
  const { height } = viewport;
  if (!mayHoldTable(lines) && !hasNewFonts(pieces, fonts)) return { number, height, lines: inColumns(lines), tables: [], onPage };
  const drawn = await drawnOn(page, viewport);
  for (const [font, name] of drawn.fonts) fonts.set(font, name);
  return { number, height, ...laidOut(pieces, drawn.rules), onPage };
}

/** Opens a page. Where the list of pages is damaged pdf.js takes the first one that it cannot find for the last: throws `UnreadableError`, for those behind it are lost. */
async function opening(document: PDFDocumentProxy, number: number): Promise<{ page: PDFPageProxy; shown: PageText }> {
  const page = await document.getPage(number).catch((error: unknown) => {
    if (number < document.numPages || number === 1) throw error;
    throw new UnreadableError(
      "damaged",
      `PDF 的页面目录已损坏，第 ${number} 页起读不到：请重新下载或另存后再提供 (damaged: no pages from ${number} on)`,
    );
  });
  return { page, shown: await pageText(page) };
}

/** Reads pages one after the other; those without legible text, and damaged ones, are given by their numbers. Throws where all are damaged. */
async function readPages(
  document: PDFDocumentProxy,
  fonts: Map<string, string>,
  limits: Limits,
): Promise<{ pages: ReadPage[]; without: number[] }> {
  if (document.numPages > limits.pages)
    throw new UnreadableError(
      "too-large",
      `PDF 有 ${document.numPages} 页，超过 ${limits.pages} 页的上限：请拆分后再提供 (too many pages)`,
    );
  const pages: ReadPage[] = [];
  const without: number[] = [];
  let damage: unknown = null;
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const opened = await opening(document, number).catch((error: unknown) => {
      if (error instanceof UnreadableError) throw error;
      damage ??= error;
      return null;
    });
    const page = opened ? await readPage(opened.page, opened.shown, fonts) : "illegible";
    if (page === "illegible") without.push(number);
    if (page === "illegible" || page === "blank") continue;
    pages.push(page);
    for (const { pieces } of page.lines) for (const { text } of pieces) characters += text.length;
    if (characters > limits.characters)
      throw new UnreadableError("too-large", `PDF 的文字超过 ${limits.characters} 字的上限：请拆分后再提供 (too many characters)`);
  }
  if (pages.length === 0 && damage) throw damage;
  return { pages, without };
}

/** Reads a PDF as `pdf` says. Throws `UnreadableError` for what is encrypted, too large, blank or without legible text. */
export async function readDocument(bytes: Uint8Array, limits: Limits): Promise<ReadFile> {
  const document = await openPdf(bytes);
  try {
    const fonts = new Map<string, string>();
    const { pages, without } = await readPages(document, fonts, limits);
    if (without.length === document.numPages) needOcr(document.numPages);
    if (pages.length === 0) throw new UnreadableError("empty", "PDF 的各页都是空白：请检查文件 (all pages are blank)");
    const lines = linesOfPages(pages, fonts);
    return { mediaType: pdf.mediaType, lines, ...(without.length > 0 && { pagesWithoutText: without }) };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Refuses a document none of whose pages has legible text. */
function needOcr(pages: number): never {
  throw new UnreadableError(
    "needs-ocr",
    `PDF 没有可读的文字层（共 ${pages} 页，可能是扫描件）：请安装 poppler-utils、tesseract-ocr、tesseract-ocr-chi-sim 后重试，或提供带文字的版本 (no text layer; install OCR)`,
  );
}
