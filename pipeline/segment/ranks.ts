import type { ClauseKind } from "../../schemas/circular.ts";
import type { FormName } from "../markers.ts";

/** Forms from the highest to the lowest; the level itself follows from first nesting in the document. */
export const RANK: Readonly<Record<FormName, number>> = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  han: 5,
  "bracketed-han": 6,
  box: 6.5,
  decimal: 6.7,
  "decimal-3": 6.8,
  "decimal-4": 6.9,
  arabic: 7,
  "bracketed-arabic": 8,
  "half-bracketed-arabic": 8.5,
  circled: 9,
  dash: 10,
};

export const KINDS: Partial<Readonly<Record<FormName, ClauseKind>>> = {
  part: "chapter",
  chapter: "chapter",
  section: "section",
  article: "article",
  box: "box",
  dash: "dash",
  annex: "annex",
};

/** Forms whose place in the order is fixed by usage (GB/T 9704: 第一章 above 第一节 above 第一条 above 一、). */
export const FIXED: ReadonlySet<FormName> = new Set(["annex", "part", "chapter", "section", "box"]);
