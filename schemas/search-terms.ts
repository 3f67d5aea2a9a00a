const RUN = /[\p{L}\p{N}]+/gu;

/** One spelling for widths and case: what index and query have in common (ＧＤＰ, gdp → gdp; ２０２５ → 2025). */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The stretches of letters, Han characters and digits of a text, folded. */
export const runsOf = (text: string): string[] => fold(text).match(RUN) ?? [];

/**
 * Every two neighbouring characters of each run, and each run's last character alone, in order: 电解铝。 → 电解 解铝 铝.
 * A stretch of two characters or more occurs in the text exactly where its pairs stand in a row;
 * the last character alone keeps the pairs of two runs apart.
 */
export function pairsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    const characters = [...run];
    return characters.map((character, i) => character + (characters[i + 1] ?? ""));
  });
}

/** The pairs that stand in a row wherever `run` occurs; a single character is left to the prefix search (null). */
export function pairPhrase(run: string): string | null {
  const characters = [...run];
  if (characters.length < 2) return null;
  return characters
    .slice(0, -1)
    .map((character, i) => character + characters[i + 1])
    .join(" ");
}
