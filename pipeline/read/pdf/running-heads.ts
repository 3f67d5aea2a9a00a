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

/** What repeats from page to page: the text, whatever numbers it holds. */
const pattern = (text: string): string => text.replace(/\d+/g, "#").replace(/\s/g, "");

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
  const seen: { key: string; y: number; page: number; value: number }[] = margins.flatMap(({ page, lines }) =>
    lines.map(({ line, text }) => ({ key: pattern(text), y: line.y, page: page.number, value: Number(text) - page.number })),
  );
  const FEWEST = Math.min(3, pages.length);
  const repeats = ({ line, text }: PageLine): boolean => {
    const same = seen.filter(({ key, y }) => key === pattern(text) && Math.abs(y - line.y) <= SAME_HEIGHT);
    return FEWEST > 1 && new Set(same.map(({ page }) => page)).size >= FEWEST;
  };
  const counts = ({ text }: PageLine, page: number): boolean =>
    pages.length === 1 || seen.some((other) => other.page !== page && other.value === Number(text) - page);
  const found = new Set<TextLine>();
  for (const { page, lines } of margins)
    for (const line of lines) {
      const isNumber = DRESSED_NUMBER.test(line.text) || (BARE_NUMBER.test(line.text) && counts(line, page.number));
      if (!isNumber && !repeats(line)) break;
      found.add(line.line);
    }
  return found;
}
