import type { Value } from "./value-rule.ts";

/** Why a number with a unit is no quantity. `before` is matched at the end of the words before it, `after` at the start of those behind it. */
export interface Refusal {
  readonly name: string;
  readonly only?: (value: Value, printed: string) => boolean;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** Whether a number is printed in Chinese figures: 三家, 百家. */
export const han = (value: Value): boolean => value.numeral.script !== "digits" && value.valueHigh === null;

/** A bound that makes a quantity of what stands before it: （含）以上. */
export const BOUND_BEHIND = "(?:（含[^（）]{0,10}）)?(?:及|或|含)?(?:以上|以下|以内|左右)";
