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

const lastSentence = (words: string): string => /[^。；]*[。；：]?$/.exec(words.trimEnd())?.[0] ?? "";

/** For each passage of a circular the dates outside its sentences, in the same order. */
export function datesOutside(circular: Circular, passages: readonly Passage[], lexicon: Lexicon): OutsideDates[] {
  const { clauses, text, description } = circular;
  const year = documentYear(description);
  const opening = (words: string): Time | null => {
    const time = readTimes(words.slice(0, 40), year, lexicon)[0];
    return time?.role === "deadline" && OPENING.test(words.slice(0, time.start)) ? time : null;
  };
  const openings = clauses.map(({ body: [first] }) => (first ? opening(text.slice(first.start, first.end)) : null));
  const beside = besideTasks(passages, year, lexicon);
  const steps = new Map<number, Time>();
  /** Whether a passage is the last before the dashes of its clause. */
  const leadsIn = (i: number): boolean => {
    const next = clauses[passages[i + 1]?.clause ?? -1];
    return next?.parent === passages[i]?.clause && next?.kind === "dash";
  };
  return passages.map((passage, i) => {
    const clause = clauses[passage.clause];
    const inSeries = clause?.kind === "dash" || clause?.kind === "lead";
    const parent = clause?.parent ?? null;
    const before = passages[i - 1];
    const heading = before?.isHeading && before.clause === passage.clause ? before : null;
    const fromHeading = heading ? readTimes(heading.text, year, lexicon).findLast(({ role }) => role === "deadline") : undefined;
    const step = inSeries && parent !== null ? steps.get(parent) : undefined;
    const above = fromHeading ?? step ?? (parent === null ? null : (openings[parent] ?? null));
    const isParagraph = !passage.isHeading && text[passage.start - 1] === "\n";
    const opened = isParagraph ? (opening(passage.text) ?? (leadsIn(i) ? opening(lastSentence(passage.text)) : null)) : null;
    const governs = inSeries ? parent : passage.clause;
    if (opened && governs !== null) steps.set(governs, opened);
    return { above, beside: beside[i] ?? [] };
  });
}

/** For each passage the deadlines beside its task: its own, and behind them the first of a later paragraph of the clause. */
function besideTasks(passages: readonly Passage[], year: string | null, lexicon: Lexicon): OutsideDates["beside"][] {
  const beside: OutsideDates["beside"][] = [];
  let later: { readonly clause: number; readonly time: Time } | null = null;
  for (let i = passages.length - 1; i >= 0; i--) {
    const { clause, text, isHeading } = passages[i] as Passage;
    const own = isHeading ? [] : deadlinesBeside(text, year, lexicon).map(({ start, due }) => ({ place: start, time: due.at(-1) as Time }));
    beside[i] = later?.clause === clause ? [...own, { place: text.length, time: later.time }] : own;
    if (own[0]) later = { clause, time: own[0].time };
  }
  return beside;
}
