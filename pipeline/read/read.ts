import type { Line, ReasonCode } from "../../schemas/source.ts";
import { FORMATS, type Format } from "./formats.ts";
import { readGuarded } from "./isolation/guarded.ts";
import { readIsolated } from "./isolation/isolated.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { needsRecognition, recognisedFile } from "./ocr/recognised-file.ts";

/**
 * A file that was read: its lines in reading order. `pagesWithoutText`: the numbers, from 1, of pages that hold a picture of text and no text,
 * and were not recognised. `recognisedPages`: how many were.
 */
export interface ReadFile {
  readonly mediaType: string;
  readonly lines: readonly Line[];
  readonly pagesWithoutText?: readonly number[];
  readonly recognisedPages?: number;
}

/** A file that was not, and why; `reason` is one line that a person can act on. */
export interface UnreadFile {
  readonly mediaType: string | null;
  readonly reasonCode: ReasonCode;
  readonly reason: string;
}

/** Whether pages that are pictures are recognised (where the programs for it are installed) or not. */
export type OcrMode = "auto" | "off";

/** `ocr`: auto unless given. `limits`: others than the usual ones. */
export interface ReadingOptions {
  readonly ocr?: OcrMode;
  readonly limits?: Limits;
}

/**
 * Reads a file by its content; the path's ending only decides between kinds of plain text. What parses binary formats runs in a child process.
 * Guarantees: never rejects; lines carry no line ends; every line's `start` is its place in the decoded text.
 */
export async function read(
  bytes: Uint8Array,
  path: string,
  { ocr = "auto", limits = LIMITS }: ReadingOptions = {},
): Promise<ReadFile | UnreadFile> {
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
    return { mediaType: null, reasonCode: "empty", reason: "文件为空：没有可读的文字 (the file holds no text)" };
  const format: Format | undefined = FORMATS.find((candidate) => candidate.recognises(bytes, path));
  if (!format)
    return { mediaType: null, reasonCode: "binary", reason: "不是文本文件：含有控制字符 (binary content); 请提供 UTF-8 文本或 Markdown" };
  const file = await (format.isHarmless ? readGuarded : readIsolated)(format, bytes, limits);
  if (!needsRecognition(file)) return file;
  if (ocr === "auto") return recognisedFile(file, bytes, limits);
  return "lines" in file ? file : { ...file, reason: "扫描件，没有文字层：用 --ocr auto 可以识别 (scanned; --ocr auto has it recognised)" };
}
