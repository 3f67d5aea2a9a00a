import { expect, test } from "vitest";
import { read } from "../../../../pipeline/read/read.ts";
import { docxOf } from "../../../render/docx-writer.ts";
import { zipOf } from "../../../render/zip-writer.ts";
import { cell, level, linesOf, numbering, paragraph, run, table, textsOf } from "./word-xml.ts";

const TRACKED = 'w:id="1" w:author="x" w:date="2020-01-01T00:00:00Z"';

test("paragraphs open, lines broken by hand may go on; places are those in the whole text", async () => {
  expect(await linesOf(paragraph(`${run("第一行")}<w:r><w:br/></w:r>${run("第二行")}`) + paragraph(run("下一段")))).toEqual([
    { text: "第一行", start: 0, opensParagraph: true, bold: [] },
    { text: "第二行", start: 4, bold: [] },
    { text: "下一段", start: 8, opensParagraph: true, bold: [] },
  ]);
});

test("a paragraph that begins with a page break opens behind it", async () => {
  const lines = await linesOf(paragraph(`<w:r><w:br w:type="page"/></w:r>${run("附件")}`));
  expect(lines.map(({ text, opensParagraph }) => [text, opensParagraph])).toEqual([
    ["", true],
    ["附件", true],
  ]);
});

test("bold is said by the run, its style, its paragraph's style or the defaults, in this order", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="S"><w:rPr><w:b/></w:rPr></w:style>`;
  const body =
    paragraph(run("平") + run("粗", "<w:b/>") + run("体", '<w:rStyle w:val="S"/>') + run("平", '<w:b w:val="0"/>')) +
    paragraph(run("题") + run("平", '<w:b w:val="false"/>'), '<w:pStyle w:val="H"/>');
  expect((await linesOf(body, { styles })).map(({ bold }) => bold)).toEqual([[{ start: 1, end: 3 }], [{ start: 0, end: 1 }]]);
});

test("insertions stay, deletions, moved and hidden text go", async () => {
  const body = paragraph(
    `${run("甲")}<w:ins ${TRACKED}>${run("增")}</w:ins><w:del ${TRACKED}><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom ${TRACKED}>${run("旧")}</w:moveFrom><w:moveTo ${TRACKED}>${run("新")}</w:moveTo>${run("隐", "<w:vanish/>")}`,
  );
  expect(await textsOf(body)).toEqual(["甲增新"]);
});

test("a paragraph whose mark is deleted goes on in the next one", async () => {
  const body = paragraph(run("前半"), `<w:rPr><w:del ${TRACKED}/></w:rPr>`) + paragraph(run("后半"));
  expect(await textsOf(body)).toEqual(["前半后半"]);
});

test("what is joined has the number of the list in front; nothing goes over into a cell, a text box or a note, or is lost at the end", async () => {
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const hidden = "<w:rPr><w:vanish/></w:rPr>";
  const box = `<w:r><w:pict><w:txbxContent>${paragraph(run("框"))}</w:txbxContent></w:pict></w:r>`;
  const body = [
    paragraph(run("前半"), numbered + hidden),
    paragraph(run("后半"), numbered),
    paragraph(run("前"), hidden),
    paragraph(run("后") + box),
    paragraph(run("表前"), hidden),
    table(2, [`<w:tc>${paragraph(run("甲"), hidden)}</w:tc>`, cell("乙")], [cell("丙"), cell("丁")]),
    paragraph(run("尾"), hidden),
  ];
  const lists = numbering(level(0, "chineseCounting", "%1、", '<w:suff w:val="nothing"/>'));
  expect(await textsOf(body.join(""), { numbering: lists })).toEqual(["一、前半后半", "框", "前后", "表前", "甲\t乙", "丙\t丁", "尾"]);
});

test("of fields the result is printed, over paragraphs too; of fields in an instruction nothing", async () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = "<w:r><w:instrText>TOC</w:instrText></w:r>";
  const body =
    paragraph(
      `${mark("begin")}${instruction}${mark("begin")}${instruction}${mark("separate")}${run("内")}${mark("end")}${mark("separate")}${run("目")}`,
    ) +
    paragraph(`${run("录")}${mark("end")}${run("后")}`) +
    paragraph(`<w:fldSimple w:instr="PAGE">${run("3")}</w:fldSimple><w:hyperlink r:id="x">${run("链接")}</w:hyperlink>`);
  expect(await textsOf(body)).toEqual(["目", "录后", "3链接"]);
});

test.each([
  ["a number in a ring", " eq \\o\\ac(○,3)", "③"],
  ["another character in a ring", "EQ \\o\\ac(○,密)", "密"],
  ["a character with its sound", ' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(zhì),智)', "智"],
  ["a fraction", "eq \\f(1,2)", "1/2"],
  ["a root", "eq \\r(2)", ""],
  ["another field", " PAGE ", ""],
])("%s that is set by a field's instruction", async (_, instruction, printed) => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${instruction.slice(0, 9)}</w:instrText></w:r><w:r><w:instrText>${instruction.slice(9)}</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`;
  expect(await textsOf(paragraph(run("甲") + field + run("乙")))).toEqual([`甲${printed}乙`]);
});

