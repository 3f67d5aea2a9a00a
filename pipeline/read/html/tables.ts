import { UnreadableError } from "../limits.ts";
import { cellText, linesOf, type PageLine } from "./lines.ts";
import { isHidden } from "./style.ts";
import { type Element, elementsOf, isElement } from "./tree.ts";

/** A table's rows, as wide as each other: a cell stands where it begins, null where one from above or from the left goes on. */
export interface Grid {
  readonly captions: readonly Element[];
  readonly rows: readonly (readonly (Element | null)[])[];
}

const GROUPS = new Set(["thead", "tbody", "tfoot"]);
const isCell = (node: Element | string): node is Element =>
  isElement(node) && (node.name === "td" || node.name === "th") && !isHidden(node);

/** A table's own rows, not those of tables in its cells. */
const rowsOf = (table: Element): Element[] =>
  table.children.flatMap((child) => {
    if (!isElement(child) || isHidden(child)) return [];
    return child.name === "tr" ? [child] : GROUPS.has(child.name) ? rowsOf(child) : [];
  });

const WIDEST_SPAN = 1000;
const MOST_CELLS = 1_000_000;
/** A span as HTML reads it: at least 1; 0 of rows goes on to the table's end. */
function spanOf(cell: Element, attribute: "colspan" | "rowspan", most: number): number {
  const span = Number.parseInt(cell.attributes[attribute] ?? "", 10);
  if (span === 0 && attribute === "rowspan") return most;
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most);
}

/** Lays a table's cells out (HTML, 4.9.12). Columns in which no cell begins are left out: they only widen others. */
export function gridOf(table: Element): Grid {
  const captions = table.children.filter((child) => isElement(child) && child.name === "caption") as Element[];
  const source = rowsOf(table);
  /** Per column, how many further rows the cell above it takes. */
  const taken: number[] = [];
  const begun = new Set<number>();
  let size = 0;
  const rows = source.map((row, r) => {
    const cells: (Element | null)[] = [];
    let column = 0;
    const skipTaken = (): void => {
      for (; (taken[column] ?? 0) > 0; column++) taken[column] = (taken[column] ?? 0) - 1;
    };
    for (const cell of row.children.filter(isCell)) {
      skipTaken();
      const width = spanOf(cell, "colspan", WIDEST_SPAN);
      const height = spanOf(cell, "rowspan", source.length - r);
      cells[column] = cell;
      begun.add(column);
      for (let i = 0; i < width; i++) taken[column++] = height - 1;
    }
    for (; column < taken.length; column++) taken[column] = Math.max(0, (taken[column] ?? 0) - 1);
    size += column;
    if (size > MOST_CELLS) throw new UnreadableError("too-large", `网页表格超过 ${MOST_CELLS} 格，拒绝读取 (too many cells)`);
    return cells;
  });
  const columns = [...begun].sort((a, b) => a - b);
  return { captions, rows: rows.map((cells) => columns.map((column) => cells[column] ?? null)) };
}

const FEWEST_PARAGRAPHS = 4;

/** Characters that are no links. */
const unlinked = (lines: readonly PageLine[]): number => lines.reduce((sum, line) => sum + line.text.length - line.linked, 0);

/** A cell that holds most of the table's text, in paragraphs: the table lays out a page, the menus beside it are links. */
const holdsText = (lines: readonly PageLine[], all: number): boolean =>
  lines.length >= FEWEST_PARAGRAPHS && unlinked(lines) > all / 2 && lines.some((line) => line.text.includes("。"));

const judged = new WeakMap<Element, boolean>();

/** Whether a table holds data: at least two rows and columns with text, and neither tables nor the text of a page in its cells. */
export function isDataTable(table: Element): boolean {
  const known = judged.get(table);
  if (known !== undefined) return known;
  const isData = judge(table);
  judged.set(table, isData);
  return isData;
}

function judge(table: Element): boolean {
  if (table.attributes.role === "presentation") return false;
  for (const element of elementsOf(table)) if (element !== table && element.name === "table") return false;
  const { rows } = gridOf(table);
  const filled = rows.filter((row) => row.some((cell) => cell !== null && cellText(cell) !== ""));
  const columns = new Set(filled.flatMap((row) => row.flatMap((cell, column) => (cell !== null && cellText(cell) !== "" ? [column] : []))));
  if (filled.length < 2 || columns.size < 2) return false;
  const cells = filled.flat().flatMap((cell) => (cell === null ? [] : [linesOf(cell)]));
  const all = cells.reduce((sum, lines) => sum + unlinked(lines), 0);
  return !cells.some((lines) => holdsText(lines, all));
}
