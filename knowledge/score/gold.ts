import { readFileSync } from "node:fs";
import { z } from "zod";

const Text = z.string().nullable();
const Names = z.array(z.string());
const InClause = { clause: z.string() };

/** A hand-checked gold file: what a careful reader takes from one source. Only the fields that are scored. */
export const Gold = z.object({
  source: z.string(),
  document: z.object({
    title: Text,
    notice: Text,
    docNumber: Text,
    issuers: Names,
    addressees: Names,
    issuedOn: Text,
    genre: Text,
    status: z.string(),
    disclosure: Text,
    period: z.array(z.string()).nullable(),
  }),
  clauses: z.array(z.object({ path: z.string(), heading: Text, starts: Text, ends: Text })),
  quantities: z.array(
    z.object({
      ...InClause,
      quote: z.string(),
      kind: z.string(),
      indicator: Text,
      comparator: z.string(),
      value: z.number(),
      value2: z.number().nullable(),
      unit: Text,
      change: Text,
      time: Text,
      baseline: Text,
    }),
  ),
  milestones: z.array(z.object({ ...InClause, quote: z.string(), by: z.string() })),
  responsibilities: z.array(z.object({ ...InClause, agency: z.string(), role: z.string(), canonical: Text })),
  citations: z.array(z.object({ ...InClause, title: Text, docNumber: Text })),
  enterprises: Names,
  projects: z.array(z.object({ ...InClause, name: z.string(), enterprise: Text })),
  tables: z.array(z.object({ ...InClause, header: z.array(Text), rows: z.array(z.array(Text)) })),
});
export type Gold = z.infer<typeof Gold>;

/** A file that was offered as gold and is none. */
export class GoldError extends Error {}

/** Reads a gold file. Throws `GoldError` with the file's name where it cannot be read or has another shape. */
export function readGold(path: string): Gold {
  try {
    return Gold.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).split("\n").slice(0, 2).join(" ") : (error as Error).message;
    throw new GoldError(`${path} is no gold file: ${reason}`);
  }
}
