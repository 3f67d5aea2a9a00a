import { expect, test } from "vitest";
import { read } from "../../pipeline/read/read.ts";
import { linesOf } from "../../pipeline/read/text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("UTF-8 text, with and without a byte order mark, is read line by line with places in the decoded text", async () => {
  for (const bytes of [utf8("关于加强管理的通知\n各单位："), Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("关于加强管理的通知\n各单位：")])])
    expect(await read(bytes, "a.txt")).toEqual({
      mediaType: "text/plain",
      lines: [
        { text: "关于加强管理的通知", start: 0 },
        { text: "各单位：", start: 10 },
      ],
    });
});

test("every kind of line end parts lines, none is left in them", () => {
  const text = "一\n二\r\n三\r四\u2028五\f六";
  expect(linesOf(text).map((line) => line.text)).toEqual(["一", "二", "三", "四", "五", "六"]);
  for (const line of linesOf(text)) expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text);
});

test("Markdown is told by its ending", async () => {
  expect(await read(utf8("# 标题"), "x.MD")).toMatchObject({ mediaType: "text/markdown" });
});

test.each([
  ["nothing", Uint8Array.of(), "empty"],
  ["blanks only", utf8(" \n\t\r\n "), "empty"],
  ["NUL characters", utf8("条\u0000理"), "binary"],
  ["bytes that are Chinese prose in no encoding", Uint8Array.of(0x81, 0x39, 0xa8, 0x45, 0xfd, 0xfe, 0xa2, 0xff, 0x80), "unknown-encoding"],
  ["a web page without text", utf8("<!DOCTYPE html><html></html>"), "empty"],
] as const)("%s is refused with a code and one line of reason", async (_name, bytes, reasonCode) => {
  const file = await read(bytes, "a.txt");
  expect(file).toMatchObject({ reasonCode });
  expect("reason" in file && file.reason).toMatch(/^[^\n]{8,}$/);
});

const PROSE = "各单位要加强对项目的管理，推动企业发展，服务经济社会建设。";
/** PROSE in GB18030, as iconv writes it. */
const GB18030 = Buffer.from(
  "b8f7b5a5cebbd2aabcd3c7bfb6d4cfeec4bfb5c4b9dcc0eda3accdc6b6afc6f3d2b5b7a2d5b9a3acb7fecef1beadbcc3c9e7bbe1bda8c9e8a1a3",
  "hex",
);
const TRADITIONAL = "各單位要加強對項目的管理，推動企業發展，服務經濟社會建設。";
/** TRADITIONAL in Big5, as iconv writes it. */
const BIG5 = Buffer.from(
  "a655b3e6a6ecad6ea55bb16ab9efb6b5a5d8aababadeb27aa141b1c0b0caa5f8b77eb56fae69a141aa41b0c8b867c0d9aac0b77cabd8b35da143",
  "hex",
);
const utf16 = (text: string, mark: boolean) =>
  Buffer.concat([mark ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0), Buffer.from(text, "utf16le")]);

test.each([
  ["GB18030", GB18030, PROSE],
  ["Big5", BIG5, TRADITIONAL],
  ["UTF-16 with a byte order mark", utf16(PROSE, true), PROSE],
  ["UTF-16 without one", utf16(`Page 1\n${PROSE}`, false), `Page 1\n${PROSE}`],
  ["UTF-16, big-endian", utf16(PROSE, true).swap16(), PROSE],
] as const)("%s is told by its content", async (_name, bytes, text) => {
  const file = await read(new Uint8Array(bytes), "a.txt");
  expect("lines" in file && file.lines.map((line) => line.text).join("\n")).toBe(text);
});
