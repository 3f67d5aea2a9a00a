import { expect, test } from "vitest";
import { markerOf, ordinalValue } from "../../pipeline/markers.ts";

/** Form and label → every line start that must give it. */
const MARKERS: readonly [form: string, label: string, number: number | null, lines: readonly string[]][] = [
  ["part", "第二编", 2, ["第二编分则"]],
  ["chapter", "第一章", 1, ["第一章总则", "第一章", "第一章：总则"]],
  ["section", "第三节", 3, ["第三节监督管理"]],
  ["article", "第十二条", 12, ["第十二条申请资助的，应当提交下列材料：", "第十二条项目建设单位应当…", "第十二条第三方机构负责审核。"]],
  ["han", "二十一", 21, ["二十一、加强组织领导", "二十一．加强组织领导"]],
  ["bracketed-han", "（四）", 4, ["（四）加大投入。", "(四)加大投入。", "（四）、加大投入。", "〔四〕加大投入。"]],
  ["decimal", "2.1", 1, ["2.1编制目的", "2.1．编制目的"]],
  ["decimal-3", "2.1.3", 3, ["2.1.3应急响应"]],
  [
    "arabic",
    "3",
    3,
    ["3.推动落实。", "3 .推动落实。", "3、推动落实。", "3．推动落实。", "3﹒推动落实。", "３．推动落实。", "3.2025年，全市…"],
  ],
  ["bracketed-arabic", "（5）", 5, ["（5）建设项目；", "(5)建设项目；", "（5）、建设项目"]],
  ["half-bracketed-arabic", "2）", 2, ["2）数据共享"]],
  ["circled", "③", 3, ["③资金保障"]],
  ["dash", "——", null, ["——坚持创新驱动。", "--坚持创新驱动。", "—坚持创新驱动。"]],
  ["box", "专栏3", 3, ["专栏3重点工程", "专栏3：重点工程"]],
  ["box", "专栏二", 2, ["专栏二重点工程"]],
  ["annex", "附件2", 2, ["附件2", "附件2：任务清单", "附件2任务清单"]],
  ["annex", "附件", null, ["附件", "附件：任务清单"]],
];

test.each(MARKERS.flatMap(([form, label, number, lines]) => lines.map((line) => [line, form, label, number] as const)))(
  "%s",
  (line, form, label, number) => {
    expect(markerOf(line)).toMatchObject({ form, label, number });
  },
);

const NONE = [
  "第三条规定的情形除外",
  "第五条、第六条所称项目",
  "第八条第（二）项",
  "第二款所列",
  "2.5亿元以上的项目",
  "3.5G网络",
  "2023年，全市…",
  "附件中所列企业",
  "十分重视",
  "一是加强领导",
  "专栏作家",
];
test.each(NONE)("no marker: %s", (line) => {
  expect(markerOf(line)).toBeNull();
});

test("ordinals count in every script", () => {
  const values = { 一: 1, 十: 10, 十五: 15, 二十: 20, 三十二: 32, 一百零三: 103, 二〇: 20, "7": 7, "１２": 12, "3.4": 4, "⑩": 10 };
  expect(Object.fromEntries(Object.keys(values).map((numeral) => [numeral, ordinalValue(numeral)]))).toEqual(values);
  expect(ordinalValue("甲")).toBeNull();
});
