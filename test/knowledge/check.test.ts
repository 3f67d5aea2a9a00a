import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { check, NAMES } from "../../knowledge/check/check.ts";
import { withKnowledgeBase } from "../../knowledge/open.ts";
import { openStore } from "../../pipeline/store/store.ts";
import type { ResolvedCircular } from "../../schemas/resolved.ts";
import { circularOf, quantity, responsibility, spanOf } from "../pipeline/store/circulars.ts";

const folder = mkdtempSync(join(tmpdir(), "tiaoli-check-"));
const sound = join(folder, "sound.sqlite");

/** A circular with a fact of every kind. */
function circular(opening: string, issuedOn: string): ResolvedCircular {
  const paragraphs = [
    { path: "一", marker: "一、", heading: `${opening}（市财政局牵头）` },
    { path: "一/（一）", marker: "（一）", heading: "总体目标。", body: "到2025年，能耗下降1%至3%，完成改造。依据《节约能源法》。" },
    { path: "一/（二）", marker: "（二）", heading: "项目。", body: "名称\t规模\n甲公司改造项目\t5吨" },
  ];
  const { text } = circularOf({ paragraphs }).circular;
  const at = (words: string, clause: number, rule: string) => ({ ...spanOf(text, words), clause, rule });
  const made = circularOf({
    paragraphs,
    title: "节能方案",
    docNumber: "某政发〔2020〕1号",
    issuedOn,
    facts: {
      quantities: [
        quantity(spanOf(text, "1%"), 1),
        quantity(spanOf(text, "1%至3%"), 1, { comparator: "range", valueHigh: 3, time: "2025" }),
      ],
      milestones: [{ ...at("完成改造", 1, "milestones/dated"), due: "2025" }],
      responsibilities: [responsibility(spanOf(text, "市财政局"), 0, { canonical: "某市财政局" })],
      citations: [{ ...at("《节约能源法》", 1, "citations/title"), title: "节约能源法", docNumber: null }],
      enterpriseMentions: [{ ...at("甲公司", 2, "enterprises/company"), name: "甲公司" }],
      projects: [{ ...at("甲公司改造项目", 2, "projects/item"), name: "改造项目", enterprise: "甲公司" }],
    },
  });
  const cells = ["名称", "规模", "甲公司改造项目", "5吨"].map((content, i) => ({
    row: Math.floor(i / 2),
    column: i % 2,
    text: content,
    isHeader: i < 2,
  }));
  return {
    ...made,
    circular: {
      ...made.circular,
      printed: [0, 1].map((i) => ({
        start: i === 0 ? 0 : text.indexOf("名称"),
        end: i === 0 ? 4 : text.length,
        place: { page: i + 1, x: 72, y: 80, width: 400, height: 16, confidence: null },
      })),
      clauses: made.circular.clauses.map((clause, i, all) => ({ ...clause, pageStart: 1, pageEnd: i === all.length - 1 ? 2 : 1 })),
      tables: [{ ...at("名称\t规模\n甲公司改造项目\t5吨", 2, "tables/tabs"), caption: null, unit: null, cells }],
    },
    agencies: [{ name: "某市财政局", shortName: null, place: null, level: null, kind: null }],
    aliases: [{ alias: "市财政局", place: "", agency: "某市财政局" }],
    diagnostics: [{ ...spanOf(text, "名称"), severity: "info", code: "table", message: "a table" }],
  };
}

beforeAll(async () => {
  const store = openStore(sound);
  for (const [digit, made] of [circular("主要目标", "2020-01-02"), circular("目标", "2021-03-04")].entries()) {
    const from = {
      sha256: String(digit).repeat(64),
      path: `${digit}.txt`,
      mediaType: "text/plain",
      bytes: 1,
      reasonCode: null,
      reason: null,
    };
    store.write({ ...from, status: "ingested" }, [made], await store.wordsOf([made]));
  }
  store.finish();
});

