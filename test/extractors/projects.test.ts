import { describe, expect, test } from "vitest";
import { extractEnterprises } from "../../extractors/enterprises/extract.ts";
import { extractProjects } from "../../extractors/projects/extract.ts";
import { PROJECT_RULES } from "../../extractors/projects/rules.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import type { Circular } from "../../schemas/circular.ts";
import { boxOf, circularOf } from "./circular-of.ts";

const lexicon = loadLexicon();
const factsOf = (circular: Circular) => extractProjects(circular, lexicon, extractEnterprises(circular, lexicon).facts).facts;
const projects = (circular: Circular) => factsOf(circular).map(({ enterprise, name }) => [enterprise, name]);
const rulesOf = (circular: Circular) => factsOf(circular).map(({ rule }) => rule.replace("projects/", ""));

type Read = readonly (readonly [enterprise: string | null, name: string])[];

/** Items of a box ← the projects that must be read from them. */
const BOXES: readonly (readonly [readonly string[], Read])[] = [
  [
    ["中央智慧产业园项目；", "重点园区循环化改造项目。"],
    [
      [null, "中央智慧产业园项目"],
      [null, "重点园区循环化改造项目"],
    ],
  ],
  [["瑞丰铝业有限公司年产46800吨技术改造项目；"], [["瑞丰铝业有限公司", "年产46800吨技术改造项目"]]],
  [["康贝包装（南河）有限公司再生板材项目，"], [["康贝包装（南河）有限公司", "再生板材项目"]]],
  [["东鲁化工股份有限公司硅化工分公司综合利用项目"], [["东鲁化工股份有限公司硅化工分公司", "综合利用项目"]]],
  [
    ["瑞丰集团、康贝客车、三和纺织等龙头企业供应链管理示范项目。"],
    [
      ["瑞丰集团", "供应链管理示范项目"],
      ["康贝客车", "供应链管理示范项目"],
      ["三和纺织", "供应链管理示范项目"],
    ],
  ],
  [["绿色工厂：省级绿色工厂创建项目。"], [[null, "省级绿色工厂创建项目"]]],
  [
    ["瑞丰漆业有限公司年产5万吨防腐涂料；", "南部产业园；"],
    [
      ["瑞丰漆业有限公司", "年产5万吨防腐涂料"],
      [null, "南部产业园"],
    ],
  ],
];

/** Running text ← the projects that must be read from it. */
const TEXTS: readonly (readonly [string, keyof typeof PROJECT_RULES, Read])[] = [
  ["着力抓好瑞丰集团智能化喷水织机产业化项目实施；", "enterprise-beside", [["瑞丰集团", "智能化喷水织机产业化项目"]]],
  ["推进康贝集团中部数字科创总部等项目建设", "enterprise-listed", [["康贝集团", "中部数字科创总部"]]],
  ["依托瑞丰铜业作为示范企业，在此基础上，实施控制系统安全防护项目，提升水平", "verb-object", [["瑞丰铜业", "控制系统安全防护项目"]]],
  [
    "瑞丰集团开展超细铝粉项目的研究，完成超细铝粉项目、钛合金粉末制造等项目转化",
    "verb-object-listed",
    [
      ["瑞丰集团", "超细铝粉项目"],
      ["瑞丰集团", "钛合金粉末制造"],
    ],
  ],
];

describe("projects in boxes", () => {
  test.each(BOXES)("%s", (items, expected) => {
    expect(projects(boxOf(items))).toEqual(expected);
  });
  test("with and without an enterprise", () => {
    const rules = BOXES.flatMap(([items]) => rulesOf(boxOf(items)));
    expect(rules).toContain("box-item");
    expect(rules).toContain("box-item-of-enterprise");
  });
  test("a box of tasks or of prose lists no projects", () => {
    expect(projects(boxOf(["研究突破总体技术，制定标准。", "推广应用新装备，开展试点。", "建立产业园"]))).toEqual([]);
  });
});

describe("projects in running text", () => {
  test.each(TEXTS)("%s", (text, rule, expected) => {
    expect(projects(circularOf(text))).toEqual(expected);
    expect(rulesOf(circularOf(text))).toContain(rule);
  });
  test.each([
    "实施控制系统安全防护项目，提升水平",
    "支持瑞丰集团开展示范项目建设",
    "依托瑞丰铜业，申报国家级智能制造试点示范项目。",
    "瑞丰集团发挥优势。实施控制系统安全防护项目，提升水平",
    "支持瑞丰集团参与重大项目。",
    "引导瑞丰集团投资一批项目。",
    "瑞丰集团等企业申报的各类项目",
  ])("none in %s", (text) => {
    expect(projects(circularOf(text))).toEqual([]);
  });
});

test("every rule has a phrase", () => {
  const read = [...BOXES.flatMap(([items]) => rulesOf(boxOf(items))), ...TEXTS.flatMap(([text]) => rulesOf(circularOf(text)))];
  expect([...new Set(read)].sort()).toEqual(Object.keys(PROJECT_RULES).sort());
});

test("the quote shows the project, and the enterprise that it is tied to", () => {
  for (const circular of [...BOXES.map(([items]) => boxOf(items)), ...TEXTS.map(([text]) => circularOf(text))])
    for (const { name, enterprise, start, end } of factsOf(circular)) {
      const quote = circular.text.slice(start, end);
      expect(quote).toContain(name);
      if (enterprise) expect(quote).toContain(enterprise);
    }
});

test("long lists take linear time", () => {
  const started = performance.now();
  factsOf(circularOf(`瑞丰集团${"实施甲乙丙丁项目、".repeat(3000)}`));
  factsOf(boxOf(Array.from({ length: 300 }, (_, i) => `瑞丰${i}号有限公司改造项目`)));
  expect(performance.now() - started).toBeLessThan(5000);
});
