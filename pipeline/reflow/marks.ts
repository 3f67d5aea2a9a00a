import type { Line } from "../../schemas/source.ts";
import { markerOf } from "../markers.ts";
import { BLANK, charsOf, type Glyph, trimmed } from "./glyphs.ts";

/**
 * A source line without the marks that are not part of the document: page marks (whole lines) and Markdown.
 * `indent`: blanks before the first character, in Han widths. `pageBreak`: a page mark stood since the row before. `blanks`: blank lines before it.
 */
export interface Row {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly indent: number;
  readonly blanks: number;
  readonly pageBreak: boolean;
  readonly isTableRow: boolean;
  /** What the format itself says of it. */
  readonly line: Line;
}

const PAGE_MARKS: readonly RegExp[] = [
  /^#+\s*Page\s+\d{1,5}\s*[:：]?$/i,
  /^[-—–―－·•\s]{1,6}\d{1,4}[-—–―－·•\s]{1,6}$/,
  /^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/,
  /^[(（]?此页无正文[)）]?$/,
];

/** Lines of nothing but rule characters, at least three; told by their characters so that no line is slow. */
const isHorizontalRule = (bare: string): boolean => /^[-*_\s]+$/.test(bare) && bare.replace(/\s/g, "").length >= 3;
const isPipeRule = (bare: string): boolean => /^[|:\-\s]+$/.test(bare) && /\|/.test(bare) && /--/.test(bare);
const BLOCK_MARK = /^\s*(?:#{1,6}(?=\s|\*)|>+(?=\s)|[-*+](?=\s+\S))\s*/;
const PIPE_ROW = /^\s*\|.*\|\s*$/;

/** A line whose format marks bold itself. */
const plainGlyphs = (line: Line): Glyph[] =>
  Array.from(line.text.split(""), (char, i) => ({
    char,
    at: line.start + i,
    bold: line.bold?.some(({ start, end }) => start <= i && i < end) ?? false,
  }));

/** Drops Markdown marks from a line and remembers what was bold (\`**\` may open on one line and close on a later one); pipes between table cells become tabs. */
function unmarked(line: Line, boldBefore: boolean): { glyphs: Glyph[]; bold: boolean } {
  if (line.bold) return { glyphs: plainGlyphs(line), bold: false };
  const skip = BLOCK_MARK.exec(line.text)?.[0].trimEnd().length ?? 0;
  const isPipeRow = PIPE_ROW.test(line.text);
  const glyphs: Glyph[] = [];
  let bold = boldBefore;
  for (let i = skip; i < line.text.length; i++) {
    const char = line.text.charAt(i);
    if (char === "*" && line.text.charAt(i + 1) === "*") {
      bold = !bold;
      i++;
    } else if (isPipeRow && char === "|") glyphs.push({ char: "\t", at: line.start + i, bold });
    else if (char !== "\\" || !/[.\-*#()[\]_]/.test(line.text.charAt(i + 1))) glyphs.push({ char, at: line.start + i, bold });
  }
  const cells = isPipeRow ? glyphs.slice(glyphs.findIndex(isCellEnd) + 1, glyphs.findLastIndex(isCellEnd)) : glyphs;
  return { glyphs: cells, bold };
}

const BLANK_WIDTHS: Readonly<Record<string, number>> = { "\u3000": 1, "\t": 2 };

function indentOf(text: string): number {
  const blanks = [...text.slice(0, text.length - text.trimStart().length)];
  return blanks.reduce((width, char) => width + (BLANK_WIDTHS[char] ?? 0.5), 0);
}

const FIELD = /^[^\t：:]{2,8}[：:]\t/;
/** A numbering marker that a tab parts from its words is no cell. */
const isTabbedHeading = (text: string): boolean => {
  const [first = "", ...rest] = text.trim().split(/\t+/);
  return rest.length === 1 && markerOf(first)?.text === first;
};

/** Two or more filled cells, or a continuation row that begins with empty cells. */
const isTabRow = (text: string): boolean => /\S\t+\s*\S/.test(text) && !FIELD.test(text) && !isTabbedHeading(text);

const BARE_NUMBER = /^\d{1,4}$/;
const FEWEST_PAGES = 3;
const FEWEST_LINES_A_PAGE = 12;

/** Lines that are nothing but a number and count on by one from page to page: printed page numbers. Numbers that follow one another sooner are those of a table's rows. */
function pageNumbers(lines: readonly Line[]): Set<number> {
  const chains: { i: number; at: number }[][] = [];
  /** The chains by the number that they have reached, the nearest last. */
  const reached = new Map<number, (typeof chains)[number][]>();
  let filled = 0;
  for (const [i, { text }] of lines.entries()) {
    const bare = text.trim();
    if (bare !== "") filled++;
    if (!BARE_NUMBER.test(bare)) continue;
    const value = Number(bare);
    let chain = reached.get(value - 1)?.pop();
    if (!chain) {
      chain = [];
      chains.push(chain);
    }
    chain.push({ i, at: filled });
    const rivals = reached.get(value);
    if (rivals) rivals.push(chain);
    else reached.set(value, [chain]);
  }
  const arePages = (chain: (typeof chains)[number]): boolean => {
    const lengths = chain.slice(1).map(({ at }, k) => at - (chain[k]?.at ?? 0));
    return chain.length >= FEWEST_PAGES && (lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0) >= FEWEST_LINES_A_PAGE;
  };
  return new Set(chains.filter(arePages).flatMap((chain) => chain.map(({ i }) => i)));
}

/** Rows of a text, in order. Guarantees: no glyph lost but blanks, page marks and Markdown marks; none moved. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let blanks = 0;
  let pageBreak = false;
  let bold = false;
  const numbered = pageNumbers(lines);
  for (const [i, line] of lines.entries()) {
    const bare = line.text.trim();
    if (bare === "") {
      blanks++;
      bold = false;
    } else if (numbered.has(i) || PAGE_MARKS.some((mark) => mark.test(bare))) pageBreak = true;
    else if (!isHorizontalRule(bare) && !isPipeRule(bare)) {
      const marked = unmarked(line, bold);
      bold = marked.bold;
      const raw = charsOf(marked.glyphs);
      const isTableRow =
        line.table !== undefined || PIPE_ROW.test(line.text) || isTabRow(raw) || (/^\t/.test(raw) && rows.at(-1)?.isTableRow === true);
      const glyphs = trimmed(marked.glyphs, isTableRow);
      if (glyphs.length === 0) continue;
      rows.push({ glyphs, text: charsOf(glyphs), indent: indentOf(line.text), blanks, pageBreak, isTableRow, line });
      blanks = 0;
      pageBreak = false;
    }
  }
  return rows;
}

/** Whether a character separates cells. */
export const isCellEnd = (glyph: Glyph): boolean => glyph.char === "\t";
export const isBlank = (glyph: Glyph): boolean => BLANK.test(glyph.char);
