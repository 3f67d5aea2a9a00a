import { expect, test } from "vitest";
import { LIMITS } from "../../../../pipeline/read/limits.ts";
import { pdf } from "../../../../pipeline/read/pdf/pdf.ts";
import type { ReadFile } from "../../../../pipeline/read/read.ts";
import type { Line } from "../../../../schemas/source.ts";
import { frame, type PdfPage, pdfOf, rule, text } from "./pdf-writer.ts";

const linesOf = async (pages: readonly PdfPage[]): Promise<readonly Line[]> => ((await pdf.read(pdfOf(pages), LIMITS)) as ReadFile).lines;
const rowsOf = async (pages: readonly PdfPage[]): Promise<(string[] | string)[]> =>
  (await linesOf(pages)).map((line) => (line.table === undefined ? line.text : line.text.split("\t")));

const SIZE = 12;
const cell = (x: number, y: number, chars: string): string => text(x + 5, y + 20, chars, { size: SIZE });

/** Rules around rows and columns: every edge of the grid, but for those named by column and row to the left of or above which none is drawn. */
function grid(
  xs: readonly number[],
  ys: readonly number[],
  without: { readonly above?: [number, number][]; readonly left?: [number, number][] } = {},
): string {
  const isOpen = (open: [number, number][] | undefined, column: number, row: number): boolean =>
    open?.some(([c, r]) => c === column && r === row) ?? false;
  let content = "";
  for (let row = 0; row < ys.length; row++)
    for (let column = 0; column < xs.length; column++) {
      const [x, y, nextX, nextY] = [xs[column] as number, ys[row] as number, xs[column + 1], ys[row + 1]];
      if (nextX !== undefined && !isOpen(without.above, column, row)) content += rule(x, y, nextX, y);
      if (nextY !== undefined && !isOpen(without.left, column, row)) content += rule(x, y, x, nextY);
    }
  return content;
}

const XS = [80, 180, 300, 420];

test("ruled cells, wrapped ones joined, in rows of equal length", async () => {
  const content =
    text(80, 80, "附表：主要指标") +
    grid(XS, [100, 130, 180]) +
    cell(80, 100, "指标") +
    cell(180, 100, "2020年") +
    cell(300, 100, "2025年") +
    cell(80, 130, "单位产值") +
    cell(80, 146, "能耗") +
    cell(180, 138, "0.5") +
    cell(300, 138, "0.4") +
    text(80, 220, "注：按可比价计算。");
  expect(await rowsOf([{ content }])).toEqual([
    "附表：主要指标",
    ["指标", "2020年", "2025年"],
    ["单位产值能耗", "0.5", "0.4"],
    "注：按可比价计算。",
  ]);
});

test("a merged cell's text stands in its first cell, the others are empty", async () => {
  const content =
    grid(XS, [100, 130, 160, 190], { above: [[0, 2]], left: [[2, 0]] }) +
    cell(180, 100, "目标") +
    cell(80, 100, "类别") +
    cell(80, 145, "能耗") +
    cell(180, 130, "电耗") +
    cell(300, 130, "下降") +
    cell(180, 160, "水耗") +
    cell(300, 160, "持平");
  expect(await rowsOf([{ content }])).toEqual([
    ["类别", "目标", ""],
    ["能耗", "电耗", "下降"],
    ["", "水耗", "持平"],
  ]);
});

test("cells of rectangles and of thin filled bars are ruled as well", async () => {
  const boxes = [80, 180].map((x, i) => frame(x, 100, 100, 30) + cell(x, 100, ["甲", "乙"][i] ?? "")).join("");
  expect(await rowsOf([{ content: boxes }])).toEqual([["甲", "乙"]]);
  const bars =
    [100, 130, 160].map((y) => `80 ${842 - y} 200 0.5 re f\n`).join("") +
    [80, 180, 280].map((x) => `${x} ${842 - 160} 0.5 60 re f\n`).join("");
  const cells = cell(80, 100, "甲") + cell(180, 100, "乙") + cell(80, 130, "丙") + cell(180, 130, "丁");
  expect(await rowsOf([{ content: bars + cells }])).toEqual([
    ["甲", "乙"],
    ["丙", "丁"],
  ]);
});

