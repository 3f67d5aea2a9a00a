import { createHash } from "node:crypto";
import { createReadStream, type Dirent, readdirSync, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import PQueue from "p-queue";
import type { ReasonCode } from "../schemas/source.ts";
import { LIMITS, type Limits } from "./read/limits.ts";

/** Bytes of a file, or why there are none. `sha256` is that of the bytes (of no bytes where they cannot be read). */
export interface OfferedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly content: Uint8Array | null;
  readonly failure: { readonly reasonCode: ReasonCode; readonly reason: string } | null;
}

const SHA256_OF_NOTHING = createHash("sha256").digest("hex");

/**
 * The files that are meant: each path itself, or every file below a folder; names that begin with a dot and links to folders are left out.
 * A folder that cannot be opened stays as a path, so that it fails with a reason. Sorted, each once, with `/` between the parts.
 */
export function expandPaths(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => (isFolder(path) ? filesBelow(path) : [path]));
  return [...new Set(files.map((path) => normalize(path).split(sep).join("/")))].sort();
}

function filesBelow(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [folder];
  }
  return entries
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isSymbolicLink() && isFolder(path) ? [] : [path];
    });
}

/** False, too, where it cannot be told: behind a folder without permission, or at links that lead to themselves. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Reads files, at most `concurrency` at once and few ahead of the reader, and yields them in the order given. Never throws for a file. */
export async function* readInOrder(
  paths: readonly string[],
  concurrency: number,
  limits: Pick<Limits, "fileBytes"> = LIMITS,
): AsyncGenerator<OfferedFile> {
  const queue = new PQueue({ concurrency });
  yield* workedAhead(paths, (path) => queue.add(() => offer(path, limits)), 2 * concurrency);
}

/** Does some work on each item, begun for as many as `ahead` before their results are asked for, and yields the results in order. */
export async function* workedAhead<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    begun.push(work(item));
    if (begun.length > ahead) yield (await begun.shift()) as Result;
  }
  for (const result of begun) yield await result;
}

async function offer(path: string, { fileBytes }: Pick<Limits, "fileBytes">): Promise<OfferedFile> {
  const fail = (reasonCode: ReasonCode, reason: string, sha256 = SHA256_OF_NOTHING, bytes = 0): OfferedFile => ({
    path,
    sha256,
    bytes,
    content: null,
    failure: { reasonCode, reason },
  });
  try {
    const found = await stat(path);
    if (found.isDirectory()) return fail("unreadable", "文件夹无法打开：请修改权限 (the folder cannot be opened)");
    if (!found.isFile()) return fail("unreadable", "不是普通文件：请给出文件或文件夹 (not a regular file)");
    if (found.size > fileBytes)
      return fail("too-large", `文件超过 ${fileBytes} 字节：请拆分后再读入 (split the file)`, await hashOf(path), found.size);
    const content = await readFile(path);
    return { path, sha256: createHash("sha256").update(content).digest("hex"), bytes: content.length, content, failure: null };
  } catch (error) {
    return fail("unreadable", unreadableReason(error));
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

function unreadableReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "没有这个文件：请检查路径 (no such file)";
  if (code === "ELOOP") return "链接指向自己：请检查路径 (the link leads to itself)";
  if (code === "EACCES" || code === "EPERM") return "没有读取权限：请修改文件权限 (no permission to read it)";
  return `无法读取：请检查磁盘和路径 (${code || String(error)})`;
}
