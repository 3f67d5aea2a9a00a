import { describe, expect, test } from "vitest";
import { linesOf } from "../../../pipeline/read/text.ts";
import { reflow } from "../../../pipeline/reflow/reflow.ts";

const paragraphsOf = (source: string) => {
  const { text, paragraphs } = reflow(linesOf(source));
  return paragraphs.map(({ start, end }) => text.slice(start, end));
};
const BODY =
  "为深入贯彻落实上级决策部署，进一步优化营商环境，激发市场主体活力，推动经济平稳健康运行，结合我市实际，现就有关事项通知如下，请各部门认真组织实施，确保各项措施落到实处、取得实效。";
const WIDTH = 40;
/** Printed lines of a text, the first with its indent. */
const printed = (text: string): string[] => {
  const lines = [text.slice(0, WIDTH - 2)];
  for (let i = WIDTH - 2; i < text.length; i += WIDTH) lines.push(text.slice(i, i + WIDTH));
  return lines;
};
const WRAPPED = Array.from({ length: 8 }, () => printed(BODY).join("\n")).join("\n");
/** The same, lines of it cut further behind the marks, as some extractors do. */
const CUT = `${WRAPPED}\n${printed(BODY).join("\n").replaceAll("署，", "署，\n").replaceAll("境，", "境，\n").replaceAll("力，", "力，\n")}`;
/** The paragraphs behind the running text that shows how the source is set. */
const behind = (set: string, ...lines: string[]) =>
  paragraphsOf(`${set}\n${lines.join("\n")}`).slice(paragraphsOf(`${set}\n一、要求`).length - 1);

describe("lines that go on", () => {
  test("a bracket that a closing one of another kind does not close", () => {
    const line = "一是认真落实《关于加强数字政府建设的指导意见》（国发〔2022〕";
    expect(behind(WRAPPED, line, "14号）等有关规定，制定本办法。")).toEqual([`${line}14号）等有关规定，制定本办法。`]);
  });
  test("a short aside within a sentence, no answering bracket and no remark", () => {
    expect(behind(CUT, "1.对分类管理的企业，", "正常出口退（免）", "税办理时间压缩至3日。")).toEqual([
      "1.对分类管理的企业，正常出口退（免）税办理时间压缩至3日。",
    ]);
    expect(behind(WRAPPED, "对分类管理的企业，办理时间压缩至3日（市税务局）", "各区要加强领导。")).toHaveLength(2);
    expect(behind(WRAPPED, "各区要加强领导，具体名单见附件（略）", "各区要加强领导。")).toHaveLength(2);
  });
  test("the end of a printed line that another paragraph opened", () => {
    const lines = [
      "2.用户在响应过程中须同时满足：",
      "一是响应时段最大负荷低于基线最大负荷；",
      "二是响应",
      "时段平均负荷低于基线平均负荷，且其差值不小于申报响应量的50%。",
    ];
    expect(behind(CUT, ...lines)).toEqual([lines[0], lines[1], "二是响应时段平均负荷低于基线平均负荷，且其差值不小于申报响应量的50%。"]);
    expect(behind(CUT, "2.用户须满足：", "负荷低于基线；", "组织保障", "各区要加强领导。")).toHaveLength(4);
  });
  test("an enumeration without a comma, no title and no signature", () => {
    const line = "设置不合理的企业资质、注册资本、所在地等限制性规";
    expect(behind(WRAPPED, line, "定；限制企业参与。")).toEqual([`${line}定；限制企业参与。`]);
    expect(behind(WRAPPED, "关于支持企业融资、用工、创新发展的若干政策措施", "各区要加强领导，抓好落实。")).toHaveLength(2);
  });
});

describe("lines that open a paragraph", () => {
  test("the next number behind a sentence or a heading, though what it marks opens with a bracket", () => {
    const lines = ["一、工作任务", "二、（试点）范围", "协议如下：", "1.（成员单位）参加申报。", "2.（牵头单位）负责申报。"];
    expect(paragraphsOf(lines.join("\n"))).toEqual(lines);
    expect(paragraphsOf("依照前条第\n（一）项执行。")).toHaveLength(1);
  });
  test("the fields of a task, and what is counted behind them", () => {
    const lines = ["牵头单位：市发改委", "责任单位：各区人民政府，市级各有关部门", "完成时限：2023年6月底前", "二是强化窗口建设。"];
    expect(behind(WRAPPED, ...lines)).toEqual(lines);
    expect(behind(WRAPPED, "加强组织领导。（牵头单位：市发改委，", "责任单位：各区人民政府）")).toHaveLength(1);
  });
  test("the words that open a text behind its title", () => {
    expect(behind(CUT, "2023年5月18日", "某市营商环境支撑行动方案（2023-2025年）", "为深入贯彻党中央决策部署，")).toHaveLength(3);
  });
  test("a line that stops short for its indent, behind a full one that ends a sentence", () => {
    const full = `${"落实责任，".repeat(7)}抓好落实。`;
    const first = `开放合作、注重实效。${"落实责任，".repeat(6)}`.slice(0, WIDTH - 2);
    expect(behind(WRAPPED, full, first, "落实。")).toEqual([full, `${first}落实。`]);
    expect(behind(WRAPPED, full, "智能装备")).toEqual([full, "智能装备"]);
    expect(behind(WRAPPED, full, `${"落实责任，".repeat(8)}`, "落实。")).toHaveLength(1);
  });
});

test("the width shows where most open lines have it, however many rows of tables are longer", () => {
  const rows = Array.from(
    { length: 10 },
    (_, i) => `${i + 1} 基础共性 通用 自动化系统与集成 制造运行管理的关键性能指标 总述概念和术语 国家标准 已发布 GB/T 3404${i}`,
  );
  expect(paragraphsOf(`${WRAPPED}\n${rows.join("\n")}`)).toHaveLength(18);
  expect(paragraphsOf(WRAPPED)).toHaveLength(8);
});
