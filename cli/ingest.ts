import type { Command } from "commander";
import { openStore } from "../pipeline/store/store.ts";
import { defaultBase } from "./defaults.ts";
import { ocrOption } from "./ocr-option.ts";
import { runBatch } from "./run-batch.ts";

/** `tiaoli ingest`: adds files to a knowledge base. */
export default (program: Command): void => {
  program
    .command("ingest")
    .description(
      "add files, or all files of folders (PDF, scans, DOCX, DOC, WPS, OFD, HTML, text), to a knowledge base; bytes that it knows are skipped",
    )
    .argument("<path...>", "files and folders")
    .option("--db <file>", "the knowledge base to add to; made where there is none", defaultBase())
    .addOption(ocrOption())
    .option("--verbose", "a row for every document, however many")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  tiaoli ingest 聊政发〔2021〕8号.txt\n  tiaoli ingest 通知/ 方案/ --db out/全市.sqlite\n  tiaoli ingest 扫描件.pdf 网页.html 附件.docx --json\n  tiaoli ingest 档案/ --ocr off",
    )
    .action(async (paths: string[], { db, ocr, verbose, json }, command: Command) => {
      await runBatch(paths, { command, openStore: () => openStore(db), db, ocr, verbose, json });
    });
};
