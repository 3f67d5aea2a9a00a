import { expect, test } from "vitest";
import { answeringOrdinals } from "../../../pipeline/store/answering.ts";
import { circularOf, responsibility, spanOf } from "./circulars.ts";

test("a clause answers with its own bracket, else with the nearest heading's above; a bracket at the end of a body is nobody else's", () => {
  const { circular } = circularOf({
    paragraphs: [
      { path: "一", marker: "一、", heading: "总体要求" },
      { path: "二", marker: "二、", heading: "重点任务（市财政局牵头）" },
      { path: "二/（一）", marker: "（一）", heading: "扶持企业。", body: "安排资金。（市税务局负责）" },
      { path: "二/（一）/1", marker: "1.", body: "发放补贴。" },
      { path: "二/（二）", marker: "（二）", heading: "优化服务。", body: "压缩时限。" },
    ],
  });
  const responsibilities = [
    responsibility(spanOf(circular.text, "市财政局"), 1),
    responsibility(spanOf(circular.text, "市税务局"), 2, { role: "responsible" }),
  ];
  expect(answeringOrdinals(circular.clauses, responsibilities)).toEqual([null, 1, 2, 1, 1]);
});
