import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractEnterprises } from "../../extractors/enterprises/extract.ts";
import { ENTERPRISE_RULES, type EnterpriseRule } from "../../extractors/enterprises/rules.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import type { Circular } from "../../schemas/circular.ts";
import { boxOf, circularOf } from "./circular-of.ts";

const lexicon = loadLexicon();
const factsOf = (text: string | readonly string[] | Circular) =>
  extractEnterprises(typeof text === "string" || Array.isArray(text) ? circularOf(text as string | string[]) : (text as Circular), lexicon)
    .facts;
const named = (text: string | readonly string[] | Circular) => factsOf(text).map(({ name }) => name);

/** Names that must be read ← the phrase that must give them. `like`: phrases that look alike and name nobody. */
const CORPUS: Readonly<
  Record<
    Exclude<EnterpriseRule, "box-item" | "introduced" | "defined">,
    { phrases: Readonly<Record<string, readonly string[]>>; like: readonly string[] }
  >
> = {
  "limited-company": {
    phrases: {
      由南河瑞丰复合材料有限公司具体实施: ["南河瑞丰复合材料有限公司"],
      由市水务集团有限公司负责: ["市水务集团有限公司"],
      加强与云岭电网有限责任公司合作: ["云岭电网有限责任公司"],
      加强与国家电网有限公司合作: ["国家电网有限公司"],
      "（2）康贝包装（南河）有限公司再生板材": ["康贝包装（南河）有限公司"],
      "市财政局、东河三和纺织集团有限公司、西岭港务股份有限公司按职责分工负责": ["东河三和纺织集团有限公司", "西岭港务股份有限公司"],
      龙头企业大禾集团下辖南河大禾机电制造有限公司等10个子公司: ["大禾集团", "南河大禾机电制造有限公司"],
      推进水路设施和兖东平陆港有限公司铁路专用线建设: ["兖东平陆港有限公司"],
      中国铁路东河局集团有限公司南河车务段: ["中国铁路东河局集团有限公司"],
      东鲁化工集团股份有限公司硅化工分公司有机硅项目: ["东鲁化工集团股份有限公司硅化工分公司"],
    },
    like: ["转为一人有限公司", "内资有限公司设立登记", "各股份有限公司", "有限责任公司和股份有限公司", "设立房地产开发有限公司的"],
  },
  company: {
    phrases: {
      "市发展改革委、国网南河供电公司、市住建局": ["国网南河供电公司"],
      "配合单位：省电力公司": ["省电力公司"],
      市供电公司见单即办: ["市供电公司"],
      瑞丰铜材公司等铜加工企业: ["瑞丰铜材公司"],
      技术输出到美国肯特公司: ["美国肯特公司"],
      向金岭集团公司延伸: ["金岭集团公司"],
      "各成员单位、丝路信息港公司按职责分工负责": ["丝路信息港公司"],
    },
    like: [
      "提高上市公司质量",
      "我省上市公司",
      "跨国公司和子公司",
      "园区平台公司",
      "要依法登记为有限责任公司",
      "供电公司",
      "各矿业集团公司",
      "融资担保公司、融资租赁公司",
      "组建专业化节能环保服务公司",
      "在公司登记时",
      "区分房地产集团公司和项目公司风险",
      "各市供电公司",
    ],
  },
  branch: {
    phrases: {
      "中国邮政南河分公司、中国出口信用保险公司北岭分公司": ["中国邮政南河分公司", "中国出口信用保险公司北岭分公司"],
      "（中国信保北岭分公司）": ["中国信保北岭分公司"],
    },
    like: ["设立分公司", "总公司和分公司", "各分公司"],
  },
  group: {
    phrases: {
      "依托瑞丰集团，引导产业": ["瑞丰集团"],
      "市城投集团、市水务集团": ["市城投集团", "市水务集团"],
      "联合水利等市级部门和城投集团、安居集团": ["城投集团", "安居集团"],
      "国铁东河局集团、中河国际港务集团": ["国铁东河局集团", "中河国际港务集团"],
      "市交通局、海关、机场集团、市税务局": ["机场集团"],
      鼓励北部化工产业园瑞丰集团的液氯外送: ["瑞丰集团"],
      "瑞丰集团、大禾集团两大集团": ["瑞丰集团", "大禾集团"],
    },
    like: [
      "企业集团",
      "大型企业集团",
      "二十国集团",
      "本集团国内自产产品",
      "打击犯罪集团",
      "集团化办学",
      "各保险集团",
      "行业龙头企业集团总部",
      "组建职业教育集团和示范性职业教育集团",
    ],
  },
  plant: {
    phrases: { 河南第一卷烟厂: ["河南第一卷烟厂"] },
    like: ["污水处理厂", "智能工厂", "数字化工厂", "自来水厂", "作为替代品用于发电厂脱硫"],
  },
  "bank-branch": {
    phrases: {
      "（责任单位：省发改委，国开行南河省分行）": ["国开行南河省分行"],
      "国家开发银行南河省分行、中国进出口银行南河省分行加大支持": ["国家开发银行南河省分行", "中国进出口银行南河省分行"],
      中国工商银行股份有限公司东鲁分行负责: ["中国工商银行股份有限公司东鲁分行"],
    },
    like: ["人民银行东鲁分行会同有关部门", "鼓励商业银行分行加大支持", "工商银行各分行应当落实", "各银行分支行"],
  },
  known: {
    phrases: { 中国移动负责: ["中国移动"], "引进华为、腾讯": ["华为", "腾讯"], 中远海运集运: ["中远海运集运"] },
    like: ["中国电子商务", "中国建筑业", "中国石油大学"],
  },
  enumerated: {
    phrases: {
      "以瑞丰铜业、大禾等企业为龙头": ["瑞丰铜业", "大禾"],
      "通过瑞丰集团、康贝客车、三和纺织等龙头企业带动": ["瑞丰集团", "康贝客车", "三和纺织"],
      "支持康贝客车、瑞丰集团等代表性强、影响力大的龙头企业开展试点": ["康贝客车", "瑞丰集团"],
      "做大东鲁化工、瑞丰铝电、康贝铜业三大龙头企业": ["东鲁化工", "瑞丰铝电", "康贝铜业"],
      "做强瑞河动力、中国云汽等整车企业": ["瑞河动力", "中国云汽"],
      "与联影医学、中国商飞等企业合作": ["联影医学", "中国商飞"],
    },
    like: [
      "汽车、化工、纺织等重点企业",
      "专精特新、独角兽、瞪羚等企业",
      "钢铁、水泥、平板玻璃等行业企业",
      "联合发改、交通、水利等部门和企业",
      "提供开公司、领补贴等主题的企业服务",
      "推广真空包装等高新技术货物企业",
    ],
  },
  "led-by": {
    phrases: {
      以瑞丰铜业为核心: ["瑞丰铜业"],
      "以康贝客车、瑞丰集团为龙头": ["康贝客车", "瑞丰集团"],
      以瑞丰汇智能工厂为标杆: ["瑞丰汇"],
    },
    like: ["以企业为主体", "以项目为核心", "以铜产业为重点", "以石化智能工厂为标杆", "以人工智能、大数据为代表", "以龙头企业为引领"],
  },
  cue: {
    phrases: {
      发挥龙头企业瑞丰铜业带动作用: ["瑞丰铜业"],
      依托瑞丰铜业建设研发平台: ["瑞丰铜业"],
      鼓励东鲁化工开发新材料: ["东鲁化工"],
      "支持三和纺织、金穗织业建设示范企业": ["三和纺织", "金穗织业"],
      "依托太湖光缆，发展预制棒": ["太湖光缆"],
      "推广金穗纸业、瑞林纸业废水利用的做法": ["金穗纸业", "瑞林纸业"],
      "依托中河、金穗集团，瑞林纸业等，围绕原料": ["中河", "金穗集团", "瑞林纸业"],
    },
    like: [
      "加快交通基础设施建设",
      "支持化工行业发展",
      "依托人工智能、大数据",
      "推动园区厂房太阳能开发",
      "推广新能源客车",
      "支持南河县精细化工发展",
      "鼓励废钢铁回收",
      "推动逆向物流与再制造",
      "引导社会资本投早、投小",
    ],
  },
};

