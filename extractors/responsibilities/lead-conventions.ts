import type { Bracket } from "./brackets.ts";
import type { Duty } from "./statement.ts";

/** A remark that tells for all brackets of a document who leads: the first named (列第一位者为牵头单位), or those before the comma. */
export interface LeadConvention {
  readonly kind: "first-named-leads" | "before-comma-leads";
  /** From where on it holds: offset in the text, before the bracket that carries it. */
  readonly from: number;
}

const REMARKS = [
  { kind: "first-named-leads", pattern: /(?:列|排)(?:在|名)?(?:第一位|首位|第一)(?:者|的)?(?:单位|部门)?为牵头(?:单位|部门)?/ },
  { kind: "before-comma-leads", pattern: /逗号前(?:的)?(?:单位|部门)?为牵头(?:单位|部门)?/ },
] as const;

/** The convention that a text states, or null. It holds from the paragraph that states it. */
export function leadConvention(text: string): LeadConvention | null {
  for (const { kind, pattern } of REMARKS) {
    const at = text.search(pattern);
    if (at >= 0) return { kind, from: text.lastIndexOf("\n", at) + 1 };
  }
  return null;
}

/** A group named first (各有关部门和单位，…) leads nobody. */
const isGroup = (inner: string): boolean => /^(?:各|有关|相关)/.test(inner);

/** Gives the lead to whom the convention means, where a bracket names several bodies and no leader. */
export function applyConvention(duties: readonly Duty[], bracket: Bracket, inner: string, convention: LeadConvention): Duty[] {
  if (duties.length < 2 || isGroup(inner) || !duties.every(({ role }) => role === "responsible" || role === "shared")) return [...duties];
  const comma = inner.search(/[，,]/);
  if (convention.kind === "before-comma-leads" && comma < 0) return [...duties];
  const leads = (duty: Duty, index: number) =>
    convention.kind === "first-named-leads" ? index === 0 : duty.start - bracket.inner.start < comma;
  return duties.map((duty, index) => (leads(duty, index) ? { ...duty, role: "lead", rule: convention.kind } : duty));
}
