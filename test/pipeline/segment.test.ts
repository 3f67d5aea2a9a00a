import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import { circularsOf } from "../../pipeline/pipeline.ts";
import { linesOf } from "../../pipeline/read/text.ts";
import { hanNumeral } from "../../pipeline/segment/reader.ts";
import type { Circular } from "../../schemas/circular.ts";

const lexicon = loadLexicon();
const circularOf = (text: string): Circular => circularsOf(linesOf(text), lexicon)[0] as Circular;
const bodyOf = ({ text }: Circular, clause: Circular["clauses"][number]) =>
  clause.body.map(({ start, end }) => text.slice(start, end)).join("¶");
/** The tree as lines: path | heading | body. */
const outline = (text: string) => {
  const circular = circularOf(text);
  return circular.clauses.map((clause) => `${clause.path} | ${clause.heading ?? "-"} | ${bodyOf(circular, clause)}`);
};
const codes = (text: string) => circularOf(text).diagnostics.map(({ code }) => code);

test("what an article prints in brackets is its heading whatever its sentences are; how its paragraphs open makes no units of them", () => {
  expect(
    outline(
      "第一条【鼓励创作】对获得国家级奖项的，给予奖励；对获得省级奖项的，给予补助。\n第二条【做强产业】鼓励企业在本市集聚发展。\n支持研发精品。对正式上线的作品，按档次给予版权方奖励。\n支持争先争优。对年度营业收入达标的产品，按档次给予奖励。",
    ),
  ).toEqual([
    "第一条 | 鼓励创作 | 对获得国家级奖项的，给予奖励；对获得省级奖项的，给予补助。",
    "第二条 | 做强产业 | 鼓励企业在本市集聚发展。¶支持研发精品。对正式上线的作品，按档次给予版权方奖励。¶支持争先争优。对年度营业收入达标的产品，按档次给予奖励。",
  ]);
});

