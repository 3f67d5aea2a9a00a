import { passagesOf } from "../../extractors/passage.ts";
import { outermostBrackets } from "../../extractors/responsibilities/brackets.ts";
import { ROLE_SIGN } from "../../extractors/responsibilities/rules.ts";
import type { Circular, Diagnostic } from "../../schemas/circular.ts";
import type { Responsibility } from "../../schemas/facts.ts";
import type { Span } from "../../schemas/span.ts";

/** A bracket with a word that gives a role: it yields rows (`read`), a remark (`reported`) or nothing at all (`silent`). */
export interface RoleBracket extends Span {
  readonly outcome: "read" | "reported" | "silent";
}

const REMARKS: ReadonlySet<string> = new Set(["unread-responsibility", "unclosed-bracket"]);
/** 【责任单位】市商务局: what a label alone names stands behind it. */
const BEHIND_A_LABEL = 60;
const LABEL_LENGTH = 10;

/** Every bracket in headings and bodies that names a role, and what came of it; one that repeats a body of its clause is read, though it adds no row. */
export function roleBrackets(
  circular: Circular,
  responsibilities: readonly Responsibility[],
  diagnostics: readonly Diagnostic[],
): RoleBracket[] {
  const remarks = diagnostics.filter(({ code }) => REMARKS.has(code));
  const meets = (spans: readonly Span[], { start, end }: Span) => spans.some((span) => span.start < end && start < span.end);
  return passagesOf(circular).flatMap((passage) =>
    outermostBrackets(passage.text)
      .filter(({ inner }) => ROLE_SIGN.test(passage.text.slice(inner.start, inner.end)))
      .map((bracket) => {
        const span = { start: passage.start + bracket.start, end: passage.start + bracket.end };
        const isLabel = bracket.end - bracket.start <= LABEL_LENGTH;
        const proof = isLabel ? { ...span, end: span.end + BEHIND_A_LABEL } : span;
        const words = circular.text.slice(span.start, span.end);
        const isRepeated = responsibilities.some(({ clause, agency }) => clause === passage.clause && words.includes(agency));
        const isRead = isRepeated || meets(responsibilities, proof);
        return { ...span, outcome: isRead ? "read" : meets(remarks, span) ? "reported" : "silent" };
      }),
  );
}
