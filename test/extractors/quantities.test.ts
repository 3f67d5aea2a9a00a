import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractQuantities } from "../../extractors/quantities/extract.ts";
import { BOUNDS_AFTER, boundsBefore } from "../../extractors/quantities/values/bounds.ts";
import { findValues } from "../../extractors/quantities/values/find.ts";
import { refusalsOf } from "../../extractors/quantities/values/refusals.ts";
import { VALUE_RULES } from "../../extractors/quantities/values/rules.ts";
import { vocabularyOf } from "../../extractors/quantities/vocabulary.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import type { Quantity } from "../../schemas/facts.ts";
import { circularOf } from "./circular-of.ts";

const lexicon = loadLexicon();
const vocabulary = vocabularyOf(lexicon);
const read = (text: string, issuedOn: string | null = "2022-07-01"): readonly Quantity[] =>
  extractQuantities(circularOf(text, { issuedOn }), lexicon).facts;
const readingOf = ({ value, valueHigh, unit }: Quantity) => [value, valueHigh, unit];

/** Value rule → value, upper value, unit → phrases that must give it; `like`: look-alikes of which the rule reads nothing. */
const VALUES: Readonly<
  Record<
    string,
    {
      gives: readonly (readonly [value: number, high: number | null, unit: string | null, phrases: readonly string[]])[];
      like: readonly string[];
    }
  >
