import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { blocksOf } from "./circular.ts";
import { circularDocx } from "./docx-writer.ts";
import { circularOfd } from "./ofd-writer.ts";
import { convert, whyNoSoffice } from "./soffice.ts";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));

/**
 * Renders the five seeds into a folder as <seed>.docx and <seed>.ofd and, where LibreOffice is installed, as <seed>.pdf and <seed>.doc:
 * A4, 22 lines of 28 characters, page numbers, lines ending where they end in print. By hand: `node test/render/render-seeds.ts OUTDIR`.
 */
export function renderSeeds(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const documents: string[] = [];
  for (const file of readdirSync(SEEDS)) {
    const blocks = blocksOf(readFileSync(join(SEEDS, file), "utf8"));
    const path = join(folder, parse(file).name);
    writeFileSync(`${path}.docx`, circularDocx(blocks));
    writeFileSync(`${path}.ofd`, circularOfd(blocks));
    documents.push(`${path}.docx`);
  }
  const reason = whyNoSoffice();
  if (reason) return void console.warn(`no PDF and DOC: ${reason}`);
  convert(documents, "pdf", folder);
  convert(documents, "doc", folder);
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error("usage: node test/render/render-seeds.ts OUTDIR");
  renderSeeds(folder);
}
