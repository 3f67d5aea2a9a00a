import { describe, expect, test } from "vitest";
import { extractQuantities } from "../../../extractors/quantities/extract.ts";
import { loadLexicon } from "../../../pipeline/lexicon.ts";
import { circularOf } from "../circular-of.ts";

const lexicon = loadLexicon();
const read = (text: string) => extractQuantities(circularOf(text, { issuedOn: "2023-03-01" }), lexicon).facts;

/** Phrase → the indicators of its quantities in reading order, whole. */
const INDICATORS: readonly (readonly [string, readonly (string | null)[]])[] = [
  ["改革事项优化至7个以上。", ["改革事项"]],
  ["网上办理事项拓展至230项。", ["网上办理事项"]],
  ["目前，合作院校已从2家拓展至12家。", ["合作院校", "合作院校"]],
  ["对30万元以内的担保贷款全面实施简易审批。", ["担保贷款"]],
  ["35千伏设施迁改工程由市审批。10千伏及以下的电力项目由县审批。", ["设施迁改工程", "电力项目"]],
  ["将奖补资金规模由每年2.5亿元提高到5亿元。", ["奖补资金规模", "奖补资金规模"]],
  ["获得一等奖、二等奖的企业分别奖补300万元、200万元。", ["获得一等奖的企业", "获得二等奖的企业"]],
  ["确保甲类平台、乙类平台利用率分别达到50%、60%。", ["甲类平台", "乙类平台利用率"]],
  ["提高带电接火率至93%。", ["带电接火率"]],
  ["拓展实施领域至26个以上。", ["实施领域"]],
  ["办理时限由法定的5个工作日缩短至2个工作日。", ["办理时限", "办理时限"]],
  ["在役机器人数量达到8万台。", ["在役机器人数量"]],
  ["现代农业项目达到9个。", ["现代农业项目"]],
  ["引导担保机构将平均费率降至1%以下。", ["引导担保机构将平均费率"]],
  ["评审专家人数为5人或以上单数组成。", ["评审专家人数"]],
  ["建设40个规模以上养殖场。", ["规模以上养殖场"]],
  ["打造10个标准化厂房。", ["标准化厂房"]],
  ["建设100个和美乡村。", ["和美乡村"]],
  ["打造60个应用示范项目。", ["应用示范项目"]],
  ["推进30个在建项目。", ["在建项目"]],
  ["全省50家重点实验室中，企业牵头的占比达95%。", ["重点实验室", "企业牵头的占比"]],
  ["以首批6个创新试点城市为重点，部署工作。", ["创新试点城市"]],
  ["对月销售额10万元以下的小规模纳税人免征增值税。", ["小规模纳税人月销售额"]],
  ["获得植物新品种授权，每件资助5000元。", ["获得植物新品种授权每件"]],
  ["对专业人士担任股东的，每人一次性支持20万元。", ["专业人士担任股东每人"]],
  ["单位可联合参建各方共同参与，在5个工作日内（不含公示时间）完成验收。", ["完成验收"]],
  ["对剧场，经认定，最高可按票房的1%给予运营主体不超过150万元奖励。", ["运营主体票房", "剧场"]],
  ["面积标准为人均10㎡。", ["面积标准为人均"]],
  ["首批6个试点城市交易平台要落实要求。", ["试点城市交易平台"]],
  ["对主导制定标准的企业，每项标准给予一次性50万元补助。", ["主导制定标准的企业每项标准"]],
  ["1000万元以上的服务项目，3000万元以上的工程项目必须开展调查。", ["服务项目", "工程项目"]],
  ["营业收入1亿元、3亿元以上的企业可以申报。", ["营业收入", "营业收入"]],
];

/** Look-alikes: words that stay with what they belong to. */
const KEPT: readonly (readonly [string, readonly (string | null)[]])[] = [
  ["帮扶30所高中，覆盖各县。", ["高中"]],
  ["标准达到50元。", ["标准"]],
  ["每件资助5000元。", ["每件"]],
];

describe("what is measured", () => {
  test.each([...INDICATORS, ...KEPT])("%s", (phrase, indicators) => {
    expect(read(phrase).map((q) => q.indicator)).toEqual(indicators);
  });

  test("a ladder of conditions before 分别 hands its rungs to the grants", () => {
    const phrase = "甲类机构与乙类机构合作设立的事务所，上年收入达到500万元、1000万元以上的，分别给予30万元、50万元奖励。";
    expect(
      read(phrase)
        .filter((q) => q.kind === "incentive")
        .map((q) => q.indicator),
    ).toEqual(["上年收入达到500万元以上", "上年收入达到1000万元以上"]);
  });

  test("the proof of a ladder's grants opens with its subject", () => {
    const text = "对民营企业年收入首次突破10亿元、30亿元、100亿元的，分别给予10万元、30万元、50万元奖励。";
    for (const fact of read(text).filter((q) => q.kind === "incentive")) expect(text.slice(fact.start)).toMatch(/^民营企业/);
  });
});

