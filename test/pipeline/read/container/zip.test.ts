import { expect, test } from "vitest";
import { openZip, zipHolds } from "../../../../pipeline/read/container/zip.ts";
import { zipOf } from "../../../render/zip-writer.ts";

const utf8 = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString();

const long = Array.from({ length: 20_000 }, (_, i) => `${i}乙`).join("");

test("entries are handed out by name, whole or in pieces", async () => {
  const zip = await openZip(zipOf({ "a.xml": "<a/>", "文件/乙.xml": long }));
  expect(zip.names).toEqual(["a.xml", "文件/乙.xml"]);
  expect(utf8(await zip.bytes("a.xml"))).toBe("<a/>");
  expect(Buffer.concat(await Array.fromAsync(zip.chunks("文件/乙.xml"))).toString()).toBe(long);
  expect(await zip.bytes("b.xml")).toBeNull();
  expect(await Array.fromAsync(zip.chunks("b.xml"))).toEqual([]);
});

test("whether an entry is there is told from the directory, not from the content", () => {
  const zip = zipOf({ "OFD.xml": "word/document.xml" });
  expect(zipHolds(zip, "OFD.xml")).toBe(true);
  expect(zipHolds(zip, "word/document.xml")).toBe(false);
  expect(zipHolds(zip, "OFD")).toBe(false);
  expect(zipHolds(zip.subarray(0, 60), "OFD.xml")).toBe(false);
  expect(zipHolds(Buffer.from("OFD.xml"), "OFD.xml")).toBe(false);
});

test.each(["../out.xml", "/etc/passwd", "a/../../b.xml", "C:/x.xml"])("a container with the name %s is not opened", async (name) => {
  await expect(openZip(zipOf({ "a.xml": "<a/>", [name]: "x" }))).rejects.toThrow();
});

test("an encrypted entry is told as such", async () => {
  const bytes = zipOf({ "a.xml": "<a/>" });
  for (const [signature, at] of [
    ["PK\u0003\u0004", 6],
    ["PK\u0001\u0002", 8],
  ] as const)
    bytes.writeUInt16LE(1, bytes.indexOf(signature) + at);
  const zip = await openZip(bytes);
  await expect(zip.bytes("a.xml")).rejects.toMatchObject({ reasonCode: "encrypted" });
});

test("declared sizes are not believed", async () => {
  const bytes = zipOf({ "a.xml": "x".repeat(9_000) });
  bytes.writeUInt32LE(10, bytes.indexOf("PK\u0001\u0002") + 24);
  await expect((await openZip(bytes)).bytes("a.xml")).rejects.toThrow();
});
