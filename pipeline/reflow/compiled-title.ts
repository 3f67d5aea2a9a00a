import type { Row } from "./marks.ts";

const COMPILED = /^[0-9]{1,3}[.．、](?![0-9])/;
const DATED = /[（(](?:19|20)[0-9]{2}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日[^（）()。]{0,12}[）)]$/;
const LONGEST_TITLE = 5;

/** A compiler's numbered and dated title (5. …关于…的通知（2023年2月28日）): whole before row `i`, still open there, or none. */
export function compiledTitle(before: string, rows: readonly Row[], i: number): "whole" | "open" | null {
  if (!COMPILED.test(before) || /[。；]/.test(before) || before.length > 160) return null;
  if (DATED.test(before)) return "whole";
  let text = before;
  for (let j = i; j < Math.min(rows.length, i + LONGEST_TITLE); j++) {
    const next = rows[j]?.text ?? "";
    if (/[。；]/.test(next) || COMPILED.test(next)) return null;
    text += next;
    if (DATED.test(text)) return "open";
  }
  return null;
}
