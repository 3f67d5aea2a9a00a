import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { differenceLines } from "../../cli/output/difference.ts";
import { compareCorpus } from "../../cli/scored-corpus.ts";
import { tiaoli } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "tiaoli-score-"));
const db = join(folder, "base.sqlite");
const scores = join(folder, "scores.json");
const run = (...args: string[]) => tiaoli(["score", "--db", db, "--scores", scores, ...args]);

beforeAll(() => {
  tiaoli(["rebuild", "--db", db]);
});

describe("score", () => {
  test("prints precision, recall and F1 per measure over all gold", () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout.split("\n")[0]).toMatch(/^measure +precision +recall +F1 +right +gold +found$/);
    expect(stdout).toMatch(/^citations +[01]\.\d{3} +[01]\.\d{3} +[01]\.\d{3} +\d+ +53 +\d+$/m);
  });

  test("floors that hold, and floors that do not", () => {
    expect(run("--min", "citations=0.5", "--min", "clauses=0.5")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("all floors hold"),
    });
    const gold = join(folder, "gold.json");
    const seed = JSON.parse(readFileSync("test/gold/green-chemicals-draft.json", "utf8"));
    writeFileSync(gold, JSON.stringify({ ...seed, enterprises: ["没有的集团", "也没有的集团"] }));
    const { status, stdout } = run(gold, "--min", "enterprises=0.9", "--misses");
    expect(status).toBe(1);
    expect(stdout).toMatch(/enterprises 0\.\d{3} is below 0\.9/);
    expect(stdout).toContain("  - enterprises: 没有的集团");
  });

  test("scores that are none are wrong usage", () => {
    expect(tiaoli(["score", "--db", db, "--scores", "package.json"])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^error: --scores package\.json holds no scores.*\n$/),
    });
  });

  test("a source that the knowledge base does not hold", () => {
    const gold = join(folder, "other.json");
    writeFileSync(
      gold,
      JSON.stringify({ ...JSON.parse(readFileSync("test/gold/green-chemicals-draft.json", "utf8")), source: "other.txt" }),
    );
    expect(run(gold)).toMatchObject({ status: 1, stdout: expect.stringContaining("other.txt: not in the knowledge base") });
  });

  test("gains and losses since the scores that were saved", () => {
    expect(run("--save").status).toBe(0);
    const saved = JSON.parse(readFileSync(scores, "utf8"));
    expect(run().stdout).toContain(": 0 gains, 0 losses");
    const source = "green-chemicals-draft.txt";
    writeFileSync(
      scores,
      JSON.stringify({ ...saved, faults: { ...saved.faults, [source]: { ...saved.faults[source], "- citations: 一 《甲》": 1 } } }),
    );
    const { stdout } = run();
    expect(stdout).toContain("1 gains, 0 losses");
    expect(stdout).toContain(`gained ${source} - citations: 一 《甲》`);
  });

  test("as JSON: figures, documents with their faults, changes", () => {
    const result = JSON.parse(run("--json").stdout);
    expect(Object.keys(result).sort()).toEqual(["absent", "changes", "documents", "figures", "short"]);
    expect(result.documents).toHaveLength(5);
  });

  test("against another knowledge base, without gold", () => {
    const other = join(folder, "other.sqlite");
    copyFileSync(db, other);
    expect(run("--against", other)).toMatchObject({ status: 0, stdout: expect.stringContaining("0 facts gained, 0 lost over 5 sources") });
  });

  test("a folder without gold is compared with the reading that was kept", async () => {
    const [texts, saved] = [join(folder, "texts"), join(folder, "kept.sqlite")];
    mkdirSync(texts);
    writeFileSync(join(texts, "a.txt"), "关于北方的通知\n\n一、总体要求\n\n依据《甲办法》，支持瑞丰集团发展。\n");
    expect(await compareCorpus(texts, saved, false)).toBeNull();
    expect(await compareCorpus(texts, saved, true)).toBeNull();
    expect(await compareCorpus(texts, saved, false)).toEqual({ sources: 1, gains: [], losses: [] });
    const kept = new Database(saved);
    kept.exec("DELETE FROM citations");
    kept.close();
    const { gains, losses } = (await compareCorpus(texts, saved, false)) ?? { gains: [], losses: [] };
    expect(gains.map(({ kind, fact }) => [kind, fact])).toEqual([["citations", '["甲办法",null]']]);
    expect(losses).toEqual([]);
    expect(differenceLines({ sources: 1, gains, losses }, true).at(-1)).toContain("1 facts gained, 0 lost over 1 sources");
  });

  test.each([
    [["--min", "nonsense=0.5"], "nonsense is not measured"],
    [["--min", "citations=2"], "a floor is a number from 0 to 1"],
    [["--min", "citations"], "a floor is a number from 0 to 1"],
    [["missing.json"], "missing.json is no gold file"],
    [["--corpus", "nowhere"], "nowhere does not exist"],
  ])("wrong usage: %s", (args, message) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });
});
