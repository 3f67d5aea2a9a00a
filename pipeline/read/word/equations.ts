import { numeral } from "./numerals.ts";

const RINGS = ["○", "◯", "〇", "O"];
const LARGEST_IN_RING = 20;

/**
 * What an EQ field prints, from its instruction: of characters set over each other (带圈字符, 拼音指南) the last, a number in a ring as ①, of a fraction both parts
 * with a stroke between. "" for other fields and other equations.
 */
export function equation(instruction: string): string {
  const [, kind, inner = ""] = /^\s*eq\s[^(]{0,80}\\([of])[^(]{0,20}\((.{0,200})\)\s*$/is.exec(instruction) ?? [];
  const parts = inner.split(/[,;，；]/).map((part) => part.trim());
  const last = parts.at(-1) ?? "";
  if (kind?.toLowerCase() === "f") return parts.length === 2 ? parts.join("/") : "";
  const number = /^\d{1,2}$/.test(last) ? Number(last) : 0;
  return RINGS.includes(parts[0] ?? "") && number >= 1 && number <= LARGEST_IN_RING ? numeral("decimalEnclosedCircle", number) : last;
}
