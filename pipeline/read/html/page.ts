import type { Line } from "../../../schemas/source.ts";
import { LIMITS, type Limits } from "../limits.ts";
import { type Body, bodyOf } from "./body.ts";
import { type Field, type FieldRun, fieldLines, fieldRuns } from "./fields.ts";
import { linesOf, type PageLine } from "./lines.ts";
import { refusalOf } from "./refusal.ts";
import { isPrinted, isTitle, metaTags, titlesOf } from "./titles.ts";
import { type Element, treeOf } from "./tree.ts";
import { pageWords, type Words } from "./words.ts";

const LINES_WITH_TITLE = 12;
const FEWEST_TWICE = 5;
/** The indent of a paragraph typed as blanks: two characters wide. */
const INDENT = /^(?:\u3000{2}|[\u00a0\u2002\u2003 ]{4})/;

/** Runs of fields that are a page's metadata: those outside of the circular's own text. */
const ofPage = (runs: readonly FieldRun[], body: Body): FieldRun[] => {
  const [first, last] = [body.lines[0] ?? 0, body.lines.at(-1) ?? 0];
  return runs.filter(({ from, isSure }) => isSure || from <= first || from >= last || !body.lines.includes(from));
};

function fieldsOf(root: Element, runs: readonly FieldRun[], words: Words): Field[] {
  const tags = metaTags(root);
  const tagged = Object.entries(words.pages.metaTags).flatMap(([name, label]) => ({ label, value: tags.get(name) ?? "" }));
  return [...runs.flatMap((run) => run.fields), ...tagged].filter(({ value }) => value !== "");
}

/**
 * Reads the circular out of a page: its metadata as lines “标签：值”, its title where the text does not print it, then its text.
 * Guarantees: paragraphs of the markup open paragraphs, the pieces behind line breaks say nothing of it; a table's rows are as wide as each other;
 * `start` is the place in the lines, joined by one character each. Throws an `UnreadableError` where the page holds no circular.
 */
export function linesOfPage(page: string, limits: Limits = LIMITS): Line[] {
  const words = pageWords();
  const root = treeOf(page, limits);
  const printed = linesOf(root);
  const runs = fieldRuns(printed, words);
  const titles = titlesOf(root, fieldsOf(root, runs, words), words);
  const body = bodyOf(root, printed, runs, titles, words);
  const fields = fieldsOf(root, ofPage(runs, body), words);
  const text = once(body.lines.map((i) => printed[i] as PageLine));
  const heads = text.slice(0, LINES_WITH_TITLE).map((line) => line.text);
  const refusal = refusalOf(
    root,
    body,
    fields,
    [...titles, ...(body.isList ? [] : heads)].some((title) => isTitle(title, words)),
    words,
  );
  if (refusal) throw refusal;
  const missing = titles.some((title) => isPrinted(title, heads, words)) ? [] : titles.slice(0, 1);
  return placed([...fieldLines(fields, words), ...missing], text);
}

/** A text that a page holds twice over, for wide and for narrow screens, once. */
function once(lines: readonly PageLine[]): readonly PageLine[] {
  const half = lines.length / 2;
  const isTwice = half >= FEWEST_TWICE && lines.every((line, i) => i < half || line.text === lines[i - half]?.text);
  return isTwice ? lines.slice(0, half) : lines;
}

/** The lines of the head and of the text, each with its place. */
function placed(head: readonly string[], text: readonly PageLine[]): Line[] {
  const tables = new Map<Element, number>();
  let start = 0;
  const at = (line: Omit<Line, "start">): Line => {
    const place = start;
    start += line.text.length + 1;
    return { ...line, start: place };
  };
  return [
    ...head.map((line) => at({ text: line, opensParagraph: true, bold: [] })),
    ...text.map(({ text: line, bold, opensBlock, cells, block }) => {
      const opensParagraph = opensBlock || INDENT.test(line);
      if (!cells) return at({ text: line, bold: [...bold], ...(opensParagraph && { opensParagraph }) });
      const table = tables.get(block) ?? tables.size;
      tables.set(block, table);
      return at({ text: line, bold: [...bold], opensParagraph: true, table });
    }),
  ];
}
