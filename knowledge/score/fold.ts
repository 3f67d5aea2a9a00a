const BLANKS_AND_MARKS = /[\p{White_Space}*#]+/gu;

/** A printed form without what does not count when strings are compared: white space, Markdown marks, widths, the shape of number brackets. */
export function fold(value: string | number | boolean | null): string | null {
  if (value === null) return null;
  return String(value).normalize("NFKC").replaceAll("——", "—").replaceAll("〔", "(").replaceAll("〕", ")").replace(BLANKS_AND_MARKS, "");
}

/** A number rounded to six places, so that 0.1 + 0.2 is 0.3. */
export const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);

function bigrams(text: string): Map<string, number> {
  const characters = Array.from(text);
  const counts = new Map<string, number>();
  for (let i = 1; i < characters.length; i++) {
    const pair = `${characters[i - 1]}${characters[i]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Dice coefficient of character bigrams, from 0 to 1; 1 where one contains the other. */
export function similar(a: string | null, b: string | null): number {
  const left = fold(a) ?? "";
  const right = fold(b) ?? "";
  if (left === "" || right === "") return left === right ? 1 : 0;
  if (left.includes(right) || right.includes(left)) return 1;
  const [ours, theirs] = [bigrams(left), bigrams(right)];
  let shared = 0;
  for (const [pair, count] of ours) shared += Math.min(count, theirs.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, total(ours) + total(theirs));
}
