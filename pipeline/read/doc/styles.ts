import { type Sprm, sprmsOf } from "./sprms.ts";

/** A style of a .doc: what it is based on, and what it says of paragraphs and of characters. */
interface Style {
  readonly base: number;
  readonly paragraph: readonly Sprm[];
  readonly characters: readonly Sprm[];
}

const NO_STYLE = 0xfff;
const DEEPEST_CHAIN = 20;

function styleOf(std: Buffer, baseBytes: number): Style {
  const kind = std.readUInt16LE(2) & 0xf;
  const parts: Buffer[] = [];
  let at = baseBytes + 2 + 2 * std.readUInt16LE(baseBytes) + 2;
  for (let i = std.readUInt16LE(4) & 0xf; i > 0 && at + 2 <= std.length; i--) {
    const length = std.readUInt16LE(at);
    parts.push(std.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
  }
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = parts;
  return {
    base: std.readUInt16LE(2) >> 4,
    paragraph: kind === 1 ? sprmsOf(first.subarray(2)) : [],
    characters: kind === 1 ? sprmsOf(second) : kind === 2 ? sprmsOf(first) : [],
  };
}

/** The style sheet of a .doc ([MS-DOC] 2.9.271). */
export class Styles {
  private readonly styles: (Style | null)[] = [];
  private readonly chains = new Map<string, readonly Sprm[]>();

  constructor(sheet: Buffer) {
    if (sheet.length < 6) return;
    const baseBytes = sheet.readUInt16LE(4);
    for (let at = 2 + sheet.readUInt16LE(0); at + 2 <= sheet.length; ) {
      const length = sheet.readUInt16LE(at);
      const std = sheet.subarray(at + 2, at + 2 + length);
      this.styles.push(length > baseBytes + 4 && std.length === length ? styleOf(std, baseBytes) : null);
      at += 2 + length;
    }
  }

  /** What a style says, with what those say that it is based on: farthest first, so that the last word counts. */
  private chain(id: number, part: "paragraph" | "characters"): readonly Sprm[] {
    const known = this.chains.get(`${part} ${id}`);
    if (known) return known;
    const sprms: (readonly Sprm[])[] = [];
    for (let next = id; next !== NO_STYLE && sprms.length < DEEPEST_CHAIN; ) {
      const style = this.styles[next];
      if (!style) break;
      sprms.unshift(style[part]);
      next = style.base;
    }
    const chain = sprms.flat();
    this.chains.set(`${part} ${id}`, chain);
    return chain;
  }

  paragraph(id: number): readonly Sprm[] {
    return this.chain(id, "paragraph");
  }

  characters(id: number): readonly Sprm[] {
    return this.chain(id, "characters");
  }
}
