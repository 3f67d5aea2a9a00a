import type { KnowledgeBase } from "../open.ts";
import { INVARIANTS } from "./invariants.ts";
import { recomputed } from "./recomputed.ts";
import { TABLES } from "./tables.ts";

/** A row that breaks an invariant of the contract. */
export interface Violation {
  readonly invariant: string;
  readonly place: string;
  readonly detail: string;
}

/** What was checked, and every row that does not hold. */
export interface CheckResult {
  readonly rows: number;
  readonly documents: number;
  readonly invariants: number;
  readonly violations: readonly Violation[];
}

/** Proves every invariant of the contract over all rows: SQLite's own integrity, foreign keys, then ours. */
export function check(base: KnowledgeBase): CheckResult {
  const violations = [...integrity(base), ...foreignKeys(base), ...stated(base), ...recomputed(base)];
  const rows = TABLES.map((table) => base.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number).reduce((sum, n) => sum + n, 0);
  const documents = base.prepare("SELECT count(*) FROM documents").pluck().get() as number;
  return { rows, documents, invariants: NAMES.size, violations };
}

/** Names of all invariants that are checked. */
export const NAMES: ReadonlySet<string> = new Set([
  "sqlite-integrity",
  "foreign-keys",
  ...INVARIANTS.map(({ name }) => name),
  "id-is-hash-of-text",
  "body-inside-clause",
  "dates-are-iso",
]);

function* integrity(base: KnowledgeBase): Generator<Violation> {
  for (const { integrity_check } of base.pragma("integrity_check") as { integrity_check: string }[])
    if (integrity_check !== "ok") yield { invariant: "sqlite-integrity", place: "file", detail: integrity_check };
}

function* foreignKeys(base: KnowledgeBase): Generator<Violation> {
  for (const { table, parent } of base.pragma("foreign_key_check") as { table: string; parent: string }[])
    yield { invariant: "foreign-keys", place: table, detail: `a row points to no row of ${parent}` };
}

function* stated(base: KnowledgeBase): Generator<Violation> {
  for (const { name, breaches } of INVARIANTS)
    for (const { place, detail } of base.prepare(breaches).all() as { place: string; detail: string }[])
      yield { invariant: name, place, detail };
}
