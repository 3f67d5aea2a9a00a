import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withKnowledgeBase } from "../../knowledge/open.ts";
import { difference } from "../../knowledge/score/difference.ts";
import { fold, rounded, similar } from "../../knowledge/score/fold.ts";
import type { Found } from "../../knowledge/score/found.ts";
import { type Gold, GoldError, readGold } from "../../knowledge/score/gold.ts";
import { match } from "../../knowledge/score/match.ts";
import { type Scores, scoreAll, shortfalls } from "../../knowledge/score/run.ts";
import { score } from "../../knowledge/score/score.ts";
import { changes, faultLine, snapshotOf } from "../../knowledge/score/snapshot.ts";
import { type Measure, Tally } from "../../knowledge/score/tally.ts";
import { openStore } from "../../pipeline/store/store.ts";
import { circularOf, spanOf } from "../pipeline/store/circulars.ts";

const quantity = (clause: string, value: number, more: Partial<Gold["quantities"][number]> = {}): Gold["quantities"][number] => ({
  clause,
  value,
  value2: null,
  unit: "家",
  quote: `培育企业${value}家`,
  kind: "target",
  indicator: "企业",
  comparator: "=",
  change: null,
  time: "2025",
  baseline: null,
  ...more,
});

const GOLD: Gold = {
  source: "a.txt",
  document: {
    title: "北方方案",
    notice: null,
    docNumber: "北发〔2022〕1号",
    issuers: ["北方市人民政府"],
    addressees: [],
    issuedOn: "2022-07-01",
    genre: "方案",
    status: "issued",
    disclosure: null,
    period: ["2022", "2025"],
  },
  clauses: [
    { path: "一", heading: "总体要求", starts: null, ends: null },
    { path: "一/（一）", heading: null, starts: "到2025年", ends: "10家。" },
  ],
  quantities: [quantity("一/（一）", 10), quantity("一/（一）", 20, { kind: "incentive", unit: "元", indicator: "奖励" })],
  milestones: [{ clause: "一/（一）", quote: "完成全部改造", by: "2025" }],
  responsibilities: [{ clause: "一", agency: "市工信局", role: "lead", canonical: "北方市工业和信息化局" }],
  citations: [{ clause: "一", title: "甲办法", docNumber: "国发〔2020〕1号" }],
  enterprises: ["瑞丰集团"],
  projects: [
    { clause: "一", name: "改造项目", enterprise: "瑞丰集团" },
    { clause: "一", name: "改造项目", enterprise: "康贝公司" },
  ],
  tables: [{ clause: "一", header: ["名称", "规模"], rows: [["甲", "5"]] }],
};

const cells = (rows: readonly (readonly string[])[]): Found["cells"] =>
  rows.flatMap((texts, row) => texts.map((text, column) => ({ clause: "一", row, column, text })));

const FOUND: Found = {
  ...GOLD,
  clauses: [
    { path: "一", heading: "总体要求", text: "" },
    { path: "一/(一)", heading: null, text: "到 2025年，培育企业10家。" },
  ],
  cells: cells([
    ["名称", "规模"],
    ["甲", "5"],
  ]),
};

const figure = (found: Found, measure: Measure) => {
  const { right, gold, found: count } = score(GOLD, found).tally.figure(measure) ?? { right: 0, gold: 0, found: 0 };
  return [right, gold, count];
};

