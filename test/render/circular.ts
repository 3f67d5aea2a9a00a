import { markerOf } from "../../pipeline/markers.ts";
import { linesOf } from "../../pipeline/read/text.ts";
import { reflow } from "../../pipeline/reflow/reflow.ts";

/** A stretch of text that is set in one weight. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** How a paragraph is set (GB/T 9704-2012): centred, from the left edge, towards the right edge, or its first line indented by two characters. */
export type Manner = "centred" | "left" | "right" | "indented";

/** What a circular is printed of. Rows of a table have equally many cells. */
export type Block =
  | { readonly kind: "paragraph"; readonly manner: Manner; readonly runs: readonly Run[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

const DATE = /^(?:\d{4}|[二〇○零一九]{4})年.{1,3}月(?:.{1,3}日)?$/;
const DOC_NUMBER = /^.{2,14}〔\d{4}〕\d{1,4}号$/;
const SIGNATURE = /^.{2,24}(?:政府|委员会|[局厅部办])$/;

/** Whether a paragraph stands alone in the middle: a title, a chapter's heading, a caption. */
const isCentred = (text: string): boolean =>
  DOC_NUMBER.test(text) || /^第.{1,3}[章节]/.test(text) || (text.length <= 50 && !/[。；，：]/.test(text) && markerOf(text) === null);

function mannerOf(texts: readonly string[], i: number, firstBody: number): Manner {
  const text = texts[i] ?? "";
  if (DATE.test(text) && i > firstBody) return "right";
  const toDate = texts.slice(i).findIndex((later) => !SIGNATURE.test(later));
  if (i > firstBody && toDate > 0 && DATE.test(texts[i + toDate] ?? "")) return "right";
  if (i === firstBody && /[：:]$/.test(text)) return "left";
  return isCentred(text) ? "centred" : "indented";
}

/** The blocks of a circular that is kept as plain text or Markdown. Blanks that stood between Han characters stand again. */
export function blocksOf(source: string): Block[] {
  const { text, paragraphs } = reflow(linesOf(source));
  const texts = paragraphs.map(({ start, end }) => text.slice(start, end));
  const firstBody = texts.findIndex((paragraph) => /[。：:]$/.test(paragraph));
  const blocks: (Block & { rows?: string[][] })[] = [];
  for (const [i, { start, end, kind, bold, gaps }] of paragraphs.entries()) {
    const before = blocks.at(-1);
    if (kind === "row") {
      const cells = text.slice(start, end).split("\t");
      if (before?.kind === "table") before.rows?.push(cells);
      else blocks.push({ kind: "table", rows: [cells] });
      continue;
    }
    const edges = [...new Set([start, end, ...gaps, ...bold.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
    const runs = edges.slice(1).map((edge, k): Run => {
      const from = edges[k] as number;
      return {
        text: (gaps.includes(from) ? " " : "") + text.slice(from, edge),
        bold: bold.some((span) => span.start <= from && from < span.end),
      };
    });
    blocks.push({ kind: "paragraph", manner: mannerOf(texts, i, firstBody), runs });
  }
  return blocks.map((block) => (block.kind === "table" ? { kind: "table", rows: squared(block.rows) } : block));
}

const squared = (rows: readonly (readonly string[])[]): string[][] => {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
};
