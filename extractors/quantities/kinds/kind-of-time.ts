import { grantAhead, grantVerb } from "../grant.ts";
import type { Scene } from "../scene.ts";
import { bounded, isCondition, LASTING, LIVED, underConditions, unit } from "./conditions.ts";
import type { KindRule } from "./kind-rule.ts";
import { isPast, isPlanned } from "./tense.ts";

/** 办理时间控制在13个工作日以内, 缩短3个工作日: a commitment about how long something takes, not a limit of a procedure. */
const keptWithin = (s: Scene): boolean =>
  unit(s, "time") &&
  /日|天|小时|分钟/.test(s.mention.unit ?? "") &&
  /^(?:再|均|可|将)?(?:压缩|压减|缩短|缩减|减少)了?$|(?:时间|时限|时长|周期|期限|办理|审批|环节|平均|[^，。；]办)(?:力争|平均|全部|均|统一|总体|再)?(?:控制在|(?:压缩|压减|缩短|缩减|减少)了?)(?:不?[少低超][于过]|至少)?$/.test(
    s.text.slice(s.part.start, s.mention.start),
  ) &&
  !/^的?基础上/.test(s.after) &&
  !isCondition(s) &&
  !isPast(s);

/** 不满一年, 不足1年: no procedure is told to take less than so long in these words. */
const fallsShort = ({ mention, text }: Scene): boolean =>
  /^(?:尚|仍)?(?:不满|未满|不足|达不到|(?:无法|未能|不能|难以)达到)/.test(text.slice(mention.textStart, mention.start));

/** 经过60多年的演进, 监测了5个月, 继…强震后仅10个月: time that has passed. Nobody plans for 60多年. */
const hasPassed = ({ lead, tail, after, mention, text }: Scene): boolean =>
  mention.bound?.name !== "and-above" &&
  ((/(?:经过|历经|历时|时隔|距今)$/.test(lead) &&
    (/[多余]/.test(text.slice(mention.start, mention.textEnd)) ||
      (/^[^。；]{0,60}(?:了|已)/.test(after) && !/力争|确保|目标|将/.test(after)))) ||
    (/连续$/.test(lead) && /^(?:保持|位居|居|荣获|获评|被评|获得|蝉联)[^的]{0,40}$/.test(tail)) ||
    (/后$/.test(lead) && text.slice(mention.textStart, mention.start) === "仅") ||
    (/(?:[^为除]了|(?<![超通经])过|已达?)$/.test(lead) && !tail.startsWith("的")));

/** 在路段进行过不少于240小时的测试: what an applicant must have behind him. */
const UNDERGONE = /(?<![超通经不])过(?:合计|累计|连续|共计|总计)?(?:不[少低]于|至少)$/;
/** 申请人从事相关工作不少于5年 */
const APPLICANT = /^(?:申请|申报|报名|参评|入驻|被?推荐)[^，。；]{0,4}(?:人员?|者|单位|企业|主体|机构)(?:应当?|须|需)?[^，。；]{2,30}$/;
/** 公示时间, 答复期限: times of a procedure. */
const OF_PROCEDURE = /(?:公示|公告|答复|办理|审批|审核|办结|保存|留存|存储|有效|受理|提前|完成|服务|运营|经营)[^，。；]{0,8}$/;

const mustHave = (s: Scene): boolean =>
  s.mention.comparator === "≥" &&
  (UNDERGONE.test(s.text.slice(s.part.start, s.mention.start)) ||
    ((APPLICANT.test(s.lead) || underConditions(s) || s.setting.headings.slice(1, 3).some((h) => /主体$/.test(h))) &&
      !OF_PROCEDURE.test(s.lead)));

/** 平均审理周期不超过60天: an average is a level of performance, no limit of a procedure. */
const isAverage = (s: Scene): boolean =>
  /平均[^，。；]{1,16}(?:时间|时限|时长|周期|天数|用时|耗时|效率)[^，。；]{0,8}$/.test(s.text.slice(s.part.start, s.mention.start)) &&
  !isCondition(s) &&
  !isPast(s);

/** 135米水位蓄水4个月，成功预警16处滑坡: what is told of the past took so long. */
const tookSoLong = (s: Scene): boolean =>
  isPast(s) &&
  !/(?:分|期|期限|时间|时限|周期|年限|时长|要求|规定|缩短|压缩|压减|减少|延长|应当?|须|要)[^，。；]{0,6}$/.test(s.lead) &&
  !s.tail.startsWith("的");

/** 日间手术是指在1日（24小时）内完成的手术 */
const DEFINED = /(?:是|系|所称[^，。；]{1,20})指(?!导|引|标)[^。；]{0,40}$/;
const definedBy = ({ before, after, mention }: Scene): boolean =>
  DEFINED.test(before) && (mention.bound !== null || /^(?:（[^（）]{1,10}）|）)内/.test(after));

/** 车龄不超过3年 */
const AGE = /(?:车龄|房龄|楼龄|船龄|机龄|使用年限)[^，。；]{0,4}$/;

