import { expect, test } from "vitest";
import { read } from "../../../../pipeline/read/read.ts";
import { docxOf } from "../../../render/docx-writer.ts";
import { cell, level, linesOf, listed, MERGED, MERGES, numbering, paragraph, run, spanning, table, textsOf } from "./word-xml.ts";

test("a table gives a line per row, its cells parted by tabs, as many in every row; merged cells stand in their first place", async () => {
  const body =
    paragraph(run("表1")) +
    table(
      3,
      [cell("指标"), cell("数值", spanning(2))],
      [cell(""), cell("2020年"), cell("2025年")],
      [cell("产值", MERGES), cell(["一段", "二段"]), cell(["GDP", "growth"])],
      [cell("", MERGED), cell("甲"), cell("乙")],
    ) +
    table(2, [cell("a"), cell("b")], [cell("c"), cell("d")]);
  expect((await linesOf(body)).map(({ text, table: ordinal }) => [ordinal, text])).toEqual([
    [undefined, "表1"],
    [0, "指标\t数值\t"],
    [0, "\t2020年\t2025年"],
    [0, "产值\t一段二段\tGDP growth"],
    [0, "\t甲\t乙"],
    [1, "a\tb"],
    [1, "c\td"],
  ]);
});

test("grid columns in which no cell begins are no columns; a row that begins further right has empty cells before", async () => {
  const short = `<w:tr><w:trPr><w:gridBefore w:val="3"/></w:trPr>${cell("丁")}</w:tr>`;
  const wide = table(4, [cell("甲", spanning(3)), cell("乙")], [cell("丙", spanning(3)), cell("")]).replace("</w:tbl>", `${short}</w:tbl>`);
  expect(await textsOf(wide)).toEqual(["甲\t乙", "丙\t", "\t丁"]);
});

test.each([
  ["one column", table(1, [cell(["专栏1 重点任务", "1.甲。"])], [cell("2.乙。")]), ["专栏1 重点任务", "1.甲。", "2.乙。"]],
  ["one row", table(2, [cell(["甲市财政局", "甲市教育局"]), cell("文件")]), ["甲市财政局", "甲市教育局", "文件"]],
  [
    "a column merged from top to bottom",
    table(2, [cell("甲市财政局"), cell("文件", MERGES)], [cell("甲市教育局"), cell("", MERGED)]),
    ["甲市财政局", "甲市教育局", "文件"],
  ],
])("%s only frames text", async (_, body, texts) => {
  const lines = await linesOf(body);
  expect(lines.map(({ text }) => text)).toEqual(texts);
  expect(lines.every(({ table: ordinal, opensParagraph }) => ordinal === undefined && opensParagraph)).toBe(true);
});

test("a table within a cell is text of the cell", async () => {
  const inner = table(2, [cell("子一"), cell("子二")], [cell("子三"), cell("子四")]);
  const body = table(2, [cell("甲"), cell("乙")], [cell("丙"), `<w:tc>${inner}${paragraph(run("后"))}</w:tc>`]);
  expect(await textsOf(body)).toEqual(["甲\t乙", "丙\t子一 子二子三 子四后"]);
});

test("numbers of lists count on through cells; deleted rows are none", async () => {
  const numbered = (text: string) => `<w:tc>${listed(text, 1)}</w:tc>`;
  const deleted = `<w:tr><w:trPr><w:del w:id="1" w:author="x"/></w:trPr>${cell("删")}${cell("删")}</w:tr>`;
  const body =
    table(2, [numbered("甲"), cell("一")], [numbered("乙"), cell("二")]).replace("</w:tbl>", `${deleted}</w:tbl>`) + listed("丙", 1);
  const lists = numbering(level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>'));
  expect(await textsOf(body, { numbering: lists })).toEqual(["1.甲\t一", "2.乙\t二", "3.丙"]);
});

test("a table of more cells than a text may have characters is refused", async () => {
  const steps = Array.from({ length: 2_500 }, (_, i) => `<w:tr><w:trPr><w:gridBefore w:val="${i}"/></w:trPr><w:tc/></w:tr>`);
  const long = `<w:tbl>${steps.join("")}${"<w:tr><w:tc/></w:tr>".repeat(3_000)}</w:tbl>`;
  const file = await read(docxOf(long), "a.docx");
  expect(file).toMatchObject({ reasonCode: "too-large", reason: expect.stringMatching(/表格/) });
});

test("deleted cells are none", async () => {
  const body = table(
    3,
    [cell("甲"), cell("", '<w:cellDel w:id="1" w:author="x"/>'), cell("乙")],
    [cell("丙"), cell("", '<w:cellDel w:id="2" w:author="x"/>'), cell("丁")],
  );
  expect(await textsOf(body)).toEqual(["甲\t乙", "丙\t丁"]);
});

test("bold is told by place in the row", async () => {
  const bold = `<w:tc>${paragraph(run("乙", "<w:b/>"))}</w:tc>`;
  const [first] = await linesOf(table(2, [cell("甲甲"), bold], [cell("丙"), cell("丁")]));
  expect(first).toMatchObject({ text: "甲甲\t乙", bold: [{ start: 3, end: 4 }] });
});
