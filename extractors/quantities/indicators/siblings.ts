import type { Clause } from "../../../schemas/circular.ts";
import type { Quantity } from "../../../schemas/facts.ts";
import type { Scene } from "../scene.ts";
import { around } from "./context.ts";
import { beside, type Indicator, type Words } from "./phrase.ts";

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

/** 予以经营奖励。每家机构每年最高200万元: what a cap is one of. */
function granted({ scene, indicator }: Draft): Words[] {
  if (!/^(?:每[家个户]|单[个家户]|同一)/.test(indicator?.words ?? "")) return [];
  const before = scene.text.slice(0, scene.part.start);
  const found = /^[\s\S]*(?:给予|予以|进行)(?<what>[^，。；、0-9的]{2,8}(?:支持|补贴|奖励|补助|资助))/.exec(before);
  const text = found?.groups?.what;
  return text && text !== "资金支持" ? [{ text, start: scene.text.length, end: scene.text.length }] : [];
}

const NAMED = /^[^可各，]{4,20}$/;
const LEVEL = /(?:国家|省部?|市|县|区|州|世界|国际)级(?=[^，]{2})/;

/** What the last count before the value in its segment counts (拟资助重点项目6项，资助期限为4年); of another count, the level alone (市级园区1家，工厂24家). */
function countedBefore({ scene }: Draft, drafts: readonly Draft[]): Words[] {
  const counts = scene.mention.family === "count";
  const found = drafts.findLast(
    (d) =>
      d.scene.setting === scene.setting &&
      d.scene.mention.family === "count" &&
      d.quantity.kind !== "threshold" &&
      d.scene.mention.start >= scene.segment.start &&
      d.scene.mention.end < (counts ? scene.mention.start : scene.part.start) &&
      (counts ? LEVEL.test(d.indicator?.words ?? "") : NAMED.test(d.indicator?.words ?? "")),
  )?.indicator;
  if (!found) return [];
  const text = counts ? (LEVEL.exec(found.words)?.[0] ?? "") : found.words.replace(/^(?:每年|拟){0,2}(?:资助|支持|遴选|评选)/, "");
  return [{ ...found, text }];
}

/** Both in the order in which they are printed. */
const joined = (apart: Words, { words, start, end }: Indicator): string =>
  apart.start >= end && apart.start > start ? words + apart.text : beside(apart.text, words);

/** Clauses of their own are told apart only where the words are so few, and by no more than these. */
const SHORT = 8;
const LONG = 24;

/** Words that name nobody and nothing by themselves: each, a level or rank, a sum set aside. */
const BARE =
  /^(?:(?:每(?:[件次名人户项台辆个家年月季周亩]|人次|平方米)){1,2}|(?:新?(?:认定|登记|获批|创建))?(?:(?:国家|省|市|县|区)级|[特一二三]等奖?|后)|(?:每年)?[省市县区]?财政(?:安排|支持|补助)?(?:总?额)?|(?:资助|补助|支持|奖励|扶持)?(?:期限|强度|标准|额度|总额))$/;

/** Words that the indicator of a draft may take: printed near it, else in the heading above. */
function wordsFor(draft: Draft, drafts: readonly Draft[], headed: boolean): { all: Words[]; own: Words[] } {
  const { inSentence, heading } = around(draft.scene, draft.indicator as Indicator);
  const above = headed && draft.quantity.kind !== "target" && draft.quantity.kind !== "status" ? heading : [];
  const near = [...granted(draft), ...inSentence, ...countedBefore(draft, drafts)];
  return { all: [...near, ...above], own: near.length > 0 ? near : above };
}

/** The indicators of a circular that would read alike, each with words that tell it apart, and the bare ones with their subject, where the text has such. */
export function siblingsApart(drafts: readonly Draft[], clauses: readonly Clause[]): ReadonlyMap<Draft, string> {
  const told = new Map<Draft, string>();
  for (const group of readAlike(drafts, clauses)) {
    const runs = runsOf(group);
    if (new Set(runs.map(valuesOf)).size < 2) continue;
    const [first] = group as [Draft];
    const across = group.some(({ quantity: q }) => q.clause !== first.quantity.clause);
    const words = runs.map(([run]) => wordsFor(run as Draft, drafts, across || first.quantity.kind !== "other"));
    runs.forEach((run, i) => {
      const own = run[0]?.indicator as Indicator;
      const others = new Set(words.flatMap((w, k) => (k === i ? [] : w.own.map(({ text }) => text))));
      const apart = words[i]?.all.find(({ text }) => !own.words.includes(text) && !others.has(text));
      const alone = runs.every(([other], k) => k === i || other?.quantity.clause !== run[0]?.quantity.clause);
      if (!apart || (alone && (own.words.length > SHORT || apart.text.length > LONG))) return;
      for (const draft of run) told.set(draft, joined(apart, own));
    });
  }
  for (const draft of drafts) {
    if (!draft.indicator || told.has(draft) || !BARE.test(draft.indicator.words)) continue;
    const subject = wordsFor(draft, drafts, true).own[0];
    if (subject) told.set(draft, joined(subject, draft.indicator));
  }
  return told;
}