describe("what kind", () => {
  test.each([
    ["2023年底前，在农业、建筑、餐饮6个领域，培育4个品牌。", ["other", "target"]],
    ["2023年底前，新增6个领域，培育4个品牌。", ["target", "target"]],
    ["经营者划分为三类。", ["other"]],
    ["与名校合作设立的，按上述标准的1.2倍予以支持。", ["incentive"]],
    ["到2025年，产值达到2020年的1.2倍。", ["target"]],
    ["审批时限从5个工作日压缩至3个工作日。", ["status", "duration"]],
    ["优先试点已发布的标准，2023年遴选50个试点项目。", ["target"]],
    ["2023年，已建成50个试点项目。", ["status"]],
    ["2023年6月6日，50余名代表参加了会议。", ["status"]],
    ["2023年，50余名代表参加会议。", ["target"]],
    ["规划区面积约8.5平方公里。", ["other"]],
    ["2023年，新增绿地面积约8.5平方公里。", ["target"]],
    ["在有三名以上公证员的公证机构开通绿色通道。", ["threshold"]],
    ["培育具有三名以上公证员的公证机构。", ["target"]],
    ["在网站上线的，经认定，每部剧集最高奖励30万元。", ["incentive"]],
    ["对首次评为一级、二级的景区，分别最高给予1000万元、300万元奖励。", ["incentive", "incentive"]],
    ["按每人次第一晚最高40元，第二晚最高60元的标准给予旅行社奖励。", ["incentive", "incentive"]],
    ["年度营业收入首次达到5000万元、1亿元、2亿元以上的支付首期奖励。", ["threshold", "threshold", "threshold"]],
    ["2023年，利润、收入分别达到5000万元、1亿元。", ["target", "target"]],
    ["力争质押项目数超480个、质押登记额超110亿元。", ["target", "target"]],
    ["应在事故认定后7个工作日内，向主管部门报告。", ["duration"]],
    ["对认定3年内的企业给予10万元奖励。", ["threshold", "incentive"]],
    ["补助资金用于产业发展的比重力争提高到60%以上。", ["target"]],
    ["形成无形资产的，按照无形资产成本的200%在税前摊销。", ["incentive"]],
    ["可累计提供不超过3次的贷款贴息支持。", ["threshold"]],
    ["企业落户后两年内，利润不少于500万元的，给予最高100万元支持。", ["threshold", "threshold", "incentive"]],
    ["自受理后10日内，组织专家评审，给予补助。", ["duration"]],
    ["对个体工商户按50%的税额幅度减征。", ["incentive"]],
    ["2021年度公共服务收入不低于500万元。", ["threshold"]],
    ["2021年度公共服务收入500万元。", ["status"]],
    ["请于2023年12月10日前将材料（一式2份）寄送。", ["other"]],
    ["2023年制作材料2份。", ["target"]],
    ["梳理上年度办件量前50%的事项。", ["threshold"]],
    ["首批6个试点城市交易平台要落实要求。", ["other"]],
    ["培育首批6个试点城市。", ["target"]],
    ["提高办结率，到2025年达到95%。", ["target"]],
    ["对新引进的人才，连续3年每年给予5000元补贴。", ["duration", "incentive"]],
    ["连续3年未达标的企业应当退出。", ["threshold"]],
  ])("%s", (phrase, kinds) => {
    expect(read(phrase).map((q) => q.kind)).toEqual(kinds);
  });
});

describe("values with blanks", () => {
  test("a range between Latin units may hold blanks", () => {
    expect(read("频率范围12.75 GHz - 26GHz。").map((q) => [q.value, q.valueHigh, q.unit])).toEqual([[12.75, 26, "GHz"]]);
  });
  test.each(["担当0担保责任", "2020届毕业生", "64轮式机器人", "呈现三个趋势", "打造城网15分钟、农网45分钟抢修圈", "93对各区考核"])(
    "%s counts nothing",
    (phrase) => {
      expect(read(phrase)).toEqual([]);
    },
  );
  test("a Latin word behind a blank is no unit", () => {
    expect(read("采用Wi-Fi 6 Module。")).toEqual([]);
  });
});
