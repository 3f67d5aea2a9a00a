import type { QuantityKind } from "../../schemas/facts.ts";
import type { Time } from "../times/read.ts";
import { governing } from "./governing.ts";
import type { Scene } from "./scene.ts";

export interface QuantityTime {
  readonly time: string | null;
  readonly implied: boolean;
}

const NONE: QuantityTime = { time: null, implied: false };
const of = ({ iso, implied }: Time, carried: boolean): QuantityTime => ({ time: iso, implied: implied || carried });
/** 政策执行期限至2025年12月底 */
const TERM = /(?:期限|有效期|政策|执行|实施|延续|延长)[^，。；]{0,6}(?:至|到|截至|截止)(?:于|到)?$/;
/** 每年10月底前…，11月底前: a date of every year. */
const recurs = (time: Time, { text }: Scene): boolean =>
  time.implied && /每年[^。；]{0,40}$/.test(text.slice(Math.max(0, time.start - 44), time.start));
/** 对2023年新投产的企业, 年内组织接待的旅行社: a date that tells which recipients are meant. */
const modifies = ({ start, end }: Time, { text, sentence }: Scene): boolean =>
  /对[^，。；]{0,40}$/.test(text.slice(Math.max(sentence.start, start - 42), start)) ||
  /^(?![对，])[^，。；]{1,40}的[^，。；]{2,}/.test(text.slice(end, end + 60));
const isDeadline = (time: Time): boolean => time.role === "deadline";

/** 高于年均19次的水平, 多年平均: the mean of many years, which the year of the sentence does not date. */
const LONG_MEAN = /(?:[高低大小多少优好]于|[超为是达比]过?|多年|历年|以来)[^，。；、0-9]{0,8}(?:年均|平均)$/;

/** 到2025年，由20天压缩到5天; 从2020年的10%提高到20%: the level left behind is of the date printed with it, not of the sentence's. */
const OLD_LEVEL = /[由从将把][^，。；由从将把]{0,20}$/;
const NEW_LEVEL = /^[^，。；、]{0,20}(?:到|至|为)/;
function leftBehind({ text, lead, leadStart, tail, times, mention }: Scene): QuantityTime | null {
  const from = NEW_LEVEL.test(tail) ? lead.search(OLD_LEVEL) : -1;
  if (from < 0) return null;
  const date = times.find(
    (t) => t.start >= leadStart + from && t.end <= mention.start && (t.role !== "name" || OLD_LEVEL.test(text.slice(0, t.start))),
  );
  return date ? of(date, false) : NONE;
}

/** Deadline of a target, period of a status; a grant is dated only by its own sentence; other kinds have none. */
export function timeOf(scene: Scene, kind: QuantityKind): QuantityTime {
  const { times, mention, before, setting, sentence } = scene;
  if (kind !== "target" && kind !== "status" && kind !== "incentive") return NONE;
  const date = governing(scene);
  const own = date && recurs(date, scene) ? null : date;
  if (kind === "status") {
    const old = leftBehind(scene);
    if (old) return old;
    if (/适用$|(?:原来|原先|之前|此前|现行)的?[^，。；]{0,8}$/.test(scene.lead) || (LONG_MEAN.test(before) && own?.iso.length === 4))
      return NONE;
    if (own && !/(?:现有|现已|目前|当前)/.test(scene.text.slice(own.end, mention.start))) return of(own, false);
    const opening = times[0];
    return own === null && opening && opening.start <= 8 && opening.role === "period" && !/(?:现有|现已|目前|当前)/.test(before)
      ? of(opening, true)
      : NONE;
  }
  if (own && !(kind === "incentive" && modifies(own, scene))) return of(own, false);
  if (kind === "incentive") {
    const term = times.find((t) => t.start >= mention.end && t.end <= sentence.end && TERM.test(scene.text.slice(mention.end, t.start)));
    return term ? of(term, false) : NONE;
  }
  const carried = date ? undefined : times.findLast((t) => isDeadline(t) && t.end <= sentence.start && !recurs(t, scene));
  if (carried) return of(carried, true);
  const { above, beside } = setting.outside;
  const due = beside.find(({ place }) => place >= mention.end)?.time ?? above;
  return due ? of(due, true) : NONE;
}

/** The year that a change is measured from: 较2015年 → 2015; 同比, 较上年 → the year before `time`. */
export function baselineOf(scene: Scene, time: string | null): string | null {
  const { times, mention, part, text, segment } = scene;
  const named =
    times.findLast((t) => t.role === "baseline" && t.start >= part.start && t.end <= mention.start) ??
    times.find((t) => t.role === "baseline" && t.start >= mention.end && t.end <= part.end);
  if (named) return named.iso;
  const shared = times.findLast((t) => t.role === "baseline" && t.start >= segment.start && t.end <= part.start);
  if (shared && /^(?!年?(?:保持)?(?:一致|相同))[^，。；]{0,10}，$/.test(text.slice(shared.end, part.start))) return shared.iso;
  const words = text.slice(part.start, mention.textEnd + 8);
  if (time !== null && /(?:同比|[较比]上年|[较比]去年|环比上年)/.test(words.slice(0, mention.textEnd - part.start)))
    return String(Number(time.slice(0, 4)) - 1);
  return null;
}
