import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { extractFacts } from "../extractors/extract.ts";
import { explainQuantities } from "../extractors/quantities/extract.ts";
import type { Circular, Diagnostic } from "../schemas/circular.ts";
import { UNDESCRIBED } from "../schemas/description.ts";
import type { Fact } from "../schemas/facts.ts";
import type { Lexicon } from "../schemas/lexicon.ts";
import { quote } from "../schemas/span.ts";
import { linesOf } from "./read/text.ts";
import { reflow } from "./reflow/reflow.ts";

/** A fact read from a text: what kind, what it says, the characters that prove it, the rule that read it and where that rule stands (`file:line`). */
export interface ExplainedFact {
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly file: string | null;
  /** For a quantity the rule that decided its kind, and where that stands; null for other facts. */
  readonly kindRule: { readonly rule: string; readonly file: string | null } | null;
}

/** The text as the extractors see it, what they read, and what they remarked. Offsets point into `text`. */
export interface Explanation {
  readonly text: string;
  readonly facts: readonly ExplainedFact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the extractors on a text as if it were the body of one clause. No database, no resolution of names. */
export function explain(input: string, lexicon: Lexicon): Explanation {
  const { text, paragraphs } = reflow(linesOf(input));
  const circular = asOneClause(text, paragraphs);
  const { facts, diagnostics } = extractFacts(circular, lexicon);
  const kindRules = explainQuantities(circular, lexicon).facts.map(({ kindRule }) => ({
    rule: kindRule,
    file: fileOfRule(`quantities/${kindRule}`),
  }));
  const explained = Object.entries(facts).flatMap(([kind, made]) =>
    (made as readonly Fact[]).map(({ start, end, rule, clause: _, ...values }, i) => ({
      kind,
      values,
      quote: quote(text, { start, end }),
      start,
      end,
      rule,
      file: fileOfRule(rule),
      kindRule: kind === "quantities" ? (kindRules[i] ?? null) : null,
    })),
  );
  return { text, facts: explained.sort((a, b) => a.start - b.start || a.end - b.end), diagnostics };
}

const asOneClause = (text: string, paragraphs: readonly { start: number; end: number }[]): Circular => ({
  text,
  description: UNDESCRIBED,
  clauses: [
    {
      parent: null,
      path: "0",
      kind: "preamble",
      level: 1,
      marker: null,
      heading: null,
      headingSpan: null,
      body: paragraphs.map(({ start, end }) => ({ start, end })),
      start: 0,
      end: text.length,
      pageStart: null,
      pageEnd: null,
    },
  ],
  tables: [],
  diagnostics: [],
  printed: [],
});

/** Where a rule stands (`file:line`): where data in its kind's folder or a folder there carry its name, `rules.ts` first; null where it is not found. */
export function fileOfRule(rule: string): string | null {
  const [kind, name] = rule.split("/");
  const folder = new URL(`../extractors/${kind}/`, import.meta.url);
  const isRules = (file: string): number => Number(/(?:^|\/)rules\.ts$/.test(file));
  const files = readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort((a, b) => isRules(b) - isRules(a) || (a < b ? -1 : 1));
  const lines = files.flatMap((file) =>
    readFileSync(new URL(file, folder), "utf8")
      .split("\n")
      .map((text, i) => ({ text, place: `extractors/${kind}/${file}:${i + 1}` })),
  );
  const named = [`name: "${name}"`, `("${name}"`, `"${rule}"`, `"${name}"`, `${name}:`];
  return named.map((form) => lines.find(({ text }) => text.includes(form))?.place).find((place) => place !== undefined) ?? null;
}
