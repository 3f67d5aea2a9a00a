import type { Circular, Diagnostic } from "../../schemas/circular.ts";
import type { Citation } from "../../schemas/facts.ts";
import type { CitationWords } from "../../schemas/lexicon/citations.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Extraction, Passage } from "../passage.ts";
import { numberOf, wordsOf } from "./attached.ts";
import { type Marked, titlesIn } from "./brackets.ts";
import { type DocumentNumber, NumberReader } from "./numbers.ts";
import type { CitationRule } from "./rules.ts";
import { stretchesOf } from "./stretches.ts";
import { documentTitles } from "./works.ts";

interface Reader {
  readonly numbers: NumberReader;
  readonly isDocument: ReturnType<typeof documentTitles>;
  readonly unclosedEnd: (words: string) => number;
  readonly endsInGenre: RegExp;
}

const readers = new WeakMap<CitationWords, Reader>();
const STRONG_MARK = /[《«]/u;
/** Blanks beside Chinese characters, and those that a line end left in a year (202 2版). */
const BLANK_BESIDE_HAN = /(?<=[^A-Za-z0-9])\s|\s(?=[^A-Za-z0-9])|(?<=\d)\s(?=\d{1,3}[年版）)])/gu;

function readerOf(words: CitationWords): Reader {
  const known = readers.get(words);
  if (known) return known;
  const genres = [...words.genres].sort((a, b) => b.length - a.length).join("|");
  const trial = "（(?:试行|暂行|修订|草案|征求意见稿)）";
  const follows = "[（(，、。；]|和|及|等|要求|精神|文件|有关|相关|规定|$";
  const ending = new RegExp(`^[^，。；、\\n]{2,120}?(?:${genres})(?:${trial})?(?=${follows})`, "u");
  const reader: Reader = {
    numbers: new NumberReader(words),
    isDocument: documentTitles(words),
    unclosedEnd: (text) => ending.exec(text)?.[0].length ?? -1,
    endsInGenre: new RegExp(`(?:${genres})(?:[（(][^（()）]{2,12}[）)])?$`, "u"),
  };
  readers.set(words, reader);
  return reader;
}

/**
 * Titles and numbers of the documents that a circular cites: every 《title》 with its number, inner titles as records of their own,
 * and bare numbers. One record per clause and title (or bare number); the circular's own number is none.
 */
export function extractCitations(circular: Circular, lexicon: Lexicon): Extraction<Citation> {
  const reader = readerOf(lexicon.citations);
  const own = circular.description.docNumber;
  const read = stretchesOf(circular).map((passage) => citationsIn(passage, reader, own));
  return { facts: oncePerClause(read.flatMap(({ facts }) => facts)), diagnostics: read.flatMap(({ diagnostics }) => diagnostics) };
}

function citationsIn({ text, start: offset, clause }: Passage, reader: Reader, own: string | null): Extraction<Citation> {
  const numbers = reader.numbers.read(text);
  const { titles, stray } = titlesIn(text, reader.unclosedEnd);
  const taken = new Set<DocumentNumber>();
  const facts: Citation[] = [];
  const add = (rule: CitationRule, span: { start: number; end: number }, title: string | null, docNumber: string | null) =>
    facts.push({ clause, start: offset + span.start, end: offset + span.end, rule: `citations/${rule}`, title, docNumber });
  const free = () => numbers.filter((number) => !taken.has(number));
  for (const title of titles) {
    const words = wordsOf(title, text, numbers);
    if (!words) continue;
    const printed = text.slice(title.innerStart, words.end);
    const outer = titles.find(({ start, end }) => start < title.start && end >= title.end);
    const isInner = outer !== undefined;
    const isAngled = !isInner && !STRONG_MARK.test(text[title.start] ?? "");
    if (isAngled && !reader.endsInGenre.test(printed)) continue;
    if (!reader.isDocument(printed, text.slice(Math.max(0, title.start - 8), title.start), text.slice(title.end, title.end + 8))) continue;
    const behind = words.number ?? numberOf(title, text, free(), reader.numbers);
    const number = behind && outer && behind.end > outer.end ? undefined : behind;
    if (number) taken.add(number);
    const span = { start: Math.min(title.start, number?.start ?? title.start), end: Math.max(title.end, number?.end ?? title.end) };
    add(ruleOf(title, isInner, isAngled, number !== undefined), span, printed.replace(BLANK_BESIDE_HAN, ""), number?.value ?? null);
  }
  for (const number of numbers)
    if (!taken.has(number) && number.value !== own && !isLetterhead(number, text)) add(`bare-${number.rule}`, number, null, number.value);
  const diagnostics: Diagnostic[] = stray.map((at) => ({
    start: offset + at,
    end: offset + at + 1,
    severity: "warning",
    code: "stray-title-mark",
    message: `${text[at]} has no partner`,
  }));
  return { facts, diagnostics };
}

function ruleOf({ repaired }: Marked, isInner: boolean, isAngled: boolean, isNumbered: boolean): CitationRule {
  if (repaired) return "unclosed-title";
  if (isInner) return "inner-title";
  if (isAngled) return "angled-title";
  return isNumbered ? "numbered-title" : "title";
}

/** A number that has a paragraph to itself is the document's own, printed above its text. */
const isLetterhead = ({ start, end }: DocumentNumber, text: string): boolean =>
  text.slice(0, start).trim() === "" && text.slice(end).trim() === "";

/** In reading order; of several records of one title in a clause the first that has a number, else the first. */
function oncePerClause(facts: readonly Citation[]): Citation[] {
  const inOrder = (a: Citation, b: Citation) => a.clause - b.clause || a.start - b.start || b.end - a.end;
  const kept = new Map<string, Citation>();
  for (const fact of [...facts].sort(inOrder)) {
    const key = `${fact.clause}|${fact.title?.replace(/\s/gu, "").normalize("NFKC") ?? `number ${fact.docNumber}`}`;
    const before = kept.get(key);
    if (!before || (before.docNumber === null && fact.docNumber !== null)) kept.set(key, fact);
  }
  return [...kept.values()].sort(inOrder);
}
