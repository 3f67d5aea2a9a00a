import { type FormName, markerOf } from "../markers.ts";
import { compiledTitle } from "./compiled-title.ts";
import { charsOf, type Glyph, widthOf } from "./glyphs.ts";
import type { Row } from "./marks.ts";

/** The header of a table whose cells stand one below the other: its rows and columns, and whether a blank line parts every two cells. */
interface Header {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
  readonly isSpaced: boolean;
  readonly words: string;
}

const SERIAL_COLUMN = /^(?:序号|编号)$/;
const WIDEST_HEADER_CELL = 18;
const MOST_HEADER_LINES = 14;
/** A cell of several entries, each ended by a mark of a list (脉脉“企业号”；). */
const CELL_GOES_ON = /[；、，;,]$/;
const ABOVE_TABLES: ReadonlySet<FormName> = new Set(["part", "chapter", "section", "article", "han", "annex", "box"]);
const NOTE = /^(?:备?注|说明|填表说明)[：:]/;
const INDENT = 1.5;
const LONGEST_RECORD = 80;
/** A number that no other follows proves no series. */
const FEWEST_RECORDS = 2;

const isHeaderCell = ({ text, isTableRow }: Row): boolean =>
  !isTableRow && widthOf(text) <= WIDEST_HEADER_CELL && !/[。；，：]|^\d+$/.test(text) && markerOf(text) === null;

/** The cells of a stretch of rows, each made of one line or more. */
function cellsOf(rows: readonly Row[], isSpaced: boolean): Row[][] {
  const cells: Row[][] = [];
  rows.forEach((row, i) => {
    const goesOn = isSpaced ? row.blanks === 0 : CELL_GOES_ON.test(rows[i - 1]?.text ?? "");
    if (i > 1 && goesOn) cells.at(-1)?.push(row);
    else cells.push([row]);
  });
  return cells;
}

/** The header that opens at row `from` with the column of serial numbers, the first of which stands behind it. */
function headerAt(rows: readonly Row[], from: number): Header | null {
  if (rows[from]?.isTableRow || !SERIAL_COLUMN.test(rows[from]?.text ?? "")) return null;
  let to = from + 1;
  while (to < rows.length && to - from <= MOST_HEADER_LINES && isHeaderCell(rows[to] as Row)) to++;
  const lines = rows.slice(from, to);
  const isSpaced = lines.length > 1 && lines.slice(1).every(({ blanks }) => blanks > 0);
  const columns = cellsOf(lines, isSpaced).length;
  return columns < 2 ? null : { from, to, columns, isSpaced, words: lines.map(({ text }) => text).join("\t") };
}

/** Whether the header is printed once more at row `i`, on a new page. */
const repeats = (rows: readonly Row[], i: number, { words, from, to }: Header): boolean =>
  rows
    .slice(i, i + to - from)
    .map(({ text }) => text)
    .join("\t") === words;

/** Where the table ends for certain: at a heading, an indented paragraph where it has none, a note, another table or another circular. */
function ends(rows: readonly Row[], i: number, header: Header): boolean {
  const row = rows[i] as Row;
  const marker = markerOf(row.text);
  if (row.isTableRow || NOTE.test(row.text) || (marker && ABOVE_TABLES.has(marker.form))) return true;
  if (row.indent >= INDENT && (rows[header.from]?.indent ?? 0) < INDENT) return true;
  if (compiledTitle(row.text, rows, i + 1) !== null) return true;
  return SERIAL_COLUMN.test(row.text) && (!repeats(rows, i, header) || rows[i + header.to - header.from]?.text === "1");
}

/** The rows that bear the serial numbers 1, 2 … of a table; of several with the next number the one that a full record stands before. */
function serialsOf(rows: readonly Row[], header: Header, stop: number): number[] {
  const serials = [header.to];
  for (;;) {
    const last = serials.at(-1) as number;
    const next = String(serials.length + 1);
    const range = Array.from({ length: Math.min(stop, last + LONGEST_RECORD) - last - 1 }, (_, k) => last + 1 + k);
    const found = range.filter((i) => rows[i]?.text === next);
    const full = found.find((i) => cellsOf(rows.slice(last, i), header.isSpaced).length === header.columns);
    if (found.length === 0) return serials;
    serials.push(full ?? (found[0] as number));
  }
}

/** A record of `size` rows at most: cut where its cells are as many as there are columns. */
function lastRecord(rows: readonly Row[], header: Header, size: number): readonly Row[] {
  if (rows.length <= size) return rows;
  return cellsOf(rows, header.isSpaced).slice(0, header.columns).flat();
}

/** One row of a table out of the lines of its cells; a tab takes the place of a line end. */
function tableRow(cells: readonly (readonly Row[])[]): Row {
  const glyphs = cells.flatMap((cell, c) =>
    cell.flatMap((row, r) => {
      const at = (row.glyphs[0]?.at ?? 0) - 1;
      const before: Glyph[] = c + r === 0 ? [] : [{ char: r === 0 ? "\t" : "\n", at, bold: false }];
      return [...before, ...row.glyphs];
    }),
  );
  return { ...(cells[0]?.[0] as Row), glyphs, text: charsOf(glyphs), isTableRow: true };
}

const singly = (rows: readonly Row[]): Row[] => rows.map((row) => tableRow([[row]]));

/** The rows of one record: a row of as many cells as there are columns at most, else one cell to a row, as also what a new page prints before the record goes on. */
function recordRows(record: readonly Row[], header: Header, isGrid: boolean): Row[] {
  const again = record.findIndex((_, i) => repeats(record, i, header));
  const own = again < 0 ? record : record.slice(0, again);
  const cells = cellsOf(own, header.isSpaced);
  return [...(isGrid && cells.length <= header.columns ? [tableRow(cells)] : singly(own)), ...singly(record.slice(own.length))];
}

/** The table at row `from`, and how many rows it takes; null where none opens. */
function tableAt(rows: readonly Row[], from: number): { table: Row[]; to: number } | null {
  const header = headerAt(rows, from);
  if (!header || rows[header.to]?.text !== "1") return null;
  let stop = header.to;
  while (stop < rows.length && !ends(rows, stop, header)) stop++;
  const serials = serialsOf(rows, header, stop);
  if (serials.length < FEWEST_RECORDS) return null;
  const full = serials.map((start, i) => rows.slice(start, serials[i + 1] ?? stop));
  const longest = Math.max(header.columns, ...full.slice(0, -1).map((record) => record.length));
  const records = [...full.slice(0, -1), lastRecord(full.at(-1) ?? [], header, longest)];
  const fitting = records.filter((record) => cellsOf(record, header.isSpaced).length <= header.columns);
  const isGrid = fitting.length * 2 >= records.length;
  return {
    table: [
      tableRow(cellsOf(rows.slice(header.from, header.to), header.isSpaced)),
      ...records.flatMap((record) => recordRows(record, header, isGrid)),
    ],
    to: (serials.at(-1) as number) + (records.at(-1)?.length ?? 0),
  };
}

/**
 * Puts a table that the source prints cell below cell back into rows: a header that opens with the column of serial numbers (序号), and records
 * that a running number opens. Where most records have no more cells than the header they are rows; else, as where cells are printed over several
 * lines, each line is a row of one cell. Any other row stays as it is.
 */
export function withColumnTables(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  for (let i = 0; i < rows.length; ) {
    const found = tableAt(rows, i);
    kept.push(...(found?.table ?? [rows[i] as Row]));
    i = found?.to ?? i + 1;
  }
  return kept;
}
