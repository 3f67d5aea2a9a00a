import type { Span } from "../../schemas/span.ts";
import { type Marker, markerOf } from "../markers.ts";

/** A stretch of one paragraph that may become a clause: from a marker to the next, or a whole unnumbered paragraph. */
export interface Unit extends Span {
  readonly text: string;
  readonly marker: Marker | null;
  /** Where the words behind the marker begin. */
  readonly contentStart: number;
  /** End of a bold stretch that the content opens with, or null. */
  readonly boldEnd: number | null;
  /** Whether the content is bold as a whole. */
  readonly isBold: boolean;
  /** First blank that parts the content, an offset into the document's text, or null. */
  readonly gap: number | null;
}

const INLINE = /[（(][0-9]{1,2}[）)]/g;

/** Places inside a text where an inline series goes on: （2） after （1）, （3） after （2） …. `strict`: only behind ； or 。. */
function inlineStarts(text: string, marker: Marker | null, strict: boolean): number[] {
  const starts: number[] = [];
  let expected = marker?.form === "bracketed-arabic" && marker.number !== null ? marker.number + 1 : strict ? Number.POSITIVE_INFINITY : 1;
  for (const match of text.matchAll(INLINE)) {
    if (match.index === 0 || Number(match[0].slice(1, -1)) !== expected) continue;
    if (strict && !/[；;。]/.test(text.charAt(match.index - 1))) continue;
    starts.push(match.index);
    expected++;
  }
  return starts;
}

/** Parts a paragraph into units. In a box every inline series is taken apart, elsewhere only one that the paragraph opens. */
export function unitsOf(document: string, paragraph: Span & { bold: readonly Span[]; gaps: readonly number[] }, inBox: boolean): Unit[] {
  const text = document.slice(paragraph.start, paragraph.end);
  const starts = [0, ...inlineStarts(text, markerOf(text), !inBox)];
  return starts.map((from, i) => {
    const start = paragraph.start + from;
    const end = paragraph.start + (starts[i + 1] ?? text.length);
    const piece = document.slice(start, end);
    const marker = markerOf(piece);
    const contentStart = start + (marker?.text.length ?? 0);
    const bold = paragraph.bold.find((span) => span.start <= contentStart && span.end > contentStart);
    const gap = paragraph.gaps.find((at) => at > contentStart + 1 && at < end) ?? null;
    return {
      start,
      end,
      text: piece,
      marker,
      contentStart,
      boldEnd: bold ? Math.min(bold.end, end) : null,
      isBold: bold !== undefined && bold.end >= end,
      gap,
    };
  });
}
