import { type Draft, type Piece, paragraphLines } from "../word/drafts.ts";
import type { Lists } from "../word/lists.ts";
import { tableLines } from "../word/table.ts";
import type { CharacterReader } from "./characters.ts";
import { columned, type Row, rowOf } from "./rows.ts";
import type { RunFinder } from "./runs.ts";
import { lastOf } from "./sprms.ts";
import type { Hanging, Stretch } from "./stories.ts";
import type { Styles } from "./styles.ts";

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const INNER_CELL = 0x244b;
const INNER_ROW_END = 0x244c;
const LIST = 0x460b;
const LEVEL = 0x260a;
const LAST_LIST = 0x7fe;
/** Ends of paragraphs, of cells and rows. */
const MARKS = ["\r", "\u0007"];

/** What a document's lines are made of. */
export interface Parts {
  readonly text: string;
  readonly characters: CharacterReader;
  readonly paragraphs: RunFinder;
  readonly styles: Styles;
  readonly lists: Lists;
  readonly hanging: Hanging;
  readonly sectionMarks: ReadonlySet<number>;
}

/** Walks stretches of a .doc's text in order and writes their lines. Text boxes stand before the paragraph that they hang on, notes behind it or its table. */
export class BodyReader {
  private readonly parts: Parts;
  private tables = 0;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  lines({ from, to }: Stretch): Draft[] {
    const { text, characters, paragraphs, styles, sectionMarks } = this.parts;
    const lines: Draft[] = [];
    let left: Piece[] = [];
    let rows: Row[] = [];
    let cells: Draft[][] = [];
    let cell: Draft[] = [];
    const behind: Stretch[] = [];
    let isBesideInner = false;
    const isMark = (place: number): boolean => MARKS.includes(text.charAt(place)) || (text[place] === "\u000c" && sectionMarks.has(place));
    /** What paragraphs without marks have left where none follows that could take it. */
    const endParagraph = (): void => {
      if (left.length > 0) lines.push(...paragraphLines(left));
      left = [];
    };
    const endTable = (): void => {
      if (cell.length > 0) cells.push(cell);
      if (cells.length > 0) rows.push(rowOf(cells, []));
      if (rows.length > 0) lines.push(...tableLines(columned(rows), this.tables++));
      [rows, cells, cell] = [[], [], []];
    };
    for (let start = from; start < to; ) {
      let mark = start;
      while (mark < to && !isMark(mark)) mark++;
      const { run } = paragraphs.at(mark);
      const style = run?.style ?? 0;
      const sprms = [...styles.paragraph(style), ...(run?.sprms ?? [])];
      const inTable = lastOf(sprms, IN_TABLE) === 1 || (lastOf(sprms, DEPTH) ?? 0) > 0;
      if (!inTable) {
        endTable();
        lines.push(...behind.splice(0).flatMap((note) => this.lines(note)));
      } else if (rows.length + cells.length + cell.length === 0) endParagraph();
      if (lastOf(sprms, ROW_END) === 1) {
        rows.push(rowOf(cells, sprms));
        [cells, cell] = [[], []];
      } else {
        const isInnerRowEnd = lastOf(sprms, INNER_ROW_END) === 1;
        const pieces = characters.read(start, mark, style);
        const target = inTable ? cell : lines;
        target.push(...this.hung(this.parts.hanging.boxes, start, mark).flatMap((box) => this.lines(box)));
        behind.push(...this.hung(this.parts.hanging.notes, start, mark));
        if (characters.isGone(mark, style) && text[mark] === "\r") left.push(...pieces);
        else {
          const list = lastOf(sprms, LIST) ?? 0;
          const number = list > 0 && list <= LAST_LIST ? this.parts.lists.next(list, lastOf(sprms, LEVEL) ?? 0) : "";
          const parted = isBesideInner && !isInnerRowEnd ? " " : "";
          target.push(...paragraphLines([{ text: parted + number, bold: false }, ...left, ...pieces]));
          left = [];
          isBesideInner = lastOf(sprms, INNER_CELL) === 1 && !isInnerRowEnd;
        }
        if (inTable && text[mark] === "\u0007") {
          cells.push(cell);
          cell = [];
        }
      }
      start = mark + 1;
      if (!inTable) lines.push(...behind.splice(0).flatMap((note) => this.lines(note)));
    }
    endTable();
    endParagraph();
    return [...lines, ...behind.flatMap((note) => this.lines(note))];
  }

  /** What hangs on the places from one up to another. */
  private hung(hanging: ReadonlyMap<number, readonly Stretch[]>, from: number, to: number): Stretch[] {
    const found: Stretch[] = [];
    for (let place = from; place <= to && hanging.size > 0; place++) found.push(...(hanging.get(place) ?? []));
    return found;
  }
}