describe.each(Object.entries(CORPUS))("enterprises/%s", (rule, { phrases, like }) => {
  test.each(Object.entries(phrases))("%s", (phrase, expected) => {
    expect(named(phrase)).toEqual(expected);
  });
  test("one of the phrases is read by this rule", () => {
    expect(Object.keys(phrases).flatMap((phrase) => factsOf(phrase).map((fact) => fact.rule))).toContain(`enterprises/${rule}`);
  });
  test.each(like)("nobody in %s", (phrase) => {
    expect(named(phrase)).toEqual([]);
  });
});

test("every rule is covered", () => {
  expect([...Object.keys(CORPUS), "box-item", "defined", "introduced"].sort()).toEqual(Object.keys(ENTERPRISE_RULES).sort());
  for (const { phrases, like } of Object.values(CORPUS)) expect(Math.min(Object.keys(phrases).length, like.length)).toBeGreaterThan(0);
});

describe("enterprises/introduced", () => {
  test.each([
    ["将瑞丰石化炼油产能全部转移", "南河瑞丰石化有限公司", "瑞丰石化"],
    ["康贝特铜与研究院合作建站", "康贝特铜铝业有限公司", "康贝特铜"],
  ])("%s", (text, fullName, short) => {
    expect(named([text, fullName])).toEqual([short, fullName]);
    expect(factsOf([text, fullName])[0]?.rule).toBe("enterprises/introduced");
  });
  test.each(["将瑞丰石化产业园扩容", "将瑞丰石化科技公司迁出", "周边的瑞丰石化"])("not in %s", (text) => {
    expect(factsOf([text, "南河瑞丰石化有限公司"]).map((fact) => fact.rule)).not.toContain("enterprises/introduced");
  });
});

