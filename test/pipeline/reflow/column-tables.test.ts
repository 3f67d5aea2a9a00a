import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf } from "../../../pipeline/read/text.ts";
import { reflow } from "../../../pipeline/reflow/reflow.ts";

const solid = (text: string) => text.replace(/\s/g, "");
/** The paragraphs of a text, the rows of tables with a bar before them and between their cells. */
const paragraphsOf = (source: string) => {
  const { text, paragraphs } = reflow(linesOf(source));
  return paragraphs.map(({ kind, start, end }) => (kind === "row" ? "|" : "") + text.slice(start, end).replaceAll("\t", "|"));
};

const HEADER = ["序号", "企业名称", "主要产品", "年产量"];
const RECORDS = [
  ["1", "甲钢铁公司", "钢板", "30万吨"],
  ["2", "乙铝业公司", "铝材", "2"],
  ["3", "丙公司", "铜管", "5万吨"],
];
const ROWS = [HEADER, ...RECORDS].map((cells) => `|${cells.join("|")}`);

describe("a table printed cell below cell", () => {
  test("records that fit the header are rows, whatever parts the cells, also where a cell is the next number", () => {
    const cells = [HEADER, ...RECORDS].flat();
    expect(paragraphsOf(`一、企业名单\n${cells.join("\n")}\n二、工作要求`)).toEqual(["一、企业名单", ...ROWS, "二、工作要求"]);
    expect(paragraphsOf(`企业名单\n${cells.join("\n  \n")}\n附件2`)).toEqual(["企业名单", ...ROWS, "附件2"]);
  });
  test("a cell of several paragraphs is one where blank lines part the cells, or a list goes on", () => {
    const source = "序号\n\n名称\n\n说明\n\n1\n\n甲标准\n\n规定了要求。\n适用于企业。\n\n2\n\n乙标准\n\n规定了方法。";
    expect(paragraphsOf(source).slice(1)).toEqual(["|1|甲标准|规定了要求。适用于企业。", "|2|乙标准|规定了方法。"]);
    expect(paragraphsOf("序号\n名称\n说明\n1\n甲平台；\n乙平台\n开展培训。\n2\n丙平台\n提供咨询。").slice(1)).toEqual([
      "|1|甲平台；乙平台|开展培训。",
      "|2|丙平台|提供咨询。",
    ]);
  });
  test("where cells run over several lines each line is a row, the header printed again on a new page too", () => {
    const record = (n: number) => [`${n}`, "优化企业开", "办服务", "推进应用电子", "营业执照。", "市市场监", "管委"];
    const header = ["序号", "重点任务", "牵头部门"];
    const source = [...header, ...record(1), "# Page 2:", ...header, "责任处室", ...record(2)].join("\n");
    expect(paragraphsOf(source)).toEqual([
      "|序号|重点任务|牵头部门",
      ...record(1).map((cell) => `|${cell}`),
      ...header.map((cell) => `|${cell}`),
      "|责任处室",
      ...record(2).map((cell) => `|${cell}`),
    ]);
  });
  test("a header printed again between records of a page and the next is none of their cells", () => {
    const [first, ...others] = RECORDS;
    expect(paragraphsOf([...HEADER, ...(first ?? []), ...HEADER, ...others.flat()].join("\n"))).toEqual([
      ...ROWS.slice(0, 2),
      ...HEADER.map((cell) => `|${cell}`),
      ...ROWS.slice(2),
    ]);
  });
  test("a number that no other follows opens no record", () => {
    const lines = ["编号", "构成", "1", "编号由年份和流水号构成，由各区发放。", "已经发放的编号不再变更。"];
    expect(paragraphsOf(lines.join("\n")).filter((paragraph) => paragraph.startsWith("|"))).toEqual([]);
  });
  test("it ends with its last record, at an indented paragraph and at a note", () => {
    const cells = [HEADER, ...RECORDS].flat().join("\n");
    const text = "各单位要加强领导，认真组织实施。";
    for (const behind of [text, `　　${text}`, `注：${text}`])
      expect(paragraphsOf(`${cells}\n${behind}`)).toEqual([...ROWS, behind.trim()]);
  });
  test("numbers of rows are no page numbers, however many there are", () => {
    const records = Array.from({ length: 30 }, (_, i) => `${i + 1}\n甲${"乙".repeat(i % 3)}公司\n铝材`);
    expect(paragraphsOf(`序号\n企业\n产品\n${records.join("\n")}`).slice(1)).toEqual(
      records.map((record) => `|${record.replaceAll("\n", "|")}`),
    );
  });
  test("no character is lost or moved", () => {
    const lines = fc.array(fc.constantFrom("序号", "名称", "1", "2", "3", "甲公司；", "一、要求", "", "　注：略", "□是□否"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(lines, (all) => {
        const { text, origin } = reflow(linesOf(all.join("\n")));
        const places = [...origin].filter((at) => at >= 0);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        if (!all.some((line) => /^\d$/.test(line))) expect(solid(text)).toBe(solid(all.join("")));
      }),
    );
  });
});

test("short lines that are no table stay text", () => {
  for (const source of [
    "牵头单位\n责任单位\n完成时限\n1\n2",
    "序号\n名称\n说明",
    "序号\n1\n2",
    "一、申报材料\n序号说明\n申报书\n承诺书\n营业执照",
    "某市财政局\n某市商务局\n某市交通局\n2023年5月8日",
  ])
    expect(paragraphsOf(source).filter((paragraph) => paragraph.startsWith("|"))).toEqual([]);
});

describe("cells of forms", () => {
  test("choices to tick and the labels beside them are no running text, headings and titles are", () => {
    expect(
      paragraphsOf("申报表\n一、基本信息\n单位性质\n□国有　□民营\n近三年是否发生事故\n□是（名称：）□否\n二、承诺\n本单位承诺属实。"),
    ).toEqual([
      "申报表",
      "一、基本信息",
      "|单位性质",
      "|□国有□民营",
      "|近三年是否发生事故",
      "|□是（名称：）□否",
      "二、承诺",
      "本单位承诺属实。",
    ]);
  });
  test("a box before a sentence is a bullet", () => {
    for (const source of ["□加强组织领导，落实责任。", "□到2025年建成五个园区。"]) expect(paragraphsOf(source)).toEqual([source]);
  });
});
