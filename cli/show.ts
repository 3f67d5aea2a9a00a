import type { Command } from "commander";
import {
  type ClauseRow,
  clausesOf,
  type DocumentRow,
  type FactRow,
  factCounts,
  factsOf,
  findDocuments,
  ledgerOf,
  namesOf,
} from "../knowledge/documents.ts";
import { type KnowledgeBase, withKnowledgeBase } from "../knowledge/open.ts";
import { defaultBase } from "./defaults.ts";
import { colours } from "./output/colours.ts";
import { factLine } from "./output/fact-line.ts";

/** `tiaoli show`: a document's tree, or a clause with everything that was read from it. */
export default (program: Command): void => {
  program
    .command("show")
    .description("a document as a tree of clauses; with a path, that clause's text and facts with the rules that read them")
    .argument("<document>", "how its id begins (4 characters or more), its number, or a part of its title")
    .argument("[clause-path]", "a clause, like 一/（四）")
    .option("--db <file>", "the knowledge base", defaultBase())
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  tiaoli show 聊政字〔2019〕6号\n  tiaoli show 高耗能 一/（四）\n  tiaoli show 高耗能 一/(四) --json",
    )
    .action((wanted: string, path: string | undefined, { db, json }) =>
      withKnowledgeBase(db, (base) => {
        const [document, ...others] = findDocuments(base, wanted);
        if (!document) return notFound(`no document has ${wanted} as id, number or in its title: tiaoli search finds words in clauses`);
        if (others.length > 0) {
          const list = [document, ...others]
            .slice(0, 10)
            .map(({ id, title, doc_number }) => `\n  ${id} ${doc_number ?? ""} ${title ?? ""}`);
          return notFound(`${others.length + 1} documents fit ${wanted}, give more of one:${list.join("")}`);
        }
        if (path === undefined) return json ? printJson(documentJson(base, document)) : printTree(base, document);
        const clauses = clausesOf(base, document.id, normalisedPath(path));
        if (clauses.length === 0)
          return notFound(`${document.title ?? document.id} has no clause ${path}: tiaoli show ${document.id.slice(0, 6)} lists them`);
        if (json) return printJson(clauses.map((clause) => clauseJson(base, document, clause)));
        for (const clause of clauses) printClause(base, document, clause);
      }),
    );
};

const notFound = (message: string): void => {
  console.error(`error: ${message}`);
  process.exitCode = 1;
};

const printJson = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

/** Paths carry full-width brackets; half-width ones are as good to type. */
const normalisedPath = (path: string): string => path.replaceAll("(", "（").replaceAll(")", "）");

function documentJson(base: KnowledgeBase, document: DocumentRow): unknown {
  return {
    ...document,
    issuers: namesOf(base, "document_issuers", document.id),
    addressees: namesOf(base, "document_addressees", document.id),
    clauses: clausesOf(base, document.id),
    facts: factsOf(base, document.id),
  };
}

const clauseJson = (base: KnowledgeBase, document: DocumentRow, clause: ClauseRow): unknown => ({
  document_id: document.id,
  ...clause,
  answers: ledgerOf(base, document.id, clause.ordinal) ?? null,
  facts: factsOf(base, document.id, clause.ordinal),
});

function printTree(base: KnowledgeBase, document: DocumentRow): void {
  const period = [...new Set([document.period_start, document.period_end])].filter(Boolean).join("–");
  const fields: [string, string | null][] = [
    ["id", document.id],
    ["number", document.doc_number],
    ["issuers", namesOf(base, "document_issuers", document.id).join(", ")],
    ["addressees", namesOf(base, "document_addressees", document.id).join(", ")],
    ["issued", document.issued_on],
    ["status", document.status],
    ["period", period],
    ["place", document.place],
    ["notice", document.notice_title],
    ["supersedes", document.supersedes],
  ];
  console.log(colours.bold(document.title ?? "(no title)"));
  for (const [name, value] of fields) if (value) console.log(`  ${colours.dim(name.padEnd(10))} ${value}`);
  console.log();
  const counts = factCounts(base, document.id);
  for (const clause of clausesOf(base, document.id)) {
    const facts = Object.entries(counts.get(clause.ordinal) ?? {}).map(([table, n]) => `${table.replace("_", " ")} ${n}`);
    const name = clause.heading ?? clause.text.slice(0, 20);
    const indent = "  ".repeat(clause.path.split("/").length - 1);
    console.log(
      `${indent}${colours.cyan(clause.path.split("/").at(-1) as string)} ${name}${facts.length > 0 ? colours.dim(`  ${facts.join(", ")}`) : ""}`,
    );
  }
}

function printClause(base: KnowledgeBase, document: DocumentRow, clause: ClauseRow): void {
  console.log(`${colours.cyan(clause.path)} ${colours.bold(clause.heading ?? "")}  ${colours.dim(document.title ?? document.id)}`);
  if (clause.text) console.log(clause.text.replace(/^/gm, "  "));
  const ledger = ledgerOf(base, document.id, clause.ordinal);
  if (ledger?.inherited_from)
    console.log(
      `  ${colours.dim(`answered for by the heading of ${ledger.inherited_from}:`)} ${Object.values({
        ...ledger,
        inherited_from: null,
        targets: null,
        deadlines: null,
      })
        .filter(Boolean)
        .join("；")}`,
    );
  for (const fact of factsOf(base, document.id, clause.ordinal)) console.log(`  ${shownFact(fact)}`);
  console.log();
}

const shownFact = ({ kind, values, rule, quote }: FactRow): string => factLine({ kind, values, rule, quote });
