import { statSync } from "node:fs";
import type { Command } from "commander";
import { rebuildStore } from "../pipeline/store/store.ts";
import { defaultBase, defaultSeeds } from "./defaults.ts";
import { ocrOption } from "./ocr-option.ts";
import { runBatch } from "./run-batch.ts";

/** `tiaoli rebuild`: what `npm start` runs. */
export default (program: Command): void => {
  program
    .command("rebuild")
    .description(
      "build the knowledge base anew from a folder of circulars, in any format that ingest reads; the old one is replaced when the new one is whole",
    )
    .option("--seeds <dir>", "folder of source texts", defaultSeeds())
    .option("--db <file>", "the knowledge base to write", defaultBase())
    .addOption(ocrOption())
    .option("--verbose", "a row for every document, however many")
    .option("--json", "print the result as JSON")
    .addHelpText("after", "\nExamples:\n  tiaoli rebuild\n  tiaoli rebuild --seeds 通知/ --db out/通知.sqlite")
    .action(async ({ seeds, db, ocr, verbose, json }, command: Command) => {
      if (!statSync(seeds, { throwIfNoEntry: false })?.isDirectory())
        command.error(`error: --seeds ${seeds} is no folder`, { exitCode: 2 });
      await runBatch([seeds], { command, openStore: () => rebuildStore(db), db, ocr, verbose, json });
    });
};