describe("levels by first nesting", () => {
  test("一、（一）1.（1）, alone on their line and run-in", () => {
    expect(
      outline(
        "一、总体要求\n（一）基本原则。坚持统筹兼顾，注重实效。\n1.完善制度。建立联席会议制度。\n（1）定期会商。每季度召开会议。\n（2）信息共享。打通数据接口。\n2.强化保障。落实专项经费。\n（二）工作目标\n到2025年取得成效。\n二、重点任务\n1.直接列项。不设中间层级。",
      ),
    ).toEqual([
      "一 | 总体要求 | ",
      "一/（一） | 基本原则 | 坚持统筹兼顾，注重实效。",
      "一/（一）/1 | 完善制度 | 建立联席会议制度。",
      "一/（一）/1/（1） | 定期会商 | 每季度召开会议。",
      "一/（一）/1/（2） | 信息共享 | 打通数据接口。",
      "一/（一）/2 | 强化保障 | 落实专项经费。",
      "一/（二） | 工作目标 | 到2025年取得成效。",
      "二 | 重点任务 | ",
      "二/1 | 直接列项 | 不设中间层级。",
    ]);
  });
  test("numbers run through across sections", () => {
    const text = "一、财税\n1.减税降费。落实政策。\n2.规范收费。公开目录。\n二、金融\n3.扩大信贷。支持首贷。\n4.拓展融资。培育上市。";
    expect(outline(text).map((line) => line.split(" | ")[0])).toEqual(["一", "一/1", "一/2", "二", "二/3", "二/4"]);
    expect(codes(text)).toEqual([]);
  });
  test("chapters, articles and items; an article has a heading only in brackets or alone", () => {
    expect(
      outline(
        "第一章总则\n第一条为加强管理，制定本办法。\n第二条【适用范围】本办法适用于本市。\n第三条申请人应当符合下列条件：\n（一）依法设立；\n（二）信用良好。\n第四条部门职责：\n（一）受理。负责收件登记。\n（二）审核。负责材料审查。\n第二章附则\n第五条审核。主管部门对材料进行审核。",
      ),
    ).toEqual([
      "第一章 | 总则 | ",
      "第一章/第一条 | - | 为加强管理，制定本办法。",
      "第一章/第二条 | 适用范围 | 本办法适用于本市。",
      "第一章/第三条 | - | 申请人应当符合下列条件：",
      "第一章/第三条/（一） | - | 依法设立；",
      "第一章/第三条/（二） | - | 信用良好。",
      "第一章/第四条 | 部门职责 | ",
      "第一章/第四条/（一） | 受理 | 负责收件登记。",
      "第一章/第四条/（二） | 审核 | 负责材料审查。",
      "第二章 | 附则 | ",
      "第二章/第五条 | - | 审核。主管部门对材料进行审核。",
    ]);
  });
  test("a list of bare lines has no headings, from its first item to its last", () => {
    expect(outline("一、所需材料\n（一）申请表\n（二）身份证复印件\n（三）营业执照\n二、时限\n一个工作日。")).toEqual([
      "一 | 所需材料 | ",
      "一/（一） | - | 申请表",
      "一/（二） | - | 身份证复印件",
      "一/（三） | - | 营业执照",
      "二 | 时限 | 一个工作日。",
    ]);
  });
  test("a list of names with who answers for them in brackets has headings, a list of papers has none", () => {
    expect(
      outline(
        "一、活动\n1.中小企业服务月活动（市经济信息化委）\n2.“浦江之光”行动（上海银保监局）\n二、材料\n1.申请表（必要）\n2.证明（复印件）",
      ),
    ).toEqual([
      "一 | 活动 | ",
      "一/1 | 中小企业服务月活动 | ",
      "一/2 | “浦江之光”行动 | ",
      "二 | 材料 | ",
      "二/1 | - | 申请表（必要）",
      "二/2 | - | 证明（复印件）",
    ]);
  });
  test("paragraphs counted 一是, 二是 are leads, an enumeration inside one paragraph is none", () => {
    expect(
      outline(
        "一、主要任务\n一是培育创新主体。打造一批引领创新的企业和集聚区。\n二是提升治理水平。加快平台建设，健全预警处置机制。\n二、保障措施\n一是加强领导。成立领导小组统筹工作。二是强化保障。安排专项经费支持。",
      ),
    ).toEqual([
      "一 | 主要任务 | ",
      "一/·1 | 培育创新主体 | 打造一批引领创新的企业和集聚区。",
      "一/·2 | 提升治理水平 | 加快平台建设，健全预警处置机制。",
      "二 | 保障措施 | 一是加强领导。成立领导小组统筹工作。二是强化保障。安排专项经费支持。",
    ]);
  });
  test("who answers for a heading over items stands beside it, not in its body", () => {
    expect(outline("一、市场准入。（市市场监管局牵头）\n1.优化流程。（市税务局负责）\n2.压减材料。推行承诺。")).toEqual([
      "一 | 市场准入 | ",
      "一/1 | 优化流程 | （市税务局负责）",
      "一/2 | 压减材料 | 推行承诺。",
    ]);
  });
  test("a blank that a conversion turned into ? behind an article's number is none of its words", () => {
    expect(outline("第一条?为加强管理，制定本办法。\n第二条 本办法适用于本市。")).toEqual([
      "第一条 | - | 为加强管理，制定本办法。",
      "第二条 | - | 本办法适用于本市。",
    ]);
  });
  test("a title over a numbering that starts anew opens a text of its own: no path twice", () => {
    const text =
      "第一条为规范服务，制定本制度。\n第二条本制度自印发之日起施行。\n首问负责制度\n第一条首问人员负责接待。\n第二条首问人员负责转办。\n限时办结制度\n第一条事项按时办结。\n第二条逾期说明理由。";
    expect(outline(text)).toEqual([
      "第一条 | - | 为规范服务，制定本制度。",
      "第二条 | - | 本制度自印发之日起施行。",
      "·1 | 首问负责制度 | ",
      "·1/第一条 | - | 首问人员负责接待。",
      "·1/第二条 | - | 首问人员负责转办。",
      "·2 | 限时办结制度 | ",
      "·2/第一条 | - | 事项按时办结。",
      "·2/第二条 | - | 逾期说明理由。",
    ]);
    expect(outline("一、目标\n重点任务\n1.优化服务。推行承诺。\n二、保障\n加强领导。").map((line) => line.split(" | ")[0])).toEqual([
      "一",
      "一/1",
      "二",
    ]);
  });
  test("1 above 1.1 above 1.1.1", () => {
    expect(
      outline(
        "1.总则\n1.1编制目的\n规范处置流程。\n1.1.1编制依据\n依据有关法律。\n1.2适用范围\n适用于本市。\n2.组织体系\n2.1领导机构\n设立指挥部。",
      ).map((line) => line.split(" | ")[0]),
    ).toEqual(["1", "1/1.1", "1/1.1/1.1.1", "1/1.2", "2", "2/2.1"]);
  });
});

