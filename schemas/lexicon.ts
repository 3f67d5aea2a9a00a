import { z } from "zod";
import { CitationWords } from "./lexicon/citations.ts";
import { Genres } from "./lexicon/genres.ts";
import { Headers } from "./lexicon/headers.ts";
import { PlanPeriods } from "./lexicon/plan-periods.ts";
import { QuantityWords } from "./lexicon/quantity-words.ts";
import { Units } from "./lexicon/units.ts";

/**
 * Words as data, edited by people: one JSON file of `lexicon/` per key, named like it.
 * Each file's shape stands in `schemas/lexicon/<key>.ts`.
 */
export const Lexicon = z.object({
  headers: Headers,
  genres: Genres,
  "plan-periods": PlanPeriods,
  citations: CitationWords,
  units: Units,
  "quantity-words": QuantityWords,
});
export type Lexicon = z.infer<typeof Lexicon>;
