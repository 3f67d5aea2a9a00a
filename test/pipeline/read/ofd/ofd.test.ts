import { describe, expect, test } from "vitest";
import { LIMITS, type Limits } from "../../../../pipeline/read/limits.ts";
import { read } from "../../../../pipeline/read/read.ts";
import type { Line } from "../../../../schemas/source.ts";
import { AREA, ofdOf, type Parts, page, text } from "./writer.ts";

async function linesOf(...documents: readonly Parts[]): Promise<readonly Line[]> {
  const file = await read(ofdOf(...documents), "通知.ofd");
  if (!("lines" in file)) throw new Error(`${file.reasonCode}: ${file.reason}`);
  return file.lines;
}
const textsOf = async (...objects: string[]) => (await linesOf({ pages: [page(...objects)] })).map((line) => line.text);
const POINTS = 72 / 25.4;

test.each(["http://www.ofdspec.org", "http://www.ofdspec.org/2016", "urn:anything"])("namespace %s", async (namespace) => {
  expect((await linesOf({ pages: [page(text("关于加强管理的通知"))], namespace })).map((line) => line.text)).toEqual([
    "关于加强管理的通知",
  ]);
});

test("lines are told from positions and stand on their page, in points", async () => {
  const lines = await linesOf({ pages: [page(text("第二行", 40, 60), text("第一行", 30, 40)), page(text("第三行"))] });
  expect(lines.map((line) => [line.text, line.place?.page, line.start])).toEqual([
    ["第一行", 1, 0],
    ["第二行", 1, 4],
    ["第三行", 2, 8],
  ]);
  const place = lines[1]?.place;
  expect(place?.x).toBeCloseTo(40 * POINTS);
  expect(place?.y).toBeCloseTo((60 + 4.4 - 0.88 * 5) * POINTS);
  expect(place?.width).toBeCloseTo(15 * POINTS);
  expect(place?.height).toBeCloseTo(5 * POINTS);
  expect(place?.confidence).toBeNull();
});

describe("characters by position", () => {
  const codes = (...list: string[]) => `<ofd:TextObject ID="9" Boundary="30 40 150 6" Font="2" Size="5">${list.join("")}</ofd:TextObject>`;
  const code = (words: string, attributes: string) => `<ofd:TextCode ${attributes}>${words}</ofd:TextCode>`;
  test.each([
    ["one character a code", [..."各有关单位"].map((char, i) => code(char, `X="${i * 5}" Y="4"`))],
    ["one a code, the line stated once", [..."各有关单位"].map((char, i) => code(char, i === 0 ? 'X="0" Y="4"' : `X="${i * 5}"`))],
    ["steps written out", [code("各有关单位", 'X="0" Y="4" DeltaX="5 5 5 5"')]],
    ["a step too many", [code("各有关单位", 'X="0" Y="4" DeltaX="5 5 5 5 5"')]],
    ["steps in groups", [code("各有关单位", 'X="0" Y="4" DeltaX="5 g 3 5"')]],
    ["no steps", [code("各有关单位", 'X="0" Y="4"')]],
    ["stretched a little", [code("各有关单位", 'X="0" Y="4" DeltaX="g 4 5.8"')]],
    [
      "glyphs mapped",
      [
        '<ofd:CGTransform CodePosition="0" CodeCount="5" GlyphCount="5"><ofd:Glyphs>1 2 3 4 5</ofd:Glyphs></ofd:CGTransform>',
        code("各有关单位", 'X="0" Y="4" DeltaX="g 4 5"'),
      ],
    ],
  ])("%s", async (_name, list) => {
    expect(await textsOf(codes(...list))).toEqual(["各有关单位"]);
  });
  test("one character an object, out of order", async () => {
    const objects = [..."各有关单位"].map(
      (char, i) =>
        `<ofd:TextObject ID="${i}" Boundary="${30 + i * 5} 40 5 5" Font="2" Size="5"><ofd:TextCode X="0" Y="4">${char}</ofd:TextCode></ofd:TextObject>`,
    );
    expect(await textsOf(...objects.reverse())).toEqual(["各有关单位"]);
  });
  test("a gap is a blank, words keep theirs, letters of other widths are not parted", async () => {
    expect(await textsOf(codes(code("甲市乙局", 'X="0" Y="4" DeltaX="5 15 5"')))).toEqual(["甲市 乙局"]);
    expect(await textsOf(codes(code("Wi-Fi 6", 'X="0" Y="4" DeltaX="4.7 1.4 1.7 2.8 1.4 1.3"')))).toEqual(["Wi-Fi 6"]);
  });
  test("size and place are seen through the CTM; upright writing reads downwards, slanted writing is a watermark", async () => {
    const [line] = await linesOf({ pages: [page(text("放大", 30, 40, ' CTM="2 0 0 2 10 0"'))] });
    expect(line?.place?.x).toBeCloseTo(40 * POINTS);
    expect(line?.place?.height).toBeCloseTo(10 * POINTS);
    expect(await textsOf(text("正文内容"), text("内部资料", 60, 100, ' CTM="0.7 0.7 -0.7 0.7 0 0"'))).toEqual(["正文内容"]);
  });
  test("invisible text is left out", async () => {
    expect(await textsOf(text("看得见"), text("看不见", 30, 80, ' Visible="false"'))).toEqual(["看得见"]);
  });
});

