import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import { isDateLine, isoDate } from "../../pipeline/describe/dates.ts";
import { describe } from "../../pipeline/describe/describe.ts";
import { numberLine } from "../../pipeline/describe/lines.ts";
import { periodOf } from "../../pipeline/describe/period.ts";
import { genreOf, issuedTitle, titleInNotice, titleLikeness } from "../../pipeline/describe/titles.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import { linesOf } from "../../pipeline/read/text.ts";
import { reflow } from "../../pipeline/reflow/reflow.ts";

const lexicon = loadLexicon();
const described = (text: string) => describe(reflow(linesOf(text)), lexicon);
const bodyOf = (text: string) => {
  const { text: whole, paragraphs, body } = described(text);
  return body.map((i) => whole.slice(paragraphs[i]?.start, paragraphs[i]?.end));
};

const NOTICE = `甲市发展和改革委员会
甲市财政局文件
甲市市场监督管理局
甲发改规〔2023〕12 号
关于印发《甲市数据产业发展行动方案
（2023—2025年）》的通知
各县（市、区）人民政府，市直各部门、各直属机构：
现将《甲市数据产业发展行动方案（2023—2025年）》印发给你们，请认真贯彻执行。
甲市发展和改革委员会
甲市财政局
甲市市场监督管理局
2023年3月9日
（此件公开发布）
甲市数据产业发展行动方案（2023—2025年）
为加快数据产业发展，制定本方案。
一、总体要求
坚持稳中求进。`;

test("a covering notice and the plan that it issues", () => {
  expect(described(NOTICE).description).toEqual({
    title: "甲市数据产业发展行动方案（2023—2025年）",
    noticeTitle: "关于印发《甲市数据产业发展行动方案（2023—2025年）》的通知",
    docNumber: "甲发改规〔2023〕12号",
    genre: "方案",
    status: "issued",
    issuedOn: "2023-03-09",
    disclosure: "此件公开发布",
    periodStart: "2023",
    periodEnd: "2025",
    place: null,
    issuers: ["甲市发展和改革委员会", "甲市财政局", "甲市市场监督管理局"],
    addressees: ["各县（市、区）人民政府", "市直各部门、各直属机构"],
  });
  expect(bodyOf(NOTICE)).toEqual(["为加快数据产业发展，制定本方案。", "一、总体要求", "坚持稳中求进。"]);
});

const OWN_MEASURES = `乙省教育厅关于加强校园安全工作的通知
乙教安﹝2022﹞7号
各市教育局，省属各学校：
为加强校园安全，现就有关事项通知如下：
一、压实责任
各学校要落实主体责任。
附件：1.自查表
2.联系人名单
乙省教育厅
二〇二二年十一月三日
附件1
自查表
一、基本情况`;

test("a circular with measures of its own; its list of attachments and its signature are no text, its annexes are", () => {
  const { description } = described(OWN_MEASURES);
  expect(description).toMatchObject({
    title: "乙省教育厅关于加强校园安全工作的通知",
    noticeTitle: null,
    docNumber: "乙教安〔2022〕7号",
    issuedOn: "2022-11-03",
    genre: "通知",
    issuers: ["乙省教育厅"],
  });
  expect(bodyOf(OWN_MEASURES)).toEqual([
    "为加强校园安全，现就有关事项通知如下：",
    "一、压实责任",
    "各学校要落实主体责任。",
    "附件1",
    "自查表",
    "一、基本情况",
  ]);
});

test("the kind of a text without a title is what its opening says that it is", () => {
  const genre = (text: string) => described(text).description.genre;
  expect(genre("为加快发展，结合我市实际，特制定本实施意见。\n一、目标\n提升水平。")).toBe("意见");
  expect(genre("为推动发展，制定如下措施\n一、目标\n提升水平。")).toBe("措施");
  expect(genre("为推动发展，制定本单位的工作方案。\n一、目标\n提升水平。")).toBeNull();
});

test("a compiler's title line that is no notice's title is none", () => {
  const { description } = described(
    "5.甲市深化营商环境十条措施（2023年6月25日）\n各县（市、区）人民政府：\n现将《深化营商环境十条措施》印发给你们，请贯彻执行。\n甲市人民政府\n2023年6月25日\n深化营商环境十条措施\n一、目标\n提升水平。",
  );
  expect([description.title, description.noticeTitle]).toEqual(["深化营商环境十条措施", null]);
});

test("a question above a scraped head is the title; how the text is disclosed may stand below it", () => {
  expect(described("哪些企业可以申请补贴？\n发布日期：2023-02-28\n发布机构：甲市商务局\n规模以上企业可以申请。").description.title).toBe(
    "哪些企业可以申请补贴？",
  );
  const { description, body } = described("关于做好工作的通知\n一、目标\n提升水平。\n公开方式：主动公开");
  expect([description.disclosure, body.length]).toEqual(["公开方式：主动公开", 2]);
});

