import type { Milestone } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import { foldWidth } from "../numerals/width.ts";
import type { Passage } from "../passage.ts";
import { readTimes } from "../times/read.ts";

const BRACKET = /（([^（）]{4,40})）/;
const ONLY_DATES = /^(?:[、，至到—\-~～和及前底末起止]|以前|之前|全年|完成|开始|启动|持续|长期|上旬|中旬|下旬|年)*$/;

/** A phase's heading with dates in brackets (督查汇总（2022年7月、12月）): one milestone per date, the heading its proof. */
export function datedHeading(passage: Passage, heading: string, year: string | null, lexicon: Lexicon): Milestone[] {
  const text = foldWidth(passage.text);
  const bracket = BRACKET.exec(text);
  if (!bracket?.[1]) return [];
  const inside = bracket.index + 1;
  const times = readTimes(text, year, lexicon).filter((t) => t.start >= inside && t.end <= inside + (bracket[1]?.length ?? 0));
  const rest = [...bracket[1]].filter((_, i) => !times.some((t) => t.start <= inside + i && inside + i < t.end)).join("");
  if (times.length === 0 || !ONLY_DATES.test(rest)) return [];
  const at = passage.text.indexOf(heading);
  const start = passage.start + Math.max(at, 0);
  const end = at < 0 ? passage.start + passage.text.length : start + heading.length;
  return times.map((time) => ({
    clause: passage.clause,
    start,
    end,
    rule: "milestones/dated-heading",
    due: time.iso.split("/").at(-1) ?? time.iso,
  }));
}
