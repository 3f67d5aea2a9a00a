import type { QuantityKind } from "../../schemas/facts.ts";
import {
  bounded,
  dated,
  decidesGrant,
  ENDS_AS_NOUN,
  fromLevel,
  grantable,
  isCondition,
  isProjectSize,
  isSizeOfCounted,
  LASTING,
  LIVED,
  limitsNoun,
  OF_SCOPE,
  STAKE,
  toLevel,
  unit,
} from "./conditions.ts";
import { capOfGrant, grantAhead, grantedBefore, grantedBehind, grantNoun, grantVerb, setAside } from "./grant.ts";
import type { Scene } from "./scene.ts";
import { isPast, isPlanned } from "./tense.ts";

/** One reason for a kind. The first that holds decides. */
export interface KindRule {
  readonly name: string;
  readonly kind: QuantityKind;
  readonly when: (scene: Scene) => boolean;
}

const FOCUS = /^[^，。；、]{0,24}为(?:重点|依托|核心|主体|单位|载体|突破口|引领|支撑|牵引)$/;
const OF_GRANT = /^[^。；]{0,50}的标准(?:给予|予以|发放|补|奖|资|支付)/;
const ACTS = /^[^，。；]{2,40}(?:(?<![重主需首必])要(?![素求点件害])|应(?![用急])|须|均|可(?!再|视))/;
const FIELDS =
  /^(?:个)?(?:重点|主要|优先|试点|关键|主导|优势)?(?:领域|行业|方面|产业|环节|区域|城市|地区|[市县区州]|园区|乡镇|企业|群体|人群|主体|对象|单位)$/;
/** 在农业、建筑、旅游6个领域，: how many fields or places something happens in. */
const fieldsOf = (s: Scene): boolean =>
  FIELDS.test(s.tail) &&
  /(?:^|[，；：。])(?:[在以从围聚针面选]|深入)[^，。；]{1,60}$/.test(s.text.slice(Math.max(0, s.part.start - 1), s.mention.start));

