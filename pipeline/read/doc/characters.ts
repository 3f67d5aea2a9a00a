import type { Piece } from "../word/drafts.ts";
import { Fields } from "../word/fields.ts";
import { symbol } from "../word/symbols.ts";
import type { Run, RunFinder } from "./runs.ts";
import { lastOf, type Sprm } from "./sprms.ts";
import type { Styles } from "./styles.ts";

const DELETED = 0x0800;
const BOLD = 0x0835;
const HIDDEN = 0x083c;
const SPECIAL = 0x0855;
const STYLE = 0x4a30;
const SYMBOL = 0x6a09;

/** Whether a property is on: said (0, 1), or as the style has it (128), or the other way round (129). */
function isOn(sprms: readonly Sprm[], code: number, styled: boolean): boolean {
  const said = lastOf(sprms, code);
  return said === null || said === 128 ? styled : said === 129 ? !styled : said === 1;
}

/** Tabs, breaks of lines, pages and columns, hyphens that do not break. */
const FIXED: Readonly<Record<string, string>> = { "\t": " ", "\u000b": "\n", "\u000c": "\n", "\u000e": "\n", "\u001e": "-" };

const isFieldMark = (char: string): boolean => char >= "\u0013" && char <= "\u0015";

/** Reads the characters between places of a .doc's text, in order; fields may run over several paragraphs. */
export class CharacterReader {
  private readonly text: string;
  private readonly runs: RunFinder;
  private readonly styles: Styles;
  private readonly fonts: readonly string[];
  private readonly fields = new Fields();

  constructor(text: string, runs: RunFinder, styles: Styles, fonts: readonly string[]) {
    this.text = text;
    this.runs = runs;
    this.styles = styles;
    this.fonts = fonts;
  }

  /** What is printed from a place up to another, in a paragraph of a style. Deleted and hidden text and the instructions of fields are left out. */
  read(from: number, to: number, style: number): Piece[] {
    const pieces: Piece[] = [];
    for (let at = from; at < to; ) {
      const { run, end } = this.runs.at(at);
      const { bold, gone } = this.looks(run, style);
      const stretch = this.text.slice(at, Math.min(end, to));
      const text = run && lastOf(run.sprms, SPECIAL) === 1 ? this.special(stretch, run) : this.plain(stretch);
      if (!gone && text !== "") pieces.push({ text, bold });
      at = end;
    }
    return pieces;
  }

  /** Whether the mark that ends a paragraph is deleted or hidden, so that the next one goes on with it. */
  isGone(mark: number, style: number): boolean {
    return this.looks(this.runs.at(mark).run, style).gone;
  }

  private looks(run: Run | null, style: number): { readonly bold: boolean; readonly gone: boolean } {
    const own = run?.sprms ?? [];
    const named = lastOf(own, STYLE);
    const is = (code: number) => {
      const inherited = isOn(this.styles.characters(style), code, false);
      return isOn(own, code, named === null ? inherited : isOn(this.styles.characters(named), code, inherited));
    };
    return { bold: is(BOLD), gone: isOn(own, DELETED, false) || is(HIDDEN) };
  }

  /** Marks of fields count wherever they stand; what lies in an instruction is not printed. */
  private plain(stretch: string): string {
    let text = "";
    for (const char of stretch) {
      if (char === "\u0013") this.fields.begin();
      else if (char === "\u0014") this.fields.separate();
      else if (char === "\u0015") text += this.fields.end();
      else if (this.fields.isInstruction) this.fields.instruct(char);
      else text += char < " " ? (FIXED[char] ?? "") : char;
    }
    return text;
  }

  /** Special characters stand for something else: symbols of a font, pictures, references. */
  private special(stretch: string, run: Run): string {
    const operand = run.sprms.findLast(({ code }) => code === SYMBOL)?.operand;
    if (!operand || operand.length < 4) return this.plain([...stretch].filter(isFieldMark).join(""));
    const char = symbol(this.fonts[operand.readUInt16LE(0)], operand.readUInt16LE(2).toString(16));
    return this.fields.isInstruction ? "" : char.repeat(stretch.length);
  }
}