describe("pages", () => {
  test("template pages belong to the pages that use them", async () => {
    const using = (content: string, order: string) =>
      content.replace("<ofd:Content>", `<ofd:Template TemplateID="50" ZOrder="${order}"/><ofd:Content>`);
    const lines = await linesOf({
      pages: [using(page(text("正文在此", 30, 60)), "Background"), page(text("没有模板"))],
      common: `${AREA}<ofd:TemplatePage ID="50" BaseLoc="Tpls/Tpl_0/Content.xml"/>`,
      others: { "Doc_0/Tpls/Tpl_0/Content.xml": page(text("甲县人民政府文件", 30, 30)) },
    });
    expect(lines.map((line) => [line.text, line.place?.page])).toEqual([
      ["甲县人民政府文件", 1],
      ["正文在此", 1],
      ["没有模板", 2],
    ]);
  });
  test("places count from the corner of the page's own physical box", async () => {
    const own = page(text("甲县人民政府")).replace(
      "<ofd:Content>",
      "<ofd:Area><ofd:PhysicalBox>10 20 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content>",
    );
    const [line] = await linesOf({ pages: [own] });
    expect(line?.place?.x).toBeCloseTo(20 * POINTS);
    expect(line?.place?.y).toBeCloseTo(20 * POINTS);
  });
  test("blocks within layers, several layers", async () => {
    expect(
      await textsOf(`<ofd:PageBlock ID="3">${text("块中文字")}</ofd:PageBlock></ofd:Layer><ofd:Layer ID="4">${text("另一层", 30, 60)}`),
    ).toEqual(["块中文字", "另一层"]);
  });
  test("several documents follow each other, pages and tables counted on", async () => {
    const lines = await linesOf({ pages: [page(text("甲文")), page(text("甲文二页"))] }, { pages: [page(text("乙文"))] });
    expect(lines.map((line) => [line.text, line.place?.page, line.start])).toEqual([
      ["甲文", 1, 0],
      ["甲文二页", 2, 3],
      ["乙文", 3, 8],
    ]);
    expect(lines[2]?.opensParagraph).toBe(true);
  });
});

