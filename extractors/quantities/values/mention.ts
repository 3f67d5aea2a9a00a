import type { Comparator } from "../../../schemas/facts.ts";
import type { UnitFamily } from "../../../schemas/lexicon/units.ts";
import type { Span } from "../../../schemas/span.ts";
import type { Numeral } from "../../numerals/read.ts";

/** What a number measures, by its unit; `ratio` 1：1.2, `index` a figure without a unit. */
export type Family = UnitFamily | "ratio" | "index";

/**
 * A value as it stands in a passage (offsets into the passage's folded text): numeral and unit from `start` to `end`,
 * with its qualifiers (最高, 以上) from `textStart` to `textEnd`. `rule`: the form that found it.
 */
export interface Mention extends Span {
  readonly rule: string;
  readonly family: Family;
  readonly value: number;
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly numeral: Numeral;
  readonly textStart: number;
  readonly textEnd: number;
  readonly comparator: Comparator;
  /** The rule of the bound before or behind the value, null for a plain value. */
  readonly bound: { readonly name: string; readonly side: "before" | "after" } | null;
}
