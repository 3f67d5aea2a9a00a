import type { KnowledgeBase } from "./open.ts";

/** What `documents` says of one document, its full text left out. */
export interface DocumentRow {
  readonly id: string;
  readonly title: string | null;
  readonly notice_title: string | null;
  readonly doc_number: string | null;
  readonly genre: string | null;
  readonly status: string;
  readonly issued_on: string | null;
  readonly disclosure: string | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly place: string | null;
  readonly supersedes: string | null;
}

/** A row of `clauses`. */
export interface ClauseRow {
  readonly ordinal: number;
  readonly parent_ordinal: number | null;
  readonly path: string;
  readonly kind: string;
  readonly level: number;
  readonly marker: string | null;
  readonly heading: string | null;
  readonly text: string;
}

/** A fact of any kind: its own columns under `values`, those that every fact has beside them. */
export interface FactRow {
  readonly kind: string;
  readonly clause_ordinal: number;
  readonly quote: string;
  readonly rule: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

const DOCUMENT_COLUMNS =
  "id, title, notice_title, doc_number, genre, status, issued_on, disclosure, period_start, period_end, place, supersedes";

/** The documents that `wanted` may mean: an id or how it begins, else a whole number, else a part of a number or title. */
export function findDocuments(base: KnowledgeBase, wanted: string): DocumentRow[] {
  const conditions = [
    "length(@wanted) >= 4 AND substr(id, 1, length(@wanted)) = lower(@wanted)",
    "doc_number = @wanted OR title = @wanted OR notice_title = @wanted",
    "instr(doc_number, @wanted) OR instr(title, @wanted) OR instr(notice_title, @wanted)",
  ];
  for (const condition of conditions) {
    const found = base.prepare(`SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE ${condition} ORDER BY title, id`).all({ wanted });
    if (found.length > 0) return found as DocumentRow[];
  }
  return [];
}

/** The names of a document's issuers or addressees, in the order printed. */
export const namesOf = (base: KnowledgeBase, table: "document_issuers" | "document_addressees", id: string): string[] =>
  base.prepare(`SELECT name FROM ${table} WHERE document_id = ? ORDER BY ordinal`).pluck().all(id) as string[];

/** The clauses of a document in reading order; with a path, that clause and those below it. */
export function clausesOf(base: KnowledgeBase, id: string, path?: string): ClauseRow[] {
  const rows = base
    .prepare(
      `SELECT ordinal, parent_ordinal, path, kind, level, marker, heading, text FROM clauses
       WHERE document_id = @id AND (@path IS NULL OR path = @path OR substr(path, 1, length(@path) + 1) = @path || '/') ORDER BY ordinal`,
    )
    .all({ id, path: path ?? null });
  return rows as ClauseRow[];
}

const VALUE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  quantities: ["kind", "indicator", "comparator", "value", "value_high", "unit", "change", "time", "time_implied", "baseline", "text"],
  milestones: ["due"],
  responsibilities: ["agency", "canonical", "role", "inline"],
  citations: ["title", "doc_number", "cited_document_id"],
  enterprise_mentions: ["name"],
  projects: ["name", "enterprise"],
  document_tables: ["caption", "unit"],
};

/** The facts of a document in reading order; with an ordinal, those of that clause alone. */
export function factsOf(base: KnowledgeBase, id: string, clauseOrdinal?: number): FactRow[] {
  const facts = Object.entries(VALUE_COLUMNS).flatMap(([table, columns]) => {
    const rows = base
      .prepare(
        `SELECT clause_ordinal, quote, rule, start_offset, ${columns.join(", ")} FROM ${table}
         WHERE document_id = @id AND (@clause IS NULL OR clause_ordinal = @clause) ORDER BY ordinal`,
      )
      .all({ id, clause: clauseOrdinal ?? null }) as Record<string, string | number | null>[];
    return rows.map((row) => ({
      start: row.start_offset as number,
      kind: table,
      clause_ordinal: row.clause_ordinal as number,
      quote: row.quote as string,
      rule: row.rule as string,
      values: Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
    }));
  });
  return facts.sort((a, b) => a.clause_ordinal - b.clause_ordinal || a.start - b.start).map(({ start: _, ...fact }) => fact);
}

/** How many facts each clause of a document holds, by kind. */
export function factCounts(base: KnowledgeBase, id: string): Map<number, Record<string, number>> {
  const counts = new Map<number, Record<string, number>>();
  for (const table of Object.keys(VALUE_COLUMNS)) {
    const rows = base.prepare(`SELECT clause_ordinal, count(*) AS n FROM ${table} WHERE document_id = ? GROUP BY clause_ordinal`).all(id);
    for (const { clause_ordinal, n } of rows as { clause_ordinal: number; n: number }[])
      counts.set(clause_ordinal, { ...counts.get(clause_ordinal), [table]: n });
  }
  return counts;
}

/** A clause's row of the task ledger: who answers for it. */
export interface LedgerRow {
  readonly lead: string | null;
  readonly responsible: string | null;
  readonly shared: string | null;
  readonly implement: string | null;
  readonly support: string | null;
  readonly inherited_from: string | null;
  readonly targets: string | null;
  readonly deadlines: string | null;
}

/** Who answers for a clause, or undefined where nobody does. */
export const ledgerOf = (base: KnowledgeBase, id: string, clauseOrdinal: number): LedgerRow | undefined =>
  base
    .prepare(
      `SELECT "lead", responsible, shared, implement, support, inherited_from, targets, deadlines FROM task_ledger WHERE document_id = ? AND clause_ordinal = ?`,
    )
    .get(id, clauseOrdinal) as LedgerRow | undefined;
