import { YEAR_AND_SERIAL } from "../../../schemas/document-number.ts";
import type { Span } from "../../../schemas/span.ts";

/** What numbers in a text belong to something else: titles, slogans in quotation marks, document numbers, telephone numbers. Longer quotations are text of their own. */
const NAMES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: "title", pattern: /《[^《》]{0,60}(?:《[^《》]{0,120}》[^《》]{0,60})?》/g },
  { name: "form-cell", pattern: /[^，。；\n]{0,60}[□☐] ?[是否有无]/g },
  { name: "inner-title", pattern: /〈[^〈〉]{0,100}〉/g },
  { name: "slogan", pattern: /“[^“”]{1,24}”|‘[^‘’]{1,24}’|「[^「」]{1,24}」|"[^"]{1,24}"/g },
  { name: "document-number", pattern: new RegExp(YEAR_AND_SERIAL, "g") },
  { name: "standard-number", pattern: /(?:GB|DB|ISO|IEC|HJ|JT|YY|CJJ?|SH|HG)[A-Z/]{0,4}[ -]?[0-9.]{2,8}(?:[-—][0-9]{4})?/g },
  { name: "telephone", pattern: /(?<![0-9])(?:[0-9]{3,4}-)[0-9]{7,8}(?![0-9])/g },
  { name: "clock", pattern: /(?<![0-9:：])[0-2]?[0-9][:：][0-5][0-9](?![0-9])/g },
  { name: "hotline", pattern: /(?<![0-9])(?:12[0-9]{3}|9[56][0-9]{3})(?=(?:[\u4e00-\u9fff]{0,6})(?:热线|中心|平台|大数据|电话))/g },
  { name: "company-rank", pattern: /[0-9百]{1,4}强/g },
];

const DIGIT_GROUPS = /[0-9]+(?:\.[0-9]+)?/g;

/** Whether a passage is the row of a table that lost its lines: two numbers at its head, or four numbers and not one mark between them. */
const isTableRow = (text: string): boolean =>
  /^[0-9]{1,3} [0-9]{1,3}(?![0-9.．、，])/.test(text) ||
  (!/[，。；：、,;:！？]/.test(text) && (text.match(DIGIT_GROUPS)?.length ?? 0) >= 4);

/** The stretches of a folded text whose numbers are parts of names, with the form that says so. */
export const namesIn = (text: string): (Span & { readonly name: string })[] =>
  isTableRow(text)
    ? [{ start: 0, end: text.length, name: "table-row" }]
    : NAMES.flatMap(({ name, pattern }) => [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length, name })));
