import type { QuantityKind } from "../../schemas/facts.ts";
import { bounded, boundOfNoun, dated, isProjectSize, isRateRuled, limitsNoun, OF_SCOPE, STAKE, unit } from "./conditions.ts";
import { grantVerb } from "./grant.ts";
import { COUNT_RULES } from "./kind-of-count.ts";
import { GRANT_RULES } from "./kind-of-grant.ts";
import { SIZE_RULES } from "./kind-of-size.ts";
import { TIME_RULES } from "./kind-of-time.ts";
import type { KindRule } from "./kind-rule.ts";
import type { Scene } from "./scene.ts";
import { goesOnTelling, isPast, isPlanned } from "./tense.ts";

/** 当价格涨幅达到3%，启动… */
const WHEN = /(?:^|[，。；])(?:当(?![年月日地前时事场天期季])|如果|若(?!干)|一旦)[^，。；]{2,50}(?:，或[^，。；]{2,30})?$/;
/** 超时达到5次，取消资格 */
const SANCTION = /^(?:的)?，(?:予以|将|应当?|按规定|直接)?(?:取消|暂停|撤销|中止|终止|约谈|通报|清退|淘汰|列入|责令)/;
const VOLTAGE = /^[kKＫ]?[vVＶ]$|千伏$/;
/** 80%以上的企业实现数字化转型 */
const REACHES = /^的[^，。；的]{2,20}(?:实现|达到|完成|通过|建成|开展|应用|具备|用上|建立|参加|接入|纳入)/;

/** 2项举措，我省已落实到位 */
const ALREADY = /^[^，。；]{0,10}，[^，。；]{0,6}已(?:经|先期|全部|全面|基本)?(?:落实|完成|实现|到位|实施)[^，。；]{0,4}$/;

/** 申请支持的机构应满足…，且面积不低于100平方米 */
const MUST_MEET = /(?:申请|申报|入驻|享受|参与|推荐)[^。；]{0,40}(?:应当?|须|需|要)[^。；，]{0,8}(?:满足|符合|具备)[^。；]{0,60}$/;
/** 在完成13类事项的基础上, not 在300万套产量不增加的基础上. */
const UPON_COUNTED = /^(?![^，。；]{0,8}不(?:再)?增加)[^，。；]{0,20}基础上/;

