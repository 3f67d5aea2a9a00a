import { z } from "zod";
import { AgencyWords } from "./lexicon/agencies.ts";
import { CitationWords } from "./lexicon/citations.ts";
import { CountedWords } from "./lexicon/counted-words.ts";
import { DutyWords } from "./lexicon/duties.ts";
import { EnterpriseWords } from "./lexicon/enterprises.ts";
import { Genres } from "./lexicon/genres.ts";
import { Headers } from "./lexicon/headers.ts";
import { PageWords } from "./lexicon/pages.ts";
import { PlanPeriods } from "./lexicon/plan-periods.ts";
import { ProjectWords } from "./lexicon/projects.ts";
import { ProvinceWords } from "./lexicon/provinces.ts";
import { QuantityWords } from "./lexicon/quantity-words.ts";
import { Units } from "./lexicon/units.ts";

/**
 * Words as data, edited by people: one JSON file of `lexicon/` per key, named like it.
 * Each file's shape stands in `schemas/lexicon/<key>.ts`.
 */
export const Lexicon = z.object({
  agencies: AgencyWords,
  duties: DutyWords,
  provinces: ProvinceWords,
  headers: Headers,
  pages: PageWords,
  genres: Genres,
  "plan-periods": PlanPeriods,
  citations: CitationWords,
  enterprises: EnterpriseWords,
  projects: ProjectWords,
  units: Units,
  "quantity-words": QuantityWords,
  "counted-words": CountedWords,
});
export type Lexicon = z.infer<typeof Lexicon>;
