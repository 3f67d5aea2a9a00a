import type { Command } from "commander";
import { withKnowledgeBase } from "../knowledge/open.ts";
import { search } from "../knowledge/search.ts";
import { defaultBase } from "./defaults.ts";
import { colours } from "./output/colours.ts";
import { excerpt } from "./output/excerpt.ts";

/** `tiaoli search`: full-text search over headings and bodies. */
export default (program: Command): void => {
  program
    .command("search")
    .description("clauses that hold all the words, best first; any stretch of two characters is found")
    .argument("<words...>", "words, in any order")
    .option("--db <file>", "the knowledge base", defaultBase())
    .option("--limit <n>", "how many clauses to show", "20")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  tiaoli search 电解铝\n  tiaoli search 化工 搬迁 --limit 5\n  tiaoli search 高耗能行业能耗标准 --json",
    )
    .action((words: string[], { db, limit, json }, command: Command) => {
      const most = Number(limit);
      if (!Number.isInteger(most) || most < 1) command.error(`error: --limit ${limit} is no whole number above 0`, { exitCode: 2 });
      const result = withKnowledgeBase(db, (base) => search(base, words.join(" "), most));
      if (result.total === 0) process.exitCode = 1;
      if (json) return console.log(JSON.stringify(result, null, 2));
      for (const hit of result.hits) {
        console.log(
          `${colours.bold(`${hit.path} ${excerpt(hit.heading ?? "", result.terms)}`)}  ${colours.dim(`${hit.document ?? hit.document_id} ${hit.doc_number ?? ""}`)}`,
        );
        if (hit.text) console.log(`  ${excerpt(hit.text, result.terms)}`);
      }
      const what = result.terms.join(" ");
      console.log(
        result.total === 0
          ? `nothing holds ${what || words.join(" ")}`
          : colours.dim(`${result.hits.length} of ${result.total} clauses with ${what}`),
      );
    });
};
