import type { Time } from "../times/read.ts";
import type { Scene } from "./scene.ts";

/** 自2023年1月1日至2023年12月31日 names when, a mere 自2023年1月1日 only from when. */
const dates = ({ role, iso }: Time): boolean => role === "deadline" || role === "period" || (role === "start" && iso.includes("/"));

/** The date of the sentence that governs a mention: the last one printed before it, else one right behind it (…，2025年底前). */
export function governing({ times, mention, sentence, part, text }: Scene): Time | null {
  const before = times.findLast((t) => dates(t) && t.start >= sentence.start && t.end <= mention.start);
  if (before) return before;
  const behind = times.find((t) => dates(t) && t.start >= mention.end && t.end <= part.end);
  return behind && /^[^，。；]{0,12}$/.test(text.slice(mention.textEnd, behind.start)) ? behind : null;
}