> = {
  range: {
    gives: [
      [3, 5, "%", ["增速在3%—5%", "增速在3-5%", "增速在３％～５％"]],
      [50000, 300000, "元", ["奖励5~30万元", "奖励5万元至30万元", "奖励5万-30万元"]],
      [3000000, 5000000, "平方米", ["改造面积300万平方米以上500万平方米以下的片区"]],
      [2, 3, "家", ["建设2-3家示范工厂"]],
      [16, 24, "周岁", ["登记失业16至24周岁青年"]],
      [3, 10, "人", ["3-10（含）人规模的单位"]],
    ],
    like: ["2016-2020年", "0531-86012345", "第三至五项"],
  },
  ratio: {
    gives: [[1, 1.2, ":", ["产量之比提高到1：1.2", "产量之比提高到1:1.2"]]],
    like: ["上午8:30开会", "按1:500比例尺测绘", "比例按4：3：2：1安排"],
  },
  "rate-in-words": {
    gives: [
      [5, null, "%", ["提高百分之五"]],
      [3, null, "‰", ["控制在千分之三"]],
    ],
    like: ["三分之二"],
  },
  discount: {
    gives: [
      [50, null, "%", ["给予通行费五折优惠"]],
      [85, null, "%", ["给予通行费八五折优惠", "给予通行费8.5折优惠"]],
    ],
    like: ["打折促销", "三折叠屏"],
  },
  tenths: { gives: [[70, null, "%", ["占比达到七成以上"]]], like: ["三成本", "建成"] },
  "size-class": {
    gives: [
      [10000000000, null, "元", ["培育百亿级产业集群"]],
      [5000000000, null, "元", ["培育50亿级产业集群"]],
    ],
    like: ["百亿级别", "省级"],
  },
  percentage: { gives: [[60, null, "%", ["比重达到60%", "比重达到６０％", "比重达到60％"]]], like: ["60分以上"] },
  "percentage-points": { gives: [[2, null, "百分点", ["年均提高2个百分点", "年均提高2百分点"]]], like: ["2个"] },
  money: {
    gives: [
      [80000000000, null, "元", ["收入达到800亿元", "收入达到八百亿元"]],
      [100000000, null, "元", ["开工亿元以上重点项目", "实施超亿元的帮扶计划"]],
      [10000000000, null, "元", ["指导新增超百亿元产值企业"]],
      [65000000, null, "美元", ["出口达到6500万美元"]],
      [2500, null, "元/亩", ["补助标准提高到2500元/亩"]],
      [30, null, "元/平方米·月", ["租金不超过30元/平方米·月"]],
    ],
    like: ["万元产值能耗", "亿元GDP死亡率", "单位：万元"],
  },
  age: { gives: [[40, null, "岁", ["40岁以下的干部"]]], like: ["千岁湖"] },
  "length-of-time": {
    gives: [
      [6, null, "个月", ["在6个月内整改"]],
      [5, null, "个工作日", ["公示5个工作日"]],
      [3, null, "年", ["有效期三年"]],
      [0.5, null, "年", ["登记失业半年以上人员"]],
      [15, null, "个工作日", ["提前15个工作日完成审批"]],
      [20, null, "个工作日", ["在开放申报前20个工作日内发布"]],
      [2, null, "年", ["租金补贴前两年100%、后三年50%"]],
      [3, null, "年", ["租金补贴前两年100%、后三年50%", "三年计划培育150家企业", "用三年时间实施改造计划"]],
    ],
    like: ["三年试点工作计划", "三年百万青年见习计划", "前两年增长10%", "三年行动计划", "在近三年的实践", "2025年", "15分钟生活圈"],
  },
  multiple: { gives: [[2, null, "倍", ["达到2020年的2倍"]]], like: ["事半功倍"] },
  measure: {
    gives: [
      [1580000, null, "吨", ["产能控制在158万吨"]],
      [5000, null, "吨标准煤", ["年综合能耗5000吨标准煤以上企业"]],
      [3000000, null, "千瓦", ["装机达到300万千瓦"]],
      [2500, null, "吨/日", ["2500吨/日以下的生产线"]],
      [35, null, "微克/立方米", ["浓度降至35微克/立方米"]],
      [220, null, "KV", ["220KV制造能力"]],
      [0.3, null, "吨标准煤/万元", ["单位能耗降至0.3吨标准煤/万元"]],
    ],
    like: ["C70600合金", "7050系", "十分重要"],
  },
  count: {
    gives: [
      [120, null, "家", ["企业达到120家"]],
      [8, null, "家", ["建成8家国家级实验室", "培育8家具有竞争力的企业", "支持8家园区", "联合8家政府网站"]],
      [9, null, "类", ["覆盖9类人员"]],
      [50, null, "名", ["表彰50名优秀教师"]],
      [30, null, "条", ["开通30条线路"]],
      [100, null, "户", ["帮扶100户外贸企业"]],
      [12, null, "项", ["实施12项目标任务"]],
      [10000, null, "人次", ["培训1万人次"]],
      [6, null, "项", ["主持制定标准六项"]],
      [1, null, "个", ["仅资助一个渠道", "同一平台只开设一个账号"]],
      [1, null, "次", ["同一标的物只测一次", "部门只需反馈一次", "每年审核一次"]],
      [1, null, "届", ["专利奖每年举办一届"]],
      [20000, null, "场（次）", ["开展20000场（次）志愿服务"]],
      [10, null, "台（套）", ["采购10台（套）设备"]],
      [5, null, "个", ["35.5个地级市要组团调研"]],
      [360000, null, "个", ["募集就业见习岗位3 6万个以上"]],
      [100, null, "家", ["收入前百家的事务所"]],
      [17, null, "条", ["推出第一批17条便民办税措施"]],
      [2500, null, "台", ["仪器数量达到2 500台"]],
      [1, null, "名", ["每个课题设1名负责人"]],
      [1, null, "所", ["至少建设一所职业院校"]],
      [3, null, "家", ["培育三家专业服务机构", "三家网络企业"]],
    ],
    like: [
      "推广一、二、三类企业无纸化申报",
      "一类、二类、三类企业",
      "完成一至四批历史建筑编制",
      "评审结果前两位评价相近",
      "水坪5组",
      "表达率、及时率三项指标",
      "三大板块",
      "一个平台",
      "一批企业",
      "两家企业为满足需求",
      "四个坚持",
      "“八抓20项”",
      "中国500强",
      "3家政服务",
    ],
  },
  fraction: {
    gives: [
      [66.67, null, "%", ["覆盖三分之二的乡镇"]],
      [33.33, null, "%", ["不少于企业总数的1/3"]],
    ],
    like: ["百分之五", "3/4月", "GB/T 1/3", "三分之策"],
  },
  half: {
    gives: [[50, null, "%", ["占总课时一半以上", "占总规模一半左右", "约半数企业获得投资", "经半数以上成员同意"]]],
    like: ["办理时间压缩一半", "一半是企业", "半数据库", "半年"],
  },
  "achieved-scale": {
    gives: [
      [100, null, "项", ["突破百项关键技术"]],
      [10000, null, "家", ["企业达到万家以上", "每年服务企业超万家"]],
    ],
    like: ["百家企业", "开展万人助万企活动", "百项工程", "围绕千名干部"],
  },
  "unit-behind-bound": { gives: [[2000000, null, "标箱", ["年吞吐量达到200万以上标箱"]]], like: ["200万以上", "达到200家以上"] },
  "bare-figure": {
    gives: [
      [1500, null, null, ["贯标企业累计达1500以上"]],
      [1.3, null, null, ["电能利用效率降到1.3以下"]],
    ],
    like: ["达到1500", "前1500以上", "达到1500亩以上"],
  },
  "bare-count": {
    gives: [[356000, null, null, ["35.6万农村贫困人口脱贫", "帮扶35.6万低收入群众", "户籍人口超过35.6万的城市"]]],
    like: ["35万级企业", "356农村贫困人口", "35.6万元企业贷款"],
  },
  rung: { gives: [[30000000000, null, "元", ["培育过三百亿甚至过五百亿元的大企业"]]], like: ["三百万人"] },
  index: { gives: [[95, null, null, ["满意度达到95"]]], like: ["5G指数", "12345热线", "评分90/100"] },
};

