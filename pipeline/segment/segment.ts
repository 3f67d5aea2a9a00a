import type { Circular, Table } from "../../schemas/circular.ts";
import type { Description } from "../../schemas/description.ts";
import type { Reflowed } from "../../schemas/paragraph.ts";
import { type FormName, markerOf } from "../markers.ts";
import { clausesOf } from "./clauses.ts";
import { leadSeries } from "./leads.ts";
import { type Node, Outline, RANK } from "./outline.ts";
import { type PrintedTable, tablesOf } from "./tables.ts";
import { settleHeadings } from "./titles.ts";
import { type Unit, unitsOf } from "./units.ts";

/** A described text: paragraphs of the covering notice and of the substantive text, by index. */
export interface Segmentable extends Reflowed {
  readonly description: Description;
  readonly notice: readonly number[];
  readonly body: readonly number[];
}

const PREFACE = /^(?:前言|引言|序言|导言|序)$/;
const FIGURE = /^[^。；，：]{2,40}(?:图|示意图|流程图|一览表)$/;
const LOST_LABELS: Readonly<Record<string, (numeral: string) => string>> = { han: (n) => n, "bracketed-han": (n) => `（${n}）` };
const LONG_TEXT = 40;

const HAN_DIGITS = "零一二三四五六七八九";
/** A number from 1 to 99 in Chinese numerals, as headings count. */
export function hanNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? HAN_DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 || number === 0 ? HAN_DIGITS[ones] : ""}`;
}

/** Reads the substantive text unit by unit into an outline. */
class Reader {
  readonly outline = new Outline();
  private preamble: Node | null = null;
  /** Unnumbered paragraphs by the clause that they belong to. */
  readonly paragraphs = new Map<Node, Unit[]>();

  private readonly hasChapters: boolean;

  constructor(hasChapters: boolean) {
    this.hasChapters = hasChapters;
  }

  private append(node: Node, unit: Unit): void {
    this.paragraphs.set(node, [...(this.paragraphs.get(node) ?? []), unit]);
  }

  /** `upcoming`: the number of the next marker of a form further on, null where a higher heading comes first. */
  read(unit: Unit, next: Unit | null, upcoming: (form: FormName) => number | null): void {
    if (unit.marker?.form === "annex") this.annex(unit);
    else if (unit.marker) this.outline.place(unit);
    else this.text(unit, next, upcoming);
  }

  private annex(unit: Unit): void {
    this.outline.close();
    this.outline.place(unit);
  }

  private text(unit: Unit, next: Unit | null, upcoming: (form: FormName) => number | null): void {
    const { outline } = this;
    if (outline.roots.length === 0 || outline.top === null) {
      this.preamble = outline.open("preamble", "0", unit.start, null, unit);
      if (PREFACE.test(unit.text)) {
        this.preamble.heading = { start: unit.start, end: unit.end };
        this.preamble.printed = this.preamble.heading;
      } else this.append(this.preamble, unit);
      return;
    }
    if (outline.top.kind === "annex" && outline.top.printed === null && !this.paragraphs.has(outline.top) && isTitle(unit)) {
      outline.top.heading = outline.top.printed = { start: unit.start, end: unit.end };
      return;
    }
    if (
      outline.top === this.preamble &&
      this.hasChapters &&
      isTitle(unit) &&
      next?.marker?.number === 1 &&
      next.marker.form !== "chapter"
    ) {
      const lead = outline.open("lead", "·1", unit.start, this.preamble, unit);
      lead.heading = lead.printed = { start: unit.start, end: unit.end };
      return;
    }
    const { box } = outline;
    if (box && unit.text.length >= LONG_TEXT && (box.children.length > 0 || this.paragraphs.has(box))) {
      if (outline.lostHeadingFollows(upcoming)) {
        const form = box.parent?.form ?? "";
        const label = LOST_LABELS[form];
        const lost = label ? outline.openLost(unit, (number) => label(hanNumeral(number))) : null;
        if (lost) {
          this.append(lost, unit);
          return;
        }
      }
      if (box.children.length > 0) outline.leaveBox();
    }
    this.append(outline.top ?? box ?? (this.preamble as Node), unit);
  }
}

const isTitle = (unit: Unit): boolean => unit.text.length >= 2 && unit.text.length <= 40 && !/[。；，：:！？]/.test(unit.text);

/** Makes ·1, ·2 … of the series of leads among a clause's own paragraphs; the others become its body. */
function settleLeads(paragraphs: ReadonlyMap<Node, readonly Unit[]>): void {
  for (const [node, own] of paragraphs) {
    const { units, leads } = node.kind === "preamble" || node.kind === "box" ? { units: own, leads: new Map() } : leadSeries(own);
    let owner = node;
    let count = 0;
    for (const unit of units) {
      const lead = leads.get(unit);
      if (lead) {
        count++;
        owner = {
          kind: "lead",
          form: null,
          label: `·${count}`,
          number: count,
          parent: node,
          unit,
          marker: null,
          start: unit.start,
          opening: null,
          heading: null,
          printed: null,
          body: [],
          children: [],
        };
        owner.heading = { start: unit.start, end: lead.headingEnd };
        owner.printed = { start: unit.start, end: lead.bodyStart };
        node.children.push(owner);
        owner.body.push({ start: lead.bodyStart, end: unit.end });
      } else owner.body.push({ start: unit.start, end: unit.end });
    }
  }
}

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
 * 4. Numbering gaps and headings that the source lost are remarks (`numbering-gap`, `lost-heading`), never errors.
 * 5. No text is refused: one without markers is a single clause `0`.
 */
export function segment(source: Segmentable): Circular {
  const { text, paragraphs } = source;
  const tables = tablesOf(text, paragraphs, source.body);
  const inTable = new Set(
    tables.flatMap((table) => [...table.captionLines, ...source.body.filter((i) => i >= table.from && i < table.to)]),
  );
  const running = source.body.filter((i) => {
    const line = text.slice(paragraphs[i]?.start, paragraphs[i]?.end);
    return !inTable.has(i) && paragraphs[i]?.kind === "text" && !FIGURE.test(line);
  });
  const markers = running.map((i) => markerOf(text.slice(paragraphs[i]?.start, paragraphs[i]?.end)));
  const reader = new Reader(markers.some((marker) => marker?.form === "chapter"));
  const roots: Node[] = [];
  if (source.notice.length > 0) {
    const start = paragraphs[source.notice[0] ?? 0]?.start ?? 0;
    const body = source.notice.map((i) => ({ start: paragraphs[i]?.start ?? 0, end: paragraphs[i]?.end ?? 0 }));
    roots.push({
      kind: "notice",
      form: null,
      label: "notice",
      number: null,
      parent: null,
      unit: null,
      marker: null,
      start,
      opening: null,
      heading: null,
      printed: null,
      body,
      children: [],
    });
  }
  running.forEach((i, k) => {
    const paragraph = paragraphs[i];
    if (!paragraph) return;
    const inBox = reader.outline.box !== null;
    const units = unitsOf(text, paragraph, inBox);
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
  settleLeads(reader.paragraphs);
  settleHeadings(text, reader.outline.roots);
  const pageAt = (offset: number): number | null => paragraphs.findLast((paragraph) => paragraph.start <= offset)?.page ?? null;
  const { clauses } = clausesOf(text, [...roots, ...reader.outline.roots], pageAt);
  return {
    text,
    description: source.description,
    clauses,
    tables: tables.map((table) => placed(table, clauses)),
    diagnostics: reader.outline.diagnostics,
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
