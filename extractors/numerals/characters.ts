/** Value of one digit: ASCII, full width, Chinese and the anti-fraud forms (壹贰叁). */
export const DIGITS: ReadonlyMap<string, number> = new Map(
  ["0０〇零", "1１一壹", "2２二两贰", "3３三叁", "4４四肆", "5５五伍", "6６六陆", "7７七柒", "8８八捌", "9９九玖"].flatMap((forms, value) =>
    [...forms].map((form) => [form, value] as const),
  ),
);

/** Powers of ten: 十百千 stand inside a section of four digits, 万亿兆 close one. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["拾", 1],
  ["百", 2],
  ["佰", 2],
  ["千", 3],
  ["仟", 3],
  ["万", 4],
  ["亿", 8],
]);

/** 余 多 几: more than what is printed. */
export const SURPLUS = "余多几";

/** A scale character that belongs to the unit behind it: 千瓦, 千克, 百分点, 百分之. */
export const SCALE_OF_UNIT = /^(?:千[瓦克米卡伏帕赫焦安升]|百分[点之])/;

/** A number in Arabic digits, half or full width, plain, grouped (1,000) or decimal. */
export const ARABIC = /(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:[.．][0-9０-９]+)?/y;

/** Arabic digits as printed → a plain decimal numeral (１，０００．５ → 1000.5). */
export const plainDigits = (printed: string): string =>
  [...printed.replace(/[,，]/g, "").replace(/．/g, ".")].map((c) => (c === "." ? c : String(DIGITS.get(c) ?? c))).join("");
