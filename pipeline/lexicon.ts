import { readFileSync } from "node:fs";
import { prettifyError } from "zod";
import { Lexicon } from "../schemas/lexicon.ts";

/** Reads `lexicon/<key>.json` for every key of the lexicon and checks its shape. Throws with the file's name, and what does not fit, in one line. */
export function loadLexicon(): Lexicon {
  const entries = Object.entries(Lexicon.shape).map(([key, shape]) => {
    const content: unknown = JSON.parse(readFileSync(new URL(`../lexicon/${key}.json`, import.meta.url), "utf8"));
    const checked = shape.safeParse(content);
    if (!checked.success) throw new Error(`lexicon/${key}.json: ${prettifyError(checked.error).replace(/\s*\n\s*/g, " ")}`);
    return [key, checked.data];
  });
  return Object.fromEntries(entries) as Lexicon;
}
