import type { Clause } from "../../schemas/circular.ts";
import type { Responsibility } from "../../schemas/facts.ts";

/**
 * For each clause the ordinal of the clause whose responsibilities count for it: its own where it has any,
 * else the nearest clause above with a responsibility bracket at its heading; null where nobody answers.
 */
export function answeringOrdinals(clauses: readonly Clause[], responsibilities: readonly Responsibility[]): (number | null)[] {
  const own = new Set(responsibilities.map(({ clause }) => clause));
  const atHeading = new Set(
    responsibilities.filter(({ clause, end }) => end <= (clauses[clause]?.headingSpan?.end ?? -1)).map(({ clause }) => clause),
  );
  const inherited: (number | null)[] = [];
  return clauses.map(({ parent }, ordinal) => {
    const above = parent === null ? null : (inherited[parent] ?? null);
    inherited.push(atHeading.has(ordinal) ? ordinal : above);
    return own.has(ordinal) ? ordinal : above;
  });
}
