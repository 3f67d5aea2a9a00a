import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { withKnowledgeBase } from "../knowledge/open.ts";
import { type Difference, difference } from "../knowledge/score/difference.ts";
import { type Gold, GoldError, readGold } from "../knowledge/score/gold.ts";
import { type Scores, scoreAll, shortfalls } from "../knowledge/score/run.ts";
import { changes, faultLine, Snapshot, snapshotOf } from "../knowledge/score/snapshot.ts";
import { type Figure, MEASURES, type Measure } from "../knowledge/score/tally.ts";
import { defaultBase, defaultGold, defaultScores, scoredCorpus } from "./defaults.ts";
import { colours } from "./output/colours.ts";
import { columns } from "./output/columns.ts";
import { differenceLines } from "./output/difference.ts";
import { compareCorpus } from "./scored-corpus.ts";

/** `tiaoli score`: precision, recall and F1 against hand-checked gold, and what changed since the committed scores. */
export default (program: Command): void => {
  program
    .command("score")
    .description("precision, recall and F1 per kind against hand-checked gold; gains and losses fact by fact since the committed scores")
    .argument("[gold...]", "gold files and folders of them; test/gold where none is given")
    .option("--db <file>", "the knowledge base", defaultBase())
    .option("--min <name=floor>", "fail where a figure over all falls below (may be repeated)", floor, new Map<Measure, number>())
    .option("--misses", "list every miss (-), false alarm (+) and difference (~)", false)
    .option("--each", "show the figures of each document too", false)
    .option("--scores <file>", "the committed scores to compare with", defaultScores())
    .option("--save", "write the scores to that file (the gold itself is never written)", false)
    .option("--against <file>", "compare with another knowledge base instead, fact by fact, over the sources that both hold; needs no gold")
    .option("--corpus <dir>", "read a folder with the rules as they are and compare with the reading that --save kept; needs no gold")
    .option("--json", "print the result as JSON", false)
    .addHelpText(
      "after",
      "\nExamples:\n  tiaoli score\n  tiaoli score --corpus 通知/ --save\n  tiaoli score --misses --min citations=0.98 --min targets=0.85\n  tiaoli score ../gold/corpus --db out/corpus.sqlite --each\n  tiaoli score --db out/after.sqlite --against out/before.sqlite",
    )
    .action(async (paths: string[], options: Options, command: Command) => {
      const { db, against, corpus, save } = options;
      if (corpus !== undefined && !existsSync(corpus)) command.error(`error: ${corpus} does not exist`, { exitCode: 2 });
      if (corpus !== undefined) return printDifference(await compareCorpus(corpus, scoredCorpus(), save), options);
      if (against !== undefined)
        return printDifference(
          withKnowledgeBase(db, (now) => withKnowledgeBase(against, (before) => difference(before, now))),
          options,
        );
      const golds = goldFiles(paths.length > 0 ? paths : [defaultGold()], command);
      const scores = withKnowledgeBase(options.db, (base) => scoreAll(base, golds));
      const short = shortfalls(scores.figures, options.min);
      const snapshot = snapshotOf(scores);
      const committed = existsSync(options.scores) ? committedScores(options.scores, command) : null;
      const change = committed && changes(committed, snapshot);
      if (short.length > 0 || scores.absent.length > 0) process.exitCode = 1;
      if (options.save) writeFileSync(options.scores, `${JSON.stringify(snapshot, null, 2)}\n`);
      if (options.json) return console.log(JSON.stringify({ ...jsonOf(scores), short, changes: change }, null, 2));
      print(scores, options);
      if (change) printChanges(change, options.scores);
      for (const { measure, floor: least, f1 } of short) console.log(colours.red(`${measure} ${f1.toFixed(3)} is below ${least}`));
      if (options.min.size > 0 && short.length === 0 && scores.absent.length === 0) console.log(colours.green("all floors hold"));
      if (options.save) console.log(colours.dim(`scores written to ${options.scores}`));
    });
};