/** The kinds in the order in which they are tried. */
export const KIND_RULES: readonly KindRule[] = [
  {
    name: "lifetime-target",
    kind: "target",
    when: (s) => unit(s, "age", "time") && LASTING.test(s.lead) && !isPast(s) && isPlanned(s),
  },
  {
    name: "size-class",
    kind: "threshold",
    when: (s) => unit(s, "money") && (/^级/.test(s.text.slice(s.mention.end)) || s.mention.rule === "size-class" || isSizeOfCounted(s)),
  },
  { name: "from-level", kind: "status", when: fromLevel },
  {
    name: "focus",
    kind: "other",
    when: (s) => unit(s, "count") && !bounded(s) && (FOCUS.test(s.tail) || (/^[，；]$/.test(s.text[s.part.end] ?? "") && fieldsOf(s))),
  },
  {
    name: "classed",
    kind: "other",
    when: (s) => unit(s, "count") && !bounded(s) && /(?:划分为|区分为|分为|分成)[^，。；]{0,20}$/.test(s.lead),
  },
  {
    name: "among-which",
    kind: "status",
    when: (s) =>
      unit(s, "count") && /^全[国省市县区州]$/.test(s.lead) && /[^，。；初高其集]中$/.test(s.tail) && s.text[s.part.end] === "，",
  },
  {
    name: "times-of-standard",
    kind: "incentive",
    when: (s) => unit(s, "times") && /(?:标准|额度)的?$/.test(s.lead) && grantedBehind(s),
  },
  { name: "age-limit", kind: "threshold", when: (s) => unit(s, "age") && !/(?:寿命)/.test(s.lead) },
  {
    name: "time-served",
    kind: "threshold",
    when: (s) =>
      unit(s, "time") &&
      (s.mention.bound?.name === "full" ||
        (!/日|天|小时/.test(s.mention.unit ?? "") &&
          LIVED.test(s.lead.replace(/(?:之日起|后|在|不超过|不足|不满|未满|时间|满|已|已经|以来)+$/, ""))) ||
        (/^期/.test(s.text.slice(s.mention.end)) && s.mention.bound !== null)),
  },
  {
    name: "time-condition",
    kind: "threshold",
    when: (s) =>
      unit(s, "time") &&
      (s.mention.bound?.name === "and-above" ||
        s.mention.bound?.name === "more-than" ||
        s.mention.bound?.name === "and-below" ||
        (/连续$/.test(s.lead) && !/^(?:每|按月|按年|分别|给予|予以|享受|免)/.test(s.tail))) &&
      (s.tail.startsWith("的") || !/(?:期限|公示|时间|时限|保存|有效期)[^，。；]{0,6}$/.test(s.lead)),
  },
  {
    name: "time-of-condition",
    kind: "threshold",
    when: (s) => unit(s, "time") && s.tail === "" && /^，[^，。；]{2,40}的，/.test(s.after) && grantAhead(s) >= 0,
  },
  {
    name: "time-of-persons",
    kind: "threshold",
    when: (s) =>
      unit(s, "time") &&
      s.mention.bound !== null &&
      /^的[^，。；]{0,14}(?:专利|企业|人员|毕业生|项目|单位|人才|机构|设备|车辆)/.test(s.tail),
  },
  { name: "span-of-time", kind: "duration", when: (s) => unit(s, "time") },
  {
    name: "share-kept",
    kind: "target",
    when: (s) =>
      unit(s, "rate") &&
      s.mention.comparator === "≥" &&
      /(?:比例|占比|比重)(?:保持|达到?|在|为|应|要|将|均|力争|逐步|稳步|(?:提高|提升|增加|上升)[到至])*$/.test(s.lead) &&
      !isCondition(s),
  },
  {
    name: "site",
    kind: "other",
    when: (s) =>
      unit(s, "area") &&
      /(?:规划面积|总面积|占地面积|占地|面积)$/.test(s.lead) &&
      (!bounded(s) || s.mention.comparator === "≈") &&
      !dated(s),
  },
  {
    name: "funded-area",
    kind: "threshold",
    when: (s) => unit(s, "area") && s.mention.comparator === "≤" && /(?:补贴|资助|奖励|补助|免租)[^，。；]{0,6}$/.test(s.lead),
  },
  {
    name: "leading-share",
    kind: "threshold",
    when: (s) => unit(s, "rate") && /(?:前|后)$/.test(s.lead) && /^的?[\u4e00-\u9fff]/.test(s.tail),
  },
  {
    name: "having",
    kind: "threshold",
    when: (s) =>
      unit(s, "count") &&
      s.mention.bound?.side === "after" &&
      /(?:有|具备|配备)$/.test(s.lead) &&
      /^[^，。；的]{1,14}的[^，。；]{2,}/.test(s.tail) &&
      !/(?:培育|打造|建设|建成|形成|力争)[^，。；]{0,8}$/.test(s.lead),
  },
  { name: "named-set", kind: "other", when: (s) => unit(s, "count") && !bounded(s) && /首批$/.test(s.lead) && ACTS.test(s.tail) },
  { name: "copies", kind: "other", when: (s) => unit(s, "count") && /一式$/.test(s.lead) },
  { name: "fine", kind: "other", when: (s) => unit(s, "money", "rate", "times") && /^[^，。；]{0,6}(?:的)?罚款/.test(s.tail) },
  { name: "rate-in-force", kind: "threshold", when: (s) => unit(s, "rate") && /适用$/.test(s.lead) },
  { name: "assessed-rate", kind: "other", when: (s) => unit(s, "rate") && /^(?:核定|确定|计算|折算)/.test(s.tail) },
  {
    name: "grant-named",
    kind: "incentive",
    when: (s) =>
      grantable(s) &&
      !unit(s, "area") &&
      grantNoun(s).test(s.tail) &&
      !/(?:的项目|以上的?)$/.test(s.tail) &&
      !(s.mention.bound?.side === "after" && /^的(?:支付|给予|发放|享受|兑现)/.test(s.tail)) &&
      !(bounded(s) && s.mention.comparator === "≥" && /项目$|企业$/.test(s.tail)),
  },
  {
    name: "granted",
    kind: "incentive",
    when: (s) =>
      grantable(s) &&
      !unit(s, "area") &&
      grantedBefore(s) &&
      !(s.mention.bound !== null && limitsNoun(s) && s.mention.comparator !== "≤") &&
      !isCondition(s),
  },
  {
    name: "rate-of-grant",
    kind: "incentive",
    when: (s) => unit(s, "money") && /按照?[^。；]{0,60}$/.test(s.before) && OF_GRANT.test(s.after),
  },
  { name: "decides-grant", kind: "threshold", when: decidesGrant },
  { name: "condition", kind: "threshold", when: isCondition },
  { name: "granted-behind", kind: "incentive", when: (s) => grantable(s) && grantedBehind(s) },
  { name: "set-aside", kind: "incentive", when: (s) => setAside(s) },
  { name: "supported-with", kind: "incentive", when: (s) => grantable(s) && /(?:支持|配套|奖|补|资金)$/.test(s.lead) && !isPast(s) },
  {
    name: "cut-of-charge",
    kind: "incentive",
    when: (s) =>
      unit(s, "rate") &&
      /(?:收费|费用|费率|租金|税率|费|征收率)[^，。；]{0,8}(?:下调|下浮|降低|降至|降到|降为|减按|优惠)(?:了)?$/.test(s.lead),
  },
  { name: "charge-before", kind: "status", when: (s) => unit(s, "rate", "money") && /由$/.test(s.lead) },
  { name: "reduced-to", kind: "incentive", when: (s) => unit(s, "rate") && /减按$/.test(s.lead) },
  { name: "entitled", kind: "threshold", when: (s) => bounded(s) && /^的?可(?:以)?(?:申请|享受|获|按)/.test(s.tail) },
  {
    name: "to-level",
    kind: "incentive",
    when: (s) =>
      unit(s, "rate") && toLevel(s) && /(?:费|税|租金|征收率|利率)[^，。；]{0,12}由/.test(s.text.slice(s.part.start, s.mention.start)),
  },
  {
    name: "counted-size",
    kind: "threshold",
    when: (s) => unit(s, "count") && s.mention.bound?.side === "after" && s.tail.startsWith("的") && ENDS_AS_NOUN.test(s.lead),
  },
  { name: "discounted", kind: "incentive", when: (s) => s.mention.rule === "discount" },
  { name: "cap-of-grant", kind: "incentive", when: (s) => grantable(s) && !unit(s, "area") && capOfGrant(s) },
  {
    name: "listed-grant",
    kind: "incentive",
    when: (s) =>
      unit(s, "money") && /(?:补贴|补助|奖励|津贴|资助|标准)(?:标准)?(?:如下|为|分别为)?：[^。]{0,240}$/.test(s.before) && !isCondition(s),
  },
  {
    name: "funded-at-most",
    kind: "threshold",
    when: (s) =>
      unit(s, "count", "area") &&
      s.mention.comparator === "≤" &&
      (/(?:资助|补助|奖励|支持|享受|补贴|贴息)/.test(s.text.slice(s.part.start, s.mention.end)) ||
        (s.mention.unit === "次" && /^的[^，。；]{0,16}(?:资助|补助|奖励|补贴|贴息|支持)/.test(s.tail))) &&
      !/(?:遴选|评选|认定|建设|打造|培育)/.test(s.lead),
  },
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
