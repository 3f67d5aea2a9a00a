import type { QuantityKind } from "../../../schemas/facts.ts";
import type { Time } from "../../times/read.ts";
import { alternatives, type Series } from "../lists.ts";
import type { Scene } from "../scene.ts";
import { behindMark } from "../stretch.ts";
import type { Indicator } from "./phrase.ts";

/** What a 分别 list gives each of its members: an indicator, and a date where dates are handed out. `paired`: the counts agree. */
export interface HandedOut {
  readonly indicators: ReadonlyMap<number, Indicator | null>;
  readonly dates: ReadonlyMap<number, Time>;
  readonly paired: boolean;
  readonly start: number;
  readonly end: number;
}

/** Pairs the values of a 分别 list with the alternatives before it (国家级、省级…分别给予30万元、20万元), only where they are as many. */
export function handOut(
  { members, at }: Series,
  scenes: readonly Scene[],
  kinds: readonly QuantityKind[],
  found: readonly (Indicator | null)[],
  times: readonly Time[],
): HandedOut {
  const first = members[0] ?? 0;
  const scene = scenes[first] as Scene;
  const last = scenes[members.at(-1) ?? first] as Scene;
  const span = { start: at, end: last.mention.textEnd };
  const subject = subjectOf(scene, at, found[first] ?? null, kinds[first] ?? "other");
  const years = times.filter((t) => t.role !== "baseline" && t.end <= at && t.start >= scene.part.start);
  if (years.length === members.length && years.length > 1) {
    const dates = new Map(members.map((member, k) => [member, years[k] as Time]));
    const measured =
      subject && years.every((t) => t.start <= subject.end) && NO_WORDS.test(withoutDates(scene.text, subject, years))
        ? (found[first - 1] ?? null)
        : subject;
    return { ...span, indicators: new Map(members.map((m) => [m, measured ?? found[first - 1] ?? null])), dates, paired: true };
  }
  const words =
    ladderBefore(scene, at, members.length) ??
    (subject &&
      (alternatives(subject.words.replace(/^对于?(?!外|接|标)/, ""), members.length) ??
        earlierAlternatives(scene, at, members.length) ??
        ofThose(scene, at, members.length)));
  const own = members.map((m) => found[m] ?? null);
  const sharesNone = subject === null || (kinds[first] === "incentive" && GRANT_ALONE.test(subject.words));
  const indicators = new Map(
    members.map((m, k) => [
      m,
      words && subject ? { ...subject, words: bare(words[k] ?? subject.words) } : sharesNone ? (own[k] ?? null) : subject,
    ]),
  );
  return { ...span, indicators, dates: new Map(), paired: words !== null };
}

/** No recipient: the verb of granting alone. */
const GRANT_ALONE = /^(?:奖励|补助|补贴|资助)$/;
const NO_WORDS = /^[、，和及与]*$/;
const withoutDates = (text: string, { start, end }: Indicator, dates: readonly Time[]): string =>
  [...text.slice(start, end)].filter((_, i) => !dates.some((t) => t.start <= start + i && start + i < t.end)).join("");

/** The rungs of the condition right before 分别 (营业收入达到500万元、1000万元的，分别…), where they are as many as the values. */
function ladderBefore({ text, sentence, mentions }: Scene, at: number, count: number): string[] | null {
  const stop = /^的?，$/.test(text.slice(at - 2, at)) || text[at - 1] === "，" ? at - 1 : -1;
  if (stop < 0) return null;
  const start = behindMark(text, "，；：。", stop, sentence.start);
  const rungs = mentions.filter((m) => m.textStart >= start && m.textEnd <= stop);
  const together = rungs.every(
    (m, i) => i === 0 || (m.unit === rungs[i - 1]?.unit && /^[、和或及]$/.test(text.slice(rungs[i - 1]?.textEnd, m.textStart))),
  );
  if (rungs.length !== count || count < 2 || !together) return null;
  const words = text.slice(start, stop).replace(/的$/, "");
  return start < stop && (rungs[0]?.textStart ?? start) - start >= 3 ? alternatives(words, count) : null;
}

/** The parts before the one that holds 分别, nearest first, where one of them holds the alternatives. */
function earlierAlternatives({ text, sentence }: Scene, at: number, count: number): string[] | null {
  const parts = text
    .slice(Math.max(sentence.start, text.lastIndexOf("；", at - 1)), at)
    .split(/[，；：]/)
    .slice(0, -1)
    .filter((part) => !part.includes("分别"));
  for (const part of parts.reverse().slice(0, 3)) {
    const words = alternatives(part.replace(/^(?:鼓励|支持|引导|推动)[^，]{0,12}?(?:申报|争创|创建|参加|申请|建设|获得)?/, ""), count);
    if (words) return words;
  }
  return null;
}

/** 20强、50强企业…；其分支机构，分别给予: what belongs to each of those named before the semicolon. */
function ofThose(scene: Scene, at: number, count: number): string[] | null {
  const { text, sentence } = scene;
  const mark = text.lastIndexOf("；", at);
  const theirs =
    mark < sentence.start ? undefined : /^其(?<what>[^他中，。；]{2,30}?)(?:且|的?，)/.exec(text.slice(mark + 1, at))?.groups?.what;
  const owners = theirs ? earlierAlternatives(scene, mark, count) : null;
  return owners?.map((owner) => owner.replace(/的$/, "") + theirs) ?? null;
}

/** What a 分别 list is about: a recipient as found, else the words before 分别. */
function subjectOf(scene: Scene, at: number, found: Indicator | null, kind: QuantityKind): Indicator | null {
  if (kind === "incentive" && found && !GRANT_ALONE.test(found.words)) return found;
  const { text, sentence, times } = scene;
  let start = behindMark(text, "，；：", at - 1, sentence.start);
  const opener = /^(?:确保|力争|争取|实现|推动|[我全]市|[我全]省|[我全]县|[我全]区|到)/.exec(text.slice(start, at));
  if (opener) start += opener[0].length;
  const date = times.find((t) => t.start >= start && t.start <= start + 3 && t.end < at);
  if (date) start = date.end;
  if (/^对(?!外|接|标)/.test(text.slice(start, at))) start += 1;
  const words = text.slice(start, at).replace(/[，：]$/, "");
  return words ? { words, start, end: start + words.length } : found;
}

/** An alternative without the 对 that opened its phrase and the 的 that closed it. */
const bare = (words: string): string => words.replace(/^对于?(?!外|接|标)/, "").replace(/(?:的|分别)+$/, "");
