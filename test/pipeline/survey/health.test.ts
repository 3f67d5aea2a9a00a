import { expect, test } from "vitest";
import { loadLexicon } from "../../../pipeline/lexicon.ts";
import { resolvedOf } from "../../../pipeline/pipeline.ts";
import { linesOf } from "../../../pipeline/read/text.ts";
import { reflow } from "../../../pipeline/reflow/reflow.ts";
import { added, healthOf, NO_DOCUMENTS, sharesOf } from "../../../pipeline/survey/health.ts";
import { placedRemarks } from "../../../pipeline/survey/remarks.ts";
import { roleBrackets } from "../../../pipeline/survey/role-brackets.ts";
import type { ResolvedCircular } from "../../../schemas/resolved.ts";

const lexicon = loadLexicon();

const TEXT = `甲省人民政府办公厅关于印发平台建设实施方案的通知

为推进平台建设，现制定本方案。

一、总体目标

到2025年，建成平台20个。（省发展改革委牵头，省财政厅配合）

二、重点任务

（一）建设平台。对每1个平台补助2万元，开垦荒地25畛。（责任单位：省财政厅）

（二）推广平台。由专人推广。（具体安排另行通知，请配合）

三、保障措施

加强保障。（省财政厅负责）对平台加强指导。（省财政厅负责）
`;

const { paragraphs } = reflow(linesOf(TEXT));
const [document] = resolvedOf(linesOf(TEXT), lexicon) as [ResolvedCircular];
const health = healthOf(document, paragraphs, lexicon);

test("counts what became of marker lines, numbers, role brackets, agencies", () => {
  expect(health.documents).toBe(1);
  expect(health.markerLines).toEqual({ ...NO_DOCUMENTS.markerLines, placed: 5 });
  expect(health.numbers).toEqual({ ...NO_DOCUMENTS.numbers, date: 1, quantity: 2, wording: 1, unread: 1 });
  expect(health.roleBrackets).toEqual({ read: 4, reported: 1, silent: 0 });
  expect(health.agencies.resolved + health.agencies.unresolved).toBe(document.facts.responsibilities.length);
});

test("a bracket that repeats a body of its clause is read", () => {
  const repeated = roleBrackets(document.circular, document.facts.responsibilities, []).filter(
    ({ start, end }) => document.circular.text.slice(start, end) === "（省财政厅负责）",
  );
  expect(repeated.map(({ outcome }) => outcome)).toEqual(["read", "read"]);
});

test("a bracket without rows and remark is silent, and listed", () => {
  const bare: ResolvedCircular = { ...document, facts: { ...document.facts, responsibilities: [] }, diagnostics: [] };
  expect(healthOf(bare, paragraphs, lexicon).roleBrackets).toEqual({ read: 0, reported: 0, silent: 5 });
  const remarks = placedRemarks(bare);
  expect(remarks.map(({ code, clause }) => [code, clause])).toEqual(
    ["一", "二/（一）", "二/（二）", "三", "三"].map((path) => ["silent-responsibility", path]),
  );
  expect(remarks[1]?.quote).toBe("（责任单位：省财政厅）");
});

test("remarks carry their words and place", () => {
  const unread = placedRemarks(document).find(({ code }) => code === "unread-number");
  expect(unread).toMatchObject({ clause: "二/（一）", quote: "25", severity: "info" });
  expect(unread?.before.endsWith("开垦荒地")).toBe(true);
  expect(unread?.after.startsWith("畛。")).toBe(true);
});

test("sums and shares: what is merely reported did not come out well", () => {
  const twice = added(health, health);
  expect(twice.markerLines.placed).toBe(2 * health.markerLines.placed);
  expect(added(health, NO_DOCUMENTS)).toEqual(health);
  expect(sharesOf(twice)).toMatchObject({
    markerLines: { well: 10, of: 10, share: 1 },
    numbers: { well: 8, of: 10, share: 0.8 },
    roleBrackets: { well: 8, of: 10, share: 0.8 },
  });
  expect(sharesOf(NO_DOCUMENTS).numbers).toEqual({ well: 0, of: 0, share: null });
});
