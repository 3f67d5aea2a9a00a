import { grantedBehind } from "../grant.ts";
import { bounded, dated, fromLevel, isCondition, isPriceByRate, isSizeOfCounted, unit } from "./conditions.ts";
import type { KindRule } from "./kind-rule.ts";
import { isPast } from "./tense.ts";

/** 研发投入占比不低于3%的企业 */
const SIZED = /^的(?:业主|职工|股东|成员|企业|单位|项目|机构|园区|公司|主体|产品|学校|医院|[市县区])/;

/** Kinds that a size decides: size classes, shares, ranks, sites, rates in force. */
export const SIZE_RULES: readonly KindRule[] = [
  {
    name: "size-class",
    kind: "threshold",
    when: (s) =>
      unit(s, "money") &&
      !(
        s.tail === "" &&
        /(?:能级|规模|产值|收入|总量)(?:均?达到?|突破|超过?|迈上|跃上)$/.test(s.lead + s.text.slice(s.mention.textStart, s.mention.start))
      ) &&
      (/^级/.test(s.text.slice(s.mention.end)) || s.mention.rule === "size-class" || isSizeOfCounted(s)),
  },
  {
    name: "reach",
    kind: "other",
    when: (s) =>
      s.mention.bound?.name === "in-reach"
        ? !s.tail.startsWith("的")
        : unit(s, "length") && !bounded(s) && /^(?:服务)?(?:半径)?覆盖/.test(s.tail),
  },
  {
    name: "lies-at",
    kind: "status",
    when: (s) => unit(s, "length") && /(?:位于|地处)[^，。；]{2,24}$/.test(s.lead) && s.mention.valueHigh !== null,
  },
  { name: "from-level", kind: "status", when: fromLevel },
  {
    name: "times-of-standard",
    kind: "incentive",
    when: (s) => unit(s, "times") && /(?:标准|额度)的?$/.test(s.lead) && grantedBehind(s),
  },
  {
    name: "share-kept",
    kind: "target",
    when: (s) =>
      unit(s, "rate") &&
      s.mention.comparator === "≥" &&
      /(?:比例|占比|比重)(?:占[^，。；]{0,14}的?|保持|达到?|在|为|应|要|将|均|力争|逐步|稳步|(?:提高|提升|增加|上升)[到至])*$/.test(
        s.lead,
      ) &&
      !isCondition(s) &&
      !SIZED.test(s.tail) &&
      !isPast(s),
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
  { name: "rank", kind: "threshold", when: (s) => s.mention.bound?.name === "rank" },
  { name: "fine", kind: "other", when: (s) => unit(s, "money", "rate", "times") && /^[^，。；]{0,6}(?:的)?罚款/.test(s.tail) },
  { name: "rate-before-cut", kind: "status", when: (s) => unit(s, "rate") && /适用$/.test(s.lead) && /^[^。；]{0,30}减按/.test(s.after) },
  { name: "rate-in-force", kind: "threshold", when: (s) => unit(s, "rate") && /适用$/.test(s.lead) },
  {
    name: "assessed-rate",
    kind: "other",
    when: (s) => unit(s, "rate") && !/减按$/.test(s.lead) && !isPriceByRate(s) && /^(?:核定|确定|计算|折算)/.test(s.tail),
  },
];
