import type { Circular, Clause, Diagnostic } from "../../schemas/circular.ts";
import type { Quantity } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import { type Extraction, type Passage, passagesOf } from "../passage.ts";
import { documentYear } from "../times/document-year.ts";
import { datesOutside, type OutsideDates } from "../times/outside.ts";
import { readTimes, type Time } from "../times/read.ts";
import { workingText } from "../working-text.ts";
import { changeOf } from "./change.ts";
import { toldApart } from "./indicators/alike.ts";
import { handOut } from "./indicators/hand-out.ts";
import { indicatorOf } from "./indicators/indicator.ts";
import type { Indicator } from "./indicators/phrase.ts";
import { type Draft, siblingsApart } from "./indicators/siblings.ts";
import { kindsOf } from "./kinds/kinds-of-lists.ts";
import { isReport } from "./kinds/tense.ts";
import { seriesOf } from "./lists.ts";
import { type Scene, type Setting, sceneOf } from "./scene.ts";
import { baselineOf, timeOf } from "./time.ts";
import { findValues } from "./values/find.ts";
import { repaired } from "./values/repair.ts";
import { namesIn } from "./values/taken.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** A quantity with the rule that decided its kind. */
export interface ExplainedQuantity {
  readonly quantity: Quantity;
  readonly kindRule: string;
}

interface ExplainedDraft extends Draft, ExplainedQuantity {}

/**
 * Every quantity of a circular in reading order (GUIDELINES: every number with a unit that says how much or how many), with kind, comparator,
 * change, time and indicator; 分别 lists whose counts disagree are remarks (`unpaired-list`).
 */
export function extractQuantities(circular: Circular, lexicon: Lexicon): Extraction<Quantity> {
  const { facts, diagnostics } = explainQuantities(circular, lexicon);
  return { facts: facts.map(({ quantity }) => quantity), diagnostics };
}

/** The same quantities in the same order, each with the rule of its kind. */
export function explainQuantities(circular: Circular, lexicon: Lexicon): Extraction<ExplainedQuantity> {
  const drafts: ExplainedDraft[] = [];
  const diagnostics: Diagnostic[] = [];
  const passages = passagesOf(circular).filter((p) => circular.clauses[p.clause]?.kind !== "notice");
  const outside = datesOutside(circular, passages, lexicon);
  const leadIns = leadInsOf(circular, passages);
  const reports = isReport(circular, vocabularyOf(lexicon));
  passages.forEach((passage, i) => {
    const read = readPassage(circular, passage, outside[i] as OutsideDates, leadIns[i] ?? "", reports, lexicon);
    drafts.push(...read.facts);
    diagnostics.push(...read.diagnostics);
  });
  const apart = siblingsApart(drafts, circular.clauses);
  const facts = drafts.map((draft) => ({
    quantity: { ...draft.quantity, indicator: apart.get(draft) ?? draft.quantity.indicator },
    kindRule: draft.kindRule,
  }));
  return { facts: withoutRepeats(facts), diagnostics };
}

const headingsOf = (clauses: readonly Clause[], ordinal: number): string[] => {
  const headings: string[] = [];
  for (let at: number | null = ordinal; at !== null; at = clauses[at]?.parent ?? null) headings.push(clauses[at]?.heading ?? "");
  return headings;
};

/** For each passage the last sentence of the paragraph above its list: that of the clause above an item, or the last one with a colon before it in its own clause. */
function leadInsOf({ text, clauses }: Circular, passages: readonly Passage[]): string[] {
  const lastSentence = (words: string): string => /[^。；\n]*[。；：:]?$/.exec(workingText(words).trimEnd())?.[0] ?? "";
  const introduced = new Map<number, string>();
  return passages.map((passage) => {
    const { clause: ordinal, isHeading } = passage;
    const clause = clauses[ordinal];
    const own = isHeading ? undefined : introduced.get(ordinal);
    if (!isHeading && /[：:]$/.test(passage.text.trimEnd())) introduced.set(ordinal, passage.text);
    if (own !== undefined) return lastSentence(own);
    const parent = clauses[clause?.parent ?? -1];
    const above = parent?.body.findLast(({ start }) => start < (clause?.start ?? 0)) ?? parent?.headingSpan;
    return above ? lastSentence(text.slice(above.start, above.end)) : "";
  });
}

