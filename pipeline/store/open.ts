import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import {
  applicationId,
  assertIdentity,
  assertOurs,
  createStatements,
  explainSqliteError,
  type Identity,
  KnowledgeBaseError,
  schemaVersion,
} from "../../schemas/knowledge-base.ts";
import { lockHolders } from "./lock-holders.ts";

const LOCK_WAIT_MS = 2000;

/** Runs `work`; an error of SQLite comes out as a `KnowledgeBaseError` of one line, with the program that holds the lock where it is known. */
export function withClearErrors<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const clear = explainSqliteError(file, error);
    if (clear instanceof KnowledgeBaseError && clear.code === "locked") {
      const holders = lockHolders(file);
      if (holders.length > 0)
        throw new KnowledgeBaseError("locked", `${file} is locked by ${holders.join(", ")}: wait for it or end it, then run this again`);
    }
    throw clear;
  }
}

/** Opens a knowledge base for writing, or makes an empty one where there is none. Throws `KnowledgeBaseError`. */
export function openForWriting(file: string): Database.Database {
  return withClearErrors(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const database = new Database(file, { timeout: LOCK_WAIT_MS });
    try {
      database.pragma("foreign_keys = ON");
      const create = database.transaction(() => {
        if (isEmpty(database)) createSchema(database);
      });
      create.immediate();
      assertIdentity(file, identityOf(database));
      database.pragma("synchronous = NORMAL");
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** A knowledge base under construction that takes the place of `file` at once when it is whole, and leaves it alone otherwise. */
export interface Replacement {
  readonly database: Database.Database;
  publish(): void;
  abandon(): void;
}

/**
 * Begins a knowledge base that will replace `file`. Until `publish` the old one stays as it is, locked against other writers.
 * Refuses to replace what is no knowledge base, or one that a newer version wrote.
 */
export function openReplacement(file: string): Replacement {
  return withClearErrors(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const release = lockOld(file);
    removeLeftovers(file);
    const temporary = `${file}.${process.pid}.new`;
    const database = new Database(temporary);
    database.pragma("journal_mode = MEMORY");
    database.pragma("synchronous = OFF");
    database.pragma("foreign_keys = ON");
    createSchema(database);
    return {
      database,
      publish() {
        database.pragma("journal_mode = DELETE");
        database.close();
        renameSync(temporary, file);
        release();
      },
      abandon() {
        database.close();
        rmSync(temporary, { force: true });
        release();
      },
    };
  });
}

/** Removes what rebuilds of this file left behind that were killed. */
function removeLeftovers(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    const [, base, pid] = /^(.*)\.(\d+)\.new(?:-journal)?$/.exec(name) ?? [];
    if (base === basename(file) && !isRunning(Number(pid))) rmSync(join(dirname(file), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Holds the write lock of the old knowledge base, so that nothing is written into a file that is about to be replaced. */
function lockOld(file: string): () => void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile())
    throw new KnowledgeBaseError("not-a-database", `${file} is no regular file and is left as it is: give another --db`);
  if (!found || found.size === 0) return () => {};
  if (!readFileSync(file).subarray(0, 16).equals(Buffer.from("SQLite format 3\0")))
    throw new KnowledgeBaseError("not-a-database", `${file} is not an SQLite database and is left as it is: give another --db`);
  const old = new Database(file, { timeout: LOCK_WAIT_MS });
  try {
    old.exec("BEGIN IMMEDIATE");
    if (!isEmpty(old)) assertOurs(file, identityOf(old));
    return () => old.close();
  } catch (error) {
    old.close();
    const clear = explainSqliteError(file, error);
    if (clear instanceof KnowledgeBaseError && clear.code === "damaged") return () => {};
    throw clear;
  }
}

function createSchema(database: Database.Database): void {
  database.exec(createStatements());
  database.pragma(`application_id = ${applicationId}`);
  database.pragma(`user_version = ${schemaVersion}`);
}

const isEmpty = (database: Database.Database): boolean => database.prepare("SELECT 1 FROM sqlite_master").get() === undefined;

const identityOf = (database: Database.Database): Identity => ({
  applicationId: database.pragma("application_id", { simple: true }) as number,
  userVersion: database.pragma("user_version", { simple: true }) as number,
});
