import { existsSync, readFileSync } from "node:fs";
import { Lexicon } from "../schemas/lexicon.ts";

/** Reads `lexicon/<key>.json` for every key of the lexicon and checks its shape. Throws with the file's name where it does not fit. */
export function loadLexicon(): Lexicon {
  const file = (key: string) => new URL(`../lexicon/${key}.json`, import.meta.url);
  const raw = Object.fromEntries(
    Object.keys(Lexicon.shape)
      .filter((key) => existsSync(file(key)))
      .map((key) => [key, JSON.parse(readFileSync(file(key), "utf8"))]),
  );
  return Lexicon.parse(raw);
}
