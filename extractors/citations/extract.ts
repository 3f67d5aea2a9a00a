import type { Circular, Diagnostic } from "../../schemas/circular.ts";
import type { Citation } from "../../schemas/facts.ts";
import type { CitationWords } from "../../schemas/lexicon/citations.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Extraction, Passage } from "../passage.ts";
import { type Marked, titlesIn } from "./brackets.ts";
import { type DocumentNumber, NumberReader } from "./numbers.ts";
import { stretchesOf } from "./stretches.ts";
import { documentTitles } from "./works.ts";

interface Reader {
  readonly numbers: NumberReader;
  readonly isDocument: ReturnType<typeof documentTitles>;
  readonly unclosedEnd: (words: string) => number;
  readonly standsAlone: RegExp;
}

const readers = new WeakMap<CitationWords, Reader>();
const BRACKET_OPENS = "（(〔[【［﹝";
const BRACKET_CLOSES = "）)〕]】］﹞";
const BEFORE_NUMBER = /^[”"]?的?(?:通知|意见|决定|公告|通告|批复|函|规定|办法|方案)?(?:文件|精神|要求)?\s?/u;
const BLANK_BESIDE_HAN = /(?<=[^A-Za-z0-9])\s|\s(?=[^A-Za-z0-9])/gu;
const INSIDE_TAIL = /^[\s）)〕\]】］﹞]*$/u;

function readerOf(words: CitationWords): Reader {
  const known = readers.get(words);
  if (known) return known;
  const genres = [...words.genres].sort((a, b) => b.length - a.length).join("|");
  const ending = new RegExp(
    `^[^，。；、\\n]{2,120}?(?:${genres})(?:（(?:试行|暂行|修订|草案|征求意见稿)）)?(?=[（(，、。；]|和|及|等|要求|精神|文件|有关|相关|规定|$)`,
    "u",
  );
  const reader: Reader = {
    numbers: new NumberReader(words),
    isDocument: documentTitles(words),
    unclosedEnd: (text) => ending.exec(text)?.[0].length ?? -1,
    standsAlone: new RegExp(`(?:${genres})(?:[（(][^（()）]{2,12}[）)])?$`, "u"),
  };
  readers.set(words, reader);
  return reader;
}

/** Where the bracket opened at `open` ends (behind its closing mark), or the text's end if it never closes within 90 characters. */
function bracketEnd(text: string, open: number): number {
  for (let i = open + 1, depth = 1; i < text.length && i < open + 90; i++) {
    const char = text[i] as string;
    if (
      char === "。" ||
      char === "\n" ||
      (depth === 1 && char === "《" && !BRACKET_OPENS.includes(text[i - 1] as string) && !/称|即/u.test(text[i - 1] as string))
    )
      return i;
    if (BRACKET_OPENS.includes(char)) depth++;
    else if (BRACKET_CLOSES.includes(char) && --depth === 0) return i + 1;
  }
  return Math.min(text.length, open + 90);
}

/** The number printed behind a title: in the bracket that follows (（国发〔2021〕4号，以下简称…）), or bare. */
function numberBehind(text: string, end: number, numbers: readonly DocumentNumber[], reader: NumberReader): DocumentNumber | undefined {
  const from = end + (BEFORE_NUMBER.exec(text.slice(end, end + 12))?.[0].length ?? 0);
  const bracketed = BRACKET_OPENS.includes(text[from] ?? " ");
  const to = bracketed ? bracketEnd(text, from) : from + 1;
  const known = numbers.find((number) => number.start >= end && number.start >= from && number.start < to);
  if (known) return known;
  const standard = reader.standardAtStart(text.slice(bracketed ? from + 1 : end, (bracketed ? from + 1 : end) + 40));
  const offset = bracketed ? from + 1 : end;
  return standard && { ...standard, start: offset, end: offset + standard.end };
}

/**
 * Titles and numbers of the documents that a circular cites: every 《title》 with its number, inner titles as records of their own,
 * and bare numbers. One record per clause and title (or bare number); the circular's own number is none.
 */
