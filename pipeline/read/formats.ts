import { docx } from "./docx/docx.ts";
import { html } from "./html/html.ts";
import type { Limits } from "./limits.ts";
import type { ReadFile, UnreadFile } from "./read.ts";
import { markdown, plainText } from "./text.ts";

/**
 * A kind of file: how its content is told, and how it is read. It is read in a child process unless it `isHarmless` (parses nothing that can crash or hang).
 * A reader throws an `UnreadableError` for a cause that it knows; whatever else it throws means that the file is damaged.
 */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  readonly recognises: (bytes: Uint8Array, path: string) => boolean;
  readonly isHarmless?: true;
  readonly read: (bytes: Uint8Array, limits: Limits) => ReadFile | UnreadFile | Promise<ReadFile | UnreadFile>;
}

/** A container that is known by its first bytes but not read. */
const unread = (name: string, mediaType: string, magic: readonly number[]): Format => ({
  name,
  mediaType,
  isHarmless: true,
  recognises: (bytes) => magic.every((byte, i) => bytes[i] === byte),
  read: () => ({
    mediaType,
    reasonCode: "unsupported-format",
    reason: `暂不支持 ${name}：请先另存为 UTF-8 文本或 Markdown (${name} is not read yet)`,
  }),
});

const ascii = (word: string): number[] => [...word].map((char) => char.charCodeAt(0));

/** The registry: the first format that recognises a file reads it. A new format is one file and one line here. */
export const FORMATS: readonly Format[] = [
  unread("PDF", "application/pdf", ascii("%PDF-")),
  docx,
  unread("ZIP", "application/zip", [0x50, 0x4b, 0x03, 0x04]),
  unread("DOC/WPS", "application/x-ole-storage", [0xd0, 0xcf, 0x11, 0xe0]),
  unread("RTF", "application/rtf", ascii("{\\rtf")),
  html,
  markdown,
  plainText,
];
