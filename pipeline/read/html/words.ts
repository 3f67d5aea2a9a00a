import type { Lexicon } from "../../../schemas/lexicon.ts";
import { loadLexicon } from "../../lexicon.ts";

/** What this folder reads pages by: the words that sites print around a circular, and the names of metadata fields. */
export interface Words {
  readonly pages: Lexicon["pages"];
  /** Names of metadata fields, without blanks; `headFields`: those of a circular's head. */
  readonly fields: ReadonlySet<string>;
  readonly headFields: ReadonlySet<string>;
  /** Last words of a circular's title. */
  readonly genres: readonly string[];
}

let words: Words | null = null;

/** Loaded with the first page that a process reads. */
export function pageWords(): Words {
  if (words) return words;
  const { pages, headers, genres } = loadLexicon();
  const printed = (names: readonly string[]): Set<string> => new Set(names.filter((name) => !pages.controls.includes(name)));
  const headFields = Object.values(headers.fields).flat();
  words = { pages, headFields: printed(headFields), fields: printed([...headFields, ...pages.fields]), genres };
  return words;
}
