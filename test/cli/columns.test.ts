import { expect, test } from "vitest";
import { clip, columns, widthOf } from "../../cli/output/columns.ts";
import { failureLines } from "../../cli/output/failures.ts";
import { HOW_TO_INSTALL } from "../../pipeline/read/ocr/programs.ts";

test("Chinese characters take two columns", () => {
  expect([widthOf("电耗"), widthOf("a1"), widthOf("〔2019〕6号，"), widthOf("𠮷")]).toEqual([4, 2, 13, 2]);
});

test("a text is cut at a width, never through a character", () => {
  expect([clip("电解铝电耗", 10), clip("电解铝电耗", 9), clip("电解铝电耗", 8), clip("abc", 2)]).toEqual([
    "电解铝电耗",
    "电解铝电…",
    "电解铝…",
    "a…",
  ]);
});

test("columns stand below each other; numbers to the right; what is missing is a dash", () => {
  const rows = [
    { title: "高耗能行业方案", number: 5 },
    { title: null, number: 12 },
  ];
  expect(
    columns(rows, [
      { title: "title", of: (row) => row.title },
      { title: "n", of: (row) => row.number },
    ]),
  ).toEqual(["title            n", "──────────────  ──", "高耗能行业方案   5", "—               12"]);
});

test("of a scan that needs programs, all of them are named", () => {
  const reason = `扫描件，没有文字层。${HOW_TO_INSTALL} (scanned; install these to have it recognised)`;
  const [line] = failureLines([{ path: "a.pdf", reasonCode: "needs-ocr", reason }], false);
  expect(line).toContain(reason);
});
