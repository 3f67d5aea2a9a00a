import type { Time } from "../times/read.ts";

/** Where a date stands: the words of its part of the sentence before and behind it, those behind it to the sentence's end, and the date of issue (ISO 8601, maybe reduced; null if unknown). */
export interface Setting {
  readonly time: Time;
  readonly before: string;
  readonly after: string;
  readonly rest: string;
  /** Whether the sentence gives each of several years its own task. */
  readonly isSchedule: boolean;
  readonly issued: string | null;
}

/** A form in which a commitment is dated. */
export interface MilestoneRule {
  readonly name: string;
  readonly fits: (setting: Setting) => boolean;
}

/** Not before the issue, as far as both dates are printed: 2023 is not past in May 2023, 2023-02 is. */
const notPast = ({ time, issued }: Setting): boolean => {
  const due = time.iso.split("/").at(-1) ?? time.iso;
  return issued === null || due >= issued.slice(0, due.length);
};
const OPENS = /^(?:[并且，；]|力争|争取|确保|计划|预计|在|于|至)*$/;
/** 科技部拟在“十五”后两年，…: whose plan it is. */
const PLANS = /^[^，。；、]{2,14}(?:拟|将|计划|应|要)(?:在|于)?$/;

/** 2023年底前入驻的按…, 2023年6月30日之前的项目, 在12月31日前签订合同的，: the date says which ones are meant. */
const MODIFIES = /^(?:底|末)?(?:以前|之前|前)(?:的|[已仍未][^，。；]{1,20}的)|^[^，。；]{1,20}的(?:按|给予|可|予以|不|享受)|的[，；]?$/;

/** 有效期至2025年, 有效期自2023年1月1日至2025年12月31日. */
const VALID =
  /(?:有效期|延续|延长|延|执行|实施|保留|顺延|试行|施行|截止|期限|止)[^，。；]{0,8}(?:至|到)$|(?:有效期|(?:执行|实施|施行|政策)(?:期限|时间|期))[^，。；]{0,4}(?:为|自|从)$/;

/** 聚焦“十四五”重大工程, 落实好2023年3月前阶段性政策, 注册时间为2017年6月30日前: the date names what something is done for, or a condition. */
const NAMING =
  /(?:聚焦|围绕|落实好?|编制|按照|根据|依据|列入|纳入|对接|谋划|衔接|开展|推进|实施|完成|做好|总结|国家|[省市县区]|(?:注册|成立|登记|设立|出生)(?:时间|日期)?(?:为|应?在)?|从[^，。；]{1,8}(?:到|至))$/;

/** What is granted for a time: relief from taxes and fees, payments, permissions. */
export const GRANTS =
  /免征|减征|减半|减按|暂免|免收|免缴|减免|不征|缓缴|缓征|退还|返还|给予|享受|予以|补贴|补助|降低|降至|下调|扣除|抵减|抵扣|延续|延长|允许|可(?!能|行|靠|持)/;
/** 自2023年1月1日至12月31日，对…免征; 对购置日期在…期间内的…免征. */
const GRANTED_IN_YEAR = /^(?:给予|免征|减免|对[^，。；]{2,40}(?:免征|减免|给予|予以))/;
/** 2016年启动试点，2017年同步推进，2018年扩大范围: what a schedule sets for a year. */
const SCHEDULED = /^[^，。；]{0,30}(?:启动|推进|开展|扩大|推广|完成|建成|力争|争取)(?![的了])/;
/** 暂免征收2023年上半年房产税 */
const RELIEVED = /(?:(?:暂?免|减半?|缓)(?:予)?(?:征收?|收|缴|除)|减免)$/;
const FOR_A_TIME = /^(?:[并且，；]|继续|其中)*(?:自|从|在|于)?$|^对[^，。；]{1,8}(?:日期|时间)在$/;

/** The forms, the first that fits names the milestone. */
export const MILESTONE_RULES: readonly MilestoneRule[] = [
  {
    name: "valid-until",
    fits: (setting) => setting.time.role !== "baseline" && VALID.test(setting.before) && !MODIFIES.test(setting.after) && notPast(setting),
  },
  {
    name: "by-deadline",
    fits: (setting) =>
      setting.time.role === "deadline" &&
      !/可以?(?:于|在)?$/.test(setting.before) &&
      !NAMING.test(setting.before) &&
      !MODIFIES.test(setting.after) &&
      notPast(setting),
  },
  {
    name: "by-end-of-period",
    fits: (setting) =>
      setting.time.rule === "times/plan-period" &&
      setting.time.role === "period" &&
      (OPENS.test(setting.before) || PLANS.test(setting.before)) &&
      /^(?:期间|时期|，|期(?!间))(?!及)(?![^，。；]{0,12}(?:规划|目标|纲要|开局))(?!是)/.test(setting.after) &&
      notPast(setting) &&
      setting.issued !== null,
  },
  {
    name: "granted-until",
    fits: (setting) =>
      (setting.time.rule === "times/date-range"
        ? FOR_A_TIME.test(setting.before) && /^(?:止|期间|期间内|内)?(?:[，,]|对|继续|免|减|[^，。；]{1,20}的[，]?)/.test(setting.after)
        : GRANTED_IN_YEAR.test(setting.after) && OPENS.test(setting.before) && setting.time.role === "period") &&
      GRANTS.test(setting.rest) &&
      notPast(setting) &&
      setting.issued !== null,
  },
  {
    name: "relieved-for-a-period",
    fits: (setting) => setting.time.role === "period" && RELIEVED.test(setting.before) && notPast(setting) && setting.issued !== null,
  },
  {
    name: "year-by-year",
    fits: (setting) => setting.isSchedule && OPENS.test(setting.before) && SCHEDULED.test(setting.after) && notPast(setting),
  },
  {
    name: "in-year",
    fits: (setting) =>
      setting.time.role === "period" &&
      setting.time.rule !== "times/plan-period" &&
      setting.time.rule !== "times/recent-years" &&
      OPENS.test(setting.before) &&
      /^(?:，|(?:底|末|启动|完成|开展|建成|实现|组织|出台|印发|制定|开工|投产|新增|力争|全面|基本|继续|推动|推进|争取|举办|扩大|纳入|推出|达到|进一步|逐步|持续|加快|深入|积极)(?!的))/.test(
        setting.after,
      ) &&
      !MODIFIES.test(setting.after) &&
      notPast(setting) &&
      setting.issued !== null,
  },
];