test("ruled tables are tables", async () => {
  const rule = (x1: number, y1: number, x2: number, y2: number) =>
    `<ofd:PathObject ID="7" Boundary="${x1} ${y1} ${Math.max(0.3, x2 - x1)} ${Math.max(0.3, y2 - y1)}" LineWidth="0.3"><ofd:AbbreviatedData>M 0 0 L ${x2 - x1} ${y2 - y1} C</ofd:AbbreviatedData></ofd:PathObject>`;
  const rules = [...[50, 60, 70].map((y) => rule(30, y, 150, y)), ...[30, 90, 150].map((x) => rule(x, 50, x, 70))];
  const cells = [text("指标", 35, 52), text("目标", 95, 52), text("产值", 35, 62), text("十亿元", 95, 62)];
  const lines = await linesOf({ pages: [page(text("表一", 80, 30), ...rules, ...cells, text("表后文字", 30, 90))] });
  expect(lines.map((line) => [line.text, line.table])).toEqual([
    ["表一", undefined],
    ["指标\t目标", 0],
    ["产值\t十亿元", 0],
    ["表后文字", undefined],
  ]);
});

test("bold by weight and by font", async () => {
  const lines = await linesOf({
    pages: [
      page(
        text("平常文字平常文字平常文字"),
        text("加重文字", 30, 60, ' Weight="700"'),
        text("黑体文字", 30, 80).replace('Font="2"', 'Font="3"'),
      ),
    ],
    common: `${AREA}<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>`,
    others: {
      "Doc_0/PublicRes.xml":
        '<ofd:Res BaseLoc="Res"><ofd:Fonts><ofd:Font ID="2" FontName="仿宋"/><ofd:Font ID="3" FontName="黑体"/></ofd:Fonts></ofd:Res>',
    },
  });
  expect(lines.map((line) => line.bold)).toEqual([[], [{ start: 0, end: 4 }], [{ start: 0, end: 4 }]]);
});

describe("what cannot be read has a reason", () => {
  const image = '<ofd:ImageObject ID="5" Boundary="0 0 210 297" ResourceID="6"/>';
  test.each<readonly [string, Parts, string]>([
    [
      "a page that is missing",
      { pages: [page(text("正文")), page(text("正文"))], others: { "Doc_0/Pages/Page_1/Content.xml": null } },
      "damaged",
    ],
    ["a document that is missing", { pages: [], others: { "Doc_0/Document.xml": null } }, "damaged"],
    ["XML that breaks off", { pages: ["<ofd:Page><ofd:Content><ofd:Layer>"] }, "damaged"],
    ["no document", { pages: [], others: { "OFD.xml": "<ofd:OFD></ofd:OFD>" } }, "damaged"],
    ["encrypted", { pages: [page(text("正文"))], others: { "Encryptions.xml": "<ofd:Encryptions/>" } }, "encrypted"],
    ["a scan", { pages: [page(image)] }, "needs-ocr"],
    ["private characters", { pages: [page(text("\ue11e\ue236\ue28a\ue0c0".repeat(8)))] }, "needs-ocr"],
    ["no text", { pages: [page()] }, "empty"],
  ])("%s", async (_name, parts, reasonCode) => {
    const file = await read(ofdOf(parts), "通知.ofd");
    expect(file).toMatchObject({ mediaType: "application/ofd", reasonCode });
    expect("reason" in file && file.reason).toMatch(/^[^\n]*[\u4e00-\u9fff]{3}[^\n]*$/);
  });
  test("a page that is a picture among others is told", async () => {
    expect(await read(ofdOf({ pages: [page(text("正文")), page(image)] }), "a.ofd")).toMatchObject({
      lines: [{ text: "正文" }],
      pagesWithoutText: [2],
    });
  });
  test("pages and characters up to the limit", async () => {
    const bytes = ofdOf({ pages: [page(text("正文")), page(text("正文"))] });
    const at = (limits: Partial<Limits>) => read(bytes, "a.ofd", { limits: { ...LIMITS, ...limits } });
    expect(await at({ pages: 2, characters: 4 })).toMatchObject({ lines: [{}, {}] });
    expect(await at({ pages: 1 })).toMatchObject({ reasonCode: "too-large" });
    const many = ofdOf(...Array(3).fill({ pages: [page(text("正文"))] }));
    expect(await read(many, "a.ofd", { limits: { ...LIMITS, pages: 2 } })).toMatchObject({ reasonCode: "too-large" });
    expect(await at({ characters: 3 })).toMatchObject({ reasonCode: "too-large" });
  });
});
