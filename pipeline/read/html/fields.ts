import type { PageLine } from "./lines.ts";
import type { Words } from "./words.ts";

/** An entry of a page's metadata table. */
export interface Field {
  readonly label: string;
  readonly value: string;
}

/** The entries of a run of lines, `from` to before `to`. */
export interface FieldRun {
  readonly from: number;
  readonly to: number;
  readonly fields: readonly Field[];
  /** Whether so many names are known that it is a page's metadata wherever it stands. */
  readonly isSure: boolean;
}

const withoutBlanks = (text: string): string => text.replace(/[\s\u3000\u200b]+/g, "");
const LONGEST_LABEL = 12;
const LONGEST_LINE = 2_000;
/** A label with its colon, blanks between its characters allowed (索 引 号：). */
const LABEL = /(?:^|[ |｜;；【[]|(?<=[0-9]))((?:[\u4e00-\u9fff] ?){2,12})[】\]]? ?[：:]/g;

interface Label {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The labels of a text. Where words stand before a label, behind a blank, they are the value of the one before it. */
function labelsOf(text: string, { fields, pages }: Words): Label[] {
  return [...text.matchAll(LABEL)].flatMap((match) => {
    const end = match.index + match[0].length;
    const words = [...(match[1] ?? "").matchAll(/[^\s\u3000]+/g)];
    const offset = end - match[0].length + match[0].indexOf(match[1] ?? "");
    const spaced = words.every((word) => word[0].length === 1);
    for (let i = 0; i < words.length; i++) {
      const name = words.slice(i).map(String).join("");
      const isKnown = fields.has(name) || pages.remarks.includes(name);
      const isWord = name.length >= 2 && name.length <= 8 && (spaced || i === words.length - 1);
      if (isKnown || isWord) return [{ name, start: offset + (words[i]?.index ?? 0), end }];
    }
    return [];
  });
}

/** A name of a field that fills its cell or line, with a colon or, where the name is known, without. */
function loneLabel(text: string, { fields }: Words): string | null {
  const bare = withoutBlanks(text).replace(/^[【[]|[】\]]/g, "");
  const name = bare.replace(/[：:]$/, "");
  return name.length <= LONGEST_LABEL && fields.has(name) ? name : null;
}

/** The fields that a line prints; null where anything else stands in it. `next`: the lines behind it, for a value beside its name in a block of its own. */
function fieldsOf(line: PageLine, next: PageLine | undefined, words: Words): { fields: Field[]; usesNext: boolean } | null {
  if (line.text.length > LONGEST_LINE) return null;
  const pieces = (line.cells ?? [line.text]).map((piece) => piece.replace(/[\s\u3000]+/g, " "));
  const fields: Field[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] ?? "";
    if (piece.trim() === "") continue;
    const lone = loneLabel(piece, words);
    if (lone !== null) {
      const beside = line.cells ? pieces.slice(i + 1).findIndex((cell) => cell.trim() !== "") : -1;
      const value = pieces[i + 1 + beside];
      if (beside >= 0 && value !== undefined && loneLabel(value, words) === null && labelsOf(value, words).length === 0) {
        fields.push({ label: lone, value: value.trim() });
        i += 1 + beside;
      } else if (
        !line.cells &&
        next &&
        isBeside(line, next) &&
        mayHold({ label: lone, value: next.text }) &&
        loneLabel(next.text, words) === null &&
        labelsOf(next.text, words)[0]?.start !== 0
      )
        return { fields: [{ label: lone, value: next.text.trim() }], usesNext: true };
      else fields.push({ label: lone, value: "" });
      continue;
    }
    const labels = labelsOf(piece, words);
    if (labels[0] === undefined || withoutBlanks(piece.slice(0, labels[0].start)).replace(/[【[|｜]/g, "") !== "") return null;
    labels.forEach((label, k) => {
      const value = piece.slice(label.end, labels[k + 1]?.start ?? piece.length).replace(/[\s\u3000|｜;；【[]+$/, "");
      fields.push({ label: label.name, value: value.trim() });
    });
    if (!line.cells && !fields.every(mayHold)) return null;
    const last = fields.at(-1);
    const value = pieces[i + 1];
    if (
      line.cells &&
      last?.value === "" &&
      value !== undefined &&
      labelsOf(value, words).length === 0 &&
      loneLabel(value, words) === null
    ) {
      fields[fields.length - 1] = { label: last.label, value: value.trim() };
      i++;
    }
  }
  return fields.length > 0 ? { fields, usesNext: false } : null;
}

/** Whether two lines stand side by side in one parent: a name and its value (dt and dd, two divs of a row). */
const isBeside = (line: PageLine, next: PageLine): boolean =>
  !next.cells && next.block !== line.block && next.block.parent === line.block.parent && line.block.parent !== null;

const FEWEST = 2;
const ENOUGH = 3;
/** The number in a site's catalogue (索引号), which no circular's own text states. */
const CATALOGUED = /索引/;

/** Names of fields whose value may be sentences; behind any other, outside of a table, sentences are text. */
const SUMMARY = /概述|概要|摘要|简介/;
const mayHold = ({ label, value }: Field): boolean => SUMMARY.test(label) || isFit(value);
/** Values that fit a line of their own, whatever their name: short, and no sentence. */
const isFit = (value: string): boolean => value.length <= LONGEST_UNKNOWN && !/。/.test(value);
const LONGEST_UNKNOWN = 200;

/** The fields of one line, or of a name's line and its value's: from `from` to before `to`. */
type Entry = Omit<FieldRun, "isSure">;

/** The lines from `start` on that print fields, as far as they follow each other. */
function entriesFrom(start: number, lines: readonly PageLine[], words: Words): Entry[] {
  const entries: Entry[] = [];
  for (let [from, line] = [start, lines[start]]; line !== undefined; line = lines[from]) {
    const text = line.text.trimStart();
    const found = words.pages.trails.some((word) => text.startsWith(word)) ? null : fieldsOf(line, lines[from + 1], words);
    if (!found) break;
    const to = from + (found.usesNext ? 2 : 1);
    entries.push({ from, to, fields: found.fields });
    from = to;
  }
  return entries;
}

/** Entries without those before the first and behind the last that has a known name, but for rows of the same table and items of the same list. */
function trimmed(entries: readonly Entry[], lines: readonly PageLine[], { fields, pages }: Words): Entry[] {
  const isKnown = (entry: Entry): boolean => entry.fields.some(({ label }) => fields.has(label) || pages.remarks.includes(label));
  const areFellows = (a: Entry | undefined, b: Entry | undefined): boolean => {
    const [line, other] = [lines[a?.from ?? -1], lines[b?.from ?? -1]];
    if (!line || !other) return false;
    return line.cells ? line.block === other.block : /^(?:li|dd)$/.test(line.block.name) && line.block.parent === other.block.parent;
  };
  let [first, last] = [entries.findIndex(isKnown), entries.findLastIndex(isKnown)];
  if (first < 0) return [];
  while (areFellows(entries[first - 1], entries[first])) first--;
  while (areFellows(entries[last + 1], entries[last])) last++;
  return entries.slice(first, last + 1);
}

/** The runs of lines that print fields, where at least two names are known. */
export function fieldRuns(lines: readonly PageLine[], words: Words): FieldRun[] {
  const runs: FieldRun[] = [];
  for (let i = 0; i < lines.length; ) {
    const entries = entriesFrom(i, lines, words);
    const own = trimmed(entries, lines, words);
    const fields = own.flatMap((entry) => entry.fields);
    const known = new Set(fields.flatMap(({ label, value }) => (words.fields.has(label) && value !== "" ? [label] : [])));
    const [from, to] = [own[0]?.from ?? i, own.at(-1)?.to ?? i];
    if (known.size >= FEWEST)
      runs.push({ from, to, fields, isSure: known.size >= ENOUGH && [...known].some((name) => CATALOGUED.test(name)) });
    i = entries.at(-1)?.to ?? i + 1;
  }
  return runs;
}

/** Fields as lines “标签：值”, those of a circular's head first: each name once, with its first value; of other names those whose value is short and no sentence. */
export function fieldLines(fields: readonly Field[], { headFields, pages }: Words): string[] {
  const lines = new Map<string, string>();
  for (const { label, value } of fields) {
    const isShown = headFields.has(label) || (label.length <= 8 && isFit(value));
    if (value !== "" && isShown && !pages.controls.includes(label) && !lines.has(label)) lines.set(label, `${label}：${value}`);
  }
  const [head, others] = [[...lines].filter(([label]) => headFields.has(label)), [...lines].filter(([label]) => !headFields.has(label))];
  return [...head, ...others].map(([, line]) => line);
}