describe("headings", () => {
  test.each([
    ["一、加大投入（市财政局牵头，市教育局配合）\n落实经费。", "加大投入"],
    ["一、动员部署（2023年3月）\n印发方案。", "动员部署（2023年3月）"],
    ["一、造纸产业：以绿色化为方向，推动转型。", "造纸产业"],
    ["**一、夯实基础** 建设数据中心。", "夯实基础"],
    ["一、申请资助应当提交下列材料：\n1.申请表；\n2.营业执照。", null],
    ["一、对在本市注册满三年、上年度营业收入超过五千万元的企业，给予一次性奖励；", null],
  ])("%s", (text, heading) => {
    expect(circularOf(text).clauses[0]?.heading).toBe(heading);
  });
  test("a list of plain sentences has none", () => {
    expect(outline("一、支持条件\n（一）在本市依法登记注册。\n（二）近三年无重大违法记录。").slice(1)).toEqual([
      "一/（一） | - | 在本市依法登记注册。",
      "一/（二） | - | 近三年无重大违法记录。",
    ]);
  });
  test("the heading's span covers a bracket that says who answers", () => {
    const circular = circularOf("一、加大投入（市财政局牵头）\n落实经费。");
    const span = circular.clauses[0]?.headingSpan;
    expect(circular.text.slice(span?.start, span?.end)).toBe("加大投入（市财政局牵头）");
  });
});

describe("unnumbered units", () => {
  test("dashes count within their parent", () => {
    expect(
      outline("一、基本原则\n——坚持创新。强化科技支撑。\n——坚持开放。拓展合作空间。\n二、目标\n——到2025年，建成体系。").map((line) =>
        line.split(" | ").slice(0, 2).join("|"),
      ),
    ).toEqual(["一|基本原则", "一/——1|坚持创新", "一/——2|坚持开放", "二|目标", "二/——1|-"]);
  });
  test("a series of full-stop leads", () => {
    const long = "围绕产业链部署创新链，推动重点项目落地建设。";
    expect(
      outline(
        `一、产业布局\n坚持空间布局与功能布局相统一，形成错位发展的格局。\n东部片区。${long}\n西部片区。${long}\n支持有条件的乡镇建设配套园区，完善基础设施。`,
      ),
    ).toEqual([
      "一 | 产业布局 | 坚持空间布局与功能布局相统一，形成错位发展的格局。",
      `一/·1 | 东部片区 | ${long}`,
      `一/·2 | 西部片区 | ${long}¶支持有条件的乡镇建设配套园区，完善基础设施。`,
    ]);
  });
  test("one short first sentence makes no series", () => {
    expect(
      outline("一、形势\n成效明显。过去五年产业规模持续扩大。\n问题依然存在，需要在今后的工作中加以解决，不断完善体制机制。"),
    ).toHaveLength(1);
  });
  test("colon leads, one of them inside a paragraph", () => {
    expect(
      outline(
        "一、集群发展\n新能源产业：依托龙头企业打造完整链条。\n新材料产业：建设中试基地，加快成果转化。大健康产业：发展医养结合新业态，完善服务体系。",
      ).map((line) => line.split(" | ").slice(0, 2).join("|")),
    ).toEqual(["一|集群发展", "一/·1|新能源产业", "一/·2|新材料产业", "一/·3|大健康产业"]);
  });
});

const BOX = (n: number) => `专栏${n}重点工程\n1.甲类工程。（1）甲项目；（2）乙项目。\n2.乙类工程。（1）丙项目。`;
const LONG = "在前期工作的基础上，持续统筹推进体系建设，不断完善市场化推进机制，全面构建现代化的产业体系。";

