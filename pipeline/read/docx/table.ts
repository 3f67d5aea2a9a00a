import { childOf, elementsOf, type XmlElement } from "../container/xml.ts";
import type { Draft } from "../word/drafts.ts";
import type { Cell } from "../word/table.ts";
import { numberOf, settingOf } from "./words.ts";

const WIDEST = 1_000;

/** The children of a name, those within content controls, insertions and custom XML included. */
function within(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml"].includes(child.name) ? within(child, name) : [];
  });
}

function cellsOf(row: XmlElement, read: (cell: XmlElement) => readonly Draft[]): Cell[] {
  let column = Math.min(WIDEST, numberOf(childOf(childOf(row, "w:trPr"), "w:gridBefore")) ?? 0);
  return within(row, "w:tc").flatMap((cell) => {
    const properties = childOf(cell, "w:tcPr");
    const merge = childOf(properties, "w:vMerge");
    const goesOn = merge !== undefined && settingOf(merge) !== "restart";
    const at = column;
    column = Math.min(WIDEST, column + Math.max(1, numberOf(childOf(properties, "w:gridSpan")) ?? 1));
    if (childOf(properties, "w:cellDel")) return [];
    const drafts = read(cell);
    return [{ column: at, drafts: goesOn && drafts.every(({ text }) => text.trim() === "") ? null : drafts }];
  });
}

/** The rows of a table. `read` is asked for the paragraphs of each cell once, in order. */
export const rowsOf = (table: XmlElement, read: (cell: XmlElement) => readonly Draft[]): Cell[][] =>
  within(table, "w:tr")
    .filter((row) => !childOf(childOf(row, "w:trPr"), "w:del"))
    .map((row) => cellsOf(row, read));
