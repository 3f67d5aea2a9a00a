import type { Span } from "../../schemas/span.ts";
import type { BodyWords } from "./body-words.ts";
import { subjectOf } from "./running-text.ts";
import { moved } from "./sentences.ts";

/** How many parts back a subject is looked for. */
const NEAR = 8;

/** The bodies of the nearest part that bodies open (市商务局要加强统筹，|会同…). */
export function subjectAbove(text: string, parts: readonly Span[], words: BodyWords): Span[] {
  for (const { start, end } of parts.slice(-NEAR).reverse()) {
    const subject = subjectOf(text.slice(start, end), words);
    if (subject) return moved(subject, start);
  }
  return [];
}