describe("values", () => {
  test("every rule has phrases and look-alikes", () => {
    expect(Object.keys(VALUES).sort()).toEqual(VALUE_RULES.map((r) => r.name).sort());
  });

  for (const [rule, { gives, like }] of Object.entries(VALUES)) {
    test.each(gives.flatMap(([value, high, unit, phrases]) => phrases.map((phrase) => ({ phrase, value, high, unit }))))(
      `${rule}: $phrase`,
      ({ phrase, value, high, unit }) => {
        const found = read(phrase).filter((q) => q.rule === `quantities/${rule}`);
        expect(found.map(readingOf)).toContainEqual([value, high, unit]);
      },
    );
    test.each(like)(`${rule} reads nothing of %s`, (phrase) => {
      expect(read(phrase).filter((q) => q.rule === `quantities/${rule}`)).toEqual([]);
    });
  }
});

/** Bound → comparator → phrases; 以上, 以下, 以内 include the number, 超过 and 不满 do not (Civil Code, Art. 1259). */
const BOUNDS: Readonly<Record<string, readonly [Quantity["comparator"], readonly string[]]>> = {
  "no-more-than": [
    "≤",
    [
      "比例不超过10%",
      "扣除期限不能超过48个月",
      "比例不超过县（区）局人员总数的75%",
      "最高不超过30万元",
      "不得高于5%",
      "不宜超过20项",
      "原则上不得晚于通知书发放之日起7个工作日",
      "给予不超过核定投资10%的补助",
      "缺口小于等于预计最高负荷的5%",
    ],
  ],
  "no-less-than": [
    "≥",
    [
      "比例不低于70%",
      "温度大于或等于5摄氏度",
      "数量不宜少于5项",
      "预付款不得低于合同总价（扣除暂列金额）的10%",
      "不得少于20家",
      "覆盖不少于3个县",
    ],
  ],
  ceiling: ["≤", ["最高可给予5000万元", "最多资助10万元", "上限为20万元", "限定为1个", "每场最高列支100万元", "最长压缩至5天"]],
  "ceiling-of-grant": ["≤", ["仅资助一个渠道", "每年最多奖励一场年会", "每部作品只享受一次奖励", "只奖励一个场馆"]],
  only: ["≤", ["只开设一个账号", "部门只需反馈一次", "每家企业仅可享受一次奖励"]],
  rank: ["≤", ["营业收入前30名的企业"]],
  "hold-at": ["≤", ["产能控制在158万吨"]],
  floor: ["≥", ["至少建设5个", "最低20万元", "最快3分钟到账"]],
  "floor-of-act": ["≥", ["每个县至少培育省级以上龙头企业5家"]],
  "not-reaching": ["<", ["占比不到2%", "缺口小于当年预计负荷的5%", "公开时间无法达到30日的", "担保费率低于1%", "不满1千伏的用户"]],
  "more-than": [">", ["缺口大于当年预计负荷的5%", "覆盖率超过85%", "收入过1000亿元", "突破100亿元"]],
  full: ["≥", ["成立满3年"]],
  about: ["≈", ["约120家", "近1000户"]],
  "and-above": ["≥", ["达到80%以上", "5家及以上", "30次（含）以上", "一年期及以上", "20万人口以上", "服务3年（36个月）以上"]],
  "and-below": ["≤", ["40岁以下", "160千瓦及以下", "3.5吨（含）以下"]],
  within: ["≤", ["控制在5%以内", "出口1000万美元以内"]],
  "in-reach": ["≤", ["监测站25公里范围内的村庄"]],
  "inside-time": ["≤", ["在6个月内整改", "在1日（24小时）内完成"]],
  "after-time": [">", ["满15日后重新申请", "自办结之日起15日后重新申请"]],
  "or-more": ["≥", ["今后一段时期（10年或更长一段时间）"]],
  "about-behind": ["≈", ["增幅5%左右", "产能控制在100万吨左右"]],
  capped: ["≤", ["单个项目50万元封顶"]],
  starting: ["≥", ["奖金3000元起"]],
  odd: [">", ["30余家", "1000多万吨"]],
};

