import type { Circular } from "../../schemas/circular.ts";
import type { Milestone, Quantity } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Span } from "../../schemas/span.ts";
import { foldWidth } from "../numerals/width.ts";
import { type Extraction, type Passage, passagesOf } from "../passage.ts";
import { documentYear } from "../times/document-year.ts";
import { readTimes, type Time } from "../times/read.ts";
import { workingText } from "../working-text.ts";
import { type Commitment, commitmentsOf, type Part, partsOf } from "./commitments.ts";
import { datedHeading } from "./headings.ts";
import { EXHORTATION, REFUSALS } from "./refusals.ts";
import { GRANTS, MILESTONE_RULES } from "./rules.ts";
import { taskDeadlines } from "./task-deadlines.ts";

/** A date that governs commitments, the part that it stands in, and the rule that says so. */
interface Dated {
  readonly time: Time;
  readonly part: Part;
  readonly rule: string;
}

/** The date by which something is due: the end of a period. */
const dueOf = ({ iso }: Time): string => iso.split("/").at(-1) ?? iso;

/**
 * Dated commitments without a number, and dated duties, in reading order: one per comma- or semicolon-separated commitment that its sentence's date
 * governs, one per date in the brackets of a phase's heading, one per deadline that is set beside a task (完成时限：…). What a numeric target of the
 * same part says already is not repeated.
 */
export function extractMilestones(circular: Circular, lexicon: Lexicon, quantities: readonly Quantity[]): Extraction<Milestone> {
  const passages = passagesOf(circular).filter(({ clause }) => circular.clauses[clause]?.kind !== "notice");
  const year = documentYear(circular.description);
  const numeric = Map.groupBy(
    quantities.filter(({ kind }) => kind === "target" || kind === "incentive"),
    ({ clause }) => clause,
  );
  const facts = passages.flatMap((passage, i) => {
    const { heading } = circular.clauses[passage.clause] ?? {};
    const phases = passage.isHeading && heading ? datedHeading(passage, heading, year, lexicon) : [];
    if (phases.length > 0) return phases;
    const { milestones, text } = taskDeadlines(
      passages,
      i,
      year,
      lexicon,
      (of, words) => saysAlone(of, words) && !counted(of, words, numeric.get(of.clause) ?? []),
    );
    return [...milestones, ...milestonesOf(circular, passage, text, numeric.get(passage.clause) ?? [], lexicon)];
  });
  return { facts: facts.sort((a, b) => a.clause - b.clause || a.start - b.start), diagnostics: [] };
}

function milestonesOf(
  { description }: Circular,
  passage: Passage,
  printed: string,
  numeric: readonly Quantity[],
  lexicon: Lexicon,
): Milestone[] {
  const text = workingText(printed);
  const year = documentYear(description);
  const times = readTimes(text, year, lexicon);
  if (times.length === 0) return [];
  const undated = withoutDates(text, times);
  const issued = description.issuedOn ?? year;
  return sentencesOf(text).flatMap((sentence) => {
    const own = times.filter((t) => t.start >= sentence.start && t.end <= sentence.end);
    const parts = own.length === 0 ? [] : partsOf(text, sentence);
    const isSchedule = own.filter((t) => t.rule === "times/year" && parts.some(({ start }) => start === t.start)).length >= 2;
    const found = own.flatMap((time): Dated[] => {
      const part = parts.find((p) => p.start <= time.start && time.end <= p.end);
      if (!part) return [];
      const setting = {
        time,
        issued,
        before: text.slice(part.start, time.start),
        after: text.slice(time.end, part.end + 1),
        rest: text.slice(time.end, sentence.end),
        isSchedule,
      };
      const rule = MILESTONE_RULES.find(({ fits }) => fits(setting));
      if (rule?.name === "in-year" && EXHORTATION.test(text.slice(time.end, sentence.end))) return [];
      return rule ? [{ time, part, rule: rule.name }] : [];
    });
    if (found.length === 0) return [];
    const grants = found.filter(({ rule }) => rule === "granted-until");
    const dated = found.filter(({ rule }) => rule !== "granted-until");
    const record = ({ start, end }: Span, { time, rule }: Dated): Milestone => ({
      clause: passage.clause,
      start: passage.start + start,
      end: passage.start + end,
      rule: `milestones/${rule}`,
      due: dueOf(time),
    });
    const committed = commitmentsOf(text, parts, (part) => !says(undated, part)).flatMap((commitment) => {
      const dates = says(undated, commitment) ? governing(text, commitment, dated, own) : [];
      const isTerm = dates.some(({ rule, time }) => rule === "valid-until" && time.start >= commitment.start);
      return !isTerm && counted(passage, commitment, numeric) ? [] : dates.map((date) => record(commitment, date));
    });
    const granted = grants.flatMap((date) => {
      const grant = { start: date.part.start, end: grantEnd(text, parts, date) };
      return counted(passage, grant, numeric) ? [] : [record(grant, date)];
    });
    return [...committed, ...granted];
  });
}

