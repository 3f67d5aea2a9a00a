-- The knowledge base: one SQLite file. Tables, keys and views are the product's public interface.
-- Rows are keyed by (document_id, ordinal), ordinals dense from 0 in reading order: two knowledge bases merge by plain INSERT.
-- Offsets count Unicode code points of documents.text, half-open:
--   quote = substr(documents.text, start_offset + 1, end_offset - start_offset)

-- One row per file that was offered. The same bytes under two names are two rows.
CREATE TABLE sources (
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  path TEXT NOT NULL,
  media_type TEXT,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  status TEXT NOT NULL CHECK (status IN ('ingested', 'failed')),
  reason_code TEXT CHECK (reason_code IN ('empty', 'binary', 'unknown-encoding', 'unreadable', 'unsupported-format', 'damaged', 'encrypted', 'needs-ocr', 'too-large', 'timeout')),
  reason TEXT,
  PRIMARY KEY (sha256, path),
  CHECK ((status = 'failed') = (reason_code IS NOT NULL)),
  CHECK ((reason_code IS NULL) = (reason IS NULL))
) WITHOUT ROWID;

CREATE TABLE documents (
  id TEXT NOT NULL PRIMARY KEY,                         -- hash of the text: same text, same id
  key TEXT,                                             -- what a revision shares: doc_number, else the title
  supersedes TEXT REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
  source_sha256 TEXT NOT NULL,                          -- the file that it was first read from
  title TEXT,
  notice_title TEXT,
  doc_number TEXT,
  genre TEXT,
  status TEXT NOT NULL CHECK (status IN ('issued', 'draft')),
  issued_on TEXT,
  disclosure TEXT,
  period_start TEXT,
  period_end TEXT,
  place TEXT,                                           -- the issuing jurisdiction by its full name
  text TEXT NOT NULL,                                   -- the normalised full text
  text_source TEXT NOT NULL CHECK (text_source IN ('text', 'ocr')),  -- ocr: lines of it were recognised from a picture of the page
  CHECK ((period_start IS NULL) = (period_end IS NULL))
) WITHOUT ROWID;
CREATE INDEX documents_by_key ON documents (key);
CREATE INDEX documents_by_doc_number ON documents (doc_number);
CREATE INDEX documents_by_title ON documents (title);
CREATE INDEX documents_by_notice_title ON documents (notice_title);
CREATE INDEX documents_by_supersedes ON documents (supersedes);
CREATE INDEX documents_by_source ON documents (source_sha256);

-- A file may hold several documents, a document may come in several files; ordinal 0 is the file that it was first read from.
CREATE TABLE document_sources (
  document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  source_sha256 TEXT NOT NULL CHECK (length(source_sha256) = 64),
  PRIMARY KEY (document_id, ordinal),
  UNIQUE (document_id, source_sha256)
) WITHOUT ROWID;
CREATE INDEX document_sources_by_source ON document_sources (source_sha256);

