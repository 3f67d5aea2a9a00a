import type { Line } from "../../schemas/source.ts";
import type { Format } from "./formats.ts";
import type { ReadFile, UnreadFile } from "./read.ts";

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** Parts a text at its line ends. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const end of text.matchAll(LINE_END)) {
    lines.push({ text: text.slice(start, end.index), start, page: null });
    start = end.index + end[0].length;
  }
  lines.push({ text: text.slice(start), start, page: null });
  return lines;
}

const isUtf8Bom = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** NUL and other control characters occur in no text. */
const isBinary = (bytes: Uint8Array): boolean => bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b));

function readUtf8(mediaType: string, bytes: Uint8Array): ReadFile | UnreadFile {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(isUtf8Bom(bytes) ? bytes.subarray(3) : bytes);
    return { mediaType, lines: linesOf(text) };
  } catch {
    return {
      mediaType,
      reasonCode: "unknown-encoding",
      reason: "不是 UTF-8 编码：请用 UTF-8 另存（例如 iconv -f GB18030 -t UTF-8） (not UTF-8)",
    };
  }
}

export const plainText: Format = {
  name: "text",
  recognises: (bytes) => !isBinary(bytes),
  read: (bytes) => readUtf8("text/plain", bytes),
};

export const markdown: Format = {
  name: "Markdown",
  recognises: (bytes, path) => /\.(md|markdown)$/i.test(path) && !isBinary(bytes),
  read: (bytes) => readUtf8("text/markdown", bytes),
};
