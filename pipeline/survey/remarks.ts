import type { Diagnostic } from "../../schemas/circular.ts";
import type { ResolvedCircular } from "../../schemas/resolved.ts";
import { roleBrackets } from "./role-brackets.ts";

/** A remark with the words that it is about, some words around them, and the path of the clause that they stand in (null outside the tree). */
export interface PlacedRemark extends Omit<Diagnostic, "start" | "end"> {
  readonly document: string | null;
  readonly clause: string | null;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

const AROUND = 20;
const LONGEST_QUOTE = 80;

/** Every remark about a document with its place, in reading order; role brackets that nothing was said of are `silent-responsibility`. */
export function placedRemarks({ circular, facts, diagnostics }: ResolvedCircular): PlacedRemark[] {
  const { text, clauses, description } = circular;
  const silent = roleBrackets(circular, facts.responsibilities, diagnostics)
    .filter(({ outcome }) => outcome === "silent")
    .map(
      ({ start, end }): Diagnostic => ({
        start,
        end,
        severity: "warning",
        code: "silent-responsibility",
        message: "a bracket with a role word yields neither rows nor a remark",
      }),
    );
  return [...diagnostics, ...silent]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, ...remark }) => ({
      ...remark,
      document: description.title,
      clause: clauses.findLast((clause) => clause.start <= start && start < clause.end)?.path ?? null,
      before: text.slice(Math.max(0, start - AROUND), start),
      quote: text.slice(start, Math.min(end, start + LONGEST_QUOTE)),
      after: text.slice(end, end + AROUND),
    }));
}
