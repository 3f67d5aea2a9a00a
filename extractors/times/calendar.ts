import { DIGITS } from "../numerals/characters.ts";
import { readNumeral } from "../numerals/read.ts";

/** What a date without a year is read against: the year of issue, and the last year printed before it (else the year of issue). */
export interface Calendar {
  readonly issued: string | null;
  readonly current: string | null;
  /** 2025, 二〇二五 → 2025. */
  readonly year: (printed: string | undefined) => string;
}

const yearOf = (printed: string | undefined): string =>
  [...(printed ?? "")].map((c) => (c === "○" || c === "Ｏ" ? "0" : String(DIGITS.get(c) ?? c))).join("");

export const calendarOf = (issued: string | null, current: string | null): Calendar => ({ issued, current, year: yearOf });

const two = (value: number): string => String(value).padStart(2, "0");

/** A month of a year: 2022, 6 → 2022-06. */
export const isoMonth = (year: string, month: number): string => `${year}-${two(month)}`;

/** A printed month, and day if there is one: 2022, 十二, 31 → 2022-12-31. */
export const isoDay = (year: string, month: string, day: string | undefined): string => {
  const start = isoMonth(year, readNumeral(month)?.value ?? 1);
  return day === undefined ? start : `${start}-${two(readNumeral(day)?.value ?? 1)}`;
};
