import type { QuantityKind } from "../../schemas/facts.ts";
import { bounded, dated, isProjectSize, limitsNoun, OF_SCOPE, STAKE, unit } from "./conditions.ts";
import { grantVerb } from "./grant.ts";
import { GRANT_RULES } from "./kind-of-grant.ts";
import { SIZE_RULES } from "./kind-of-size.ts";
import type { KindRule } from "./kind-rule.ts";
import type { Scene } from "./scene.ts";
import { isPast, isPlanned } from "./tense.ts";

/** The kinds in the order in which they are tried. */
export const KIND_RULES: readonly KindRule[] = [
  ...SIZE_RULES,
  ...GRANT_RULES,
  { name: "voltage", kind: "other", when: (s) => /^[kKＫ]?[vVＶ]$|千伏$/.test(s.mention.unit ?? "") && !bounded(s) },
  { name: "base-in-hand", kind: "status", when: (s) => /^[^，。；]{0,30}为基础/.test(s.after) && /以[^，。；]{0,20}$/.test(s.lead) },
  { name: "existing", kind: "status", when: (s) => /(?:现有|已形成|已建成|已拥有|现已)[^。；]{0,60}$/.test(s.before) && !bounded(s) },
  { name: "project-size", kind: "capacity", when: (s) => isProjectSize(s) },
  {
    name: "limits-noun",
    kind: "threshold",
    when: (s) =>
      !unit(s, "rate", "points", "ratio", "index") &&
      (bounded(s)
        ? !unit(s, "count") || s.mention.comparator === "≤"
        : !unit(s, "count") && (/^(?:的|级)/.test(s.tail) || /\//.test(s.mention.unit ?? ""))) &&
      limitsNoun(s) &&
      !isPast(s),
  },
  { name: "scope", kind: "other", when: (s) => unit(s, "count") && !bounded(s) && s.tail !== "" && OF_SCOPE.test(s.lead) && !dated(s) },
  {
    name: "limits-noun-by-rate",
    kind: "threshold",
    when: (s) =>
      s.mention.comparator !== "≈" && unit(s, "rate") && bounded(s) && /^的(?!目标|速度|增长|要求|标准|水平|比例|$)/.test(s.tail),
  },
  {
    name: "excluded-size",
    kind: "threshold",
    when: (s) => /^[^，。；]{0,8}(?:限制|门槛)/.test(s.tail),
  },
  {
    name: "requirement",
    kind: "threshold",
    when: (s) =>
      bounded(s) &&
      !dated(s) &&
      s.setting.headings
        .slice(0, 2)
        .some((h) => /(?:条件|对象|资格|门槛|准入|申报要求|申请要求|认定标准|申报范围|支持范围|适用范围)$/.test(h)),
  },
  {
    name: "stake",
    kind: "threshold",
    when: (s) =>
      unit(s, "money") &&
      bounded(s) &&
      s.mention.comparator !== "≤" &&
      !dated(s) &&
      STAKE.test(s.lead) &&
      grantVerb(s).test(s.text) &&
      !/(?:力争|实现|确保|新增|目标)/.test(s.before.slice(-40)),
  },
  {
    name: "frequency",
    kind: "other",
    when: (s) =>
      /^[次轮遍]$/.test(s.mention.unit ?? "") && s.mention.comparator === "=" && /每(?:年|季度?|半年|月|周|天|日|学期)/.test(s.before),
  },
  { name: "proved-minimum", kind: "threshold", when: (s) => s.mention.bound?.name === "no-less-than" && isPast(s) },
  { name: "past", kind: "status", when: isPast },
  { name: "planned", kind: "target", when: isPlanned },
  { name: "else", kind: "other", when: () => true },
];

/** The kinds of a passage's mentions. The rungs of a ladder (首次达到1亿元、2亿元的) are thresholds with the first of them. */
export function kindsOf(scenes: readonly Scene[]): QuantityKind[] {
  const kinds: QuantityKind[] = [];
  for (const [i, scene] of scenes.entries()) {
    const kind = kindOf(scene).kind;
    const last = scenes[i - 1]?.mention;
    const rung = last?.unit === scene.mention.unit && /^[、和或及]$/.test(scene.lead) && kinds[i - 1] === "threshold";
    kinds.push(rung && (kind === "target" || kind === "other" || kind === "status") ? "threshold" : kind);
  }
  return kinds;
}

/** The kind of a mention, and the rule that decided it. */
export function kindOf(scene: Scene): { kind: QuantityKind; rule: string } {
  const rule = KIND_RULES.find((r) => r.when(scene)) as KindRule;
  return { kind: rule.kind, rule: rule.name };
}
