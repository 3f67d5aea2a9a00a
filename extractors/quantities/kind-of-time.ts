import { isCondition, LASTING, LIVED, unit } from "./conditions.ts";
import { grantAhead } from "./grant.ts";
import type { KindRule } from "./kind-rule.ts";
import type { Scene } from "./scene.ts";
import { isPast, isPlanned } from "./tense.ts";

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

/** Kinds of lengths of time and ages. */
export const TIME_RULES: readonly KindRule[] = [
  {
    name: "lifetime-target",
    kind: "target",
    when: (s) => unit(s, "age", "time") && LASTING.test(s.lead) && !isPast(s) && isPlanned(s),
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
];
