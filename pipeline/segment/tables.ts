import type { Table } from "../../schemas/circular.ts";
import type { Span } from "../../schemas/span.ts";
import { markerOf } from "../markers.ts";

/** A table as printed: its rows, the lines above that caption it, and what it takes out of the running text. */
export interface PrintedTable extends Span {
  readonly caption: string | null;
  readonly unit: string | null;
  readonly cells: Table["cells"];
  /** Paragraph indices of caption and unit lines. */
  readonly captionLines: readonly number[];
  /** Index of the first and behind the last row paragraph. */
  readonly from: number;
  readonly to: number;
}

interface Line extends Span {
  readonly kind: string;
  readonly table?: number | undefined;
}

const UNIT_LINE = /^[（(]?单位[：:]\s?([^（）()。，]{1,16})[）)]?$/;
/** Whether a line above a table is its caption: a short one that is no numbered heading, nor the title of the annex whose number stands above it. */
const isCaption = (text: string, above: string): boolean =>
  text !== "" && text.length <= 50 && !/[。；：:！？]/.test(text) && markerOf(text) === null && markerOf(above)?.form !== "annex";

const filledForward = (cells: readonly string[]): string[] => {
  let last = "";
  return cells.map((cell) => {
    last = cell === "" ? last : cell;
    return last;
  });
};

/** One header row out of one or two: a first row with empty cells over a second that begins with empty ones is joined with “/”. */
function withHeader(rows: readonly string[][]): string[][] {
  const [first, second, ...rest] = rows;
  if (!first || !second || second[0] !== "" || !first.some((cell, i) => cell === "" && (second[i] ?? "") !== "")) return [...rows];
  const upper = filledForward(first);
  const header = Array.from({ length: Math.max(first.length, second.length) }, (_, i) => {
    const below = second[i] ?? "";
    return below === ""
      ? (first[i] ?? "")
      : first[i] === "" || first[i] === undefined
        ? `${upper[i] ?? upper.at(-1) ?? ""}/${below}`
        : `${first[i]}/${below}`;
  });
  return [header, ...rest];
}

/** The tables of a text, each a run of row paragraphs; guarantees rectangular reading order: cells by row, then column, row 0 the header. */
export function tablesOf(text: string, lines: readonly Line[], indices: readonly number[]): PrintedTable[] {
  const tables: PrintedTable[] = [];
  for (let at = 0; at < indices.length; at++) {
    if (lines[indices[at] ?? -1]?.kind !== "row") continue;
    let end = at;
    const ordinal = lines[indices[at] ?? -1]?.table;
    while (lines[indices[end] ?? -1]?.kind === "row" && lines[indices[end] ?? -1]?.table === ordinal) end++;
    const rows = indices.slice(at, end).map((i) => lines[i] as Line);
    const textAt = (k: number): string => (k < 0 ? "" : text.slice(lines[indices[k] ?? 0]?.start, lines[indices[k] ?? 0]?.end));
    const unit = UNIT_LINE.exec(textAt(at - 1));
    const captionAt = unit ? at - 2 : at - 1;
    const caption =
      isCaption(textAt(captionAt), textAt(captionAt - 1)) && lines[indices[captionAt] ?? -1]?.kind === "text" ? textAt(captionAt) : null;
    const grid = withHeader(
      rows.map((row) =>
        text
          .slice(row.start, row.end)
          .split("\t")
          .map((cell) => cell.trim()),
      ),
    );
    const above = [...(caption ? [captionAt] : []), ...(unit ? [at - 1] : [])].map((k) => indices[k] ?? -1);
    tables.push({
      start: lines[above[0] ?? indices[at] ?? 0]?.start ?? 0,
      end: rows.at(-1)?.end ?? 0,
      caption,
      unit: unit?.[1] ?? null,
      cells: grid.flatMap((cells, row) => cells.map((cell, column) => ({ row, column, text: cell, isHeader: row === 0 }))),
      captionLines: above,
      from: indices[at] ?? 0,
      to: (indices[end - 1] ?? 0) + 1,
    });
    at = end - 1;
  }
  return tables;
}
