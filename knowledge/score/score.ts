import { fold, rounded, similar } from "./fold.ts";
import type { Found } from "./found.ts";
import type { Gold } from "./gold.ts";
import { type Matched, match } from "./match.ts";
import { type Measure, Tally } from "./tally.ts";

/**
 * One fact of a comparison. `right`: gold and found agree; `missed`: only the gold has it; `extra`: only was found;
 * `differs`: an attribute of a matched fact, or an element of the document, that says something else than the gold.
 */
export interface Verdict {
  readonly verdict: "right" | "missed" | "extra" | "differs";
  readonly measure: Measure;
  readonly fact: string;
  /** For `differs`: what the gold says and what was found. */
  readonly detail: string | null;
}

/** How one document compares with its gold. */
export interface Score {
  readonly source: string;
  readonly tally: Tally;
  readonly verdicts: readonly Verdict[];
}

type Quantity = Gold["quantities"][number];

const ATTRIBUTES: readonly (readonly ["kind" | "comparator" | "change" | "time", Measure])[] = [
  ["kind", "quantity-kinds"],
  ["comparator", "quantity-comparators"],
  ["change", "quantity-changes"],
  ["time", "quantity-times"],
];

const shown = ({ clause, kind, quote, comparator, value, value2, unit }: Quantity): string =>
  `${clause} [${kind}] ${quote} = ${comparator}${value}${value2 === null ? "" : `–${value2}`} ${unit ?? ""}`;
const near = (a: Quantity, b: Quantity): boolean => similar(a.indicator, b.indicator) >= 0.6;
const agreement = (a: Quantity, b: Quantity): number =>
  ATTRIBUTES.filter(([attribute]) => fold(a[attribute]) === fold(b[attribute])).length +
  similar(a.indicator, b.indicator) +
  similar(a.quote, b.quote);

/** Compares what was found in one document with its gold: the same measures and figures as `gold/score.py`. */
export function score(gold: Gold, found: Found): Score {
  const comparison = new Comparison();
  comparison.document(gold.document, found.document);
  comparison.clauses(gold.clauses, found.clauses);
  comparison.quantities(gold.quantities, found.quantities);
  comparison.facts(gold, found);
  comparison.cells(gold.tables, found.cells);
  return { source: gold.source, tally: comparison.tally, verdicts: comparison.verdicts };
}

class Comparison {
  readonly tally = new Tally();
  readonly verdicts: Verdict[] = [];

  private note(verdict: Verdict["verdict"], measure: Measure, fact: string, detail: string | null = null): void {
    this.verdicts.push({ verdict, measure, fact, detail });
  }

  private matched<G, F>(
    measure: Measure,
    { pairs, missed, extra }: Matched<G, F>,
    showGold: (item: G) => string,
    showFound: (item: F) => string,
  ): void {
    this.tally.add(measure, pairs.length, pairs.length + missed.length, pairs.length + extra.length);
    for (const [item] of pairs) this.note("right", measure, showGold(item));
    for (const item of missed) this.note("missed", measure, showGold(item));
    for (const item of extra) this.note("extra", measure, showFound(item));
  }

  private attribute<G, F>(
    measure: Measure,
    pairs: readonly (readonly [G, F])[],
    same: (gold: G, found: F) => boolean,
    show: (gold: G) => string,
    says: (item: G | F) => string | null,
  ): void {
    const right = pairs.filter(([a, b]) => same(a, b)).length;
    this.tally.add(measure, right, pairs.length, pairs.length);
    for (const [a, b] of pairs) {
      if (same(a, b)) this.note("right", measure, show(a));
      else this.note("differs", measure, show(a), `gold ${says(a)} found ${says(b)}`);
    }
  }

  document(gold: Gold["document"], found: Gold["document"]): void {
    for (const element of Object.keys(gold) as (keyof Gold["document"])[]) {
      const [a, b] = [gold[element], found[element]];
      const same =
        Array.isArray(a) && Array.isArray(b)
          ? foldedList(a) === foldedList(b)
          : !Array.isArray(a) && !Array.isArray(b) && fold(a) === fold(b);
      this.tally.add("metadata", same ? 1 : 0, 1, 1);
      this.note(same ? "right" : "differs", "metadata", element, same ? null : `gold ${JSON.stringify(a)} found ${JSON.stringify(b)}`);
    }
  }

  clauses(gold: Gold["clauses"], found: Found["clauses"]): void {
    const key = ({ path, heading }: { path: string; heading: string | null }) => [fold(path), fold(heading)];
    const show = ({ path, heading }: { path: string; heading: string | null }) => `${path} ${heading ?? ""}`.trim();
    const result = match(gold, found, key, key);
    this.matched("clauses", result, show, show);
    this.attribute(
      "clause-bodies",
      result.pairs,
      ({ starts, ends }, { text }) => {
        const body = fold(text) ?? "";
        return starts === null ? body === "" : body.startsWith(fold(starts) ?? "") && body.endsWith(fold(ends) ?? "");
      },
      show,
      (clause) =>
        "text" in clause ? `${(clause.text ?? "").slice(0, 12)}…${(clause.text ?? "").slice(-12)}` : `${clause.starts}…${clause.ends}`,
    );
  }

