import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TABLE } from "../../../../pipeline/read/doc/fib.ts";
import { read } from "../../../../pipeline/read/read.ts";
import type { Line } from "../../../../schemas/source.ts";
import { mutated, randomNumbers } from "../../../hostile/mutations.ts";
import { blocksOf } from "../../../render/circular.ts";
import { circularDocx, type DocxParts, docxOf } from "../../../render/docx-writer.ts";
import { convert, whyNoSoffice } from "../../../render/soffice.ts";
import { cell, level, listed, MERGED, MERGES, numbering, paragraph, run, spanning, table } from "../docx/word-xml.ts";
import { oleOf, type Stretch, wordStreamsOf } from "./doc-writer.ts";

const linesIn = async (bytes: Uint8Array): Promise<readonly Line[]> => {
  const file = await read(bytes, "a.doc");
  if (!("lines" in file)) throw new Error(file.reason);
  return file.lines;
};
const textsIn = async (...stretches: readonly Stretch[]): Promise<string[]> =>
  (await linesIn(oleOf(wordStreamsOf(stretches)))).map(({ text }) => text);

test("pieces of one and of two bytes a character are put together; a line break by hand may go on", async () => {
  expect(await linesIn(oleOf(wordStreamsOf([{ text: "通知\r" }, { text: "GDP \x96 \xb7\v", narrow: true }, { text: "增长\r" }])))).toEqual([
    { text: "通知", start: 0, opensParagraph: true, bold: [] },
    { text: "GDP – ·", start: 3, opensParagraph: true, bold: [] },
    { text: "增长", start: 11, bold: [] },
  ]);
});

test("wider spacing and a grid are no deletions (word-extractor takes them for some); deleted and hidden text goes", async () => {
  const spaced = { text: "疏排", sprms: [0x40, 0x88, 0x15, 0x00] };
  const onGrid = { text: "对齐", sprms: [0x60, 0x08, 0x01] };
  const deleted = { text: "删去", sprms: [0x00, 0x08, 0x01] };
  const hidden = { text: "隐藏", sprms: [0x3c, 0x08, 0x01] };
  expect(await textsIn({ text: "甲" }, spaced, onGrid, deleted, hidden, { text: "乙\r" })).toEqual(["甲疏排对齐乙"]);
});

test("a paragraph whose mark is deleted goes on in the next one", async () => {
  expect(await textsIn({ text: "前半" }, { text: "\r", sprms: [0x00, 0x08, 0x01] }, { text: "后半\r" })).toEqual(["前半后半"]);
});

test("what such a paragraph leaves at the end is not lost", async () => {
  expect(await textsIn({ text: "首\r尾" }, { text: "\r", sprms: [0x3c, 0x08, 0x01] })).toEqual(["首", "尾"]);
});

test("the mark of a section ends a paragraph, that of a page only a line", async () => {
  const sections = { places: [0, 6, 8], entryBytes: 12 };
  const lines = await linesIn(oleOf(wordStreamsOf([{ text: "上\x0c下\r节\x0c尾\r" }], { tables: { [TABLE.sections]: sections } })));
  expect(lines.map(({ text, opensParagraph }) => [text, opensParagraph])).toEqual([
    ["上", true],
    ["下", undefined],
    ["节", true],
    ["尾", true],
  ]);
});

test.each([
  ["stand behind the paragraph that refers to them", [1, 3, 8], [0, 3, 6, 7], ["正甲", "注一", "注二"]],
  ["that refer to themselves, overlap or lie out of their part are left out", [1, 4, 8], [0, 3, 2, 9], ["正甲", "注一"]],
])("notes %s", async (_, references, texts, expected) => {
  const tables = {
    [TABLE.footnoteReferences]: { places: references, entryBytes: 2 },
    [TABLE.footnotes]: { places: texts, entryBytes: 0 },
  };
  const streams = wordStreamsOf([{ text: "正\x02甲\r注一\r注二\r\r" }], { footnotes: 7, tables });
  expect((await linesIn(oleOf(streams))).map(({ text }) => text)).toEqual(expected);
});

test("bold is told by place", async () => {
  const [line] = await linesIn(oleOf(wordStreamsOf([{ text: "甲" }, { text: "粗", sprms: [0x35, 0x08, 0x01] }, { text: "乙\r" }])));
  expect(line?.bold).toEqual([{ start: 1, end: 2 }]);
});

test("of fields the result is printed, over paragraphs too; tabs are blanks, marks of notes and pictures nothing", async () => {
  expect(await textsIn({ text: "\x13 TOC \x13 PAGE \x143\x15\x14目\r录\x15\t\x01\x02尾\x1e\x1f页\r" })).toEqual(["目", "录 尾-页"]);
  expect(await textsIn({ text: "第\x13 eq \\o\\ac(○,2)\x15条\r" })).toEqual(["第②条"]);
});

const older = Buffer.alloc(1_000);
older.writeUInt16LE(0xa5dc, 0);
const locked = wordStreamsOf([{ text: "密\r" }]);
locked.WordDocument.writeUInt16LE(0x0300, 0x0a);
const pieceless = wordStreamsOf([{ text: "字\r" }]);
pieceless["1Table"].fill(0);