test("tabs are blanks, symbols of symbol fonts that mean something are characters", async () => {
  const body = paragraph(
    `${run("甲")}<w:r><w:tab/></w:r>${run("乙")}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run("50")}<w:r><w:noBreakHyphen/></w:r><w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F081"/></w:r>`,
  );
  expect(await textsOf(body)).toEqual(["甲 乙≥50-①"]);
});

test("content controls are read, their placeholders not; of two ways to draw a text box one is read, before its paragraph", async () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
  const drawn = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="x">${box("框")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box("框")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const control = (properties: string, inner: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const body = control("", paragraph(run("控件"))) + paragraph(run("正文") + drawn + control("<w:showingPlcHdr/>", run("单击此处")));
  expect(await textsOf(body)).toEqual(["控件", "框", "正文"]);
});

test("notes stand behind their paragraph or table, without their marks", async () => {
  const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph(run("线"))}</w:footnote><w:footnote w:id="1">${paragraph(`<w:r><w:footnoteRef/></w:r>${run("注一")}`)}</w:footnote>`;
  const endnotes = `<w:endnote w:id="1">${paragraph(run("尾注"))}</w:endnote>`;
  const noted = paragraph(`${run("正")}<w:r><w:footnoteReference w:id="1"/></w:r>${run("文")}<w:r><w:endnoteReference w:id="1"/></w:r>`);
  const body = noted + table(2, [cell("甲"), cell("乙")], [`<w:tc>${noted}</w:tc>`, cell("丁")]) + paragraph(run("完"));
  expect(await textsOf(body, { footnotes, endnotes })).toEqual(["正文", "注一", "尾注", "甲\t乙", "正文\t丁", "注一", "尾注", "完"]);
});

test("notes that refer to themselves are given once", async () => {
  const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const footnotes = `<w:footnote w:id="1">${paragraph(run("注") + reference + reference)}</w:footnote>`;
  expect(await textsOf(paragraph(run("甲") + reference) + paragraph(run("乙")), { footnotes })).toEqual(["甲", "注", "乙"]);
});

test("text boxes that hang on hidden text are hidden; elements that no one knows are passed through", async () => {
  const box = (properties: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:pict><w:txbxContent>${paragraph(run("框"))}</w:txbxContent></w:pict></w:r>`;
  expect(await textsOf(paragraph(run("甲") + box("<w:vanish/>")) + paragraph(`<toString>${run("乙")}</toString>${box("")}`))).toEqual([
    "甲",
    "框",
    "乙",
  ]);
});

test("formulas are read, fractions with a stroke", async () => {
  const part = (name: string, text: string) => `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`;
  const formula = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f>${part("num", "1")}${part("den", "2")}</m:f></m:oMath>`;
  expect(await textsOf(paragraph(run("占") + formula + run("以上")))).toEqual(["占1/2以上"]);
});

test("Markdown that was pasted into Word keeps its marks", async () => {
  const [heading, plain] = await linesOf(paragraph(run("# 标题")) + paragraph(run("**粗**体")));
  expect([heading, plain].map((line) => line?.bold)).toEqual([undefined, undefined]);
});

test("the strict dialect is read like the usual one, and a main part of any name", async () => {
  const strict = zipOf({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document2.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
    "word/document2.xml":
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>',
  });
  expect(await read(strict, "a.docm")).toMatchObject({ lines: [{ text: "严格" }] });
});

const workbook = (kind: string) =>
  zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`,
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="main.xml"/></Relationships>',
    "main.xml": "<a/>",
  });

test.each([
  ["a workbook", workbook("spreadsheetml.sheet"), "unsupported-format", /XLSX/],
  ["a presentation", workbook("presentationml.presentation"), "unsupported-format", /PPTX/],
  ["a document within the document", docxOf(`${paragraph(run("见下"))}<w:altChunk r:id="a"/>`), "unsupported-format", /另存为 DOCX/],
  ["a document without text", docxOf(paragraph("")), "empty", /没有文字/],
  ["a document that is cut off", docxOf(paragraph(run("字".repeat(5_000)))).subarray(0, 900), "damaged", /不完整/],
  ["a document type declaration", zipOf({ "[Content_Types].xml": '<!DOCTYPE x [<!ENTITY a "b">]><Types/>' }), "damaged", /DOCTYPE/],
] as const)("%s is refused with a reason", async (_, bytes, reasonCode, reason) => {
  expect(await read(bytes, "a.docx")).toMatchObject({ reasonCode, reason: expect.stringMatching(reason) });
});