CREATE TABLE document_issuers (
  document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  name TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE document_addressees (
  document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  name TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE clauses (
  document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  parent_ordinal INTEGER CHECK (parent_ordinal < ordinal),
  path TEXT NOT NULL,                                   -- markers from the root: 一/（四）
  kind TEXT NOT NULL CHECK (kind IN ('notice', 'preamble', 'chapter', 'section', 'article', 'item', 'box', 'dash', 'lead', 'annex')),
  level INTEGER NOT NULL CHECK (level > 0),
  marker TEXT,
  heading TEXT,
  text TEXT NOT NULL,                                   -- its own body; '' where it has none
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
  heading_start INTEGER,                                -- what is printed as heading, a bracket behind it included
  heading_end INTEGER CHECK (heading_end >= heading_start),
  answering_ordinal INTEGER CHECK (answering_ordinal <= ordinal),  -- whose responsibilities count here: its own, or those of the nearest heading above
  page_start INTEGER,
  page_end INTEGER CHECK (page_end >= page_start),
  PRIMARY KEY (document_id, ordinal),
  FOREIGN KEY (document_id, answering_ordinal) REFERENCES clauses (document_id, ordinal) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (document_id, parent_ordinal) REFERENCES clauses (document_id, ordinal) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX clauses_by_answering ON clauses (document_id, answering_ordinal);
CREATE INDEX clauses_by_parent ON clauses (document_id, parent_ordinal);
CREATE INDEX clauses_by_path ON clauses (document_id, path);

-- Where each line of the text is printed, for documents with pages: its box in PDF points (1/72 inch) from the page's upper left corner.
CREATE TABLE page_lines (
  document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  page INTEGER NOT NULL CHECK (page > 0),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  x REAL NOT NULL,
  y REAL NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),   -- of the recogniser; null where the file itself holds the characters
  PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX page_lines_by_offset ON page_lines (document_id, start_offset);

CREATE TABLE agencies (
  name TEXT NOT NULL PRIMARY KEY,                       -- full official name
  short_name TEXT,
  place TEXT,
  level TEXT CHECK (level IN ('national', 'provincial', 'municipal', 'county', 'township')),
  kind TEXT
) WITHOUT ROWID;
CREATE INDEX agencies_by_place ON agencies (place);

CREATE TABLE agency_aliases (
  alias TEXT NOT NULL,                                  -- a surface form
  place TEXT NOT NULL,                                  -- in this jurisdiction; '' where none applies
  agency TEXT NOT NULL REFERENCES agencies (name) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (alias, place, agency)
) WITHOUT ROWID;
CREATE INDEX agency_aliases_by_agency ON agency_aliases (agency);

CREATE TABLE quantities (
  document_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  clause_ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('target', 'status', 'threshold', 'incentive', 'duration', 'capacity', 'other')),
  indicator TEXT,
  comparator TEXT NOT NULL CHECK (comparator IN ('=', '≥', '>', '≤', '<', '≈', 'range')),
  value REAL NOT NULL,
  value_high REAL,
  unit TEXT,
  change TEXT CHECK (change IN ('increase', 'decrease')),
  time TEXT,
  time_implied INTEGER NOT NULL CHECK (time_implied IN (0, 1)),  -- 1: carried over from the words before
  baseline TEXT,
  text TEXT NOT NULL,                                   -- the value as printed
  quote TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal),
  FOREIGN KEY (document_id, clause_ordinal) REFERENCES clauses (document_id, ordinal) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX quantities_by_clause ON quantities (document_id, clause_ordinal);
CREATE INDEX quantities_by_kind ON quantities (kind);

CREATE TABLE milestones (
  document_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  clause_ordinal INTEGER NOT NULL,
  due TEXT NOT NULL,
  quote TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal),
  FOREIGN KEY (document_id, clause_ordinal) REFERENCES clauses (document_id, ordinal) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX milestones_by_clause ON milestones (document_id, clause_ordinal);
CREATE INDEX milestones_by_due ON milestones (due);

CREATE TABLE responsibilities (
  document_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  clause_ordinal INTEGER NOT NULL,
  agency TEXT NOT NULL,                                 -- what the text says
  canonical TEXT REFERENCES agencies (name) DEFERRABLE INITIALLY DEFERRED,  -- what we conclude
  role TEXT NOT NULL CHECK (role IN ('lead', 'responsible', 'shared', 'implement', 'support')),
  inline INTEGER NOT NULL CHECK (inline IN (0, 1)),     -- 1: said in running text, not in a bracket
  quote TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal),
  FOREIGN KEY (document_id, clause_ordinal) REFERENCES clauses (document_id, ordinal) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX responsibilities_by_clause ON responsibilities (document_id, clause_ordinal);
CREATE INDEX responsibilities_by_canonical ON responsibilities (canonical);

CREATE TABLE citations (
  document_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  clause_ordinal INTEGER NOT NULL,
  title TEXT,
  doc_number TEXT,
  cited_document_id TEXT REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,  -- where exactly one document of this base fits
  quote TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal),
  FOREIGN KEY (document_id, clause_ordinal) REFERENCES clauses (document_id, ordinal) DEFERRABLE INITIALLY DEFERRED,
  CHECK (title IS NOT NULL OR doc_number IS NOT NULL)
) WITHOUT ROWID;
CREATE INDEX citations_by_clause ON citations (document_id, clause_ordinal);
CREATE INDEX citations_by_cited_document ON citations (cited_document_id);

CREATE TABLE enterprise_mentions (
  document_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  clause_ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  quote TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal),
  FOREIGN KEY (document_id, clause_ordinal) REFERENCES clauses (document_id, ordinal) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX enterprise_mentions_by_clause ON enterprise_mentions (document_id, clause_ordinal);
CREATE INDEX enterprise_mentions_by_name ON enterprise_mentions (name);

CREATE TABLE projects (
  document_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  clause_ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  enterprise TEXT,
  quote TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal),
  FOREIGN KEY (document_id, clause_ordinal) REFERENCES clauses (document_id, ordinal) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX projects_by_clause ON projects (document_id, clause_ordinal);

CREATE TABLE document_tables (
  document_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  clause_ordinal INTEGER NOT NULL,
  caption TEXT,
  unit TEXT,
  quote TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal),
  FOREIGN KEY (document_id, clause_ordinal) REFERENCES clauses (document_id, ordinal) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX document_tables_by_clause ON document_tables (document_id, clause_ordinal);

CREATE TABLE table_cells (
  document_id TEXT NOT NULL,
  table_ordinal INTEGER NOT NULL,
  "row" INTEGER NOT NULL CHECK ("row" >= 0),            -- row 0 is the header
  "column" INTEGER NOT NULL CHECK ("column" >= 0),
  text TEXT NOT NULL,
  is_header INTEGER NOT NULL CHECK (is_header IN (0, 1)),
  PRIMARY KEY (document_id, table_ordinal, "row", "column"),
  FOREIGN KEY (document_id, table_ordinal) REFERENCES document_tables (document_id, ordinal) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE diagnostics (
  document_id TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  severity TEXT NOT NULL CHECK (severity IN ('info', 'warning')),
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
  PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX diagnostics_by_code ON diagnostics (code);

-- heading, body: their words, parted by blanks, so that … MATCH '电耗' finds a word. pairs: every two neighbouring characters of both,
-- so that any stretch of two characters or more is found, whatever a dictionary takes for a word.
CREATE VIRTUAL TABLE clause_search USING fts5 (document_id UNINDEXED, clause_ordinal UNINDEXED, heading, body, pairs, tokenize = 'ascii');

-- Quantities that the issuer commits to reach, keep or not exceed.
CREATE VIEW targets AS
SELECT d.title AS document, d.doc_number, c.path, c.heading,
       q.indicator, q.comparator, q.value, q.value_high, q.unit, q.change, q.time, q.time_implied, q.baseline, q.text,
       q.quote, q.start_offset, q.end_offset, q.rule, q.document_id, q.ordinal, q.clause_ordinal
FROM quantities q
JOIN clauses c ON c.document_id = q.document_id AND c.ordinal = q.clause_ordinal
JOIN documents d ON d.id = q.document_id
WHERE q.kind = 'target';

-- Money or rates granted.
CREATE VIEW incentives AS
SELECT d.title AS document, d.doc_number, c.path, c.heading,
       q.indicator, q.comparator, q.value, q.value_high, q.unit, q.change, q.time, q.time_implied, q.baseline, q.text,
       q.quote, q.start_offset, q.end_offset, q.rule, q.document_id, q.ordinal, q.clause_ordinal
FROM quantities q
JOIN clauses c ON c.document_id = q.document_id AND c.ordinal = q.clause_ordinal
JOIN documents d ON d.id = q.document_id
WHERE q.kind = 'incentive';

-- Who answers for each clause, row by row: its own responsibilities, or else those in the bracket of the nearest heading above (inherited_from: its path).
CREATE VIEW answers AS
SELECT c.document_id, c.ordinal AS clause_ordinal, r.ordinal, r.agency, r.canonical, r.role,
       CASE WHEN c.answering_ordinal <> c.ordinal THEN s.path END AS inherited_from
FROM clauses c
JOIN clauses s ON s.document_id = c.document_id AND s.ordinal = c.answering_ordinal
JOIN responsibilities r ON r.document_id = c.document_id AND r.clause_ordinal = c.answering_ordinal
WHERE c.answering_ordinal = c.ordinal OR r.end_offset <= s.heading_end;

-- One row per clause that someone answers for. Names as printed, by role; agencies: the definite bodies among them by full name.
CREATE VIEW task_ledger AS
SELECT d.title AS document, d.doc_number, c.path, c.heading, coalesce(nullif(c.text, ''), c.heading) AS task,
       (SELECT group_concat(agency, '、') FROM (SELECT a.agency FROM answers a WHERE a.document_id = c.document_id AND a.clause_ordinal = c.ordinal AND a.role = 'lead' ORDER BY a.ordinal)) AS "lead",
       (SELECT group_concat(agency, '、') FROM (SELECT a.agency FROM answers a WHERE a.document_id = c.document_id AND a.clause_ordinal = c.ordinal AND a.role = 'responsible' ORDER BY a.ordinal)) AS responsible,
       (SELECT group_concat(agency, '、') FROM (SELECT a.agency FROM answers a WHERE a.document_id = c.document_id AND a.clause_ordinal = c.ordinal AND a.role = 'shared' ORDER BY a.ordinal)) AS shared,
       (SELECT group_concat(agency, '、') FROM (SELECT a.agency FROM answers a WHERE a.document_id = c.document_id AND a.clause_ordinal = c.ordinal AND a.role = 'implement' ORDER BY a.ordinal)) AS implement,
       (SELECT group_concat(agency, '、') FROM (SELECT a.agency FROM answers a WHERE a.document_id = c.document_id AND a.clause_ordinal = c.ordinal AND a.role = 'support' ORDER BY a.ordinal)) AS support,
       (SELECT group_concat(canonical, '、') FROM (
          SELECT a.canonical FROM answers a WHERE a.document_id = c.document_id AND a.clause_ordinal = c.ordinal AND a.canonical IS NOT NULL GROUP BY a.canonical ORDER BY min(a.ordinal))) AS agencies,
       (SELECT group_concat(quote, '；') FROM (
          SELECT q.quote FROM quantities q WHERE q.document_id = c.document_id AND q.clause_ordinal = c.ordinal AND q.kind = 'target' ORDER BY q.ordinal)) AS targets,
       (SELECT group_concat(due, '、') FROM (
          SELECT m.due FROM milestones m WHERE m.document_id = c.document_id AND m.clause_ordinal = c.ordinal
          UNION
          SELECT q.time FROM quantities q WHERE q.document_id = c.document_id AND q.clause_ordinal = c.ordinal AND q.kind = 'target' AND q.time IS NOT NULL
          ORDER BY 1)) AS deadlines,
       CASE WHEN c.answering_ordinal <> c.ordinal THEN s.path END AS inherited_from,
       c.document_id, c.ordinal AS clause_ordinal
FROM clauses c
JOIN clauses s ON s.document_id = c.document_id AND s.ordinal = c.answering_ordinal
JOIN documents d ON d.id = c.document_id;

-- Documents that no revision supersedes.
CREATE VIEW current_documents AS
SELECT d.* FROM documents d WHERE NOT EXISTS (SELECT 1 FROM documents later WHERE later.supersedes = d.id);
