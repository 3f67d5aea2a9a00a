import type { Ole } from "../container/ole.ts";
import { UnreadableError } from "../limits.ts";

/** The main stream of a .doc and the tables beside it, found by the file information block ([MS-DOC] 2.5). */
export interface WordStreams {
  readonly main: Buffer;
  /** What does not fit into the main stream: pictures, and properties of wide tables. */
  readonly data: Buffer;
  /** One of the tables that the block points to, by its number; empty where the file has none. `beyond`: with all that follows it. */
  readonly table: (index: number, beyond?: boolean) => Buffer;
  /** How many characters each part of the text has, in the order in which they stand. */
  readonly lengths: {
    readonly body: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly boxes: number;
  };
}

/** Numbers of the tables that are read here (the ordinals of FibRgFcLcb97). */
export const TABLE = {
  styles: 1,
  footnoteReferences: 2,
  footnotes: 3,
  sections: 6,
  characterRuns: 12,
  paragraphRuns: 13,
  fonts: 15,
  pieces: 33,
  anchors: 40,
  endnoteReferences: 46,
  endnotes: 47,
  drawings: 50,
  boxes: 56,
  listKinds: 73,
  lists: 74,
} as const;

const SHORTEST = 0x2f2;
const WORD_97 = 0xc1;
const OLDER_MAGIC = [0xa5dc, 0xa59b, 0xa59c];

/** Throws `UnreadableError` for documents of Word 6/95 and encrypted ones, `Error` for what is no Word document. */
export function wordStreams(ole: Ole): WordStreams {
  const main = ole.stream("WordDocument");
  if (!main || main.length < 4) throw new Error("the main stream is cut off");
  const magic = main.readUInt16LE(0);
  if (OLDER_MAGIC.includes(magic) || (magic === 0xa5ec && main.readUInt16LE(2) < WORD_97))
    throw new UnreadableError("unsupported-format", "Word 6/95 的旧文档：请用 Word 或 WPS 另存为 DOCX (Word 6/95 is not read)");
  if (magic !== 0xa5ec || main.length < SHORTEST) throw new Error("the main stream is no Word document, or cut off");
  const flags = main.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) throw new UnreadableError("encrypted", "文档已加密：请去除打开密码后再提供 (encrypted Word document)");
  const tables = ole.stream((flags & 0x0200) !== 0 ? "1Table" : "0Table");
  if (!tables) throw new Error("the table stream is missing");
  const length = (at: number): number => main.readUInt32LE(at);
  return {
    main,
    data: ole.stream("Data") ?? Buffer.alloc(0),
    table: (index, beyond = false) => {
      const at = 0x9a + 8 * index;
      if (at + 8 > main.length) return Buffer.alloc(0);
      const size = main.readUInt32LE(at + 4);
      const start = main.readUInt32LE(at);
      return size === 0 ? Buffer.alloc(0) : tables.subarray(start, beyond ? undefined : start + size);
    },
    lengths: {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
  };
}