describe("bounds", () => {
  test("every bound has phrases", () => {
    expect(Object.keys(BOUNDS).sort()).toEqual([...boundsBefore(vocabulary), ...BOUNDS_AFTER].map((b) => b.name).sort());
  });
  test.each(
    Object.entries(BOUNDS).flatMap(([name, [comparator, phrases]]) => phrases.map((phrase) => [name, phrase, comparator] as const)),
  )("%s: %s is %s", (_, phrase, comparator) => {
    expect(read(phrase).map((q) => q.comparator)).toEqual([comparator]);
  });
  test.each([
    "达到120家",
    "全市研发强度为0.89%",
    "低于全省平均水平0.22%",
    "通过100家企业",
    "节约100吨",
    "只有3家企业",
    "连续实施三年后总结",
  ])("%s has no bound", (phrase) => {
    expect(read(phrase).map((q) => q.comparator)).toEqual(["="]);
  });
  test("a bound printed once governs a 分别 list and an 或 pair", () => {
    expect(read("对国家级、省级园区，分别给予最高50万元、30万元奖励。").map((q) => [q.comparator, q.value])).toEqual([
      ["≤", 500000],
      ["≤", 300000],
    ]);
    expect(read("最高可给予5000万元项目资助或6000万元股权投资支持。").map((q) => q.comparator)).toEqual(["≤", "≤"]);
    expect(read("入库率、出库率分别达到80%、90%以上。").map((q) => q.comparator)).toEqual(["≥", "≥"]);
    expect(read("营业收入首次达到5000万元、1亿元以上的，给予奖励。").map((q) => q.comparator)).toEqual(["≥", "≥"]);
    expect(read("提供至少1次政策宣介、2次职业指导。").map((q) => q.comparator)).toEqual(["≥", "≥"]);
    expect(read("面积超过300平方米（含）的企业。").map((q) => q.comparator)).toEqual(["≥"]);
    expect(read("10千伏以下（不含10千伏）的线路工程。").map((q) => q.comparator)).toEqual(["<"]);
    expect(read("负荷达到变电站30%负载率以上。").map((q) => q.comparator)).toEqual(["≥"]);
    expect(read("测试不少于240小时或1000公里。").map((q) => q.comparator)).toEqual(["≥", "≥"]);
    expect(read("建成工厂5家、平台10家以上。").map((q) => q.comparator)).toEqual(["=", "≥"]);
  });
});

