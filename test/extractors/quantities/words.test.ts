import { describe, expect, test } from "vitest";
import { extractQuantities } from "../../../extractors/quantities/extract.ts";
import { loadLexicon } from "../../../pipeline/lexicon.ts";
import { circularOf } from "../circular-of.ts";

const lexicon = loadLexicon();
const read = (text: string) => extractQuantities(circularOf(text, { issuedOn: "2023-03-01" }), lexicon).facts;

/** Words that begin or end like a connective stay whole; the connective itself goes. */
test.each([
  ["就业率达到90%。", "就业率"],
  ["就建成标准厂房5栋。", "建成标准厂房"],
  ["使用面积不低于50平方米。", "使用面积"],
  ["到位资金达到10亿元。", "到位资金"],
  ["并网容量达到500万千瓦。", "并网容量"],
  ["对口支援资金达到3亿元。", "对口支援资金"],
  ["查处违法行为100起。", "查处违法行为"],
  ["接受预约500次。", "接受预约"],
  ["培育300家后备企业。", "后备企业"],
  ["建设3个内陆港。", "内陆港"],
  ["建设5个现代都市农业园。", "现代都市农业园"],
  ["培育3个区域均衡发展示范县。", "区域均衡发展示范县"],
  ["20家企业都建成数字车间。", "企业"],
])("%s measures %s", (text, indicator) => {
  expect(read(text)).toMatchObject([{ indicator }]);
});

test.each([
  ["每村配备2名专职网格员。", "每村配备专职网格员"],
  ["每区打造1条特色街区。", "每区打造特色街区"],
  ["每个县建设1个产业园。", "每个县建设产业园"],
])("%s counts %s", (text, indicator) => {
  expect(read(text)).toMatchObject([{ kind: "target", indicator }]);
});

test("the 1 of what a grant is paid for is no count", () => {
  expect(read("每培育1家企业奖励5万元。")).toMatchObject([{ kind: "incentive", value: 50000 }]);
});

test("增加值 names a level, no growth", () => {
  expect(read("数字经济核心产业增加值占GDP比重超过12%。")).toMatchObject([{ change: null }]);
  expect(read("岗位增加500个。")).toMatchObject([{ change: "increase" }]);
});

test("first months of a year are a date, months before an end are a length of time", () => {
  expect(read("有效期届满前3个月提出延续申请。")).toMatchObject([{ kind: "duration", value: 3, unit: "个月" }]);
  expect(read("许可证到期前2个月申请延续。")).toMatchObject([{ kind: "duration", value: 2 }]);
  expect(read("前3个月投资增长5%。")).toMatchObject([{ value: 5 }]);
});

test("a fund behind its sum is named without 的", () => {
  expect(read("设立总规模100亿元的产业引导基金。")).toMatchObject([{ kind: "incentive", indicator: "产业引导基金" }]);
});

describe("kinds", () => {
  test.each([
    ["近三年累计研发投入超过1000万元。", ["threshold", "target"]],
    ["财政投入5亿元支持农田建设。", ["incentive"]],
    ["注册资本在100万元以上、成立满2年的企业可以申请。", ["threshold", "threshold"]],
    ["淘汰35蒸吨/小时及以下燃煤锅炉60台。", ["threshold", "target"]],
    ["淘汰落后产能500吨以上。", ["target"]],
    ["申报材料由8份精简为3份。", ["status", "target"]],
    ["按每吨20元的标准收取处理费。", ["other"]],
    ["按80%收取租金。", ["incentive"]],
    ["安全距离不小于500米。", ["target"]],
    ["单个项目建筑面积在3000平方米以上。", ["threshold"]],
  ] as const)("%s: %j", (text, kinds) => {
    expect(read(text).map(({ kind }) => kind)).toEqual(kinds);
  });
});

/** What a rule does with those whom a bound limits is no part of whom it limits. */
test.each([
  ["用地面积不超过50亩的项目优先保障。", "项目用地面积"],
  ["综合评分低于60分的取消资格。", "综合评分"],
  ["年龄不超过45周岁的博士优先考虑。", "博士年龄"],
  ["连续三年亏损的企业不予支持。", "亏损的企业"],
  ["前5名的企业授予称号。", "企业"],
])("%s limits %s", (text, indicator) => {
  expect(read(text)).toMatchObject([{ kind: "threshold", indicator }]);
});

test.each([
  ["申报材料由8份精简为3份。", ["申报材料", "申报材料"]],
  ["试点城市由5个扩大为12个。", ["试点城市", "试点城市"]],
  ["高新技术企业达到850家，比上年增加120家。", ["高新技术企业", "高新技术企业"]],
  ["新建绿道50公里，满意率提高到95%。", ["新建绿道", "满意率"]],
])("%s reads %j", (text, indicators) => {
  expect(read(text).map(({ indicator }) => indicator)).toEqual(indicators);
});