test("附件： alone above names and a signature is a list, above a text an annex", () => {
  const list = "一、目标\n抓好落实。\n附件：\n1.评价指标体系\n2.修订情况说明\n甲市商务局\n2023年5月8日";
  expect(bodyOf(list)).toEqual(["一、目标", "抓好落实。"]);
  expect(bodyOf("一、目标\n抓好落实。\n附件：\n1.评价指标体系\n按指标评价。")).toContain("1.评价指标体系");
});

test("a plan that stands alone below 附件 and a compiler's head is the text", () => {
  const head = "文档：甲市产业发展行动计划.md\n基本信息\n发布机构：甲市相关部门\n文件名称：甲市产业发展行动计划";
  const { description, body } = described(`${head}\n附件\n甲市产业发展行动计划\n一、目标\n提升水平。`);
  expect([description.title, body.length]).toEqual(["甲市产业发展行动计划", 2]);
});

test("a title printed twice, a file's number before it, is one title", () => {
  const title = "关于印发《甲市数据产业发展行动方案》的通知";
  const text = (head: string) =>
    `${head}\n各有关单位：\n现将《甲市数据产业发展行动方案》印发给你们。\n2023年3月9日\n甲市数据产业发展行动方案\n一、目标`;
  expect(described(text(`${title}\n${title}`)).description.noticeTitle).toBe(title);
  expect(described(text(`001_${title}\n${title}`)).description.noticeTitle).toBe(title);
});

test("attachments named behind 附件1. are a list above a signature; army districts and persons are addressed", () => {
  expect(
    bodyOf("关于范围的批复\n一、目标\n抓好落实。\n附件1.界址点的坐标\n2.用地的红线图\n国务院\n2006年12月30日\n附件1.\n界址点的坐标"),
  ).toEqual(["一、目标", "抓好落实。", "附件1.", "界址点的坐标"]);
  for (const whom of ["甲省、乙省人民政府，沈阳、北京军区：", "武警总部：", "马某某副主席："])
    expect(described(`关于管理工作的通知\n${whom}\n现通知如下。`).description.addressees.join("，")).toBe(whom.slice(0, -1));
});

test("links to files are no text", () => {
  expect(
    bodyOf("关于做好工作的通知\n一、目标\n提升水平（见[说明](a.pdf)）。\n【原文下载】\n[关于做好工作的通知.pdf](/files/0001.pdf)"),
  ).toEqual(["一、目标", "提升水平（见[说明](a.pdf)）。"]);
  expect(bodyOf("关于做好工作的通知\n一、目标\n扫一扫即可办理。\n【打印】【关闭】\n扫一扫在手机打开当前页")).toEqual([
    "一、目标",
    "扫一扫即可办理。",
  ]);
});

test("a news agency's line and the head of a table are no part of the title", () => {
  const { description } = described(
    "新华社北京2月13日电\n中共中央国务院关于做好重点工作的意见\n（2023年1月2日）\n做好重点工作，意义重大。",
  );
  expect([description.title, description.issuers]).toEqual(["中共中央国务院关于做好重点工作的意见", ["中共中央", "国务院"]]);
});

test("a draft", () => {
  expect(
    described("关于促进夜间经济发展的意见\n（征求意见稿）\n夜间经济是城市消费的新亮点，现提出如下意见。\n一、目标").description,
  ).toMatchObject({ title: "关于促进夜间经济发展的意见", status: "draft", genre: "意见" });
});

test("a scraped head gives what the text does not print, and is no text", () => {
  const text =
    "索引号：00012\t\n标题：丙区科技局关于组织申报的通知\n发文字号：丙科〔2024〕3 号\n成文日期：2024年02月05日\n浏览次数：12\n正文\n各有关企业：\n现组织开展申报工作，有关事项通知如下。";
  expect(described(text).description).toMatchObject({
    title: "丙区科技局关于组织申报的通知",
    docNumber: "丙科〔2024〕3号",
    issuedOn: "2024-02-05",
    addressees: ["各有关企业"],
  });
  expect(bodyOf(text)).toEqual(["现组织开展申报工作，有关事项通知如下。"]);
});

test("a scraped head with each value on the line below its name", () => {
  const text =
    "索 引 号：\n00012/2024-3\n发文机关：\n丙市人民政府\n成文日期：\n2024年02月05日\n主题词：\n丙市人民政府关于印发\n丙市发展规划的通知\n丙政〔2024〕3号\n各单位：\n现将《丙市发展规划》印发给你们。\n丙市发展规划\n一、目标";
  expect(described(text).description).toMatchObject({
    title: "丙市发展规划",
    noticeTitle: "丙市人民政府关于印发丙市发展规划的通知",
    docNumber: "丙政〔2024〕3号",
    issuedOn: "2024-02-05",
    issuers: ["丙市人民政府"],
  });
});

test("a compiler's title with its date, and a text in the news", () => {
  const text =
    "2. 丁县人民政府印发《丁县招商引资奖励办法》（2023年6月1日）\n6月1日，丁县人民政府印发了《丁县招商引资奖励办法》，要求认真执行。全文如下。\n第一条为扩大招商，制定本办法。";
  expect(described(text).description).toMatchObject({
    title: "丁县招商引资奖励办法",
    noticeTitle: "丁县人民政府印发《丁县招商引资奖励办法》",
    issuedOn: "2023-06-01",
    genre: "办法",
  });
  expect(bodyOf(text)).toEqual(["第一条为扩大招商，制定本办法。"]);
});

