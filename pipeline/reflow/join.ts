import { DOCUMENT_NUMBER_LINE } from "../../schemas/document-number.ts";
import { type FormName, type Marker, markerOf } from "../markers.ts";
import { compiledTitle } from "./compiled-title.ts";
import { widthOf } from "./glyphs.ts";
import { isComplete, type Layout } from "./layout.ts";
import type { Row } from "./marks.ts";

/** The paragraph being gathered: its text so far, and how much of the current printed line is filled (a first line's usual indent counted in). */
export interface Gathering {
  readonly text: string;
  readonly filled: number;
  /** The last number that each form of marker reached, in the paragraphs so far. */
  readonly reached: ReadonlyMap<FormName, number>;
}

/** A paragraph's first line is printed with an indent of two characters. */
export const FIRST_LINE_INDENT = 2;

const TOLERANCE = 1.5;
const SLACK = 2.5;
const DANGLING = /[，、,《〈“（(〔第和与及或对将按由为在以的—/-]$/;
const CONTINUES = /^[，、。；：！？”’》〉）)〕%％,;]/;
const WHOLE_LINE =
  /^[（(]?(?:[一二〇○零0-9]{2,4}\s*年\s*[一二三四五六七八九十0-9]{1,3}\s*月(?:\s*[一二三四五六七八九十0-9]{1,3}\s*日)?|(?:此[件文]|信息公开)[^。，]{2,16}|[^。，]{0,12}(?:征求意见稿|试行|送审稿))[）)]?$/;

const PAIRS = [/《|》/g, /[（(]|[）)]/g, /〔|〕/g, /“|”/g] as const;
const OPENERS = "《（(〔“";
/** Whether the last bracket or quotation mark of some kind opens and is not closed; full and half width count as one kind. */
const isOpen = (text: string): boolean => PAIRS.some((pair) => OPENERS.includes(text.match(pair)?.at(-1) ?? " "));
const BRACKETS = PAIRS.slice(0, 3);
/** Whether a bracket that `before` leaves open is closed in `after` before another one opens: a cut goes through it (（牵头部 + 门：市交通委）). Quotations may hold whole paragraphs. */
const isCutThrough = (before: string, after: string): boolean =>
  !isComplete(before) &&
  markerOf(after) === null &&
  BRACKETS.some((pair) => OPENERS.includes(before.match(pair)?.at(-1) ?? " ") && !OPENERS.includes(after.match(pair)?.[0] ?? OPENERS));
/** Running text, not a heading, a title or a signature: it never stops without a full stop. */
const isBody = (text: string): boolean => /[。；]/.test(text) || (/，/.test(text) && markerOf(text) === null && text.length >= 20);

/** Whether the pieces from `i` on fill up a printed line of which `filled` is taken: they are cut from one printed line. */
function fillsUp(rows: readonly Row[], i: number, filled: number, width: number): boolean {
  let sum = filled;
  for (let j = i; j < rows.length && j < i + 12; j++) {
    if (WHOLE_LINE.test(rows[j]?.text ?? "")) return false;
    sum += widthOf(rows[j]?.text ?? "");
    if (sum > width + TOLERANCE) return false;
    if (sum >= width - SLACK) return true;
  }
  return false;
}

const isHeadingLike = (text: string): boolean => markerOf(text) !== null && !/[，。；]/.test(text);

const REFERS = /^(?:项(?!目)|款(?!项)|[（(、])/;

/**
 * Whether a numbering marker at a line start is the middle of a sentence: it begins or continues no series, and the words before dangle
 * or their line is full; one that does, only where it points at an item elsewhere (第（一）项).
 */
function interrupts(marker: Marker, text: string, before: Gathering, layout: Layout): boolean {
  const isNext = marker.number !== null && (marker.number === 1 || before.reached.get(marker.form) === marker.number - 1);
  if (isNext) return REFERS.test(text.slice(marker.text.length)) || /[《〈“（(〔第]$/.test(before.text);
  if (isHeadingLike(before.text)) return false;
  if (DANGLING.test(before.text)) return true;
  return layout.width !== null && before.filled >= layout.width - TOLERANCE && !isComplete(before.text) && /[，。；]/.test(before.text);
}

/** Decides whether row `i` goes on with the paragraph before it. */
export function goesOn(before: Gathering, rows: readonly Row[], i: number, layout: Layout): boolean {
  const row = rows[i];
  if (!row || row.isTableRow) return false;
  const { text } = row;
  if (layout.marked && row.line.opensParagraph !== undefined) return !row.line.opensParagraph || isCutThrough(before.text, text);
  const title = compiledTitle(before.text, rows, i);
  if (title) return title === "open";
  if (WHOLE_LINE.test(text) || WHOLE_LINE.test(before.text) || DOCUMENT_NUMBER_LINE.test(text) || DOCUMENT_NUMBER_LINE.test(before.text))
    return false;
  if (CONTINUES.test(text)) return true;
  const marker = markerOf(text);
  if (marker) return marker.form !== "annex" && interrupts(marker, text, before, layout);
  const opened = markerOf(before.text);
  if (opened?.text === before.text) return opened.form !== "annex";
  if (layout.width === null) {
    if (isComplete(before.text)) return false;
    if (layout.indented && row.indent >= 1.5) return false;
    if (DANGLING.test(before.text) || (isOpen(before.text) && before.text.length < 400)) return true;
    return /[，。；]/.test(before.text) && before.text.length >= 15 && /[，。；、]/.test(text);
  }
  return goesOnWrapped(before, rows, i, layout, layout.width);
}

function goesOnWrapped(before: Gathering, rows: readonly Row[], i: number, layout: Layout, width: number): boolean {
  const text = rows[i]?.text ?? "";
  if (layout.indented && (rows[i]?.indent ?? 0) >= 1.5 && isComplete(before.text)) return false;
  if (/[：:]$/.test(before.text)) return isOpen(before.text);
  if (before.filled >= width - SLACK) return true;
  const cutHere = /[，、。；：”》）,;:)]$/.test(before.text) || /^[“《（(〔]/.test(text);
  if (layout.fragmented && cutHere && fillsUp(rows, i, before.filled, width)) return true;
  if (layout.fragmented && /[）)]$/.test(before.text) && markerOf(before.text) === null && /[，、]$/.test(text)) return true;
  if (isComplete(before.text)) return false;
  return isBody(before.text) || DANGLING.test(before.text) || isOpen(before.text);
}

/** How much of the printed line is filled once row text `text` is added. */
export function filledAfter(before: Gathering, text: string, layout: Layout): number {
  const width = widthOf(text);
  const sum = before.filled + width;
  const sameLine = before.text === "" || (layout.fragmented && layout.width !== null && sum <= layout.width + TOLERANCE);
  return sameLine ? sum : width;
}
