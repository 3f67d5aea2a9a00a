import { z } from "zod";

const Words = z.array(z.string().min(1)).min(1);

/**
 * Words around a counted noun that say where it ends, or belong to what is counted. `dealings`: what is done to the object of 对 (对16个区开展监测).
 * `duties`: what counted bodies shall do, which does not say how they are counted (5个地级市抓好…). `attendances`: verbs whose subject is counted, standing
 * before the number (代表共300人参加…). `selections`: verbs that decide what is counted (预警16处滑坡). `bearers`: counted nouns before 的 (8个领域的应用).
 * `predicates`: what else is said of them behind their noun (17条措施包括…). `activities`: nouns behind 的 for what is done to the counted, itself not counted
 * (20项标准的编制工作).
 * `facets`: what is told about the counted, itself not counted (70项举措落地情况). `summaries`: nouns that close a list behind 等 (…等任务目标).
 */
export const CountedWords = z.object({
  dealings: Words,
  duties: Words,
  attendances: Words,
  selections: Words,
  bearers: Words,
  predicates: Words,
  activities: Words,
  facets: Words,
  summaries: Words,
});
export type CountedWords = z.infer<typeof CountedWords>;
