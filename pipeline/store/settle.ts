import type Database from "better-sqlite3";

/**
 * What depends on the whole base, computed anew after a batch, so that it does not depend on the order of the files:
 * `supersedes` (the revision before, among documents of one title with one number; without a number, in one place: two texts that a compilation prints under one number are no revisions),
 * and `cited_document_id` (where exactly one other current document has the cited number, or else the cited title).
 */
export function settle(database: Database.Database): void {
  database.exec(SUPERSEDES);
  database.exec(CITED_DOCUMENTS);
}

const SUPERSEDES = `
  CREATE TEMP TABLE revisions AS
  SELECT id, lag(id) OVER (
    PARTITION BY key, coalesce(title, ''), CASE WHEN doc_number IS NULL THEN coalesce(place, '') END
    ORDER BY issued_on, status, source_sha256, id
  ) AS earlier FROM documents WHERE key IS NOT NULL;
  CREATE UNIQUE INDEX temp.revisions_by_id ON revisions (id);
  UPDATE documents SET supersedes = (SELECT earlier FROM temp.revisions r WHERE r.id = documents.id)
  WHERE supersedes IS NOT (SELECT earlier FROM temp.revisions r WHERE r.id = documents.id);
  DROP TABLE temp.revisions;
`;

const CITED_DOCUMENTS = `
  CREATE TEMP TABLE titled AS
  SELECT id, title AS name, doc_number FROM current_documents WHERE title IS NOT NULL
  UNION SELECT id, notice_title, doc_number FROM current_documents WHERE notice_title IS NOT NULL
  UNION SELECT d.id, substr(d.notice_title, length(i.name) + 1), d.doc_number FROM current_documents d
    JOIN document_issuers i ON i.document_id = d.id AND substr(d.notice_title, 1, length(i.name)) = i.name;
  CREATE INDEX temp.titled_by_name ON titled (name);
  CREATE TEMP TABLE numbered AS SELECT id, doc_number FROM current_documents WHERE doc_number IS NOT NULL;
  CREATE INDEX temp.numbered_by_number ON numbered (doc_number);
  CREATE TEMP TABLE resolved AS
  SELECT document_id, ordinal, min(id) AS cited FROM (
    SELECT c.document_id, c.ordinal, n.id FROM citations c JOIN temp.numbered n ON n.doc_number = c.doc_number
    UNION
    SELECT c.document_id, c.ordinal, t.id FROM citations c JOIN temp.titled t ON t.name = c.title
    WHERE c.doc_number IS NULL OR t.doc_number IS NULL
  ) WHERE id <> document_id GROUP BY document_id, ordinal HAVING count(*) = 1;
  CREATE UNIQUE INDEX temp.resolved_by_citation ON resolved (document_id, ordinal);
  UPDATE citations SET cited_document_id = (SELECT cited FROM temp.resolved r WHERE r.document_id = citations.document_id AND r.ordinal = citations.ordinal)
  WHERE cited_document_id IS NOT (SELECT cited FROM temp.resolved r WHERE r.document_id = citations.document_id AND r.ordinal = citations.ordinal);
  DROP TABLE temp.titled; DROP TABLE temp.numbered; DROP TABLE temp.resolved;
`;
