import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { ZodEnum } from "zod";
import { ClauseKind, Diagnostic } from "../../schemas/circular.ts";
import { Description } from "../../schemas/description.ts";
import { Comparator, Quantity, QuantityKind, Role } from "../../schemas/facts.ts";
import { createStatements } from "../../schemas/knowledge-base.ts";
import { Agency } from "../../schemas/resolved.ts";
import { ReasonCode, Source } from "../../schemas/source.ts";

const sql = createStatements();

/** The words that `CHECK (column IN (…))` admits in a table. */
function admitted(table: string, column: string): string[] {
  const body = new RegExp(`CREATE TABLE ${table} \\(([\\s\\S]*?)\\n\\)`).exec(sql)?.[1] ?? "";
  const list = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)`).exec(body)?.[1] ?? "";
  return list.split(", ").map((word) => word.slice(1, -1));
}

const enumerations: [table: string, column: string, words: ZodEnum][] = [
  ["sources", "status", Source.shape.status],
  ["sources", "reason_code", ReasonCode],
  ["documents", "status", Description.shape.status],
  ["clauses", "kind", ClauseKind],
  ["agencies", "level", Agency.shape.level.unwrap()],
  ["quantities", "kind", QuantityKind],
  ["quantities", "comparator", Comparator],
  ["quantities", "change", Quantity.shape.change.unwrap()],
  ["responsibilities", "role", Role],
  ["diagnostics", "severity", Diagnostic.shape.severity],
];

test.each(enumerations)("%s.%s admits the words of the vocabulary", (table, column, words) => {
  expect(admitted(table, column)).toEqual(words.options);
});

test("the statements make the tables and views of the contract", () => {
  const database = new Database(":memory:");
  database.exec(sql);
  const names = database
    .prepare("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'clause_search_%' ORDER BY name")
    .pluck()
    .all();
  expect(names).toEqual([
    "agencies",
    "agency_aliases",
    "answers",
    "citations",
    "clause_search",
    "clauses",
    "current_documents",
    "diagnostics",
    "document_addressees",
    "document_issuers",
    "document_sources",
    "document_tables",
    "documents",
    "enterprise_mentions",
    "incentives",
    "milestones",
    "page_lines",
    "projects",
    "quantities",
    "responsibilities",
    "sources",
    "table_cells",
    "targets",
    "task_ledger",
  ]);
  for (const name of names) expect(database.prepare(`SELECT * FROM ${name}`).all()).toEqual([]);
});
