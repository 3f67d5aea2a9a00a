/** Characters of symbol fonts that mean something in a text, by font and code; the rest are ornaments. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 163: "≤", 179: "≥", 177: "±", 180: "×", 184: "÷", 185: "≠", 187: "≈", 176: "°", 97: "α", 98: "β", 103: "γ", 109: "μ" },
  wingdings: { 111: "□", 113: "□", 168: "□", 252: "√", 254: "☑", 82: "☑" },
  "wingdings 2": { 80: "√", 82: "☑", 163: "□" },
};
for (let number = 1; number <= 10; number++) {
  const circled = SYMBOLS.wingdings as Record<number, string>;
  circled[0x80 + number] = circled[0x8b + number] = String.fromCodePoint(0x2460 + number - 1);
}

/** The character of a `w:sym`: font and hexadecimal code; "" for an ornament. */
export function symbol(font: string | undefined, code: string | undefined): string {
  if (code === undefined || !/^[0-9a-f]{1,5}$/i.test(code)) return "";
  const point = Number.parseInt(code, 16);
  if (point >= 0xf000 && point <= 0xf0ff) return SYMBOLS[font?.toLowerCase() ?? ""]?.[point - 0xf000] ?? "";
  return point >= 0x20 && point < 0xd800 ? String.fromCodePoint(point) : "";
}
