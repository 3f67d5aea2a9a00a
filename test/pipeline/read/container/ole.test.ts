import { expect, test } from "vitest";
import { openOle } from "../../../../pipeline/read/container/ole.ts";
import { oleOf } from "../doc/doc-writer.ts";

const content = Buffer.from(Array.from({ length: 1_300 }, (_, i) => i % 251));

test("streams at the root are handed out by name", () => {
  const ole = openOle(oleOf({ WordDocument: content, "1Table": Buffer.from("表"), Empty: Buffer.alloc(0) }));
  expect(ole.names).toEqual(expect.arrayContaining(["WordDocument", "1Table", "Empty"]));
  expect(ole.stream("WordDocument")).toEqual(content);
  expect(ole.stream("1Table")?.toString()).toBe("表");
  expect(ole.stream("Empty")).toHaveLength(0);
  expect(ole.stream("Workbook")).toBeNull();
});

test("streams within a storage are not the document's", () => {
  const bytes = oleOf({ Workbook: content, WordDocument: content });
  const entry = bytes.indexOf(Buffer.from("Workbook", "utf16le"));
  const embedded = bytes.readUInt32LE(entry + 0x48);
  bytes[entry + 0x42] = 1;
  bytes.writeUInt32LE(0xffffffff, entry + 0x48);
  bytes.writeUInt32LE(embedded, entry + 0x4c);
  expect(openOle(bytes).names).toEqual([]);
});

test("chains of sectors that run in a circle or out of the file end with an error", () => {
  const circle = oleOf({ WordDocument: content });
  circle.writeUInt32LE(1, 512 + 4 * 2);
  circle.writeUInt32LE(2, 512 + 4);
  expect(() => openOle(circle).stream("WordDocument")).toThrow(/circle/);
  const out = oleOf({ WordDocument: content });
  out.writeUInt32LE(5_000, 0x30);
  expect(() => openOle(out)).toThrow(/end of the file/);
  const rootless = oleOf({ WordDocument: content });
  rootless.writeUInt32LE(0xfffffffe, 0x30);
  expect(() => openOle(rootless)).toThrow(/directory/);
  expect(() => openOle(rootless.subarray(0, 300))).toThrow(/header/);
  const small = oleOf({ WordDocument: content });
  small.writeUInt32LE(4_096, 0x38);
  expect(() => openOle(small).stream("WordDocument")).toThrow(/no table of sectors/);
});
