import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { LIMITS, type Limits } from "../../pipeline/read/limits.ts";
import { read } from "../../pipeline/read/read.ts";
import { ReasonCode } from "../../schemas/source.ts";
import { blocksOf } from "../render/circular.ts";
import { circularDocx } from "../render/docx-writer.ts";
import { circularOfd } from "../render/ofd-writer.ts";
import { hostileDocx, plainDocx } from "./docx-bombs.ts";
import { mutated, randomNumbers } from "./mutations.ts";
import { hostilePdfs, textPdf } from "./pdf-writer.ts";

/** For what is made to take for ever. */
const SHORT = { ...LIMITS, readMilliseconds: 5_000 };
const seen = new Map<string, number>();

/** Reads a file and counts what became of it: lines, or a reason code with a reason in one line. */
async function statusOf(bytes: Buffer, path: string, limits: Limits = LIMITS): Promise<string> {
  const file = await read(new Uint8Array(bytes), path, { limits, ocr: "off" });
  const status = "lines" in file ? "read" : ReasonCode.parse(file.reasonCode);
  if ("reason" in file) expect(file.reason).toMatch(/^[^\n]{8,}$/);
  seen.set(status, (seen.get(status) ?? 0) + 1);
  return status;
}

afterAll(() => console.log("hostile files:", Object.fromEntries(seen)));

test.each(Object.entries(hostilePdfs()))("a PDF with %s ends with a status, and the next file is read", async (_name, bytes) => {
  await statusOf(bytes, "a.pdf", SHORT);
  expect(await statusOf(textPdf([["关于印发方案的通知"]]), "b.pdf")).toBe("read");
});

const REFUSED: Readonly<Record<string, string>> = {
  "text that unzips to 300 MB": "too-large",
  "20,000 entries": "too-large",
  "elements nested 100,000 deep": "too-large",
  "entities that multiply": "damaged",
  "an entity from a file": "damaged",
};

test.each(Object.entries(hostileDocx()))("a DOCX with %s ends with a status, and the next file is read", async (name, bytes) => {
  const status = await statusOf(bytes, "a.docx", SHORT);
  expect(status).toBe(REFUSED[name] ?? status);
  expect(await statusOf(plainDocx("关于印发方案的通知"), "b.docx")).toBe("read");
  expect(existsSync("/tmp/tiaoli-climbed-out")).toBe(false);
});

const DERIVED = fileURLToPath(new URL("../../../shared/corpus/derived", import.meta.url));
const real = (name: string): Buffer[] => (existsSync(join(DERIVED, name)) ? [readFileSync(join(DERIVED, name))] : []);
const seed = blocksOf(readFileSync(fileURLToPath(new URL("../../seeds/green-chemicals-draft.txt", import.meta.url)), "utf8"));
const PAGE = ["关于印发方案的通知", "各县（市、区）人民政府：", "一、总体要求", "（一）到2025年，建成平台20个。", "2021年3月1日"];

const ORIGINALS: readonly (readonly [path: string, bytes: Buffer])[] = [
  ["a.pdf", textPdf([PAGE, PAGE, PAGE])],
  ["a.docx", circularDocx(seed.slice(0, 40))],
  ["a.ofd", circularOfd(seed.slice(0, 40))],
  ...real("g32_rendered.pdf").map((bytes) => ["a.pdf", bytes] as const),
  ...real("g32_converted.docx").map((bytes) => ["a.docx", bytes] as const),
  ...real("g07_converted.doc").map((bytes) => ["a.doc", bytes] as const),
];

test("1,000 damaged PDFs, DOCX, OFD and DOC end with a status each", async () => {
  const random = randomNumbers(9704);
  const damaged = Array.from({ length: 1_000 }, (_, i) => {
    const [path, bytes] = ORIGINALS[i % ORIGINALS.length] as (typeof ORIGINALS)[number];
    return { path, bytes: mutated(bytes, random) };
  });
  const statuses = await Promise.all(damaged.map(({ path, bytes }) => statusOf(bytes, path, SHORT)));
  expect(statuses).toHaveLength(1_000);
  expect(new Set(statuses).size).toBeGreaterThan(1);
}, 300_000);
