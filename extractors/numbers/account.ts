import type { Circular, Diagnostic } from "../../schemas/circular.ts";
import type { Facts } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Span } from "../../schemas/span.ts";
import { readNumerals } from "../numerals/read.ts";
import { foldWidth } from "../numerals/width.ts";
import { type Passage, passagesOf } from "../passage.ts";
import { findValues } from "../quantities/values/find.ts";
import { namesIn } from "../quantities/values/taken.ts";
import { type Vocabulary, vocabularyOf } from "../quantities/vocabulary.ts";
import { documentYear } from "../times/document-year.ts";
import { readTimes } from "../times/read.ts";
import { workingText } from "../working-text.ts";
import { senseOfRefusal } from "./refusal-senses.ts";
import { NUMBER_FORMS, type NumberSense } from "./rules.ts";

/** A number of the clauses' text and what became of it. `by`: the rule, refusal or form that says so; null where `sense` is `unread`. */
export interface AccountedNumber extends Span {
  readonly sense: NumberSense;
  readonly by: string | null;
}

interface Claim extends Span {
  readonly sense: NumberSense;
  readonly by: string;
}

const DIGITS = /[0-9]+(?:[.,][0-9]+)*/g;

/** The numbers that must be accounted for: every group of digits, every Chinese numeral with a measure word. Folded text; they do not overlap. */
export function numbersIn(text: string, vocabulary: Vocabulary): Span[] {
  const numerals = readNumerals(text).filter(({ script, end }) => script === "digits" || vocabulary.unitAt(text, end) !== null);
  const units = text.split("");
  for (const { start, end } of numerals) units.fill("□", start, end);
  const groups = [...units.join("").matchAll(DIGITS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [...numerals.map(({ start, end }) => ({ start, end })), ...groups].sort((a, b) => a.start - b.start);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Accounts for every number of the clauses' text (the covering notice, markers and tables are none of it):
 * read as a quantity, part of a date, number or name, wording that counts nothing, or unread.
 */
export function accountNumbers(circular: Circular, facts: Omit<Facts, "quantities" | "milestones">, lexicon: Lexicon): AccountedNumber[] {
  const named: Claim[] = [
    ...facts.citations.map((fact) => claimOf(fact, fact.title === null ? "document-number" : "name")),
    ...[...facts.enterpriseMentions, ...facts.projects].map((fact) => nameIn(circular.text, fact, fact.name)),
    ...facts.responsibilities.map((fact) => nameIn(circular.text, fact, fact.agency)),
  ];
  return passagesOf(circular)
    .filter(({ clause }) => circular.clauses[clause]?.kind !== "notice")
    .flatMap((passage) => accountPassage(passage, circular, named, lexicon));
}

/** Where a fact's name stands in its quote; all of the quote where it does not stand there as one piece. */
function nameIn(text: string, fact: Span & { rule: string }, name: string): Claim {
  const at = text.indexOf(name, fact.start);
  return at < 0 || at + name.length > fact.end
    ? claimOf(fact, "name")
    : claimOf({ start: at, end: at + name.length, rule: fact.rule }, "name");
}

const claimOf = ({ start, end, rule }: Span & { rule: string }, sense: NumberSense): Claim => ({ start, end, sense, by: rule });

function accountPassage(
  { text: printed, start }: Passage,
  circular: Circular,
  named: readonly Claim[],
  lexicon: Lexicon,
): AccountedNumber[] {
  const vocabulary = vocabularyOf(lexicon);
  const text = foldWidth(printed);
  const numbers = numbersIn(text, vocabulary);
  if (numbers.length === 0) return [];
  const working = workingText(printed);
  const times = readTimes(working, documentYear(circular.description), lexicon);
  const names = namesIn(working);
  const { mentions, refused } = findValues(working, [...names, ...times], vocabulary);
  const claims: readonly Claim[] = [
    ...mentions.map((mention) => claimOf({ ...mention, rule: `quantities/${mention.rule}` }, "quantity")),
    ...times.map((time) => claimOf(time, "date")),
    ...names.map((name) =>
      claimOf({ ...name, rule: `numbers/${name.name}` }, name.name === "document-number" ? "document-number" : "name"),
    ),
    ...refused.map((value) => claimOf({ ...value, rule: `refused/${value.refusal}` }, senseOfRefusal(value.refusal))),
    ...NUMBER_FORMS.flatMap(({ name, sense, pattern }) =>
      [...text.matchAll(pattern)].map((match) =>
        claimOf({ start: match.index, end: match.index + match[0].length, rule: `numbers/${name}` }, sense),
      ),
    ),
    ...named
      .filter((claim) => overlaps(claim, { start, end: start + text.length }))
      .map((claim) => ({ ...claim, start: claim.start - start, end: claim.end - start })),
  ];
  const first = firstClaims(text.length, claims);
  return numbers.map((number) => {
    const claim = claims[Math.min(...first.subarray(number.start, number.end))];
    return { start: start + number.start, end: start + number.end, sense: claim?.sense ?? "unread", by: claim?.by ?? null };
  });
}

/** For each character the index of the first claim that covers it; behind the last where none does. */
function firstClaims(length: number, claims: readonly Claim[]): Int32Array {
  const first = new Int32Array(length).fill(claims.length);
  for (let i = claims.length - 1; i >= 0; i--) first.fill(i, Math.max(0, claims[i]?.start ?? 0), claims[i]?.end ?? 0);
  return first;
}

/** The numbers that nothing reads, as remarks (`unread-number`). */
export const unreadNumbers = ({ text }: Circular, accounted: readonly AccountedNumber[]): Diagnostic[] =>
  accounted
    .filter(({ sense }) => sense === "unread")
    .map(({ start, end }) => ({
      start,
      end,
      severity: "info",
      code: "unread-number",
      message: `no rule reads the number ${text.slice(Math.max(0, start - 8), end + 8).replace(/\s/g, " ")}`,
    }));
