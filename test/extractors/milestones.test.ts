import { describe, expect, test } from "vitest";
import { extractMilestones } from "../../extractors/milestones/extract.ts";
import { MILESTONE_RULES } from "../../extractors/milestones/rules.ts";
import { extractQuantities } from "../../extractors/quantities/extract.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import type { Circular } from "../../schemas/circular.ts";
import { circularOf } from "./circular-of.ts";

const lexicon = loadLexicon();
const of = (circular: Circular) =>
  extractMilestones(circular, lexicon, extractQuantities(circular, lexicon).facts).facts.map(
    (m) => [m.due, circular.text.slice(m.start, m.end), m.rule] as const,
  );
const read = (text: string, issuedOn: string | null = "2022-07-01") => of(circularOf(text, { issuedOn }));
const headed = (heading: string): Circular => {
  const circular = circularOf(heading, { issuedOn: "2022-07-01" });
  const clauses = circular.clauses.map((clause) => ({ ...clause, heading, headingSpan: { start: 0, end: heading.length }, body: [] }));
  return { ...circular, clauses };
};

/** Rule → phrases with the dates and words that must come out; `like`: phrases that give nothing of the rule. */
const CORPUS: Readonly<
  Record<string, { phrases: readonly (readonly [string, readonly (readonly [string, string])[]])[]; like: readonly string[] }>
