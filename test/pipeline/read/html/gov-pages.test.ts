import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../../pipeline/lexicon.ts";
import { circularsOf } from "../../../../pipeline/pipeline.ts";
import { read } from "../../../../pipeline/read/read.ts";
import type { Circular } from "../../../../schemas/circular.ts";
import { f1, findings } from "../../../agreement.ts";

const CORPUS = fileURLToPath(new URL("../../../../../shared/corpus", import.meta.url));
const REASON = existsSync(CORPUS) ? "" : ` (skipped: no corpus at ${CORPUS})`;

interface Known {
  readonly source: string;
  readonly title: string;
  readonly issuer: string;
  readonly docNumber: string;
}

const lexicon = loadLexicon();

async function circularAt(path: string): Promise<Circular> {
  const file = await read(readFileSync(path), path);
  if (!("lines" in file)) throw new Error(`${path}: ${file.reason}`);
  return circularsOf(file.lines, lexicon)[0] as Circular;
}

/** 成文日期 as the page's own metadata table gives it. */
const statedDate = (page: string): string | undefined => {
  const [, year, month, day] = /成文日期：<\/b><\/td>\s*<td>(\d{4})年(\d{2})月(\d{2})日/.exec(page) ?? [];
  return year && `${year}-${month}-${day}`;
};

describe.skipIf(REASON !== "")(`pages of gov.cn${REASON}`, () => {
  const pages = REASON === "" ? (JSON.parse(readFileSync(join(CORPUS, "gov60_html-metadata.json"), "utf8")) as Known[]) : [];

  test("title, issuers and number are those of the page for at least 27 of 28; dates for all but those whose signature says otherwise", async () => {
    const wrong: string[] = [];
    const dates: string[] = [];
    for (const { source, title, issuer, docNumber } of pages) {
      const path = join(CORPUS, "gov60_html", source);
      const { description } = await circularAt(path);
      const found = [
        [description.title, description.noticeTitle].find((own) => own === title),
        description.issuers.join("、"),
        description.docNumber,
      ];
      if (found.join("|") !== [title, issuer, docNumber].join("|")) wrong.push(`${source}: ${found.join("|")}`);
      if (description.issuedOn !== statedDate(readFileSync(path, "utf8"))) dates.push(`${source}: ${description.issuedOn}`);
    }
    expect(pages).toHaveLength(28);
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(1);
    expect(dates).toEqual(["g24.html: 2004-04-27"]);
  });

  test("every cell of the table of 55 indicators", async () => {
    const { tables } = await circularAt(join(CORPUS, "gov60_html/g04.html"));
    expect(tables).toHaveLength(1);
    const cells = tables[0]?.cells ?? [];
    const column = (n: number) => cells.filter((cell) => cell.column === n && !cell.isHeader).map((cell) => cell.text);
    expect(cells.filter((cell) => cell.isHeader).map((cell) => cell.text)).toEqual([
      "一级指标",
      "二级指标",
      "三级指标",
      "指标性质",
      "指标说明",
    ]);
    expect(column(2).map((text) => Number.parseInt(text, 10))).toEqual(Array.from({ length: 55 }, (_, i) => i + 1));
    expect(column(3).every((text) => text === "定量" || text === "定性")).toBe(true);
    expect(column(4).every((text) => text.length > 8)).toBe(true);
    expect(
      column(0)
        .filter((text) => text !== "")
        .map((text) => text.slice(0, 2)),
    ).toEqual(["一、", "二、", "三、", "四、"]);
    expect(column(1).filter((text) => text !== "")).toHaveLength(14);
  });

  test.each([
    ["g04", "g04_converted.docx"],
    ["g07", "g07_converted.docx"],
    ["g32", "g32_converted.docx"],
  ])("%s as a page and as %s: the same clauses, facts, cells and metadata", async (page, file) => {
    const [a, b] = [await findings(join(CORPUS, "gov60_html", `${page}.html`)), await findings(join(CORPUS, "derived", file))];
    expect(f1(a.clauses, b.clauses)).toBeGreaterThanOrEqual(0.98);
    expect(f1(a.facts, b.facts)).toBeGreaterThanOrEqual(0.97);
    expect(f1(a.cells, b.cells)).toBe(1);
    expect(a.metadata).toBe(b.metadata);
  });
});
