import type { Circular, Diagnostic } from "../schemas/circular.ts";

/** A heading or a body paragraph of a clause: `text` is `circular.text.slice(start, start + text.length)`. */
export interface Passage {
  readonly clause: number;
  readonly isHeading: boolean;
  readonly start: number;
  readonly text: string;
}

/** What an extractor gives back: facts in reading order, and remarks. */
export interface Extraction<Fact> {
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every heading and body paragraph of a circular in reading order. Tables, captions and tables of contents are none. */
export function passagesOf({ text, clauses }: Circular): Passage[] {
  return clauses.flatMap((clause, ordinal) => [
    ...(clause.headingSpan
      ? [
          {
            clause: ordinal,
            isHeading: true,
            start: clause.headingSpan.start,
            text: text.slice(clause.headingSpan.start, clause.headingSpan.end),
          },
        ]
      : []),
    ...clause.body.map(({ start, end }) => ({ clause: ordinal, isHeading: false, start, text: text.slice(start, end) })),
  ]);
}
