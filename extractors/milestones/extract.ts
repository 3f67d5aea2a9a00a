import type { Circular } from "../../schemas/circular.ts";
import type { Milestone, Quantity } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Extraction } from "../passage.ts";

export function extractMilestones(_circular: Circular, _lexicon: Lexicon, _quantities: readonly Quantity[]): Extraction<Milestone> {
  return { facts: [], diagnostics: [] };
}
