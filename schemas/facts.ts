import { z } from "zod";
import { IsoDate } from "./description.ts";
import { Span } from "./span.ts";

/** What every fact carries: the ordinal of its clause, the characters that prove it, and the rule that made it (`quantities/percentage`). */
export const Fact = Span.extend({ clause: z.int().nonnegative(), rule: z.string().regex(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/) });
export type Fact = z.infer<typeof Fact>;

export const QuantityKind = z.enum(["target", "status", "threshold", "incentive", "duration", "capacity", "other"]);
export type QuantityKind = z.infer<typeof QuantityKind>;
/** 以上, 以下, 以内 include the number; 超过, 不满 do not (Civil Code, Art. 1259). */
export const Comparator = z.enum(["=", "≥", ">", "≤", "<", "≈", "range"]);
export type Comparator = z.infer<typeof Comparator>;

/** A number with a unit that says how much or how many of something. `value` in the plain unit (158万吨 → 1580000 吨; 50% → 50 %). `text`: the value as printed with its qualifiers. */
export const Quantity = Fact.extend({
  kind: QuantityKind,
  indicator: z.string().nullable(),
  comparator: Comparator,
  value: z.number(),
  valueHigh: z.number().nullable(),
  unit: z.string().nullable(),
  change: z.enum(["increase", "decrease"]).nullable(),
  time: IsoDate.nullable(),
  /** The time was carried over from words before, not printed with the value. */
  timeImplied: z.boolean(),
  baseline: z.string().nullable(),
  text: z.string(),
});
export type Quantity = z.infer<typeof Quantity>;

/** A dated commitment without a number, or a dated duty. `due`: when, ISO 8601 with reduced precision. */
export const Milestone = Fact.extend({ due: IsoDate });
export type Milestone = z.infer<typeof Milestone>;

export const Role = z.enum(["lead", "responsible", "shared", "implement", "support"]);
export type Role = z.infer<typeof Role>;

/** Who answers for a clause. `agency` as printed; `canonical` the one definite body that it means, or null. `inline`: said in running text, not in a bracket. */
export const Responsibility = Fact.extend({ agency: z.string(), canonical: z.string().nullable(), role: Role, inline: z.boolean() });
export type Responsibility = z.infer<typeof Responsibility>;

/** A 《title》 of a document, law, catalogue or standard, with its number, or a bare number (title null). */
export const Citation = Fact.extend({ title: z.string().nullable(), docNumber: z.string().nullable() });
export type Citation = z.infer<typeof Citation>;

/** A company or group of companies, as named here. */
export const EnterpriseMention = Fact.extend({ name: z.string() });
export type EnterpriseMention = z.infer<typeof EnterpriseMention>;

/** A named project, and the enterprise that carries it out if one is named. */
export const Project = Fact.extend({ name: z.string(), enterprise: z.string().nullable() });
export type Project = z.infer<typeof Project>;

/** All facts of one circular, each kind in reading order. */
export interface Facts {
  readonly quantities: readonly Quantity[];
  readonly milestones: readonly Milestone[];
  readonly responsibilities: readonly Responsibility[];
  readonly citations: readonly Citation[];
  readonly enterpriseMentions: readonly EnterpriseMention[];
  readonly projects: readonly Project[];
}
