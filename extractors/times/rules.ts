import type { PlanPeriods } from "../../schemas/lexicon/plan-periods.ts";
import { readNumeral } from "../numerals/read.ts";
import { type Calendar, isoDay, isoMonth } from "./calendar.ts";

/** What a rule takes from its pattern: the date as ISO 8601, and whether its year was not printed. Null where the words are no date after all. */
export interface Dated {
  readonly iso: string;
  readonly implied: boolean;
}

/** A form in which circulars print dates and periods. Patterns run over width-folded text. */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Record<string, string | undefined>, calendar: Calendar) => Dated | null;
}

const HAN_YEAR = "[一二][〇零○Ｏ九][〇零○一二三四五六七八九]{2}";
const YEAR = `(?<![0-9])(?:19|20)[0-9]{2}|${HAN_YEAR}`;
const MONTH = "(?<![0-9])(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九]";
const DAY = "3[01]|[12][0-9]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九]";
const JOINT = "[-—–―~～－至到]{1,2}";
const PART = `(?<half>[上下]半年)|(?:第?(?<quarter>[一二三四1-4])季度)|年?(?<end>底|末)|(?<middle>中期?)(?=前|以前|，|。)|(?<month>${MONTH})月(?:份|底|末|初|[上中下]旬)?(?:(?<day>${DAY})(?:[日号]|(?=[之以]?前)))?`;

const named = (groups: Record<string, string | undefined>, year: string, implied: boolean): Dated | null => {
  if (groups.half) return { iso: isoMonth(year, groups.half === "上半年" ? 6 : 12), implied };
  if (groups.quarter) return { iso: isoMonth(year, ("一二三四".indexOf(groups.quarter) + 1 || Number(groups.quarter)) * 3), implied };
  if (groups.end) return { iso: isoMonth(year, 12), implied };
  if (groups.middle) return { iso: isoMonth(year, 6), implied };
  if (groups.month) return { iso: isoDay(year, groups.month, groups.day), implied };
  return { iso: year, implied };
};

/** Plan periods are named in quotation marks; 末 is their last year, 后两年 the last two. */
const planPeriod = (periods: PlanPeriods): TimeRule => ({
  name: "plan-period",
  pattern: new RegExp(
    `[“"'‘「](?<plan>${periods.map((p) => p.name).join("|")})[”"'’」](?:(?<last>期?末|时期末|期间末)|(?:期间|时期)?(?<side>前|头|后|最后)(?<years>[一二两三四1-4])年)?`,
    "g",
  ),
  read: ({ plan, last, side, years }) => {
    const period = periods.find((p) => p.name === plan);
    if (!period) return null;
    const span = years ? (readNumeral(years)?.value ?? 0) - 1 : period.end - period.start;
    const start = side?.endsWith("后") ? period.end - span : period.start;
    return { iso: last || span === 0 ? String(last ? period.end : start) : `${start}/${start + span}`, implied: false };
  },
});

