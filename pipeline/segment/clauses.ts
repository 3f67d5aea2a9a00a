import type { Clause } from "../../schemas/circular.ts";
import type { Node } from "./node.ts";

/** Lays the tree out as clauses in reading order, each with its path from the root. */
export function clausesOf(
  text: string,
  roots: readonly Node[],
  pageAt: (offset: number) => number | null,
): { clauses: Clause[]; ordinals: Map<Node, number> } {
  const clauses: Clause[] = [];
  const ordinals = new Map<Node, number>();
  const lay = (nodes: readonly Node[], parent: Node | null): void => {
    for (const node of [...nodes].sort((a, b) => a.start - b.start)) {
      const above = parent ? clauses[ordinals.get(parent) ?? -1] : undefined;
      const body = node.body.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
      const end = Math.max(node.printed?.end ?? node.marker?.end ?? node.start, ...body.map((span) => span.end));
      ordinals.set(node, clauses.length);
      clauses.push({
        parent: parent ? (ordinals.get(parent) ?? null) : null,
        path: above ? `${above.path}/${node.label}` : node.label,
        kind: node.kind,
        level: above ? above.level + 1 : 1,
        marker: node.marker ? text.slice(node.marker.start, node.marker.end) : null,
        heading: node.heading ? text.slice(node.heading.start, node.heading.end).replaceAll("\n", "") : null,
        headingSpan: node.printed,
        body,
        start: Math.min(node.start, node.printed?.start ?? node.start),
        end,
        pageStart: pageAt(node.start),
        pageEnd: pageAt(Math.max(node.start, end - 1)),
      });
      lay(node.children, node);
    }
  };
  lay(roots, null);
  return { clauses, ordinals };
}
