const FULL_TO_HALF = new Map([..."０１２３４５６７８９％．／～－＋"].map((c, i) => [c, "0123456789%./~-+"[i] as string]));
const HALF_TO_FULL = new Map([..."(),;:!?"].map((c, i) => [c, "（），；：！？"[i] as string]));

/**
 * One spelling for what is printed in two widths: digits and their signs half width, punctuation full width.
 * Every character stays in its place (same length), so offsets into the folded text are offsets into the text.
 * A comma or colon between digits (1,000; 12:30) is left alone.
 */
export const foldWidth = (text: string): string =>
  text
    .replace(/[０-９％．／～－＋]/g, (c) => FULL_TO_HALF.get(c) ?? c)
    .replace(/[();!?]/g, (c) => HALF_TO_FULL.get(c) ?? c)
    .replace(/(?<=[\u4e00-\u9fff）”])\.(?![0-9])/g, "。")
    .replace(/(?<![0-9])[,:]|[,:](?![0-9])/g, (c) => HALF_TO_FULL.get(c) ?? c);
