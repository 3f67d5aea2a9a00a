import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openStore, rebuildStore, type Store } from "../../../pipeline/store/store.ts";
import { applicationId, schemaVersion } from "../../../schemas/knowledge-base.ts";
import type { ResolvedCircular } from "../../../schemas/resolved.ts";
import type { Source } from "../../../schemas/source.ts";
import { circularOf, quantity, responsibility, spanOf } from "./circulars.ts";

const newFile = () => join(mkdtempSync(join(tmpdir(), "tiaoli-store-")), "base.sqlite");

const source = (path: string, digit: string, more: Partial<Source> = {}): Source => ({
  sha256: digit.repeat(64),
  path,
  mediaType: "text/plain",
  bytes: 10,
  status: "ingested",
  reasonCode: null,
  reason: null,
  ...more,
});

async function write(store: Store, from: Source, ...circulars: ResolvedCircular[]): Promise<string[]> {
  return store.write(from, circulars, await store.wordsOf(circulars));
}

function rows(file: string, sql: string): unknown[] {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

const policy = (words: string, more: Omit<Parameters<typeof circularOf>[0], "paragraphs"> = {}) =>
  circularOf({ paragraphs: [{ path: "一", marker: "一、", heading: "目标", body: words }], ...more });

test("a document's rows, offsets in code points, words and pairs in the search index", async () => {
  const file = newFile();
  const paragraphs = [
    { path: "一", marker: "一、", heading: "主要目标（市财政局牵头）" },
    { path: "一/（一）", marker: "（一）", heading: "总体目标。", body: "𠮷林到2025年，单位能耗下降1%。" },
  ];
  const { text } = circularOf({ paragraphs }).circular;
  const made: ResolvedCircular = {
    ...circularOf({
      paragraphs,
      title: "节能方案",
      facts: {
        quantities: [quantity(spanOf(text, "单位能耗下降1%"), 1, { indicator: "单位能耗", change: "decrease", time: "2025" })],
        responsibilities: [responsibility(spanOf(text, "市财政局"), 0, { canonical: "某市财政局" })],
      },
    }),
    agencies: [{ name: "某市财政局", shortName: null, place: "某省某市", level: "municipal", kind: "government" }],
    aliases: [{ alias: "市财政局", place: "某省某市", agency: "某市财政局" }],
    diagnostics: [{ ...spanOf(text, "𠮷"), severity: "info", code: "rare-character", message: "𠮷" }],
  };
  const store = openStore(file);
  const [id] = await write(store, source("a.txt", "a"), made);
  store.finish();

  expect(rows(file, "SELECT * FROM documents")).toEqual([
    {
      id,
      key: "节能方案",
      supersedes: null,
      source_sha256: "a".repeat(64),
      title: "节能方案",
      notice_title: null,
      doc_number: null,
      genre: null,
      status: "issued",
      issued_on: null,
      disclosure: null,
      period_start: null,
      period_end: null,
      place: null,
      text,
      text_source: "text",
    },
  ]);
  expect(rows(file, "SELECT * FROM clauses")).toEqual([
    {
      document_id: id,
      ordinal: 0,
      parent_ordinal: null,
      path: "一",
      kind: "item",
      level: 1,
      marker: "一、",
      heading: "主要目标",
      text: "",
      start_offset: 0,
      end_offset: 14,
      heading_start: 2,
      heading_end: 14,
      answering_ordinal: 0,
      page_start: null,
      page_end: null,
    },
    {
      document_id: id,
      ordinal: 1,
      parent_ordinal: 0,
      path: "一/（一）",
      kind: "item",
      level: 2,
      marker: "（一）",
      heading: "总体目标",
      text: "𠮷林到2025年，单位能耗下降1%。",
      start_offset: 15,
      end_offset: 41,
      heading_start: 18,
      heading_end: 23,
      answering_ordinal: 0,
      page_start: null,
      page_end: null,
    },
  ]);
  expect(rows(file, "SELECT * FROM quantities")).toEqual([
    {
      document_id: id,
      ordinal: 0,
      clause_ordinal: 1,
      kind: "target",
      indicator: "单位能耗",
      comparator: "=",
      value: 1,
      value_high: null,
      unit: "%",
      change: "decrease",
      time: "2025",
      time_implied: 0,
      baseline: null,
      text: "1%",
      quote: "单位能耗下降1%",
      start_offset: 32,
      end_offset: 40,
      rule: "quantities/percentage",
    },
  ]);
  expect(rows(file, "SELECT ordinal, severity, code, message, start_offset, end_offset FROM diagnostics")).toEqual([
    { ordinal: 0, severity: "info", code: "rare-character", message: "𠮷", start_offset: 23, end_offset: 24 },
  ]);
  expect(rows(file, "SELECT * FROM task_ledger WHERE clause_ordinal = 1")).toEqual([
    {
      document: "节能方案",
      doc_number: null,
      path: "一/（一）",
      heading: "总体目标",
      task: "𠮷林到2025年，单位能耗下降1%。",
      lead: "市财政局",
      responsible: null,
      shared: null,
      implement: null,
      support: null,
      agencies: "某市财政局",
      targets: "单位能耗下降1%",
      deadlines: "2025",
      inherited_from: "一",
      document_id: id,
      clause_ordinal: 1,
    },
  ]);
  expect(rows(file, "SELECT document_id, clause_ordinal FROM clause_search WHERE clause_search MATCH '能耗'")).toEqual([
    { document_id: id, clause_ordinal: 1 },
  ]);
  expect(rows(file, "PRAGMA foreign_key_check")).toEqual([]);
});

test("the same text from two files is one document with two sources", async () => {
  const file = newFile();
  const store = openStore(file);
  const [first] = await write(store, source("a.txt", "a"), policy("甲。"));
  const [second] = await write(store, source("b.txt", "b"), policy("甲。"));
  store.finish();
  expect(second).toBe(first);
  expect(rows(file, "SELECT * FROM document_sources")).toEqual([
    { document_id: first, ordinal: 0, source_sha256: "a".repeat(64) },
    { document_id: first, ordinal: 1, source_sha256: "b".repeat(64) },
  ]);
});

test("a failed file is a row with its reason, and is forgotten once it can be read", async () => {
  const file = newFile();
  const store = openStore(file);
  await write(store, source("a.txt", "e", { status: "failed", reasonCode: "empty", reason: "no text" }));
  expect(store.known("e".repeat(64))).toBeUndefined();
  await write(store, source("a.txt", "a"), policy("甲。"));
  expect(store.known("a".repeat(64))).toEqual({ mediaType: "text/plain" });
  store.finish();
  expect(rows(file, "SELECT path, status, reason_code, reason FROM sources")).toEqual([
    { path: "a.txt", status: "ingested", reason_code: null, reason: null },
  ]);
});

test("a file is written whole or not at all", async () => {
  const file = newFile();
  const store = openStore(file);
  const broken = policy("乙。", { facts: { quantities: [quantity({ start: 0, end: 2 }, 7)] } });
  await expect(write(store, source("a.txt", "a"), policy("甲。"), broken)).rejects.toThrow(/FOREIGN KEY/);
  store.finish();
  expect(rows(file, "SELECT id FROM documents")).toEqual([]);
  expect(rows(file, "SELECT path FROM sources")).toEqual([]);
});

test("a text that SQLite cannot hold is refused", async () => {
  const store = openStore(newFile());
  await expect(write(store, source("a.txt", "a"), policy("甲\0乙"))).rejects.toThrow("NUL");
  store.abandon();
});

test("revisions share a title and a number, or a title in one place; the order of the files does not matter", async () => {
  const revisions = [
    policy("旧。", { docNumber: "某政发〔2020〕1号", issuedOn: "2020-01-02" }),
    policy("新。", { docNumber: "某政发〔2020〕1号", issuedOn: "2021-03-04" }),
    policy("另文。", { docNumber: "某政发〔2020〕1号", title: "工作规则", issuedOn: "2022-03-04" }),
    policy("甲地。", { title: "实施意见", place: "甲省" }),
    policy("乙地。", { title: "实施意见", place: "乙省" }),
  ];
  const results = [];
  for (const order of [revisions, revisions.toReversed()]) {
    const file = newFile();
    const store = openStore(file);
    for (const revision of order)
      await write(store, source(`${revision.circular.text}.txt`, String(revisions.indexOf(revision))), revision);
    store.finish();
    results.push(
      rows(file, "SELECT d.text, e.text AS earlier FROM documents d LEFT JOIN documents e ON e.id = d.supersedes ORDER BY d.text"),
    );
    expect(rows(file, "SELECT count(*) AS n FROM current_documents")).toEqual([{ n: 4 }]);
  }
  expect(results[0]).toEqual([
    { text: "一、目标乙地。", earlier: null },
    { text: "一、目标另文。", earlier: null },
    { text: "一、目标新。", earlier: "一、目标旧。" },
    { text: "一、目标旧。", earlier: null },
    { text: "一、目标甲地。", earlier: null },
  ]);
  expect(results[1]).toEqual(results[0]);
});

test("a citation points to a document where exactly one fits by number or title", async () => {
  const file = newFile();
  const citing = policy("落实《节能方案》（某政发〔2020〕1号）、《实施意见》、某政发〔2020〕9号。");
  const { text } = citing.circular;
  const cite = (words: string, title: string | null, docNumber: string | null) => ({
    ...spanOf(text, words),
    clause: 0,
    rule: "citations/title",
    title,
    docNumber,
  });
  const citations = [
    cite("《节能方案》（某政发〔2020〕1号）", "节能方案", "某政发〔2020〕1号"),
    cite("《实施意见》", "实施意见", null),
    cite("某政发〔2020〕9号", null, "某政发〔2020〕9号"),
  ];
  const store = openStore(file);
  await write(store, source("c.txt", "c"), { ...citing, facts: { ...citing.facts, citations } });
  const [cited] = await write(store, source("a.txt", "a"), policy("甲。", { title: "节能方案", docNumber: "某政发〔2020〕1号" }));
  await write(store, source("d.txt", "d"), policy("乙。", { title: "实施意见", place: "甲省" }));
  await write(store, source("e.txt", "e"), policy("丙。", { title: "实施意见", place: "乙省" }));
  store.finish();
  expect(rows(file, "SELECT ordinal, cited_document_id FROM citations ORDER BY ordinal")).toEqual([
    { ordinal: 0, cited_document_id: cited },
    { ordinal: 1, cited_document_id: null },
    { ordinal: 2, cited_document_id: null },
  ]);
});

test("what two documents know of an agency is put together, whichever comes first", async () => {
  const agency = { name: "某市财政局", shortName: null, place: "某省某市", level: null, kind: null };
  const knowing: ResolvedCircular[] = [
    { ...policy("甲。"), agencies: [{ ...agency, level: "municipal" }] },
    { ...policy("乙。"), agencies: [{ ...agency, shortName: "市财政局" }] },
  ];
  for (const order of [knowing, knowing.toReversed()]) {
    const file = newFile();
    const store = openStore(file);
    for (const [i, made] of order.entries()) await write(store, source(`${i}.txt`, String(i)), made);
    store.finish();
    expect(rows(file, "SELECT * FROM agencies")).toEqual([
      { name: "某市财政局", short_name: "市财政局", place: "某省某市", level: "municipal", kind: null },
    ]);
  }
});

test("a rebuild takes the old one's place only when it is whole", async () => {
  const file = newFile();
  const first = rebuildStore(file);
  await write(first, source("a.txt", "a"), policy("甲。"));
  first.finish();
  const before = readFileSync(file);
  const second = rebuildStore(file);
  await write(second, source("b.txt", "b"), policy("乙。"));
  expect(readFileSync(file).equals(before)).toBe(true);
  second.abandon();
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(join(file, "..")).filter((name) => name.endsWith(".new"))).toEqual([]);
  const third = rebuildStore(file);
  await write(third, source("b.txt", "b"), policy("乙。"));
  third.finish();
  expect(rows(file, "SELECT path FROM sources")).toEqual([{ path: "b.txt" }]);
});

