import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { check } from "../../knowledge/check/check.ts";
import { withKnowledgeBase } from "../../knowledge/open.ts";
import { expandPaths } from "../../pipeline/files.ts";
import { type FileOutcome, ingest } from "../../pipeline/ingest.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import { openStore, rebuildStore, type Store } from "../../pipeline/store/store.ts";

const lexicon = loadLexicon();
const newFolder = () => mkdtempSync(join(tmpdir(), "tiaoli-ingest-"));

async function into(store: Store, paths: readonly string[], concurrency = 8): Promise<FileOutcome[]> {
  const outcomes = await Array.fromAsync(ingest(paths, store, lexicon, { concurrency }));
  store.finish();
  return outcomes;
}

/** Every row of every table, in the order of its columns. */
function dump(file: string): Record<string, string[]> {
  const database = new Database(file, { readonly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'clause_search_%'")
    .pluck()
    .all() as string[];
  const rows = tables.map((table) => [
    table,
    database
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  ]);
  database.close();
  return Object.fromEntries(rows);
}

test("two rebuilds give the same rows, whatever the order of the files and how many are read at once", async () => {
  const seeds = expandPaths(["seeds"]);
  const [first, second] = [join(newFolder(), "a.sqlite"), join(newFolder(), "b.sqlite")];
  await into(rebuildStore(first), seeds, 1);
  await into(rebuildStore(second), seeds.toReversed(), 16);
  expect(dump(second)).toEqual(dump(first));
  expect(dump(first).clauses?.length).toBeGreaterThan(300);
});

test("known bytes are skipped, under another name too", async () => {
  const folder = newFolder();
  cpSync("seeds/2022-outdated-capacity.txt", join(folder, "a.txt"));
  cpSync("seeds/2022-outdated-capacity.txt", join(folder, "b.txt"));
  const base = join(folder, "base.sqlite");
  const files = [join(folder, "a.txt"), join(folder, "b.txt")];
  expect((await into(openStore(base), files)).map(({ status }) => status)).toEqual(["ingested", "known"]);
  const before = dump(base);
  expect(before.sources?.length).toBe(2);
  expect((await into(openStore(base), files)).map(({ status }) => status)).toEqual(["known", "known"]);
  expect(dump(base)).toEqual(before);
});

test("the same text in other bytes is the same document from a second source", async () => {
  const folder = newFolder();
  const text = readFileSync("seeds/2022-outdated-capacity.txt", "utf8");
  writeFileSync(join(folder, "a.txt"), text);
  writeFileSync(join(folder, "b.txt"), `\ufeff${text.replaceAll("\n", "\r\n")}`);
  const base = join(folder, "base.sqlite");
  const [a, b] = await into(openStore(base), [join(folder, "a.txt"), join(folder, "b.txt")]);
  expect(b?.documents).toEqual(a?.documents);
  const { documents, document_sources } = dump(base);
  expect([documents?.length, document_sources?.length]).toEqual([1, 2]);
});

test("bad files become rows with a reason, the others are ingested, and every invariant holds", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "binary.txt"), Buffer.from([0, 1, 2, 3, 255, 254]));
  writeFileSync(join(folder, "empty.txt"), " \n\n");
  writeFileSync(join(folder, "garbled.txt"), Buffer.from([0x81, 0x39, 0xa8, 0x45, 0xfd, 0xfe, 0xa2, 0xff, 0x80]));
  writeFileSync(join(folder, "paper.pdf"), "%PDF-1.7\n");
  writeFileSync(join(folder, "recipe.txt"), "番茄炒蛋\n鸡蛋3个，番茄2个，盐5克。\n先炒蛋，再下番茄。\n");
  writeFileSync(join(folder, "seed.txt"), readFileSync("seeds/green-chemicals-draft.txt"));
  const base = join(newFolder(), "base.sqlite");
  const outcomes = await into(openStore(base), [...expandPaths([folder]), join(folder, "nowhere.txt")]);
  expect(outcomes.map(({ path, status, reasonCode }) => [path.slice(folder.length + 1), status, reasonCode])).toEqual([
    ["binary.txt", "failed", "binary"],
    ["empty.txt", "failed", "empty"],
    ["garbled.txt", "failed", "unknown-encoding"],
    ["paper.pdf", "failed", "damaged"],
    ["recipe.txt", "ingested", null],
    ["seed.txt", "ingested", null],
    ["nowhere.txt", "failed", "unreadable"],
  ]);
  expect(outcomes.filter(({ status }) => status === "failed").every(({ reason }) => reason && !reason.includes("\n"))).toBe(true);
  expect(dump(base).sources?.length).toBe(7);
  expect(withKnowledgeBase(base, check).violations).toEqual([]);
});

test("a bug that one file trips over fails that file alone, with the line that it came from", async () => {
  const base = join(newFolder(), "base.sqlite");
  const { "plan-periods": _, ...lacking } = lexicon;
  const store = openStore(base);
  const outcomes = await Array.fromAsync(ingest(["seeds/green-chemicals-draft.txt", "nowhere.txt"], store, lacking as typeof lexicon));
  store.finish();
  expect(outcomes.map(({ status, reasonCode }) => [status, reasonCode])).toEqual([
    ["failed", "damaged"],
    ["failed", "unreadable"],
  ]);
  expect(outcomes[0]?.reason).toMatch(/^error in tiaoli: .+ \((extractors|pipeline)\/.+\.ts:\d+:\d+\)$/);
});
