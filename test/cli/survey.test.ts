import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { tiaoli } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "tiaoli-survey-"));
const TEXT =
  "甲市平台建设实施方案\n\n一、总体目标\n\n到2025年，建成平台20个，开垦荒地25畛。（市财政局负责）\n\n二、保障措施\n\n加强保障。\n";

beforeAll(() => {
  for (const name of ["通知", "方案"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "通知", "a.txt"), TEXT);
  writeFileSync(join(folder, "方案", "b.txt"), TEXT);
  writeFileSync(join(folder, "方案", "empty.txt"), "");
});

test("a table by folder and over all, what became of each kind, failed files with reasons", () => {
  const { status, stdout, stderr } = tiaoli(["survey", folder]);
  expect(status).toBe(1);
  const lines = stdout.split("\n");
  expect(lines[0]).toMatch(
    /^folder +files +failed +documents +marker lines placed or explained +numbers read or named +role brackets read +agencies resolved/,
  );
  const rows = lines.slice(2, 5).map((line) => line.split(/ {2,}/));
  expect(rows.map(([, files, failed, documents]) => [files, failed, documents])).toEqual([
    ["2", "1", "1"],
    ["1", "0", "1"],
    ["3", "1", "2"],
  ]);
  expect(rows[2]?.slice(4)).toEqual(["4 of 4", "100.0 %", "4 of 6", "66.7 %", "2 of 2", "100.0 %", "0 of 2", "0.0 %", "0", "0"]);
  expect(stdout).toMatch(/^ +unread +2 +33.3 %$/m);
  expect(stdout).toContain("1 of 3 files failed");
  expect(stdout).toContain("empty: ");
  expect(stderr.split("\n").filter((line) => /^\d\/3 (read|failed) /.test(line))).toHaveLength(3);
  expect(stdout + stderr).not.toContain("\x1b");
});

test("--list prints the remarks of one code with their text and place", () => {
  const { status, stdout } = tiaoli(["survey", join(folder, "通知"), "--list", "unread-number"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/\n1 × unread-number\n.*通知\/a\.txt:一 .*开垦荒地25畛。.*no rule reads the number/);
});

test("--json: counts, shares, remarks by code", () => {
  const { status, stdout } = tiaoli(["survey", join(folder, "通知"), "--json", "--list", "unread-number"]);
  expect(status).toBe(0);
  const { all, folders, remarks, failed, listed } = JSON.parse(stdout);
  expect(all).toMatchObject({ files: 1, failed: 0, documents: 1, markerLines: { placed: 2, unplaced: 0 } });
  expect(all.shares.numbers).toEqual({ well: 2, of: 3, share: 2 / 3 });
  expect(folders).toHaveLength(1);
  expect(remarks["unread-number"]).toBe(1);
  expect(failed).toEqual([]);
  expect(listed).toEqual([expect.objectContaining({ quote: "25", clause: "一", code: "unread-number" })]);
});

test("the same texts give the same figures", () => {
  const figures = () => tiaoli(["survey", "seeds", "--json"]).stdout;
  expect(figures()).toBe(figures());
});

test("wrong usage: exit code 2 and one line", () => {
  mkdirSync(join(folder, "空"));
  for (const args of [["survey"], ["survey", join(folder, "空")], ["survey", folder, "--unknown"]]) {
    const { status, stderr, stdout } = tiaoli(args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  }
});
