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
    ],
    like: [
      "有关单位和公众可于2022年12月22日前提出意见。",
      "填报2022年1月1日至12月31日期间的数据。",
      "自2023年起施行。",
      "到2025年，产值达到800亿元。",
      "较2015年明显改善。",
      "到2018年已全部完成。",
    ],
  },
  "by-end-of-period": {
    phrases: [["“十四五”期间，积极构建绿色制造体系。", [["2025", "积极构建绿色制造体系"]]]],
    like: ["“十三五”期间，绿色体系基本建成。", "落实“十四五”规划要求，完善体系。", "聚焦“十四五”重大工程，加大公开力度。"],
  },
  "valid-until": {
    phrases: [
      ["本政策有效期至2027年12月31日。", [["2027-12-31", "本政策有效期至2027年12月31日"]]],
      ["继续保留专班，并延续至2027年6月。", [["2027-06", "继续保留专班，并延续至2027年6月"]]],
    ],
    like: ["有效期3年。", "自2023年1月1日起施行。"],
  },
  "in-year": {
    phrases: [["2023年，启动公共平台建设。", [["2023", "启动公共平台建设"]]]],
    like: ["2021年，启动公共平台建设。", "2023年度重点企业名单另行公布。"],
  },
};

describe("milestones", () => {
  test("every rule has phrases and look-alikes", () => {
    expect(Object.keys(CORPUS).sort()).toEqual(MILESTONE_RULES.map((r) => r.name).sort());
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

  test("a phase's heading with dates in brackets: one per date", () => {
    expect(of(headed("督查汇总（2022年7月、12月）。"))).toEqual([
      ["2022-07", "督查汇总（2022年7月、12月）。", "milestones/dated-heading"],
      ["2022-12", "督查汇总（2022年7月、12月）。", "milestones/dated-heading"],
    ]);
    expect(of(headed("工作部署（2022年上半年）"))[0]?.[0]).toBe("2022-06");
    expect(of(headed("工作部署（见附件2）"))).toEqual([]);
  });
});
