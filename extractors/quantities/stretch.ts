import type { Span } from "../../schemas/span.ts";

const OPENING = "（〔［“《‘";
/** No sentence of a circular is longer; a text without full stops is still read in linear time. */
const REACH = 800;
const CLOSING = "）〕］”》’";

/** Where the stretch around a place starts: behind the last of `marks` before it, brackets skipped; the bracket that the place stands in ends it if `stopAtBracket`. */
function startOf(text: string, at: number, marks: string, stopAtBracket: boolean): number {
  let depth = 0;
  const limit = Math.max(0, at - REACH);
  for (let i = at - 1; i >= limit; i--) {
    const c = text[i] as string;
    if (CLOSING.includes(c)) depth++;
    else if (OPENING.includes(c)) {
      if (depth > 0) depth--;
      else if (stopAtBracket && c !== "“" && c !== "《") return i + 1;
    } else if (depth === 0 && marks.includes(c)) return i + 1;
  }
  return limit;
}

function endOf(text: string, at: number, marks: string, stopAtBracket: boolean): number {
  let depth = 0;
  const limit = Math.min(text.length, at + REACH);
  for (let i = at; i < limit; i++) {
    const c = text[i] as string;
    if (OPENING.includes(c)) depth++;
    else if (CLOSING.includes(c)) {
      if (depth > 0) depth--;
      else if (stopAtBracket && c !== "”" && c !== "》") return i;
    } else if (depth === 0 && marks.includes(c)) return i;
  }
  return limit;
}

/** Where the words begin that end at a place: behind the last of `marks` before it, no further back than `from`. */
export function behindMark(text: string, marks: string, at: number, from = 0): number {
  let start = at;
  while (start > from && !marks.includes(text[start - 1] as string)) start--;
  return start;
}

const around =
  (marks: string, stopAtBracket: boolean) =>
  (text: string, { start, end }: Span): Span => ({
    start: startOf(text, start, marks, stopAtBracket),
    end: endOf(text, end, marks, stopAtBracket),
  });

/** The words between two commas (or stronger marks) around a span; inside brackets, no further than the bracket. */
export const partAround = around("，；：。！？\n\t", true);
/** Between two semicolons (or stronger marks). */
export const segmentAround = around("；。！？\n\t", false);
/** From full stop to full stop. */
export const sentenceAround = around("。！？\n\t", false);
