import { FACT_TABLES, ORDINAL_TABLES } from "./tables.ts";

/** Something that holds for every row. `breaches` selects the rows where it does not: `place` (which row) and `detail` (what is wrong). */
export interface Invariant {
  readonly name: string;
  readonly breaches: string;
}

const row = (alias: string) => `${alias}.document_id || ' ' || ${alias}.ordinal`;

const everyFact = (name: string, condition: string, detail: string): Invariant[] =>
  FACT_TABLES.map((table) => ({
    name,
    breaches: `SELECT '${table} ' || ${row("f")} AS place, ${detail} AS detail FROM ${table} f
      JOIN documents d ON d.id = f.document_id
      LEFT JOIN clauses c ON c.document_id = f.document_id AND c.ordinal = f.clause_ordinal
      WHERE NOT coalesce(${condition.replaceAll("TABLE", `'${table}'`)}, 0)`,
  }));

/** Invariants that one query can state. Enumerations and other column rules are CHECKs of the schema, which SQLite's integrity check proves. */
export const INVARIANTS: readonly Invariant[] = [
  ...everyFact(
    "quote-at-offsets",
    "f.quote = substr(d.text, f.start_offset + 1, f.end_offset - f.start_offset)",
    "'quote is “' || substr(f.quote, 1, 30) || '”, the text there “' || substr(d.text, f.start_offset + 1, min(30, f.end_offset - f.start_offset)) || '”'",
  ),
  ...everyFact(
    "fact-inside-clause",
    `f.start_offset >= c.start_offset AND (f.end_offset <= c.end_offset OR TABLE = 'document_tables' OR EXISTS (
      SELECT 1 FROM document_tables t WHERE t.document_id = f.document_id AND t.clause_ordinal = f.clause_ordinal
      AND f.start_offset >= t.start_offset AND f.end_offset <= t.end_offset))`,
    "f.start_offset || '…' || f.end_offset || ' is not inside clause ' || coalesce(c.path || ' ' || c.start_offset || '…' || c.end_offset, 'none')",
  ),
  ...everyFact("rule-is-named", "f.rule GLOB '[a-z]*/[a-z0-9]*' AND f.rule NOT GLOB '*[^-a-z0-9/]*'", "'rule is ' || f.rule"),
  ...ORDINAL_TABLES.map((table) => ({
    name: "ordinals-dense",
    breaches: `SELECT '${table} ' || document_id AS place, count(*) || ' rows, ordinals ' || min(ordinal) || '…' || max(ordinal) AS detail
      FROM ${table} GROUP BY document_id HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1`,
  })),
  {
    name: "facts-in-reading-order",
    breaches: FACT_TABLES.map(
      (table) => `SELECT '${table} ' || ${row("b")} AS place, 'stands before ordinal ' || a.ordinal AS detail FROM ${table} a
        JOIN ${table} b ON b.document_id = a.document_id AND b.ordinal = a.ordinal + 1 WHERE b.clause_ordinal < a.clause_ordinal`,
    ).join(" UNION ALL "),
  },
  {
    name: "clauses-in-reading-order",
    breaches: `SELECT 'clauses ' || ${row("b")} AS place, b.path || ' starts before ' || a.path AS detail FROM clauses a
      JOIN clauses b ON b.document_id = a.document_id AND b.ordinal = a.ordinal + 1 WHERE b.start_offset < a.start_offset`,
  },
  {
    name: "parent-before-child",
    breaches: `SELECT 'clauses ' || ${row("c")} AS place, c.path || ' has parent ' || c.parent_ordinal AS detail FROM clauses c
      LEFT JOIN clauses p ON p.document_id = c.document_id AND p.ordinal = c.parent_ordinal
      WHERE c.parent_ordinal IS NOT NULL AND NOT coalesce(p.ordinal < c.ordinal AND p.level < c.level, 0)`,
  },
  {
    name: "path-continues-parent",
    breaches: `SELECT 'clauses ' || ${row("c")} AS place, c.path || ' under ' || coalesce(p.path, 'nothing') AS detail FROM clauses c
      LEFT JOIN clauses p ON p.document_id = c.document_id AND p.ordinal = c.parent_ordinal
      WHERE c.path = '' OR CASE WHEN p.path IS NULL THEN instr(c.path, '/')
        ELSE substr(c.path, 1, length(p.path) + 1) <> p.path || '/' OR length(c.path) < length(p.path) + 2 OR instr(substr(c.path, length(p.path) + 2), '/') END`,
  },
  {
    name: "offsets-inside-text",
    breaches: ["clauses", "diagnostics", "page_lines"]
      .map(
        (table) => `SELECT '${table} ' || ${row("r")} AS place, r.end_offset || ' of ' || length(d.text) AS detail FROM ${table} r
        JOIN documents d ON d.id = r.document_id WHERE r.end_offset > length(d.text)`,
      )
      .join(" UNION ALL "),
  },
  {
    name: "heading-inside-clause",
    breaches: `SELECT 'clauses ' || ${row("c")} AS place, c.path || ' heading at ' || c.heading_start || '…' || c.heading_end AS detail FROM clauses c
      WHERE c.heading_start < c.start_offset OR c.heading_end > c.end_offset OR (c.heading_start IS NULL) <> (c.heading_end IS NULL)`,
  },
  {
    name: "answering-clause",
    breaches: `SELECT 'clauses ' || document_id || ' ' || ordinal AS place, 'is ' || coalesce(answering_ordinal, 'none') || ', should be ' || coalesce(expected, 'none') AS detail
      FROM (SELECT c.*, CASE WHEN EXISTS (SELECT 1 FROM responsibilities r WHERE r.document_id = c.document_id AND r.clause_ordinal = c.ordinal) THEN c.ordinal ELSE (
        WITH RECURSIVE above (ordinal, parent_ordinal, heading_end) AS (
          SELECT p.ordinal, p.parent_ordinal, p.heading_end FROM clauses p WHERE p.document_id = c.document_id AND p.ordinal = c.parent_ordinal
          UNION ALL
          SELECT p.ordinal, p.parent_ordinal, p.heading_end FROM above a JOIN clauses p ON p.document_id = c.document_id AND p.ordinal = a.parent_ordinal)
        SELECT max(a.ordinal) FROM above a
        WHERE EXISTS (SELECT 1 FROM responsibilities r WHERE r.document_id = c.document_id AND r.clause_ordinal = a.ordinal AND r.end_offset <= a.heading_end)
      ) END AS expected FROM clauses c) WHERE answering_ordinal IS NOT expected`,
  },
  {
    name: "pages-of-their-lines",
    breaches: `SELECT 'clauses ' || ${row("c")} AS place, c.path || ' on pages ' || coalesce(c.page_start, 'none') || '…' || coalesce(c.page_end, 'none') AS detail FROM clauses c
      WHERE c.page_start IS NOT (SELECT l.page FROM page_lines l WHERE l.document_id = c.document_id AND l.start_offset <= c.start_offset ORDER BY l.start_offset DESC LIMIT 1)
      OR c.page_end IS NOT (SELECT l.page FROM page_lines l WHERE l.document_id = c.document_id AND l.start_offset < max(c.end_offset, c.start_offset + 1) ORDER BY l.start_offset DESC LIMIT 1)`,
  },
  {
    name: "page-lines-in-reading-order",
    breaches: `SELECT 'page_lines ' || ${row("b")} AS place, 'starts at ' || b.start_offset || ', before the end of the line before' AS detail FROM page_lines a
      JOIN page_lines b ON b.document_id = a.document_id AND b.ordinal = a.ordinal + 1 WHERE b.start_offset < a.end_offset OR b.page < a.page`,
  },
  {
    name: "range-has-two-values",
    breaches: `SELECT 'quantities ' || ${row("q")} AS place, q.quote AS detail FROM quantities q WHERE q.comparator = 'range' AND q.value_high IS NULL`,
  },
  {
    name: "key-is-number-or-title",
    breaches: `SELECT 'documents ' || id AS place, coalesce(key, 'none') AS detail FROM documents WHERE key IS NOT coalesce(doc_number, title)`,
  },
  {
    name: "supersedes-one-with-its-key",
    breaches: `SELECT 'documents ' || d.id AS place, 'supersedes ' || d.supersedes AS detail FROM documents d LEFT JOIN documents e ON e.id = d.supersedes
      WHERE d.supersedes IS NOT NULL AND (e.key IS NOT d.key OR e.id = d.id OR e.issued_on > d.issued_on)
      UNION ALL SELECT 'documents ' || supersedes, 'superseded ' || count(*) || ' times' FROM documents WHERE supersedes IS NOT NULL GROUP BY supersedes HAVING count(*) > 1`,
  },
  {
    name: "cited-document-fits",
    breaches: `SELECT 'citations ' || ${row("c")} AS place, c.quote || ' → ' || coalesce(d.title, d.id) AS detail FROM citations c JOIN documents d ON d.id = c.cited_document_id
      WHERE d.id = c.document_id OR NOT coalesce(c.doc_number = d.doc_number OR c.title IN (d.title, d.notice_title)
        OR substr(d.notice_title, -length(c.title)) = c.title, 0)`,
  },
  {
    name: "document-has-its-source",
    breaches: `SELECT 'documents ' || d.id AS place, 'source ' || d.source_sha256 AS detail FROM documents d
      LEFT JOIN document_sources s ON s.document_id = d.id AND s.ordinal = 0 WHERE s.source_sha256 IS NOT d.source_sha256
      UNION ALL SELECT 'document_sources ' || ${row("s")}, 'no ingested file ' || s.source_sha256 FROM document_sources s
      WHERE NOT EXISTS (SELECT 1 FROM sources f WHERE f.sha256 = s.source_sha256 AND f.status = 'ingested')`,
  },
  {
    name: "search-index-complete",
    breaches: `WITH s AS MATERIALIZED (SELECT document_id, clause_ordinal FROM clause_search)
      SELECT 'clauses ' || ${row("c")} AS place, count(s.document_id) || ' rows in clause_search' AS detail FROM clauses c
      LEFT JOIN s ON s.document_id = c.document_id AND s.clause_ordinal = c.ordinal GROUP BY c.document_id, c.ordinal HAVING count(s.document_id) <> 1
      UNION ALL SELECT 'clause_search ' || s.document_id || ' ' || s.clause_ordinal, 'no such clause' FROM s
      LEFT JOIN clauses c ON c.document_id = s.document_id AND c.ordinal = s.clause_ordinal WHERE c.ordinal IS NULL`,
  },
];
