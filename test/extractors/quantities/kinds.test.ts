import { describe, expect, test } from "vitest";
import { extractQuantities } from "../../../extractors/quantities/extract.ts";
import { loadLexicon } from "../../../pipeline/lexicon.ts";
import { circularOf } from "../circular-of.ts";

const lexicon = loadLexicon();
const read = (text: string) => extractQuantities(circularOf(text, { issuedOn: "2022-07-01" }), lexicon).facts;

/** What the words around a number make of it: phrase → kind of each quantity in reading order, with its look-alikes beside it. */
const KINDS: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  "a bound that tells which part or places are meant": [
    ["个人负担累计超过15000元的部分，按规定扣除。", ["threshold"]],
    ["常住人口超过100万的城市要建设公交专用道。", ["threshold"]],
    ["常住人口不超过100万的城市可自行确定。", ["threshold"]],
    ["力争城市常住人口超过100万。", ["target"]],
  ],
  "a maximum that is a rule": [
    ["对小微企业执行不超过0.5%的担保费率。", ["target"]],
    ["担保费率不超过1%的机构可申请。", ["threshold"]],
    ["给予不超过0.5%的补贴。", ["incentive"]],
  ],
  "what shall be completed": [
    ["按时完成全国两批162项改革任务。", ["target"]],
    ["已完成162项改革任务。", ["status"]],
    ["完成了50项改革任务。", ["status"]],
  ],
  "a count that closes a list": [
    ["支持东湖、西岭、南湾等5个示范区先行先试。", ["other"]],
    ["建设东湖、西岭、南湾等5个示范区。", ["target"]],
    ["按照化工7个子行业的具体需求，制定目录。", ["other"]],
    ["按照规划建设7个子行业平台。", ["target"]],
  ],
  "what a system consists of": [
    ["中小企业平台体系（1个枢纽平台、14个子平台）提供服务。", ["status", "status"]],
    ["建成平台体系（1个枢纽平台、14个子平台）。", ["target", "target"]],
  ],
  "how long something shall take, and the limit of a procedure": [
    ["2023年6月底前，实现审批时限控制在13个工作日以内。", ["target"]],
    ["审批时间缩短10个工作日。", ["target"]],
    ["在5个工作日内答复。", ["duration"]],
    ["贴息期限不超过3年。", ["duration"]],
  ],
};

describe("kinds", () => {
  test.each(Object.entries(KINDS).flatMap(([what, phrases]) => phrases.map(([phrase, kinds]) => ({ what, phrase, kinds }))))(
    "$what: $phrase",
    ({ phrase, kinds }) => {
      expect(read(phrase).map((q) => q.kind)).toEqual(kinds);
    },
  );

  test("a commitment about working days takes its deadline", () => {
    expect(read("2023年6月底前，实现审批时限控制在13个工作日以内。")).toMatchObject([{ time: "2023-06", comparator: "≤" }]);
  });

  test.each([
    ["运用技术提升改革成效", "target"],
    ["改革成效", "status"],
  ])("a duty under the heading %s is %s", (heading, kind) => {
    const circular = circularOf("完成50项改革任务。", { issuedOn: "2022-07-01" });
    const clauses = circular.clauses.map((clause) => ({ ...clause, heading }));
    expect(extractQuantities({ ...circular, clauses }, lexicon).facts).toMatchObject([{ kind }]);
  });
});

describe("突破", () => {
  test.each([
    ["突破百项前沿关键核心技术", "=", "百项"],
    ["突破50种以上智能检测装备", "≥", "50种以上"],
    ["产值突破百亿元", ">", "突破百亿元"],
    ["专利申请量突破100件", ">", "突破100件"],
  ])("%s: %s", (phrase, comparator, text) => {
    expect(read(phrase)).toMatchObject([{ comparator, text }]);
  });
});

test.each([
  ["按50%幅度减征资源税", "decrease"],
  ["按50%的税额幅度减征资源税", "decrease"],
  ["按50%减征企业所得税", "decrease"],
  ["减征50%企业所得税", "decrease"],
  ["减按50%征收企业所得税", null],
  ["按50%征收企业所得税", null],
])("%s changes: %s", (phrase, change) => {
  expect(read(phrase)).toMatchObject([{ kind: "incentive", change }]);
});

test("kinds that the words have named before are counted once, kinds to be made are a count", () => {
  expect(read("重点服务大型、中型、小型三类企业。三类企业可以申请。")).toEqual([]);
  expect(read("建设示范园区、重点打造三类示范企业。")).toMatchObject([{ value: 3, unit: "类" }]);
  expect(read("培育三类示范企业。")).toMatchObject([{ value: 3, unit: "类" }]);
});
