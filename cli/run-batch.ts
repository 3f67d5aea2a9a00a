import { relative } from "node:path";
import type { Command } from "commander";
import { withKnowledgeBase } from "../knowledge/open.ts";
import { type DocumentSummary, documentSummaries, type Totals, totals } from "../knowledge/summary.ts";
import { expandPaths } from "../pipeline/files.ts";
import { type FileOutcome, ingest } from "../pipeline/ingest.ts";
import { loadLexicon } from "../pipeline/lexicon.ts";
import type { Store } from "../pipeline/store/store.ts";
import { colours } from "./output/colours.ts";
import { columns } from "./output/columns.ts";
import { failureLines } from "./output/failures.ts";
import { Progress } from "./output/progress.ts";

interface Batch {
  readonly command: Command;
  readonly openStore: () => Store;
  readonly db: string;
  readonly verbose: boolean;
  readonly json: boolean;
}

const ROWS_SHOWN = 30;

/** Reads files into a store and prints what came of it. Exit code 1 where some failed, 2 where there is nothing to read. */
export async function runBatch(paths: readonly string[], { command, openStore, db, verbose, json }: Batch): Promise<void> {
  const files = expandPaths(paths);
  if (files.length === 0) command.error(`error: no files in ${paths.join(", ")}`, { exitCode: 2 });
  const began = performance.now();
  const outcomes = await ingestAll(files, openStore());
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  const ids = [...new Set(outcomes.flatMap(({ documents }) => documents))];
  const { documents, all } = withKnowledgeBase(db, (base) => ({ documents: documentSummaries(base, ids), all: totals(base, ids) }));
  if (json) console.log(JSON.stringify({ db, seconds, ...all, files: outcomes, documents }, null, 2));
  else printBatch({ outcomes, documents, all, db, seconds, verbose });
  if (outcomes.some(({ status }) => status === "failed")) process.exitCode = 1;
}

async function ingestAll(files: readonly string[], store: Store): Promise<FileOutcome[]> {
  const progress = new Progress(files.length);
  const outcomes: FileOutcome[] = [];
  const interrupt = () => {
    store.abandon();
    process.exit(130);
  };
  process.once("SIGINT", interrupt);
  try {
    for await (const outcome of ingest(files, store, loadLexicon())) {
      progress.show(outcome);
      outcomes.push(outcome);
    }
    store.finish();
    return outcomes;
  } catch (error) {
    store.abandon();
    throw error;
  } finally {
    process.off("SIGINT", interrupt);
    progress.end();
  }
}

interface Printed {
  readonly outcomes: readonly FileOutcome[];
  readonly documents: readonly DocumentSummary[];
  readonly all: Totals;
  readonly db: string;
  readonly seconds: number;
  readonly verbose: boolean;
}

function printBatch({ outcomes, documents, all, db, seconds, verbose }: Printed): void {
  const isShown = documents.length > 0 && (verbose || documents.length <= ROWS_SHOWN);
  if (isShown) console.log(`${documentTable(documents).join("\n")}\n`);
  const count = (status: FileOutcome["status"]) => outcomes.filter((outcome) => outcome.status === status).length;
  console.log(
    `${count("ingested")} files read, ${count("known")} known, ${count("failed")} failed: ` +
      `${all.documents} documents, ${all.clauses} clauses, ${all.facts} facts, ${all.warnings} warnings in ${seconds} s`,
  );
  const failed = outcomes.filter(({ status }) => status === "failed");
  for (const line of failureLines(failed, verbose)) console.log(line);
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
