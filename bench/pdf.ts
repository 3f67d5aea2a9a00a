import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { LIMITS } from "../pipeline/read/limits.ts";
import { pdf } from "../pipeline/read/pdf/pdf.ts";
import { median } from "../pipeline/read/quantiles.ts";
import { renderSeeds } from "../test/render/render-seeds.ts";
import { whyNoSoffice } from "../test/render/soffice.ts";

const CORPUS = ["../shared/corpus/derived", "../shared/corpus/pdf"];
const ROUNDS = 9;

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** PDFs with text: those of the corpus, where there is one, and the seeds rendered, where LibreOffice is installed. */
async function filesOf(folders: readonly string[]): Promise<File[]> {
  const paths = folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []));
  const files: File[] = [];
  for (const path of paths.filter((name) => name.endsWith(".pdf"))) {
    const bytes = readFileSync(path);
    if (await hasText(bytes)) files.push({ path, bytes, pages: await bareText(bytes) });
  }
  return files;
}

const hasText = async (bytes: Uint8Array): Promise<boolean> => {
  try {
    const file = await pdf.read(bytes, LIMITS);
    return "lines" in file;
  } catch {
    return false;
  }
};

/** What pdf.js costs by itself: every page's text content, thrown away. Gives the number of pages. */
async function bareText(bytes: Uint8Array): Promise<number> {
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: fileURLToPath(new URL("../node_modules/pdfjs-dist/cmaps/", import.meta.url)),
    cMapPacked: true,
    standardFontDataUrl: fileURLToPath(new URL("../node_modules/pdfjs-dist/standard_fonts/", import.meta.url)),
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  for (let number = 1; number <= document.numPages; number++) await (await document.getPage(number)).getTextContent();
  await document.loadingTask.destroy();
  return document.numPages;
}

const CONTENDERS: Readonly<Record<string, (file: File) => unknown>> = {
  "tiaoli (lines, paragraphs, tables)": ({ bytes }) => pdf.read(bytes, LIMITS),
  "pdf.js getTextContent": ({ bytes }) => bareText(bytes),
  pdftotext: ({ path }) => spawnSync("pdftotext", [path, "-"]),
};

const scratch = mkdtempSync(join(tmpdir(), "tiaoli-bench-"));
try {
  if (!whyNoSoffice()) renderSeeds(scratch);
  const files = await filesOf([...CORPUS, scratch]);
  const pages = files.reduce((sum, file) => sum + file.pages, 0);
  if (pages === 0) throw new Error("no PDF to read: neither the corpus nor LibreOffice is here");
  const times = new Map(Object.keys(CONTENDERS).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, run] of Object.entries(CONTENDERS)) {
      const began = performance.now();
      for (const file of files) await run(file);
      if (round > 0) times.get(name)?.push(performance.now() - began);
    }
  const bare = times.get("pdf.js getTextContent") as number[];
  console.log(`${files.length} PDFs, ${pages} pages; medians of ${ROUNDS} interleaved rounds after one to warm up\n`);
  for (const [name, each] of times) {
    const ratio = median(each.map((time, round) => time / (bare[round] as number)));
    console.log(
      `${name.padEnd(36)}${Math.round((pages / median(each)) * 1000)
        .toString()
        .padStart(6)} pages/s   ${ratio.toFixed(2)} × bare pdf.js`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true });
}
