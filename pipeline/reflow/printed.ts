import type { PrintedLine } from "../../schemas/paragraph.ts";
import type { Line } from "../../schemas/source.ts";

/** The printed lines of a text: what is left of each source line that has a place. `origin` ascends but for the -1 of line ends. */
export function printedLines(lines: readonly Line[], origin: readonly number[]): PrintedLine[] {
  const printed: PrintedLine[] = [];
  let i = 0;
  for (const { start, text, place } of lines) {
    const end = start + text.length;
    while (i < origin.length && (origin[i] as number) < start) i++;
    const from = i;
    while (i < origin.length && (origin[i] as number) < end) i++;
    const to = origin[i - 1] === -1 ? i - 1 : i;
    if (place && to > from) printed.push({ start: from, end: to, place });
  }
  return printed;
}