/** Refusal → a phrase whose number it refuses. The phrases are look-alikes of quantities and must give none. */
const REFUSED: Readonly<Record<string, string>> = {
  "class-number": "二、三类企业",
  ordinal: "第三、五项",
  rank: "排名前3名",
  model: "PX-30台",
  "plus-name": "3+2个",
  each: "每2家",
  "each-one": "每采用1件专利",
  "full-term": "自届满10年之日",
  indefinite: "几十家企业",
  "bare-scale": "百家企业",
  "of-so-many-elements": "三元协同理论",
  "ten-thousand-yuan": "万元能耗",
  "per-value-name": "亿元GDP死亡率",
  article: "一个平台",
  once: "一次规划",
  "never-counted": "一届政府",
  nought: "零部件",
  "half-of-a-year": "上半年",
  "included-bound": "（不含10家）",
  "broken-digits": "共105 00家",
  "weak-measure-word": "两部法律",
  "named-kinds": "十种金属产量20吨",
  "rate-name": "一年期贷款市场报价利率",
  "named-programme": "千亿斤粮食行动",
  "one-time": "一年好转",
  office: "三处工作人员",
  "last-mile": "最后1公里",
  unchanged: "指标仍为68项",
  "kinds-listed": "行政检查、行政奖励等5类信用信息",
  "class-of-persons-or-cases": "推进四类案件自动标识",
  "day-before": "执行日前一天",
  "year-of-account": "一个纳税年度的应纳税所得额",
  "factor-of-formula": "复诊人数/总人数×100%",
  "time-of-day": "3月5日20时40分",
  "day-of-list": "3月18日、19日",
  "day-of-hour": "3月18日晚8时40分和19日晚8时35分",
  "one-of-anything": "一卡通办",
  "all-hours": "24小时值班",
  label: "如图3所示",
  "garbled-year": "3.0402年",
  anniversary: "建设40周年",
  second: "二次供水",
  "recent-years": "在近3年的实践",
  "coming-years": "今后3年内",
  "since-years": "30年来",
  "plan-of-years": "3年行动计划",
  "frequency-of-years": "三年一次评估",
  "walking-circle": "15分钟便民圈",
  "round-the-clock": "7×24小时",
  "days-round-the-clock": "7天×24小时",
  "all-round": "360度视频",
  "named-forum": "四十人论坛",
  "totals-a-list": "包括配置、加工、管理等三个",
  "kinds-pointing-back": "改善盲、聋、培智三类特殊教育学校",
  "industry-sector": "三次产业",
  settlement: "水坪5组",
  "pointing-set": "三项任务",
  "set-of-measures": "5个方面",
  "pointing-back": "上述2家企业",
  "totals-a-quoted-list": "按照“共性”和“应用”三项条目",
  "pointing-two": "两家企业合作",
  "day-of-month": "9日至16日",
  "day-of-month-before": "每月10日前",
  "issue-number": "2部令",
  "article-number": "条例20条",
  "measures-by-number": "20条措施",
  "slogan-one": "三个一百",
};

describe("refusals", () => {
  const names = [...new Set(refusalsOf(vocabulary).map((r) => r.name))].filter(
    (name) => !["stroke-date", "year", "said-again"].includes(name),
  );
  test("every refusal has a phrase", () => {
    expect(Object.keys(REFUSED).sort()).toEqual(names.sort());
  });
  test.each(Object.entries(REFUSED))("%s: %s is no quantity", (_, phrase) => {
    expect(read(phrase).filter((q) => !["吨"].includes(q.unit ?? ""))).toEqual([]);
  });
  test("a value said again with its bound is one", () => {
    expect(read("不足1个月的按1个月计算").map((q) => [q.comparator, q.value])).toEqual([["<", 1]]);
    expect(read("专利权人为两个或两个以上的").map((q) => [q.comparator, q.value])).toEqual([["≥", 2]]);
  });
  test("a refused number is named", () => {
    expect(findValues("3年行动计划", [], vocabulary).refused.map((u) => u.refusal)).toEqual(["plan-of-years"]);
  });
});

type Expected = Partial<Omit<Quantity, "indicator">> & { readonly indicator?: string };

