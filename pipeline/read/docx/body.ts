import { childOf, elementsOf, type XmlElement } from "../container/xml.ts";
import { type Draft, type Piece, paragraphLines } from "../word/drafts.ts";
import { tableLines } from "../word/table.ts";
import type { Numbering } from "./numbering.ts";
import { listPlaceOf, type Styles } from "./styles.ts";
import { rowsOf } from "./table.ts";
import { TextReader } from "./text.ts";
import { settingOf } from "./words.ts";

/** The notes of a document by kind and id. */
export type Notes = ReadonlyMap<string, XmlElement>;

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
        return this.table(block);
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

  private table(table: XmlElement): Draft[] {
    const ordinal = this.tables++;
    return tableLines(
      rowsOf(table, (cell) => this.inner(cell)),
      ordinal,
    );
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
    return [...before, ...(isMerged ? [] : paragraphLines(all)), ...behind];
  }

  private number(properties: XmlElement | undefined, style: string | undefined): string {
    const own = listPlaceOf(properties);
    const styled = this.styles.listOf(style);
    return this.numbering.next({ list: own.list ?? styled.list, level: own.level ?? styled.level }, styled.style ?? style);
  }
}
