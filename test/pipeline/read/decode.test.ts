import { describe, expect, test } from "vitest";
import { decode, isMojibake } from "../../../pipeline/read/decode.ts";
import { read } from "../../../pipeline/read/read.ts";

const PROSE = "各单位要加强对项目的管理，推动企业发展，服务经济社会建设，各部门不得拖延，人民政府将对工作情况进行督查。\n";
const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const hex = (bytes: string) => new Uint8Array(Buffer.from(bytes, "hex"));
/** 鑫磊矿业 in GB18030, as iconv writes it: nothing but what names are made of. */
const NAMES = hex("f6cec0dabff3d2b5");
/** 办公室 in GB18030. */
const OFFICE = hex("b0ecb9abcad2");

describe("texts of few or rare characters", () => {
  test("one word in GB18030", () => {
    expect(decode(OFFICE)).toEqual({ encoding: "gb18030", text: "办公室" });
  });
  test("a table of figures whose only word is a name", () => {
    const rows = Array.from({ length: 30 }, (_, i) => [utf8(`${i}\t`), OFFICE, NAMES.subarray(2), utf8(`\t${i * 3}.5\n`)]).flat();
    expect(decode(joined(...rows))?.text).toContain("7\t办公室磊矿业\t21.5\n");
  });
  test("names in UTF-16 without a mark", () => {
    expect(decode(new Uint8Array(Buffer.from("张颖 黎鹏\n欧阳锋 12\n", "utf16le")))?.text).toBe("张颖 黎鹏\n欧阳锋 12\n");
  });
  test.each([hex("e9e8e7f6fce4e0a9"), hex("f7f8f9fafbfcfdfef7f8"), Uint8Array.from({ length: 256 }, (_, i) => 255 - i)])(
    "rubbish %# is none",
    (bytes) => {
      expect(decode(bytes)).toBeNull();
    },
  );
});

describe("a text with a damaged place is read, the place shows U+FFFD", () => {
  const long = PROSE.repeat(8);
  test.each([
    ["a broken byte", joined(utf8(PROSE), hex("e5"), utf8(long))],
    ["one behind a byte order mark", joined(utf8("\ufeff"), utf8(PROSE), hex("e5"), utf8(long))],
    ["the end cut off", joined(utf8(long), utf8("关").subarray(0, 2))],
    ["an odd byte behind UTF-16", joined(new Uint8Array(Buffer.from(`\ufeff${long}`, "utf16le")), hex("0a"))],
  ])("%s", async (_name, bytes) => {
    const file = await read(bytes, "a.txt");
    const texts = "lines" in file ? file.lines.map((line) => line.text) : [];
    expect(texts[0]).toBe(PROSE.trim());
    expect(texts.filter((text) => text.includes("\ufffd"))).toHaveLength(1);
  });
  test("more of them than one in fifty characters is rubbish", () => {
    const cut = joined(utf8("要加强对项目的管理"), hex("e5"), utf8("推动企业发展"), hex("e5"));
    expect(decode(joined(...Array(9).fill(cut)))).toBeNull();
  });
  test("the mark of UTF-8 in front of GB18030", () => {
    expect(decode(joined(hex("efbbbf"), OFFICE))).toEqual({ encoding: "gb18030", text: "办公室" });
  });
});

test("control characters that editors leave become blanks, many are no text", async () => {
  expect(await read(utf8(`${PROSE}${PROSE}一、\u0007总则\n\u001a`), "a.txt")).toMatchObject({
    lines: [{}, {}, { text: "一、 总则" }, { text: " " }],
  });
  expect(await read(utf8(`${PROSE}\0`), "a.txt")).toMatchObject({ lines: [{ text: PROSE.trim() }, { text: " " }] });
  expect(await read(utf8("\u0001\u0002甲\u0003".repeat(9)), "a.txt")).toMatchObject({ reasonCode: "binary" });
});

test("a short text that quotes or holds a spoilt character is not spoilt", () => {
  expect(isMojibake("关于解决“锟斤拷”乱码问题的通知，请及时报修。")).toBe(false);
  expect(isMojibake("关于加强\ufffd管理的通知，请各单位执行。")).toBe(false);
  expect(isMojibake("关\ufffd\ufffd加强\ufffd管理\ufffd的通知，请各单位执行。")).toBe(true);
});
