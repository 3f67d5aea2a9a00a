import { z } from "zod";
import { Span } from "./span.ts";

/** Why a file could not be read. */
export const ReasonCode = z.enum([
  "empty",
  "binary",
  "unknown-encoding",
  "unreadable",
  "unsupported-format",
  "damaged",
  "encrypted",
  "needs-ocr",
  "too-large",
  "timeout",
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** A file that was offered for ingestion, and what became of it. `path` is as given, with `/` between its parts. */
export const Source = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  path: z.string(),
  mediaType: z.string().nullable(),
  bytes: z.int().nonnegative(),
  status: z.enum(["ingested", "failed"]),
  reasonCode: ReasonCode.nullable(),
  reason: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;

/**
 * Where a line is printed: page from 1, and its box in PDF points (1/72 inch) from the page's upper left corner.
 * `confidence`: how sure the recogniser is of a line from a scan, 0 to 1; null where the characters come from the file itself.
 */
export const Place = z.object({
  page: z.int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  confidence: z.number().min(0).max(1).nullable(),
});
export type Place = z.infer<typeof Place>;

/**
 * A line of a source: its characters without the line end, and where they stand in the decoded text.
 * The rest is there where the format says it: `opensParagraph`, whether a paragraph begins here (false: it goes on with the line before);
 * `table`, the ordinal in the file of the table whose row this is, its cells parted by tabs, as many in every row;
 * `bold`, the stretches of `text` printed bold, and then no characters are Markdown marks; `place`, where it is printed.
 */
export const Line = z.object({
  text: z.string(),
  start: z.int().nonnegative(),
  opensParagraph: z.boolean().optional(),
  table: z.int().nonnegative().optional(),
  bold: z.array(Span).optional(),
  place: Place.optional(),
});
export type Line = z.infer<typeof Line>;
