import { expect, test } from "vitest";
import { markerLines, withMarkerRemarks } from "../../pipeline/marker-lines.ts";
import type { Circular } from "../../schemas/circular.ts";
import type { Paragraph } from "../../schemas/paragraph.ts";
import { circularOf } from "../extractors/circular-of.ts";

const LINES = [
  "3.甲市人民政府关于推广平台的通知",
  "（二）各县要报送名单。",
  "一、总体要求……1",
  "一、总体要求",
  "第三条规定的平台除外。",
  "（四）这一条不见了",
  "1.甲\t2",
  "附件：1.名单",
  "2.指标表",
  "平台建设，没有编号。",
  "第四条所列项目除外。",
];

/** The lines as paragraphs; clauses for the notice (line 1) and the heading (line 3) alone. */
const paragraphsOf = (text: string): Paragraph[] => {
  let at = 0;
  return text.split("\n").map((line, i) => {
    const start = at;
    at += line.length + 1;
    const kind = i === 2 ? "contents" : i === 6 ? "row" : "text";
    return { start, end: start + line.length, kind, bold: [], gaps: [] };
  });
};

const whole = circularOf(LINES, { title: "甲市人民政府关于推广平台的通知" });
const circular: Circular = {
  ...whole,
  clauses: whole.clauses.flatMap((clause, i) => (i === 1 ? [{ ...clause, kind: "notice" as const }] : i === 3 ? [clause] : [])),
};
const paragraphs = paragraphsOf(circular.text);

test("every line that opens with a marker has a place or a reason", () => {
  expect(markerLines(circular, paragraphs).map(({ start, place }) => [paragraphs.findIndex((p) => p.start === start), place])).toEqual([
    [0, "title"],
    [1, "notice"],
    [2, "contents"],
    [3, "placed"],
    [4, "cross-reference"],
    [5, "unplaced"],
    [6, "table"],
    [7, "attachment-list"],
    [8, "attachment-list"],
    [10, "cross-reference"],
  ]);
});

test("what is no clause is remarked upon, with its place", () => {
  const { diagnostics } = withMarkerRemarks(circular, paragraphs);
  expect(diagnostics.map(({ severity, code, start, end }) => [severity, code, circular.text.slice(start, end)])).toEqual([
    ["info", "cross-reference", "第三条规定的平台除外。"],
    ["warning", "unplaced-marker", "（四）这一条不见了"],
    ["info", "cross-reference", "第四条所列项目除外。"],
  ]);
});

test("附件 above the title of the plan belongs to the title", () => {
  const plan = circularOf(["附件1", "平台建设实施方案", "附件2", "指标表"], { title: "平台建设实施方案" });
  const lines = markerLines({ ...plan, clauses: [] }, paragraphsOf(plan.text));
  expect(lines.map(({ start, end, place }) => [plan.text.slice(start, end), place])).toEqual([
    ["附件1", "title"],
    ["附件2", "contents"],
  ]);
});

test("where every marker is placed, nothing is said", () => {
  expect(withMarkerRemarks(whole, paragraphs).diagnostics.filter(({ code }) => code === "unplaced-marker")).toEqual([]);
});
