import type { Circular } from "../../schemas/circular.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Passage } from "../passage.ts";
import { deadlinesBeside } from "./beside-task.ts";
import { documentYear } from "./document-year.ts";
import { readTimes, type Time } from "./read.ts";

/** The dates printed outside a passage's sentences that its undated targets take over. */
export interface OutsideDates {
  /** In the heading it runs in with, else of the step that it belongs to, else opening the clause above. */
  readonly above: Time | null;
  /** Set beside its task (完成时限：2023年6月底前) at a place of the passage, the length of its text standing for a later paragraph. */
  readonly beside: readonly { readonly place: number; readonly time: Time }[];
}

/** What may stand before a date that opens a paragraph: 第一步，力争到2025年，…. */
const OPENING = /^(?:第[一二三四五六七八九十](?:步|阶段)[，：]?)?(?:力争|争取|确保|预计|计划|到|至|在|于){0,4}$/;

/** For each passage of a circular the dates outside its sentences, in the same order. */
export function datesOutside(circular: Circular, passages: readonly Passage[], lexicon: Lexicon): OutsideDates[] {
  const { clauses, text, description } = circular;
  const year = documentYear(description);
  const opening = (words: string): Time | null => {
    const time = readTimes(words.slice(0, 40), year, lexicon)[0];
    return time?.role === "deadline" && OPENING.test(words.slice(0, time.start)) ? time : null;
  };
  const openings = clauses.map(({ body: [first] }) => (first ? opening(text.slice(first.start, first.end)) : null));
  const beside = passages.map((passage) => (passage.isHeading ? [] : deadlinesBeside(passage.text, year, lexicon)));
  const steps = new Map<number, Time>();
  return passages.map((passage, i) => {
    const clause = clauses[passage.clause];
    const inSeries = clause?.kind === "dash" || clause?.kind === "lead";
    const parent = clause?.parent ?? null;
    const before = passages[i - 1];
    const heading = before?.isHeading && before.clause === passage.clause ? before : null;
    const fromHeading = heading ? readTimes(heading.text, year, lexicon).findLast(({ role }) => role === "deadline") : undefined;
    const step = inSeries && parent !== null ? steps.get(parent) : undefined;
    const above = fromHeading ?? step ?? (parent === null ? null : (openings[parent] ?? null));
    const opened = passage.isHeading || text[passage.start - 1] !== "\n" ? null : opening(passage.text);
    const governs = inSeries ? parent : passage.clause;
    if (opened && governs !== null) steps.set(governs, opened);
    return { above, beside: besideFrom(passages, beside, i) };
  });
}

/** The deadlines beside the task of a passage: its own, and behind them the first of a later paragraph of the clause. */
function besideFrom(
  passages: readonly Passage[],
  beside: readonly ReturnType<typeof deadlinesBeside>[],
  at: number,
): OutsideDates["beside"] {
  const passage = passages[at] as Passage;
  const own = (beside[at] ?? []).flatMap(({ start, due }) => due.slice(-1).map((time) => ({ place: start, time })));
  for (let i = at + 1; passages[i]?.clause === passage.clause; i++) {
    const time = beside[i]?.[0]?.due.at(-1);
    if (time) return [...own, { place: passage.text.length, time }];
  }
  return own;
}
