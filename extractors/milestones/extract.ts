import type { Circular } from "../../schemas/circular.ts";
import type { Milestone, Quantity } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Span } from "../../schemas/span.ts";
import { type Extraction, type Passage, passagesOf } from "../passage.ts";
import { documentYear } from "../times/document-year.ts";
import { readTimes, type Time } from "../times/read.ts";
import { workingText } from "../working-text.ts";
import { commitmentsOf, partsOf } from "./commitments.ts";
import { datedHeading } from "./headings.ts";
import { MILESTONE_RULES } from "./rules.ts";

/** The date by which something is due: the end of a period. */
const dueOf = ({ iso }: Time): string => iso.split("/").at(-1) ?? iso;

/**
 * Dated commitments without a number, and dated duties, in reading order: one per comma- or semicolon-separated commitment that its sentence's date
 * governs, and one per date in the brackets of a phase's heading. What a numeric target of the same part says already is not repeated.
 */
export function extractMilestones(circular: Circular, lexicon: Lexicon, quantities: readonly Quantity[]): Extraction<Milestone> {
  const facts = passagesOf(circular)
    .filter(({ clause }) => circular.clauses[clause]?.kind !== "notice")
    .flatMap((passage) => {
      const { heading } = circular.clauses[passage.clause] ?? {};
      const phases = passage.isHeading && heading ? datedHeading(passage, heading, documentYear(circular.description), lexicon) : [];
      return phases.length > 0 ? phases : milestonesOf(circular, passage, quantities, lexicon);
    });
  return { facts, diagnostics: [] };
}

function milestonesOf({ description }: Circular, passage: Passage, quantities: readonly Quantity[], lexicon: Lexicon): Milestone[] {
  const text = workingText(passage.text);
  const year = documentYear(description);
  const times = readTimes(text, year, lexicon);
  const numeric = quantities.filter((q) => q.clause === passage.clause && (q.kind === "target" || q.kind === "incentive"));
  const issued = year === null ? null : Number(year);
  return sentencesOf(text).flatMap((sentence) => {
    const own = times.filter((t) => t.start >= sentence.start && t.end <= sentence.end);
    const parts = partsOf(text, sentence);
    const dated = own.flatMap((time) => {
      const part = parts.find((p) => p.start <= time.start && time.end <= p.end);
      if (!part) return [];
      const rule = MILESTONE_RULES.find((r) =>
        r.fits(time, text.slice(part.start, time.start), text.slice(time.end, part.end + 1), issued),
      );
      return rule ? [{ time, part, rule: rule.name }] : [];
    });
    if (dated.length === 0) return [];
    return commitmentsOf(text, parts, (part) => !says(text, part, own)).flatMap((commitment) => {
      const inside = dated.filter(({ time }) => time.start >= commitment.start && time.end <= commitment.end);
      const before = dated.findLast(({ time }) => time.end <= commitment.start);
      const otherwise =
        /^每(?:年|半年|季度?|月|周)/.test(text.slice(commitment.start)) ||
        own.some((t) => t.start >= commitment.start && t.end <= commitment.end && t.role === "start");
      const governing = inside.length > 0 ? inside : before && !otherwise && reaches(text, before, commitment) ? [before] : [];
      if (!says(text, commitment, own) || counted(passage, commitment, numeric)) return [];
      return governing.map(({ time, rule }) => ({
        clause: passage.clause,
        start: passage.start + commitment.start,
        end: passage.start + commitment.end,
        rule: `milestones/${rule}`,
        due: dueOf(time),
      }));
    });
  });
}

/** A date that opens its sentence (到2025年，) governs all of it; one inside a part no further than the semicolon; a mere year only the next part. */
function reaches(text: string, { time, part, rule }: { time: Time; part: Span; rule: string }, commitment: Span): boolean {
  if (rule === "in-year") return commitment.start - part.end <= 1;
  return (
    /^(?:底|末|年)?(?:前|之前|以前|期间|时期)?[，：]/.test(text.slice(time.end, part.end + 1)) ||
    !text.slice(part.end, commitment.start).includes("；")
  );
}

/** Whether a commitment says anything beside its dates and a slogan. */
function says(text: string, { start, end }: Span, times: readonly Time[]): boolean {
  const rest = [...text.slice(start, end)].filter((_, i) => !times.some((t) => t.start <= start + i && start + i < t.end)).join("");
  return (
    rest.replace(/“[^“”]*”/g, "").replace(/^(?:力争|争取|确保|到|至|前|期间|时期|底|末|在|于|[，。、（）：])*/, "").length >= 4 &&
    !/^[^，。；]{0,12}(?:牵头(?!单位(?!:|：)|部门|处室|科室)|负责(?!人)|配合(?!单位(?!:|：)|部门)|责任单位|按职责分工)/.test(rest)
  );
}

const counted = (passage: Passage, { start, end }: Span, numeric: readonly Quantity[]): boolean =>
  numeric.some((q) => q.end > passage.start + start && q.start < passage.start + end && passage.text.slice(start, end).includes(q.text));

/** From full stop to full stop. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/[。！？\n\t]/g)) {
    if (match.index > from) spans.push({ start: from, end: match.index });
    from = match.index + 1;
  }
  if (from < text.length) spans.push({ start: from, end: text.length });
  return spans;
}
