import type { Numeral } from "../../numerals/read.ts";
import type { PrintedUnit, Vocabulary } from "../vocabulary.ts";
import type { Mention } from "./mention.ts";

/** A value without its qualifiers. */
export type Value = Pick<Mention, "start" | "end" | "rule" | "family" | "value" | "valueHigh" | "unit" | "numeral">;

/** What a rule sees: the folded text, its numerals, the one at hand, and the unit behind it if there is one. */
export interface Place {
  readonly text: string;
  readonly numerals: readonly Numeral[];
  readonly index: number;
  readonly numeral: Numeral;
  readonly unit: PrintedUnit | null;
  readonly vocabulary: Vocabulary;
}

/** A form in which a value is printed. The first rule that reads a numeral keeps it. */
export interface ValueRule {
  readonly name: string;
  readonly read: (place: Place) => Value | null;
}

/** What a rule has read at a place: the numeral with the unit behind it, unless `fields` say otherwise. */
export const value = (place: Place, rule: string, fields: Partial<Value>): Value => ({
  start: place.numeral.start,
  end: place.unit?.end ?? place.numeral.end,
  rule,
  family: place.unit?.family ?? "index",
  value: place.numeral.value,
  valueHigh: null,
  unit: place.unit?.unit ?? null,
  numeral: place.numeral,
  ...fields,
});