test("a base of an older schema is not added to, and a rebuild replaces it", () => {
  const file = newFile();
  openStore(file).finish();
  const earlier = new Database(file);
  earlier.pragma(`user_version = ${schemaVersion - 1}`);
  earlier.close();
  expect(() => openStore(file)).toThrow(
    expect.objectContaining({ code: "older-schema", message: expect.stringMatching(/ingest .* again/) }),
  );
  rebuildStore(file).finish();
  expect(rows(file, "PRAGMA user_version")).toEqual([{ user_version: schemaVersion }]);
});

for (const [name, open] of [
  ["ingest", openStore],
  ["rebuild", rebuildStore],
] as const) {
  test(`${name}: a database that is locked, none, foreign or newer gives one clear line and stays as it is`, async () => {
    const file = newFile();
    writeFileSync(file, "this is a letter, and longer than the header of a database would be, so that nobody takes it for one".repeat(5));
    expect(() => open(file)).toThrow(
      expect.objectContaining({ code: "not-a-database", message: expect.stringContaining("is not an SQLite database") }),
    );
    expect(readFileSync(file, "utf8")).toContain("this is a letter");

    const foreign = newFile();
    const other = new Database(foreign);
    other.exec("CREATE TABLE shopping (item TEXT)");
    other.close();
    expect(() => open(foreign)).toThrow(expect.objectContaining({ code: "not-a-knowledge-base" }));

    const newer = newFile();
    openStore(newer).finish();
    const later = new Database(newer);
    later.pragma(`user_version = ${schemaVersion + 1}`);
    later.close();
    expect(() => open(newer)).toThrow(expect.objectContaining({ code: "newer-schema", message: expect.stringMatching(/update tiaoli/) }));

    const busy = newFile();
    openStore(busy).finish();
    const writer = new Database(busy);
    writer.exec("BEGIN IMMEDIATE");
    expect(() => open(busy)).toThrow(expect.objectContaining({ code: "locked", message: expect.stringMatching(/is locked by/) }));
    writer.close();
  });
}

