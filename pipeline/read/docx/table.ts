import { childOf, elementsOf, type XmlElement } from "../container/xml.ts";
import { type Draft, joined } from "./draft.ts";
import { numberOf, settingOf } from "./words.ts";

/** A cell of a table as written: its first column, and its paragraphs; null where it goes on with the cell above. */
interface Cell {
  readonly column: number;
  readonly drafts: readonly Draft[] | null;
}

const WIDEST = 1_000;

/** The children of a name, those within content controls, insertions and custom XML included. */
function within(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml"].includes(child.name) ? within(child, name) : [];
  });
}

function cellsOf(row: XmlElement, read: (cell: XmlElement) => readonly Draft[]): Cell[] {
  let column = numberOf(childOf(childOf(row, "w:trPr"), "w:gridBefore")) ?? 0;
  return within(row, "w:tc").map((cell) => {
    const properties = childOf(cell, "w:tcPr");
    const merge = childOf(properties, "w:vMerge");
    const goesOn = merge !== undefined && settingOf(merge) !== "restart";
    const at = column;
    column = Math.min(WIDEST, column + Math.max(1, numberOf(childOf(properties, "w:gridSpan")) ?? 1));
    const drafts = read(cell);
    return { column: at, drafts: goesOn && drafts.every(({ text }) => text.trim() === "") ? null : drafts };
  });
}

/**
 * The lines of a table: one per row, its cells parted by tabs, as many in every row; a merged cell stands in its first place, the others are empty.
 * Columns in which no cell begins are those of merged cells alone and are left out. What only frames text is no table: one column, one row,
 * or two columns of which one is merged from top to bottom (the 文件 of a joint letterhead); its paragraphs are given as they are, column by column.
 * `read` is asked for each cell once, in order.
 */
export function tableLines(table: XmlElement, ordinal: number, read: (cell: XmlElement) => readonly Draft[]): Draft[] {
  const rows = within(table, "w:tr")
    .filter((row) => !childOf(childOf(row, "w:trPr"), "w:del"))
    .map((row) => cellsOf(row, read));
  const columns = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b);
  const at = (row: readonly Cell[], column: number) => row.find((cell) => cell.column === column);
  const isWhole = (column: number) => rows.slice(1).every((row) => at(row, column)?.drafts === null);
  if (columns.length < 2 || rows.length < 2 || (columns.length === 2 && columns.some(isWhole)))
    return columns.flatMap((column) => rows.flatMap((row) => at(row, column)?.drafts ?? []));
  return rows.map((row) => {
    const cells = columns.map((column) => joined(plain(at(row, column)?.drafts ?? []), ""));
    return { ...joined(cells, "\t"), opensParagraph: true, table: ordinal };
  });
}

/** Paragraphs of a cell: without blank ones, and without the tabs of a table within it. */
const plain = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(({ text }) => text.trim() !== "").map((draft) => ({ ...draft, text: draft.text.replaceAll("\t", " ") }));
