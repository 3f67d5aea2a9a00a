import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = ["schemas", "extractors", "pipeline", "knowledge", "cli"];

/** What each part of the house may import of ours. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schemas: ["schemas"],
  extractors: ["schemas", "extractors"],
  pipeline: ["schemas", "extractors", "pipeline"],
  knowledge: ["schemas", "knowledge"],
  cli: ["schemas", "pipeline", "knowledge", "cli"],
};

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Paths from the root for ours, names for packages. */
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(root, path), "utf8");
      const imports = [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, target = ""]) =>
        target.startsWith(".") ? relative(root, join(root, dirname(path), target)) : target,
      );
      return { path, text, imports };
    }),
);

const partOf = (path: string): string => path.split("/")[0] as string;
const isOurs = (target: string): boolean => FOLDERS.includes(partOf(target)) && target.endsWith(".ts");

/** Stages are the folders of `pipeline/`. */
const stageOf = (path: string): string | null => /^pipeline\/([^/]+)\//.exec(path)?.[1] ?? null;

const breaches = (isBreach: (file: SourceFile, target: string) => boolean): string[] =>
  files.flatMap((file) => file.imports.filter((target) => isBreach(file, target)).map((target) => `${file.path} imports ${target}`));

test("there are imports to look at", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(({ imports }) => imports.filter(isOurs)).length).toBeGreaterThan(100);
});

test("schemas ← extractors ← pipeline ← cli; schemas ← knowledge ← cli", () => {
  expect(breaches(({ path }, target) => isOurs(target) && !MAY_IMPORT[partOf(path)]?.includes(partOf(target)))).toEqual([]);
});

test("stages of the pipeline do not import each other", () => {
  expect(breaches(({ path }, target) => stageOf(path) !== null && stageOf(target) !== null && stageOf(path) !== stageOf(target))).toEqual(
    [],
  );
});

test("extractors are pure: no files, processes, network, database", () => {
  expect(
    breaches(({ path }, target) => partOf(path) === "extractors" && (target.startsWith("node:") || target === "better-sqlite3")),
  ).toEqual([]);
});

test("SQL stands in pipeline/store, knowledge and the schema alone", () => {
  const isAllowed = (path: string) =>
    path.startsWith("pipeline/store/") || path.startsWith("knowledge/") || path === "schemas/knowledge-base.ts";
  expect(breaches(({ path }, target) => target === "better-sqlite3" && !isAllowed(path))).toEqual([]);
  const SQL = /\b(SELECT\s.+\sFROM|INSERT INTO|UPDATE\s\S+\sSET|DELETE FROM|CREATE (TABLE|VIEW|INDEX))\b/s;
  expect(files.filter(({ path, text }) => !isAllowed(path) && SQL.test(text)).map(({ path }) => path)).toEqual([]);
});

test("jieba's dictionary is loaded by the thread of the store alone", () => {
  expect(files.filter(({ text }) => text.includes('"nodejieba"')).map(({ path }) => path)).toEqual(["pipeline/store/words-worker.ts"]);
});

test("only the reading stage knows file formats", () => {
  const FORMATS = /TextDecoder|text\/(plain|markdown|html)|\.(docx?|pdf|ofd|html?)"/;
  expect(files.filter(({ path, text }) => !path.startsWith("pipeline/read/") && FORMATS.test(text)).map(({ path }) => path)).toEqual([]);
});

test("files are small and named for what they do", () => {
  const lines = ({ text }: SourceFile) => text.split("\n").length;
  expect(files.filter((file) => lines(file) > 300).map(({ path }) => path)).toEqual([]);
  expect(files.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common)\.ts$/.test(path))).toEqual([]);
});
