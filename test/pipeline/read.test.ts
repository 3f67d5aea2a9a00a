import { expect, test } from "vitest";
import { read } from "../../pipeline/read/read.ts";
import { linesOf } from "../../pipeline/read/text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("UTF-8 text, with and without a byte order mark, is read line by line with places in the decoded text", () => {
  for (const bytes of [utf8("关于加强管理的通知\n各单位："), Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("关于加强管理的通知\n各单位：")])])
    expect(read(bytes, "a.txt")).toEqual({
      mediaType: "text/plain",
      lines: [
        { text: "关于加强管理的通知", start: 0, page: null },
        { text: "各单位：", start: 10, page: null },
      ],
    });
});

test("every kind of line end parts lines, none is left in them", () => {
  const text = "一\n二\r\n三\r四\u2028五\f六";
  expect(linesOf(text).map((line) => line.text)).toEqual(["一", "二", "三", "四", "五", "六"]);
  for (const line of linesOf(text)) expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text);
});

test("Markdown is told by its ending", () => {
  expect(read(utf8("# 标题"), "x.MD")).toMatchObject({ mediaType: "text/markdown" });
});

test.each([
  ["nothing", Uint8Array.of(), "empty"],
  ["blanks only", utf8(" \n\t\r\n "), "empty"],
  ["NUL characters", utf8("条\u0000理"), "binary"],
  ["GB18030 text", Uint8Array.of(0xb9, 0xd8, 0xd3, 0xda), "unknown-encoding"],
  ["PDF", utf8("%PDF-1.7 …"), "unsupported-format"],
  ["a ZIP container", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "unsupported-format"],
  ["an OLE container", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "unsupported-format"],
  ["a web page", utf8("<!DOCTYPE html><html></html>"), "unsupported-format"],
] as const)("%s is refused with a code and one line of reason", (_name, bytes, reasonCode) => {
  const file = read(bytes, "a.txt");
  expect(file).toMatchObject({ reasonCode });
  expect("reason" in file && file.reason).toMatch(/^[^\n]{8,}$/);
});
