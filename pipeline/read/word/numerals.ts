const HAN = "〇一二三四五六七八九";
const LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖";
const LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";

const inDigits = (digits: string, number: number): string => [...String(number)].map((digit) => digits[Number(digit)] ?? "").join("");

/** A number below 10,000 with 十, 百, 千: 12 → 十二 (`full`: 一十二), 105 → 一百零五. */
function counted(digits: string, units: string, number: number, full: boolean): string {
  if (number >= 10_000 || number === 0) return inDigits(digits, number);
  const text = [...String(number)].map(Number).map((digit, i, all) => {
    const power = all.length - 1 - i;
    if (digit === 0) return all[i + 1] ? "零" : "";
    return (digits[digit] ?? "") + (power > 0 ? (units[power - 1] ?? "") : "");
  });
  const plain = text.join("");
  return !full && number < 20 && number >= 10 ? plain.slice(1) : plain;
}

const cycled = (letters: string, number: number): string =>
  number < 1 ? "" : (letters[(number - 1) % letters.length] ?? "").repeat(Math.min(20, Math.ceil(number / letters.length)));

const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(number: number): string {
  let text = "";
  let rest = Math.min(number, 10_000);
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}

/** Characters that Unicode holds ready for 1, 2, 3 …: the first of them, and how many there are; behind them plain digits. */
const ready = (first: number, many: number) => (number: number) =>
  number >= 1 && number <= many ? String.fromCodePoint(first + number - 1) : String(number);

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const below100 = (number: number) => (number < 100 ? counted(HAN, "十百千", number, false) : inDigits("○一二三四五六七八九", number));
const thousands = (number: number) => counted(HAN, "十百千", number, false);
const fullWidth = (number: number) => inDigits("０１２３４５６７８９", number);

/** How list numbers are written, by `w:numFmt` (ECMA-376 Part 1, 17.18.59). */
const FORMS: ReadonlyMap<string, (number: number) => string> = new Map(
  Object.entries({
    chineseCounting: below100,
    taiwaneseCounting: below100,
    chineseCountingThousand: thousands,
    taiwaneseCountingThousand: thousands,
    japaneseCounting: thousands,
    ideographDigital: (number) => inDigits(HAN, number),
    japaneseDigitalTenThousand: (number) => inDigits(HAN, number),
    taiwaneseDigital: (number) => inDigits("○一二三四五六七八九", number),
    chineseLegalSimplified: (number) => counted(LEGAL_SIMPLIFIED, "拾佰仟", number, true),
    ideographLegalTraditional: (number) => counted(LEGAL_TRADITIONAL, "拾佰仟", number, true),
    ideographTraditional: (number) => (number <= STEMS.length ? cycled(STEMS, number) : String(number)),
    ideographZodiac: (number) => (number <= BRANCHES.length ? cycled(BRANCHES, number) : String(number)),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalZero: (number) => String(number).padStart(2, "0"),
    decimalEnclosedCircle: (number) =>
      number <= 20
        ? ready(0x2460, 20)(number)
        : number <= 35
          ? ready(0x3251, 15)(number - 20)
          : number <= 50
            ? ready(0x32b1, 15)(number - 35)
            : String(number),
    decimalEnclosedCircleChinese: ready(0x2460, 20),
    decimalEnclosedParen: ready(0x2474, 20),
    decimalEnclosedFullstop: ready(0x2488, 20),
    ideographEnclosedCircle: ready(0x3280, 10),
    upperRoman: (number) => roman(number).toUpperCase(),
    lowerRoman: roman,
    upperLetter: (number) => cycled(LATIN, number).toUpperCase(),
    lowerLetter: (number) => cycled(LATIN, number),
    numberInDash: (number) => `- ${number} -`,
    none: () => "",
  }),
);

/** A list number as it is printed; in plain digits where the form is not known. */
export const numeral = (form: string, number: number): string => (FORMS.get(form) ?? String)(number);
