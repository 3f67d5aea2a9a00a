import { type AccountedNumber, accountNumbers } from "../../extractors/numbers/account.ts";
import type { NumberSense } from "../../extractors/numbers/rules.ts";
import type { Diagnostic } from "../../schemas/circular.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Paragraph } from "../../schemas/paragraph.ts";
import type { ResolvedCircular } from "../../schemas/resolved.ts";
import { type MarkerPlace, markerLines } from "../marker-lines.ts";
import { type RoleBracket, roleBrackets } from "./role-brackets.ts";

/** How often each outcome occurred. */
export type Tally<Outcome extends string> = Readonly<Record<Outcome, number>>;

/** How completely documents were read: what must not be passed over in silence, counted by what became of it. Counts over several documents are sums. */
export interface Health {
  readonly documents: number;
  readonly markerLines: Tally<MarkerPlace>;
  readonly numbers: Tally<NumberSense>;
  readonly roleBrackets: Tally<RoleBracket["outcome"]>;
  /** Bodies that answer for something and look definite: with a canonical name, or `unresolved-agency`. */
  readonly agencies: Tally<"resolved" | "unresolved">;
  readonly numberingGaps: number;
  readonly lookAlikes: number;
}

/** The health of no document. */
export const NO_DOCUMENTS: Health = {
  documents: 0,
  markerLines: { placed: 0, notice: 0, table: 0, contents: 0, "attachment-list": 0, title: 0, "cross-reference": 0, unplaced: 0 },
  numbers: { quantity: 0, date: 0, "document-number": 0, numbering: 0, name: 0, wording: 0, unread: 0 },
  roleBrackets: { read: 0, reported: 0, silent: 0 },
  agencies: { resolved: 0, unresolved: 0 },
  numberingGaps: 0,
  lookAlikes: 0,
};

function tallied<Outcome extends string>(none: Tally<Outcome>, outcomes: readonly Outcome[]): Tally<Outcome> {
  const counts: Record<Outcome, number> = { ...none };
  for (const outcome of outcomes) counts[outcome]++;
  return counts;
}

const withCode = (diagnostics: readonly Diagnostic[], code: string): number => diagnostics.filter((one) => one.code === code).length;

/** Counts one document. `paragraphs`: those that its text is made of. */
export function healthOf({ circular, facts, diagnostics }: ResolvedCircular, paragraphs: readonly Paragraph[], lexicon: Lexicon): Health {
  const numbers: readonly AccountedNumber[] = accountNumbers(circular, facts, lexicon);
  const places = markerLines(circular, paragraphs).map(({ place }) => place);
  const brackets = roleBrackets(circular, facts.responsibilities, diagnostics).map(({ outcome }) => outcome);
  return {
    documents: 1,
    markerLines: tallied(NO_DOCUMENTS.markerLines, places),
    numbers: tallied(
      NO_DOCUMENTS.numbers,
      numbers.map(({ sense }) => sense),
    ),
    roleBrackets: tallied(NO_DOCUMENTS.roleBrackets, brackets),
    agencies: {
      resolved: facts.responsibilities.filter(({ canonical }) => canonical !== null).length,
      unresolved: withCode(diagnostics, "unresolved-agency"),
    },
    numberingGaps: withCode(diagnostics, "numbering-gap"),
    lookAlikes: withCode(diagnostics, "look-alike-place"),
  };
}

const addedTallies = <Outcome extends string>(a: Tally<Outcome>, b: Tally<Outcome>): Tally<Outcome> =>
  Object.fromEntries((Object.keys(a) as Outcome[]).map((outcome) => [outcome, a[outcome] + b[outcome]])) as Tally<Outcome>;

/** The health of two sets of documents together. */
export const added = (a: Health, b: Health): Health => ({
  documents: a.documents + b.documents,
  markerLines: addedTallies(a.markerLines, b.markerLines),
  numbers: addedTallies(a.numbers, b.numbers),
  roleBrackets: addedTallies(a.roleBrackets, b.roleBrackets),
  agencies: addedTallies(a.agencies, b.agencies),
  numberingGaps: a.numberingGaps + b.numberingGaps,
  lookAlikes: a.lookAlikes + b.lookAlikes,
});

/** How many there are of something, how many of them came out well, and their share (null of none). */
export interface Share {
  readonly well: number;
  readonly of: number;
  readonly share: number | null;
}

function shareOf<Outcome extends string>(tally: Tally<Outcome>, bad: readonly NoInfer<Outcome>[]): Share {
  const of = Object.values<number>(tally).reduce((sum, count) => sum + count, 0);
  const well = of - bad.reduce((sum, outcome) => sum + tally[outcome], 0);
  return { well, of, share: of === 0 ? null : well / of };
}

/** Marker lines placed or explained, numbers read or named, role brackets read, definite agencies resolved. What is merely reported did not come out well. */
export const sharesOf = ({ markerLines, numbers, roleBrackets, agencies }: Health) => ({
  markerLines: shareOf(markerLines, ["unplaced"]),
  numbers: shareOf(numbers, ["unread"]),
  roleBrackets: shareOf(roleBrackets, ["reported", "silent"]),
  agencies: shareOf(agencies, ["unresolved"]),
});