  quantities(gold: Gold["quantities"], found: Found["quantities"]): void {
    const key = ({ clause, value, value2, unit }: Quantity) => [fold(clause), rounded(value), rounded(value2), fold(unit)];
    const result = match(gold, found, key, key, (a, b) => 0.01 + agreement(a, b));
    this.matched("quantities", result, shown, shown);
    for (const [attribute, measure] of ATTRIBUTES)
      this.attribute(
        measure,
        result.pairs,
        (a, b) => fold(a[attribute]) === fold(b[attribute]),
        shown,
        (quantity) => quantity[attribute],
      );
    this.attribute("quantity-indicators", result.pairs, near, shown, (quantity) => quantity.indicator);
    const whole = ([a, b]: readonly [Quantity, Quantity]) =>
      near(a, b) && ATTRIBUTES.every(([attribute]) => fold(a[attribute]) === fold(b[attribute])) && fold(a.baseline) === fold(b.baseline);
    const records = result.pairs.filter(whole);
    this.tally.add("quantity-records", records.length, gold.length, found.length);
    for (const pair of result.pairs) this.note(whole(pair) ? "right" : "differs", "quantity-records", shown(pair[0]));
    for (const [kind, measure] of [
      ["target", "targets"],
      ["incentive", "incentives"],
    ] as const) {
      const ofKind = (quantities: readonly Quantity[]) => quantities.filter((quantity) => quantity.kind === kind).length;
      this.tally.add(measure, records.filter(([a, b]) => a.kind === kind && b.kind === kind).length, ofKind(gold), ofKind(found));
    }
  }

  facts(gold: Gold, found: Found): void {
    const due = ({ clause, by }: Gold["milestones"][number]) => [fold(clause), fold(by)];
    const close = (a: { quote: string }, b: { quote: string }) => {
      const alike = similar(a.quote, b.quote);
      return alike >= 0.5 ? alike : 0;
    };
    const showDue = ({ clause, by, quote }: Gold["milestones"][number]) => `${clause} ${by} ${quote}`;
    this.matched("milestones", match(gold.milestones, found.milestones, due, due, close), showDue, showDue);

    const duty = ({ clause, agency, role }: Gold["responsibilities"][number]) => [fold(clause), fold(agency), role];
    const showDuty = ({ clause, agency, role }: Gold["responsibilities"][number]) => `${clause} ${agency} ${role}`;
    const duties = match(gold.responsibilities, found.responsibilities, duty, duty);
    this.matched("responsibilities", duties, showDuty, showDuty);
    this.attribute(
      "agency-names",
      duties.pairs,
      (a, b) => fold(a.canonical) === fold(b.canonical),
      showDuty,
      ({ canonical }) => canonical,
    );

    const cited = ({ clause, title, docNumber }: Gold["citations"][number]) => [fold(clause), fold(title), fold(docNumber)];
    const showCited = ({ clause, title, docNumber }: Gold["citations"][number]) => `${clause} 《${title ?? ""}》 ${docNumber ?? ""}`.trim();
    this.matched("citations", match(gold.citations, found.citations, cited, cited), showCited, showCited);

    const names = (list: readonly string[]) => [...new Set(list.map((name) => fold(name) ?? ""))].sort();
    const itself = (name: string) => name;
    this.matched("enterprises", match(names(gold.enterprises), names(found.enterprises), itself, itself), itself, itself);

    const project = ({ clause, name }: Gold["projects"][number]) => [fold(clause), fold(name)];
    const showProject = ({ clause, name, enterprise }: Gold["projects"][number]) => `${clause} ${enterprise ?? "–"}: ${name}`;
    const projects = match(gold.projects, found.projects, project, project, (a, b) => (fold(a.enterprise) === fold(b.enterprise) ? 2 : 1));
    this.matched("projects", projects, showProject, showProject);
    this.attribute(
      "project-enterprises",
      projects.pairs,
      (a, b) => fold(a.enterprise) === fold(b.enterprise),
      showProject,
      ({ enterprise }) => enterprise,
    );
  }

  cells(gold: Gold["tables"], found: Found["cells"]): void {
    const want = gold.flatMap(({ clause, header, rows }) =>
      [header, ...rows].flatMap((cells, row) => cells.map((text, column) => ({ clause, row, column, text }))),
    );
    const key = ({ clause, row, column, text }: Found["cells"][number]) => [fold(clause), row, column, fold(text)];
    const show = ({ clause, row, column, text }: Found["cells"][number]) => `${clause ?? ""} ${row}/${column} ${text ?? ""}`;
    this.matched("table-cells", match(want, found, key, key), show, show);
  }
}

const foldedList = (list: readonly string[]): string => JSON.stringify(list.map(fold));
