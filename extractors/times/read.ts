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

/** Which characters stand inside a match of the pattern, its first and last `rim` characters left out. */
const inside = (text: string, pattern: RegExp, rim: number): Uint8Array => {
  const marks = new Uint8Array(text.length);
  for (const match of text.matchAll(pattern)) marks.fill(1, match.index + rim, match.index + match[0].length - rim);
  return marks;
};

/** The year that a date without one takes over from the dates of earlier rules and of this one, asked for places in reading order. */
class PrintedYears {
  private next = 0;
  private year: string | null = null;
  private start = -1;
  private readonly earlier: readonly Time[];

  constructor(earlier: readonly Time[]) {
    this.earlier = earlier;
  }

  pass(time: Time): void {
    if (time.role === "baseline" || time.role === "name" || time.start < this.start) return;
    this.year = (time.iso.split("/").at(-1) ?? time.iso).slice(0, 4);
    this.start = time.start;
  }

  before(place: number): string | null {
    for (let time = this.earlier[this.next]; time && time.end <= place; time = this.earlier[++this.next]) this.pass(time);
    return this.year;
  }
}

/**
 * Every date and period of a text in order, not overlapping; those inside 《》 and 〔〕 are names and left out.
 * A date without a year takes the last year printed before it, else `documentYear`, and is marked implied.
 */
export function readTimes(printed: string, documentYear: string | null, lexicon: Lexicon): Time[] {
  const text = foldWidth(printed);
  const taken = inside(text, TITLES, 0);
  const quoted = inside(text, QUOTED, 1);
  let times: Time[] = [];
  for (const rule of rulesOf(lexicon)) {
    const years = new PrintedYears(times);
    const found: Time[] = [];
    for (const match of text.matchAll(rule.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.subarray(span.start, span.end).includes(1)) continue;
      const dated = rule.read(match.groups ?? {}, calendarOf(documentYear, years.before(span.start) ?? documentYear));
      if (dated === null) continue;
      taken.fill(1, span.start, span.end);
      const named = rule.name !== "plan-period" && quoted[span.start] === 1 && quoted[span.end - 1] === 1;
      const time: Time = { ...span, ...dated, role: named ? "name" : roleAt(text, span), rule: `times/${rule.name}` };
      found.push(time);
      years.pass(time);
    }
    if (found.length > 0) times = [...times, ...found].sort((a, b) => a.start - b.start);
  }
  return times;
}