/** Where what is granted for a time has been said: the end of the first part behind the date with a word of granting. */
function grantEnd(text: string, parts: readonly Part[], { time, part }: Dated): number {
  const saying = parts.find((p) => p.end > time.end && GRANTS.test(text.slice(Math.max(p.start, time.end), p.end)));
  return saying?.end ?? part.end;
}

/** The dates printed in a commitment, else the last printed before it, with those listed beside that one (6月10日、10月10日前). */
function governing(text: string, commitment: Commitment, dated: readonly Dated[], own: readonly Time[]): readonly Dated[] {
  const inside = (time: Time): boolean => time.start >= commitment.start && time.end <= commitment.end;
  const within = dated.filter(({ time }) => inside(time));
  if (within.length > 0) return within;
  const otherwise =
    commitment.conditional ||
    /^每(?:年|半年|季度?|月|周)/.test(text.slice(commitment.start, commitment.start + 4)) ||
    own.some((t) => inside(t) && (t.role === "start" || (t.role === "period" && t.start === commitment.start && !t.implied)));
  const last = dated.findLast(({ time }) => time.end <= commitment.start);
  if (otherwise || !last || !reaches(text, last, commitment)) return [];
  const listed = dated.filter(({ time }) => time.start <= last.time.start);
  const first = listed.findLastIndex(({ time }, i) => i === 0 || !/^[、和及或与]$/.test(text.slice(listed[i - 1]?.time.end, time.start)));
  return listed.slice(first);
}

/** A date that opens its sentence (到2025年，) governs all of it; one inside a part no further than the semicolon; a mere year only the next part. */
function reaches(text: string, { time, part, rule }: Dated, commitment: Span): boolean {
  const between = text.slice(part.end, commitment.start);
  const opens = /^(?:底|末|年)?(?:前|之前|以前|期间内?|时期|止)?[，：]/.test(text.slice(time.end, part.end + 1));
  if (rule === "in-year") return !between.includes("；") && ((opens && time.iso.length > 4) || between.length <= 1);
  return opens || !between.includes("；");
}

/** A text with its dates blanked, every character at its place. */
function withoutDates(text: string, times: readonly Time[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of times) {
    pieces.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  return pieces.join("") + text.slice(from);
}

/** Whether a stretch of a text without its dates says anything beside a slogan. */
function says(undated: string, { start, end }: Span): boolean {
  const rest = undated
    .slice(start, end)
    .replace(/ +|“[^“”]*”/g, "")
    .replace(/^(?:力争|争取|确保|到|至|前|期间|时期|底|末|在|于|[，。、（）：])*/, "");
  return rest.length >= 4 && !REFUSALS.some(({ pattern }) => pattern.test(rest));
}

const saysAlone = ({ text }: Passage, { start, end }: Span): boolean =>
  says(foldWidth(text.slice(start, end)), { start: 0, end: end - start });

const counted = (passage: Passage, { start, end }: Span, numeric: readonly Quantity[]): boolean =>
  numeric.some((q) => q.end > passage.start + start && q.start < passage.start + end && passage.text.slice(start, end).includes(q.text));

/** What a sentence ends in without being part of it: whom to ring, and who answers where no date stands behind that. */
const REMARK =
  /联系(?:人|电话|方式)(?:及[^：]{1,8})?：|咨询电话：|电子邮箱：|(?:牵头|责任|配合|主办|协办|参与)(?:单位|部门|科室|处室|领导|人)：(?!.{0,200}[0-9])/;

/** From full stop to full stop, without the remark at the end. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/[。！？\n\t]|$/g)) {
    const remark = text.slice(from, match.index).search(REMARK);
    const end = remark < 0 ? match.index : from + remark;
    if (end > from) spans.push({ start: from, end });
    from = match.index + 1;
  }
  return spans;
}
