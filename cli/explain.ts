import { text as allOf } from "node:stream/consumers";
import type { Command } from "commander";
import { explain } from "../pipeline/explain.ts";
import { loadLexicon } from "../pipeline/lexicon.ts";
import { colours } from "./output/colours.ts";
import { factLine } from "./output/fact-line.ts";

/** `tiaoli explain`: which rule reads what from a text. */
export default (program: Command): void => {
  program
    .command("explain")
    .description("which rule reads what from a text, and in which file it stands; no knowledge base is needed")
    .argument("<text>", "a sentence or paragraph; - reads standard input")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  tiaoli explain 到2025年，单位工业增加值能耗下降15%以上。（市发展改革委牵头）\n  tiaoli explain '对首次认定的企业给予最高50万元奖励。' --json\n  cat 条款.txt | tiaoli explain -",
    )
    .action(async (text: string, { json }) => {
      const explanation = explain(text === "-" ? await allOf(process.stdin) : text, loadLexicon());
      if (json) return console.log(JSON.stringify(explanation, null, 2));
      console.log(explanation.text);
      for (const { file, kindRule, ...fact } of explanation.facts) {
        const decided = kindRule ? `, kind by ${kindRule.rule} ${kindRule.file ?? ""}` : "";
        console.log(`${factLine(fact)} ${colours.dim(`${file ?? ""}${decided}`)}`);
      }
      if (explanation.facts.length === 0) console.log("no rule reads anything here");
      for (const { severity, code, message } of explanation.diagnostics) console.log(colours.dim(`${severity} ${code}: ${message}`));
    });
};
