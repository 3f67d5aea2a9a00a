import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { plainDocx } from "../hostile/docx-bombs.ts";
import { encryptedPdf, scannedPdf, textPdf } from "../hostile/pdf-writer.ts";
import { tiaoli } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "tiaoli-mixed-"));
const db = join(folder, "base.sqlite");
const files = join(folder, "收文");
const circular = (place: string): string[] => [
  `${place}平台建设实施方案`,
  "一、总体目标",
  "（一）到2025年，建成平台20个，培育企业30家。（市财政局负责）",
  "二、保障措施",
  "各县区、各部门要高度重视，认真组织实施，确保取得实效，按期完成各项任务。",
];

beforeAll(() => {
  mkdirSync(files);
  const write = (name: string, bytes: string | Uint8Array) => writeFileSync(join(files, name), bytes);
  write("甲.pdf", textPdf([circular("甲市")]));
  write("乙.doc", plainDocx(...circular("乙市")));
  write(
    "丙.html",
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${circular("丙市")
      .map((line) => `<p>${line}</p>`)
      .join("")}</body></html>`,
  );
  write("丁.txt", circular("丁市").join("\n\n"));
  write("戊.txt", circular("戊市").join("\n\n"));
  write("公示.png", Buffer.from("\x89PNG\r\n\x1a\n....", "latin1"));
  write("公示2.png", Buffer.from("\x89PNG\r\n\x1a\n,,,,", "latin1"));
  write("密件.pdf", encryptedPdf());
  write("扫描.pdf", scannedPdf([{ width: 40, height: 40, grey: new Uint8Array(1_600).fill(255) }], 72));
});

test("a mixed folder ends with a table by format, and what failed by reason", () => {
  const { status, stdout, stderr } = tiaoli(["ingest", files, "--db", db, "--ocr", "off"]);
  expect(status).toBe(1);
  const lines = stdout.split("\n");
  const head = lines.findIndex((line) => line.startsWith("format "));
  expect(lines[head]).toMatch(/^format +files +failed +documents +clauses +facts +OCR pages$/);
  const rows = lines.slice(head + 2, lines.indexOf("", head)).map((line) => line.split(/ {2,}/));
  expect(rows.map(([format, count, failed, documents]) => [format, count, failed, documents])).toEqual([
    ["PDF", "3", "2", "1"],
    ["text", "2", "0", "2"],
    ["PNG 图片", "2", "2", "0"],
    ["HTML", "1", "0", "1"],
    ["DOCX", "1", "0", "1"],
  ]);
  expect(rows.map((row) => row[4])).toEqual(["3", "6", "0", "3", "3"]);
  expect(stdout).toContain("5 files read, 0 known, 4 failed: 5 documents");
  expect(stdout).toMatch(/ {2}2 × unsupported-format: 暂不支持 PNG 图片.*\n {6}.*公示\.png\n {6}.*公示2\.png\n/);
  expect(stdout).toMatch(/ {2}1 × encrypted: .*\n {6}.*密件\.pdf\n/);
  expect(stdout).toMatch(/ {2}1 × needs-ocr: .*--ocr auto.*\n {6}.*扫描\.pdf\n/);
  expect(stderr.split("\n").filter((line) => /^\d\/9 (ingested|failed) /.test(line))).toHaveLength(9);
  expect(stdout + stderr).not.toContain("\x1b");
});

test("--json tells the same; of a file that is known, its format", () => {
  const again = join(folder, "again.sqlite");
  const ingested = () => JSON.parse(tiaoli(["ingest", files, "--db", again, "--ocr", "off", "--json"]).stdout);
  const docx = { format: "DOCX", files: 1, failed: 0, recognisedPages: 0 };
  expect(ingested().formats).toContainEqual({ ...docx, documents: 1, clauses: 3, facts: 3 });
  const { formats, files: outcomes } = ingested();
  expect(formats).toContainEqual({ ...docx, documents: 0, clauses: 0, facts: 0 });
  expect(outcomes.find(({ path }: { path: string }) => path.endsWith("甲.pdf"))).toMatchObject({ status: "known", format: "PDF" });
});

test("--ocr takes auto and off alone", () => {
  expect(tiaoli(["ingest", files, "--db", db, "--ocr", "on"])).toMatchObject({ status: 2, stderr: expect.stringContaining("auto, off") });
});
