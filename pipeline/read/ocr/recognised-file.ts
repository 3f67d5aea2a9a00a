import type { Line } from "../../../schemas/source.ts";
import { type Limits, UnreadableError } from "../limits.ts";
import type { ReadFile, UnreadFile } from "../read.ts";
import { recognisePdf } from "./ocr.ts";

/** Whether a file is a PDF without text, or has pages without, as far as its reader could tell. */
export const needsRecognition = (file: ReadFile | UnreadFile): boolean =>
  file.mediaType === "application/pdf" && ("lines" in file ? (file.pagesWithoutText?.length ?? 0) > 0 : file.reasonCode === "needs-ocr");

/** Recognises what a PDF's reader could not read: the whole of it, or its pages without text, which stay unread where that fails. Never rejects. */
export async function recognisedFile(file: ReadFile | UnreadFile, pdf: Uint8Array, limits: Limits): Promise<ReadFile | UnreadFile> {
  const wanted = "lines" in file ? (file.pagesWithoutText ?? []) : null;
  try {
    const { lines, pages } = await recognisePdf(pdf, wanted, limits);
    const before = "lines" in file ? file.lines : [];
    return { mediaType: "application/pdf", lines: inOrder([...before, ...lines]), recognisedPages: pages };
  } catch (error) {
    if (wanted) return file;
    const known = error instanceof UnreadableError ? error : null;
    const reason =
      known?.message ?? `识别失败：请提供更清晰的扫描件 (recognition failed: ${error instanceof Error ? error.message : String(error)})`;
    return { mediaType: "application/pdf", reasonCode: known?.reasonCode ?? "needs-ocr", reason };
  }
}

/** Lines by page, each page's in the order given, with their places in the text that they now make. */
function inOrder(lines: readonly Line[]): Line[] {
  let start = 0;
  return lines
    .toSorted((a, b) => (a.place?.page ?? 0) - (b.place?.page ?? 0))
    .map((line) => {
      const placed = { ...line, start };
      start += line.text.length + 1;
      return placed;
    });
}
