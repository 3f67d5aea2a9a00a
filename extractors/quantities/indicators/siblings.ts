import type { Clause } from "../../../schemas/circular.ts";
import type { Quantity } from "../../../schemas/facts.ts";
import type { Scene } from "../scene.ts";
import { around } from "./context.ts";
import type { Indicator, Words } from "./phrase.ts";

/** A quantity with the words around its value. */
export interface Draft {
  readonly scene: Scene;
  readonly indicator: Indicator | null;
  readonly quantity: Quantity;
}

/** Values that one and the same stretch of words measures (a ladder, from … to …). */
type Run = readonly Draft[];

const meaning = ({ scene, quantity: q }: Draft): string =>
  [scene.mention.family, q.kind, q.indicator, q.unit, q.change, q.time, q.kind === "threshold" ? q.comparator : ""].join("\u0000");

/** Sets of quantities that read alike in one clause or in clauses under the same heading. */
function readAlike(drafts: readonly Draft[], clauses: readonly Clause[]): Draft[][] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!draft.indicator || draft.quantity.comparator === "range") continue;
    const parent = clauses[draft.quantity.clause]?.parent ?? null;
    const key = `${draft.quantity.kind === "threshold" ? draft.quantity.clause : `under ${parent}`}\u0000${meaning(draft)}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ quantity: q }) => `${q.value} ${q.valueHigh}`)).size > 1);
}

function runsOf(group: readonly Draft[]): Run[] {
  const runs: Draft[][] = [];
  for (const draft of group) {
    const last = runs.at(-1)?.[0];
    const shared =
      last?.scene.text === draft.scene.text &&
      last.quantity.clause === draft.quantity.clause &&
      (last.indicator?.start ?? 0) < (draft.indicator?.end ?? 0) &&
      (draft.indicator?.start ?? 0) < (last.indicator?.end ?? 0);
    if (shared) runs.at(-1)?.push(draft);
    else runs.push([draft]);
  }
  return runs;
}

const valuesOf = (run: Run): string => run.map(({ quantity: q }) => `${q.value} ${q.valueHigh}`).join();

/** What the last count before the value in its segment counts (拟资助重点项目6项，资助期限为4年). */
function countedBefore({ scene }: Draft, drafts: readonly Draft[]): Words[] {
  const found = drafts.findLast(
    (d) =>
      d.scene.setting === scene.setting &&
      d.scene.mention.family === "count" &&
      d.quantity.kind !== "threshold" &&
      d.scene.mention.start >= scene.segment.start &&
      d.scene.mention.end < scene.part.start &&
      (d.indicator?.words.length ?? 0) >= 4,
  )?.indicator;
  return found ? [{ ...found, text: found.words.replace(/^(?:每年|拟){0,2}(?:资助|支持|遴选|评选)/, "") }] : [];
}

/** Both in the order in which they are printed. */
const joined = (apart: Words, { words, start, end }: Indicator): string =>
  apart.start >= end && apart.start > start ? words + apart.text : apart.text + words;

/** The indicators of quantities of a circular that would read alike, each with words that tell it apart, where the text has such. */
export function siblingsApart(drafts: readonly Draft[], clauses: readonly Clause[]): ReadonlyMap<Draft, string> {
  const told = new Map<Draft, string>();
  for (const group of readAlike(drafts, clauses)) {
    const runs = runsOf(group);
    if (new Set(runs.map(valuesOf)).size < 2) continue;
    const words = runs.map(([first]) => {
      const { inSentence, heading } = around((first as Draft).scene, (first as Draft).indicator as Indicator);
      const near = [...inSentence, ...countedBefore(first as Draft, drafts)];
      return { all: [...near, ...heading], own: near.length > 0 ? near : heading };
    });
    runs.forEach((run, i) => {
      const own = run[0]?.indicator as Indicator;
      const others = new Set(words.flatMap((w, k) => (k === i ? [] : w.own.map(({ text }) => text))));
      const apart = words[i]?.all.find(({ text }) => !own.words.includes(text) && !others.has(text));
      if (apart) for (const draft of run) told.set(draft, joined(apart, own));
    });
  }
  return told;
}
