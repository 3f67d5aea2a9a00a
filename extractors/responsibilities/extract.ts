import type { Circular, Diagnostic } from "../../schemas/circular.ts";
import type { Responsibility } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Span } from "../../schemas/span.ts";
import { type Extraction, type Passage, passagesOf } from "../passage.ts";
import { type BodyWords, bodyWords } from "./body-words.ts";
import { outermostBrackets } from "./brackets.ts";
import { readInline } from "./inline.ts";
import { introducedNames, withIntroduced } from "./introduced-names.ts";
import { chargeOf } from "./later-parts.ts";
import { applyConvention, type LeadConvention, leadConvention } from "./lead-conventions.ts";
import { ROLE_SIGN } from "./rules.ts";
import { wholeBodies } from "./running-text.ts";
import { blankSpans, type Duty, LABEL_ALONE, readLabelledLine, readStatement } from "./statement.ts";
import { readTables } from "./table-columns.ts";

/**
 * Who answers for a clause, in every printed form: brackets beside headings and in paragraphs, labelled lines, columns of task tables, running text.
 * One record per clause, agency and role, in reading order; `canonical` is null (resolve fills it).
 * Diagnostics: `unread-responsibility` for a bracket with a role word that yielded nothing, `unclosed-bracket`.
 */
export function extractResponsibilities(circular: Circular, lexicon: Lexicon): Extraction<Responsibility> {
  const base = bodyWords(lexicon);
  const words = withIntroduced(base, introducedNames(circular.text, base));
  const convention = leadConvention(circular.text);
  const read = joinBroken(passagesOf(circular)).map((passage) =>
    readPassage(passage, words, convention, circular.clauses[passage.clause]?.kind === "preamble"),
  );
  const facts = [...read.flatMap(({ facts }) => facts), ...readHeadings(circular, words), ...readTables(circular, words)].sort(
    (a, b) => a.clause - b.clause || a.start - b.start,
  );
  const seen = new Set<string>();
  const distinct = facts.filter(({ clause, agency, role }) => {
    const key = `${clause} ${role} ${agency}`;
    return !seen.has(key) && seen.add(key);
  });
  return { facts: distinct, diagnostics: read.flatMap(({ diagnostics }) => diagnostics) };
}

/** 市住建局：⏎负责…: bodies that a heading or a lead line consists of, and a paragraph below that opens with what they do. */
function readHeadings(circular: Circular, words: BodyWords): Responsibility[] {
  return passagesOf(circular).flatMap((passage, index, passages) => {
    const body = passages[index + 1];
    const leads = passage.isHeading || /[：:]$/.test(passage.text);
    const role = leads && body?.clause === passage.clause && !body.isHeading ? chargeOf(body.text) : null;
    const list = role && wholeBodies(passage.text.replace(/[：:。]$/, ""), words);
    if (!body || !role || !list) return [];
    const proofEnd = body.start - passage.start + CHARGE_LENGTH;
    return list.names.map((name) =>
      fact(passage, { ...name, role, rule: "inline-heading", proof: { start: name.start, end: proofEnd } }, true),
    );
  });
}

/** Characters of the shortest word that charges (负责). */
const CHARGE_LENGTH = 2;

/** A field of a scraped head (牵头单位：…) that stands before the text. */
const LABELLED_LINE = /^[\u4e00-\u9fa5]{2,6}[：:][^。]{2,40}$/;
const LONGEST_BRACKET = 3000;

function readPassage(
  passage: Passage,
  words: BodyWords,
  convention: LeadConvention | null,
  isOpening: boolean,
): { facts: Responsibility[]; diagnostics: Diagnostic[] } {
  const { text } = passage;
  const diagnostics: Diagnostic[] = [];
  const remark = (severity: "info" | "warning", code: string, message: string, span: Span) =>
    diagnostics.push({ severity, code, message, start: passage.start + span.start, end: passage.start + span.end });
  const hidden: Span[] = [];
  const printed: Duty[] = [];
  for (const bracket of outermostBrackets(text)) {
    const inner = text.slice(bracket.inner.start, bracket.inner.end);
    if (inner.length > LONGEST_BRACKET || LABEL_ALONE.test(inner)) continue;
    const before = text[bracket.start - 1];
    const isLast = /^[。；;]?$/.test(text.slice(bracket.end));
    const isBehindSentence = before === "。" || before === "；";
    const plain = isLast && isBehindSentence ? "body" : passage.isHeading || isLast || isBehindSentence ? "list" : null;
    const duties = readStatement(inner, words, plain);
    const hasSign = ROLE_SIGN.test(inner);
    if (duties.length > 0) {
      hidden.push(bracket);
      const placed = duties.map((duty) => moved(duty, bracket.inner.start));
      const holds = convention !== null && passage.start >= convention.from;
      printed.push(...(holds ? applyConvention(placed, bracket, inner, convention) : placed));
      if (!bracket.closed) remark("warning", "unclosed-bracket", `the bracket never closes: ${inner.slice(0, 40)}`, bracket);
    } else if (hasSign) remark("info", "unread-responsibility", `no body was read from the bracket: ${inner.slice(0, 60)}`, bracket);
  }
  const outside = blankSpans(text, hidden);
  const labelled = isOpening && LABELLED_LINE.test(text) ? [] : readLabelledLine(outside, words);
  const inline = readInline(text, [...hidden, ...labelled.map(({ proof }) => proof)], words);
  const facts = [
    ...printed.map((duty) => fact(passage, duty, false)),
    ...labelled.map((duty) => fact(passage, duty, false)),
    ...inline.map((duty) => fact(passage, duty, true)),
  ];
  return { facts: facts.sort((a, b) => a.start - b.start), diagnostics };
}

const moved = (duty: Duty, by: number): Duty => ({
  ...duty,
  start: duty.start + by,
  end: duty.end + by,
  proof: { start: duty.proof.start + by, end: duty.proof.end + by },
});

const fact = (passage: Passage, duty: Duty, inline: boolean): Responsibility => ({
  clause: passage.clause,
  start: passage.start + duty.proof.start,
  end: passage.start + duty.proof.end,
  rule: `responsibilities/${duty.rule}`,
  agency: passage.text.slice(duty.start, duty.end),
  canonical: null,
  role: duty.role,
  inline,
});

/** Joins a paragraph that ends inside a role bracket with the next one of its clause; the line end between them reads as a comma. */
function joinBroken(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    const open =
      last && last.clause === passage.clause && last.start + last.text.length + 1 === passage.start
        ? outermostBrackets(last.text).at(-1)
        : undefined;
    const breaksHere =
      last &&
      open &&
      !open.closed &&
      open.end === last.text.length &&
      ROLE_SIGN.test(last.text.slice(open.start)) &&
      last.text.length < 4000;
    if (last && breaksHere) joined[joined.length - 1] = { ...last, text: `${last.text}，${passage.text}` };
    else joined.push(passage);
  }
  return joined;
}
