import { describe, expect, test } from "vitest";
import { passagesOf } from "../../extractors/passage.ts";
import { documentYear } from "../../extractors/times/document-year.ts";
import { datesOutside } from "../../extractors/times/outside.ts";
import { readTimes } from "../../extractors/times/read.ts";
import { timeRules } from "../../extractors/times/rules.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import type { Clause } from "../../schemas/circular.ts";
import { circularOf } from "./circular-of.ts";

const lexicon = loadLexicon();
const read = (text: string, year: string | null = "2022") => readTimes(text, year, lexicon);

/** Rule → ISO date → phrases that must give it; `like`: look-alikes of which the rule reads nothing. */
const CORPUS: Readonly<Record<string, { gives: Readonly<Record<string, readonly string[]>>; like: readonly string[] }>> = {
  "date-range": {
    gives: {
      "2021-01-01/2022-06-30": ["2021年1月1日至2022年6月30日有效"],
      "2022-04/2022-10": ["活动时间：2022年4月至10月", "2022年4月—10月底", "2022年4-10月"],
    },
    like: ["2021年1月1日起", "1月至6月"],
  },
  "days-of-month": {
    gives: { "2019-01-02/2019-01-20": ["2019年1月2日至20日，", "2019年1月2日-20日"] },
    like: ["2019年1月2日", "2019年1月2日至2月20日"],
  },
  "year-range": {
    gives: { "2016/2020": ["2016-2020年", "2016—2020年", "2016年至2020年", "２０１６年到２０２０年"] },
    like: ["2016年以来", "2000-3000元"],
  },
  "plan-period": {
    gives: {
      "2016/2020": ["“十三五”期间", "“十三五”时期"],
      "2019/2020": ["“十三五”后两年", "“十三五”期间最后2年"],
      "2016/2018": ["“十三五”前三年"],
      "2025": ["“十四五”末", "到“十四五”期末"],
    },
    like: ["十五条措施", "“四减四增”"],
  },
  "year-and-part": {
    gives: {
      "2022-12": ["2022年底前", "2022年12月底", "2022年末", "2022年下半年", "二〇二二年十二月"],
      "2022-06": ["2022年上半年", "2022年6月", "2022年二季度"],
      "2022-12-31": ["2022年12月31前"],
      "2022-07-15": ["2022年7月15日", "２０２２年７月１５日"],
    },
    like: ["2022年", "12个月", "每年12月"],
  },
  year: { gives: { "2025": ["到2025年，", "2025年全年", "二〇二五年"] }, like: ["3年", "2025套", "〔2025〕8号"] },
  "year-in-words": {
    gives: { "2022": ["今年，", "本年度"], "2023": ["明年"], "2021": ["去年"], "2023-06": ["明年6月底前"] },
    like: ["今后", "近年来", "上年度"],
  },
  "whole-year": { gives: { "2022": ["全年", "年内"] }, like: ["三年内", "一年内", "5年内"] },
  "recent-years": {
    gives: { "2017/2022": ["近5年来，节水量增长"], "2019/2022": ["。最近三年来"] },
    like: ["近三年", "近年来", "近三年内获得资格"],
  },
  day: {
    gives: {
      "2022-08-11": ["8月11日，发生事故"],
      "2022-08-11/2022-08-18": ["8月11日至18日，连续发生"],
      "2022-08-30/2022-09-02": ["8月30日至9月2日举办"],
    },
    like: ["每年8月11日，", "8月11日前", "共8月11日", "2021年8月11日，"],
  },
  "next-in-list": { gives: { "2022-12": ["2022年7月、12月"] }, like: ["7个、12个月"] },
  "part-of-year": {
    gives: {
      "2022-07-15": ["7月15日前", "分别于7月15日、9月20日前"],
      "2022-12": ["12月底前", "年底前"],
      "2022-06": ["上半年完成"],
    },
    like: ["7个月前", "每年底", "每年年底前", "每年的5月底、11月底前", "0403年底前", "当年年底前"],
  },
};

