import type { Circular, Clause } from "../../schemas/circular.ts";
import { UNDESCRIBED } from "../../schemas/description.ts";

const clauseAt = (path: string, kind: Clause["kind"], parent: number | null, start: number, end: number): Clause => ({
  start,
  end,
  parent,
  path,
  kind,
  level: parent === null ? 1 : 2,
  marker: null,
  heading: null,
  headingSpan: null,
  body: end > start ? [{ start, end }] : [],
  pageStart: null,
  pageEnd: null,
});

/** A circular whose clauses are the given texts, each one paragraph of one clause, with paths 一, 二, … of their ordinals. */
export function circularOf(texts: string | readonly string[], description: Partial<Circular["description"]> = {}): Circular {
  let text = "";
  const clauses = [texts].flat().map((paragraph, i) => {
    const start = text === "" ? 0 : text.length + 1;
    text += (text === "" ? "" : "\n") + paragraph;
    return clauseAt(String(i), "item", null, start, text.length);
  });
  return { text, clauses, tables: [], diagnostics: [], printed: [], description: { ...UNDESCRIBED, ...description } };
}

/** A circular of one 专栏 box with the given items, after the given clauses. */
export function boxOf(items: readonly string[], before: readonly string[] = []): Circular {
  const head = circularOf([...before, "专栏"]);
  let { text } = head;
  const boxOrdinal = head.clauses.length - 1;
  const box = { ...(head.clauses[boxOrdinal] as Clause), kind: "box" as const, body: [] };
  const leaves = items.map((item, i) => {
    const start = text.length + 1;
    text += `\n${item}`;
    return clauseAt(`专栏1/（${i + 1}）`, "item", boxOrdinal, start, text.length);
  });
  return { ...head, text, clauses: [...head.clauses.slice(0, -1), box, ...leaves] };
}
