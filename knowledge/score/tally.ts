/** What is measured, in the order printed. Kinds of facts count gold against found; the others are accuracies over matched facts. */
export const MEASURES = [
  "metadata",
  "clauses",
  "clause-bodies",
  "quantities",
  "quantity-kinds",
  "quantity-comparators",
  "quantity-changes",
  "quantity-times",
  "quantity-indicators",
  "quantity-records",
  "targets",
  "incentives",
  "milestones",
  "responsibilities",
  "agency-names",
  "citations",
  "enterprises",
  "projects",
  "project-enterprises",
  "table-cells",
] as const;
export type Measure = (typeof MEASURES)[number];

/** How many were right, how many the gold holds, how many were found; from them precision, recall and F1 (null where there is nothing to measure). */
export interface Figure {
  readonly measure: Measure;
  readonly right: number;
  readonly gold: number;
  readonly found: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number;
}

interface Count {
  right: number;
  gold: number;
  found: number;
}

/** Counts per measure, added up over documents. */
export class Tally {
  private readonly counts = new Map<Measure, Count>();

  add(measure: Measure, right: number, gold: number, found: number): void {
    const count = this.counts.get(measure) ?? { right: 0, gold: 0, found: 0 };
    this.counts.set(measure, { right: count.right + right, gold: count.gold + gold, found: count.found + found });
  }

  merge(other: Tally): void {
    for (const [measure, { right, gold, found }] of other.counts) this.add(measure, right, gold, found);
  }

  /** The figure of one measure, or null where neither gold nor found hold anything. */
  figure(measure: Measure): Figure | null {
    const { right, gold, found } = this.counts.get(measure) ?? { right: 0, gold: 0, found: 0 };
    if (gold + found === 0) return null;
    return {
      measure,
      right,
      gold,
      found,
      precision: found ? right / found : null,
      recall: gold ? right / gold : null,
      f1: (2 * right) / (gold + found),
    };
  }

  figures(): Figure[] {
    return MEASURES.flatMap((measure) => this.figure(measure) ?? []);
  }
}