for (const [name, open] of [
  ["ingest", openStore],
  ["rebuild", rebuildStore],
] as const) {
  test(`${name}: a folder, or a path below a file, gives one clear line`, () => {
    const file = newFile();
    writeFileSync(file, "a letter");
    for (const misplaced of [join(file, ".."), join(file, "base.sqlite")])
      expect(() => open(misplaced)).toThrow(
        expect.objectContaining({ name: "KnowledgeBaseError", message: expect.stringMatching(/^.+$/) }),
      );
    expect(readFileSync(file, "utf8")).toBe("a letter");
  });
}

test("a rebuild puts itself in the place of nothing but a regular file", () => {
  const pipe = newFile();
  spawnSync("mkfifo", [pipe]);
  expect(() => rebuildStore(pipe)).toThrow(
    expect.objectContaining({ message: expect.stringMatching(/is no regular file and is left as it is/) }),
  );
  expect(statSync(pipe).isFIFO()).toBe(true);
});

test("what a killed rebuild left behind is removed by the next one; what a running one writes is not", () => {
  const file = newFile();
  const killed = spawnSync("true").pid;
  writeFileSync(`${file}.${killed}.new`, "half");
  writeFileSync(`${file}.${process.ppid}.new`, "under way");
  rebuildStore(file).finish();
  expect([existsSync(`${file}.${killed}.new`), existsSync(`${file}.${process.ppid}.new`)]).toEqual([false, true]);
});

test("a new file carries our mark and version", async () => {
  const file = newFile();
  openStore(file).finish();
  expect(rows(file, "PRAGMA application_id")).toEqual([{ application_id: applicationId }]);
  expect(rows(file, "PRAGMA user_version")).toEqual([{ user_version: schemaVersion }]);
  expect(existsSync(`${file}-journal`)).toBe(false);
});