describe("boxes", () => {
  test("their items nest inside them, in one paragraph or several", () => {
    expect(outline(`一、任务\n（一）改造\n推进改造。\n${BOX(1)}\n（二）升级\n推进升级。`)).toEqual([
      "一 | 任务 | ",
      "一/（一） | 改造 | 推进改造。",
      "一/（一）/专栏1 | 重点工程 | ",
      "一/（一）/专栏1/1 | 甲类工程 | ",
      "一/（一）/专栏1/1/（1） | - | 甲项目；",
      "一/（一）/专栏1/1/（2） | - | 乙项目。",
      "一/（一）/专栏1/2 | 乙类工程 | ",
      "一/（一）/专栏1/2/（1） | - | 丙项目。",
      "一/（二） | 升级 | 推进升级。",
    ]);
  });
  test("a section's own items go on behind the box", () => {
    const paths = outline(
      `（一）行动\n1.夯实基础。建设平台。\n专栏1工程\n1.甲工程。\n2.乙工程。\n3.丙工程。\n2.深化应用。拓展场景。\n（二）保障`,
    ).map((line) => line.split(" | ")[0]);
    expect(paths).toEqual([
      "（一）",
      "（一）/1",
      "（一）/专栏1",
      "（一）/专栏1/1",
      "（一）/专栏1/2",
      "（一）/专栏1/3",
      "（一）/2",
      "（二）",
    ]);
  });
  test("where every box closed its section, text behind one opens the next sibling, and a remark says so", () => {
    const text = `一、任务\n（一）甲\n推进。\n${BOX(1)}\n（二）乙\n推进。\n${BOX(2)}\n（三）丙\n推进。\n${BOX(3)}\n${LONG}\n二、保障`;
    expect(outline(text)).toContain(`一/（四） | - | ${LONG}`);
    expect(circularOf(text).clauses.find((clause) => clause.path === "一/（四）")?.marker).toBeNull();
    expect(codes(text)).toEqual(["lost-heading"]);
  });
  test("not where the next number is printed further on", () => {
    const text = `一、任务\n（一）甲\n推进。\n${BOX(1)}\n（二）乙\n推进。\n${BOX(2)}\n（三）丙\n推进。\n${BOX(3)}\n${LONG}\n（四）丁\n推进。`;
    expect(codes(text)).toEqual([]);
    expect(outline(text)).toContain(`一/（三） | 丙 | 推进。¶${LONG}`);
  });
});

test("the notice, the preamble with its preface, a headed list of sources, closing paragraphs", () => {
  expect(
    outline(
      "前 言\n本规划根据国家部署编制。\n编制依据\n一、《甲规划》\n二、《乙纲要》\n第一章发展基础\n基础较好。\n第二章保障措施\n加强领导。\n本规划自印发之日起实施。",
    ),
  ).toEqual([
    "0 | 前言 | 本规划根据国家部署编制。",
    "0/·1 | 编制依据 | ",
    "0/·1/一 | - | 《甲规划》",
    "0/·1/二 | - | 《乙纲要》",
    "第一章 | 发展基础 | 基础较好。",
    "第二章 | 保障措施 | 加强领导。¶本规划自印发之日起实施。",
  ]);
});

test("附则 without a number, perhaps a character to a line, is a part of its own", () => {
  for (const word of ["附则", "附\n则", "附 则"])
    expect(outline(`一、总体要求\n坚持统筹推进。\n二、措施\n1.给予补助。\n2.给予奖励。\n${word}\n1.本措施由市商务局负责解释。`)).toEqual([
      "一 | 总体要求 | 坚持统筹推进。",
      "二 | 措施 | ",
      "二/1 | - | 给予补助。",
      "二/2 | - | 给予奖励。",
      "·1 | 附则 | ",
      "·1/1 | - | 本措施由市商务局负责解释。",
    ]);
});

test("a second text issued together with the first, its opening words above its numbers", () => {
  const text =
    "一、关于税收\n落实减免。\n二、关于用地\n保障供应。\n支持企业发展的规定\n为促进企业发展，特制定以下规定：\n一、关于投资\n鼓励投入。";
  expect(outline(text).map((line) => line.split(" | ").slice(0, 2).join(" "))).toEqual([
    "一 关于税收",
    "二 关于用地",
    "·1 支持企业发展的规定",
    "·1/一 关于投资",
  ]);
  expect(codes(text)).toEqual([]);
});

