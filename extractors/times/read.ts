import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Span } from "../../schemas/span.ts";
import { foldWidth } from "../numerals/width.ts";
import { calendarOf } from "./calendar.ts";
import { TIME_ROLES, type TimeRole } from "./roles.ts";
import { type TimeRule, timeRules } from "./rules.ts";

/** A date or period in a text. `iso`: ISO 8601 with reduced precision; `implied`: its year is not printed with it. */
export interface Time extends Span {
  readonly iso: string;
  readonly implied: boolean;
  readonly role: TimeRole;
  readonly rule: string;
}

const compiled = new WeakMap<Lexicon, readonly TimeRule[]>();

const rulesOf = (lexicon: Lexicon): readonly TimeRule[] => {
  const known = compiled.get(lexicon) ?? timeRules(lexicon["plan-periods"]);
  compiled.set(lexicon, known);
  return known;
};

const roleAt = (text: string, { start, end }: Span): TimeRole => {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 64);
  const fits = TIME_ROLES.find((r) => (r.before?.test(before) ?? true) && (r.after?.test(after) ?? true));
  if (fits?.role === "deadline" && /截[至止]到?$/.test(before)) return "period";
  return fits?.role ?? "period";
};

const QUOTED = /“[^“”]{1,60}”/g;
const TITLES = /《[^《》]{0,200}》|〈[^〈〉]{0,100}〉|〔[0-9]{4}〕/g;
const lastYear = (times: readonly Time[], end: number): string | null =>
  times.reduce<string | null>(
    (year, t) => (t.end <= end && t.role !== "baseline" && t.role !== "name" ? (t.iso.split("/").at(-1) ?? t.iso).slice(0, 4) : year),
    null,
  );

/**
 * Every date and period of a text in order, not overlapping; those inside 《》 and 〔〕 are names and left out.
 * A date without a year takes the last year printed before it, else `documentYear`, and is marked implied.
 */
export function readTimes(printed: string, documentYear: string | null, lexicon: Lexicon): Time[] {
  const text = foldWidth(printed);
  const taken: Span[] = [...text.matchAll(TITLES)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const quoted: Span[] = [...text.matchAll(QUOTED)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const times: Time[] = [];
  const issued = documentYear;
  for (const rule of rulesOf(lexicon)) {
    for (const match of text.matchAll(rule.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some((t) => t.start < span.end && span.start < t.end)) continue;
      times.sort((a, b) => a.start - b.start);
      const dated = rule.read(match.groups ?? {}, calendarOf(issued, lastYear(times, span.start) ?? issued));
      if (dated === null) continue;
      taken.push(span);
      const named = rule.name !== "plan-period" && quoted.some((q) => q.start < span.start && span.end < q.end);
      times.push({ ...span, ...dated, role: named ? "name" : roleAt(text, span), rule: `times/${rule.name}` });
    }
  }
  return times.sort((a, b) => a.start - b.start);
}
