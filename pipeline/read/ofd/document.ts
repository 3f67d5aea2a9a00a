import type { Line } from "../../../schemas/source.ts";
import { openZip } from "../container/zip.ts";
import { type Limits, UnreadableError } from "../limits.ts";
import { linesOfPages, type ReadPage } from "../page/page-lines.ts";
import type { ReadFile } from "../read.ts";
import { ofd } from "./ofd.ts";
import { documentsOf, type OfdDocument, tooLarge } from "./package.ts";
import { readPage } from "./page.ts";

/** The fonts of a document by what pieces call them, those of a bold weight included. */
const fontsOf = ({ fonts }: OfdDocument): Map<string, string> =>
  new Map(
    [...fonts].flatMap(([id, name]) => [
      [id, name],
      [`${id} Bold`, `${name} Bold`],
    ]),
  );

/** Puts the lines of several documents behind each other. */
function joined(parts: readonly (readonly Line[])[]): Line[] {
  const lines: Line[] = [];
  let [start, tables] = [0, 0];
  for (const part of parts) {
    const before = tables;
    for (const line of part) {
      lines.push({ ...line, start, ...(line.table !== undefined && { table: before + line.table }) });
      start += line.text.length + 1;
      if (line.table !== undefined) tables = Math.max(tables, before + line.table + 1);
    }
  }
  return lines;
}

export async function readPackage(bytes: Uint8Array, limits: Limits): Promise<ReadFile> {
  const zip = await openZip(bytes, limits);
  const documents = await documentsOf(zip, limits);
  const count = documents.reduce((sum, { pages }) => sum + pages.length, 0);
  const parts: Line[][] = [];
  const without: number[] = [];
  let [number, characters] = [0, 0];
  for (const document of documents) {
    const pages: ReadPage[] = [];
    for (const part of document.pages) {
      const page = await readPage(zip, document, part, ++number, limits);
      if (page === "illegible") without.push(number);
      if (typeof page === "string") continue;
      pages.push(page);
      for (const { pieces } of page.lines) for (const { text } of pieces) characters += text.length;
      if (characters > limits.characters) throw tooLarge(`OFD 的文字超过 ${limits.characters} 字`, "characters");
    }
    parts.push(linesOfPages(pages, fontsOf(document)));
  }
  const lines = joined(parts);
  if (lines.length === 0)
    throw without.length > 0
      ? new UnreadableError(
          "needs-ocr",
          `OFD 没有可读的文字（共 ${count} 页，可能是扫描件）：请用 OFD 阅读器打印成 PDF 后再提供，由 OCR 识别 (no legible text)`,
        )
      : new UnreadableError("empty", "OFD 里没有文字：请检查文件是否完整 (the document holds no text)");
  return { mediaType: ofd.mediaType, lines, ...(without.length > 0 && { pagesWithoutText: without }) };
}
