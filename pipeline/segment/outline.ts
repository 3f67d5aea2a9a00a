import type { ClauseKind, Diagnostic } from "../../schemas/circular.ts";
import type { Span } from "../../schemas/span.ts";
import type { FormName, Marker } from "../markers.ts";
import { openingOf } from "./headings.ts";
import { type Node, newNode } from "./node.ts";
import { FIXED, KINDS, RANK } from "./ranks.ts";
import type { Unit } from "./units.ts";

/** The clause tree of one text while it grows. */
export class Outline {
  readonly roots: Node[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private stack: Node[] = [];
  /** The last number that each form reached in the present root part. */
  private readonly reached = new Map<FormName, number>();
  /** For each closed box, whether a heading of the enclosing series followed it. */
  private readonly boxClosedSection: boolean[] = [];

  get top(): Node | null {
    return this.stack.at(-1) ?? null;
  }

  get box(): Node | null {
    return this.stack.findLast((node) => node.form === "box") ?? null;
  }

  private remark(code: string, message: string, at: Span): void {
    this.diagnostics.push({ code, severity: "warning", message, start: at.start, end: at.end });
  }

  private add(node: Node): Node {
    (node.parent?.children ?? this.roots).push(node);
    this.stack.push(node);
    return node;
  }

  /** Opens a clause without a marker: the notice, the preamble, a lead. */
  open(kind: ClauseKind, label: string, start: number, parent: Node | null, unit: Unit | null = null): Node {
    this.stack = parent ? this.stack.slice(0, this.stack.indexOf(parent) + 1) : [];
    return this.add(newNode({ kind, label, parent, unit, start }));
  }

  /** Closes everything: what follows starts at the root. */
  close(): void {
    this.stack = [];
    this.reached.clear();
  }

  /** The annex that is open, or null. */
  private get annex(): Node | null {
    return this.stack.find((node) => node.kind === "annex") ?? null;
  }

  /** The highest numbered clause that is open, annexes apart. */
  get counting(): Node | null {
    return this.stack.find((node) => node.form !== null && node.kind !== "annex") ?? null;
  }

  /** Whether a series of this form is open and has counted further than its first number: another 1 begins a text of its own. */
  restarts(form: FormName): boolean {
    return this.counting?.form === form && (this.counting.number ?? 0) > 1;
  }

  /** Whether the item before a marker's is open. */
  leadsTo({ form, number }: Marker): boolean {
    return this.stack.some((node) => node.form === form && node.number === (number ?? 0) - 1);
  }

  /** Opens a text of its own, its title the heading: what follows counts anew. */
  openPart(unit: Unit): Node {
    const parent = this.annex;
    const count = (parent?.children ?? this.roots).filter(({ kind }) => kind === "lead").length + 1;
    this.reached.clear();
    const part = this.open("lead", `·${count}`, unit.start, parent, unit);
    part.heading = part.printed = { start: unit.start, end: unit.end };
    return part;
  }

  /** Puts a numbered unit into the tree. */
  place(unit: Unit): Node {
    const marker = unit.marker;
    if (!marker) throw new Error("place() takes numbered units");
    const depth = this.depthFor(marker.form, marker.number);
    this.noteBox(depth, marker.form);
    this.stack = this.stack.slice(0, depth);
    const parent = this.top;
    const lastDash = (parent?.children ?? this.roots).findLast((node) => node.form === "dash");
    const label = marker.form === "dash" ? `——${Number(lastDash?.label.slice(marker.label.length) ?? 0) + 1}` : marker.label;
    this.checkNumber(unit, parent);
    if (marker.number !== null) this.reached.set(marker.form, marker.number);
    const opening = openingOf(unit);
    return this.add(
      newNode({
        kind: KINDS[marker.form] ?? "item",
        form: marker.form,
        label,
        number: marker.number,
        parent,
        unit,
        marker: { start: unit.start, end: unit.start + marker.text.length },
        start: unit.start,
        opening,
      }),
    );
  }

  /** Whether text that belongs to nothing in the open box starts a section whose heading the source lost: all boxes so far closed theirs, and the next number is not printed further on. */
  lostHeadingFollows(upcoming: (form: FormName) => number | null): boolean {
    const section = this.enclosing;
    if (!section?.form || this.boxClosedSection.length < 2 || !this.boxClosedSection.every(Boolean)) return false;
    return upcoming(section.form) !== (section.number ?? 0) + 1;
  }

  /** The numbered section that the open box stands in. */
  private get enclosing(): Node | null {
    const at = this.stack.findIndex((node) => node.form === "box");
    const node = at > 0 ? this.stack[at - 1] : null;
    return node?.form && node.number !== null ? node : null;
  }

  /** Opens the sibling of the section around the open box, its marker lost in the source. */
  openLost(unit: Unit, label: (number: number) => string): Node | null {
    const before = this.enclosing;
    if (!before || before.number === null) return null;
    const number = before.number + 1;
    this.stack = this.stack.slice(0, this.stack.indexOf(before));
    this.reached.set(before.form as FormName, number);
    this.remark(
      "lost-heading",
      `标题缺失：专栏之后的正文另起一节，推定为${label(number)} (heading lost in the source, path inferred)`,
      unit,
    );
    return this.add(
      newNode({ kind: before.kind, form: before.form, label: label(number), number, parent: before.parent, unit, start: unit.start }),
    );
  }

  /** Text after a box that goes on with the section around it. */
  leaveBox(): void {
    const at = this.stack.findIndex((node) => node.form === "box");
    if (at < 0) return;
    this.boxClosedSection.push(false);
    this.stack = this.stack.slice(0, at);
  }

  private noteBox(depth: number, form: FormName): void {
    const at = this.stack.findLastIndex((node) => node.form === "box");
    if (at < 0 || depth > at) return;
    if (form !== "box") this.boxClosedSection.push(depth < at);
  }

  /** How many of the open clauses stay open above a new one of this form. */
  private depthFor(form: FormName, number: number | null): number {
    const at = this.stack.findLastIndex((node) => node.form === form);
    const box = this.stack.findLastIndex((node) => node.form === "box");
    if (at >= 0 && (box < 0 || form === "box")) return at;
    if (at > box) return this.insideBox(form, at, box, number);
    if (at >= 0) return this.besideBox(at, box, number);
    if (form === "annex") return 0;
    if (FIXED.has(form)) return this.aboveRank(RANK[form]);
    if (form === "article") return this.aboveRank(this.stack.at(-1)?.form === "han" ? RANK.han + 0.1 : RANK.article);
    return number === 1 || number === null ? this.underLeads(form) : this.aboveRank(RANK[form]);
  }

  /** A form that is open inside a box and perhaps around it too: the inner series unless the number goes on with the outer one alone. */
  private insideBox(form: FormName, at: number, box: number, number: number | null): number {
    const before = (number ?? 0) - 1;
    if (this.stack[at]?.number === before) return at;
    const beside = this.stack[box]?.parent?.children.findLast((node) => node.form === form)?.number;
    const outer = this.stack.slice(0, box).findLastIndex((node) => node.form === form);
    if (outer >= 0 && this.stack[outer]?.number === before) return outer;
    return beside === before ? box : at;
  }

  /** A form that is open around a box and may begin inside it: the series whose next number it is. */
  private besideBox(at: number, box: number, number: number | null): number {
    const outer = this.stack[at]?.number ?? null;
    const boxed = this.stack[box]?.children.findLast((node) => node.form === this.stack[at]?.form)?.number ?? 0;
    if (number === null) return at;
    if (RANK[this.stack[at]?.form ?? "dash"] <= RANK["bracketed-han"] && outer !== null && number === outer + 1) return at;
    if (number === boxed + 1) return box + 1;
    return outer !== null && number > outer ? at : box + 1;
  }

  /** Unnumbered units (——, leads) hold no numbered ones unless they introduce them. */
  private underLeads(form: FormName): number {
    let depth = this.stack.length;
    while (depth > 0) {
      const node = this.stack[depth - 1];
      if (node?.kind === "preamble") return depth - 1;
      const isUnnumbered = node?.form === "dash";
      const introduces = node?.body.length === 0 || /[：:]$/.test(node?.unit?.text ?? "");
      if (!isUnnumbered || (introduces && RANK[form] > RANK.article)) break;
      depth--;
    }
    return depth;
  }

  private aboveRank(rank: number): number {
    let depth = this.stack.length;
    while (depth > 0) {
      const node = this.stack[depth - 1];
      if (node?.kind === "preamble") return depth - 1;
      if (
        !node ||
        node.kind === "annex" ||
        (node.kind === "lead" && node.parent?.kind !== "preamble") ||
        (node.form !== null && RANK[node.form] < rank)
      )
        break;
      depth--;
    }
    return depth;
  }

  private checkNumber(unit: Unit, parent: Node | null): void {
    const marker = unit.marker;
    if (!marker || marker.number === null || marker.number === 1 || marker.form === "annex") return;
    const before = (parent?.children ?? this.roots).findLast((node) => node.form === marker.form)?.number ?? null;
    const expected = [before, this.reached.get(marker.form) ?? null].filter((number) => number !== null).map((number) => number + 1);
    if (expected.includes(marker.number)) return;
    const wanted = expected.length > 0 ? `应接 ${expected[0]}` : "序号不从 1 开始";
    this.remark("numbering-gap", `编号不连续：“${marker.text}”${wanted} (numbering gap)`, { start: unit.start, end: unit.contentStart });
  }
}