function readPassage(
  circular: Circular,
  passage: Passage,
  outside: OutsideDates,
  leadIn: string,
  reports: boolean,
  lexicon: Lexicon,
): Extraction<ExplainedDraft> {
  const vocabulary = vocabularyOf(lexicon);
  const text = workingText(passage.text);
  const year = documentYear(circular.description);
  const times = readTimes(text, year, lexicon);
  const { mentions: found } = findValues(text, [...namesIn(text), ...times], vocabulary);
  const mentions = repaired(found, text);
  const clause = circular.clauses[passage.clause] as Clause;
  const setting: Setting = {
    circular,
    passage,
    headings: headingsOf(circular.clauses, passage.clause),
    reports,
    boxed: clause.path.includes("专栏"),
    leadIn,
    outside,
    issued: year === null ? null : Number(year),
    vocabulary,
  };
  const scenes = mentions.map((_, i) => sceneOf(text, i, mentions, times, setting));
  const decided = kindsOf(scenes);
  const kinds = decided.map(({ kind }) => kind);
  const indicators: (Indicator | null)[] = [];
  for (const [i, scene] of scenes.entries()) indicators.push(indicatorOf(scene, kinds[i] ?? "other", indicators));
  const diagnostics: Diagnostic[] = [];
  const dates = new Map<number, Time>();
  for (const handed of seriesOf(text, mentions).map((series) => handOut(series, scenes, kinds, indicators, times))) {
    handed.indicators.forEach((indicator, member) => {
      indicators[member] = indicator;
    });
    handed.dates.forEach((time, member) => {
      dates.set(member, time);
    });
    if (!handed.paired)
      diagnostics.push({
        start: passage.start + handed.start,
        end: passage.start + handed.end,
        severity: "info",
        code: "unpaired-list",
        message: `分别 hands out ${handed.indicators.size} values, but its subjects are not as many`,
      });
  }
  const apart = toldApart(scenes, kinds, indicators);
  const facts = scenes.map((scene, i) => ({
    scene,
    indicator: apart[i] ?? null,
    quantity: quantityOf(scene, kinds[i] ?? "other", apart[i] ?? null, dates.get(i) ?? null),
    kindRule: decided[i]?.rule ?? "else",
  }));
  return { facts, diagnostics };
}

function quantityOf(scene: Scene, kind: Quantity["kind"], indicator: Indicator | null, handed: Time | null): Quantity {
  const { mention, setting, text } = scene;
  const { passage } = setting;
  const { time, implied } =
    handed && (kind === "target" || kind === "status") ? { time: handed.iso, implied: handed.implied } : timeOf(scene, kind);
  const change = kind === "duration" ? null : changeOf(scene);
  const held = /^[^，。；、]{0,6}不(?:再)?增加/.test(text.slice(mention.textEnd));
  const near = indicator && indicator.start >= scene.sentence.start && indicator.end <= scene.sentence.end ? indicator : null;
  const start = Math.min(near?.start ?? mention.textStart, mention.textStart);
  const end = Math.max(near?.end ?? mention.textEnd, mention.textEnd);
  return {
    clause: passage.clause,
    start: passage.start + start,
    end: passage.start + end,
    rule: `quantities/${mention.rule}`,
    kind,
    indicator: indicator && printedWords(indicator.words, text, passage.text),
    comparator: held ? "≤" : mention.comparator,
    value: mention.value,
    valueHigh: mention.valueHigh,
    unit: mention.unit,
    change,
    time,
    timeImplied: implied,
    baseline: change !== null || kind === "target" || kind === "status" || kind === "incentive" ? baselineOf(scene, time) : null,
    text: passage.text.slice(mention.textStart, mention.textEnd),
  };
}

/** Words of the working text in the widths in which they are printed, where they stand together in it. */
function printedWords(words: string, text: string, printed: string): string {
  const at = text.indexOf(words);
  return at < 0 ? words : printed.slice(at, at + words.length);
}

/** A value repeated in its clause with the same meaning is one record. */
function withoutRepeats(facts: readonly ExplainedQuantity[]): ExplainedQuantity[] {
  const seen = new Set<string>();
  return facts.filter(({ quantity: q }) => {
    const key = [q.clause, q.kind, q.value, q.valueHigh, q.unit, q.comparator, q.change, q.time, q.indicator].join("\u0000");
    const repeated = seen.has(key);
    seen.add(key);
    return !repeated;
  });
}
