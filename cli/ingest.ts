import type { Command } from "commander";
import { openStore } from "../pipeline/store/store.ts";
import { defaultBase } from "./defaults.ts";
import { runBatch } from "./run-batch.ts";

/** `tiaoli ingest`: adds files to a knowledge base. */
export default (program: Command): void => {
  program
    .command("ingest")
    .description("add files, or all files of folders, to a knowledge base; bytes that it knows are skipped")
    .argument("<path...>", "files and folders")
    .option("--db <file>", "the knowledge base to add to; made where there is none", defaultBase())
    .option("--verbose", "a row for every document, however many")
    .option("--json", "print the result as JSON")
    .addHelpText("after", "\nExamples:\n  tiaoli ingest 聊政发〔2021〕8号.txt\n  tiaoli ingest 通知/ 方案/ --db out/全市.sqlite")
    .action(async (paths: string[], { db, verbose, json }, command: Command) => {
      await runBatch(paths, { command, openStore: () => openStore(db), db, verbose, json });
    });
};
