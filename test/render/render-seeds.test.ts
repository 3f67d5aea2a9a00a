import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { read } from "../../pipeline/read/read.ts";
import { blocksOf } from "./circular.ts";
import { circularDocx } from "./docx-writer.ts";
import { withListNumbers } from "./list-numbers.ts";
import { convert, whyNoSoffice } from "./soffice.ts";

const SEEDS = new URL("../../seeds/", import.meta.url);
const seeds = readdirSync(SEEDS).map((name) => [name, blocksOf(readFileSync(new URL(name, SEEDS), "utf8"))] as const);

const textsIn = async (bytes: Uint8Array): Promise<string[]> => {
  const file = await read(bytes, "a");
  if (!("lines" in file)) throw new Error(file.reason);
  return file.lines.map(({ text }) => text).filter((text) => text !== "");
};

test.each(seeds)("%s: markers that Word counts are read like typed ones", async (_, blocks) => {
  expect(withListNumbers(blocks).blocks.filter(({ list }) => list).length).toBeGreaterThan(15);
  expect(await textsIn(circularDocx(blocks, "counted"))).toEqual(await textsIn(circularDocx(blocks)));
});

const missing = whyNoSoffice();

/** Lines without the blanks that LibreOffice's plain text has for indents and behind list numbers. */
const squeezed = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/\s/g, "")).filter((text) => text !== "");

test.skipIf(missing)(
  `markers that Word counts are read from .doc as LibreOffice prints them${missing ? ` (skipped: ${missing})` : ""}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "tiaoli-lists-"));
    const running = seeds.filter(([, blocks]) => blocks.every(({ kind }) => kind === "paragraph"));
    const files = (ending: string) => running.map((_, i) => join(folder, `${i}.${ending}`));
    for (const [i, [, blocks]] of running.entries()) writeFileSync(join(folder, `${i}.docx`), circularDocx(blocks, "counted"));
    convert(files("docx"), "doc", folder);
    convert(files("doc"), "txt:Text (encoded):UTF8", folder);
    expect(running.length).toBeGreaterThan(3);
    for (const [i] of running.entries()) {
      const printed = readFileSync(join(folder, `${i}.txt`), "utf8").replace(/^\ufeff/, "");
      expect(squeezed(await textsIn(readFileSync(join(folder, `${i}.doc`))))).toEqual(squeezed(printed.split("\n")));
    }
  },
);
