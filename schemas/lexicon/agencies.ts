import { z } from "zod";

const Level = z.enum(["provincial", "municipal", "county"]);
const Month = z.string().regex(/^\d{4}-\d{2}$/);

/** A field of government: its standard name, the short forms in use, and what is peculiar to it. */
export const Field = z.object({
  name: z.string(),
  forms: z.array(z.string()),
  /** The organ word that goes with the bare field (市发改) where it is not 厅 for provinces and 局 below. */
  organs: z.partialRecord(Level, z.string()).optional(),
  /** Field and organ word that the bare field (自然资源) means, where the usual body's name differs from the field's. */
  bare: z.partialRecord(Level, z.string()).optional(),
  /** The short forms are read only with these organ words. */
  organOnly: z.array(z.string()).optional(),
  /** The standard name by province where it differs. */
  regional: z.record(z.string(), z.string()).optional(),
});
export type Field = z.infer<typeof Field>;

/**
 * A body whose name does not follow field + organ word. In `name` stand `{place}` (南通市, 南通市如东县) and `{stem}` (南通).
 * `levels`: where it occurs; all when absent. `from`, `until`: months between which the name holds.
 */
export const Body = z.object({
  forms: z.array(z.string()).min(1),
  name: z.string(),
  kind: z.enum(["government", "party", "mass", "court", "procuratorate", "congress", "institution", "enterprise", "ad-hoc"]),
  levels: z.array(Level).optional(),
  from: Month.optional(),
  until: Month.optional(),
  regional: z.record(z.string(), z.string()).optional(),
});
export type Body = z.infer<typeof Body>;

/** How public bodies are named: organ words, fields of government, bodies with names of their own, Party organs, zones, national bodies. */
export const AgencyWords = z.object({
  /** Organ word as printed → standard organ word (委 → 委员会). */
  organs: z.record(z.string(), z.string()),
  fields: z.array(Field),
  bodies: z.array(Body),
  /** Departments of a Party committee, as printed after 委 → full name. */
  party: z.record(z.string(), z.string()),
  /** Kinds of zones, as printed → full name. */
  zones: z.record(z.string(), z.string()),
  national: z.array(z.object({ name: z.string(), forms: z.array(z.string()).min(1) })),
  /** Bodies of one place whose name departs from the pattern. */
  exceptions: z.array(z.object({ place: z.string(), form: z.string(), name: z.string() })),
});
export type AgencyWords = z.infer<typeof AgencyWords>;
