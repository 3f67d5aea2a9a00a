import { copyFileSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withKnowledgeBase } from "../knowledge/open.ts";
import { readGold } from "../knowledge/score/gold.ts";
import { scoreAll } from "../knowledge/score/run.ts";
import { expandPaths } from "../pipeline/files.ts";
import { ingest } from "../pipeline/ingest.ts";
import { loadLexicon } from "../pipeline/lexicon.ts";
import { rebuildStore } from "../pipeline/store/store.ts";
import { type Agreement, agreement, type Findings, findings } from "./agreement.ts";
import { renderSeeds } from "./render/render-seeds.ts";
import { convert, whyNoSoffice } from "./render/soffice.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CORPUS = join(ROOT, "../shared/corpus");
const noCorpus = existsSync(CORPUS) ? null : "../shared/corpus is not here";
const noSoffice = whyNoSoffice();
const scratch = mkdtempSync(join(tmpdir(), "tiaoli-parity-"));
const matrix: string[] = [];

afterAll(() => console.log(["parity of formats", ...matrix].join("\n")));

const shown = (figure: number): string => figure.toFixed(3);
const note = (what: string, { metadata, clauses, facts, cells }: Agreement): void => {
  matrix.push(
    `${what.padEnd(44)} metadata ${metadata ? "same" : "differ"}  clauses ${shown(clauses)}  facts ${shown(facts)}  cells ${shown(cells)}`,
  );
};
const skipped = (reason: string | null): string => (reason === null ? "" : ` (skipped: ${reason})`);

describe.skipIf(noCorpus)(`the same circular from each container${skipped(noCorpus)}`, () => {
  /** The files that hold a circular of the corpus, by format; a .doc that the corpus lacks is made of its .docx. */
  function filesOf(circular: string): ReadonlyMap<string, string> {
    const derived = (name: string) => join(CORPUS, "derived", `${circular}_${name}`);
    if (!existsSync(derived("converted.doc")) && noSoffice === null) convert([derived("converted.docx")], "doc", scratch);
    const files = [
      ["html", join(CORPUS, "gov60_html", `${circular}.html`)],
      ["docx", derived("converted.docx")],
      ["doc", derived("converted.doc")],
      ["doc", join(scratch, `${circular}_converted.doc`)],
      ["pdf", derived("rendered.pdf")],
    ] as const;
    return new Map(files.filter(([, path]) => existsSync(path)));
  }

  test.each(["g04", "g07", "g32"])("%s: same metadata, clauses ≥ 0.98, facts ≥ 0.97 between any two formats", async (circular) => {
    const read: (readonly [format: string, found: Findings])[] = [];
    for (const [format, path] of filesOf(circular)) read.push([format, await findings(path)]);
    expect(read.length).toBeGreaterThanOrEqual(3);
    for (const [i, [format, found]] of read.entries())
      for (const [other, others] of read.slice(i + 1)) {
        const agrees = agreement(found, others);
        note(`${circular} ${format} – ${other}`, agrees);
        expect.soft(agrees.metadata, `metadata of ${format} and ${other}`).toBe(true);
        expect.soft(agrees.clauses, `clauses of ${format} and ${other}`).toBeGreaterThanOrEqual(0.98);
        expect.soft(agrees.facts, `facts of ${format} and ${other}`).toBeGreaterThanOrEqual(0.97);
        expect.soft(agrees.cells, `cells of ${format} and ${other}`).toBe(1);
      }
  });

  test("every cell of the 55 indicators of g04 is there: 5 columns of 56 rows, the last column full", async () => {
    for (const [format, path] of filesOf("g04")) {
      const { cells } = await findings(path);
      expect.soft(cells, format).toHaveLength(56 * 5);
      for (let indicator = 1; indicator <= 55; indicator++) {
        const [, , name, nature, method] = cells.slice(indicator * 5, indicator * 5 + 5);
        expect.soft(name, format).toMatch(new RegExp(`^${indicator}\\.`));
        expect.soft(nature, format).toMatch(/^定[量性]$/);
        expect.soft(method?.length, format).toBeGreaterThan(10);
      }
    }
  });

  const pairs = globSync("huace_md/*.md", { cwd: CORPUS }).flatMap((path) => {
    const word = readdirSync(join(CORPUS, "huace_docx")).find((name) => name.startsWith(`${basename(path, ".md")}_`));
    return word ? [[join(CORPUS, path), join(CORPUS, "huace_docx", word)] as const] : [];
  });

  test("Markdown and DOCX of the same texts: median of the clauses' F1 ≥ 0.97", async () => {
    const figures: number[] = [];
    for (const [markdown, word] of pairs) {
      const agrees = agreement(await findings(markdown), await findings(word));
      note(`md – docx ${basename(markdown).slice(0, 24)}`, agrees);
      figures.push(agrees.clauses);
    }
    figures.sort((a, b) => a - b);
    expect(figures.length).toBeGreaterThanOrEqual(10);
    expect(figures[Math.floor(figures.length / 2)]).toBeGreaterThanOrEqual(0.97);
  });

  test.each(globSync("doc/*.doc", { cwd: CORPUS }))("%s is read", async (path) => {
    expect((await findings(join(CORPUS, path))).clauses.length).toBeGreaterThan(10);
  });
});