test("a table goes on over a page end: a repeated head is dropped, a row that is cut is joined", async () => {
  const head = (y: number): string => cell(80, y, "指标") + cell(180, y, "性质") + cell(300, y, "说明");
  const first = grid(XS, [700, 730, 760]) + head(700) + cell(80, 730, "床位数") + cell(180, 730, "定量") + cell(300, 730, "计算方法：床位");
  const second =
    grid(XS, [100, 130, 160, 190]) +
    head(100) +
    cell(300, 130, "总数。") +
    cell(80, 160, "满意度") +
    cell(180, 160, "定性") +
    cell(300, 160, "问卷调查。");
  const lines = await linesOf([{ content: first }, { content: second + text(80, 240, "注：按年考核。") }]);
  expect(lines.map((line) => line.text.split("\t"))).toEqual([
    ["指标", "性质", "说明"],
    ["床位数", "定量", "计算方法：床位总数。"],
    ["满意度", "定性", "问卷调查。"],
    ["注：按年考核。"],
  ]);
  expect(lines.map(({ table, place }) => [table, place?.page])).toEqual([
    [0, 1],
    [0, 1],
    [0, 2],
    [undefined, 2],
  ]);
});

test("a caption that stands again behind a page end does not part the table", async () => {
  const caption = (y: number): string => text(80, y, "表一 主要指标") + text(360, y + 20, "单位：万元");
  const first = caption(640) + grid(XS, [700, 730]) + cell(80, 700, "产值") + cell(180, 700, "税收") + cell(300, 700, "利润");
  const second = caption(60) + grid(XS, [100, 130]) + cell(80, 100, "1") + cell(180, 100, "2") + cell(300, 100, "3");
  expect(await rowsOf([{ content: first }, { content: second }])).toEqual([
    "表一 主要指标",
    "单位：万元",
    ["产值", "税收", "利润"],
    ["1", "2", "3"],
  ]);
  const continued = text(80, 80, "续表") + grid(XS, [100, 130]) + cell(80, 100, "1") + cell(180, 100, "2") + cell(300, 100, "3");
  expect((await linesOf([{ content: first }, { content: continued }])).map(({ table }) => table)).toEqual([undefined, undefined, 0, 0]);
});

test("a whole row behind a page end stays a row of its own, empty cells in its first columns or not", async () => {
  const first =
    grid(XS, [700, 730, 760]) +
    cell(80, 700, "能耗") +
    cell(180, 700, "电耗") +
    cell(300, 700, "下降") +
    cell(80, 730, "水耗") +
    cell(180, 730, "总量") +
    cell(300, 730, "持平");
  const second = grid(XS, [100, 130]) + cell(180, 100, "单耗") + cell(300, 100, "下降");
  expect(await rowsOf([{ content: first }, { content: second }])).toEqual([
    ["能耗", "电耗", "下降"],
    ["水耗", "总量", "持平"],
    ["", "单耗", "下降"],
  ]);
});

test("a box around text is no table, and a rule under a letterhead makes none", async () => {
  const content =
    frame(70, 100, 440, 90) +
    text(80, 125, "专栏1") +
    text(80, 155, "重点工程：建设园区。") +
    rule(70, 250, 520, 250) +
    rule(70, 256, 520, 256);
  expect(await rowsOf([{ content }])).toEqual(["专栏1", "重点工程：建设园区。"]);
});

test("columns that no rules part are cells where three stand below each other in three rows", async () => {
  const rows = [
    ["序号", "企业名称", "退出产能"],
    ["1", "甲钢铁有限公司", "80万吨"],
    ["2", "乙水泥有限公司", "120万吨"],
    ["3", "丙化工有限公司", "5万吨"],
  ];
  const content =
    text(80, 80, "附件：名单") +
    rows.map((row, i) => row.map((chars, column) => text([80, 160, 360][column] ?? 0, 120 + i * 28, chars)).join("")).join("");
  expect(await rowsOf([{ content }])).toEqual(["附件：名单", ...rows]);
});

test("signatures beside each other and spaced words are no table", async () => {
  const content =
    text(80, 100, "甲局") +
    text(240, 100, "乙局") +
    text(400, 100, "丙局") +
    text(80, 130, "第一章") +
    text(200, 130, "总") +
    text(260, 130, "则");
  expect((await linesOf([{ content }])).every(({ table }) => table === undefined)).toBe(true);
});
