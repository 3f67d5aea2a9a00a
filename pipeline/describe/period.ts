import type { Lexicon } from "../../schemas/lexicon.ts";

/** A stretch of whole years, both included. */
export type Period = readonly [start: string, end: string];

const YEAR = "((?:19|20)[0-9]{2})";
const RANGE = new RegExp(`${YEAR}年?(?:[-－—–~～至到]{1,2})${YEAR}年?`);
const STATED = new RegExp(
  `(?:规划|实施|方案|计划|行动|本[^。，]{0,6})(?:的)?(?:期限|周期|期)[^。，；]{0,6}?${YEAR}年?(?:[-－—–~～至到]{1,2})${YEAR}年`,
);

/** The years that a circular covers: those in its title (2019—2022年, “十四五”, 2022年…), else those that its text gives as its term. */
export function periodOf(title: string | null, opening: string, lexicon: Lexicon): Period | null {
  const plain = (title ?? "").normalize("NFKC");
  const range = RANGE.exec(plain) ?? STATED.exec(opening.normalize("NFKC"));
  if (range?.[1] && range[2]) return [range[1], range[2]];
  const plan = lexicon["plan-periods"].find(({ name }) => plain.includes(`“${name}”`));
  if (plan) return [String(plan.start), String(plan.end)];
  const single = new RegExp(`${YEAR}年(?!版|第|[0-9])`).exec(plain);
  return single?.[1] ? [single[1], single[1]] : null;
}
