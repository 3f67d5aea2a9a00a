import type { Circular } from "../schemas/circular.ts";

/** A leaf item of a 专栏 box: its own words, without marker and heading unless the heading is all it has. */
export interface BoxItem {
  readonly clause: number;
  readonly start: number;
  readonly text: string;
}

/** The 专栏 boxes of a circular with their leaf items in reading order. */
export class BoxItems {
  readonly boxes: readonly { readonly clause: number; readonly items: readonly BoxItem[] }[];

  constructor({ text, clauses }: Circular) {
    const parents = new Set(clauses.map(({ parent }) => parent));
    const boxOf = clauses.map((clause, ordinal) => (clause.kind === "box" ? ordinal : -1));
    clauses.forEach((clause, ordinal) => {
      if (clause.kind !== "box" && clause.parent !== null) boxOf[ordinal] = boxOf[clause.parent] ?? -1;
    });
    this.boxes = clauses.flatMap((box, boxOrdinal) => {
      if (box.kind !== "box") return [];
      const items = clauses.flatMap((clause, ordinal) => {
        if (boxOf[ordinal] !== boxOrdinal || ordinal === boxOrdinal || parents.has(ordinal)) return [];
        const span = clause.body.length > 0 ? clause.body : clause.headingSpan ? [clause.headingSpan] : [];
        return span.map(({ start, end }) => ({ clause: ordinal, start, text: text.slice(start, end) }));
      });
      return [{ clause: boxOrdinal, items }];
    });
  }
}