> = {
  "by-deadline": {
    phrases: [
      [
        "到2025年，综合竞争力明显提升，标准体系健全完善。",
        [
          ["2025", "综合竞争力明显提升"],
          ["2025", "标准体系健全完善"],
        ],
      ],
      ["2022年底前全部完成。", [["2022-12", "2022年底前全部完成"]]],
      ["到2025年，坚持绿色引领，构建制造体系。", [["2025", "坚持绿色引领，构建制造体系"]]],
      ["到2025年，产值达到800亿元，品牌明显提升。", [["2025", "品牌明显提升"]]],
      [
        "将工作总结，分别于7月15日前、12月底前报送。",
        [
          ["2022-07-15", "将工作总结，分别于7月15日前、12月底前报送"],
          ["2022-12", "将工作总结，分别于7月15日前、12月底前报送"],
        ],
      ],
      ["年底前建成平台；完善管理制度。", [["2022-12", "年底前建成平台"]]],
      [
        "请各单位于2022年12月10日前（以寄出时间为准），将材料寄送。",
        [["2022-12-10", "请各单位于2022年12月10日前（以寄出时间为准），将材料寄送"]],
      ],
      [
        "请分别于7月20日、9月20日前将情况报牵头单位。",
        [
          ["2022-07-20", "请分别于7月20日、9月20日前将情况报牵头单位"],
          ["2022-09-20", "请分别于7月20日、9月20日前将情况报牵头单位"],
        ],
      ],
      [
        "请各责任单位于8月20日、11月20日前将任务推进情况，形成报告报送牵头单位。",
        [
          ["2022-08-20", "请各责任单位于8月20日、11月20日前将任务推进情况，形成报告报送牵头单位"],
          ["2022-11-20", "请各责任单位于8月20日、11月20日前将任务推进情况，形成报告报送牵头单位"],
        ],
      ],
      [
        "分别于8月15日、10月31日前统计使用情况，书面报送市发展改革委。",
        [
          ["2022-08-15", "分别于8月15日、10月31日前统计使用情况"],
          ["2022-10-31", "分别于8月15日、10月31日前统计使用情况"],
          ["2022-08-15", "书面报送市发展改革委"],
          ["2022-10-31", "书面报送市发展改革委"],
        ],
      ],
      ["2022年底前完成改造；如确有困难，可适当延期。", [["2022-12", "2022年底前完成改造"]]],
      ["2022年底前完成改造，逾期未完成的，予以停产。", [["2022-12", "2022年底前完成改造"]]],
      ["到2025年，形成标准体系，注重企业实际需求。", [["2025", "形成标准体系"]]],
      ["到2025年，确因场地限制不具备条件的，按照规定管理；建立授权制度。", [["2025", "建立授权制度"]]],
      ["以数字化转型提升现代化水平，不断推进电力装备高质量发展到2027年，数字化转型取得明显成效。", [["2027", "数字化转型取得明显成效"]]],
      ["到2025年，建成以政务网站为龙头，整体协同的矩阵体系。", [["2025", "建成以政务网站为龙头，整体协同的矩阵体系"]]],
      ["2022年底前，以数据考核为主，必要现场复核为辅，开展考核工作。", [["2022-12", "以数据考核为主，必要现场复核为辅，开展考核工作"]]],
      ["8月底前，牵头部门应当会同有关部门，制定实施办法。", [["2022-08", "牵头部门应当会同有关部门，制定实施办法"]]],
      ["请于8月20日前确定联络员。联系人：张三丰年，联系电话：1234567。", [["2022-08-20", "请于8月20日前确定联络员"]]],
    ],
    like: [
      "有关单位和公众可于2022年12月22日前提出意见。",
      "填报2022年1月1日至12月31日期间的数据。",
      "自2023年起施行。",
      "到2025年，产值达到800亿元。",
      "较2015年明显改善。",
      "到2018年已全部完成。",
      "2022年5月底前完成了清理。",
      "执行期到2024年6月30日之前的项目不在限项范围内。",
      "2023年底前入驻的按60元给予租金支持，最多支持三个年度。",
      "见习单位在2023年12月31日前签订合同的，给予补贴。",
      "注册时间为2022年9月30日前，有较强的科技研发能力。",
      "落实好2022年9月前阶段性补贴政策。",
      "2022年12月31日之前已完成转制的企业，继续免征所得税。",
      "考核数据取自上一年度1月至12月，公布结果。",
      "每年2月底前各市完成考核工作，3月底前省级完成监测分析工作。",
      "从现在到2025年，随着工程蓄水，监测的内容逐步增加。",
      "2022年底前，困难企业可组织开展在岗培训。",
    ],
  },
  "by-end-of-period": {
    phrases: [["“十四五”期间，积极构建绿色制造体系。", [["2025", "积极构建绿色制造体系"]]]],
    like: [
      "“十三五”期间，绿色体系基本建成。",
      "落实“十四五”规划要求，完善体系。",
      "聚焦“十四五”重大工程，加大公开力度。",
      "“十四五”时期农村客运规划另行公布。",
      "明确“十四五”平台建设的总体思路。",
      "“十四五”时期，我市发展面临重大历史机遇。",
      "“十四五”期间及其后一段时间，地震活动将进一步增强。",
    ],
  },
  "valid-until": {
    phrases: [
      ["本政策有效期至2027年12月31日。", [["2027-12-31", "本政策有效期至2027年12月31日"]]],
      ["本办法有效期自2023年1月1日至2025年12月31日。", [["2025-12-31", "有效期自2023年1月1日至2025年12月31日"]]],
      ["上述政策实施时间为2023年1月1日至2023年12月31日。", [["2023-12-31", "上述政策实施时间为2023年1月1日至2023年12月31日"]]],
      ["对符合条件的企业，按照每人1500元的标准发放补贴，政策执行期限至2025年12月底。", [["2025-12", "政策执行期限至2025年12月底"]]],
      ["还本付息日期最长可延至2023年6月30日。", [["2023-06-30", "可延至2023年6月30日"]]],
      ["继续保留专班，并延续至2027年6月。", [["2027-06", "继续保留专班，并延续至2027年6月"]]],
    ],
    like: ["有效期3年。", "本规划的期限为2022至2025年。", "自2023年1月1日起施行。"],
  },
  "task-deadline": {
    phrases: [
      ["优化报装流程。牵头单位：市住建局，完成时限：2022年12月底前", [["2022-12", "优化报装流程"]]],
      ["制定管理办法。（市财政局牵头，完成时限：2022年11月）", [["2022-11", "制定管理办法"]]],
      ["制定管理办法。（市财政局牵头，11月底前完成）", [["2022-11", "制定管理办法"]]],
      [
        "制定管理办法（市财政局负责，完成时限：9月底前）。启动改造。（市住建局负责，完成时限：10月底前）",
        [
          ["2022-09", "制定管理办法"],
          ["2022-10", "启动改造"],
        ],
      ],
    ],
    like: ["优化流程。完成时限：持续推进", "办结时限由20个工作日压缩到2个。", "改造（由市住建局牵头，2021年完成）。"],
  },
  "granted-until": {
    phrases: [
      [
        "自2023年1月1日至2023年12月31日，对增值税小规模纳税人，免征增值税，逾期不再执行。",
        [["2023-12-31", "自2023年1月1日至2023年12月31日，对增值税小规模纳税人，免征增值税"]],
      ],
      ["2023年1月1日至12月31日，困难企业可组织开展职工培训，所需经费按规定列支。", [["2023-12-31", "困难企业可组织开展职工培训"]]],
      ["对购置日期在2023年1月1日至2023年12月31日期间内的新能源汽车，免征车辆购置税。", [["2023-12-31", "免征车辆购置税"]]],
      ["2023年给予一次性增人增资，核增部分计入工资总额。", [["2023", "2023年给予一次性增人增资"]]],
    ],
    like: [
      "自2021年1月1日至2021年12月31日，对小规模纳税人免征增值税。",
      "2023年1月1日至12月31日，视频会议另行通知。",
      "对在2023年1月1日至12月31日注册的企业给予补助。",
      "自2023年1月1日至12月31日，给予企业50万元奖励。",
    ],
  },
  "year-by-year": {
    phrases: [
      [
        "2023年启动试点示范，2024年总结经验和推广应用同步推进。",
        [
          ["2023", "2023年启动试点示范"],
          ["2024", "2024年总结经验和推广应用同步推进"],
        ],
      ],
    ],
    like: ["2023年名单另行公布，2024年名单由市工信局公布。", "2020年启动试点示范，2021年推广经验。", "2023年启动试点示范。"],
  },
  "in-year": {
    phrases: [["2023年，启动公共平台建设。", [["2023", "启动公共平台建设"]]]],
    like: [
      "2021年，启动公共平台建设。",
      "2022年3月，启动公共平台建设。",
      "2023年度重点企业名单另行公布。",
      "2023年，全市工作的总体要求是：坚持创新。",
      "2023年新增的小微企业贷款，给予补助。",
      "2022年10月，视频会议另行通知。",
    ],
  },
};

