import { Command, CommanderError } from "commander";
import { KnowledgeBaseError } from "../schemas/knowledge-base.ts";
import check from "./check.ts";
import explain from "./explain.ts";
import ingest from "./ingest.ts";
import match from "./match.ts";
import { ignoreClosedPipe } from "./output/closed-pipe.ts";
import rebuild from "./rebuild.ts";
import score from "./score.ts";
import search from "./search.ts";
import show from "./show.ts";
import survey from "./survey.ts";

/** The command line: one file per command, each of which adds itself to the program. */
export function commandLine(): Command {
  const program = new Command("tiaoli")
    .description("条理: turns Chinese policy circulars into a clause knowledge base in which every fact proves itself")
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(`${message.trim().replace(/\n\s*/g, " ")} (--help shows how)\n`) })
    .addHelpText(
      "after",
      "\nExamples:\n  tiaoli rebuild\n  tiaoli search 电解铝\n  tiaoli explain 对首次认定的企业给予最高50万元奖励。\n  tiaoli show --help",
    );
  for (const add of [rebuild, ingest, show, search, explain, match, score, survey, check]) add(program);
  return program;
}

/** Runs one command. Exit codes: 0 done, 1 some inputs failed or nothing found, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    process.exitCode = 0;
    await commandLine().parseAsync(args, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof KnowledgeBaseError) {
      console.error(`error: ${error.message}`);
      return 1;
    }
    throw error;
  }
}

if (import.meta.main || process.argv[1]?.endsWith("tiaoli.js") || process.argv[1]?.endsWith("/tiaoli")) {
  ignoreClosedPipe();
  process.exitCode = await run(process.argv.slice(2));
}
