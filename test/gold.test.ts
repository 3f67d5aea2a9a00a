import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { withKnowledgeBase } from "../knowledge/open.ts";
import { readGold } from "../knowledge/score/gold.ts";
import { type Scores, scoreAll, shortfalls } from "../knowledge/score/run.ts";
import type { Measure } from "../knowledge/score/tally.ts";
import { expandPaths } from "../pipeline/files.ts";
import { ingest } from "../pipeline/ingest.ts";
import { loadLexicon } from "../pipeline/lexicon.ts";
import { rebuildStore } from "../pipeline/store/store.ts";

/** What the figures over the five seeds must reach. */
const FLOORS: Readonly<Partial<Record<Measure, number>>> = {
  metadata: 0.94,
  clauses: 0.97,
  "clause-bodies": 0.96,
  quantities: 0.92,
  "quantity-kinds": 0.88,
  responsibilities: 0.95,
  "agency-names": 0.93,
  citations: 0.98,
  "table-cells": 0.98,
  milestones: 0.6,
  enterprises: 0.9,
  projects: 0.92,
  "project-enterprises": 0.9,
};

const SCORE_PY = "../shared/gold/score.py";
const base = join(mkdtempSync(join(tmpdir(), "tiaoli-gold-")), "knowledge.sqlite");
const goldFiles = globSync("test/gold/*.json").sort();
let scores: Scores;

beforeAll(async () => {
  const store = rebuildStore(base);
  await Array.fromAsync(ingest(expandPaths(["seeds"]), store, loadLexicon()));
  store.finish();
  scores = withKnowledgeBase(base, (knowledge) => scoreAll(knowledge, goldFiles.map(readGold)));
}, 60_000);

test("every seed has gold and is in the knowledge base", () => {
  expect(goldFiles).toHaveLength(5);
  expect(scores.absent).toEqual([]);
  expect(scores.documents.map(({ source }) => source)).toHaveLength(5);
});

test.each(Object.entries(FLOORS))("%s reaches %f over the seeds", (measure, floor) => {
  expect(shortfalls(scores.figures, new Map([[measure as Measure, floor]]))).toEqual([]);
});

const hasPython = existsSync(SCORE_PY);

test.skipIf(!hasPython)("the figures are those of score.py", () => {
  const printed = execFileSync("python3", [SCORE_PY, base, ...goldFiles], { encoding: "utf8" });
  const lines = printed.split("\n").flatMap((line) => {
    const [, measure, f1, right, gold, found] = /^ {2}(\S+) +([\d.]+) +(\d+) right of +(\d+) gold, +(\d+) found$/.exec(line) ?? [];
    return measure ? [[measure, f1, Number(right), Number(gold), Number(found)]] : [];
  });
  const figures = [...scores.documents.map(({ tally }) => tally.figures()), scores.figures].flat();
  expect(figures.map(({ measure, f1, right, gold, found }) => [measure, f1.toFixed(3), right, gold, found])).toEqual(lines);
  expect(lines.length).toBeGreaterThan(60);
});
