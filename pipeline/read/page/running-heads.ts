import { bottom } from "./pieces.ts";
import type { TextLine } from "./text-lines.ts";

/** A line of a page, with its text. */
export interface PageLine {
  readonly line: TextLine;
  readonly text: string;
}

/** A page as far as its margins matter: its height and its lines, those in tables left out. */
export interface PageLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** The share of a page's height, at its head and at its foot, that running heads and page numbers stand in. */
const MARGIN = 0.14;
const MOST_LINES = 3;
const SAME_HEIGHT = 4;

const DRESSED_NUMBER =
  /^[-—–―－·•~\s]{1,8}\d{1,4}[-—–―－·•~\s]{1,8}$|^第\s?\d{1,4}\s?页(?:\s?[,，/]?\s?共\s?\d{1,4}\s?页)?$|^\d{1,4}\s?\/\s?\d{1,4}$/;
const BARE_NUMBER = /^\d{1,4}$/;

/** The words over an annex, and the unit over a table: they may stand at the same height on page after page. */
const CAPTION = /^附\s?[件表录图]|^[（(]?单位[：:]/;

/** A line with more numbers is no page's head or foot. */
const MOST_NUMBERS = 8;

/** What a line has in common with one that repeats it on another page: its text, or its text but for a number that counts the pages (3/33, 第3页 共33页). */
function patterns(text: string, page: number): string[] {
  const solid = text.replace(/\s/g, "");
  const numbers = [...solid.matchAll(/\d{1,4}/g)].slice(0, MOST_NUMBERS);
  return [
    solid,
    ...numbers.map(({ 0: digits, index: at }) => `${solid.slice(0, at)}#${solid.slice(at + digits.length)} ${Number(digits) - page}`),
  ];
}

/** The lines at the head or the foot of a page, the outermost first. */
function marginal(page: PageLines, isHead: boolean): PageLine[] {
  const inMargin = page.lines.filter(({ line }) => (isHead ? bottom(line) < page.height * MARGIN : line.y > page.height * (1 - MARGIN)));
  return inMargin.sort((a, b) => (isHead ? a.line.y - b.line.y : b.line.y - a.line.y)).slice(0, MOST_LINES);
}

/**
 * The lines that are no part of the text: page numbers, and what stands again at the same height on three pages or more
 * (on both, of a document of two). Of the lines in a margin only the outermost may be one, and the next once that one is.
 */
export function runningHeads(pages: readonly PageLines[]): Set<TextLine> {
  const margins = pages.flatMap((page) => [marginal(page, true), marginal(page, false)].map((lines) => ({ page, lines })));
  const seen = new Map<string, { page: number; y: number }[]>();
  for (const { page, lines } of margins)
    for (const { line, text } of lines)
      for (const pattern of patterns(text, page.number)) {
        const places = seen.get(pattern);
        if (places) places.push({ page: page.number, y: line.y });
        else seen.set(pattern, [{ page: page.number, y: line.y }]);
      }
  const fewest = Math.min(3, pages.length);
  const pagesWith = ({ line, text }: PageLine, page: number): number => {
    const counts = patterns(text, page).map((pattern) => {
      const places = seen.get(pattern) ?? [];
      return new Set(places.flatMap((place) => (Math.abs(place.y - line.y) <= SAME_HEIGHT ? [place.page] : []))).size;
    });
    return Math.max(...counts);
  };
  const found = new Set<TextLine>();
  for (const { page, lines } of margins)
    for (const line of lines) {
      const others = pagesWith(line, page.number);
      const isNumber = DRESSED_NUMBER.test(line.text) || (BARE_NUMBER.test(line.text) && (others > 1 || pages.length === 1));
      const isRepeated = pages.length > 1 && others >= fewest && !CAPTION.test(line.text);
      if (!isNumber && !isRepeated) break;
      found.add(line.line);
    }
  return found;
}
