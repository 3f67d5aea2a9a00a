import { bounded, dated, fromLevel, isCondition, isSizeOfCounted, LASTING, LIVED, unit } from "./conditions.ts";
import { grantAhead, grantedBehind } from "./grant.ts";
import type { KindRule } from "./kind-rule.ts";
import type { Scene } from "./scene.ts";
import { isPast, isPlanned } from "./tense.ts";

const FOCUS = /^[^，。；、]{0,24}为(?:重点|依托|核心|主体|单位|载体|突破口|引领|支撑|牵引)$/;
const ACTS = /^[^，。；]{2,40}(?:(?<![重主需首必])要(?![素求点件害])|应(?![用急])|须|均|可(?!再|视))/;
const FIELDS =
  /^(?:个)?(?:重点|主要|优先|试点|关键|主导|优势)?(?:领域|行业|方面|产业|环节|区域|城市|地区|[市县区州]|园区|乡镇|企业|群体|人群|主体|对象|单位)$/;
/** 在农业、建筑、旅游6个领域，: how many fields or places something happens in. */
const fieldsOf = (s: Scene): boolean =>
  FIELDS.test(s.tail) &&
  /(?:^|[，；：。])(?:[在以从围聚针面选]|深入)[^，。；]{1,60}$/.test(s.text.slice(Math.max(0, s.part.start - 1), s.mention.start));

/** 机械、汽车、医药等8个领域的应用: what all of a list are. */
const ALL_NAMED = /、[^，。；]{1,20}等(?:重点|主要|优先|关键)?(?:领域|行业|方面|环节|区域|地区)(?:的|开展|推广|应用|内|中)/;

/** 支持东湖、西岭、南湾等5个示范区: the count closes a list of what there is. */
const LISTED_PLACES = /、[^，。；、]{1,16}等$/;
const MAKES = /(?:建设|新建|建成|打造|培育|创建|组建|形成|设立|新增|布局|实施|完成|推行|改造|推进)/;
const PLACES = /^[^，。；、的]{0,10}(?:示范区|试验区|园区|开发区|高新区|新区|城市|[市县区镇]|基地|平台|口岸|港口|省份)/;

/** 平台体系（1个枢纽平台、14个子平台）: what a system that there is consists of. */
const MADE_UP_OF = /(?:^|[，；])(?<whole>[^，；。（]{2,30}(?:体系|网络|集群))（[^（）。；]{0,60}$/;
const isMadeUpOf = (before: string): boolean => {
  const whole = MADE_UP_OF.exec(before)?.groups?.whole;
  return whole !== undefined && !MAKES.test(whole) && !/构建|健全|完善|加快|推动|力争/.test(whole);
};

/** 办理时间控制在13个工作日以内, 缩短3个工作日: a commitment about how long something takes, not a limit of a procedure. */
const keptWithin = (s: Scene): boolean =>
  unit(s, "time") &&
  /日|天|小时|分钟/.test(s.mention.unit ?? "") &&
  /(?:时间|时限|时长|周期|期限|办理|审批|环节|平均|[^，。；]办)(?:力争|平均|全部|均|统一|总体|再)?(?:控制在|(?:压缩|压减|缩短|缩减|减少)了?)(?:不?[少低超][于过]|至少)?$/.test(
    s.text.slice(s.part.start, s.mention.start),
  ) &&
  !/^的?基础上/.test(s.after) &&
  !isCondition(s) &&
  !isPast(s);

/** 不满一年, 不足1年: no procedure is told to take less than so long in these words. */
const fallsShort = ({ mention, text }: Scene): boolean =>
  /^(?:尚|仍)?(?:不满|未满|不足)/.test(text.slice(mention.textStart, mention.start));

