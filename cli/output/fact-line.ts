import { colours } from "./colours.ts";
import { clip } from "./columns.ts";

/** What is printed of a fact: its kind, its own values, the characters that prove it, the rule that read it. */
export interface ShownFact {
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly rule: string;
  readonly quote: string;
}

/** One line: `quantities target 电耗 ≤ 12800 千瓦时 “电耗控制在12800千瓦时” [quantities/at-most]`. */
export function factLine({ kind, values, rule, quote }: ShownFact): string {
  const said = Object.entries(values)
    .filter(([, value]) => value !== null && value !== false && value !== 0 && value !== "")
    .map(([name, value]) => `${colours.dim(`${name}=`)}${value === true ? "yes" : value}`);
  const [shortQuote] = quote.split("\n");
  return `${colours.green(kind)} ${said.join(" ")} “${clip(shortQuote ?? "", 60)}” ${colours.magenta(`[${rule}]`)}`;
}
