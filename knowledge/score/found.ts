import type { KnowledgeBase } from "../open.ts";
import type { Gold } from "./gold.ts";

/** What the knowledge base holds of one source, in the shape of the gold file that it is compared with. */
export type Found = Omit<Gold, "source" | "clauses" | "tables"> & {
  readonly clauses: readonly { readonly path: string; readonly heading: string | null; readonly text: string | null }[];
  readonly cells: readonly {
    readonly clause: string | null;
    readonly row: number;
    readonly column: number;
    readonly text: string | null;
  }[];
};

const FACTS = (columns: string, table: string) =>
  `SELECT c.path AS clause, ${columns} FROM ${table} f
   JOIN clauses c ON c.document_id = f.document_id AND c.ordinal = f.clause_ordinal WHERE f.document_id = ? ORDER BY f.ordinal`;

/** The document that was read from a source of this file name, or null. */
export function foundIn(base: KnowledgeBase, source: string): Found | null {
  const document = base
    .prepare("SELECT d.* FROM documents d JOIN sources s ON s.sha256 = d.source_sha256 WHERE s.path = ? OR s.path LIKE ?")
    .get(source, `%/${source}`) as Record<string, string | null> | undefined;
  if (!document) return null;
  const rows = <Row>(sql: string) => base.prepare(sql).all(document.id) as Row[];
  const names = (table: string) =>
    base.prepare(`SELECT name FROM ${table} WHERE document_id = ? ORDER BY ordinal`).pluck().all(document.id) as string[];
  const { period_start: start = null, period_end: end = null } = document;
  return {
    document: {
      title: document.title ?? null,
      notice: document.notice_title ?? null,
      docNumber: document.doc_number ?? null,
      issuers: names("document_issuers"),
      addressees: names("document_addressees"),
      issuedOn: document.issued_on ?? null,
      genre: document.genre ?? null,
      status: document.status ?? "",
      disclosure: document.disclosure ?? null,
      period: start ? [start, end ?? ""] : null,
    },
    clauses: rows("SELECT path, heading, text FROM clauses WHERE document_id = ? AND path <> 'notice' ORDER BY ordinal"),
    quantities: rows(
      FACTS(
        "f.quote, f.kind, f.indicator, f.comparator, f.value, f.value_high AS value2, f.unit, f.change, f.time, f.baseline",
        "quantities",
      ),
    ),
    milestones: rows(FACTS("f.quote, f.due AS by", "milestones")),
    responsibilities: rows(FACTS("f.agency, f.role, f.canonical", "responsibilities")),
    citations: rows(FACTS("f.title, f.doc_number AS docNumber", "citations")),
    enterprises: names("enterprise_mentions"),
    projects: rows(FACTS("f.name, f.enterprise", "projects")),
    cells: rows(
      `SELECT c.path AS clause, x."row", x."column", x.text FROM table_cells x
       LEFT JOIN document_tables t ON t.document_id = x.document_id AND t.ordinal = x.table_ordinal
       LEFT JOIN clauses c ON c.document_id = t.document_id AND c.ordinal = t.clause_ordinal WHERE x.document_id = ?`,
    ),
  };
}
