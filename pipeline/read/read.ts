import type { Line, ReasonCode } from "../../schemas/source.ts";
import { FORMATS, type Format } from "./formats.ts";
import { UnreadableError } from "./limits.ts";

/** A file that was read: its lines in reading order. */
export interface ReadFile {
  readonly mediaType: string;
  readonly lines: readonly Line[];
}

/** A file that was not, and why; `reason` is one line that a person can act on. */
export interface UnreadFile {
  readonly mediaType: string | null;
  readonly reasonCode: ReasonCode;
  readonly reason: string;
}

/**
 * Reads a file by its content; the path's ending only decides between kinds of plain text.
 * Guarantees: never rejects; lines carry no line ends; every line's `start` is its place in the decoded text.
 */
export async function read(bytes: Uint8Array, path: string): Promise<ReadFile | UnreadFile> {
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
    return { mediaType: null, reasonCode: "empty", reason: "文件为空：没有可读的文字 (the file holds no text)" };
  const format: Format | undefined = FORMATS.find((candidate) => candidate.recognises(bytes, path));
  if (!format)
    return { mediaType: null, reasonCode: "binary", reason: "不是文本文件：含有控制字符 (binary content); 请提供 UTF-8 文本或 Markdown" };
  try {
    return await format.read(bytes);
  } catch (error) {
    const { mediaType } = format;
    if (error instanceof UnreadableError) return { mediaType, reasonCode: error.reasonCode, reason: error.message };
    const message = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { mediaType, reasonCode: "damaged", reason: `${format.name} 文件已损坏，无法读取：请重新下载或另存 (damaged: ${message})` };
  }
}