describe("comparing strings", () => {
  test.each([
    ["聊政字〔2019〕6 号", "聊政字(2019)6号"],
    ["（一）", "(一)"],
    ["**铜加工**", "铜加工"],
    ["2018——2022", "2018—2022"],
    ["１２％", "12%"],
  ])("%s is folded to %s", (printed, folded) => expect(fold(printed)).toBe(folded));
  test("nothing stays nothing", () =>
    expect([fold(null), rounded(null), similar(null, null), similar(null, "甲")]).toEqual([null, null, 1, 0]));
  test.each([
    ["电解铝电耗", "铝电耗", 1],
    ["甲乙丙", "甲乙丁", 0.5],
    ["甲乙丙丁", "丙丁甲乙", 2 / 3],
    ["甲", "乙", 0],
  ])("%s and %s are alike to %f", (a, b, alike) => expect(similar(a, b)).toBeCloseTo(alike, 10));
  test("likeness is symmetric and between 0 and 1", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "5", " "), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similar(a, b)).toBe(similar(b, a));
        expect(similar(a, b)).toBeGreaterThanOrEqual(0);
        expect(similar(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test("matching is one to one inside a key, closest first", () => {
  const close = (a: { x: number }, b: { x: number }) => 1 / (1 + Math.abs(a.x - b.x));
  const key = ({ k }: { k: string }) => k;
  const gold = [
    { k: "甲", x: 1 },
    { k: "甲", x: 5 },
    { k: "乙", x: 1 },
  ];
  const found = [
    { k: "甲", x: 5 },
    { k: "甲", x: 2 },
    { k: "甲", x: 9 },
  ];
  const { pairs, missed, extra } = match(gold, found, key, key, close);
  expect(pairs.map(([g, f]) => [g.x, f.x])).toEqual([
    [5, 5],
    [1, 2],
  ]);
  expect([missed, extra]).toEqual([[{ k: "乙", x: 1 }], [{ k: "甲", x: 9 }]]);
});

describe("scoring", () => {
  test("what is found as the gold says is right in every measure", () => {
    const { tally, verdicts } = score(GOLD, FOUND);
    expect(tally.figures().map(({ measure, f1 }) => [measure, f1])).toEqual(tally.figures().map(({ measure }) => [measure, 1]));
    expect(tally.figures()).toHaveLength(20);
    expect(verdicts.every(({ verdict }) => verdict === "right")).toBe(true);
  });

  test.each<[string, Partial<Found>, Partial<Record<Measure, number[]>>]>([
    ["metadata", { document: { ...GOLD.document, genre: "通知", issuers: [] } }, { metadata: [8, 10, 10] }],
    [
      "a body that ends elsewhere",
      { clauses: FOUND.clauses.map((clause) => ({ ...clause, text: `${clause.text}多` })) },
      { clauses: [2, 2, 2], "clause-bodies": [0, 2, 2] },
    ],
    [
      "a heading",
      { clauses: FOUND.clauses.map((clause) => ({ ...clause, heading: "别的" })) },
      { clauses: [0, 2, 2], "clause-bodies": [0, 0, 0] },
    ],
    [
      "a kind",
      { quantities: [quantity("一/（一）", 10, { kind: "status" }), GOLD.quantities[1] as Gold["quantities"][number]] },
      { quantities: [2, 2, 2], "quantity-kinds": [1, 2, 2], "quantity-records": [1, 2, 2], targets: [0, 1, 0], incentives: [1, 1, 1] },
    ],
    [
      "a baseline counts in the record alone",
      { quantities: GOLD.quantities.map((one) => ({ ...one, baseline: "2020" })) },
      { "quantity-kinds": [2, 2, 2], "quantity-records": [0, 2, 2] },
    ],
    [
      "an indicator",
      { quantities: GOLD.quantities.map((one) => ({ ...one, indicator: "面积" })) },
      { "quantity-indicators": [0, 2, 2], quantities: [2, 2, 2] },
    ],
    [
      "a unit",
      { quantities: GOLD.quantities.map((one) => ({ ...one, unit: "个" })) },
      { quantities: [0, 2, 2], "quantity-kinds": [0, 0, 0] },
    ],
    ["a quote that is too far off", { milestones: [{ clause: "一/（一）", quote: "制定办法", by: "2025" }] }, { milestones: [0, 1, 1] }],
    [
      "a role",
      { responsibilities: [{ ...(GOLD.responsibilities[0] as Gold["responsibilities"][number]), role: "support" }] },
      { responsibilities: [0, 1, 1], "agency-names": [0, 0, 0] },
    ],
    ["a number", { citations: [{ clause: "一", title: "甲办法", docNumber: null }] }, { citations: [0, 1, 1] }],
    ["enterprises are a set", { enterprises: ["瑞丰集团", "瑞丰集团", "多余集团"] }, { enterprises: [1, 1, 2] }],
    [
      "an enterprise of a project",
      { projects: GOLD.projects.map((one) => ({ ...one, enterprise: "康贝公司" })) },
      { projects: [2, 2, 2], "project-enterprises": [1, 2, 2] },
    ],
    ["cells", { cells: cells([["名称"], ["甲", "6", "7"]]) }, { "table-cells": [2, 4, 4] }],
  ])("%s", (_, change, expected) => {
    for (const [measure, counts] of Object.entries(expected))
      expect([measure, figure({ ...FOUND, ...change }, measure as Measure)]).toEqual([measure, counts]);
  });

  test("precision, recall and F1", () => {
    const tally = new Tally();
    tally.add("citations", 1, 2, 4);
    expect(tally.figure("citations")).toMatchObject({ precision: 0.25, recall: 0.5, f1: 1 / 3 });
    expect(tally.figure("projects")).toBeNull();
    tally.add("projects", 0, 0, 3);
    expect(tally.figure("projects")).toMatchObject({ precision: 0, recall: null, f1: 0 });
    expect(
      shortfalls(
        tally.figures(),
        new Map<Measure, number>([
          ["citations", 0.4],
          ["projects", 0],
          ["targets", 0.1],
        ]),
      ).map(({ measure }) => measure),
    ).toEqual(["citations", "targets"]);
  });
});

describe("gains and losses", () => {
  const scoresOf = (found: Found): Scores => {
    const one = score(GOLD, found);
    return { documents: [one], figures: one.tally.figures(), absent: [] };
  };
  const worse = { ...FOUND, citations: [], enterprises: ["瑞丰集团", "多余集团"] };

  test("a fault that is new is a loss, one that is gone a gain", () => {
    const [before, now] = [snapshotOf(scoresOf(FOUND)), snapshotOf(scoresOf(worse))];
    expect(changes(before, now).losses.map(({ fault }) => fault)).toEqual([
      "+ enterprises: 多余集团",
      "- citations: 一 《甲办法》 国发〔2020〕1号",
    ]);
    expect(changes(before, now).gains).toEqual([]);
    expect(changes(now, before).gains).toHaveLength(2);
    expect(changes(before, now).figures.map(({ measure }) => measure)).toEqual(["citations", "enterprises"]);
    expect(changes(now, now)).toEqual({ figures: [], gains: [], losses: [] });
  });

  test("sources that the earlier scores do not know are left out", () => {
    expect(changes({ figures: {}, faults: {} }, snapshotOf(scoresOf(worse))).losses).toEqual([]);
  });

  test("a difference says what the gold and what the knowledge base says", () => {
    const { verdicts } = score(GOLD, { ...FOUND, responsibilities: GOLD.responsibilities.map((one) => ({ ...one, canonical: null })) });
    expect(verdicts.filter(({ verdict }) => verdict !== "right").map(faultLine)).toEqual([
      "~ agency-names: 一 市工信局 lead (gold 北方市工业和信息化局 found null)",
    ]);
  });
});

describe("over a knowledge base", () => {
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-score-"));
  const build = (name: string, enterprise: string) => {
    const file = join(folder, name);
    const paragraphs = [{ path: "一", marker: "一、", heading: "总体要求。", body: "依据《甲办法》，支持瑞丰集团和康贝集团。" }];
    const { text } = circularOf({ paragraphs }).circular;
    const at = (words: string, rule: string) => ({ ...spanOf(text, words), clause: 0, rule });
    const facts = {
      citations: [{ ...at("《甲办法》", "citations/title"), title: "甲办法", docNumber: null }],
      enterpriseMentions: [{ ...at(enterprise, "enterprises/group"), name: enterprise }],
    };
    const store = openStore(file);
    store.write(
      { sha256: "a".repeat(64), path: "in/a.txt", mediaType: "text/plain", bytes: 1, status: "ingested", reasonCode: null, reason: null },
      [circularOf({ paragraphs, title: "北方方案", docNumber: "北发〔2022〕1号", issuedOn: "2022-07-01", facts })],
      [[]],
    );
    store.finish();
    return file;
  };
  const [before, now] = [build("before.sqlite", "瑞丰集团"), build("now.sqlite", "康贝集团")];

  test("documents are found by the file name of their source, others are absent", () => {
    const { documents, absent } = withKnowledgeBase(now, (base) => scoreAll(base, [GOLD, { ...GOLD, source: "b.txt" }]));
    expect(absent).toEqual(["b.txt"]);
    expect(documents[0]?.tally.figure("enterprises")).toMatchObject({ right: 0, gold: 1, found: 1 });
  });

  test("two knowledge bases differ fact by fact", () => {
    const { sources, gains, losses } = withKnowledgeBase(now, (after) =>
      withKnowledgeBase(before, (earlier) => difference(earlier, after)),
    );
    expect([sources, gains, losses]).toEqual([
      1,
      [{ kind: "enterprise_mentions", source: "in/a.txt", clause: "一", fact: '["康贝集团"]' }],
      [{ kind: "enterprise_mentions", source: "in/a.txt", clause: "一", fact: '["瑞丰集团"]' }],
    ]);
  });

  test("what is no gold file is refused by name", () => {
    const file = join(folder, "no-gold.json");
    writeFileSync(file, '{"source": 1}');
    expect(() => readGold(file)).toThrow(GoldError);
    expect(() => readGold(file)).toThrow("no-gold.json is no gold file");
    expect(() => readGold(join(folder, "missing.json"))).toThrow(GoldError);
  });
});
