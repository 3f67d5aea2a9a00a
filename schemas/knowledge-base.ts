import { readFileSync } from "node:fs";

/** Marks the file as ours in SQLite's header (`PRAGMA application_id`): “tiao” in ASCII. */
export const applicationId = 0x7469616f;

/** Version of the tables (`PRAGMA user_version`); it rises with every change that older programs cannot read. */
export const schemaVersion = 2;

/** The statements that create an empty knowledge base. */
export const createStatements = (): string => readFileSync(new URL("knowledge-base.sql", import.meta.url), "utf8");

/** What can be wrong with the file that should be a knowledge base. */
export type ProblemCode =
  | "missing"
  | "locked"
  | "not-a-database"
  | "not-a-knowledge-base"
  | "newer-schema"
  | "older-schema"
  | "unwritable"
  | "damaged";

/** A knowledge base that cannot be used. `message` is one line that says what is wrong and what to do. */
export class KnowledgeBaseError extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, message: string) {
    super(message);
    this.name = "KnowledgeBaseError";
    this.code = code;
  }
}

/** The two fields of SQLite's header that say whose file it is. */
export interface Identity {
  readonly applicationId: number;
  readonly userVersion: number;
}

/** Throws a `KnowledgeBaseError` unless the file is a knowledge base of this version or an older one. */
export function assertOurs(file: string, header: Identity): void {
  if (header.applicationId !== applicationId)
    throw new KnowledgeBaseError(
      "not-a-knowledge-base",
      `${file} is an SQLite database, but no knowledge base of tiaoli: give another --db`,
    );
  if (header.userVersion > schemaVersion)
    throw new KnowledgeBaseError(
      "newer-schema",
      `${file} has schema ${header.userVersion}, this version of tiaoli knows ${schemaVersion}: update tiaoli, or rebuild into another --db`,
    );
}

/** Throws a `KnowledgeBaseError` unless the file is a knowledge base that this version can read and add to. */
export function assertIdentity(file: string, header: Identity): void {
  assertOurs(file, header);
  if (header.userVersion < schemaVersion)
    throw new KnowledgeBaseError(
      "older-schema",
      `${file} has schema ${header.userVersion}, this version of tiaoli writes ${schemaVersion}: move it away and ingest the files again, or rebuild`,
    );
}

/** What the file system says where a knowledge base cannot lie. */
const MISPLACED = new Set(["EISDIR", "ENOTDIR", "EEXIST", "EACCES", "EPERM", "EROFS", "ENOENT", "ENAMETOOLONG", "ENOSPC"]);

/** Turns an error of SQLite, or of the file system about the file itself, into a `KnowledgeBaseError`; any other error comes back as it is. */
export function explainSqliteError(file: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new KnowledgeBaseError("locked", `${file} is locked by another program: close it there, then run this again`);
  if (code === "SQLITE_NOTADB") return new KnowledgeBaseError("not-a-database", `${file} is not an SQLite database: give another --db`);
  if (code.startsWith("SQLITE_CORRUPT")) return new KnowledgeBaseError("damaged", `${file} is damaged: run rebuild to make it anew`);
  if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_CANTOPEN") || code.startsWith("SQLITE_PERM"))
    return new KnowledgeBaseError("unwritable", `${file} cannot be opened for this: check that the folder exists and may be written to`);
  if (MISPLACED.has(code))
    return new KnowledgeBaseError(
      "unwritable",
      `${file} cannot be a knowledge base (${code}): give another --db, in a folder that may be written to`,
    );
  if (code.startsWith("SQLITE_FULL") || code.startsWith("SQLITE_IOERR"))
    return new KnowledgeBaseError("unwritable", `${file} could not be written (${code}): check the disk`);
  return error;
}
