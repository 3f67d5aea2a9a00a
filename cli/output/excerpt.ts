import { fold } from "../../schemas/search-terms.ts";
import { colours } from "./colours.ts";

const BEFORE = 20;
const LENGTH = 100;

/** A stretch of a text around the first of some folded terms, the terms marked. */
export function excerpt(text: string, terms: readonly string[]): string {
  const plain = text.replace(/\s+/g, " ");
  const characters = [...plain];
  const folded = characters.map((character) => fold(character));
  const marked = new Array<boolean>(characters.length).fill(false);
  for (const term of terms) for (let i = 0; i < characters.length; i++) markTerm(folded, marked, i, term);
  const first = Math.max(0, marked.indexOf(true));
  const start = Math.max(0, Math.min(first - BEFORE, characters.length - LENGTH));
  const shown = characters.slice(start, start + LENGTH).map((character, i) => (marked[start + i] ? colours.yellow(character) : character));
  return `${start > 0 ? "…" : ""}${shown.join("")}${start + LENGTH < characters.length ? "…" : ""}`;
}

/** Marks the characters from `i` on that spell out the term. */
function markTerm(folded: readonly string[], marked: boolean[], i: number, term: string): void {
  let rest = term;
  let end = i;
  while (rest !== "" && end < folded.length && folded[end] !== "" && rest.startsWith(folded[end] as string)) {
    rest = rest.slice((folded[end] as string).length);
    end++;
  }
  if (rest === "") marked.fill(true, i, end);
}