/** Phrase → what must come out, one entry per quantity in reading order. `indicator` must be contained in what was found. */
const RECORDS: Readonly<Record<string, readonly (readonly [string, readonly Expected[]])[]>> = {
  target: [
    [
      "到2025年，规上企业达到120家，营业收入1000亿元。",
      [
        { kind: "target", value: 120, time: "2025", timeImplied: false, indicator: "规上企业" },
        { kind: "target", value: 1e11, time: "2025", indicator: "营业收入" },
      ],
    ],
    [
      "到2025年，电耗下降至12500千瓦时左右。培育10家企业。",
      [
        { change: null, time: "2025" },
        { kind: "target", value: 10, time: "2025", timeImplied: true },
      ],
    ],
    [
      "2023年中期流贷余额增长30%。新增贷款2000亿元以上。",
      [
        { kind: "target", time: "2023", change: "increase" },
        { kind: "target", time: null, change: "increase" },
      ],
    ],
    ["全年粮食播种面积1亿亩以上。", [{ kind: "target", time: "2022", timeImplied: true }]],
    ["结算款支付比例不低于85%。", [{ kind: "target", comparator: "≥" }]],
    ["培育打造10家标杆智能工厂。", [{ kind: "target", indicator: "标杆智能工厂" }]],
    [
      "2024年、2025年分别突破2.2万亿元、2.4万亿元。",
      [
        { time: "2024", comparator: ">" },
        { time: "2025", comparator: ">" },
      ],
    ],
  ],
  status: [
    [
      "2021年，规模以上企业131家，营业收入813.9亿元，同比增长14.9%，利润17.8亿元，同比下降7.1%。",
      [
        { kind: "status", time: "2021", baseline: null },
        { kind: "status" },
        { kind: "status", change: "increase", baseline: "2020", indicator: "营业收入" },
        { kind: "status" },
        { change: "decrease", baseline: "2020", indicator: "利润" },
      ],
    ],
    [
      "“十三五”期间，化学需氧量、氨氮排放量分别较2015年累计削减10.8%、12.6%。",
      [
        { kind: "status", time: "2016/2020", baseline: "2015", change: "decrease", indicator: "化学需氧量" },
        { baseline: "2015", change: "decrease", indicator: "氨氮" },
      ],
    ],
    ["目前，现有规模以上企业6户。", [{ kind: "status", time: null }]],
    ["以100万吨铝功能材料为基础，发展深加工。", [{ kind: "status", time: null }]],
  ],
  threshold: [
    [
      "对总投资500万元以上的技改项目，按照设备购置额不超过10%的比例给予支持，单户企业最高支持200万元。",
      [
        { kind: "threshold", indicator: "总投资" },
        { kind: "incentive", comparator: "≤", value: 10, indicator: "设备购置额" },
        { kind: "incentive", comparator: "≤", value: 2e6, indicator: "单户企业" },
      ],
    ],
    [
      "培育一批年营业收入过三百亿甚至过五百亿元的大企业。",
      [
        { kind: "threshold", indicator: "年营业收入" },
        { kind: "threshold", indicator: "年营业收入" },
      ],
    ],
    [
      "建设面积2000平方米以上，且年交易额300万美元以上的海外仓，给予最高200万元支持。",
      [{ kind: "threshold" }, { kind: "threshold" }, { kind: "incentive" }],
    ],
    ["40岁以下的干部参加培训。", [{ kind: "threshold" }]],
    ["国内授权6个月内的发明专利可以申请。", [{ kind: "threshold" }]],
    [
      "培育1家主营业务收入过百亿元，2家过50亿元的企业。",
      [
        { kind: "target", value: 1 },
        { kind: "threshold", indicator: "主营业务收入" },
        { kind: "target", value: 2 },
        { kind: "threshold", indicator: "主营业务收入" },
      ],
    ],
  ],
  incentive: [
    [
      "对新获国家级、省级称号的企业，分别给予最高30万元、20万元奖励。",
      [
        { kind: "incentive", indicator: "新获国家级称号的企业", value: 300000 },
        { kind: "incentive", indicator: "新获省级称号的企业", value: 200000 },
      ],
    ],
    [
      "给予人才生活补贴：顶尖人才20000元/月；高端人才，5000~10000元/月。",
      [
        { kind: "incentive", unit: "元/月", indicator: "顶尖人才" },
        { kind: "incentive", comparator: "range" },
      ],
    ],
    ["检验费用按80%收取。", [{ kind: "incentive", comparator: "=", change: null }]],
    [
      "征收率由3%降至1%。",
      [
        { kind: "status", value: 3 },
        { value: 1, indicator: "征收率" },
      ],
    ],
    ["2022年，省财政安排25亿元，支持科学中心建设。", [{ kind: "incentive", time: "2022" }]],
    ["对示范园区给予一次性资助50万元，试点园区给予一次性资助30万元。", [{ indicator: "示范园区" }, { indicator: "试点园区" }]],
  ],
  duration: [
    [
      "在6个月内整改；确需延长的，可提出不超过3个月的延期。",
      [
        { kind: "duration", comparator: "≤", indicator: "整改" },
        { kind: "duration", comparator: "≤", indicator: "延期" },
      ],
    ],
    ["公示时间为5个工作日。", [{ kind: "duration", comparator: "=", indicator: "公示时间" }]],
    ["贴息期限不超过（含）3年。", [{ kind: "duration", comparator: "≤" }]],
  ],
  other: [
    ["盯紧严控16个“两高”行业。", [{ kind: "other", indicator: "“两高”行业" }]],
    ["每年进行两次集中审核。", [{ kind: "other", value: 2 }]],
  ],
};

