import type { Command } from "commander";
import { check } from "../knowledge/check/check.ts";
import { withKnowledgeBase } from "../knowledge/open.ts";
import { defaultBase } from "./defaults.ts";
import { colours } from "./output/colours.ts";

const SHOWN = 20;

/** `tiaoli check`: proves the contract over every row. */
export default (program: Command): void => {
  program
    .command("check")
    .description("prove every invariant of the knowledge base over all rows: quotes at their offsets, keys, trees, the search index")
    .option("--db <file>", "the knowledge base", defaultBase())
    .option("--verbose", "list every violation")
    .option("--json", "print the result as JSON")
    .addHelpText("after", "\nExamples:\n  tiaoli check\n  tiaoli check --db out/全市.sqlite --verbose")
    .action(({ db, verbose, json }) => {
      const result = withKnowledgeBase(db, check);
      const { violations } = result;
      if (violations.length > 0) process.exitCode = 1;
      if (json) return console.log(JSON.stringify(result, null, 2));
      for (const [invariant, broken] of Map.groupBy(violations, (violation) => violation.invariant)) {
        console.log(colours.red(`${invariant}: ${broken.length} rows`));
        for (const { place, detail } of verbose ? broken : broken.slice(0, SHOWN)) console.log(`  ${place}: ${detail}`);
        if (!verbose && broken.length > SHOWN) console.log(colours.dim(`  … and ${broken.length - SHOWN} more (--verbose)`));
      }
      const checked = `${result.invariants} invariants over ${result.rows} rows of ${result.documents} documents`;
      console.log(violations.length === 0 ? colours.green(`all hold: ${checked}`) : `${violations.length} violations: ${checked}`);
    });
};
