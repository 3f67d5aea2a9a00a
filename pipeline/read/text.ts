import type { Line } from "../../schemas/source.ts";
import { decode, isMojibake } from "./decode.ts";
import type { Format } from "./formats.ts";
import type { ReadFile, UnreadFile } from "./read.ts";

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** Parts a text at its line ends. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const end of text.matchAll(LINE_END)) {
    lines.push({ text: text.slice(start, end.index), start });
    start = end.index + end[0].length;
  }
  lines.push({ text: text.slice(start), start });
  return lines;
}

/** Control characters other than blanks and line ends (and the escape of old terminals). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;
/** Up to which share of its characters a text may hold such: marks of editors and word processors, the end that DOS wrote. */
const MOST_CONTROLS = 0.02;

/** Whether bytes may be text: they decode to few control characters, or to nothing known without holding NUL. */
function isText(bytes: Uint8Array): boolean {
  const decoded = decode(bytes);
  if (decoded === null) return !bytes.includes(0);
  return (decoded.text.match(CONTROLS)?.length ?? 0) <= decoded.text.length * MOST_CONTROLS;
}

function readText(mediaType: string, bytes: Uint8Array): ReadFile | UnreadFile {
  const decoded = decode(bytes);
  if (decoded && !isMojibake(decoded.text)) return { mediaType, lines: linesOf(decoded.text.replace(CONTROLS, " ")) };
  return {
    mediaType,
    reasonCode: "unknown-encoding",
    reason: decoded
      ? "文字已成乱码（保存时用错了编码，原字无法还原）：请从原文件重新导出 (mojibake; export the text again)"
      : "编码无法识别：请用 UTF-8 另存（也读 UTF-16、GB18030、Big5） (unknown encoding; save as UTF-8)",
  };
}

export const plainText: Format = {
  name: "text",
  mediaType: "text/plain",
  isHarmless: true,
  recognises: isText,
  read: (bytes) => readText("text/plain", bytes),
};

export const markdown: Format = {
  name: "Markdown",
  mediaType: "text/markdown",
  isHarmless: true,
  recognises: (bytes, path) => /\.(md|markdown)$/i.test(path) && isText(bytes),
  read: (bytes) => readText("text/markdown", bytes),
};