/** The forms, longest first: an earlier rule keeps the characters that it has read. */
export const timeRules = (periods: PlanPeriods): readonly TimeRule[] => [
  {
    name: "date-range",
    pattern: new RegExp(
      `(?<from>${YEAR})年(?<month>${MONTH})(?:月(?:(?<day>${DAY})[日号])?)?(?:起)?${JOINT}(?:(?<to>${YEAR})年)?(?<lastMonth>${MONTH})月(?:份|底|末|[上中下]旬)?(?:(?<lastDay>${DAY})[日号])?`,
      "g",
    ),
    read: ({ from, month, day, to, lastMonth, lastDay }, calendar) => ({
      iso: `${isoDay(calendar.year(from), month ?? "1", day)}/${isoDay(calendar.year(to ?? from), lastMonth ?? "12", lastDay)}`,
      implied: false,
    }),
  },
  {
    name: "days-of-month",
    pattern: new RegExp(`(?<from>${YEAR})年(?<month>${MONTH})月(?<day>${DAY})日${JOINT}(?<lastDay>${DAY})日`, "g"),
    read: ({ from, month, day, lastDay }, calendar) => {
      const year = calendar.year(from);
      return { iso: `${isoDay(year, month ?? "1", day)}/${isoDay(year, month ?? "1", lastDay)}`, implied: false };
    },
  },
  {
    name: "year-range",
    pattern: new RegExp(`(?<from>${YEAR})年?${JOINT}(?<to>${YEAR})年(?!期)`, "g"),
    read: ({ from, to }, calendar) => ({ iso: `${calendar.year(from)}/${calendar.year(to)}`, implied: false }),
  },
  planPeriod(periods),
  {
    name: "year-and-part",
    pattern: new RegExp(`(?<year>${YEAR})年度?[、，]?(?:${PART})`, "g"),
    read: (groups, calendar) => named(groups, calendar.year(groups.year), false),
  },
  {
    name: "year",
    pattern: new RegExp(`(?<year>${YEAR})年(?:全年|度)?`, "g"),
    read: ({ year }, calendar) => ({ iso: calendar.year(year), implied: false }),
  },
  {
    name: "year-in-words",
    pattern: new RegExp(`(?:今年|本年度|本年(?!度)|(?<next>明年)|(?<last>去年))(?:${PART})?`, "g"),
    read: (groups, calendar) => {
      const issued = calendar.issued;
      if (issued === null) return null;
      return named(groups, String(Number(issued) + (groups.next ? 1 : groups.last ? -1 : 0)), true);
    },
  },
  {
    name: "whole-year",
    pattern: /全年|(?<![0-9一二三四五六七八九十两几半每当整])年内/g,
    read: (_, calendar) => (calendar.current === null ? null : { iso: calendar.current, implied: true }),
  },
  {
    name: "recent-years",
    pattern: /(?<=^|[，。；：\n])(?:最?近)(?<years>[一二两三四五六七八九十]|[0-9]{1,2})年来/g,
    read: ({ years }, { issued }) =>
      issued === null ? null : { iso: `${Number(issued) - (readNumeral(years ?? "")?.value ?? 0)}/${issued}`, implied: true },
  },
  {
    name: "day",
    pattern: new RegExp(
      `(?<=^|[，。；：\\n])(?<month>${MONTH})月(?<day>${DAY})日(?:${JOINT}(?:(?<lastMonth>${MONTH})月)?(?<lastDay>${DAY})日|(?=，))`,
      "g",
    ),
    read: ({ month, day, lastMonth, lastDay }, { current }) => {
      if (current === null) return null;
      const start = isoDay(current, month ?? "1", day);
      return { iso: lastDay ? `${start}/${isoDay(current, lastMonth ?? month ?? "1", lastDay)}` : start, implied: true };
    },
  },
  {
    name: "next-in-list",
    pattern: new RegExp(`(?<=[0-9一二三四五六七八九十][月日底][、至到—~-])(?<month>${MONTH})月(?:份|底|末)?(?:(?<day>${DAY})[日号])?`, "g"),
    read: (groups, calendar) => (calendar.current === null ? null : named(groups, calendar.current, true)),
  },
  {
    name: "part-of-year",
    pattern: new RegExp(
      `(?<!每年[^。；]{0,60}|[每两])(?:(?<half>[上下]半年)|(?<![0-9年])年(?<end>底|末)(?=前|以前|之前)|(?<![0-9年月.])(?<month>${MONTH})月(?:份|底|末|初|[上中下]旬)?(?:(?<day>${DAY})[日号])?(?=(?:、[0-9]{1,2}月(?:份|底|末|[0-9]{1,2}日)?){0,11}(?:前|以前|之前)))`,
      "g",
    ),
    read: (groups, calendar) => (calendar.current === null ? null : named(groups, calendar.current, true)),
  },
];