/** Kinds that the measured thing itself decides: ages, lengths of time, size classes, numbers of fields and places. */
export const SIZE_RULES: readonly KindRule[] = [
  {
    name: "lifetime-target",
    kind: "target",
    when: (s) => unit(s, "age", "time") && LASTING.test(s.lead) && !isPast(s) && isPlanned(s),
  },
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
  { name: "from-level", kind: "status", when: fromLevel },
  {
    name: "focus",
    kind: "other",
    when: (s) =>
      unit(s, "count") &&
      !bounded(s) &&
      (FOCUS.test(s.tail) || ALL_NAMED.test(s.lead + s.tail) || (/^[，；]$/.test(s.text[s.part.end] ?? "") && fieldsOf(s))),
  },
  {
    name: "needs-of-fields",
    kind: "other",
    when: (s) =>
      unit(s, "count") &&
      !bounded(s) &&
      /(?:按照|根据|针对|结合|围绕)[^，。；]{0,30}$/.test(s.lead) &&
      /^[^，。；、的]{1,12}的(?:具体|实际|不同|个性化)?(?:需求|要求|特点|情况|实际)/.test(s.tail),
  },
  {
    name: "closes-a-list",
    kind: "other",
    when: (s) =>
      unit(s, "count") &&
      !bounded(s) &&
      !dated(s) &&
      !isPast(s) &&
      LISTED_PLACES.test(s.lead) &&
      !MAKES.test(s.lead) &&
      PLACES.test(s.tail),
  },
  {
    name: "classed",
    kind: "other",
    when: (s) => unit(s, "count") && !bounded(s) && /(?:划分为|区分为|分为|分成)[^，。；]{0,20}$/.test(s.lead),
  },
  {
    name: "made-up-of",
    kind: "status",
    when: (s) => unit(s, "count") && !bounded(s) && !dated(s) && isMadeUpOf(s.before),
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
  {
    name: "population",
    kind: "threshold",
    when: (s) => s.mention.unit === "人" && /人口以[上下]$/.test(s.text.slice(s.mention.start, s.mention.textEnd)),
  },
  { name: "age-limit", kind: "threshold", when: (s) => unit(s, "age") && !/(?:寿命)/.test(s.lead) },
  {
    name: "time-served",
    kind: "threshold",
    when: (s) =>
      unit(s, "time") &&
      !/^的?[^，。；]{0,8}(?:期|期限|时间)$/.test(s.tail) &&
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
        fallsShort(s) ||
        (/连续$/.test(s.lead) && !/^(?:每|按月|按年|分别|给予|予以|享受|免)/.test(s.tail))) &&
      (s.tail.startsWith("的") ||
        s.mention.bound?.name === "not-reaching" ||
        !/(?:期限|公示|时间|时限|保存|有效期)[^，。；]{0,6}$/.test(s.lead)),
  },
  {
    name: "time-of-condition",
    kind: "threshold",
    when: (s) => unit(s, "time") && s.tail === "" && /^，[^，。；]{2,40}的，/.test(s.after) && grantAhead(s) >= 0,
  },
  {
    name: "time-at-most",
    kind: "threshold",
    when: (s) =>
      unit(s, "time") &&
      s.mention.bound?.name === "no-more-than" &&
      /(?:累计|居住|停留|离境|就业|参保|失业)$/.test(s.lead + s.text.slice(s.mention.textStart, s.mention.start).replace(/不超过$/, "")) &&
      s.tail === "的",
  },
  {
    name: "time-in-condition",
    kind: "threshold",
    when: (s) => {
      const next = s.mentions[s.index + 1];
      return unit(s, "time") && s.mention.bound?.name === "inside-time" && next?.bound != null && next.end <= s.part.end && isCondition(s);
    },
  },
  {
    name: "time-of-persons",
    kind: "threshold",
    when: (s) =>
      unit(s, "time") &&
      s.mention.bound !== null &&
      /^的[^，。；]{0,14}(?:专利|企业|人员|毕业生|项目|单位|人才|机构|设备|车辆|地区|城市|主体)/.test(s.tail),
  },
  {
    name: "recent-window",
    kind: "threshold",
    when: (s) => unit(s, "time") && /(?:近|最近|过去)$/.test(s.text.slice(0, s.mention.start)),
  },
  { name: "outage", kind: "target", when: (s) => unit(s, "time") && /停电时间[^，。；]{0,8}$/.test(s.lead) && !isPast(s) },
  {
    name: "time-cut-to",
    kind: "target",
    when: (s) =>
      unit(s, "time") &&
      /(?:压缩|压减|缩短|缩减|精简|减少|降低|提速|压降|优化|降)(?:到|至|为)(?:承诺时限)?$/.test(s.lead) &&
      !/^的?基础上/.test(s.after) &&
      !isPast(s),
  },
  { name: "time-kept-within", kind: "target", when: keptWithin },
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
  { name: "rank", kind: "threshold", when: (s) => s.mention.bound?.name === "rank" },
  {
    name: "having",
    kind: "threshold",
    when: (s) =>
      unit(s, "count") &&
      bounded(s) &&
      /(?:有|具备|配备|涉及|跨|招收|聘用|吸纳|招用|使用|获得|取得|接待|安置)$/.test(s.lead) &&
      /^[^，。；的]{1,14}的[^，。；]{2,}/.test(s.tail) &&
      !/(?:培育|打造|建设|建成|形成|力争)[^，。；]{0,8}$/.test(s.lead),
  },
  { name: "named-set", kind: "other", when: (s) => unit(s, "count") && !bounded(s) && /首批$/.test(s.lead) && ACTS.test(s.tail) },
  { name: "copies", kind: "other", when: (s) => unit(s, "count") && /一式$/.test(s.lead) },
  { name: "fine", kind: "other", when: (s) => unit(s, "money", "rate", "times") && /^[^，。；]{0,6}(?:的)?罚款/.test(s.tail) },
  { name: "rate-before-cut", kind: "status", when: (s) => unit(s, "rate") && /适用$/.test(s.lead) && /^[^。；]{0,30}减按/.test(s.after) },
  { name: "rate-in-force", kind: "threshold", when: (s) => unit(s, "rate") && /适用$/.test(s.lead) },
  { name: "share-to-be-shown", kind: "threshold", when: (s) => unit(s, "rate") && /^(?:的)?认定/.test(s.tail) },
  {
    name: "size-of-staff",
    kind: "threshold",
    when: (s) => unit(s, "count") && s.mention.bound?.name === "and-below" && /^的?[\u4e00-\u9fff]{2}/.test(s.tail),
  },
  { name: "assessed-rate", kind: "other", when: (s) => unit(s, "rate") && /^(?:核定|确定|计算|折算)/.test(s.tail) },
];