test("joint issuers on one line, vertical bodies whole", () => {
  const text =
    "某某通知\n各单位：\n请认真执行。\n某某市财政局某某海关\n国家税务总局某某市税务局\n中国人民银行某某市中心支行国家金融监督管理总局某某监管分局\n2024年1月2日";
  expect(described(text).description.issuers).toEqual([
    "某某市财政局",
    "某某海关",
    "国家税务总局某某市税务局",
    "中国人民银行某某市中心支行",
    "国家金融监督管理总局某某监管分局",
  ]);
});

test("a text that is no circular is all body and has no elements", () => {
  const recipe = "红烧肉\n五花肉切块，冷水下锅焯水。\n加冰糖炒色，小火炖四十分钟。";
  expect(described(recipe).description).toMatchObject({ noticeTitle: null, docNumber: null, issuedOn: null, issuers: [], addressees: [] });
  expect(bodyOf(recipe)).toEqual(["五花肉切块，冷水下锅焯水。", "加冰糖炒色，小火炖四十分钟。"]);
});

test("never throws; notice and body are in order and apart", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("", ...NOTICE.split("\n"), ...OWN_MEASURES.split("\n")), { maxLength: 25 }), (lines) => {
      const { notice, body, paragraphs } = described(lines.join("\n"));
      const used = [...notice, ...body];
      expect(used).toEqual([...new Set(used)].sort((a, b) => a - b));
      expect(used.every((i) => i < paragraphs.length)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

group("dates", () => {
  test.each([
    ["2022年7月1日", "2022-07-01"],
    ["２０２２年７月１日", "2022-07-01"],
    ["二〇一九年十一月", "2019-11"],
    ["二○二三年十二月二十五日", "2023-12-25"],
    ["2025-08-25 16:54", "2025-08-25"],
    ["2025/8/5", "2025-08-05"],
  ])("%s → %s", (text, iso) => {
    expect(isoDate(text)).toBe(iso);
  });
  test.each(["2022年", "5052年3月1日", "2022年13月1日", "甲乙丙"])("none in %s", (text) => {
    expect(isoDate(text)).toBeNull();
  });
  test("a line that is only a date", () => {
    expect(["2022年7月1日", "（2022年7月1日）", "自2022年7月1日起施行"].map(isDateLine)).toEqual([true, true, false]);
  });
});

test.each([
  ["关于印发《甲市工作方案》的通知", "甲市工作方案"],
  ["某市人民政府关于印发某市工作要点的通知", "某市工作要点"],
  ["某部转发《关于〈甲〉的意见》的通知", "关于〈甲〉的意见"],
  ["关于加强管理的通知", null],
  ["关于印发的说明", null],
])("%s issues %s", (title, issued) => {
  expect(issuedTitle(title, lexicon)).toBe(issued);
});

test.each([
  ["现公布修订后的《甲省节能条例》，自2019年1月1日起施行。", "甲省节能条例"],
  ["《甲省节能办法》已经省政府常务会议通过，现予公布。", "甲省节能办法"],
  ["现将《关于〈甲法〉的意见》印发给你们。", "关于〈甲法〉的意见"],
  ["根据《甲法》，现就有关事项通知如下：", null],
])("%s names what it issues", (text, issued) => {
  expect(titleInNotice(text)).toBe(issued);
});

test.each([
  ["甲市管理办法（试行）", "办法"],
  ["甲市发展规划(2019--2022年)", "规划"],
  ["关于支持发展的若干政策举措", "举措"],
  ["关于加快发展的实施意见", "意见"],
  ["甲市数据", null],
])("the genre of %s is %s", (title, genre) => {
  expect(genreOf(title, lexicon)).toBe(genre);
});

test.each([
  ["甲规划（2021－2023年）", "", ["2021", "2023"]],
  ["甲市“十五五”发展规划", "", ["2026", "2030"]],
  ["甲市2024年工作要点", "", ["2024", "2024"]],
  ["甲市发展规划", "本规划期限为2023—2027年。", ["2023", "2027"]],
  ["甲市管理办法", "自2024年起施行，到2025年底完成。", null],
])("the period of %s %s", (title, text, period) => {
  expect(periodOf(title, text, lexicon)).toEqual(period);
});

test("titles are like each other whatever their marks", () => {
  expect(titleLikeness("《关于促进发展的若干措施》", "关于促进发展若干措施")).toBeGreaterThan(0.8);
  expect(titleLikeness("甲市人才办法", "乙县土地规划")).toBeLessThan(0.3);
});

test.each([
  ["甲工信〔2021〕18号", "甲工信〔2021〕18号"],
  ["甲工信(2021] 18号", "甲工信〔2021〕18号"],
  ["甲工信【2021J18号", "甲工信〔2021〕18号"],
  ["甲工信【2021j 18号", "甲工信〔2021〕18号"],
  ["甲工信2021年第18号", null],
])("the number %s, in the brackets of a recogniser too, is %s", (line, number) => {
  expect(numberLine(line)).toBe(number);
});
