import type { Command } from "commander";
import { expandPaths } from "../pipeline/files.ts";
import { loadLexicon } from "../pipeline/lexicon.ts";
import type { OcrMode } from "../pipeline/read/read.ts";
import { added, type Health, NO_DOCUMENTS, sharesOf } from "../pipeline/survey/health.ts";
import { type SurveyedFile, survey } from "../pipeline/survey.ts";
import { ocrOption } from "./ocr-option.ts";
import { colours } from "./output/colours.ts";
import { failureLines } from "./output/failures.ts";
import { healthLines, outcomeLines } from "./output/health.ts";
import { Progress } from "./output/progress.ts";

/** The files of a folder, counted together. */
export interface SurveyedFolder {
  readonly folder: string;
  readonly files: number;
  readonly failed: number;
  readonly health: Health;
}

/** `tiaoli survey`: how completely a folder of circulars is read, without a knowledge base and without gold. */
export default (program: Command): void => {
  program
    .command("survey")
    .description("how completely circulars are read: marker lines, numbers, role brackets, agencies; what was read, what is reported")
    .argument("<dir...>", "folders and files; no knowledge base is needed")
    .option("--list <code>", "print the remarks of one code too, with their text and place (unread-number, unplaced-marker …)")
    .addOption(ocrOption())
    .option("--verbose", "name every failed file")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  tiaoli survey 通知/\n  tiaoli survey 通知/ 方案/ --list unread-number\n  tiaoli survey 通知/ --json",
    )
    .action(async (paths: string[], { list, ocr, verbose, json }: Options, command: Command) => {
      const offered = expandPaths(paths);
      if (offered.length === 0) command.error(`error: no files in ${paths.join(", ")}`, { exitCode: 2 });
      const files = await surveyed(offered, ocr);
      const failed = files.filter(({ status }) => status === "failed");
      if (failed.length > 0) process.exitCode = 1;
      const listed = list === undefined ? [] : remarksOf(files, list);
      const folders = [...Map.groupBy(files, ({ folder }) => folder)].map(([folder, inside]) => together(folder, inside));
      const all = together("over all", files);
      if (json) return console.log(JSON.stringify(jsonOf(all, folders, files, list === undefined ? null : listed), null, 2));
      for (const line of healthLines(folders.length > 1 ? [...folders, all] : [all])) console.log(line);
      console.log();
      for (const line of outcomeLines(all.health)) console.log(line);
      if (failed.length > 0) console.log(`\n${failed.length} of ${files.length} files failed`);
      for (const line of failureLines(failed, verbose ?? false)) console.log(line);
      if (list === undefined) return;
      console.log(`\n${listed.length} × ${list}`);
      for (const { path, clause, before, quote, after, message } of listed)
        console.log(
          `${colours.dim(`${path}:${clause ?? "—"}`)} ${shown(before)}${colours.red(shown(quote))}${shown(after)} ${colours.dim(message)}`,
        );
    });
};

interface Options {
  readonly list?: string;
  readonly ocr: OcrMode;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

async function surveyed(paths: readonly string[], ocr: OcrMode): Promise<SurveyedFile[]> {
  const progress = new Progress(paths.length);
  const files: SurveyedFile[] = [];
  for await (const file of survey(paths, loadLexicon(), ocr)) {
    progress.show(file);
    files.push(file);
  }
  progress.end();
  return files;
}

const together = (folder: string, files: readonly SurveyedFile[]): SurveyedFolder => ({
  folder,
  files: files.length,
  failed: files.filter(({ status }) => status === "failed").length,
  health: files.map(({ health }) => health).reduce(added, NO_DOCUMENTS),
});

const remarksOf = (files: readonly SurveyedFile[], code: string) =>
  files.flatMap(({ path, remarks }) => remarks.filter((remark) => remark.code === code).map((remark) => ({ path, ...remark })));

const shown = (text: string): string => text.replace(/\s+/g, "⏎");

const withShares = ({ health, ...folder }: SurveyedFolder) => ({ ...folder, ...health, shares: sharesOf(health) });

const jsonOf = (
  all: SurveyedFolder,
  folders: readonly SurveyedFolder[],
  files: readonly SurveyedFile[],
  listed: ReturnType<typeof remarksOf> | null,
) => ({
  all: withShares(all),
  folders: folders.map(withShares),
  remarks: Object.fromEntries(
    [
      ...Map.groupBy(
        files.flatMap(({ remarks }) => remarks),
        ({ code }) => code,
      ),
    ]
      .map(([code, { length }]) => [code, length])
      .sort(),
  ),
  failed: files.filter(({ status }) => status === "failed").map(({ path, reasonCode, reason }) => ({ path, reasonCode, reason })),
  ...(listed === null ? {} : { listed }),
});
