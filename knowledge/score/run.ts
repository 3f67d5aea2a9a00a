import type { KnowledgeBase } from "../open.ts";
import { foundIn } from "./found.ts";
import type { Gold } from "./gold.ts";
import { type Score, score } from "./score.ts";
import { type Figure, type Measure, Tally } from "./tally.ts";

/** A knowledge base scored against gold: each document, all together, and the sources that it does not hold. */
export interface Scores {
  readonly documents: readonly Score[];
  readonly figures: readonly Figure[];
  readonly absent: readonly string[];
}

/** A floor that a figure over all must reach, and what it reached. */
export interface Shortfall {
  readonly measure: Measure;
  readonly floor: number;
  readonly f1: number;
}

/** Scores every gold document that the knowledge base holds. */
export function scoreAll(base: KnowledgeBase, golds: readonly Gold[]): Scores {
  const total = new Tally();
  const documents: Score[] = [];
  const absent: string[] = [];
  for (const gold of golds) {
    const found = foundIn(base, gold.source);
    if (!found) {
      absent.push(gold.source);
      continue;
    }
    const scored = score(gold, found);
    documents.push(scored);
    total.merge(scored.tally);
  }
  return { documents, figures: total.figures(), absent };
}

/** The floors that the figures over all do not reach; nothing measured counts as 0. */
export function shortfalls(figures: readonly Figure[], floors: ReadonlyMap<Measure, number>): Shortfall[] {
  return [...floors].flatMap(([measure, floor]) => {
    const f1 = figures.find((figure) => figure.measure === measure)?.f1 ?? 0;
    return f1 < floor ? [{ measure, floor, f1 }] : [];
  });
}
