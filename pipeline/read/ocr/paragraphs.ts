import { markerOf } from "../../markers.ts";
import { median, quantile } from "../quantiles.ts";
import type { RecognisedLine } from "./lines.ts";

/** The lines of one page. */
type Lines = readonly RecognisedLine[];

/** How a page is set: its margins and the size of a character, in points. */
interface Setting {
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

const FEWEST_LINES = 6;
/** Lines begin below each other within so many characters. */
const ALIGNED = 0.3;
/** Indents and short line ends count from these many characters on. */
const INDENT = 1.2;
const SHORT = 1.8;
/** Indented from both sides by as much, a line is centred. */
const CENTRED = 3;
/** Lines farther apart than this, in line heights as usual on the page, belong to different paragraphs. */
const APART = 1.8;
/** The share of lines from which on paragraphs are known by their indents. */
const SOME = 0.05;

/** The margins: on the left where the outermost lines begin below each other, on the right where most long lines end. */
function settingOf(lines: Lines): Setting {
  const widest = quantile(
    lines.map(({ left, right }) => right - left),
    0.9,
  );
  const long = lines.filter(({ left, right }) => right - left > widest * 0.9);
  const size = median(long.map(({ left, right, text }) => (right - left) / Math.max(1, text.length)));
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  return {
    left: lefts.find((left, i) => (lefts[i + 1] ?? Number.POSITIVE_INFINITY) - left < ALIGNED * size) ?? lefts[0] ?? 0,
    right: quantile(
      long.map(({ right }) => right),
      0.75,
    ),
    size,
  };
}

/**
 * Whether each line opens a paragraph, page by page: by its indent, or because the line before ends early or stands far above. Undefined where the page does not
 * say it: centred lines, and numbered ones at the margin below a full line in a document without indents.
 */
export function paragraphOpenings(pages: readonly Lines[]): (boolean | undefined)[][] {
  const whole = settingOf(pages.flat());
  const settings = pages.map((lines) => (lines.length >= FEWEST_LINES ? settingOf(lines) : whole));
  const indented = pages.flatMap((lines, page) => lines.filter((line) => isFirstLine(line, settings[page] as Setting)));
  const usesIndents = indented.length >= pages.flat().length * SOME;
  let before: { line: RecognisedLine; page: number } | null = null;
  return pages.map((lines, page) => {
    const setting = settings[page] as Setting;
    const pitch = median(lines.slice(1).map((line, i) => line.y - (lines[i] as RecognisedLine).y));
    return lines.map((line) => {
      const last = before;
      before = { line, page };
      if (!last) return true;
      const lastSetting = settings[last.page] as Setting;
      if (isCentred(line, setting)) return undefined;
      if (isCentred(last.line, lastSetting) || isSetRight(last.line, lastSetting) || isIndented(line, setting)) return true;
      if (last.line.right < lastSetting.right - SHORT * lastSetting.size) return true;
      if (last.page === page && line.y - last.line.y > APART * pitch) return true;
      return usesIndents || !markerOf(line.text) ? false : undefined;
    });
  });
}

const isIndented = ({ left }: RecognisedLine, setting: Setting): boolean => left - setting.left > INDENT * setting.size;

/** Indented as the first line of a paragraph is, by about two characters. */
const isFirstLine = (line: RecognisedLine, setting: Setting): boolean =>
  isIndented(line, setting) && line.left - setting.left < CENTRED * setting.size;

function isCentred({ left, right }: RecognisedLine, setting: Setting): boolean {
  const [before, behind] = [left - setting.left, setting.right - right];
  return before > CENTRED * setting.size && behind > CENTRED * setting.size && Math.abs(before - behind) < 4 * setting.size;
}

/** A signature or a date. */
const isSetRight = ({ left }: RecognisedLine, setting: Setting): boolean => left > (setting.left + setting.right) / 2;
