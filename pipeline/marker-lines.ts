import type { Circular, Diagnostic } from "../schemas/circular.ts";
import type { Paragraph } from "../schemas/paragraph.ts";
import type { Span } from "../schemas/span.ts";
import { markerOf } from "./markers.ts";

/**
 * Where a line that opens with a numbering marker went: into the tree as a clause of its own (`placed`), into the covering notice,
 * a table or a table of contents, the list of attachments, or the document's own title behind a compiler's number or below 附件 (`title`); `cross-reference` points to a clause elsewhere (第三条规定的…); `unplaced` is lost.
 */
export type MarkerPlace = "placed" | "notice" | "table" | "contents" | "attachment-list" | "title" | "cross-reference" | "unplaced";

/** A line of a document that opens with a numbering marker. */
export interface MarkerLine extends Span {
  readonly place: MarkerPlace;
}

const NUMERAL = "[零〇一二三四五六七八九十百]{1,5}|[0-9０-９]{1,3}";
/** What looks like a marker to anyone, whatever the segmenter makes of it. */
const LOOKS_NUMBERED = new RegExp(
  `^(?:第(?:${NUMERAL})[编篇章节条]|[（(〔【﹙](?:${NUMERAL})[）)〕】﹚]|(?:${NUMERAL})[、．﹒]|[0-9０-９]{1,3}(?:[.](?![0-9])|[）)])|[①-⑳㉑-㉟❶-❿]|专栏(?:${NUMERAL}))`,
);
const POINTS_ELSEWHERE = new RegExp(`^第(?:${NUMERAL})[编篇章节条]`);
/** How much of a title must stand behind a compiler's number; the rest may stand on the next line. */
const TITLE_START = 10;
const ATTACHMENT_LIST = /^附[件表](?:[：:]|1[.．、](?=.{4}))/;

/** Every line of a document that opens with a numbering marker, and where it went. `paragraphs`: those that the circular's text is made of. */
export function markerLines({ text, clauses, tables, description }: Circular, paragraphs: readonly Paragraph[]): MarkerLine[] {
  const starts = new Set(clauses.filter(({ kind }) => kind !== "notice" && kind !== "preamble").map(({ start }) => start));
  const notices = clauses.filter(({ kind }) => kind === "notice").flatMap(({ body }) => body);
  const inside = (spans: readonly Span[], { start }: Span) => spans.some((span) => span.start <= start && start < span.end);
  const titles = [description.title, description.noticeTitle].filter((title) => title !== null).map((title) => title.slice(0, TITLE_START));
  let inAttachmentList = false;
  return paragraphs.flatMap((paragraph, i) => {
    const { start, end, kind } = paragraph;
    const line = text.slice(start, end);
    const marker = markerOf(line);
    inAttachmentList = ATTACHMENT_LIST.test(line) || (inAttachmentList && (marker ? marker.form === "arabic" : !/[。；]/.test(line)));
    if (!marker && !LOOKS_NUMBERED.test(line)) return [];
    const place = (): MarkerPlace => {
      if (starts.has(start)) return "placed";
      if (kind === "contents") return "contents";
      if (kind === "row" || inside(tables, paragraph)) return "table";
      if (inside(notices, paragraph)) return "notice";
      const next = paragraphs[i + 1];
      const titled = marker?.form === "annex" && next ? text.slice(next.start, next.end) : line.slice(marker?.text.length ?? 0);
      if (marker && titles.some((title) => titled.startsWith(title) || (i === 0 && titled.includes(title)))) return "title";
      if (!marker && POINTS_ELSEWHERE.test(line)) return "cross-reference";
      return inAttachmentList ? "attachment-list" : "unplaced";
    };
    return [{ start, end, place: place() }];
  });
}

const LONGEST_QUOTE = 40;

/** The circular with a remark for each marker line that is no clause: `cross-reference` where it points elsewhere, `unplaced-marker` where it is lost. */
export function withMarkerRemarks(circular: Circular, paragraphs: readonly Paragraph[]): Circular {
  const remarks = markerLines(circular, paragraphs).flatMap(({ start, end, place }): Diagnostic[] => {
    const quote = circular.text.slice(start, Math.min(end, start + LONGEST_QUOTE));
    const at = { start, end: start + quote.length };
    if (place === "cross-reference")
      return [{ ...at, severity: "info", code: "cross-reference", message: `points to a clause, opens none: ${quote}` }];
    if (place === "unplaced")
      return [
        { ...at, severity: "warning", code: "unplaced-marker", message: `opens with a marker, but has no place in the tree: ${quote}` },
      ];
    return [];
  });
  return { ...circular, diagnostics: [...circular.diagnostics, ...remarks] };
}
