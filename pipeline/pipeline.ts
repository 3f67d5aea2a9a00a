import { extractFacts } from "../extractors/extract.ts";
import type { Circular } from "../schemas/circular.ts";
import type { Lexicon } from "../schemas/lexicon.ts";
import type { ResolvedCircular } from "../schemas/resolved.ts";
import type { Line } from "../schemas/source.ts";
import { damagedCharacters } from "./damaged-characters.ts";
import { describe } from "./describe/describe.ts";
import { withMarkerRemarks } from "./marker-lines.ts";
import { reflow } from "./reflow/reflow.ts";
import { resolve } from "./resolve/resolve.ts";
import { segment } from "./segment/segment.ts";
import { split } from "./split/split.ts";

/** The circulars that a file's lines hold, read into clauses. */
export const circularsOf = (lines: readonly Line[], lexicon: Lexicon): Circular[] =>
  split(reflow(lines)).map((text) => withMarkerRemarks(segment(describe(text, lexicon)), text.paragraphs));

/** One circular with its facts, agencies and citations resolved as far as the circular itself allows. */
function resolved(circular: Circular, lexicon: Lexicon): ResolvedCircular {
  const { facts, diagnostics } = extractFacts(circular, lexicon);
  return resolve(circular, facts, lexicon, [...circular.diagnostics, ...damagedCharacters(circular), ...diagnostics]);
}

/** lines → reflow → split → describe → segment → extract → resolve: everything between a file and the store. */
export const resolvedOf = (lines: readonly Line[], lexicon: Lexicon): ResolvedCircular[] =>
  circularsOf(lines, lexicon).map((circular) => resolved(circular, lexicon));
