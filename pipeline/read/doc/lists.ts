import { bulletOf, LEVELS, type Level, type List } from "../word/lists.ts";
import { TABLE, type WordStreams } from "./fib.ts";
import { lastOf, sprmsOf } from "./sprms.ts";

/** The forms of numbers by their codes in a .doc ([MS-OSHARED] 2.2.1.3), as `w:numFmt` names them. */
const FORMS: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  17: "japaneseDigitalTenThousand",
  18: "decimalEnclosedCircle",
  19: "decimalFullWidth2",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  30: "ideographTraditional",
  31: "ideographZodiac",
  33: "taiwaneseCounting",
  34: "ideographLegalTraditional",
  35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  57: "numberInDash",
  255: "none",
};
const SPACE_BEHIND = 2;
const FONT = 0x4a4f;

/** Reads what stands in a row, one behind the other. */
class Cursor {
  at = 0;
  readonly data: Buffer;

  constructor(data: Buffer) {
    this.data = data;
  }

  skip(bytes: number): Buffer {
    const taken = this.data.subarray(this.at, this.at + bytes);
    if (taken.length < bytes) throw new Error("a list is cut off");
    this.at += bytes;
    return taken;
  }
}

function level(cursor: Cursor, index: number, fonts: readonly string[]): Level {
  const head = cursor.skip(28);
  const form = FORMS[head.readUInt8(4)] ?? "decimal";
  const flags = head.readUInt8(5);
  cursor.skip(head.readUInt8(25));
  const font = lastOf(sprmsOf(cursor.skip(head.readUInt8(24))), FONT);
  const raw = cursor.skip(2 * cursor.skip(2).readUInt16LE(0)).toString("utf16le");
  const text = [...raw].map((char) => (char < "\t" ? `%${char.charCodeAt(0) + 1}` : char)).join("");
  return {
    start: Math.max(0, head.readInt32LE(0)),
    form,
    text: form === "bullet" ? bulletOf(text, fonts[font ?? -1]) : text,
    gap: head.readUInt8(15) >= SPACE_BEHIND ? "" : " ",
    isLegal: (flags & 0x04) !== 0,
    restart: (flags & 0x08) !== 0 ? head.readUInt8(26) : index,
  };
}

interface Kind {
  readonly series: number;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Kinds of lists by their ids; their levels stand behind the table of kinds. */
function kindsOf(data: Buffer, fonts: readonly string[]): Map<number, Kind> {
  const kinds = new Map<number, Kind>();
  if (data.length < 2) return kinds;
  const cursor = new Cursor(data);
  const heads = Array.from({ length: cursor.skip(2).readUInt16LE(0) }, () => cursor.skip(28));
  heads.forEach((head, series) => {
    const many = (head.readUInt8(26) & 1) !== 0 ? 1 : LEVELS;
    kinds.set(head.readInt32LE(0), { series, levels: new Map(Array.from({ length: many }, (_, i) => [i, level(cursor, i, fonts)])) });
  });
  return kinds;
}

/** The lists of a .doc ([MS-DOC] 2.9.131), by the ordinals from 1 that paragraphs name. Throws `Error` where they are cut off. */
export function listsOf({ table }: WordStreams, fonts: readonly string[]): Map<number, List> {
  const kinds = kindsOf(table(TABLE.listKinds, true), fonts);
  const lists = new Map<number, List>();
  const data = table(TABLE.lists, true);
  if (data.length < 4) return lists;
  const cursor = new Cursor(data);
  const heads = Array.from({ length: Math.min(0xffff, cursor.skip(4).readUInt32LE(0)) }, () => cursor.skip(16));
  heads.forEach((head, i) => {
    const kind = kinds.get(head.readInt32LE(0));
    const levels = new Map(kind?.levels);
    const starts = new Map<number, number>();
    cursor.skip(4);
    for (let k = head.readUInt8(12); k > 0; k--) {
      const override = cursor.skip(8);
      const flags = override.readUInt32LE(4);
      if ((flags & 0x10) !== 0) starts.set(flags & 0xf, Math.max(0, override.readInt32LE(0)));
      if ((flags & 0x20) !== 0) levels.set(flags & 0xf, level(cursor, flags & 0xf, fonts));
    }
    if (kind) lists.set(i + 1, { series: kind.series, levels, starts });
  });
  return lists;
}
