import type { CountedWords } from "../../schemas/lexicon/counted-words.ts";
import type { QuantityWords } from "../../schemas/lexicon/quantity-words.ts";
import type { UnitFamily, Units } from "../../schemas/lexicon/units.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import { onceFor } from "../once-for.ts";

/** A unit read at a place: as printed without multiplier (吨标准煤/万元), the family of its numerator, and where it ends. */
export interface PrintedUnit {
  readonly unit: string;
  readonly family: UnitFamily;
  readonly end: number;
}

/** The lexicon's words for quantities, compiled once. Every alternation prefers the longest word. */
export interface Vocabulary {
  readonly unitAt: (text: string, at: number) => PrintedUnit | null;
  readonly articles: ReadonlySet<string>;
  /** Matches where one of the words stands at the end of a text, optionally followed by what is given. */
  readonly words: { readonly [key in keyof QuantityWords]: string };
  /** The same for the words around a counted noun. */
  readonly counted: { readonly [key in keyof CountedWords]: string };
}

const FAMILIES = [
  "money",
  "rate",
  "points",
  "time",
  "age",
  "area",
  "length",
  "volume",
  "mass",
  "energy",
  "power",
  "signal",
  "state",
  "times",
  "score",
  "count",
] as const satisfies readonly UnitFamily[];

const quoteMeta = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
const alternation = (words: readonly string[]): string =>
  `(?:${[...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(quoteMeta)
    .join("|")})`;

const alternations = <Key extends string>(lists: { readonly [key in Key]: readonly string[] }): { readonly [key in Key]: string } =>
  Object.fromEntries(Object.entries<readonly string[]>(lists).map(([key, list]) => [key, alternation(list)])) as { [key in Key]: string };

function unitPattern(units: Units): RegExp {
  const words = FAMILIES.flatMap((family) => units[family]);
  const latin = words.filter((w) => /[A-Za-z0-9]$/.test(w));
  const plain = words.filter((w) => !/[A-Za-z0-9]$/.test(w));
  const byLength = [...latin, ...plain].sort((a, b) => b.length - a.length);
  const one = (word: string): string => {
    const not = units.otherwise[word];
    if (/[A-Za-z0-9]$/.test(word)) return `${quoteMeta(word)}(?![A-Za-z0-9])`;
    return not ? `${quoteMeta(word)}(?!${not.map(quoteMeta).join("|")})` : quoteMeta(word);
  };
  const denominator = alternation(units.denominators);
  return new RegExp(
    `(?<unit>${byLength.map(one).join("|")})(?<per>(?:[/／每]${denominator}(?:[·•]${denominator}|/${denominator})?)?)(?<name>(?:人民币)?)`,
    "y",
  );
}

function compile(lexicon: Lexicon): Vocabulary {
  const { units, "quantity-words": words, "counted-words": counted } = lexicon;
  const families = new Map([...FAMILIES].reverse().flatMap((family) => units[family].map((unit) => [unit, family] as const)));
  const pattern = unitPattern(units);
  return {
    unitAt: (text, at) => {
      const from = / [A-Za-zμ]/.test(text.slice(at, at + 2)) ? at + 1 : at;
      pattern.lastIndex = from;
      const groups = pattern.exec(text)?.groups;
      if (!groups?.unit) return null;
      const family = families.get(groups.unit) ?? "count";
      const per = family === "time" && groups.per?.startsWith("每") ? "" : (groups.per ?? "");
      return {
        unit: groups.unit.replace(/^个(?=百分点|基点)/, "") + (per.startsWith("每") ? `/${per.slice(1)}` : per),
        family,
        end: from + groups.unit.length + per.length + (groups.name ?? "").length,
      };
    },
    articles: new Set(units.articles),
    words: alternations(words),
    counted: alternations(counted),
  };
}

/** The vocabulary of a lexicon, compiled on first use. */
export const vocabularyOf = onceFor(compile);
