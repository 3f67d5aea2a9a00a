import { TextDecoder } from "node:util";
import { type Limits, UnreadableError } from "../limits.ts";
import { TABLE, type WordStreams } from "./fib.ts";

/** A stretch of characters that stands together in the main stream: its first character's place in the text and in the stream, and how many bytes each has. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
  readonly width: 1 | 2;
}

/** The text of all parts, one behind the other, and the pieces that it is put together from. */
export interface PiecedText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

const EIGHT_BIT = new TextDecoder("windows-1252");

/** Puts the text together from its piece table ([MS-DOC] 2.4.1). Throws `UnreadableError` over the limit of characters, `Error` without a piece table. */
export function piecedText({ main, table }: WordStreams, limits: Limits): PiecedText {
  const clx = table(TABLE.pieces);
  let at = 0;
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2 || at + 5 > clx.length) throw new Error("the piece table is missing");
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: TextPiece[] = [];
  const texts: string[] = [];
  let start = 0;
  for (let i = 0; i < count; i++) {
    const length = plc.readUInt32LE(4 * (i + 1)) - plc.readUInt32LE(4 * i);
    const place = plc.readUInt32LE(4 * (count + 1) + 8 * i + 2);
    const width = (place & 0x40000000) !== 0 ? 1 : 2;
    const offset = width === 1 ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff;
    const bytes = main.subarray(offset, offset + Math.max(0, length) * width);
    const text = width === 1 ? EIGHT_BIT.decode(bytes) : bytes.toString("utf16le");
    if (start + text.length > limits.characters)
      throw new UnreadableError("too-large", `文字超过 ${limits.characters} 个字，拒绝读取 (over the limit characters)`);
    if (text.length > 0) pieces.push({ start, end: start + text.length, offset, width });
    texts.push(text);
    start += text.length;
  }
  return { text: texts.join(""), pieces };
}
