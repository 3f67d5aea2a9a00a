import { z } from "zod";
import type { Description } from "./description.ts";
import type { PrintedLine } from "./paragraph.ts";
import { Span } from "./span.ts";

export const ClauseKind = z.enum(["notice", "preamble", "chapter", "section", "article", "item", "box", "dash", "lead", "annex"]);
export type ClauseKind = z.infer<typeof ClauseKind>;

/**
 * A node of the clause tree. Clauses stand in reading order; a clause's ordinal is its index.
 * `path`: markers from the root joined with `/` (`二/（一）/1`, `第一章/第三条`, `三/专栏1/（2）`, `0`, `notice`, `附件1`).
 * `body`: its own paragraphs after the heading, without heading, children, tables and captions.
 * `start`…`end`: from its marker to the end of its own body.
 */
export const Clause = Span.extend({
  parent: z.int().nonnegative().nullable(),
  path: z.string(),
  kind: ClauseKind,
  level: z.int().positive(),
  marker: z.string().nullable(),
  heading: z.string().nullable(),
  /** What is printed as heading, a bracket behind it (（市财政局牵头）) included; null where there is none. */
  headingSpan: Span.nullable(),
  body: z.array(Span),
  pageStart: z.int().positive().nullable(),
  pageEnd: z.int().positive().nullable(),
});
export type Clause = z.infer<typeof Clause>;

/** A table: cells by row and column from 0, row 0 the header. `clause`: ordinal of the clause that it stands in. */
export const Table = Span.extend({
  clause: z.int().nonnegative(),
  caption: z.string().nullable(),
  unit: z.string().nullable(),
  cells: z.array(z.object({ row: z.int().nonnegative(), column: z.int().nonnegative(), text: z.string(), isHeader: z.boolean() })),
  rule: z.string(),
});
export type Table = z.infer<typeof Table>;

/** A remark about a document: data with a place, never an exception. */
export const Diagnostic = Span.extend({
  severity: z.enum(["info", "warning"]),
  code: z.string().regex(/^[a-z-]+$/),
  message: z.string(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

/** A circular read into its parts: what the extractors work on. All spans point into `text`. */
export interface Circular {
  readonly text: string;
  readonly description: Description;
  readonly clauses: readonly Clause[];
  readonly tables: readonly Table[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where its lines are printed; none where the source has no pages. */
  readonly printed: readonly PrintedLine[];
}
