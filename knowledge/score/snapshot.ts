import { z } from "zod";
import type { Scores } from "./run.ts";
import type { Verdict } from "./score.ts";

/** The scores of a commit: its figures over all, and per source every fact that was missed, made up, or said otherwise than the gold, with how often. */
export const Snapshot = z.object({
  figures: z.record(z.string(), z.number()),
  faults: z.record(z.string(), z.record(z.string(), z.number())),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** What changed between two scores of the same gold, fact by fact. */
export interface Changes {
  readonly figures: readonly { readonly measure: string; readonly before: number; readonly now: number }[];
  readonly gains: readonly { readonly source: string; readonly fault: string }[];
  readonly losses: readonly { readonly source: string; readonly fault: string }[];
}

const SIGNS = { right: "", missed: "-", extra: "+", differs: "~" } as const;

/** A verdict in one line: its sign (- missed, + made up, ~ says otherwise), the measure and the fact. */
export const faultLine = ({ verdict, measure, fact, detail }: Verdict): string =>
  `${SIGNS[verdict]} ${measure}: ${fact}${detail === null ? "" : ` (${detail})`}`;

/** What of a score is kept to compare later ones with. Sources and faults are sorted, so that the same scores give the same bytes. */
export function snapshotOf({ documents, figures }: Scores): Snapshot {
  const faults = documents.map(({ source, verdicts }) => {
    const lines = verdicts.filter(({ verdict }) => verdict !== "right").map(faultLine);
    return [
      source,
      Object.fromEntries([...Map.groupBy(lines.sort(), (line) => line)].map(([line, times]) => [line, times.length])),
    ] as const;
  });
  return {
    figures: Object.fromEntries(figures.map(({ measure, f1 }) => [measure, Number(f1.toFixed(4))])),
    faults: Object.fromEntries(faults.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Faults of `now` that `before` had not are losses, those that it had and that are gone are gains. Sources that only one of both holds are left out. */
export function changes(before: Snapshot, now: Snapshot): Changes {
  const gains: Changes["gains"][number][] = [];
  const losses: Changes["losses"][number][] = [];
  for (const [source, faults] of Object.entries(now.faults)) {
    const earlier = before.faults[source];
    if (!earlier) continue;
    losses.push(...without(faults, earlier).map((fault) => ({ source, fault })));
    gains.push(...without(earlier, faults).map((fault) => ({ source, fault })));
  }
  const figures = Object.entries(now.figures).flatMap(([measure, f1]) => {
    const earlier = before.figures[measure] ?? 0;
    return earlier === f1 ? [] : [{ measure, before: earlier, now: f1 }];
  });
  return { figures, gains, losses };
}

/** The faults that one list has and another lacks, each as often as it stands there more often. */
const without = (list: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): string[] =>
  Object.entries(list).flatMap(([fault, times]) => Array<string>(Math.max(0, times - (other[fault] ?? 0))).fill(fault));