test("numbers that the source bears twice are reported, those of the whole text as another circular", () => {
  expect(
    codes("一、总则\n坚持统筹。\n二、措施\n抓好落实。\n2023年5月8日\n为优化服务，现通知如下。\n一、目标\n提升服务。\n二、任务\n加强保障。"),
  ).toEqual(["several-circulars", "repeated-number"]);
  expect(codes("一、措施\n（一）补助。给予补助。\n（二）奖励。给予奖励。\n（二）贴息。给予贴息。")).toEqual([
    "numbering-gap",
    "repeated-number",
  ]);
});

test("text behind the last item of a list goes to what the list stands in: an article's closing words, a line that says who answers", () => {
  expect(
    outline(
      "第一条为加强管理，制定本办法。\n第二条申报主体应当符合下列条件：\n（一）具有法人资格；\n（二）在本市从事研究活动。\n申报主体为依托单位。",
    ),
  ).toEqual([
    "第一条 | - | 为加强管理，制定本办法。",
    "第二条 | - | 申报主体应当符合下列条件：¶申报主体为依托单位。",
    "第二条/（一） | - | 具有法人资格；",
    "第二条/（二） | - | 在本市从事研究活动。",
  ]);
  expect(
    outline("一、建立机制\n1.成立领导小组，统筹推进工作。\n2.局班子成员根据分工，研究工作。\n责任科室：办公室\n二、加强学习\n定期学习。"),
  ).toEqual([
    "一 | 建立机制 | 责任科室：办公室",
    "一/1 | - | 成立领导小组，统筹推进工作。",
    "一/2 | - | 局班子成员根据分工，研究工作。",
    "二 | 加强学习 | 定期学习。",
  ]);
});

test("a heading behind the full stop of the paragraph before, its line end lost", () => {
  const text = "一、目标\n到2025年，形成较为完善的标准体系，支撑产业高质量发展迈上新的台阶。二、建设思路\n（一）结构\n分为三个部分。";
  expect(outline(text).map((line) => line.split(" | ").slice(0, 2).join(" "))).toEqual(["一 目标", "二 建设思路", "二/（一） 结构"]);
});

test("a short task is a heading also among items without one, no rule and no bare list of tasks is", () => {
  const headings = (items: string) => outline(`一、措施\n${items}`).map((line) => line.split(" | ")[1]);
  const OTHERS =
    "1.设立小微企业专项资金，可以对符合条件的企业按规定给予贷款贴息支持。符合条件的可以申请。\n2.按照统一部署要求，应当对新增的贷款给予一定比例的奖励。各地可以提高。";
  expect(headings(`${OTHERS}\n3.促进房地产市场良性健康有序发展。坚持房住不炒，满足合理需求。`).at(-1)).toBe(
    "促进房地产市场良性健康有序发展",
  );
  expect(headings(`${OTHERS}\n3.支持企业按照规定享受税收优惠。符合条件的可以申请。`).at(-1)).toBe("-");
  expect(headings(`${OTHERS}\n3.支持设立首次进口药品生物制品口岸。（市商务局负责）`).at(-1)).toBe("-");
});

test("an annex's title on two lines, and text that is none", () => {
  expect(outline("一、目标\n抓好落实。\n附件1\n关于甲县乙镇丙村\n地质险情调研情况的报告\n为落实要求，现报告如下。").at(-1)).toBe(
    "附件1 | 关于甲县乙镇丙村地质险情调研情况的报告 | 为落实要求，现报告如下。",
  );
  expect(outline("一、目标\n抓好落实。\n附件1\n工作方案\n甲市商务局工作计划\n为落实要求，制定方案。").at(-1)).toBe(
    "附件1 | 工作方案 | 甲市商务局工作计划¶为落实要求，制定方案。",
  );
});

test("annexes start at the root, their numbering anew", () => {
  expect(
    outline(
      "关于开展工作的通知\n各单位：\n现通知如下。\n一、时间\n三月。\n某市教育局\n2024年1月5日\n附件1\n任务清单\n一、甲任务\n按期完成。\n附件2\n联系表",
    ).map((line) => line.split(" | ").slice(0, 2).join("|")),
  ).toEqual(["0|-", "一|时间", "附件1|任务清单", "附件1/一|甲任务", "附件2|联系表"]);
});

