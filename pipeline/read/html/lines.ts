import type { Span } from "../../../schemas/span.ts";
import { itemMarks } from "./lists.ts";
import { isBlock, isBold, isHidden } from "./style.ts";
import { gridOf, isDataTable } from "./tables.ts";
import { type Element, elementsOf, isElement } from "./tree.ts";

/** A line of a page as it would be printed: a paragraph, a piece of one behind a line break, or a row of a table. */
export interface PageLine {
  readonly text: string;
  readonly bold: readonly Span[];
  /** Whether it begins a block; behind a line break only the text can tell whether it begins a paragraph. */
  readonly opensBlock: boolean;
  /** Characters of `text` that are links. */
  readonly linked: number;
  /** The innermost block around it; a table's rows stand in the table. */
  readonly block: Element;
  /** Of a table's row its cells, as many in each row of `block`. */
  readonly cells?: readonly string[];
}

const COLLAPSIBLE = /[ \t\r\n\f]+/g;
/** Where a line may break, and marks of byte order: never printed. */
const WITHOUT_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Prints elements line by line. */
class Printer {
  readonly lines: PageLine[] = [];
  private text = "";
  private bold: { start: number; end: number }[] = [];
  private linked = 0;
  private opensBlock = true;
  /** A blank is printed only if more text follows on the line. */
  private isBlankPending = false;

  /** Ends the line in `block`. */
  end(block: Element, opensBlock: boolean): void {
    const text = this.text.trimEnd();
    if (text.trim() !== "") {
      const bold = this.bold.flatMap(({ start, end }) => (start < text.length ? [{ start, end: Math.min(end, text.length) }] : []));
      this.lines.push({ text, bold, opensBlock: this.opensBlock, linked: Math.min(this.linked, text.length), block });
      this.opensBlock = opensBlock;
    }
    this.text = "";
    this.bold = [];
    this.linked = 0;
    this.isBlankPending = false;
    if (opensBlock) this.opensBlock = true;
  }

  /** Adds text with its white space collapsed, line ends of the source included: programs that write pages break lines where a blank stands. */
  add(source: string, bold: boolean, linked: boolean): void {
    let from = 0;
    for (const blank of source.matchAll(COLLAPSIBLE)) {
      this.put(source.slice(from, blank.index), bold, linked);
      this.isBlankPending = true;
      from = blank.index + blank[0].length;
    }
    this.put(source.slice(from), bold, linked);
  }

  /** Adds text as it stands. */
  put(source: string, bold: boolean, linked: boolean): void {
    const piece = source.replace(WITHOUT_WIDTH, "");
    if (piece === "") return;
    if (this.isBlankPending && this.text !== "") this.text += " ";
    this.isBlankPending = false;
    const start = this.text.length;
    this.text += piece;
    if (linked) this.linked += piece.length;
    if (!bold) return;
    const last = this.bold.at(-1);
    if (last && start - last.end <= 1) last.end = this.text.length;
    else this.bold.push({ start, end: this.text.length });
  }
}

interface Manner {
  readonly bold: boolean;
  readonly linked: boolean;
  readonly preformatted: boolean;
  /** The innermost block. */
  readonly block: Element;
}

function print(printer: Printer, element: Element, manner: Manner): void {
  const marks = itemMarks(element);
  for (const child of element.children) {
    if (!isElement(child)) printText(printer, child, manner);
    else if (child.name === "br") printer.end(manner.block, false);
    else if (!isHidden(child)) printElement(printer, child, manner, marks.get(child));
  }
}

function printText(printer: Printer, text: string, manner: Manner): void {
  if (!manner.preformatted) printer.add(text, manner.bold, manner.linked);
  else
    for (const [i, line] of text.split(/\r?\n/).entries()) {
      if (i > 0) printer.end(manner.block, false);
      printer.put(line, manner.bold, manner.linked);
    }
}

const LONGEST_LINK = 200;
const MOST_IN_LINK = 100;
/** Whether an element is a link. An anchor around paragraphs is none: its end is missing, or another's. */
function isLink(element: Element): boolean {
  if (element.name !== "a" || !("href" in element.attributes)) return false;
  let [length, count] = [0, 0];
  for (const { children } of elementsOf(element)) {
    for (const child of children) if (!isElement(child)) length += child.trim().length;
    if (length > LONGEST_LINK || ++count > MOST_IN_LINK) return false;
  }
  return true;
}

function printElement(printer: Printer, element: Element, around: Manner, mark?: string): void {
  const block = isBlock(element);
  const manner = {
    bold: isBold(element, around.bold),
    linked: around.linked || isLink(element),
    preformatted: around.preformatted || element.name === "pre",
    block: block ? element : around.block,
  };
  if (block) printer.end(around.block, true);
  if (mark) printer.put(mark, manner.bold, false);
  if (element.name === "table" && isDataTable(element)) printTable(printer, element);
  else print(printer, element, manner);
  if (block) printer.end(element, true);
}

function printTable(printer: Printer, table: Element): void {
  const linkedIn = (cell: Element | null): number => (cell ? linesOf(cell).reduce((sum, line) => sum + line.linked, 0) : 0);
  const { captions, rows } = gridOf(table);
  for (const caption of captions) print(printer, caption, { bold: false, linked: false, preformatted: false, block: caption });
  printer.end(table, true);
  for (const row of rows) {
    const cells = row.map((cell) => (cell ? cellText(cell) : ""));
    if (cells.every((cell) => cell === "")) continue;
    const linked = row.reduce((sum, cell) => sum + linkedIn(cell), 0);
    printer.lines.push({ text: cells.join("\t"), bold: [], opensBlock: true, linked, block: table, cells });
  }
}

/** A cell's lines in one, without tabs. */
export const cellText = (cell: Element): string =>
  linesOf(cell)
    .map((line) => line.text.replaceAll("\t", " ").trim())
    .join(" ");

/** The lines under an element, in order. Guarantees: none is blank; hidden elements are left out; white space is collapsed but for no-break and full-width blanks. */
export function linesOf(element: Element): PageLine[] {
  const printer = new Printer();
  print(printer, element, { bold: isBold(element, false), linked: false, preformatted: false, block: element });
  printer.end(element, true);
  return printer.lines;
}
