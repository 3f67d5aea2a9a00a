import { expect, test } from "vitest";
import { linesOf } from "../../pipeline/read/text.ts";
import { reflow } from "../../pipeline/reflow/reflow.ts";
import { split } from "../../pipeline/split/split.ts";

const partsOf = (text: string) => split(reflow(linesOf(text)));
const COMPILATION =
  "3. 甲市人民政府关于加强管理的通知（2023年5月8日）\n各单位：\n1.加强领导。\n2.加大投入。\n4. 乙市人民政府关于优化服务的意见（2023年6月1日）\n各县区：\n4.落实责任。";

test("a compilation is cut at each dated title, not at its numbered items", () => {
  expect(partsOf(COMPILATION).map((part) => part.text.split("\n")[0])).toEqual([
    "3.甲市人民政府关于加强管理的通知（2023年5月8日）",
    "4.乙市人民政府关于优化服务的意见（2023年6月1日）",
  ]);
});

test("the parts hold every paragraph once, with their own offsets and the old origins", () => {
  const whole = reflow(linesOf(COMPILATION));
  const parts = split(whole);
  expect(parts.map((part) => part.text).join("\n")).toBe(whole.text);
  for (const { text, paragraphs, origin } of parts) {
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(text.split("\n"));
    expect(origin).toHaveLength(text.length);
    expect(COMPILATION.charAt(origin[0] ?? -1)).toBe(text.charAt(0));
  }
});

const FIRST =
  "甲市商务局关于开展检查的通知\n各县（市、区）商务局：\n为加强管理，现就开展检查有关事项通知如下，请各单位结合实际认真贯彻执行，及时总结经验，并将检查的情况和存在的问题一并报送我局。\n一、检查内容\n抓好落实。\n甲市商务局\n2023年5月8日";
const SECOND = "甲商发〔2023〕9号\n关于报送情况的通知\n各县（市、区）商务局：\n请按时报送。\n甲市商务局\n2023年6月1日";

test("another circular behind a signature and date: its number, title and addressees", () => {
  expect(partsOf(`${FIRST}\n${SECOND}`).map((part) => part.text.split("\n")[0])).toEqual([
    "甲市商务局关于开展检查的通知",
    "甲商发〔2023〕9号",
  ]);
  expect(partsOf(`${FIRST}\n${SECOND.split("\n").slice(1).join("\n")}`)).toHaveLength(2);
});

test("an annex, an issued plan, a forwarded notice and a title without addressees are no other circulars", () => {
  expect(partsOf(`${FIRST}\n附件\n${SECOND}`)).toHaveLength(1);
  expect(partsOf(`${FIRST}\n检查工作方案\n一、目标\n抓好落实。`)).toHaveLength(1);
  expect(partsOf(`${FIRST}\n关于检查工作的意见\n一、目标\n抓好落实。`)).toHaveLength(1);
  expect(partsOf(`${FIRST.replace("关于开展检查的通知", "转发省商务厅关于报送情况的通知")}\n${SECOND}`)).toHaveLength(1);
});

test("a text that a file holds twice", () => {
  expect(partsOf(`${FIRST}\n${FIRST}`).map((part) => part.text)).toEqual([FIRST, FIRST]);
});

test("any other text comes back whole", () => {
  expect(partsOf("关于加强管理的通知\n1.加强领导（2023年5月8日）\n2.加大投入（2023年6月8日）")).toHaveLength(1);
  expect(partsOf("")).toHaveLength(1);
});