describe("records", () => {
  for (const [kind, phrases] of Object.entries(RECORDS)) {
    test.each(phrases)(`${kind}: %s`, (phrase, expected) => {
      const found = read(phrase);
      expect(found.length).toBe(expected.length);
      for (const [i, { indicator, ...fields }] of expected.entries()) {
        expect(found[i]).toMatchObject(fields);
        if (indicator) expect(found[i]?.indicator).toContain(indicator);
      }
    });
  }

  test.each([
    ["提升30%以上", "increase"],
    ["年均增长5%", "increase"],
    ["增速达到8%", "increase"],
    ["新增上市企业30家", "increase"],
    ["产能退出70%以上", "decrease"],
    ["在扶持金额基础上加计30%", "increase"],
    ["可抵扣税额加计30%", null],
    ["办理提速20%", "increase"],
    ["排名晋位三名以上", "increase"],
    ["缩减比例达76%", "decrease"],
    ["后增加的3.5亿元资金尚未落实", "increase"],
    ["每增加1人给予1000元", null],
    ["适用减轻情节且罚没款3000元以下", null],
    ["能耗累计下降20%左右", "decrease"],
    ["提高到85%", null],
    ["提升事项可办率达87%以上", null],
    ["比省定目标高出10个百分点", null],
    ["较上年高出10个百分点", "increase"],
    ["按不超过50%提高报废补贴标准", "increase"],
    ["新增省级、市级创新载体2家", "increase"],
    ["下降至12800千瓦时", null],
    ["达到50%", null],
    ["新建高速公路30公里", null],
    ["新培育企业30家", null],
  ])("%s changes: %s", (phrase, change) => {
    expect(read(phrase).map((q) => q.change)).toEqual([change]);
  });

  test("新增 governs every item of its list, no verb behind it", () => {
    expect(read("新增重点实验室5家、工作站15家。").map((q) => q.change)).toEqual(["increase", "increase"]);
    expect(read("新增10家特色平台、100家行业平台。").map((q) => q.change)).toEqual(["increase", "increase"]);
    expect(read("新增重点实验室5家、培训人员15人。").map((q) => q.change)).toEqual(["increase", null]);
    expect(read("新增10个乡镇通公路，437个村通公路。").map((q) => q.change)).toEqual(["increase", "increase"]);
    expect(read("新增10个乡镇通公路，改造437个村的公路。").map((q) => q.change)).toEqual(["increase", null]);
  });

  test("a date that tells which recipients are meant is no date of the grant", () => {
    expect(read("对2023年新投产的企业给予5万元奖励。")).toMatchObject([{ kind: "incentive", time: null }]);
    expect(read("2023年，对新投产的企业给予5万元奖励。")).toMatchObject([{ kind: "incentive", time: "2023" }]);
    expect(read("自2023年1月1日至2024年12月31日，对新投产的企业给予5万元奖励。")).toMatchObject([
      { kind: "incentive", time: "2023-01-01/2024-12-31" },
    ]);
    expect(read("自2023年1月1日起，对新投产的企业给予5万元奖励。")).toMatchObject([{ kind: "incentive", time: null }]);
  });

  test("what is compared with a year before is no threshold's baseline", () => {
    expect(read("对今年较去年扩大生产部分，按照9座以下载客车给予奖励。")).toMatchObject([{ kind: "threshold", baseline: null }]);
  });

  test("a deadline beside the task dates its targets; the year of a name, of an old level or of a long mean dates none", () => {
    expect(read("覆盖率达到90%。（市住建局牵头，2022年12月底前完成）")).toMatchObject([
      { kind: "target", time: "2022-12", timeImplied: true },
    ]);
    expect(read("落实2022年国家降费奖补政策，平均担保费率保持1%以下。")).toMatchObject([{ time: null }]);
    expect(read("将2018年确定的激励措施增加到30项。")).toMatchObject([{ time: null }]);
    expect(read("2018年共发生事故48次，大大高于年均19次的水平。")).toMatchObject([
      { kind: "status", time: "2018" },
      { kind: "status", time: null },
    ]);
  });

  test("the level left behind has the date printed with it, not the deadline", () => {
    expect(read("到2025年，覆盖率由10%提高到20%。").map((q) => q.time)).toEqual([null, "2025"]);
    expect(read("到2025年，覆盖率从2020年的10%提高到20%。").map((q) => q.time)).toEqual(["2020", "2025"]);
    expect(read("2021年，由协会认证10家。").map((q) => q.time)).toEqual(["2021"]);
  });

  test("a grant takes the term behind it, no date of every year", () => {
    expect(read("按每人1000元的标准发放补助，政策执行期限至2025年12月底。")).toMatchObject([{ kind: "incentive", time: "2025-12" }]);
    expect(read("每年10月底前推荐，11月底前确定项目50个。")).toMatchObject([{ time: null }]);
  });

  test("a date that opens the body of a clause governs its direct children", () => {
    const circular = circularOf(["到2025年，体系更加完善。", "数控率超过60%。"], { issuedOn: "2022-01-01" });
    const clauses = circular.clauses.map((clause, i) => ({ ...clause, parent: i === 1 ? 0 : null }));
    expect(extractQuantities({ ...circular, clauses }, lexicon).facts).toMatchObject([{ time: "2025", timeImplied: true }]);
  });

  test("a 分别 list whose counts disagree is reported and not paired", () => {
    const { facts, diagnostics } = extractQuantities(circularOf("对国家级、省级、市级园区，分别给予50万元、30万元奖励。"), lexicon);
    expect(diagnostics.map((d) => d.code)).toEqual(["unpaired-list"]);
    expect(facts[0]?.indicator).toBe(facts[1]?.indicator);
  });

  test("a value repeated with the same meaning is one record", () => {
    expect(read("公示时间为5个工作日。公示时间为5个工作日。")).toHaveLength(1);
  });
});

