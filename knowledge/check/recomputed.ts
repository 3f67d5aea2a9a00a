import { createHash } from "node:crypto";
import { IsoDate } from "../../schemas/description.ts";
import { pairsOf } from "../../schemas/search-terms.ts";
import type { KnowledgeBase } from "../open.ts";
import type { Violation } from "./check.ts";

/** Invariants that need more than SQL: what is computed from a text is computed again and compared. */
export function* recomputed(base: KnowledgeBase): Generator<Violation> {
  yield* documentIds(base);
  yield* clauseBodies(base);
  yield* searchPairs(base);
  yield* dates(base);
}

function* documentIds(base: KnowledgeBase): Generator<Violation> {
  for (const { id, text } of base.prepare("SELECT id, text FROM documents").iterate() as Iterable<{ id: string; text: string }>) {
    if (createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16) !== id)
      yield { invariant: "id-is-hash-of-text", place: `documents ${id}`, detail: "the text has another hash" };
  }
}

function* clauseBodies(base: KnowledgeBase): Generator<Violation> {
  const rows = base.prepare(
    `SELECT 'clauses ' || c.document_id || ' ' || c.ordinal AS place, c.text, substr(d.text, c.start_offset + 1, c.end_offset - c.start_offset) AS span
     FROM clauses c JOIN documents d ON d.id = c.document_id`,
  );
  for (const { place, text, span } of rows.iterate() as Iterable<{ place: string; text: string; span: string }>) {
    const missing = text.split("\n").find((paragraph) => !span.includes(paragraph));
    if (missing !== undefined) yield { invariant: "body-inside-clause", place, detail: `not in its span: ${missing.slice(0, 30)}` };
  }
}

function* searchPairs(base: KnowledgeBase): Generator<Violation> {
  const rows = base.prepare(
    `SELECT 'clause_search ' || c.document_id || ' ' || c.ordinal AS place, coalesce(c.heading, '') || char(10) || c.text AS text, s.pairs, s.heading || s.body AS words
     FROM clause_search s CROSS JOIN clauses c ON c.document_id = s.document_id AND c.ordinal = s.clause_ordinal`,
  );
  for (const { place, text, pairs, words } of rows.iterate() as Iterable<{ place: string; text: string; pairs: string; words: string }>) {
    if (pairsOf(text).join(" ") !== pairs)
      yield { invariant: "search-index-complete", place, detail: "its pairs are not those of the clause" };
    if ((pairs === "") !== (words === "")) yield { invariant: "search-index-complete", place, detail: "it holds no words" };
  }
}

function* dates(base: KnowledgeBase): Generator<Violation> {
  const rows = base.prepare(
    `SELECT 'documents ' || id AS place, issued_on AS date FROM documents WHERE issued_on IS NOT NULL
     UNION ALL SELECT 'quantities ' || document_id || ' ' || ordinal, time FROM quantities WHERE time IS NOT NULL
     UNION ALL SELECT 'milestones ' || document_id || ' ' || ordinal, due FROM milestones`,
  );
  for (const { place, date } of rows.iterate() as Iterable<{ place: string; date: string }>) {
    if (!IsoDate.safeParse(date).success) yield { invariant: "dates-are-iso", place, detail: date };
  }
}