export function extractCitations(circular: Circular, lexicon: Lexicon): Extraction<Citation> {
  const reader = readerOf(lexicon.citations);
  const own = circular.description.docNumber;
  const read = stretchesOf(circular).map((passage) => citationsIn(passage, reader, own));
  const facts = read.flatMap((part) => part.facts).sort((a, b) => a.clause - b.clause || a.start - b.start || b.end - a.end);
  return { facts: oncePerClause(facts), diagnostics: read.flatMap((part) => part.diagnostics) };
}

function citationsIn(passage: Passage, reader: Reader, own: string | null): Extraction<Citation> {
  const { text, start, clause } = passage;
  const numbers = reader.numbers.read(text);
  const { titles, stray } = titlesIn(text, reader.unclosedEnd);
  const taken = new Set<DocumentNumber>();
  const facts: Citation[] = [];
  for (const title of titles) {
    const named = nameOf(title, text, numbers);
    if (named.wrapsOne) continue;
    const printed = text.slice(title.innerStart, named.end);
    const isInner = titles.some((outer) => outer.start < title.start && outer.end >= title.end);
    const alone = !isInner && !/[《«]/u.test(text[title.start] ?? "");
    if (!reader.isDocument(printed, text.slice(Math.max(0, title.start - 8), title.start), text.slice(title.end, title.end + 8))) continue;
    if (alone && !reader.standsAlone.test(printed)) continue;
    const number = named.number ?? numberBehind(text, title.end, numbers, reader.numbers) ?? numberBefore(title.start, numbers);
    if (number) taken.add(number);
    facts.push({
      clause,
      start: start + Math.min(title.start, number?.start ?? title.start),
      end: start + Math.max(title.end, number?.end ?? title.end),
      rule: `citations/${title.repaired ? "unclosed-title" : isInner ? "inner-title" : alone ? "angled-title" : number ? "numbered-title" : "title"}`,
      title: printed.replace(BLANK_BESIDE_HAN, ""),
      docNumber: number?.value ?? null,
    });
  }
  for (const number of numbers)
    if (!taken.has(number) && number.value !== own && !isLetterhead(number, text))
      facts.push({
        clause,
        start: start + number.start,
        end: start + number.end,
        rule: `citations/bare-${number.rule}`,
        title: null,
        docNumber: number.value,
      });
  const diagnostics: Diagnostic[] = stray.map((at) => ({
    start: start + at,
    end: start + at + 1,
    severity: "warning",
    code: "stray-title-mark",
    message: `${text[at]} has no partner`,
  }));
  return { facts, diagnostics };
}

/** A number that has a paragraph to itself is the document's own, printed above its text. */
const isLetterhead = ({ start, end }: DocumentNumber, text: string): boolean =>
  text.slice(0, start).trim() === "" && text.slice(end).trim() === "";

/** A title's own words end before a number printed at its end (《…规范GB/T 1-2013》); a title that only wraps another one has none. */
function nameOf(title: Marked, text: string, numbers: readonly DocumentNumber[]) {
  const inner = text.slice(title.innerStart, title.innerEnd);
  const wrapsOne = /^[《〈<＜][^《》〈〉<>＜＞]*[》〉>＞]$/u.test(inner);
  const last = numbers.findLast((number) => number.start > title.innerStart + 1 && number.end <= title.innerEnd);
  const own = last && INSIDE_TAIL.test(text.slice(last.end, title.innerEnd)) ? last : undefined;
  if (!own) return { wrapsOne, end: title.innerEnd, number: undefined };
  const opens = BRACKET_OPENS.includes(text[own.start - 1] ?? " ");
  return { wrapsOne, end: own.start - (opens ? 1 : 0), number: own };
}

/** A standard's number right before its title (GB/T 1-2013《…》). */
const numberBefore = (at: number, numbers: readonly DocumentNumber[]): DocumentNumber | undefined =>
  numbers.find((number) => number.rule === "standard" && number.end === at);

function oncePerClause(facts: readonly Citation[]): Citation[] {
  const kept = new Map<string, Citation>();
  for (const fact of facts) {
    const key = `${fact.clause}|${fact.title?.replace(/\s/gu, "").normalize("NFKC") ?? ""}|${fact.title === null ? fact.docNumber : ""}`;
    const before = kept.get(key);
    if (!before || (before.docNumber === null && fact.docNumber !== null)) kept.set(key, fact);
  }
  return [...kept.values()].sort((a, b) => a.clause - b.clause || a.start - b.start || b.end - a.end);
}