/** The kinds in the order in which they are tried. */
const KIND_RULES: readonly KindRule[] = [
  {
    name: "built-upon",
    kind: "status",
    when: (s) =>
      (unit(s, "count") ? UPON_COUNTED : /^的?基础上/).test(s.after) && /(?:^|[，；])[^，；]{0,6}(?:在|于)[^，。；]{2,60}$/.test(s.before),
  },
  { name: "done", kind: "status", when: (s) => unit(s, "count") && ALREADY.test(s.after) },
  ...SIZE_RULES,
  ...COUNT_RULES,
  ...TIME_RULES,
  ...GRANT_RULES,
  {
    name: "defined-size",
    kind: "threshold",
    when: (s) => bounded(s) && !unit(s, "time") && /^[^，。；]{0,40}指(?![标导南引数定挥派示明])/.test(s.before),
  },
  { name: "to-be-met", kind: "threshold", when: (s) => bounded(s) && !unit(s, "time") && MUST_MEET.test(s.before) },
  {
    name: "voltage-class",
    kind: "threshold",
    when: (s) =>
      VOLTAGE.test(s.mention.unit ?? "") && /^[、和或及]?$/.test(s.lead) && /^[^，。；]{0,20}(?:工程|用户|客户)(?![^，。；])/.test(s.tail),
  },
  { name: "voltage", kind: "other", when: (s) => VOLTAGE.test(s.mention.unit ?? "") && !bounded(s) },
  { name: "base-in-hand", kind: "status", when: (s) => /^[^，。；]{0,30}为基础/.test(s.after) && /以[^，。；]{0,20}$/.test(s.lead) },
  {
    name: "existing",
    kind: "status",
    when: (s) => /(?:现有(?!职工|员工|[^，。；]{0,16}基础上)|已形成|已建成|已拥有|现已)[^。；]{0,60}$/.test(s.before) && !bounded(s),
  },
  { name: "project-size", kind: "capacity", when: (s) => isProjectSize(s) },
  { name: "price-in-force", kind: "other", when: (s) => unit(s, "money") && /执行$/.test(s.lead) && !bounded(s) },
  {
    name: "shared-cost",
    kind: "other",
    when: (s) => unit(s, "ratio") && /^(?:的?比例)?(?:分担|负担|承担|配套)/.test(s.tail),
  },
  {
    name: "when-condition",
    kind: "threshold",
    when: (s) => (!unit(s, "time") || /^(?:>|more-than|not-reaching|full)$/.test(s.mention.bound?.name ?? "")) && WHEN.test(s.before),
  },
  { name: "sanctioned", kind: "threshold", when: (s) => unit(s, "count", "score", "rate") && SANCTION.test(s.after) },
  {
    name: "consists-of",
    kind: "other",
    when: (s) =>
      unit(s, "count") &&
      !bounded(s) &&
      !isPast(s) &&
      !goesOnTelling(s) &&
      !/(?:达到?|为|有)$/.test(s.lead) &&
      /(?:包括|包含|涵盖|分别为|分别是)[^，。；]{4,80}$/.test(s.before) &&
      /^[^，。；]{0,8}$/.test(s.tail) &&
      /[，；。]/.test(s.text[s.part.end] ?? ""),
  },
  {
    name: "rate-ruled",
    kind: "target",
    when: isRateRuled,
  },
  { name: "bound-of-noun", kind: "threshold", when: (s) => boundOfNoun(s) && !isPast(s) },
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
      s.mention.comparator !== "≈" &&
      !(isPast(s) && !/(?:^|[，；])对/.test(s.before)) &&
      unit(s, "rate") &&
      bounded(s) &&
      (/^的(?!目标|速度|增长|要求|标准|水平|比例|$)/.test(s.tail) ||
        (/(?:^|[，；。])对[^，。；]{2,20}$/.test(s.before) && /^、[^，。；]{2,20}的[^，。；]{2}/.test(s.tail))) &&
      !REACHES.test(s.tail),
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
  { name: "told", kind: "status", when: goesOnTelling },
  {
    name: "weight",
    kind: "other",
    when: (s) => unit(s, "rate") && s.setting.passage.isHeading && s.text[s.mention.start - 1] === "（" && s.text[s.mention.end] === "）",
  },
  { name: "planned", kind: "target", when: isPlanned },
  { name: "limit-stated", kind: "target", when: (s) => unit(s, "count") && s.mention.comparator === "≤" },
  {
    name: "from-so-many",
    kind: "threshold",
    when: (s) => s.mention.comparator === "≥" && bounded(s) && !unit(s, "money") && !/(?:为|应|达到?)$/.test(s.lead),
  },
  { name: "else", kind: "other", when: () => true },
];

/** A kind, and the name of the rule that decided it; `as-its-list` for an item that takes the kind of its list. */
export interface DecidedKind {
  readonly kind: QuantityKind;
  readonly rule: string;
}

/** The kinds of a passage's mentions. Rungs of a ladder (首次达到1亿元、2亿元的) and items of a list of rates (初级1000元、中级1500元) share theirs. */
export function kindsOf(scenes: readonly Scene[]): DecidedKind[] {
  const kinds = scenes.map(kindOf);
  const share = (i: number, from: number, shared: QuantityKind, joint: RegExp) => {
    const alike = scenes[i]?.mention.unit === scenes[from]?.mention.unit && joint.test(scenes[Math.max(i, from)]?.lead ?? "");
    const own = kinds[i]?.kind;
    if (alike && kinds[from]?.kind === shared && (own === "target" || own === "other" || own === "status"))
      kinds[i] = { kind: shared, rule: "as-its-list" };
  };
  for (let i = 1; i < kinds.length; i++) share(i, i - 1, "threshold", /^[、和或及]$/);
  for (let i = kinds.length - 2; i >= 0; i--) if (VOLTAGE.test(scenes[i]?.mention.unit ?? "")) share(i, i + 1, "threshold", /^[、和或及]$/);
  for (let i = 1; i < kinds.length; i++) share(i, i - 1, "incentive", OF_LIST);
  for (let i = 1; i < kinds.length; i++)
    if (kinds[i - 1]?.rule === "scope" && kinds[i]?.rule === "planned" && /^[\u4e00-\u9fff“”]{1,10}[和、及与]$/.test(scenes[i]?.lead ?? ""))
      kinds[i] = { kind: "other", rule: "scope" };
  for (let i = kinds.length - 2; i >= 0; i--) share(i, i + 1, "incentive", OF_LIST);
  return kinds;
}

/** An item of a list of rates and sums, without a verb. */
const OF_LIST = /^[、和及](?:[^，。；、0-9]{0,12}(?:（[^（）]{1,8}）)?(?:每[人户件家年月])?)$/;

function kindOf(scene: Scene): DecidedKind {
  const { kind, name } = KIND_RULES.find((r) => r.when(scene)) as KindRule;
  return { kind, rule: name };
}
