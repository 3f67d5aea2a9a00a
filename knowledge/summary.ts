import type { KnowledgeBase } from "./open.ts";

/** One line of the table that a rebuild ends with. */
export interface DocumentSummary {
  readonly id: string;
  readonly title: string | null;
  readonly doc_number: string | null;
  readonly clauses: number;
  readonly targets: number;
  readonly incentives: number;
  readonly responsibilities: number;
  readonly warnings: number;
}

/** Summaries of the documents with these ids, in their order; of all, by title, where no ids are given. */
export function documentSummaries(base: KnowledgeBase, ids?: readonly string[]): DocumentSummary[] {
  const count = (table: string, condition = "") => `(SELECT count(*) FROM ${table} WHERE document_id = d.id ${condition})`;
  const columns = `d.id, d.title, d.doc_number, ${count("clauses")} AS clauses,
    ${count("quantities", "AND kind = 'target'")} AS targets, ${count("quantities", "AND kind = 'incentive'")} AS incentives,
    ${count("responsibilities")} AS responsibilities, ${count("diagnostics", "AND severity = 'warning'")} AS warnings`;
  const rows = ids
    ? base
        .prepare(`SELECT ${columns} FROM json_each(?) wanted JOIN documents d ON d.id = wanted.value ORDER BY wanted.key`)
        .all(JSON.stringify(ids))
    : base.prepare(`SELECT ${columns} FROM documents d ORDER BY d.title, d.id`).all();
  return rows as DocumentSummary[];
}

/** How much a knowledge base holds. */
export interface Totals {
  readonly documents: number;
  readonly clauses: number;
  readonly facts: number;
  readonly warnings: number;
}

const FACT_TABLES = ["quantities", "milestones", "responsibilities", "citations", "enterprise_mentions", "projects"];

/** Counts over the whole base; with ids, over these documents. */
export function totals(base: KnowledgeBase, ids?: readonly string[]): Totals {
  const among = ids ? "WHERE document_id IN (SELECT value FROM json_each(@ids))" : "WHERE true";
  const count = (table: string, condition = "") => `(SELECT count(*) FROM ${table} ${among} ${condition})`;
  const documents = ids
    ? "(SELECT count(*) FROM documents WHERE id IN (SELECT value FROM json_each(@ids)))"
    : "(SELECT count(*) FROM documents)";
  const facts = FACT_TABLES.map((table) => count(table)).join(" + ");
  return base
    .prepare(
      `SELECT ${documents} AS documents, ${count("clauses")} AS clauses, ${facts} AS facts, ${count("diagnostics", "AND severity = 'warning'")} AS warnings`,
    )
    .get(ids ? { ids: JSON.stringify(ids) } : {}) as Totals;
}
