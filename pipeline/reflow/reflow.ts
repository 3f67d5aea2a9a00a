import type { Paragraph, Reflowed } from "../../schemas/paragraph.ts";
import type { Line } from "../../schemas/source.ts";
import type { Span } from "../../schemas/span.ts";
import { type FormName, markerOf } from "../markers.ts";
import { withColumnTables } from "./column-tables.ts";
import { contentsOf } from "./contents.ts";
import { withFormCells } from "./form-cells.ts";
import type { Glyph } from "./glyphs.ts";
import { type Gathering, goesOn, opening, withLine } from "./join.ts";
import { layoutOf } from "./layout.ts";
import { isBlank, isCellEnd, type Row, rowsOf } from "./marks.ts";
import { printedLines } from "./printed.ts";
import { withoutRunOns } from "./run-on.ts";

/** Rows that make one paragraph. */
interface Group {
  readonly rows: readonly Row[];
  readonly isTableRow: boolean;
}

function grouped(read: readonly Row[]): Group[] {
  const layout = layoutOf(read);
  const rows = read.flatMap((row) => withoutRunOns(row, layout));
  const groups: { rows: Row[]; isTableRow: boolean }[] = [];
  const reached = new Map<FormName, number>();
  let gathering: Gathering | null = null;
  rows.forEach((row, i) => {
    const last = groups.at(-1);
    if (gathering && last && !last.isTableRow && goesOn(gathering, rows, i, layout)) {
      last.rows.push(row);
      gathering = withLine(gathering, row.text, layout);
    } else {
      groups.push({ rows: [row], isTableRow: row.isTableRow });
      const marker = markerOf(row.text);
      if (marker?.number) reached.set(marker.form, marker.number);
      gathering = opening(row.text, gathering, reached, layout);
    }
  });
  return groups;
}

const isLatin = (char: string | undefined): boolean => char !== undefined && char > " " && char < "\u2000";

/** One line of blank: a line end between two rows counts as one. */
const joint = (row: Row): Glyph => ({ char: "\n", at: (row.glyphs[0]?.at ?? 0) - 1, bold: false });

/** Drops blanks beside Han characters and doubled ones; notes where a blank parted two words of the source's own line. */
function spaced(glyphs: readonly Glyph[], keepTabs: boolean): { glyphs: Glyph[]; gaps: number[] } {
  const kept: Glyph[] = [];
  const gaps: number[] = [];
  let pending: Glyph | null = null;
  for (const glyph of glyphs) {
    if (keepTabs && isCellEnd(glyph)) kept.push(glyph);
    else if (isBlank(glyph)) {
      if (pending === null || pending.char === "\n") pending = glyph;
      continue;
    } else {
      if (pending && isLatin(kept.at(-1)?.char) && isLatin(glyph.char)) kept.push({ ...pending, char: " " });
      else if (pending && pending.char !== "\n") gaps.push(kept.length);
      kept.push(glyph);
    }
    pending = null;
  }
  return { glyphs: kept, gaps };
}

function boldSpans(glyphs: readonly Glyph[], offset: number): Span[] {
  const spans: { start: number; end: number }[] = [];
  glyphs.forEach((glyph, i) => {
    const last = spans.at(-1);
    if (!glyph.bold) return;
    if (last && last.end === offset + i) last.end++;
    else spans.push({ start: offset + i, end: offset + i + 1 });
  });
  return spans;
}

/**
 * Makes paragraphs of lines.
 *
 * Guarantees:
 * 1. Apart from white space and the removed marks (page marks, Markdown) no character is lost, added or moved.
 * 2. Words, numbers and brackets that a line or page end cut are whole again; a heading that lost the line end before it opens a paragraph.
 * 3. No blank stands beside a Han character; blanks between Latin words are single. Cells of a table row are parted by tabs.
 * 4. `origin` gives for every character of the text its place in the decoded source, ascending; -1 for the line ends put between paragraphs.
 * 5. Paragraphs cover the text in order, parted by one line end; a table of contents is marked as such.
 * 6. Every character that comes from a line with a place lies in exactly one printed line, that one.
 */
export function reflow(lines: readonly Line[]): Reflowed {
  const text: string[] = [];
  const origin: number[] = [];
  const paragraphs: Paragraph[] = [];
  for (const group of grouped(withFormCells(withColumnTables(rowsOf(lines))))) {
    const source = group.rows.flatMap((row, i) => (i === 0 ? row.glyphs : [joint(row), ...row.glyphs]));
    const { glyphs, gaps } = spaced(source, group.isTableRow);
    if (paragraphs.length > 0) {
      text.push("\n");
      origin.push(-1);
    }
    const start = text.length;
    for (const glyph of glyphs) {
      text.push(glyph.char);
      origin.push(glyph.at);
    }
    const table = group.rows[0]?.line.table;
    paragraphs.push({
      start,
      end: text.length,
      kind: group.isTableRow ? "row" : "text",
      bold: boldSpans(glyphs, start),
      gaps: gaps.map((gap) => start + gap),
      ...(table !== undefined && { table }),
    });
  }
  const whole = text.join("");
  return {
    text: whole,
    paragraphs: contentsOf(whole, paragraphs),
    origin: Int32Array.from(origin),
    printed: printedLines(lines, origin),
  };
}
