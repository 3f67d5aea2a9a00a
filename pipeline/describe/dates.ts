import { ordinalValue } from "../markers.ts";

const NUM = "[0-9０-９〇○零一二三四五六七八九十]";
const DATE = new RegExp(`(${NUM}{4})\\s?[年./-]\\s?(${NUM}{1,3})(?:\\s?[月./-]\\s?(?:(${NUM}{1,3})\\s?日?)?)?`);

const digits = (numeral: string): string =>
  numeral
    .normalize("NFKC")
    .replace(/[〇○零]/g, "0")
    .replace(/[一二三四五六七八九]/g, (char) => String(ordinalValue(char)));
const two = (value: number): string => String(value).padStart(2, "0");

/** The first date of a text (2022年7月1日, 二〇一九年十一月, 2025-08-25) in ISO 8601, to the day or the month; null where none is whole. */
export function isoDate(text: string): string | null {
  const match = DATE.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const year = Number(digits(match[1]));
  const month = ordinalValue(match[2].normalize("NFKC"));
  const day = match[3] ? ordinalValue(match[3].normalize("NFKC")) : null;
  if (!(year >= 1949 && year <= 2100) || !month || month > 12 || (day !== null && day > 31)) return null;
  return `${year}-${two(month)}${day ? `-${two(day)}` : ""}`;
}

/** Whether a line is nothing but a date, perhaps in brackets. */
export const isDateLine = (line: string): boolean =>
  line.length <= 20 && line.replace(/[（()）]/g, "").replace(DATE, "") === "" && isoDate(line) !== null;