describe("enterprises/defined", () => {
  test("a firm's name as the document defines it, wherever it stands", () => {
    expect(named(["东鲁钢铁（集团）有限公司（以下简称“东钢”）实施改造", "东钢负责运营"])).toEqual([
      "东鲁钢铁（集团）有限公司",
      "东钢",
      "东钢",
    ]);
    expect(named(["瑞河煤业有限责任公司（以下简称瑞煤公司）", "对瑞煤公司进行处罚"])).toEqual([
      "瑞河煤业有限责任公司",
      "瑞煤公司",
      "瑞煤公司",
    ]);
  });
  test.each(["瑞河咨询有限公司（以下简称甲方）", "瑞河咨询有限公司（以下简称运营单位）", "市商务局（以下简称瑞局）"])(
    "none in %s",
    (text) => {
      expect(factsOf([text, "甲方、运营单位、瑞局应当配合"]).map((fact) => fact.rule)).not.toContain("enterprises/defined");
    },
  );
});

describe("enterprises/box-item", () => {
  test.each([
    ["瑞丰轴承智能制造园", "瑞丰轴承"],
    ["中康联（东河）车品制造基地项目", "中康联（东河）"],
    ["瑞能太阳能“低温光热”发电基地项目", "瑞能太阳能"],
  ])("%s", (item, name) => {
    expect(factsOf(boxOf([item])).map((fact) => [fact.rule, fact.name])).toEqual([["enterprises/box-item", name]]);
  });
  test("a firm that the document names elsewhere", () => {
    expect(named(boxOf(["瑞丰聚能一体化项目"], ["瑞丰集团投资"]))).toEqual(["瑞丰集团", "瑞丰"]);
  });
  test.each(["东河区新能源客车产业园", "重点园区循环化改造项目", "锅炉（燃煤）改造项目", "南河市“互联网+”服务项目", "年产5万吨涂料"])(
    "nobody in %s",
    (item) => {
      expect(named(boxOf([item]))).toEqual([]);
    },
  );
});

test("a surface form stands once per clause, and in tables", () => {
  expect(named(["瑞丰集团和瑞丰集团", "瑞丰集团"])).toEqual(["瑞丰集团", "瑞丰集团"]);
  const circular = circularOf("序号\t企业名称\n1\t瑞丰铜业有限公司\n2\t康贝股份有限公司");
  const table = { clause: 0, start: 0, end: circular.text.length, caption: null, unit: null, cells: [], rule: "tables/tabs" };
  const clauses = circular.clauses.map((clause) => ({ ...clause, body: [] }));
  expect(named({ ...circular, clauses, tables: [table] })).toEqual(["瑞丰铜业有限公司", "康贝股份有限公司"]);
});

test("quotes are the names, whatever the text", () => {
  const pieces = fc.constantFrom(
    "瑞丰",
    "集团",
    "有限公司",
    "、",
    "，",
    "依托",
    "等龙头企业",
    "以",
    "为核心",
    "（南河）",
    "铜业",
    "支持",
    "建设",
    "华为",
    "和",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const circular = circularOf(parts.join(""));
      for (const { name, start, end } of extractEnterprises(circular, lexicon).facts) expect(circular.text.slice(start, end)).toBe(name);
    }),
  );
});

test("long runs take linear time", () => {
  const started = performance.now();
  for (const text of [
    "公司".repeat(5000),
    "依托".repeat(5000),
    `以${"甲、".repeat(5000)}为核心`,
    `${"瑞丰铜业、".repeat(3000)}等企业`,
    "（".repeat(10000),
  ])
    factsOf(text);
  expect(performance.now() - started).toBeLessThan(5000);
});
