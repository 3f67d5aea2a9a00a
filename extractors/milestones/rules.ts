import type { Time } from "../times/read.ts";

/** A form in which a commitment is dated. `pattern` is matched on the words from the start of the date's part of the sentence to four characters behind the date; `date` marks where the date stands. */
export interface MilestoneRule {
  readonly name: string;
  readonly fits: (time: Time, before: string, after: string, issued: number | null) => boolean;
}

const year = (time: Time): number => Number(time.iso.split("/").at(-1)?.slice(0, 4));
const notPast = (time: Time, issued: number | null): boolean => issued === null || year(time) >= issued;
const OPENS = /^(?:[并且，；]|力争|争取|确保|计划|预计|在|于|至)*$/;

/** 聚焦“十四五”重大工程: the period names what something is done for. */
const NAMING = /(?:聚焦|围绕|落实|编制|按照|根据|依据|列入|纳入|对接|谋划|衔接|开展|推进|实施|完成|做好|总结|国家|[省市县区])$/;

/** The forms, the first that fits names the milestone. */
export const MILESTONE_RULES: readonly MilestoneRule[] = [
  {
    name: "valid-until",
    fits: (time, before, _, issued) =>
      time.role !== "baseline" &&
      /(?:有效期|延续|延长|执行|实施|保留|顺延|试行|施行|截止|期限|止)[^，。；]{0,8}(?:至|到)$/.test(before) &&
      notPast(time, issued),
  },
  {
    name: "by-deadline",
    fits: (time, before, _, issued) => time.role === "deadline" && !/可以?(?:于|在)?$/.test(before) && notPast(time, issued),
  },
  {
    name: "by-end-of-period",
    fits: (time, before, after, issued) =>
      time.role === "period" &&
      !NAMING.test(before) &&
      time.rule === "times/plan-period" &&
      !/^(?:[^，。；]{0,12}(?:规划|目标|纲要|发展规划|开局|时期是|期间是|是))/.test(after) &&
      notPast(time, issued) &&
      issued !== null,
  },
  {
    name: "in-year",
    fits: (time, before, after, issued) =>
      time.role === "period" &&
      issued !== null &&
      time.rule !== "times/plan-period" &&
      notPast(time, issued) &&
      OPENS.test(before) &&
      /^(?:，|底|末|启动|完成|开展|建成|实现|组织|出台|印发|制定|开工|投产|新增|力争|全面|基本|继续|推动|推进|争取|举办)/.test(after),
  },
];
