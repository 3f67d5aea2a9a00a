import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { explain, fileOfRule } from "../../pipeline/explain.ts";
import { expandPaths } from "../../pipeline/files.ts";
import { ingest } from "../../pipeline/ingest.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import { rebuildStore } from "../../pipeline/store/store.ts";
import { quote } from "../../schemas/span.ts";

const lexicon = loadLexicon();

test("facts of all kinds in the order in which they stand, each with its quote and the place of its rule", () => {
  const { text, facts } = explain("落实《节能办法》（国发〔2020〕3 号），到2025年\n单位能耗下降15%以上。（市财政局牵头）", lexicon);
  expect(text).toContain("国发〔2020〕3号");
  expect(facts.map(({ kind }) => kind)).toEqual(["citations", "quantities", "responsibilities"]);
  for (const { start, end, quote: words, file } of facts) {
    expect(quote(text, { start, end })).toBe(words);
    expect(file).toMatch(/^extractors\/[a-z]+\/[a-z/-]+\.ts:\d+$/);
  }
});

test("a quantity tells the rule of its kind and its place, other facts none", () => {
  const { facts } = explain("对首次认定的企业给予最高50万元奖励，期限3年。（市财政局牵头）", lexicon);
  expect(facts.map(({ kindRule }) => kindRule?.rule ?? null)).toEqual(["grant-named", "span-of-time", null]);
  for (const { kindRule } of facts.slice(0, 2)) expect(kindRule?.file).toMatch(/^extractors\/quantities\/kinds\/kind[a-z-]*\.ts:\d+$/);
});

test("a text in which nothing stands yields nothing", () => {
  expect(explain("", lexicon)).toEqual({ text: "", facts: [], diagnostics: [] });
});

test("every rule that read a fact of the seeds is found in the folder of its kind", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "tiaoli-rules-")), "base.sqlite");
  const store = rebuildStore(file);
  await Array.fromAsync(ingest(expandPaths(["seeds"]), store, lexicon));
  store.finish();
  const database = new Database(file, { readonly: true });
  const tables = ["quantities", "milestones", "responsibilities", "citations", "enterprise_mentions", "projects"];
  const rules = tables.flatMap((table) => database.prepare(`SELECT DISTINCT rule FROM ${table}`).pluck().all() as string[]);
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter((rule) => fileOfRule(rule) === null)).toEqual([]);
});
