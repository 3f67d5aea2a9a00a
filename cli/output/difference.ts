import type { Difference } from "../../knowledge/score/difference.ts";
import { colours } from "./colours.ts";
import { columns } from "./columns.ts";

/** The lines that tell how two knowledge bases differ: counts per kind, each fact where `everyFact`, and a sum. */
export function differenceLines({ sources, gains, losses }: Difference, everyFact: boolean): string[] {
  const kinds = [...new Set([...gains, ...losses].map(({ kind }) => kind))];
  const count = (list: typeof gains, wanted: string) => list.filter(({ kind }) => kind === wanted).length;
  const table = columns(kinds, [
    { title: "kind", of: (kind) => kind },
    { title: "gained", of: (kind) => count(gains, kind) },
    { title: "lost", of: (kind) => count(losses, kind) },
  ]);
  const line =
    (sign: string) =>
    ({ kind, source, clause, fact }: (typeof gains)[number]) =>
      `${sign} ${kind} ${source} ${clause} ${fact}`;
  return [
    ...(kinds.length > 0 ? table : []),
    ...(everyFact ? [...losses.map(line(colours.red("-"))), ...gains.map(line(colours.green("+")))] : []),
    colours.dim(`${gains.length} facts gained, ${losses.length} lost over ${sources} sources that both hold`),
  ];
}