test("series inside a paragraph, gaps reported, cross-references no headings", () => {
  expect(outline("一、任务\n1.夯实基础。建设平台。2.深化应用。拓展场景。").map((line) => line.split(" | ")[0])).toEqual([
    "一",
    "一/1",
    "一/2",
  ]);
  expect(codes("一、甲任务\n二、乙任务\n四、丁任务")).toEqual(["numbering-gap"]);
  for (const [first, second] of [
    ["现订立如下协议：1．（联合体成员）授权牵头人签署文件。", "2．联合体对外承担连带责任。"],
    ["注：1.项目按优先级排列；", "2.数量不超过上限。"],
    ["标准用于规范数据应用。(1)资产标准包括工厂设计标准。", "(2)市场标准包括营销分析标准。"],
  ]) {
    expect(outline(`一、承诺\n${first}\n${second}`)).toHaveLength(3);
    expect(codes(`一、承诺\n${first}\n${second}`)).toEqual([]);
  }
  expect(outline("一、强化工作统筹协调1.加强谋划。形成合力\n2.强化支持。出台政策。").map((line) => line.split(" | ")[1])).toEqual([
    "强化工作统筹协调",
    "加强谋划",
    "强化支持",
  ]);
  const running = "一、统筹\n1.加强谋划。\n2.深化融资。\n二、加大招引力度3.狠抓招商。开展对接。\n4.狠抓引所。引入机构。";
  expect(outline(running).map((line) => line.split(" | ")[0])).toEqual(["一", "一/1", "一/2", "二", "二/3", "二/4"]);
  expect(codes(running)).toEqual([]);
  expect(codes("一、旅游\n1.0400年底前完成覆盖。\n2.推进智慧文旅。")).toEqual([]);
  expect(outline("一、承诺\n1.订立协议。\n说明：1.协议一式两份。\n2.承担责任。")).toHaveLength(3);
  expect(codes("一、承诺\n见表1.本表按季填报。\n2.承担责任。")).toEqual(["numbering-gap"]);
  expect(
    outline("第一条申请人应当提交材料。\n第一条所称材料包括申请表，\n第三条规定的情形除外。\n第二条本办法自印发之日起施行。").map(
      (line) => line.split(" | ")[0],
    ),
  ).toEqual(["第一条", "第二条"]);
});

test("a figure's caption is no text; a numbered heading that ends like one stays in the tree", () => {
  const text =
    "一、号牌式样\n图1 号牌编码规则示意图\n汽车号牌共8位。\n二、车辆涂装样图\n（一）小型车辆。按照规定涂装。\n（二）大型车辆。按照规定涂装。";
  expect(outline(text).map((line) => line.split(" | ").slice(0, 2).join(" "))).toEqual([
    "一 号牌式样",
    "二 车辆涂装样图",
    "二/（一） 小型车辆",
    "二/（二） 大型车辆",
  ]);
  expect(outline(text)[0]).toBe("一 | 号牌式样 | 汽车号牌共8位。");
});

test("a task over the lines that say who does it and until when is no heading, a heading over them is one", () => {
  const fields = "牵头单位：市林草局\n完成时限：2023年6月底前";
  const { clauses } = circularOf(
    `一、优化流程\n1.推行网上申请。对同一项目联合审批。\n${fields}\n2.优化审批管理，制定审批规范，实现融合审批。\n${fields}`,
  );
  expect(clauses.map(({ path, heading }) => [path, heading])).toContainEqual(["一/2", null]);
  expect(circularOf(`一、优化审批管理\n${fields}`).clauses.map(({ heading }) => heading)).toEqual(["优化审批管理"]);
});

test("an item whose words open with a number, where the series has come to it; decimals open none", () => {
  const pathsOf = (text: string) => circularOf(text).clauses.map(({ path }) => path);
  const items = "一、开展调研\n1.省级部门开展调研。\n2.各市交流经验。";
  expect(pathsOf(`${items}\n3.5个地级市组团开展互观互比。`)).toEqual(["一", "一/1", "一/2", "一/3"]);
  for (const behind of ["5.5个地级市组团开展。", "3.5亿元用于调研。", "3.5个百分点由各市分担。"])
    expect(pathsOf(`${items}\n${behind}`)).toEqual(["一", "一/1", "一/2"]);
});

test("a text of nothing but a table is one clause, which holds it", () => {
  const { clauses, tables } = circularOf("名称\t产量\n钢\t1");
  expect(clauses.map(({ path }) => path)).toEqual(["0"]);
  expect(tables).toMatchObject([{ clause: 0 }]);
});

