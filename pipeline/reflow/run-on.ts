import { type Glyph, trimmed, widthOf } from "./glyphs.ts";
import type { Layout } from "./layout.ts";
import type { Row } from "./marks.ts";

const MARKER = "(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])";
/** A numbering marker that blanks part from the full stop before it: a line end got lost there. */
const BEHIND_BLANKS = new RegExp(`(?<=[。；])\\s{1,8}(?=${MARKER}[\\u4e00-\\u9fff])`, "g");
/** A heading that ends the line behind a full stop (…力度。（四）产业生态). */
const AT_END = new RegExp(`(?<=[^一二三四五六七八九十]{10}。)${MARKER}[\\u4e00-\\u9fff]{2,16}$`);
const SHORT_OF = 3;

/** Parts a row where the source lost the line end before a heading. */
export function withoutRunOns(row: Row, { width }: Layout): Row[] {
  if (row.isTableRow) return [row];
  const { text } = row;
  const atEnd = width === null || widthOf(text) < width - SHORT_OF ? text.search(AT_END) : -1;
  const cuts = [...text.matchAll(BEHIND_BLANKS)].map(({ index }) => index);
  const starts = [0, ...cuts, ...(atEnd > (cuts.at(-1) ?? 0) ? [atEnd] : [])];
  if (starts.length === 1) return [row];
  return starts.map((from, i) => part(row, trimmed(row.glyphs.slice(from, starts[i + 1])), i));
}

const part = (row: Row, glyphs: readonly Glyph[], i: number): Row => ({
  ...row,
  glyphs,
  text: glyphs.map(({ char }) => char).join(""),
  ...(i > 0 && { indent: 0, blanks: 0, pageBreak: false, line: { ...row.line, opensParagraph: true } }),
});