describe("any text", () => {
  const words = fc.array(
    fc.constantFrom(
      "到2025年",
      "，",
      "。",
      "、",
      "；",
      "对",
      "企业",
      "给予",
      "最高",
      "30万元",
      "５０％",
      "（",
      "）",
      "分别",
      "“",
      "”",
      "100亩以上",
      "的",
      "三百亿",
      "6个月内",
      "第三条",
      "增长",
      "2-3家",
      "：",
      "1:2",
      "几十",
      "《",
      "》",
      "\t",
      "每",
    ),
    { maxLength: 40 },
  );
  test("every quantity stands in the text where it says", () => {
    fc.assert(
      fc.property(words, (parts) => {
        const circular = circularOf(parts.join(""), { issuedOn: "2022" });
        for (const q of extractQuantities(circular, lexicon).facts) {
          expect(circular.text.slice(q.start, q.end)).toContain(q.text);
          expect(Number.isFinite(q.value)).toBe(true);
          if (q.valueHigh !== null && q.unit !== ":") expect(q.comparator).toBe("range");
        }
      }),
    );
  });

  test("a number in digits, full width or Chinese numerals gives the same quantity", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(["158", "１５８", "一百五十八"], ["20", "２０", "二十"], ["3", "３", "三"]),
        fc.constantFrom("万吨", "亿元", "万亩"),
        ([digits, full, han], unit) => {
          const of = (number: string) => read(`产量达到${number}${unit}`).map(readingOf);
          expect(of(full as string)).toEqual(of(digits as string));
          expect(of(han as string)).toEqual(of(digits as string));
          expect(of(digits as string)).toHaveLength(1);
        },
      ),
    );
  });
});
