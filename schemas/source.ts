import { z } from "zod";

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

/** A line of a source: its characters without the line end, and where they stand in the decoded text. `page` is null where the format has no pages. */
export const Line = z.object({ text: z.string(), start: z.int().nonnegative(), page: z.int().positive().nullable() });
export type Line = z.infer<typeof Line>;
