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
  /** The same where the paragraph opens inside a printed line that the source cuts further: what the paragraphs before it took is counted in. */
  readonly shared: number;
  /** The last number that each form of marker reached, in the paragraphs so far. */
  readonly reached: ReadonlyMap<FormName, number>;
}

/** A paragraph's first line is printed with an indent of two characters. */
const FIRST_LINE_INDENT = 2;

const TOLERANCE = 1.5;
const SLACK = 2.5;
/** Whether a line without a mark is so much over the width that it is none of the text's printed lines: a row of a table perhaps. */
const isOverlong = (text: string, filled: number, width: number): boolean => filled > width + 6 && !/[，。；]/.test(text);
/** The least that a first line stops short of the width for its indent. */
const INDENT_SHOWS = 1.5;
const DANGLING = /[，、,《〈“（(〔第和与及或对将按由为在以的—/-]$/;
const CONTINUES = /^[，、。；：！？”’》〉）)〕%％,;]/;
const WHOLE_LINE =
  /^[（(]?(?:[一二〇○零0-9]{2,4}\s*年\s*[一二三四五六七八九十0-9]{1,3}\s*月(?:\s*[一二三四五六七八九十0-9]{1,3}\s*日)?|(?:此[件文]|信息公开)[^。，]{2,16}|[^。，]{0,12}(?:征求意见稿|试行|送审稿))[）)]?$/;

const PAIRS = [/《|》/g, /[（(]|[）)]/g, /〔|〕/g, /“|”/g] as const;
const OPENERS = "《（(〔“";
/** No bracket is open for longer. */
const LONGEST_BRACKET = 3000;
const lastOf = (pair: RegExp, text: string): string => text.slice(-LONGEST_BRACKET).match(pair)?.at(-1) ?? " ";
/** Whether the last bracket or quotation mark of some kind opens and is not closed; full and half width count as one kind. */
const isOpen = (text: string): boolean => PAIRS.some((pair) => OPENERS.includes(lastOf(pair, text)));
const BRACKETS = PAIRS.slice(0, 3);
/** Whether a bracket that `before` leaves open is closed in `after` before another one opens: a cut goes through it (（牵头部 + 门：市交通委）, （国发〔2022〕 + 1号）). Quotations may hold whole paragraphs. */
const isCutThrough = (before: string, after: string): boolean =>
  !/[。！？；：!?;:]/.test(before.slice(-1)) &&
  markerOf(after) === null &&
  BRACKETS.some((pair) => OPENERS.includes(lastOf(pair, before)) && !OPENERS.includes(after.match(pair)?.[0] ?? OPENERS));
const TITLED =
  /^[^。；，]{4,80}(?:方案|办法|措施|意见|规划|计划|要点|细则|规定|清单|制度|规程|规范|规则|指南|通知|公告|报告|目录|条例)(?:[（(][^（）()]{2,20}[）)])?$/;
const OPENS_TEXT = /^(?:为(?!主)|根据|按照|依据)/;
/** A field of a task on a line of its own (完成时限：2023年6月底前). */
const FIELD = /^(?:牵头|责任|配合|主办|协办|承办|完成|办理|实施)(?:单位|部门|科室|处室|主体|时限|时间)[：:]/;
const COUNTED = /^[一二三四五六七八九十]{1,2}是(?!否)/;
/** Running text, not a heading, a title or a signature: it never stops without a full stop. */
const isBody = (text: string): boolean =>
  /[。；]/.test(text) || (/[，、]/.test(text) && markerOf(text) === null && !TITLED.test(text) && text.length >= 20);
/** Whether a sentence goes on behind a short aside (出口退（免） + 税). */
const isAside = (text: string): boolean => /[，；。]/.test(text) && /[^。；：！？、）)][（(](?!略|试行)[^（）()]{1,3}[）)]$/.test(text);

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
  if (isNext)
    return (
      (!isComplete(before.text) && !isHeadingLike(before.text) && REFERS.test(text.slice(marker.text.length))) ||
      /[《〈“（(〔第]$/.test(before.text)
    );
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
  if (FIELD.test(before.text) && COUNTED.test(text)) return false;
  if (FIELD.test(text) && !DANGLING.test(before.text) && !isOpen(before.text)) return false;
  if (TITLED.test(before.text) && OPENS_TEXT.test(text)) return false;
  const marker = markerOf(text);
  if (marker) return marker.form !== "annex" && interrupts(marker, text, before, layout);
  const opened = markerOf(before.text);
  if (opened?.text === before.text) return opened.form !== "annex";
  if (layout.width === null) {
    if (isCutThrough(before.text, text) && before.text.length < 400) return true;
    if (isComplete(before.text)) return false;
    if (layout.indented && row.indent >= 1.5) return false;
    if (DANGLING.test(before.text) || (isOpen(before.text) && before.text.length < 400)) return true;
    return /[，。；]/.test(before.text) && before.text.length >= 15 && /[，。；、]/.test(text);
  }
  return goesOnWrapped(before, rows, i, layout, layout.width);
}

/** Whether a line behind a full one that ends a sentence is a paragraph's first: it stops short of the width, and at no stop. */
const opensParagraph = (text: string, width: number): boolean => !isComplete(text) && widthOf(text) <= width - INDENT_SHOWS;

function goesOnWrapped(before: Gathering, rows: readonly Row[], i: number, layout: Layout, width: number): boolean {
  const text = rows[i]?.text ?? "";
  if (layout.indented && (rows[i]?.indent ?? 0) >= 1.5 && isComplete(before.text)) return false;
  if (/[：:]$/.test(before.text)) return isOpen(before.text);
  if (isOverlong(before.text, before.filled, width) || isOverlong(text, widthOf(text), width))
    return DANGLING.test(before.text) || isOpen(before.text);
  if (before.filled >= width - SLACK) return layout.fragmented || !isComplete(before.text) || !opensParagraph(text, width);
  if (isCutThrough(before.text, text) || isAside(before.text)) return true;
  const cutHere = /[，、。；：”》）,;:)]$/.test(before.text) || /^[“《（(〔]/.test(text);
  if (layout.fragmented && cutHere && fillsUp(rows, i, before.filled, width)) return true;
  if (layout.fragmented && /[）)]$/.test(before.text) && markerOf(before.text) === null && /[，、]$/.test(text)) return true;
  if (isComplete(before.text)) return false;
  const endsPrinted = before.shared > before.filled && Math.abs(before.shared - width) <= SLACK && markerOf(before.text) === null;
  return isBody(before.text) || DANGLING.test(before.text) || isOpen(before.text) || endsPrinted;
}

/** The paragraph that `text` opens, behind `last`. */
export function opening(text: string, last: Gathering | null, reached: Gathering["reached"], layout: Layout): Gathering {
  const filled = FIRST_LINE_INDENT + widthOf(text);
  const sum = (last?.shared ?? 0) + widthOf(text);
  const maySharePrinted = last !== null && /[：；，、]$/.test(last.text) && fits(sum, layout);
  return { text, filled, shared: maySharePrinted ? sum : filled, reached };
}

/** The paragraph once `text` is added. */
export function withLine(before: Gathering, text: string, layout: Layout): Gathering {
  const width = widthOf(text);
  const after = (filled: number): number => (fits(filled + width, layout) ? filled + width : width);
  return { ...before, text: before.text + text, filled: after(before.filled), shared: after(before.shared) };
}

/** Whether pieces of this width in sum may stand on one printed line. */
const fits = (sum: number, { fragmented, width }: Layout): boolean => fragmented && width !== null && sum <= width + TOLERANCE;
