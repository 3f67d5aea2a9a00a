import { relative } from "node:path";
import type { Command } from "commander";
import { type KnowledgeBase, withKnowledgeBase } from "../knowledge/open.ts";
import { type DocumentSummary, documentSummaries, type Totals, totals } from "../knowledge/summary.ts";
import { expandPaths } from "../pipeline/files.ts";
import { type FileOutcome, ingest } from "../pipeline/ingest.ts";
import { loadLexicon } from "../pipeline/lexicon.ts";
import type { OcrMode } from "../pipeline/read/read.ts";
import type { Store } from "../pipeline/store/store.ts";
import { colours } from "./output/colours.ts";
import { columns } from "./output/columns.ts";
import { failureLines } from "./output/failures.ts";
import { type FormatSummary, formatLines } from "./output/formats.ts";
import { Progress } from "./output/progress.ts";

interface Batch {
  readonly command: Command;
  readonly openStore: () => Store;
  readonly db: string;
  readonly ocr: OcrMode;
  readonly verbose: boolean;
  readonly json: boolean;
}

const ROWS_SHOWN = 30;

/** Reads files into a store and prints what came of it. Exit code 1 where some failed, 2 where there is nothing to read. */
export async function runBatch(paths: readonly string[], { command, openStore, db, ocr, verbose, json }: Batch): Promise<void> {
  const files = expandPaths(paths);
  if (files.length === 0) command.error(`error: no files in ${paths.join(", ")}`, { exitCode: 2 });
  const began = performance.now();
  const outcomes = await ingestAll(files, openStore(), ocr);
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  const ids = [...new Set(outcomes.flatMap(({ documents }) => documents))];
  const { documents, all, formats } = withKnowledgeBase(db, (base) => ({
    documents: documentSummaries(base, ids),
    all: totals(base, ids),
    formats: [...Map.groupBy(outcomes, ({ format }) => format)].map(([format, files]) => formatSummary(base, format, files)),
  }));
  if (json) console.log(JSON.stringify({ db, seconds, ...all, formats, files: outcomes, documents }, null, 2));
  else printBatch({ outcomes, documents, all, formats, db, seconds, verbose });
  if (outcomes.some(({ status }) => status === "failed")) process.exitCode = 1;
}

function formatSummary(base: KnowledgeBase, format: string | null, files: readonly FileOutcome[]): FormatSummary {
  const { documents, clauses, facts } = totals(base, [...new Set(files.flatMap((file) => file.documents))]);
  const failed = files.filter(({ status }) => status === "failed").length;
  const recognisedPages = files.reduce((sum, file) => sum + file.recognisedPages, 0);
  return { format, files: files.length, failed, documents, clauses, facts, recognisedPages };
}

/** What a shell reports of a program that a signal ended. */
const ENDED_BY = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

async function ingestAll(files: readonly string[], store: Store, ocr: OcrMode): Promise<FileOutcome[]> {
  const progress = new Progress(files.length);
  const outcomes: FileOutcome[] = [];
  const interrupt = (signal: keyof typeof ENDED_BY) => {
    progress.end();
    store.abandon();
    process.exit(ENDED_BY[signal]);
  };
  const signals = Object.keys(ENDED_BY) as (keyof typeof ENDED_BY)[];
  for (const signal of signals) process.once(signal, interrupt);
  try {
    for await (const outcome of ingest(files, store, loadLexicon(), { ocr })) {
      progress.show(outcome);
      outcomes.push(outcome);
    }
    store.finish();
    return outcomes;
  } catch (error) {
    store.abandon();
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
    progress.end();
  }
}

interface Printed {
  readonly outcomes: readonly FileOutcome[];
  readonly documents: readonly DocumentSummary[];
  readonly all: Totals;
  readonly formats: readonly FormatSummary[];
  readonly db: string;
  readonly seconds: number;
  readonly verbose: boolean;
}

function printBatch({ outcomes, documents, all, formats, db, seconds, verbose }: Printed): void {
  const isShown = documents.length > 0 && (verbose || documents.length <= ROWS_SHOWN);
  if (isShown) console.log(`${documentTable(documents).join("\n")}\n`);
  if (formats.length > 1 || formats.some(({ recognisedPages }) => recognisedPages > 0)) console.log(`${formatLines(formats).join("\n")}\n`);
  const count = (status: FileOutcome["status"]) => outcomes.filter((outcome) => outcome.status === status).length;
  console.log(
    `${count("ingested")} files read, ${count("known")} known, ${count("failed")} failed: ` +
      `${all.documents} documents, ${all.clauses} clauses, ${all.facts} facts, ${all.warnings} warnings in ${seconds} s`,
  );
  const failed = outcomes.filter(({ status }) => status === "failed");
  for (const line of failureLines(failed, verbose)) console.log(line);
  for (const { path, unreadPages } of outcomes)
    if (unreadPages > 0) console.log(`  ${path}: ${unreadPages} 页是图像，没有读入 (pages that are pictures were not read)`);
  if (!isShown && documents.length > 0) console.log(colours.dim("--verbose shows a row for every document"));
  console.log(`\nThe knowledge base: ${db}\n`);
  for (const line of nextCommands(documents[0], db)) console.log(line);
}

const documentTable = (documents: readonly DocumentSummary[]): string[] =>
  columns(documents, [
    { title: "title", of: ({ title, id }) => title ?? id, maxWidth: 48 },
    { title: "number", of: (row) => row.doc_number, maxWidth: 24 },
    { title: "clauses", of: (row) => row.clauses },
    { title: "targets", of: (row) => row.targets },
    { title: "incentives", of: (row) => row.incentives },
    { title: "responsibilities", of: (row) => row.responsibilities },
    { title: "warnings", of: (row) => row.warnings },
  ]);

function nextCommands(first: DocumentSummary | undefined, db: string): string[] {
  const at = relative("out/knowledge.sqlite", db) === "" ? "" : ` --db ${db}`;
  return [
    "Try next:",
    `  npm run -s tiaoli -- show ${first?.id.slice(0, 6) ?? "DOCUMENT"}${at}`,
    `  npm run -s tiaoli -- search 目标${at}`,
    `  npm run -s tiaoli -- check${at}`,
  ];
}
