import { z } from "zod";

const Words = z.array(z.string().min(1)).min(1);

/**
 * Words around a number that say what it does. `grants`, `grantNouns`: money or a rate is given (给予, 奖励). `charges`: a fee is taken or waived at a rate (按80%收取).
 * `increases`, `decreases`: the number is the amount of a change. `commitments`: what an issuer undertakes to do (培育, 建成).
 * `above`, `below`, `shortfalls`, `ceilings`, `floors`, `holds`, `approximations`: bounds before a value (超过, 低于, 不足, 最高, 最低, 控制在, 大约).
 * `openers`, `closers`: words before and behind what is measured that are no part of it (力争, 实现; 达到, 累计).
 * `wordHeads`, `wordTails`: words that begin or end in the character of an opener or closer and are none (就业率, 违法行为).
 * `making`: what brings about something countable (建成5个园区). `bodies`, `duties`: bodies that there are, and how a duty is laid on them (5个地级市抓好…).
 * `conditionHeadings`: ends of headings over what must be met (申报条件).
 * `past`: signs that a sentence tells what is or was (目前, 位居); `future`: that it says what shall be; `resolve`: those of them that end a report of facts (力争, 推动).
 * `pastHeadings`: ends of headings over facts (发展基础). `pointingNouns`: nouns of named sets (三个方面). `planNouns`: N年 before them is a plan's name (三年行动计划).
 */
export const QuantityWords = z.object({
  grants: Words,
  grantNouns: Words,
  charges: Words,
  increases: Words,
  decreases: Words,
  commitments: Words,
  above: Words,
  below: Words,
  shortfalls: Words,
  ceilings: Words,
  floors: Words,
  holds: Words,
  approximations: Words,
  openers: Words,
  closers: Words,
  wordHeads: Words,
  wordTails: Words,
  past: Words,
  future: Words,
  resolve: Words,
  pastHeadings: Words,
  pointingNouns: Words,
  planNouns: Words,
  making: Words,
  bodies: Words,
  duties: Words,
  conditionHeadings: Words,
});
export type QuantityWords = z.infer<typeof QuantityWords>;
