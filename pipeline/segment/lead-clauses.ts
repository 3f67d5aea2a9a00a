import { isAnsweringLine } from "./headings.ts";
import { leadSeries } from "./leads.ts";
import { type Node, newNode } from "./node.ts";
import type { Unit } from "./units.ts";

/** Clauses whose paragraphs are body however they open: the words that open those of an article (审核。公示。) name no unit. */
const LEADLESS: ReadonlySet<Node["kind"]> = new Set(["preamble", "box", "article"]);

/** Makes ·1, ·2 … of the series of leads among a clause's own paragraphs; the others become its body. A line at the end that says who answers for all of them is the clause's own. */
export function settleLeads(paragraphs: ReadonlyMap<Node, readonly Unit[]>): void {
  for (const [node, own] of paragraphs) {
    const { units, leads } = LEADLESS.has(node.kind) ? { units: own, leads: new Map() } : leadSeries(own);
    let owner = node;
    let count = 0;
    const answering = units.filter((unit) => isAnsweringLine(unit.text));
    for (const unit of units) {
      if (answering.length === 1 && answering[0] === units.at(-1) && unit === answering[0]) owner = node;
      const lead = leads.get(unit);
      if (lead) {
        count++;
        const heading = { start: lead.headingStart, end: lead.headingEnd };
        const printed = { start: unit.start, end: lead.bodyStart };
        owner = newNode({ kind: "lead", label: `·${count}`, number: count, parent: node, unit, start: unit.start, heading, printed });
        node.children.push(owner);
        owner.body.push({ start: lead.bodyStart, end: unit.end });
      } else owner.body.push({ start: unit.start, end: unit.end });
    }
  }
}