/** 两年内有违法记录, 一年内无事故: what happened in the time, no duty to be done in it (30日内未缴纳的). */
const HAPPENED = /^[^，。；]{0,6}?(?:有|无|发生|出现|存在|被|受到|曾|连续|累计|多次|重复|再次|又)/;
/** 一年内被投诉3次以上的机构: those of whom it is told. */
const OF_THOSE = /^[^，。；]{2,24}的[^，。；、]{0,6}(?:企业|单位|机构|人员|个人|主体|项目|学校|医院|车辆)/;
/** 逾期30日, 停产3个月: how long something is overdue or lies idle. */
const OVERDUE = /(?:逾期|超期|拖欠|欠缴|停工|停产|停业|闲置|中断|失联|旷工)[^，。；]{0,6}$/;

/** Whether the time is part of a condition: in which something happened, that is overdue, that something lasts at most. */
function isTimeOfCondition(s: Scene): boolean {
  const bound = s.mention.bound?.name ?? null;
  const next = s.mentions[s.index + 1];
  if (bound === "inside-time" && s.tail === "" && /^，[^，。；]{2,40}的，/.test(s.after)) return grantAhead(s) >= 0;
  if (bound === "inside-time" && /^无/.test(s.tail)) return true;
  if (bound === "inside-time" && HAPPENED.test(s.tail) && OF_THOSE.test(s.after)) return true;
  if (!isCondition(s)) return false;
  if (bound === "inside-time") return HAPPENED.test(s.tail) || (next?.bound != null && next.end <= s.part.end);
  return (
    (bound === null && OVERDUE.test(s.lead)) ||
    ((bound === "no-more-than" || bound === "no-less-than") && s.tail === "的" && !OF_PROCEDURE.test(s.lead))
  );
}

/** 按6个月的当地最低工资标准: a sum, told in months. */
const MONTHS_OF_PAY = /^的?[^，。；、]{0,20}(?:工资|保险费|保险金|租金|生活费|公积金|养老金)/;

/** 每天校外活动时间不少于1小时: how much of every day, no limit of a procedure. */
const isDaily = ({ text, part, mention }: Scene): boolean =>
  /(?:每[天日周]|日均)[^，。；]{0,16}(?:时间|时长)[^，。；]{0,6}$/.test(text.slice(part.start, mention.textStart));

/** Kinds of lengths of time and ages. */
export const TIME_RULES: readonly KindRule[] = [
  { name: "passed", kind: "status", when: (s) => unit(s, "time") && hasPassed(s) },
  { name: "must-have-behind", kind: "threshold", when: (s) => unit(s, "time") && mustHave(s) },
  { name: "defined-time", kind: "threshold", when: (s) => unit(s, "time") && definedBy(s) },
  {
    name: "starts-after",
    kind: "threshold",
    when: (s) => unit(s, "time") && /^后[^，。；]{0,14}的/.test(s.text.slice(s.mention.end, s.part.end)),
  },
  {
    name: "months-of-pay",
    kind: "incentive",
    when: (s) =>
      unit(s, "time") &&
      MONTHS_OF_PAY.test(s.after) &&
      !/(?:缴纳?|缴存|领取|参加|拖欠)[^，。；]{0,6}$/.test(s.lead) &&
      (grantVerb(s).test(s.before) || /按照?(?:不超过|最高|最多)?$/.test(s.text.slice(s.part.start, s.mention.start))),
  },
  {
    name: "lifetime-target",
    kind: "target",
    when: (s) => unit(s, "age", "time") && LASTING.test(s.lead) && !isPast(s) && isPlanned(s),
  },
  {
    name: "age-limit",
    kind: "threshold",
    when: (s) => (unit(s, "age") && !/(?:寿命)/.test(s.lead)) || (unit(s, "time") && bounded(s) && AGE.test(s.lead)),
  },
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
        (s.mention.bound?.name === "not-reaching" && underConditions(s)) ||
        (/连续$/.test(s.lead) && !/^、?(?:每|按月|按年|分别|给予|予以|享受|免)/.test(s.tail))) &&
      (s.tail.startsWith("的") ||
        s.mention.bound?.name === "not-reaching" ||
        !/(?:期限|公示|时间|时限|保存|有效期)[^，。；]{0,6}$/.test(s.lead)),
  },
  { name: "time-in-condition", kind: "threshold", when: (s) => unit(s, "time") && isTimeOfCondition(s) },
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
    when: (s) => unit(s, "time") && /(?:近|过去)$/.test(s.text.slice(Math.max(0, s.mention.start - 2), s.mention.start)),
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
  { name: "average-time", kind: "target", when: (s) => unit(s, "time") && isAverage(s) },
  { name: "time-it-took", kind: "status", when: (s) => unit(s, "time") && s.mention.bound === null && tookSoLong(s) },
  { name: "daily-time", kind: "target", when: (s) => unit(s, "time") && isDaily(s) },
  { name: "span-of-time", kind: "duration", when: (s) => unit(s, "time") },
];
