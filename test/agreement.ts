import { readFileSync } from "node:fs";
import { loadLexicon } from "../pipeline/lexicon.ts";
import { resolvedOf } from "../pipeline/pipeline.ts";
import { read } from "../pipeline/read/read.ts";
import type { ResolvedCircular } from "../schemas/resolved.ts";

/** What is compared of a file between its formats; every string stands for one clause, fact or cell. */
export interface Findings {
  readonly metadata: string;
  readonly clauses: readonly string[];
  readonly facts: readonly string[];
  readonly cells: readonly string[];
}

const lexicon = loadLexicon();

const squeezed = (text: string | null): string => (text ?? "").normalize("NFKC").replace(/\s+/g, "");

function findingsOf({ circular, facts }: ResolvedCircular): Findings {
  const { text, clauses, tables } = circular;
  const pathOf = (ordinal: number): string => clauses[ordinal]?.path ?? "";
  const fact = ({ start, end, clause, ...rest }: { start: number; end: number; clause: number }): string =>
    squeezed(`${pathOf(clause)} ${text.slice(start, end)} ${JSON.stringify(rest)}`);
  return {
    metadata: squeezed(JSON.stringify(circular.description)),
    clauses: clauses.map(({ path, heading }) => squeezed(`${path} ${heading ?? ""}`)),
    facts: Object.entries(facts).flatMap(([kind, found]) => found.map((one: Parameters<typeof fact>[0]) => `${kind} ${fact(one)}`)),
    cells: tables.flatMap(({ cells }) => cells.map((cell) => squeezed(cell.text))),
  };
}

/** Reads a file into what is compared, all its circulars together. Throws where it cannot be read. */
export async function findings(path: string): Promise<Findings> {
  const file = await read(readFileSync(path), path);
  if (!("lines" in file)) throw new Error(`${path}: ${file.reason}`);
  const each = resolvedOf(file.lines, lexicon).map(findingsOf);
  return {
    metadata: each.map(({ metadata }) => metadata).join("\n"),
    clauses: each.flatMap(({ clauses }) => clauses),
    facts: each.flatMap(({ facts }) => facts),
    cells: each.flatMap(({ cells }) => cells),
  };
}

/** How far two readings of one text agree: whether all metadata are the same, and F1 of clauses, facts and cells. */
export interface Agreement {
  readonly metadata: boolean;
  readonly clauses: number;
  readonly facts: number;
  readonly cells: number;
}

export const agreement = (a: Findings, b: Findings): Agreement => ({
  metadata: a.metadata === b.metadata,
  clauses: f1(a.clauses, b.clauses),
  facts: f1(a.facts, b.facts),
  cells: f1(a.cells, b.cells),
});

/** F1 of two lists, each string counted as often as it stands in both; 1 where both are empty. */
export function f1(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of a) left.set(one, (left.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of b) {
    const count = left.get(one) ?? 0;
    if (count > 0) shared++;
    left.set(one, count - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}