interface Options {
  readonly db: string;
  readonly min: ReadonlyMap<Measure, number>;
  readonly misses: boolean;
  readonly each: boolean;
  readonly scores: string;
  readonly save: boolean;
  readonly against?: string;
  readonly corpus?: string;
  readonly json: boolean;
}

function floor(value: string, before: ReadonlyMap<Measure, number>): Map<Measure, number> {
  const [name, least, ...rest] = value.split("=");
  const measure = MEASURES.find((known) => known === name);
  const number = Number(least);
  if (!measure) throw new InvalidArgumentError(`${name} is not measured: ${MEASURES.join(", ")}`);
  if (!least || rest.length > 0 || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError("a floor is a number from 0 to 1: citations=0.95");
  return new Map([...before, [measure, number]]);
}

function goldFiles(paths: readonly string[], command: Command): Gold[] {
  try {
    const files = paths.flatMap((path) =>
      statSync(path, { throwIfNoEntry: false })?.isDirectory()
        ? globSync("*.json", { cwd: path })
            .sort()
            .map((name) => join(path, name))
        : [path],
    );
    if (files.length === 0) command.error(`error: no gold file in ${paths.join(", ")}`, { exitCode: 2 });
    return files.map(readGold);
  } catch (error) {
    if (error instanceof GoldError) return command.error(`error: ${error.message}`, { exitCode: 2 });
    throw error;
  }
}

function committedScores(path: string, command: Command): Snapshot {
  try {
    return Snapshot.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return command.error(`error: --scores ${path} holds no scores: score --save writes them`, { exitCode: 2 });
  }
}

const share = (value: number | null): string => (value === null ? "—" : value.toFixed(3));

const table = (figures: readonly Figure[]): string[] =>
  columns(figures, [
    { title: "measure", of: ({ measure }) => measure },
    { title: "precision", of: ({ precision }) => share(precision) },
    { title: "recall", of: ({ recall }) => share(recall) },
    { title: "F1", of: ({ f1 }) => share(f1) },
    { title: "right", of: ({ right }) => right },
    { title: "gold", of: ({ gold }) => gold },
    { title: "found", of: ({ found }) => found },
  ]);

function print({ documents, figures, absent }: Scores, { misses, each }: Options): void {
  for (const { source, tally, verdicts } of documents) {
    const faults = verdicts.filter(({ verdict }) => verdict !== "right");
    if (each || (misses && faults.length > 0)) console.log(colours.bold(source));
    if (each) for (const line of table(tally.figures())) console.log(line);
    if (misses) for (const fault of faults) console.log(`  ${faultLine(fault)}`);
    if (each || (misses && faults.length > 0)) console.log();
  }
  for (const source of absent) console.log(colours.red(`${source}: not in the knowledge base`));
  for (const line of table(figures)) console.log(line);
}

function printChanges({ figures, gains, losses }: ReturnType<typeof changes>, file: string): void {
  console.log(colours.dim(`\nsince ${file}: ${gains.length} gains, ${losses.length} losses`));
  for (const { measure, before, now } of figures) console.log(`  ${measure} ${before.toFixed(4)} → ${now.toFixed(4)}`);
  for (const { source, fault } of losses) console.log(`  ${colours.red("lost")}   ${source} ${fault}`);
  for (const { source, fault } of gains) console.log(`  ${colours.green("gained")} ${source} ${fault}`);
}

function printDifference(result: Difference | null, { json, misses, save }: Options): void {
  if (json) console.log(JSON.stringify(result, null, 2));
  else if (result) for (const line of differenceLines(result, misses)) console.log(line);
  else
    console.log(
      colours.dim(save ? "saved: the next --corpus compares with it" : "nothing saved to compare with yet: --save keeps this reading"),
    );
}

const jsonOf = ({ documents, figures, absent }: Scores): object => ({
  figures,
  absent,
  documents: documents.map(({ source, tally, verdicts }) => ({
    source,
    figures: tally.figures(),
    faults: verdicts.filter(({ verdict }) => verdict !== "right"),
  })),
});
