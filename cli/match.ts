import type { Command } from "commander";
import { expandPaths, readInOrder, workedAhead } from "../pipeline/files.ts";
import { type OcrMode, read } from "../pipeline/read/read.ts";
import { reflow } from "../pipeline/reflow/reflow.ts";
import { defaultSeeds } from "./defaults.ts";
import { ocrOption } from "./ocr-option.ts";
import { colours } from "./output/colours.ts";

interface Hit {
  readonly path: string;
  readonly paragraph: number;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const AROUND = 24;

/** `tiaoli match`: tries a pattern over texts. */
export default (program: Command): void => {
  program
    .command("match")
    .description("hits of a regular expression in texts, as the extractors see them: whole paragraphs, no padding")
    .argument("<pattern>", "a JavaScript regular expression (flag u)")
    .argument("[path...]", "files and folders; the seeds where none is given")
    .addOption(ocrOption())
    .option("--json", "print the hits as JSON")
    .addHelpText("after", "\nExamples:\n  tiaoli match '不(低于|少于)[0-9.]+'\n  tiaoli match '[^，。；]{2,20}牵头' 通知/ | head")
    .action(async (source: string, paths: string[], { ocr, json }: { ocr: OcrMode; json?: boolean }, command: Command) => {
      const files = expandPaths(paths.length > 0 ? paths : [defaultSeeds()]);
      const hits: Hit[] = [];
      const texts = workedAhead(
        readInOrder(files, 8),
        async ({ path, content, failure }) => ({ path, failure, text: content && (await read(content, path, { ocr })) }),
        16,
      );
      for await (const { path, failure, text } of texts) {
        if (!text || "reasonCode" in text) {
          console.error(`${path}: ${failure?.reason ?? (text && "reason" in text ? text.reason : "")}`);
          process.exitCode = 1;
        } else hits.push(...hitsIn(path, reflow(text.lines).text, patternOf(source, command)));
      }
      if (json) return console.log(JSON.stringify(hits, null, 2));
      for (const { path, paragraph, before, hit, after } of hits)
        console.log(`${colours.dim(`${path}:${paragraph}`)} ${before}${colours.red(hit)}${after}`);
      console.log(colours.dim(`${hits.length} hits in ${new Set(hits.map(({ path }) => path)).size} of ${files.length} files`));
    });
};

function patternOf(source: string, command: Command): RegExp {
  try {
    return new RegExp(source, "gu");
  } catch (error) {
    return command.error(`error: ${(error as Error).message}`, { exitCode: 2 });
  }
}

const hitsIn = (path: string, text: string, pattern: RegExp): Hit[] =>
  text.split("\n").flatMap((paragraph, i) =>
    [...paragraph.matchAll(pattern)]
      .filter(([hit]) => hit !== "")
      .map(({ 0: hit, index }) => ({
        path,
        paragraph: i + 1,
        before: paragraph.slice(Math.max(0, index - AROUND), index),
        hit,
        after: paragraph.slice(index + hit.length, index + hit.length + AROUND),
      })),
  );
