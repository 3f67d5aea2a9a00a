import type { Lexicon } from "../../../schemas/lexicon.ts";
import { loadLexicon } from "../../lexicon.ts";

/** What this folder reads pages by: the words that sites print around a circular, and the names of metadata fields. */
export interface Words {
  readonly pages: Lexicon["pages"];
  /** Names of metadata fields, without blanks. */
  readonly fields: ReadonlySet<string>;
  /** Last words of a circular's title. */
  readonly genres: readonly string[];
}

let words: Words | null = null;

/** Loaded with the first page that a process reads. */
export function pageWords(): Words {
  if (words) return words;
  const { pages, headers, genres } = loadLexicon();
  const names = [...Object.values(headers.fields).flat(), ...pages.fields];
  words = { pages, fields: new Set(names.filter((name) => !pages.controls.includes(name))), genres };
  return words;
}
