import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumeral, readNumerals } from "../../extractors/numerals/read.ts";
import { foldWidth } from "../../extractors/numerals/width.ts";

/** Value → every phrase that must give it. */
const EXACT: readonly (readonly [number, readonly string[]])[] = [
  [0, ["0", "〇", "零"]],
  [2, ["2", "２", "二", "两"]],
  [10, ["10", "１０", "十", "一十"]],
  [16, ["16", "十六"]],
  [205, ["205", "两百零五", "二百零五"]],
  [1000, ["1000", "1,000", "1，000", "１，０００", "一千", "1千"]],
  [2025, ["2025", "２０２５", "二〇二五"]],
  [3.5, ["3.5", "３．５", "三点五"]],
  [34000, ["3.4万", "34000", "3万4000", "三万四千", "3万4千"]],
  [1050000, ["105万", "一百零五万", "1050000"]],
  [20300000, ["2千零30万", "2030万", "二千零三十万"]],
  [12345678, ["12,345,678", "一千二百三十四万五千六百七十八"]],
  [100000000, ["亿", "1亿", "一亿", "100,000,000"]],
  [10000000000, ["百亿", "100亿", "一百亿"]],
  [4726428700, ["47.264287亿"]],
  [1500000000000, ["1.5万亿", "一万五千亿", "15000亿"]],
  [20000000000000, ["20万亿", "二十万亿"]],
];

/** Floors: 余, 多, 几 say that it is more. */
const MORE: readonly (readonly [number, readonly string[]])[] = [
  [30, ["30余", "30多", "三十余", "三十多"]],
  [100000, ["十几万", "十余万", "10余万", "10多万"]],
  [2300000, ["二百三十余万", "230余万", "230多万"]],
  [10000000, ["1000余万", "一千多万"]],
  [50000000000, ["500多亿", "五百余亿"]],
];

describe("numerals", () => {
  test.each(EXACT.flatMap(([value, phrases]) => phrases.map((phrase) => [phrase, value] as const)))("%s is exactly %d", (phrase, value) => {
    expect(readNumeral(phrase)).toMatchObject({ value, exactness: "exact", start: 0, end: phrase.length });
  });

  test.each(MORE.flatMap(([value, phrases]) => phrases.map((phrase) => [phrase, value] as const)))(
    "%s is more than %d",
    (phrase, value) => {
      expect(readNumeral(phrase)).toMatchObject({ value, exactness: "more" });
    },
  );

  test.each([
    ["160千瓦", "160"],
    ["300万千瓦", "300万"],
    ["2百分点", "2"],
    ["5千克", "5"],
    ["47.264287亿元", "47.264287亿"],
  ])("%s: the scale of a unit stays with the unit", (text, printed) => {
    const numeral = readNumerals(text)[0];
    expect(numeral && text.slice(numeral.start, numeral.end)).toBe(printed);
  });

  test.each(["几十", "数百", "几千", "数十万"])("%s is indefinite", (phrase) => {
    expect(readNumeral(phrase)?.indefinite).toBe(true);
  });

  test.each(["数字", "余", "多少", "点", "元", "", "abc"])("“%s” holds no numeral", (phrase) => {
    expect(readNumerals(phrase)).toEqual([]);
  });

  test("numerals do not overlap and stand in order", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789,.〇零一二两三十百千万亿余多几点数年元千瓦"), maxLength: 30 }),
        (text) => {
          const numerals = readNumerals(text);
          for (const [i, { start, end, value }] of numerals.entries()) {
            expect(end).toBeGreaterThan(start);
            expect(Number.isFinite(value)).toBe(true);
            expect(start).toBeGreaterThanOrEqual(numerals[i - 1]?.end ?? 0);
          }
        },
      ),
    );
  });
});

const HAN = "零一二三四五六七八九";

/** 0–9999 as a section of Chinese numerals. */
function section(value: number): string {
  let words = "";
  let gap = false;
  for (const [power, scale] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) gap = words !== "";
    else {
      words += (gap ? "零" : "") + HAN[digit] + scale;
      gap = false;
    }
  }
  return words;
}

const han = (value: number): string => {
  const high = Math.floor(value / 10000);
  const low = value % 10000;
  return (high > 0 ? `${section(high)}万` : "") + (low > 0 ? (high > 0 && low < 1000 ? "零" : "") + section(low) : "");
};
const full = (digits: string): string => [...digits].map((c) => (c === "," ? "，" : "０１２３４５６７８９"[Number(c)])).join("");

describe("a number reads the same however it is written", () => {
  const numbers = fc.integer({ min: 1, max: 99_999_999 });

  test("in digits, grouped, in full width, in Chinese numerals", () => {
    fc.assert(
      fc.property(numbers, (value) => {
        for (const written of [String(value), value.toLocaleString("en-US"), full(String(value)), han(value)])
          expect(readNumeral(written)?.value).toBe(value);
      }),
    );
  });

  test("mixed: digits before a Chinese scale", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(["万", 1e4] as const, ["亿", 1e8] as const, ["万亿", 1e12] as const),
        (value, [scale, factor]) => {
          expect(readNumeral(value + scale)?.value).toBe(value * factor);
          expect(readNumeral(full(String(value)) + scale)?.value).toBe(value * factor);
          expect(readNumeral(section(value) + scale)?.value).toBe(value * factor);
          expect(readNumeral(`${value}余${scale}`)).toMatchObject({ value: value * factor, exactness: "more" });
        },
      ),
    );
  });

  test("folding the width keeps every character in its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."０１％（）(),，。:：;年a中.") }), (text) => {
        expect(foldWidth(text)).toHaveLength(text.length);
        expect(foldWidth(foldWidth(text))).toBe(foldWidth(text));
      }),
    );
  });
});

test("a chain too long for a number is none, and nothing is lost around it", () => {
  expect(readNumerals(`${"9".repeat(400)}家`)).toEqual([]);
  expect(readNumerals(`1${"亿".repeat(60)}，3家`).every(({ value }) => Number.isFinite(value))).toBe(true);
});
