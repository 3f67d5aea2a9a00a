import { markerOf } from "../markers.ts";
import { charsOf, type Glyph, trimmed, widthOf } from "./glyphs.ts";
import type { Layout } from "./layout.ts";
import type { Row } from "./marks.ts";

/** Where the words behind a Chinese numbering marker (一、, （一）) that opens a text begin, Han characters all; -1 where none opens it. */
function behindMarker(text: string): number {
  const marker = markerOf(text);
  return marker && /^han$|^bracketed-han$/.test(marker.form) && /^[\u4e00-\u9fff]/.test(text.slice(marker.text.length))
    ? marker.text.length
    : -1;
}

/** Blanks that part a numbering marker from the full stop before it: a line end got lost there. */
const BLANKS = /(?<=[。；])\s{1,8}/g;
/** The last full stop of a line, no list of numerals before it, and what stands behind. */
const LAST_STOP = /(?<=(?:^[^一二三四五六七八九十]{1,9}|[^一二三四五六七八九十]{10})。)[^。]{4,24}$/;
const SHORT_HEADING = /^[\u4e00-\u9fff]{2,16}$/;
/** How far a hard-wrapped line may differ from the width. */
const RAGGED = 3;

/** Where a heading that ends the line behind a full stop begins (…力度。（四）产业生态), or -1. */
function headingAtEnd(text: string): number {
  const at = text.search(LAST_STOP);
  const words = at < 0 ? -1 : behindMarker(text.slice(at));
  return words >= 0 && SHORT_HEADING.test(text.slice(at + words)) ? at : -1;
}

/** Parts a row where the source lost the line end before a heading. */
export function withoutRunOns(row: Row, { width }: Layout): Row[] {
  if (row.isTableRow) return [row];
  const { text } = row;
  const cuts = [...text.matchAll(BLANKS)].flatMap(({ 0: blanks, index }) =>
    behindMarker(text.slice(index + blanks.length)) >= 0 ? [index] : [],
  );
  const isFull = width !== null && Math.abs(widthOf(text) - width) <= RAGGED;
  const atEnd = isFull ? -1 : headingAtEnd(text);
  const starts = [0, ...cuts, ...(atEnd > (cuts.at(-1) ?? 0) ? [atEnd] : [])];
  return starts.length === 1 ? [row] : starts.map((from, i) => part(row, trimmed(row.glyphs.slice(from, starts[i + 1])), i));
}

const part = (row: Row, glyphs: readonly Glyph[], i: number): Row => ({
  ...row,
  glyphs,
  text: charsOf(glyphs),
  ...(i > 0 && { indent: 0, blanks: 0, pageBreak: false, line: { ...row.line, opensParagraph: true } }),
});
