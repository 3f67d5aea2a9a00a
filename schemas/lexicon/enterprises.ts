import { z } from "zod";

const Words = z.array(z.string().min(1)).min(1);

/**
 * Words around names of companies.
 * `generic`: words of which general phrases are made (上市公司, 航空集团 name nobody). `industries`: last words of firms' short names (某某铜业); with `generic` they also make general phrases. `trades`: words that end short names too, but so often other words that only an enumeration of firms shows it.
 * `known`: nationwide firms by the names that texts use. `openers`: words before a name that are never part of one (依托, 成立); `leadIns`: words before a name that may also stand in one (建设);
 * `particles`: single characters before a name (由, 与); `particleWords`: words at the head of names that begin with such a character (和田, 为民). `cues`: words behind which a named firm is likely (依托, 支持).
 * `verbs`: words that may follow a named firm (建设, 发挥). `kinds`: what an enumeration of firms is called at its end (龙头企业). `leaders`: what 以…为 makes of a firm (龙头).
 * `regions`: names of provinces and the like that open a firm's name. `places`: what follows a firm's word in the name of a park or a square, no firm (产业园).
 */
export const EnterpriseWords = z.object({
  generic: Words,
  industries: Words,
  trades: Words,
  known: Words,
  openers: Words,
  leadIns: Words,
  particles: Words,
  particleWords: Words,
  cues: Words,
  verbs: Words,
  kinds: Words,
  leaders: Words,
  regions: Words,
  places: Words,
});
export type EnterpriseWords = z.infer<typeof EnterpriseWords>;
