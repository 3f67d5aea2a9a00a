import type { Circular, Diagnostic } from "../schemas/circular.ts";

/** What stands in a text for bytes that are no characters of its encoding (U+FFFD). */
const DAMAGED = /\ufffd+/g;

/** A remark `damaged-characters` for each place at which the file was damaged and characters are lost. */
export const damagedCharacters = ({ text }: Circular): Diagnostic[] =>
  [...text.matchAll(DAMAGED)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    severity: "warning",
    code: "damaged-characters",
    message: `此处字符损坏，原文有缺失：${text.slice(Math.max(0, index - 8), index + found.length + 8).replaceAll("\n", " ")} (characters are lost here)`,
  }));
