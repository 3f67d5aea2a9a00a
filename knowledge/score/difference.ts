import type { KnowledgeBase } from "../open.ts";

/** A fact that one of two knowledge bases holds and the other does not. */
export interface DifferentFact {
  readonly kind: string;
  readonly source: string;
  readonly clause: string;
  readonly fact: string;
}

/** What a knowledge base holds more and less than an earlier one, over the sources that both were given. */
export interface Difference {
  readonly sources: number;
  readonly gains: readonly DifferentFact[];
  readonly losses: readonly DifferentFact[];
}

const COLUMNS: Readonly<Record<string, string>> = {
  clauses: "f.heading",
  quantities: "f.quote, f.kind, f.comparator, f.value, f.value_high, f.unit, f.change, f.time, f.indicator",
  milestones: "f.quote, f.due",
  responsibilities: "f.agency, f.role, f.canonical",
  citations: "f.title, f.doc_number",
  enterprise_mentions: "f.name",
  projects: "f.name, f.enterprise",
};

const pathsOf = (base: KnowledgeBase): Set<string> =>
  new Set(base.prepare("SELECT path FROM sources WHERE status = 'ingested'").pluck().all() as string[]);

/** Compares two knowledge bases fact by fact: for a folder without gold, what a change of the rules did to it. */
export function difference(before: KnowledgeBase, now: KnowledgeBase): Difference {
  const earlier = pathsOf(before);
  const shared = new Set([...pathsOf(now)].filter((path) => earlier.has(path)));
  const [old, fresh] = [factsIn(before, shared), factsIn(now, shared)];
  const lacking = (from: ReadonlyMap<string, DifferentFact>, other: ReadonlyMap<string, DifferentFact>) =>
    [...from].filter(([key]) => !other.has(key)).map(([, fact]) => fact);
  return { sources: shared.size, gains: lacking(fresh, old), losses: lacking(old, fresh) };
}

function factsIn(base: KnowledgeBase, sources: ReadonlySet<string>): Map<string, DifferentFact> {
  const facts = new Map<string, DifferentFact>();
  for (const [kind, columns] of Object.entries(COLUMNS)) {
    const ordinal = kind === "clauses" ? "f.ordinal" : "f.clause_ordinal";
    const rows = base
      .prepare(
        `SELECT s.path AS source, c.path AS clause, json_array(${columns}) AS fact FROM ${kind} f
         JOIN documents d ON d.id = f.document_id JOIN sources s ON s.sha256 = d.source_sha256
         JOIN clauses c ON c.document_id = f.document_id AND c.ordinal = ${ordinal} ORDER BY s.path, f.ordinal`,
      )
      .all() as Omit<DifferentFact, "kind">[];
    const seen = new Map<string, number>();
    for (const row of rows) {
      if (!sources.has(row.source)) continue;
      const key = [kind, row.source, row.clause, row.fact].join("\u0000");
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      facts.set(`${key}\u0000${times}`, { kind, ...row });
    }
  }
  return facts;
}
