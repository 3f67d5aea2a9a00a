import { mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type KnowledgeBase, openKnowledgeBase } from "../../knowledge/open.ts";
import { search } from "../../knowledge/search.ts";
import { expandPaths } from "../../pipeline/files.ts";
import { ingest } from "../../pipeline/ingest.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import { rebuildStore } from "../../pipeline/store/store.ts";
import { runsOf } from "../../schemas/search-terms.ts";

let base: KnowledgeBase;
let clauses: { key: string; runs: string[] }[];

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), "tiaoli-search-")), "base.sqlite");
  const store = rebuildStore(file);
  for await (const { status } of ingest(expandPaths(["seeds"]), store, loadLexicon())) expect(status).toBe("ingested");
  store.finish();
  base = openKnowledgeBase(file);
  clauses = (
    base.prepare("SELECT document_id || ' ' || path AS key, coalesce(heading, '') || char(10) || text AS text FROM clauses").all() as {
      key: string;
      text: string;
    }[]
  ).map(({ key, text }) => ({ key, runs: runsOf(text) }));
});
afterAll(() => base.close());

const scan = (word: string) => clauses.filter(({ runs }) => runs.some((run) => run.includes(word))).map(({ key }) => key);
const found = (words: string) => search(base, words, 100_000).hits.map(({ document_id, path }) => `${document_id} ${path}`);

/** Two-character words of jieba's own dictionary that occur in the seeds. */
function knownWords(): string[] {
  const { DEFAULT_DICT } = createRequire(import.meta.url)("nodejieba") as { DEFAULT_DICT: string };
  const known = new Set(
    readFileSync(DEFAULT_DICT, "utf8")
      .split("\n")
      .map((line) => line.split(" ")[0] as string),
  );
  const pairs = new Set(clauses.flatMap(({ runs }) => runs.flatMap((run) => [...run].slice(1).map((_, i) => run.slice(i, i + 2)))));
  return [...pairs].filter((pair) => known.has(pair)).sort();
}

test("every two-character word of jieba's dictionary is found wherever a plain scan finds it", () => {
  const words = knownWords();
  let hits = 0;
  let wanted = 0;
  for (const word of words) {
    const keys = new Set(found(word));
    const expected = scan(word);
    wanted += expected.length;
    hits += expected.filter((key) => keys.has(key)).length;
  }
  console.log(`search recall: ${hits} of ${wanted} hits of ${words.length} two-character words (${((100 * hits) / wanted).toFixed(2)} %)`);
  expect(words.length).toBeGreaterThan(500);
  expect(hits / wanted).toBeGreaterThanOrEqual(0.99);
});

test("any stretch of a run, of any length, is found exactly where a plain scan finds it", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (i, j, k, length) => {
      const runs = clauses[i % clauses.length]?.runs ?? [];
      const run = runs[j % Math.max(1, runs.length)];
      if (run === undefined) return;
      const word = run.slice(k % run.length).slice(0, length);
      if (!word.isWellFormed()) return;
      expect(found(word).sort()).toEqual(scan(word).sort());
    }),
    { numRuns: 150 },
  );
});

test("any query is a valid query", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (words) => search(base, words).hits.length >= 0));
  for (const words of ['"', "NEAR(", "电耗 OR", "* ^ -", "heading:", "'; DROP TABLE clauses"])
    expect(search(base, words).total).toBeGreaterThanOrEqual(0);
});

test("all words must occur, in any order", () => {
  const both = new Set(scan("产能").filter((key) => scan("钢铁").includes(key)));
  expect(both.size).toBeGreaterThan(0);
  expect(new Set(found("钢铁 产能"))).toEqual(both);
});

test("words in headings come first", () => {
  const { hits } = search(base, "钢铁");
  const headed = hits.map(({ heading }) => heading?.includes("钢铁") ?? false);
  expect(headed[0]).toBe(true);
});

test("where the words stand nowhere as they are given, the words in them are looked for", () => {
  const { terms, total } = search(base, "钢铁行业产能压减");
  expect(total).toBeGreaterThan(0);
  expect(terms.length).toBeGreaterThan(1);
  expect(terms.join("")).toBe("钢铁行业产能压减");
});

test("words by which clauses are indexed can be asked for in plain SQL", () => {
  const database = new Database(base.name, { readonly: true });
  expect(database.prepare("SELECT count(*) AS n FROM clause_search WHERE clause_search MATCH '产能'").get()).not.toEqual({ n: 0 });
  database.close();
});
