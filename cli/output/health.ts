import { type Health, type Share, sharesOf } from "../../pipeline/survey/health.ts";
import { columns } from "./columns.ts";

const percent = (part: number, whole: number): string => (whole === 0 ? "—" : `${((100 * part) / whole).toFixed(1)} %`);
const withShare = ({ well, of }: Share): string => `${well} of ${of}  ${percent(well, of)}`;

interface Row {
  readonly folder: string;
  readonly files: number;
  readonly failed: number;
  readonly health: Health;
}

/** A table with a row per folder: what came out well, of how much, in per cent. */
export const healthLines = (rows: readonly Row[]): string[] =>
  columns(rows, [
    { title: "folder", of: ({ folder }) => folder, maxWidth: 48 },
    { title: "files", of: ({ files }) => files },
    { title: "failed", of: ({ failed }) => failed },
    { title: "documents", of: ({ health }) => health.documents },
    { title: "marker lines placed or explained", of: ({ health }) => withShare(sharesOf(health).markerLines) },
    { title: "numbers read or named", of: ({ health }) => withShare(sharesOf(health).numbers) },
    { title: "role brackets read", of: ({ health }) => withShare(sharesOf(health).roleBrackets) },
    { title: "agencies resolved", of: ({ health }) => withShare(sharesOf(health).agencies) },
    { title: "numbering gaps", of: ({ health }) => health.numberingGaps },
    { title: "look-alikes", of: ({ health }) => health.lookAlikes },
  ]);

const KINDS = [
  ["marker lines", "markerLines"],
  ["numbers", "numbers"],
  ["role brackets", "roleBrackets"],
  ["agencies", "agencies"],
] as const;

/** A table of what became of each kind of thing, in counts and per cent. */
export function outcomeLines(health: Health): string[] {
  const rows = KINDS.flatMap(([kind, key]) => {
    const outcomes = Object.entries<number>(health[key]);
    const whole = outcomes.reduce((sum, [, count]) => sum + count, 0);
    return outcomes.map(([outcome, count], i) => ({ kind: i === 0 ? kind : "", outcome, count, share: percent(count, whole) }));
  });
  return columns(rows, [
    { title: "of all", of: ({ kind }) => kind },
    { title: "became", of: ({ outcome }) => outcome },
    { title: "count", of: ({ count }) => count },
    { title: "share", of: ({ share }) => share },
  ]);
}
