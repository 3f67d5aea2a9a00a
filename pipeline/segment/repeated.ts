import type { Clause, Diagnostic } from "../../schemas/circular.ts";

/** Where the numbering of a text begins anew at its root. */
const FIRST = /^(?:一|第一[章条])$/;

/**
 * Remarks on paths that more than one clause bears: `several-circulars` where the numbering of the whole text begins anew, so that the file may hold
 * another circular from there on, `repeated-number` for any other. What stands below a repeated path is not remarked upon.
 */
export function repeatedPaths(clauses: readonly Clause[]): Diagnostic[] {
  const borne = new Set<string>();
  const repeated = new Set<number>();
  return clauses.flatMap((clause, ordinal): Diagnostic[] => {
    const { path, parent, start } = clause;
    if (!borne.has(path)) {
      borne.add(path);
      return [];
    }
    repeated.add(ordinal);
    if (parent !== null && repeated.has(parent)) return [];
    const at = { start, end: Math.max(start, clause.headingSpan?.end ?? clause.body[0]?.end ?? start) };
    return FIRST.test(path)
      ? [
          {
            ...at,
            severity: "warning",
            code: "several-circulars",
            message: `编号从头开始，或为另一份文件：${path} (the numbering begins anew: perhaps another circular)`,
          },
        ]
      : [
          {
            ...at,
            severity: "warning",
            code: "repeated-number",
            message: `编号重复：${path} (the source bears this number more than once)`,
          },
        ];
  });
}