describe("milestones", () => {
  test("every rule has phrases and look-alikes", () => {
    expect(Object.keys(CORPUS).sort()).toEqual([...MILESTONE_RULES.map((r) => r.name), "task-deadline"].sort());
  });

  for (const [rule, { phrases, like }] of Object.entries(CORPUS)) {
    test.each(phrases)(`${rule}: %s`, (phrase, expected) => {
      const found = read(phrase);
      expect(found.map(([due]) => due)).toEqual(expected.map(([due]) => due));
      for (const [i, [, words]] of expected.entries()) expect(found[i]?.[1]).toContain(words);
      expect(found.every(([, , name]) => name === `milestones/${rule}`)).toBe(true);
    });
    test.each(like)(`${rule} takes nothing from %s`, (phrase) => {
      expect(read(phrase).filter(([, , name]) => name === `milestones/${rule}`)).toEqual([]);
    });
  }

  test("a task's deadline proves itself by its paragraphs in front, whoever answers for them left out", () => {
    const clause = (texts: readonly string[]): Circular => {
      const circular = circularOf(texts, { issuedOn: "2022-07-01" });
      const [first] = circular.clauses;
      if (!first) return circular;
      const body = circular.clauses.map(({ start, end }) => ({ start, end }));
      return { ...circular, clauses: [{ ...first, body, end: circular.text.length }] };
    };
    expect(of(clause(["优化报装流程。", "牵头单位：市住建局", "责任单位：", "各区政府，市水务局", "完成时限：2022年12月"]))).toEqual([
      ["2022-12", "优化报装流程", "milestones/task-deadline"],
    ]);
    expect(of(clause(["完成时限：2022年12月"]))).toEqual([]);
  });

  test("a part with a year of its own is due in that year", () => {
    expect(read("2022年8月底前完成编制，2025年扩大到全部事项。").map(([due, words]) => [due, words])).toEqual([
      ["2022-08", "2022年8月底前完成编制"],
      ["2025", "2025年扩大到全部事项"],
    ]);
  });

  test("a phase's heading with dates in brackets: one per date", () => {
    expect(of(headed("督查汇总（2022年7月、12月）。"))).toEqual([
      ["2022-07", "督查汇总（2022年7月、12月）。", "milestones/dated-heading"],
      ["2022-12", "督查汇总（2022年7月、12月）。", "milestones/dated-heading"],
    ]);
    expect(of(headed("工作部署（2022年上半年）"))[0]?.[0]).toBe("2022-06");
    expect(of(headed("工作部署（见附件2）"))).toEqual([]);
  });
});
