import type { Clause } from "../../../schemas/circular.ts";
import type { Facts, Quantity, Responsibility } from "../../../schemas/facts.ts";
import type { ResolvedCircular } from "../../../schemas/resolved.ts";
import type { Span } from "../../../schemas/span.ts";

/** Where `words` stand in `text`, the first time. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}

const NO_FACTS: Facts = { quantities: [], milestones: [], responsibilities: [], citations: [], enterpriseMentions: [], projects: [] };

/** A circular of one title and numbered clauses, each a paragraph of its own: `一、heading` or `（一）heading。body`. */
export function circularOf({
  paragraphs,
  title = null,
  docNumber = null,
  issuedOn = null,
  place = null,
  facts = {},
}: {
  paragraphs: readonly { path: string; marker?: string; heading?: string; body?: string }[];
  title?: string | null;
  docNumber?: string | null;
  issuedOn?: string | null;
  place?: string | null;
  facts?: Partial<Facts>;
}): ResolvedCircular {
  const lines = paragraphs.map(({ marker = "", heading = "", body = "" }) => marker + heading + body);
  const text = lines.join("\n");
  let start = 0;
  const clauses = paragraphs.map(({ path, marker = "", heading = "", body = "" }, i): Clause => {
    const end = start + (lines[i] as string).length;
    const clause: Clause = {
      parent: parentOf(paragraphs, path),
      path,
      kind: "item",
      level: path.split("/").length,
      marker: marker || null,
      heading: heading.replace(/（[^）]*）$/, "").replace(/。$/, "") || null,
      headingSpan: heading ? { start: start + marker.length, end: start + marker.length + heading.length } : null,
      body: body ? [{ start: end - body.length, end }] : [],
      start,
      end,
      pageStart: null,
      pageEnd: null,
    };
    start = end + 1;
    return clause;
  });
  return {
    circular: {
      text,
      description: {
        title,
        noticeTitle: null,
        docNumber,
        genre: null,
        status: "issued",
        issuedOn,
        disclosure: null,
        periodStart: null,
        periodEnd: null,
        place,
        issuers: [],
        addressees: [],
      },
      clauses,
      tables: [],
      diagnostics: [],
      printed: [],
    },
    facts: { ...NO_FACTS, ...facts },
    agencies: [],
    aliases: [],
    diagnostics: [],
  };
}

function parentOf(paragraphs: readonly { path: string }[], path: string): number | null {
  const index = paragraphs.findIndex((other) => other.path === path.split("/").slice(0, -1).join("/"));
  return index < 0 ? null : index;
}

/** A plain target. */
export const quantity = (span: Span, clause: number, more: Partial<Quantity> = {}): Quantity => ({
  ...span,
  clause,
  rule: "quantities/percentage",
  kind: "target",
  indicator: null,
  comparator: "=",
  value: 1,
  valueHigh: null,
  unit: "%",
  change: null,
  time: null,
  timeImplied: false,
  baseline: null,
  text: "1%",
  ...more,
});

/** A body that leads. */
export const responsibility = (span: Span, clause: number, more: Partial<Responsibility> = {}): Responsibility => ({
  ...span,
  clause,
  rule: "responsibilities/bracket",
  agency: "市财政局",
  canonical: null,
  role: "lead",
  inline: false,
  ...more,
});