describe("the seeds as printed", () => {
  const GOLDS = globSync("test/gold/*.json", { cwd: ROOT }).map((path) => readGold(join(ROOT, path)));
  const STRUCTURE = ["metadata", "clauses", "clause-bodies", "table-cells"] as const;
  const lexicon = loadLexicon();

  /** What the gold says of the structure of the seeds as a folder holds them. */
  async function figuresOf(folder: string): Promise<ReadonlyMap<string, number>> {
    const base = join(scratch, `${basename(folder)}.sqlite`);
    const store = rebuildStore(base);
    const outcomes = await Array.fromAsync(ingest(expandPaths([folder]), store, lexicon));
    store.finish();
    expect(outcomes.map(({ reason }) => reason)).toEqual(GOLDS.map(() => null));
    const { figures, absent } = withKnowledgeBase(base, (knowledge) => scoreAll(knowledge, GOLDS));
    expect(absent).toEqual([]);
    return new Map(figures.map(({ measure, f1 }) => [measure, f1]));
  }

  const rendered = join(scratch, "rendered");
  let fromText: ReadonlyMap<string, number>;

  beforeAll(async () => {
    renderSeeds(rendered);
    fromText = await figuresOf(join(ROOT, "seeds"));
  }, 300_000);

  test.for([
    ["docx", null],
    ["ofd", null],
    ["pdf", noSoffice],
    ["doc", noSoffice],
  ] as const)("as %s: metadata, clauses and cells as right as from text, within 0.02", async ([format, missing], { skip }) => {
    if (missing !== null) matrix.push(`seeds as ${format.padEnd(35)} skipped: ${missing}`);
    if (missing !== null) skip(missing);
    // The gold names its sources <seed>.txt: formats are told by content, so the renderings may be called that too.
    const folder = join(scratch, format);
    mkdirSync(folder);
    for (const path of globSync(`*.${format}`, { cwd: rendered }))
      copyFileSync(join(rendered, path), join(folder, `${parse(path).name}.txt`));
    const figures = await figuresOf(folder);
    matrix.push(
      `seeds as ${format.padEnd(35)} ${STRUCTURE.map((measure) => `${measure} ${shown(figures.get(measure) ?? 0)} (text ${shown(fromText.get(measure) ?? 0)})`).join("  ")}`,
    );
    for (const measure of STRUCTURE) expect.soft(figures.get(measure), measure).toBeGreaterThanOrEqual((fromText.get(measure) ?? 1) - 0.02);
  });
});