describe("times", () => {
  test("every rule has phrases and look-alikes", () => {
    expect(Object.keys(CORPUS).sort()).toEqual(
      timeRules(lexicon["plan-periods"])
        .map((r) => r.name)
        .sort(),
    );
  });

  for (const [rule, { gives, like }] of Object.entries(CORPUS)) {
    test.each(Object.entries(gives).flatMap(([iso, phrases]) => phrases.map((phrase) => [phrase, iso] as const)))(
      `${rule}: %s is %s`,
      (phrase, iso) => {
        expect(read(phrase)).toContainEqual(expect.objectContaining({ iso, rule: `times/${rule}` }));
      },
    );
    test.each(like)(`${rule} reads nothing of %s`, (phrase) => {
      expect(read(phrase).filter((t) => t.rule === `times/${rule}`)).toEqual([]);
    });
  }

  test.each([
    ["到2025年，", "deadline"],
    ["2022年底前完成", "deadline"],
    ["展望2035年，", "deadline"],
    ["不迟于2025年9月30日建成", "deadline"],
    ["最晚2025年6月建成", "deadline"],
    ["2025年6月30日24时前报送", "deadline"],
    ["2025年6月30日17:00前报送", "deadline"],
    ["2025年6月30日8时召开", "period"],
    ["2018年，", "period"],
    ["截至2020年底，", "period"],
    ["较2015年下降", "baseline"],
    ["比2020年提高", "baseline"],
    ["与2020年相比", "baseline"],
    ["高于2022年，", "baseline"],
    ["框架与2017年一致，", "baseline"],
    ["在2021年工作基础上，", "baseline"],
    ["达到2020年的1.2倍", "baseline"],
    ["自2023年起", "start"],
    ["2018年以来", "start"],
    ["目录（2018年版）", "name"],
    ["标注“2024年1月”字样", "name"],
    ["公布2018年度项目申报指南", "name"],
    ["设置“十四五”加快高质量发展指标体系", "name"],
    ["围绕2018年《政府工作报告》部署", "name"],
    ["落实2023年国家降费奖补政策", "name"],
    ["落实好2023年底前到期的政策", "deadline"],
    ["将2018年确定的激励措施调整为30项", "name"],
    ["将2018年的产量压减", "period"],
    ["2022年6月底前完成发展规划编制", "deadline"],
    ["到2025年基本形成规划体系", "deadline"],
    ["2023年编制完成发展规划", "period"],
  ])("%s is a %s", (phrase, role) => {
    expect(read(phrase).map((t) => t.role)).toEqual([role]);
  });

  test("a date without a year takes the last year printed, else the document's, and says so", () => {
    expect(read("2024年3月启动，7月15日前报送").map((t) => [t.iso, t.implied])).toEqual([
      ["2024-03", false],
      ["2024-07-15", true],
    ]);
    expect(read("12月底前报送", null)).toEqual([]);
  });

  test.each(["《发展纲要（2016—2020年）》", "近三年", "工信〔2017〕30号"])("%s holds no date", (phrase) => {
    expect(read(phrase)).toEqual([]);
  });

  test("the dates that a passage takes from outside: opening the clause above, of its step, leading to dashes, beside its task", () => {
    const circular = circularOf(["第一步，到2023年初步建成。", "产业规模达到1亿元。", "第二步，到2025年全面建成。", "产业规模达到4亿元。"]);
    const [head, ...rest] = circular.clauses as [Clause, Clause, Clause, Clause];
    const clauses = [head, ...rest.map((clause) => ({ ...clause, kind: "dash" as const, parent: 0 }))];
    const steps = { ...circular, clauses };
    expect(datesOutside(steps, passagesOf(steps), lexicon).map(({ above }) => above?.iso)).toEqual([undefined, "2023", "2023", "2025"]);
    const items = { ...circular, clauses: clauses.map((clause) => ({ ...clause, kind: "item" as const })) };
    expect(datesOutside(items, passagesOf(items), lexicon)[3]?.above?.iso).toBe("2023");
    const led = circularOf(["总则。", "以创新为主线。到2026年，总体水平领先。", "产业规模达到1亿元。"]);
    const [rules, aims, aim] = led.clauses as [Clause, Clause, Clause];
    const dashes = { ...led, clauses: [rules, aims, { ...aim, kind: "dash" as const, parent: 1 }] };
    expect(datesOutside(dashes, passagesOf(dashes), lexicon)[2]?.above?.iso).toBe("2026");
    const task = circularOf("覆盖率达到90%。（市住建局牵头，2022年12月底前完成）", { issuedOn: "2022-07-01" });
    expect(datesOutside(task, passagesOf(task), lexicon)[0]?.beside.map(({ time }) => time.iso)).toEqual(["2022-12"]);
  });

  test("the document's year: date of issue, else number, else period", () => {
    const year = (description: Parameters<typeof circularOf>[1]) => documentYear(circularOf("", description).description);
    expect(year({ issuedOn: "2022-07-01", docNumber: "某发〔2021〕1号" })).toBe("2022");
    expect(year({ docNumber: "某发〔2021〕1号" })).toBe("2021");
    expect(year({ periodStart: "2019" })).toBe("2019");
    expect(year({})).toBeNull();
  });
});
