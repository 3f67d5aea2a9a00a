import type { Role } from "../../schemas/facts.ts";
import type { Span } from "../../schemas/span.ts";
import { splitOutsideBrackets } from "./names.ts";
import type { BodyList } from "./running-text.ts";
import type { Duty } from "./statement.ts";

/** A sentence of a passage and its parts between commas; all offsets in the passage. */
export interface Sentence extends Span {
  readonly parts: readonly Span[];
}

/** The sentences of a passage, between full stops, semicolons and line ends. */
export function sentencesOf(text: string): Sentence[] {
  return splitOutsideBrackets(text, "。；;！？\n\t").map((span) => ({
    ...span,
    parts: splitOutsideBrackets(text.slice(span.start, span.end), "，,：:").map((part) => ({
      start: part.start + span.start,
      end: part.end + span.start,
    })),
  }));
}

/** The names of a list that was found `by` characters further on. */
export const moved = (list: BodyList, by: number): Span[] => list.names.map((name) => ({ start: name.start + by, end: name.end + by }));

/** One duty for each name; its proof reaches from the name to `to`. */
export const duties = (names: readonly Span[], role: Role, rule: string, to: number): Duty[] =>
  names.map((name) => ({ ...name, role, rule, proof: { start: name.start, end: Math.max(to, name.end) } }));
