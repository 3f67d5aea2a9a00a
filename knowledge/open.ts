import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { assertIdentity, explainSqliteError, KnowledgeBaseError } from "../schemas/knowledge-base.ts";

/** A knowledge base opened for reading. */
export type KnowledgeBase = Database.Database;

/** Opens a knowledge base for reading; nothing in it can be changed through it. Throws `KnowledgeBaseError`. */
export function openKnowledgeBase(file: string): KnowledgeBase {
  if (!existsSync(file)) throw new KnowledgeBaseError("missing", `${file} does not exist: run npm start to build it, or give another --db`);
  try {
    // Not `readonly`: SQLite leaves CHECK constraints out of a schema that it opens so, and "check" could not prove them.
    const database = new Database(file, { fileMustExist: true, timeout: 2000 });
    try {
      database.pragma("query_only = ON");
      const header = (field: string) => database.pragma(field, { simple: true }) as number;
      assertIdentity(file, { applicationId: header("application_id"), userVersion: header("user_version") });
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw explainSqliteError(file, error);
  }
}

/** Opens a knowledge base, hands it to `use` and closes it again, whatever happens. */
export function withKnowledgeBase<T>(file: string, use: (base: KnowledgeBase) => T): T {
  const base = openKnowledgeBase(file);
  try {
    return use(base);
  } catch (error) {
    throw explainSqliteError(file, error);
  } finally {
    base.close();
  }
}