/** Statements that break one row each, by the invariant that must notice. */
const BREAKS: Readonly<Record<string, readonly string[]>> = {
  "sqlite-integrity": ["UPDATE quantities SET kind = 'wish'", "UPDATE clauses SET kind = 'verse' WHERE ordinal = 0"],
  "foreign-keys": [
    "UPDATE responsibilities SET canonical = '无此局'",
    "UPDATE quantities SET clause_ordinal = 9 WHERE ordinal = 1",
    "DELETE FROM agencies",
    "UPDATE citations SET cited_document_id = 'none'",
  ],
  "quote-at-offsets": [
    "UPDATE quantities SET quote = '2%' WHERE ordinal = 0",
    "UPDATE milestones SET start_offset = start_offset - 1, end_offset = end_offset - 1",
    "UPDATE document_tables SET end_offset = end_offset - 1",
  ],
  "fact-inside-clause": ["UPDATE enterprise_mentions SET clause_ordinal = 0", "UPDATE projects SET clause_ordinal = 1"],
  "rule-is-named": ["UPDATE citations SET rule = 'Title'"],
  "ordinals-dense": ["DELETE FROM quantities WHERE ordinal = 0", "UPDATE diagnostics SET ordinal = 3"],
  "facts-in-reading-order": ["UPDATE quantities SET clause_ordinal = 2 WHERE ordinal = 0"],
  "clauses-in-reading-order": ["UPDATE clauses SET start_offset = 0, heading_start = 0 WHERE ordinal = 2"],
  "parent-before-child": ["UPDATE clauses SET level = 1", "UPDATE clauses SET parent_ordinal = 2 WHERE ordinal = 1"],
  "path-continues-parent": [
    "UPDATE clauses SET path = '二/（一）' WHERE ordinal = 1",
    "UPDATE clauses SET path = '一/（一）/1' WHERE ordinal = 1",
    "UPDATE clauses SET path = '' WHERE ordinal = 0",
  ],
  "offsets-inside-text": [
    "UPDATE clauses SET end_offset = 10000 WHERE ordinal = 2",
    "UPDATE diagnostics SET end_offset = 10000",
    "UPDATE page_lines SET end_offset = 10000",
  ],
  "heading-inside-clause": [
    "UPDATE clauses SET heading_start = 0 WHERE ordinal = 1",
    "UPDATE clauses SET heading_end = NULL WHERE ordinal = 1",
  ],
  "answering-clause": ["UPDATE clauses SET answering_ordinal = NULL WHERE ordinal = 1"],
  "pages-of-their-lines": ["UPDATE clauses SET page_end = 3 WHERE ordinal = 2", "UPDATE clauses SET page_start = NULL WHERE ordinal = 0"],
  "page-lines-in-reading-order": [
    "UPDATE page_lines SET page = 3 WHERE ordinal = 0",
    "UPDATE page_lines SET start_offset = 2 WHERE ordinal = 1",
  ],
  "range-has-two-values": ["UPDATE quantities SET value_high = NULL"],
  "key-is-number-or-title": ["UPDATE documents SET key = title"],
  "supersedes-one-with-its-key": [
    "UPDATE documents SET supersedes = id WHERE issued_on = '2020-01-02'",
    "UPDATE documents SET supersedes = (SELECT id FROM documents WHERE issued_on = '2021-03-04') WHERE issued_on = '2020-01-02'",
  ],
  "cited-document-fits": ["UPDATE citations SET cited_document_id = (SELECT id FROM documents d WHERE d.id <> citations.document_id)"],
  "document-has-its-source": ["DELETE FROM sources WHERE path = '0.txt'", "UPDATE documents SET source_sha256 = 'f'"],
  "search-index-complete": [
    "DELETE FROM clause_search WHERE clause_ordinal = 1",
    "UPDATE clause_search SET pairs = '甲乙' WHERE clause_ordinal = 1",
    "UPDATE clause_search SET heading = '', body = '' WHERE clause_ordinal = 1",
    "INSERT INTO clause_search (document_id, clause_ordinal, heading, body, pairs) VALUES ('x', 0, '', '', '')",
  ],
  "id-is-hash-of-text": ["UPDATE documents SET text = text || '。'"],
  "body-inside-clause": ["UPDATE clauses SET text = '另一段话。' WHERE ordinal = 1"],
  "dates-are-iso": ["UPDATE milestones SET due = '2025年'", "UPDATE documents SET issued_on = '2020-1-2' WHERE issued_on = '2020-01-02'"],
};

test("a sound knowledge base holds every invariant", () => {
  const { documents, rows, violations } = withKnowledgeBase(sound, check);
  expect(violations).toEqual([]);
  expect(documents).toBe(2);
  expect(rows).toBeGreaterThan(30);
});

test("every invariant has a break below", () => {
  expect(Object.keys(BREAKS).sort()).toEqual([...NAMES].sort());
});

describe.each(Object.entries(BREAKS))("%s", (invariant, statements) => {
  test.each(statements)("%s", (statement) => {
    const broken = join(folder, "broken.sqlite");
    copyFileSync(sound, broken);
    const database = new Database(broken);
    database.pragma("foreign_keys = OFF");
    database.pragma("ignore_check_constraints = ON");
    expect(database.prepare(statement).run().changes).toBeGreaterThan(0);
    database.close();
    expect(withKnowledgeBase(broken, check).violations.map((violation) => violation.invariant)).toContain(invariant);
  });
});
