import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { f1, findings } from "../../../agreement.ts";
import { blocksOf } from "../../../render/circular.ts";
import { circularOfd } from "../../../render/ofd-writer.ts";

const SEEDS = fileURLToPath(new URL("../../../../seeds", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tiaoli-ofd-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** How far a seed's figures may fall from those of its text. */
const LOSS = 0.02;

test.each(readdirSync(SEEDS).filter((name) => /\.(?:txt|md)$/.test(name)))(
  "%s printed as OFD holds the clauses, facts and cells of its text",
  async (name) => {
    const path = join(folder, `${name}.ofd`);
    writeFileSync(path, circularOfd(blocksOf(readFileSync(join(SEEDS, name), "utf8"))));
    const [text, ofd] = [await findings(join(SEEDS, name)), await findings(path)];
    expect(text.clauses.length).toBeGreaterThan(10);
    expect(f1(text.clauses, ofd.clauses)).toBeGreaterThanOrEqual(1 - LOSS);
    expect(f1(text.facts, ofd.facts)).toBeGreaterThanOrEqual(1 - 2 * LOSS);
    expect(f1(text.cells, ofd.cells)).toBeGreaterThanOrEqual(1 - LOSS);
  },
);
