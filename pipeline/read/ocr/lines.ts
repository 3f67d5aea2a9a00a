import { median } from "../quantiles.ts";
import { type Box, unturned } from "./picture.ts";
import { unstraightened } from "./skew.ts";
import { confidenceOf, type Recognised, type Word } from "./words.ts";

/** A recognised line: its text, how sure it is, its box on the page as shown, and as it stands on the page when that is upright and level. In points. */
export interface RecognisedLine {
  readonly text: string;
  readonly confidence: number;
  readonly box: Box;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** A word that is read with this much confidence is one. */
const SURE = 0.6;
/** A line of which a smaller share of characters is sure is specks, a stamp or the edge of a picture. A number in odd brackets has more. */
const LEAST_SURE = 0.3;
/** The longest word at a line's end that may be a speck: it stands apart and is not sure. */
const LONGEST_SPECK = 2;
/** A blank as wide as this, in characters, was printed; a narrower one is the recogniser's. */
const PRINTED_BLANK = 0.8;
const LATIN_BLANK = 0.25;
const PAGE_NUMBER = /^[-—–―－·•.~\s]{0,6}\d{1,4}[-—–―－·•.~\s]{0,6}$/;
/** The part of a page's height, at its top and at its foot, in which page numbers stand. */
const MARGIN = 0.1;

const isLatin = (char: string | undefined): boolean => char !== undefined && char < "\u2000";
/** How much room characters take: one for Chinese, a half for Latin. */
const roomOf = (text: string): number => [...text].reduce((sum, char) => sum + (isLatin(char) ? 0.5 : 1), 0);

/** The lines of a page, from top to bottom, without page numbers and specks; `pageWidth`: the page's, as shown, in points. */
export function linesOn(page: Recognised, pageWidth: number): RecognisedLine[] {
  const { words, turns, picture } = page;
  const shownWidth = turns % 2 === 0 ? picture.width : picture.height;
  const scale = pageWidth / shownWidth;
  const rows = [...Map.groupBy(words, ({ line }) => line).values()].filter(isRead).map((row) => row.toSorted((a, b) => a.x - b.x));
  const size = median(rows.flatMap((row) => (row.length > 3 ? [advanceOf(row)] : [])));
  return rows
    .map((row) => lineOf(withoutSpecks(row, size), size, scale, page))
    .filter(({ text, y }) => {
      const isMargin = y < picture.height * scale * MARGIN || y > picture.height * scale * (1 - MARGIN);
      return !(isMargin && PAGE_NUMBER.test(text));
    });
}

const lengthOf = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

/** Whether enough of a line is sure. */
const isRead = (row: readonly Word[]): boolean =>
  lengthOf(row.filter(({ confidence }) => confidence >= SURE)) >= LEAST_SURE * lengthOf(row);

/** A line without the specks at its ends. */
function withoutSpecks(row: readonly Word[], size: number): readonly Word[] {
  const isSpeck = (word: Word | undefined, left: Word | undefined, right: Word | undefined): boolean =>
    word !== undefined &&
    left !== undefined &&
    right !== undefined &&
    word.text.length <= LONGEST_SPECK &&
    word.confidence < SURE &&
    right.x - left.x - left.width >= PRINTED_BLANK * size;
  let [from, to] = [0, row.length];
  if (isSpeck(row[0], row[0], row[1])) from++;
  if (to - from > 1 && isSpeck(row[to - 1], row[to - 2], row[to - 1])) to--;
  return row.slice(from, to);
}

/** The width that a Chinese character takes in a line. */
function advanceOf(row: readonly Word[]): number {
  const [first, last] = [row[0] as Word, row.at(-1) as Word];
  return (last.x + last.width - first.x) / roomOf(row.map(({ text }) => text).join(""));
}

function lineOf(row: readonly Word[], size: number, scale: number, { turns, straightenedBy, slope, picture }: Recognised): RecognisedLine {
  const [first, last] = [row[0] as Word, row.at(-1) as Word];
  const [top, foot] = [Math.min(...row.map(({ y }) => y)), Math.max(...row.map(({ y, height }) => y + height))];
  const end = last.x + last.width;
  const box = { x: first.x, y: top, width: end - first.x, height: foot - top };
  const middle = first.y + first.height / 2;
  const shown = unturned(unstraightened(box, picture, straightenedBy), picture, turns);
  return {
    text: withRoundBrackets(textOf(row, size)),
    confidence: Math.round(confidenceOf(row) * 1000) / 1000,
    box: { x: shown.x * scale, y: shown.y * scale, width: shown.width * scale, height: shown.height * scale },
    left: (first.x + slope * middle) * scale,
    right: (end + slope * middle) * scale,
    y: (middle - slope * first.x) * scale,
  };
}

/** The words of a line as one text: blanks that the recogniser puts between Chinese characters are left out, wide ones that were printed kept. */
function textOf(row: readonly Word[], size: number): string {
  return row.reduce((text, word, i) => {
    const before = row[i - 1];
    if (!before) return word.text;
    const blank = (word.x - before.x - before.width) / Math.max(1, size);
    const isBlank = blank >= (isLatin(text.at(-1)) && isLatin(word.text[0]) ? LATIN_BLANK : PRINTED_BLANK);
    return text + (isBlank ? " " : "") + word.text;
  }, "");
}

/**
 * Many a round bracket that opens is read as a pointed one. Nothing printed opens pointed and closes round: 〈3项) and, around numbers, 《一) were round;
 * of other 《…) either side may be misread.
 */
export const withRoundBrackets = (text: string): string =>
  text.replace(/〈(?=[^《》〈〉（）()]{1,40}[）)])|《(?=[0-9一二三四五六七八九十]{1,3}[^《》〈〉（）()]{0,2}[）)])/g, "（");
