import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readInOrder } from "../../../pipeline/files.ts";
import { openZip } from "../../../pipeline/read/container/zip.ts";
import { LIMITS, type Limits } from "../../../pipeline/read/limits.ts";
import { read } from "../../../pipeline/read/read.ts";
import { deepDocx, packageOf, plainDocx } from "../../hostile/docx-bombs.ts";
import { textPdf } from "../../hostile/pdf-writer.ts";
import { zipOf } from "../../render/zip-writer.ts";

const codeOf = async (bytes: Uint8Array, path: string, limits: Partial<Limits>): Promise<string> => {
  const file = await read(new Uint8Array(bytes), path, { limits: { ...LIMITS, ...limits }, ocr: "off" });
  return "lines" in file ? "read" : file.reasonCode;
};

test("file size: as many bytes as the limit are read, one more is refused with the sum of its bytes", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "tiaoli-limits-")), "a.txt");
  writeFileSync(path, "1234567");
  const [exact] = await Array.fromAsync(readInOrder([path], 1, { fileBytes: 7 }));
  const [over] = await Array.fromAsync(readInOrder([path], 1, { fileBytes: 6 }));
  expect(exact?.failure).toBeNull();
  expect(over).toMatchObject({
    content: null,
    sha256: exact?.sha256,
    failure: { reasonCode: "too-large", reason: expect.stringContaining("超过 6 字节") },
  });
});

const PAGES = [["关于印发方案的通知"], ["一、总体要求"], ["二、保障措施"]];
const THREE_PAGES = textPdf(PAGES);
const CHARACTERS = PAGES.flat().join("").length;
const SENTENCES = "为贯彻落实国务院决策部署，加快推进平台建设，现将有关事项通知如下。各地区、各部门要高度重视，认真组织实施。".repeat(4);
const TEXT = Buffer.from("一二三四五\n六七八九十");

test.each([
  ["pages", "a.pdf", THREE_PAGES, 3],
  ["characters", "a.txt", TEXT, 10],
  ["characters", "a.pdf", THREE_PAGES, CHARACTERS],
  ["characters", "a.docx", plainDocx("一二三四五", "六七八九十"), 10],
  ["elementDepth", "a.docx", deepDocx(30), 30],
  ["elementDepth", "a.html", Buffer.from(`<!DOCTYPE html><html><body>${"<div>".repeat(27)}<p>${SENTENCES}`), 30],
  ["zipEntries", "a.docx", plainDocx("通知"), 3],
] as const)("%s of %s: at the limit it is read, above it is refused", async (limit, path, bytes, most) => {
  expect(await codeOf(bytes, path, { [limit]: most })).toBe("read");
  expect(await codeOf(bytes, path, { [limit]: most - 1 })).toBe("too-large");
});

const unzipped = async (zip: Uint8Array, limits: Partial<Limits>): Promise<number> => {
  const container = await openZip(zip, { ...LIMITS, ...limits });
  const parts = await Promise.all(container.names.map((name) => container.bytes(name)));
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
};

test("unzipped size: over all entries, at the limit they are read, one byte more is refused", async () => {
  const zip = zipOf({ a: "x".repeat(600), b: "y".repeat(400) });
  expect(await unzipped(zip, { unzippedBytes: 1_000 })).toBe(1_000);
  await expect(unzipped(zip, { unzippedBytes: 999 })).rejects.toMatchObject({ reasonCode: "too-large" });
});

test("unzip ratio: entries of so many times the container's bytes are read, of one byte more refused", async () => {
  const zip = zipOf({ a: "x".repeat(20_000) });
  expect(await unzipped(zip, { unzipRatio: 20_000 / zip.length })).toBe(20_000);
  await expect(unzipped(zip, { unzipRatio: 19_999 / zip.length })).rejects.toMatchObject({ reasonCode: "too-large" });
});

test("no document type declaration in a package", async () => {
  const body =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>通知</w:t></w:r></w:p></w:body></w:document>';
  expect(await codeOf(packageOf(body), "a.docx", {})).toBe("read");
  expect(await codeOf(packageOf(`<!DOCTYPE w>${body}`), "a.docx", {})).toBe("damaged");
});

test("time: a file that takes longer is refused", async () => {
  expect(await codeOf(THREE_PAGES, "a.pdf", {})).toBe("read");
  expect(await codeOf(THREE_PAGES, "a.pdf", { readMilliseconds: 0 })).toBe("timeout");
});
