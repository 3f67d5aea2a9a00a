import type Database from "better-sqlite3";
import type { ResolvedCircular } from "../../schemas/resolved.ts";
import type { Source } from "../../schemas/source.ts";
import { documentRows, type Row, searchTexts } from "./document-rows.ts";
import { openForWriting, openReplacement, withClearErrors } from "./open.ts";
import { settle } from "./settle.ts";
import { holdWords, loadWords, wordsOf } from "./words.ts";

/**
 * The one writer of a knowledge base. Guarantees: a file is written whole or not at all (its documents and its row in `sources` are one transaction);
 * the same text is one document however many files bring it; `finish` leaves rows that do not depend on the order of the files within the batch.
 */
export interface Store {
  /** What is known of a file with these bytes that was ingested before. */
  known(sha256: string): { mediaType: string | null } | undefined;
  /** Says that documents will come: what cutting them into words needs is loaded meanwhile. */
  expectDocuments(): void;
  /** Cuts a file's documents into words for the search index; may run while the next file is read. */
  wordsOf(circulars: readonly ResolvedCircular[]): Promise<string[][]>;
  /** Writes one file: its documents (none where it failed or its bytes are known) and its row in `sources`. Returns the ids of its documents. */
  write(source: Source, circulars: readonly ResolvedCircular[], words: readonly (readonly string[])[]): string[];
  /** Computes what depends on the whole base, and publishes it. */
  finish(): void;
  /** Gives up; a rebuild leaves the old base as it was. */
  abandon(): void;
}

/** Opens a knowledge base to add to, or makes one. Throws `KnowledgeBaseError`. */
export function openStore(file: string): Store {
  const database = openForWriting(file);
  return storeOver(file, database, { publish: () => database.close(), abandon: () => database.close() });
}

/** Begins a knowledge base that replaces `file` when it is finished. Throws `KnowledgeBaseError`. */
export function rebuildStore(file: string): Store {
  const replacement = openReplacement(file);
  return storeOver(file, replacement.database, replacement);
}

function storeOver(file: string, database: Database.Database, end: { publish(): void; abandon(): void }): Store {
  const releaseWords = holdWords();
  const insert = inserter(database);
  const known = database.prepare("SELECT media_type AS mediaType FROM sources WHERE sha256 = ? AND status = 'ingested'");
  const hasDocument = database.prepare("SELECT 1 FROM documents WHERE id = ?");
  const addSource = database.prepare(
    `INSERT OR REPLACE INTO sources (sha256, path, media_type, bytes, status, reason_code, reason)
     VALUES (@sha256, @path, @mediaType, @bytes, @status, @reasonCode, @reason)`,
  );
  const forgetFailures = database.prepare("DELETE FROM sources WHERE path = @path AND status = 'failed'");
  const addDocumentSource = database.prepare(
    `INSERT INTO document_sources (document_id, ordinal, source_sha256)
     SELECT @id, count(*), @sha256 FROM document_sources WHERE document_id = @id ON CONFLICT DO NOTHING`,
  );
  const addAgency = database.prepare(
    `INSERT INTO agencies (name, short_name, place, level, kind) VALUES (@name, @shortName, @place, @level, @kind)
     ON CONFLICT (name) DO UPDATE SET
       short_name = coalesce(min(short_name, excluded.short_name), short_name, excluded.short_name),
       place = coalesce(min(place, excluded.place), place, excluded.place),
       level = coalesce(min(level, excluded.level), level, excluded.level),
       kind = coalesce(min(kind, excluded.kind), kind, excluded.kind)`,
  );
  const addAlias = database.prepare(
    "INSERT INTO agency_aliases (alias, place, agency) VALUES (@alias, @place, @agency) ON CONFLICT DO NOTHING",
  );

  const write = database.transaction(
    (source: Source, circulars: readonly ResolvedCircular[], wordLists: readonly (readonly string[])[]) => {
      forgetFailures.run({ path: source.path });
      addSource.run(source);
      return circulars.map((resolved, i) => {
        const rows = documentRows(resolved, source.sha256, wordLists[i] ?? []);
        const id = rows.get("documents")?.[0]?.id as string;
        if (!hasDocument.get(id)) {
          for (const agency of resolved.agencies) addAgency.run(agency);
          for (const alias of resolved.aliases) addAlias.run(alias);
          for (const [table, list] of rows) for (const row of list) insert(table, row);
        }
        addDocumentSource.run({ id, sha256: source.sha256 });
        return id;
      });
    },
  );

  return {
    known: (sha256) => known.get(sha256) as { mediaType: string | null } | undefined,
    expectDocuments: loadWords,
    wordsOf: (circulars) => Promise.all(circulars.map((resolved) => wordsOf(searchTexts(resolved)))),
    write: (source, circulars, wordLists) => withClearErrors(file, () => write.immediate(source, circulars, wordLists)),
    finish() {
      releaseWords();
      withClearErrors(file, () => {
        database.transaction(() => settle(database)).immediate();
        end.publish();
      });
    },
    abandon() {
      releaseWords();
      end.abandon();
    },
  };
}

/** Inserts rows by column name, with one prepared statement per table. */
function inserter(database: Database.Database): (table: string, row: Row) => void {
  const statements = new Map<string, Database.Statement>();
  return (table, row) => {
    let statement = statements.get(table);
    if (!statement) {
      const columns = Object.keys(row);
      statement = database.prepare(
        `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(", ")}) VALUES (${columns.map((column) => `@${column}`).join(", ")})`,
      );
      statements.set(table, statement);
    }
    statement.run(row);
  };
}
