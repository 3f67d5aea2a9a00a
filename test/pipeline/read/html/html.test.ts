import { describe, expect, test } from "vitest";
import { isMojibake } from "../../../../pipeline/read/decode.ts";
import { isPage } from "../../../../pipeline/read/html/html.ts";
import { linesOfPage } from "../../../../pipeline/read/html/page.ts";
import { LIMITS } from "../../../../pipeline/read/limits.ts";
import { read } from "../../../../pipeline/read/read.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a page is told by its content", () => {
  test.each([
    "<!DOCTYPE html><title>甲</title>",
    "\ufeff \n<!-- saved from url --><!doctype HTML>",
    '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">',
    "<HEAD><TITLE>甲</TITLE>",
    '<meta charset="gbk"><p>甲</p>',
    "<div><p>甲</p><p>乙</p><p>丙</p></div>\n",
  ])("%s", (page) => {
    expect(isPage(utf8(page))).toBe(true);
  });
  test("in UTF-16", () => {
    expect(isPage(Buffer.from("\ufeff<html><body>甲", "utf16le"))).toBe(true);
  });
  test.each(["关于<html>的通知", "<甲>乙", '<div align="center">\n\n# 标题\n\n</div>\n\n正文。', "<p>一段</p>", "<htmlx>", "< html>"])(
    "not %s",
    (text) => {
      expect(isPage(utf8(text))).toBe(false);
    },
  );
});

const PROSE = "各单位要加强对项目的管理，推动企业发展，服务经济社会建设，各部门不得拖延，人民政府将对工作情况进行督查。";
/** PROSE in GB18030, as iconv writes it. */
const GB18030 = Buffer.from(
  "b8f7b5a5cebbd2aabcd3c7bfb6d4cfeec4bfb5c4b9dcc0eda3accdc6b6afc6f3d2b5b7a2d5b9a3acb7fecef1beadbcc3c9e7bbe1bda8c9e8a3acb8f7b2bfc3c5b2bbb5c3cdcfd1d3a3acc8cbc3f1d5feb8aebdabb6d4b9a4d7f7c7e9bff6bdf8d0d0b6bdb2e9a1a3",
  "hex",
);

describe("charset: what the bytes are, whatever the page declares", () => {
  const page = (charset: string, body: Uint8Array) =>
    Buffer.concat([
      utf8(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>`),
      body,
      utf8("</p></body></html>"),
    ]);
  test.each([
    ["UTF-8 that says so", page("utf-8", utf8(PROSE))],
    ["UTF-8 that says gb2312", page("gb2312", utf8(PROSE))],
    ["GB18030 that says gb2312", page("gb2312", GB18030)],
    ["GB18030 that says utf-8", page("utf-8", GB18030)],
    ["UTF-16 with a byte order mark", Buffer.from(`\ufeff<html><body><p>${PROSE}</p></body></html>`, "utf16le")],
  ])("%s", async (_name, bytes) => {
    expect(await read(bytes, "a.html")).toMatchObject({ lines: [{ text: PROSE }] });
  });
  test.each([
    ["UTF-8", utf8("关")],
    ["GB18030", GB18030.subarray(0, 2)],
  ])("one character cut in two, in %s", async (name, char) => {
    const body = Buffer.concat([
      name === "UTF-8" ? utf8(PROSE.repeat(8)) : Buffer.concat(Array(8).fill(GB18030)),
      char.subarray(0, char.length - 1),
    ]);
    const file = await read(page("gbk", body), "a.html");
    expect("lines" in file && file.lines[0]?.text.slice(0, PROSE.length)).toBe(PROSE);
  });
});

describe("mojibake is told, not repaired", () => {
  const asGb18030 = new TextDecoder("gb18030").decode(utf8(PROSE));
  const asLatin1 = Buffer.from(utf8(PROSE)).toString("latin1");
  const asUtf8 = new TextDecoder().decode(GB18030);
  test.each([
    ["UTF-8 read as GB18030", asGb18030],
    ["UTF-8 read as Latin-1", asLatin1],
    ["GB18030 read as UTF-8", asUtf8],
    ["GB18030 read as UTF-8 and once more as GB18030", new TextDecoder("gb18030").decode(utf8(asUtf8))],
  ])("%s", async (_name, text) => {
    expect(isMojibake(text)).toBe(true);
    expect(await read(utf8(`<html><body><p>${text}</p></body></html>`), "a.html")).toMatchObject({ reasonCode: "unknown-encoding" });
    const file = await read(utf8(text), "a.txt");
    expect(file).toMatchObject({ reasonCode: "unknown-encoding" });
    expect("reason" in file && file.reason).toContain("乱码");
  });
  test.each([
    PROSE,
    "（一）",
    "甲公司、乙公司、丙鋼鐵厂、锟鋙",
    "Café à la carte — résumé naïve",
    "鍏鐨鏄是姓名用字：张鍏、李鐨。其余人员名单见附件，请各单位核对后报送",
  ])("none in %s", (text) => {
    expect(isMojibake(text)).toBe(false);
  });
});

describe("limits", () => {
  const nested = (depth: number) => `<html><body>${"<div>".repeat(depth - 2)}${PROSE}${"</div>".repeat(depth - 2)}</body></html>`;
  test("elements nest as deep as the limit, not deeper", () => {
    expect(linesOfPage(nested(LIMITS.elementDepth))).toMatchObject([{ text: PROSE }]);
    expect(() => linesOfPage(nested(LIMITS.elementDepth + 1))).toThrow(/elementDepth/);
  });
  test("characters of text up to the limit, scripts not counted", () => {
    const page = `<html><body><script>${"x".repeat(500)}</script><p>${PROSE}</p></body></html>`;
    expect(linesOfPage(page, { ...LIMITS, characters: PROSE.length })).toHaveLength(1);
    expect(() => linesOfPage(page, { ...LIMITS, characters: PROSE.length - 1 })).toThrow(/characters/);
  });
  test("cells of spans", () => {
    const row = `<tr>${'<td colspan="1000" rowspan="0">甲</td>'.repeat(50)}</tr>`;
    expect(() => linesOfPage(`<html><body><p>${PROSE}</p><table>${row.repeat(50)}</table></body></html>`)).toThrow(/cells/);
  });
});
