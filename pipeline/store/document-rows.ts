import { createHash } from "node:crypto";
import type { Fact } from "../../schemas/facts.ts";
import type { ResolvedCircular } from "../../schemas/resolved.ts";
import { pairsOf } from "../../schemas/search-terms.ts";
import { quote, type Span } from "../../schemas/span.ts";
import { answeringOrdinals } from "./answering.ts";
import { codePointOffsets } from "./code-points.ts";

/** One row of a table, by column name; columns that are not named stay null. */
export type Row = Readonly<Record<string, string | number | null>>;

/** The rows of one document by table, in the order in which they may be inserted. */
export type DocumentRows = ReadonlyMap<string, readonly Row[]>;

/** A document's id: 64 bits of the hash of its text. */
const documentId = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);

/** The own bodies of the clauses, paragraphs parted by line ends. */
const clauseBodies = ({ circular }: ResolvedCircular): string[] =>
  circular.clauses.map(({ body }) => body.map((span) => quote(circular.text, span)).join("\n"));

/** What the search index needs the words of: each clause's heading and body, in turn. */
export function searchTexts(resolved: ResolvedCircular): string[] {
  const bodies = clauseBodies(resolved);
  return resolved.circular.clauses.flatMap((clause, ordinal) => [clause.heading ?? "", bodies[ordinal] as string]);
}

/**
 * Everything that one document puts into tables keyed by document. `words`: those of `searchTexts`.
 * Throws where the text cannot stand in SQLite (a NUL, half a surrogate pair).
 */
export function documentRows(resolved: ResolvedCircular, sourceSha256: string, words: readonly string[]): DocumentRows {
  const { circular, facts } = resolved;
  const { text, description, clauses } = circular;
  if (text.includes("\0") || !text.isWellFormed()) throw new Error("the text holds a NUL or half a character");
  const document_id = documentId(text);
  const at = codePointOffsets(text);
  const place = ({ start, end }: Span) => ({ start_offset: at(start), end_offset: at(end) });
  const fact = (made: Fact, ordinal: number) => ({
    document_id,
    ordinal,
    clause_ordinal: made.clause,
    quote: quote(text, made),
    ...place(made),
    rule: made.rule,
  });
  const answering = answeringOrdinals(clauses, facts.responsibilities);
  const bodies = clauseBodies(resolved);

  return new Map<string, readonly Row[]>([
    [
      "documents",
      [
        {
          id: document_id,
          key: description.docNumber ?? description.title,
          source_sha256: sourceSha256,
          title: description.title,
          notice_title: description.noticeTitle,
          doc_number: description.docNumber,
          genre: description.genre,
          status: description.status,
          issued_on: description.issuedOn,
          disclosure: description.disclosure,
          period_start: description.periodStart,
          period_end: description.periodEnd,
          place: description.place,
          text,
          text_source: circular.printed.some((line) => line.place.confidence !== null) ? "ocr" : "text",
        },
      ],
    ],
    ["document_issuers", description.issuers.map((name, ordinal) => ({ document_id, ordinal, name }))],
    ["document_addressees", description.addressees.map((name, ordinal) => ({ document_id, ordinal, name }))],
    [
      "clauses",
      clauses.map((clause, ordinal) => ({
        document_id,
        ordinal,
        parent_ordinal: clause.parent,
        path: clause.path,
        kind: clause.kind,
        level: clause.level,
        marker: clause.marker,
        heading: clause.heading,
        text: bodies[ordinal] as string,
        ...place(clause),
        heading_start: clause.headingSpan && at(clause.headingSpan.start),
        heading_end: clause.headingSpan && at(clause.headingSpan.end),
        answering_ordinal: answering[ordinal] ?? null,
        page_start: clause.pageStart,
        page_end: clause.pageEnd,
      })),
    ],
    [
      "page_lines",
      circular.printed.map(({ place: { page, x, y, width, height, confidence }, ...line }, ordinal) => ({
        document_id,
        ordinal,
        page,
        ...place(line),
        x,
        y,
        width,
        height,
        confidence,
      })),
    ],
    [
      "quantities",
      facts.quantities.map((quantity, ordinal) => ({
        ...fact(quantity, ordinal),
        kind: quantity.kind,
        indicator: quantity.indicator,
        comparator: quantity.comparator,
        value: quantity.value,
        value_high: quantity.valueHigh,
        unit: quantity.unit,
        change: quantity.change,
        time: quantity.time,
        time_implied: Number(quantity.timeImplied),
        baseline: quantity.baseline,
        text: quantity.text,
      })),
    ],
    ["milestones", facts.milestones.map((milestone, ordinal) => ({ ...fact(milestone, ordinal), due: milestone.due }))],
    [
      "responsibilities",
      facts.responsibilities.map((responsibility, ordinal) => ({
        ...fact(responsibility, ordinal),
        agency: responsibility.agency,
        canonical: responsibility.canonical,
        role: responsibility.role,
        inline: Number(responsibility.inline),
      })),
    ],
    [
      "citations",
      facts.citations.map((citation, ordinal) => ({ ...fact(citation, ordinal), title: citation.title, doc_number: citation.docNumber })),
    ],
    ["enterprise_mentions", facts.enterpriseMentions.map((mention, ordinal) => ({ ...fact(mention, ordinal), name: mention.name }))],
    [
      "projects",
      facts.projects.map((project, ordinal) => ({ ...fact(project, ordinal), name: project.name, enterprise: project.enterprise })),
    ],
    ["document_tables", circular.tables.map((table, ordinal) => ({ ...fact(table, ordinal), caption: table.caption, unit: table.unit }))],
    [
      "table_cells",
      circular.tables.flatMap(({ cells }, table_ordinal) =>
        cells.map(({ row, column, text: content, isHeader }) => ({
          document_id,
          table_ordinal,
          row,
          column,
          text: content,
          is_header: Number(isHeader),
        })),
      ),
    ],
    [
      "diagnostics",
      resolved.diagnostics.map((diagnostic, ordinal) => ({
        document_id,
        ordinal,
        severity: diagnostic.severity,
        code: diagnostic.code,
        message: diagnostic.message,
        ...place(diagnostic),
      })),
    ],
    [
      "clause_search",
      clauses.map((clause, ordinal) => ({
        document_id,
        clause_ordinal: ordinal,
        heading: words[2 * ordinal] ?? "",
        body: words[2 * ordinal + 1] ?? "",
        pairs: pairsOf(`${clause.heading ?? ""}\n${bodies[ordinal]}`).join(" "),
      })),
    ],
  ]);
}
