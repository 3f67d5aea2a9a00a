import { z } from "zod";

const Words = z.array(z.string().min(1)).min(1);

/**
 * Words around a number that say what it does. `grants`, `grantNouns`: money or a rate is given (给予, 奖励). `charges`: a fee is taken at a rate (按80%收取).
 * `increases`, `decreases`: the number is the amount of a change. `reaches`: it is the level reached, and no part of what is measured (达到, 提高到).
 * `targetMarks`, `pastMarks`: commitment or fact; `pastHeadings`, `futureHeadings`: headings over either.
 * `pointingNouns`: nouns of named sets (三个方面), `planNouns`: N年 before them is a plan's name (三年行动计划).
 */
export const QuantityWords = z.object({
  grants: Words,
  grantNouns: Words,
  charges: Words,
  increases: Words,
  decreases: Words,
  reaches: Words,
  targetMarks: Words,
  pastMarks: Words,
  pastHeadings: Words,
  futureHeadings: Words,
  pointingNouns: Words,
  planNouns: Words,
});
export type QuantityWords = z.infer<typeof QuantityWords>;
