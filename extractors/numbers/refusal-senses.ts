import type { NumberSense } from "./rules.ts";

/** Refusals of the quantities whose numbers are dates or names; every other refused number counts nothing. */
const SENSES: Readonly<Record<string, NumberSense>> = {
  year: "date",
  "garbled-year": "date",
  "stroke-date": "date",
  "day-of-month": "date",
  "day-of-month-before": "date",
  "issue-number": "document-number",
  ordinal: "name",
  "class-number": "name",
  rank: "name",
  model: "name",
  "plus-name": "name",
  label: "name",
  "article-number": "name",
  "measures-by-number": "name",
  "rate-name": "name",
  "named-programme": "name",
  "plan-of-years": "name",
  "per-value-name": "name",
  "walking-circle": "name",
  "industry-sector": "name",
  "slogan-one": "name",
  "named-forum": "name",
  settlement: "name",
};

/** What a number is that the quantities refused. */
export const senseOfRefusal = (refusal: string): NumberSense => SENSES[refusal] ?? "wording";
