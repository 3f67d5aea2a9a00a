import { z } from "zod";
import { CitationWords } from "./lexicon/citations.ts";

/**
 * Words as data, edited by people: one JSON file of `lexicon/` per key, named like it.
 * Each file's shape stands in `schemas/lexicon/<key>.ts`.
 */
export const Lexicon = z.object({ citations: CitationWords });
export type Lexicon = z.infer<typeof Lexicon>;