test("a numbered heading and the title of an annex are no captions", () => {
  const { clauses, tables } = circularOf("一、企业名单\n名称\t产量\n钢\t1\n附件1\n产品目录\n名称\t产量\n铝\t2");
  expect(clauses.map(({ path, heading }) => [path, heading])).toEqual([
    ["一", "企业名单"],
    ["附件1", "产品目录"],
  ]);
  expect(tables.map(({ caption, clause }) => [caption, clause])).toEqual([
    [null, 0],
    [null, 1],
  ]);
});

test("tables: caption, unit, two-level header, cells; none of it is body", () => {
  const circular = circularOf(
    "一、现状\n产业规模持续扩大。\n2023年重点企业投入表\n单位：万元\n序号\t企业\t投入\t\n\t\t2022年\t2023年\n1\t甲公司\t10\t20\n增速位居前列。",
  );
  expect(circular.tables).toMatchObject([{ caption: "2023年重点企业投入表", unit: "万元", clause: 0 }]);
  expect(circular.tables[0]?.cells.map(({ row, column, text, isHeader }) => `${row},${column}${isHeader ? "H" : ""} ${text}`)).toEqual([
    "0,0H 序号",
    "0,1H 企业",
    "0,2H 投入/2022年",
    "0,3H 投入/2023年",
    "1,0 1",
    "1,1 甲公司",
    "1,2 10",
    "1,3 20",
  ]);
  expect(bodyOf(circular, circular.clauses[0] as never)).toBe("产业规模持续扩大。¶增速位居前列。");
});

describe("guarantees on any text", () => {
  const LINE = fc.constantFrom(
    "第一章总则",
    "第二条甲乙。",
    "一、总体要求",
    "二、任务",
    "（一）加强领导。落实责任。",
    "（二）乙",
    "1.甲。乙丙丁。",
    "3.丙",
    "（1）甲；（2）乙；",
    "——坚持创新。强化支撑。",
    "专栏1工程",
    "附件1",
    "附件",
    "普通的一段文字，说明有关情况，持续推进各项工作落实到位。",
    "东区。这里是足够长的一段说明文字。",
    "名称\t数量",
    "甲\t1",
    "2024年3月",
    "目录",
    "",
  );
  test("parents first, paths from parents, spans in order, every paragraph in one clause", () => {
    fc.assert(
      fc.property(fc.array(LINE, { maxLength: 30 }), (lines) => {
        const { text, clauses, tables } = circularOf(lines.join("\n"));
        let before = -1;
        clauses.forEach((clause, ordinal) => {
          const parent = clause.parent === null ? null : clauses[clause.parent];
          if (clause.parent !== null) expect(clause.parent).toBeLessThan(ordinal);
          expect(clause.path.startsWith(parent ? `${parent.path}/` : "")).toBe(true);
          expect(clause.level).toBe((parent?.level ?? 0) + 1);
          expect(clause.start).toBeGreaterThan(before);
          expect(clause.end).toBeGreaterThanOrEqual(clause.start);
          before = clause.start;
          if (clause.marker) expect(text.slice(clause.start, clause.start + clause.marker.length)).toBe(clause.marker);
          for (const span of clause.body) expect(span.start >= clause.start && span.end <= clause.end && span.start < span.end).toBe(true);
        });
        const owned = clauses.flatMap((clause) => clause.body).sort((a, b) => a.start - b.start);
        for (let i = 1; i < owned.length; i++) expect(owned[i]?.start).toBeGreaterThanOrEqual(owned[i - 1]?.end ?? 0);
        for (const table of tables) expect(table.clause).toBeLessThan(Math.max(1, clauses.length));
      }),
      { numRuns: 400 },
    );
  });
  test("one without markers is a single clause 0, an empty one has none", () => {
    expect(outline("从前有座山。\n山里有座庙，庙里有个老和尚在讲故事。").map((line) => line.slice(0, 1))).toEqual(["0"]);
    expect(outline("")).toEqual([]);
  });
});

test("numbers are written as headings count them", () => {
  expect([1, 9, 10, 11, 20, 27, 99].map(hanNumeral)).toEqual(["一", "九", "十", "十一", "二十", "二十七", "九十九"]);
});
