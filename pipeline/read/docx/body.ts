import { childOf, elementsOf, type XmlElement } from "../container/xml.ts";
import { UnreadableError } from "../limits.ts";
import { type Draft, type Piece, paragraphLines } from "../word/drafts.ts";
import { tableLines } from "../word/table.ts";
import type { Numbering } from "./numbering.ts";
import { listPlaceOf, type Styles } from "./styles.ts";
import { rowsOf } from "./table.ts";
import { TextReader } from "./text.ts";
import { isOn, settingOf } from "./words.ts";

/** The notes of a document by kind and id. */
export type Notes = ReadonlyMap<string, XmlElement>;

/** Walks the body of a document in order and writes its lines. Text boxes stand before the paragraph that they hang on, notes behind it. */
export class BodyReader {
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly notes: Notes;
  private readonly text: TextReader;
  private tables = 0;
  /** What paragraphs whose marks are deleted or hidden leave to the next one. */
  private left: Piece[] = [];
  /** Notes that stand behind the block that is being read. */
  private readonly noted: XmlElement[] = [];

  constructor(styles: Styles, numbering: Numbering, notes: Notes) {
    this.styles = styles;
    this.numbering = numbering;
    this.notes = notes;
    this.text = new TextReader(styles);
  }

  /** The lines of a block of the body: a paragraph, a table, or what is wrapped around some; and behind it its notes. */
  lines(block: XmlElement): Draft[] {
    const lines = this.block(block);
    lines.push(...this.noted.splice(0).flatMap((note) => this.story(note)));
    this.noted.length = 0; // Notes have none of their own: what refers to itself ends.
    return lines;
  }

  /** What paragraphs without marks have left where none follows that could take it: before a table, at the end. */
  rest(): Draft[] {
    return this.left.length > 0 ? paragraphLines(this.left.splice(0)) : [];
  }

  private block(block: XmlElement): Draft[] {
    switch (block.name) {
      case "w:p":
        return this.paragraph(block);
      case "w:tbl":
        return this.table(block);
      case "mc:AlternateContent": {
        const choice = childOf(block, "mc:Choice") ?? childOf(block, "mc:Fallback");
        return choice ? this.inner(choice) : [];
      }
      case "w:altChunk":
        throw new UnreadableError(
          "unsupported-format",
          "正文是嵌在文档里的另一个文件：请用 Word 或 WPS 打开，另存为 DOCX 后再提供 (altChunk is not read)",
        );
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
    const before = this.rest();
    const ordinal = this.tables++;
    const rows = rowsOf(table, (cell) => this.story(cell));
    return [...before, ...tableLines(rows, ordinal)];
  }

  /** The lines of what stands by itself within the body: a cell, a text box, a note. */
  private story(element: XmlElement): Draft[] {
    const { left } = this;
    this.left = [];
    const lines = [...this.inner(element), ...this.rest()];
    this.left = left;
    return lines;
  }

  private inner(element: XmlElement): Draft[] {
    return elementsOf(element).flatMap((child) => this.block(child));
  }

  private paragraph(paragraph: XmlElement): Draft[] {
    const properties = childOf(paragraph, "w:pPr");
    const style = settingOf(childOf(properties, "w:pStyle")) ?? this.styles.normal ?? undefined;
    const { pieces, boxes, notes } = this.text.read(paragraph, style);
    for (const { kind, id } of notes) this.noted.push(...[this.notes.get(`${kind} ${id}`)].filter((note) => note !== undefined));
    const before = boxes.flatMap((box) => this.story(box));
    const mark = childOf(properties, "w:rPr");
    const isGone = childOf(mark, "w:del") ?? childOf(mark, "w:moveFrom") ?? isOn(childOf(mark, "w:vanish")) === true;
    if (isGone) {
      this.left.push(...pieces);
      return before;
    }
    const all = [{ text: this.number(properties, style), bold: false }, ...this.left.splice(0), ...pieces];
    return [...before, ...paragraphLines(all)];
  }

  private number(properties: XmlElement | undefined, style: string | undefined): string {
    const own = listPlaceOf(properties);
    const styled = this.styles.listOf(style);
    return this.numbering.next({ list: own.list ?? styled.list, level: own.level ?? styled.level }, styled.style ?? style);
  }
}
