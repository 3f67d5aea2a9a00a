import type { Circular, Table } from "../../schemas/circular.ts";
import type { Description } from "../../schemas/description.ts";
import type { Paragraph, Reflowed } from "../../schemas/paragraph.ts";
import { countFitting } from "../ascending.ts";
import { type FormName, markerOf } from "../markers.ts";
import { clausesOf } from "./clauses.ts";
import { settleLeads } from "./lead-clauses.ts";
import { type Node, newNode } from "./node.ts";
import { RANK } from "./ranks.ts";
import { Reader } from "./reader.ts";
import { repeatedPaths } from "./repeated.ts";
import { type PrintedTable, tablesOf } from "./tables.ts";
import { settleHeadings } from "./titles.ts";
import { unitsOf } from "./units.ts";

/** A described text: paragraphs of the covering notice and of the substantive text, by index. */
export interface Segmentable extends Reflowed {
  readonly description: Description;
  readonly notice: readonly number[];
  readonly body: readonly number[];
}

/** A paragraph of the running text; 附 and 则 on lines of their own are one word, found at the first. */
function wordAt({ text, paragraphs }: Segmentable, running: readonly number[], k: number): Paragraph | undefined {
  const [before, own, after] = [k - 1, k, k + 1].map((at) => paragraphs[running[at] ?? -1]);
  const lineOf = (paragraph: Paragraph | undefined): string => text.slice(paragraph?.start ?? 0, paragraph?.end ?? 0);
  if (!own || (lineOf(before) === "附" && lineOf(own) === "则")) return undefined;
  return lineOf(own) === "附" && after && lineOf(after) === "则" ? { ...own, end: after.end } : own;
}

const FIGURE = /^[^。；，：]{2,40}(?:图|示意图|流程图|一览表)$/;

/** The clause that holds a place: the last one that begins before it. */
function clauseAt(clauses: readonly { start: number }[], offset: number): number {
  let found = 0;
  clauses.forEach((clause, ordinal) => {
    if (clause.start <= offset && clause.start >= (clauses[found]?.start ?? 0)) found = ordinal;
  });
  return found;
}

/**
 * Builds the clause tree by grammar.
 *
 * Guarantees:
 * 1. Every paragraph of `notice` and `body` is in exactly one clause (as heading, body or table), figure captions and lists of attachments aside.
 * 2. Every line that opens with a marker has a place in the tree; levels follow from the first nesting in this document.
 * 3. Parents come before their children; paths are unique unless the source repeats a number; spans ascend with the ordinals.
 * 4. Numbering gaps and headings that the source lost are remarks (`numbering-gap`, `lost-heading`, `several-circulars`, `repeated-number`), never errors.
 * 5. No text is refused: one without markers, or of nothing but a table, is a single clause `0`.
 */
export function segment(source: Segmentable): Circular {
  const { text, paragraphs } = source;
  const tables = tablesOf(text, paragraphs, source.body);
  const inTable = new Set(
    tables.flatMap((table) => [...table.captionLines, ...source.body.filter((i) => i >= table.from && i < table.to)]),
  );
  const running = source.body.filter((i) => {
    const line = text.slice(paragraphs[i]?.start, paragraphs[i]?.end);
    return !inTable.has(i) && paragraphs[i]?.kind === "text" && (!FIGURE.test(line) || markerOf(line) !== null);
  });
  const markers = running.map((i) => markerOf(text.slice(paragraphs[i]?.start, paragraphs[i]?.end)));
  const reader = new Reader(markers.some((marker) => marker?.form === "chapter"));
  const roots: Node[] = [];
  if (source.notice.length > 0) {
    const start = paragraphs[source.notice[0] ?? 0]?.start ?? 0;
    const body = source.notice.map((i) => ({ start: paragraphs[i]?.start ?? 0, end: paragraphs[i]?.end ?? 0 }));
    roots.push(newNode({ kind: "notice", label: "notice", parent: null, start, body }));
  }
  let lastItem: number | null = null;
  running.forEach((_, k) => {
    const paragraph = wordAt(source, running, k);
    if (!paragraph) return;
    const inBox = reader.outline.box !== null;
    const next = markers[k + 1] ?? null;
    const goesOn = next !== null && markers[k] === null && reader.outline.leadsTo(next);
    const units = unitsOf(text, paragraph, inBox, lastItem && lastItem + 1, goesOn ? null : next);
    lastItem = units.findLast(({ marker }) => marker?.form === "arabic")?.marker?.number ?? lastItem;
    const following = paragraphs[running[k + 1] ?? -1];
    const nextLine = following ? (unitsOf(text, following, false)[0] ?? null) : null;
    const upcoming = (form: FormName): number | null => {
      const marker = markers.slice(k + 1).find((later) => later !== null && RANK[later.form] <= RANK[form]);
      return marker?.form === form ? marker.number : null;
    };
    units.forEach((unit, u) => {
      reader.read(unit, units[u + 1] ?? nextLine, upcoming);
    });
  });
  const [table] = tables;
  if (table && roots.length + reader.outline.roots.length === 0)
    roots.push(newNode({ kind: "preamble", label: "0", parent: null, start: table.start }));
  settleLeads(reader.paragraphs);
  settleHeadings(text, reader.outline.roots);
  const pageAt = (offset: number): number | null =>
    source.printed[countFitting(source.printed, ({ start }) => start <= offset) - 1]?.place.page ?? null;
  const { clauses } = clausesOf(text, [...roots, ...reader.outline.roots], pageAt);
  return {
    text,
    description: source.description,
    clauses,
    tables: tables.map((table) => placed(table, clauses)),
    diagnostics: [...reader.outline.diagnostics, ...repeatedPaths(clauses)],
    printed: source.printed,
  };
}

const placed = (table: PrintedTable, clauses: readonly { start: number }[]): Table => ({
  start: table.start,
  end: table.end,
  clause: clauseAt(clauses, table.start),
  caption: table.caption,
  unit: table.unit,
  cells: table.cells,
  rule: "tables/tab-separated",
});
