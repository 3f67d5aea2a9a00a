/** What one-to-one matching gives: pairs, what only the gold holds, what only was found. */
export interface Matched<G, F> {
  readonly pairs: readonly (readonly [G, F])[];
  readonly missed: readonly G[];
  readonly extra: readonly F[];
}

function bucketed<T>(items: readonly T[], key: (item: T) => unknown): Map<string, T[]> {
  return Map.groupBy(items, (item) => JSON.stringify(key(item)));
}

/** Greedy one-to-one matching inside equal keys, closest first; a closeness of 0 never matches. */
export function match<G, F>(
  gold: readonly G[],
  found: readonly F[],
  goldKey: (item: G) => unknown,
  foundKey: (item: F) => unknown,
  closeness: (gold: G, found: F) => number = () => 1,
): Matched<G, F> {
  const byKey = bucketed(found, foundKey);
  const goldByKey = bucketed(gold, goldKey);
  const pairs: [G, F][] = [];
  const missed: G[] = [];
  const extra: F[] = [];
  for (const key of new Set([...goldByKey.keys(), ...byKey.keys()])) {
    const ours = goldByKey.get(key) ?? [];
    const theirs = byKey.get(key) ?? [];
    const ranked = ours
      .flatMap((g, i) => theirs.map((f, j) => ({ i, j, close: closeness(g, f) })))
      .filter(({ close }) => close > 0)
      .sort((a, b) => b.close - a.close);
    const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
    for (const { i, j } of ranked) {
      if (usedGold.has(i) || usedFound.has(j)) continue;
      usedGold.add(i);
      usedFound.add(j);
      pairs.push([ours[i] as G, theirs[j] as F]);
    }
    missed.push(...ours.filter((_, i) => !usedGold.has(i)));
    extra.push(...theirs.filter((_, j) => !usedFound.has(j)));
  }
  return { pairs, missed, extra };
}