test.each([
  ["Word 6/95", oleOf({ WordDocument: older }), "unsupported-format", /Word 6\/95/],
  ["an encrypted document", oleOf(locked), "encrypted", /密码/],
  ["an encrypted package", oleOf({ EncryptionInfo: Buffer.alloc(8), EncryptedPackage: Buffer.alloc(8) }), "encrypted", /密码/],
  ["a document without text", oleOf(wordStreamsOf([{ text: "\r" }])), "empty", /没有文字/],
  ["a document whose pieces are lost", oleOf(pieceless), "damaged", /重新下载/],
  ["a document without its table stream", oleOf({ WordDocument: locked.WordDocument.fill(2, 0x0b, 0x0c) }), "damaged", /重新下载/],
] as const)("%s is refused with a reason", async (_, bytes, reasonCode, reason) => {
  expect(await read(bytes, "a.doc")).toMatchObject({ reasonCode, reason: expect.stringMatching(reason) });
});

const missing = whyNoSoffice();

describe.skipIf(missing)(`written by LibreOffice${missing ? ` (skipped: ${missing})` : ""}`, () => {
  const scratch = mkdtempSync(join(tmpdir(), "tiaoli-doc-"));
  /** The .docx of a body as LibreOffice writes it to .doc. */
  function asDoc(docx: Buffer): Buffer {
    writeFileSync(join(scratch, "a.docx"), docx);
    convert([join(scratch, "a.docx")], "doc", scratch);
    return readFileSync(join(scratch, "a.doc"));
  }

  test("lists, tables, notes, fields and tracked changes give the lines of the DOCX", async () => {
    const NOTHING = '<w:suff w:val="nothing"/>';
    const tracked = 'w:id="1" w:author="x" w:date="2020-01-01T00:00:00Z"';
    const body = [
      paragraph(run("标题", "<w:b/>") + run("疏排", '<w:spacing w:val="21"/>')),
      ...[
        listed("总则", 1),
        listed("甲", 1, 1),
        listed("乙", 1, 2),
        listed("丙", 1, 2),
        listed("丁", 1, 1),
        listed("附则", 1),
        listed("戊", 1, 1),
      ],
      ...[listed("目标", 2), listed("总体", 2, 1), listed("具体", 2, 1), listed("圈", 2, 2), listed("任务", 2), listed("黑点", 3)],
      paragraph(
        `${run("甲")}${run("隐", "<w:vanish/>")}<w:del ${tracked}><w:r><w:delText>删</w:delText></w:r></w:del><w:ins ${tracked}>${run("增")}</w:ins><w:r><w:tab/></w:r>${run("乙")}<w:r><w:br/></w:r>${run("丙")}`,
      ),
      paragraph(`${run("正")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("文")}`),
      table(
        3,
        [cell("指标"), cell("数值", spanning(2))],
        [cell(""), cell("2020年"), cell("2025年")],
        [cell("产值", MERGES), cell(["一段", "二段"]), cell("甲")],
        [cell("", MERGED), cell("乙"), cell("丙")],
      ),
      paragraph(run("表后")),
      table(1, [cell(["专栏1 重点", "1.甲。"])]),
      paragraph(run("尾")),
    ].join("");
    const parts: DocxParts = {
      numbering: numbering(
        level(0, "chineseCounting", "第%1章") +
          level(1, "chineseCountingThousand", "第%2条") +
          level(2, "chineseCounting", "（%3）", NOTHING),
        level(0, "chineseCounting", "%1、", NOTHING) +
          level(1, "decimal", "%2.", NOTHING) +
          level(2, "decimalEnclosedCircle", "%3", NOTHING),
        level(0, "bullet", "\uf0b7"),
      ),
      footnotes: `<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run("脚注。")}`)}</w:footnote>`,
    };
    const docx = docxOf(body, parts);
    const expected = await linesIn(docx);
    expect(expected.map(({ text }) => text)).toContain("产值\t一段二段\t甲");
    expect(await linesIn(asDoc(docx))).toEqual(expected);
  });

  test("tables too wide for the usual place of their properties are tables", async () => {
    const row = (head: string) => Array.from({ length: 40 }, (_, i) => cell(`${head}${i}`));
    const docx = docxOf(table(40, row("甲"), row("乙")).replaceAll('w:w="2000"', 'w:w="300"') + paragraph(run("后")));
    expect(await linesIn(asDoc(docx))).toEqual(await linesIn(docx));
  });

  test("text boxes stand before the paragraph that they hang on, those of a group too", async () => {
    const boxes = ["框一", "框二"].map(
      (text, i) =>
        `<v:rect style="position:absolute;left:0;top:${50 * i};width:200;height:50"><v:textbox><w:txbxContent>${paragraph(run(text))}</w:txbxContent></v:textbox></v:rect>`,
    );
    const group = `<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:group style="position:absolute;width:200pt;height:100pt" coordsize="200,100">${boxes.join("")}</v:group></w:pict></w:r>`;
    const box = `<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape type="#_x0000_t202" style="position:absolute;width:200pt;height:50pt"><v:textbox><w:txbxContent>${paragraph(run("框中字"))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const lines = await linesIn(asDoc(docxOf(paragraph(run("前段")) + paragraph(run("正文") + box) + paragraph(run("后段") + group))));
    expect(lines.map(({ text }) => text).filter((text) => text !== "")).toEqual(["前段", "框中字", "正文", "框一", "框二", "后段"]);
  });

  test("200 damaged documents end with a status each", async () => {
    const seed = readFileSync(new URL("../../../../seeds/2019-nonferrous-metals-plan.txt", import.meta.url), "utf8");
    const whole = asDoc(circularDocx(blocksOf(seed).slice(0, 120)));
    const random = randomNumbers(97);
    const files = await Promise.all(Array.from({ length: 200 }, () => read(mutated(whole, random), "a.doc", { ocr: "off" })));
    const statuses = new Set(files.map((file) => ("lines" in file ? "read" : file.reasonCode)));
    expect(statuses).not.toContain("timeout");
    expect(statuses.size).toBeGreaterThan(1);
  });
});
