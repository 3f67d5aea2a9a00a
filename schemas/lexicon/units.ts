import { z } from "zod";

const Words = z.array(z.string().min(1)).min(1);

/**
 * Units of measurement and measure words (量词) by what they measure, as circulars print them without a multiplier (吨, not 万吨).
 * `count`: measure words of things and persons. `articles`: those that 一 turns into an article (一个, 一批), no count.
 * `otherwise`: what behind a unit makes another word of it (家 + 庭, 项 + 目).
 * `denominators`: what may stand behind a stroke (元/亩, 吨标准煤/万元, 元/平方米·月). `times`: multiples (2倍, 翻两番).
 */
export const Units = z.object({
  money: Words,
  rate: Words,
  points: Words,
  area: Words,
  length: Words,
  volume: Words,
  mass: Words,
  energy: Words,
  power: Words,
  signal: Words,
  state: Words,
  time: Words,
  age: Words,
  times: Words,
  score: Words,
  count: Words,
  articles: Words,
  denominators: Words,
  otherwise: z.record(z.string(), Words),
});
export type Units = z.infer<typeof Units>;

/** The families of units; `denominators`, `articles` and `otherwise` are none. */
export type UnitFamily = Exclude<keyof Units, "denominators" | "articles" | "otherwise">;
