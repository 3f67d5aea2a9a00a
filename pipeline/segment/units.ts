import type { Span } from "../../schemas/span.ts";
import { type FormName, type Marker, markerOf } from "../markers.ts";

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

/** The forms that go on inside a paragraph, and how the next marker of each is printed. */
const INLINE: Partial<Readonly<Record<FormName, RegExp>>> = {
  "bracketed-arabic": /[（(]([0-9]{1,2})[）)]/g,
  arabic: /(?<![0-9.．])([0-9]{1,3})(?:[、．﹒]|[.](?![0-9])|[.](?=[0-9]{4}年))/g,
};

/** Places inside a text where the markers of a form go on counting from `expected`, as far as `mayStand` allows their place. */
function seriesFrom(text: string, form: FormName, expected: number, mayStand: (before: string) => boolean): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(INLINE[form] as RegExp)) {
    if (match.index === 0 || Number(match[1]) !== expected + starts.length || !mayStand(text.charAt(match.index - 1))) continue;
    starts.push(match.index);
  }
  return starts;
}

/** An item whose words open with a number (35.5个地级市…): a marker only where the series has come to it, else a decimal. */
function markerBeforeNumber(text: string, expected: number | null): Marker | null {
  const match = /^([0-9]{1,3})[.．](?=[0-9]{1,4}(?!个百分点)[\u4e00-\u9fff])(?![0-9.．]{1,6}[万亿元倍])/.exec(text);
  if (!match?.[1] || Number(match[1]) !== expected) return null;
  return { form: "arabic", text: match[0], label: match[1], number: expected };
}

const ENDS = /[；;。）)〕]/;
/** Before the first item of a list whose line end is lost (注：|1.…). */
const LEADS_IN = /[：:；;。]/;
const HAN = /[\u4e00-\u9fff]/;
/** A heading's words, no stop among them: what runs on is the first item below (一、强化统筹|1.加强谋划。…). */
const UNSTOPPED = /^[^。；：:！？]{4,40}$/;

/** Where a paragraph holds the items that `next`, the marker of the paragraph behind it, goes on from (协议如下：|1.…⏎2.…): all from 1 on, or the one `expected`. */
function itemsBefore(text: string, own: Marker | null, expected: number | null, next: Marker | null): number[] {
  const last = (next?.number ?? 1) - 1;
  if (!next || last < 1 || !INLINE[next.form]) return [];
  const first = expected === last && next.form === "arabic" ? last : 1;
  const glued = own && first === last ? seriesFrom(text, next.form, last, (before) => HAN.test(before)).slice(0, 1) : [];
  if (glued[0] !== undefined && UNSTOPPED.test(text.slice(0, glued[0]))) return glued;
  const starts = seriesFrom(text, next.form, first, (before) => LEADS_IN.test(before));
  return starts.length === last - first + 1 ? starts : [];
}

/**
 * Where a paragraph holds more than one clause: the series that it opens goes on behind a full stop, a semicolon or a closing bracket
 * (35.…。36.…); in a box a series of （1）（2） may also begin inside it.
 */
function inlineStarts(text: string, marker: Marker | null, inBox: boolean): number[] {
  const mayStand = (before: string): boolean => ENDS.test(before) || (inBox && marker?.form === "bracketed-arabic");
  const opened = marker && INLINE[marker.form] && marker.number !== null ? seriesFrom(text, marker.form, marker.number + 1, mayStand) : [];
  return opened.length > 0 || !inBox || marker?.form === "bracketed-arabic" ? opened : seriesFrom(text, "bracketed-arabic", 1, () => true);
}

/**
 * Parts a paragraph into units. In a box every inline series is taken apart, elsewhere only one that the paragraph opens.
 * `expected`: the number (1., 2. …) that the items before lead to. `next`: the marker of the next paragraph where nothing open leads to its number.
 */
export function unitsOf(
  document: string,
  paragraph: Span & { bold: readonly Span[]; gaps: readonly number[] },
  inBox: boolean,
  expected: number | null = null,
  next: Marker | null = null,
): Unit[] {
  const text = document.slice(paragraph.start, paragraph.end);
  const own = markerOf(text);
  const inside = inlineStarts(text, own, inBox);
  const starts = [0, ...(inside.length === 0 && own?.form !== next?.form ? itemsBefore(text, own, expected, next) : inside)];
  return starts.map((from, i) => {
    const start = paragraph.start + from;
    const end = paragraph.start + (starts[i + 1] ?? text.length);
    const piece = document.slice(start, end);
    const marker = markerOf(piece) ?? (i === 0 ? markerBeforeNumber(piece, expected) : null);
    const behind = piece.slice(marker?.text.length ?? 0);
    const contentStart = end - behind.replace(marker?.form === "article" ? /^[?\s]+/ : /^\s+/, "").length;
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
