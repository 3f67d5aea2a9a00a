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

test("any other text comes back whole", () => {
  expect(partsOf("关于加强管理的通知\n1.加强领导（2023年5月8日）\n2.加大投入（2023年6月8日）")).toHaveLength(1);
  expect(partsOf("")).toHaveLength(1);
});
