import { childOf, elementsOf, type XmlElement } from "../container/xml.ts";
import type { Draft } from "./draft.ts";
import type { Numbering } from "./numbering.ts";
import { listPlaceOf, type Styles } from "./styles.ts";
import { tableLines } from "./table.ts";
import { type ParagraphText, TextReader } from "./text.ts";
import { settingOf } from "./words.ts";

/** The notes of a document by kind and id. */
export type Notes = ReadonlyMap<string, XmlElement>;

type Piece = ParagraphText["pieces"][number];

/** Lines of pieces: a new one behind each line end. Only the first is known to open a paragraph. */
function linesOf(pieces: readonly Piece[]): Draft[] {
  const lines: { text: string; bold: { start: number; end: number }[] }[] = [{ text: "", bold: [] }];
  for (const piece of pieces)
    piece.text.split("\n").forEach((text, i) => {
      if (i > 0) lines.push({ text: "", bold: [] });
      const line = lines.at(-1) as (typeof lines)[number];
      const start = line.text.length;
      const last = line.bold.at(-1);
      line.text += text;
      if (!piece.bold || text === "") return;
      if (last?.end === start) last.end = line.text.length;
      else line.bold.push({ start, end: line.text.length });
    });
  return lines.map((line, i) => (i === 0 ? { ...line, opensParagraph: true } : line));
}

/** Walks the body of a document in order and writes its lines. Text boxes stand before the paragraph that they hang on, notes behind it. */
export class BodyReader {
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly notes: Notes;
  private readonly text: TextReader;
  private tables = 0;
  /** What a paragraph whose mark was deleted leaves to the next one. */
  private left: Piece[] = [];

  constructor(styles: Styles, numbering: Numbering, notes: Notes) {
    this.styles = styles;
    this.numbering = numbering;
    this.notes = notes;
    this.text = new TextReader(styles);
  }

  /** The lines of a block: a paragraph, a table, or what is wrapped around some. */
  lines(block: XmlElement): Draft[] {
    switch (block.name) {
      case "w:p":
        return this.paragraph(block);
      case "w:tbl":
        return tableLines(block, this.tables++, (cell) => this.inner(cell));
      case "mc:AlternateContent": {
        const choice = childOf(block, "mc:Choice") ?? childOf(block, "mc:Fallback");
        return choice ? this.inner(choice) : [];
      }
      case "w:del":
      case "w:moveFrom":
      case "w:sectPr":
      case "w:tcPr":
      case "w:sdtPr":
        return [];
      default:
        return this.inner(block);
    }
  }

  private inner(element: XmlElement): Draft[] {
    return elementsOf(element).flatMap((child) => this.lines(child));
  }

  private paragraph(paragraph: XmlElement): Draft[] {
    const properties = childOf(paragraph, "w:pPr");
    const style = settingOf(childOf(properties, "w:pStyle")) ?? this.styles.normal ?? undefined;
    const { pieces, boxes, notes } = this.text.read(paragraph, style);
    const number = this.number(properties, style);
    const mark = childOf(properties, "w:rPr");
    const isMerged = childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined;
    const all = [...this.left, ...(number && !isMerged ? [{ text: number, bold: false }] : []), ...pieces];
    this.left = isMerged ? all : [];
    const before = boxes.flatMap((box) => this.inner(box));
    const behind = notes.flatMap(({ kind, id }) => {
      const note = this.notes.get(`${kind} ${id}`);
      return note ? this.inner(note) : [];
    });
    return [...before, ...(isMerged ? [] : linesOf(all)), ...behind];
  }

  private number(properties: XmlElement | undefined, style: string | undefined): string {
    const own = listPlaceOf(properties);
    const styled = this.styles.listOf(style);
    return this.numbering.next({ list: own.list ?? styled.list, level: own.level ?? styled.level }, styled.style ?? style);
  }
}
