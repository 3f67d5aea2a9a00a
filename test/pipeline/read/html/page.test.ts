import { describe, expect, test } from "vitest";
import { read } from "../../../../pipeline/read/read.ts";
import type { Line } from "../../../../schemas/source.ts";
import { ARTICLE, COUNTY_PORTAL, LABEL_BLOCKS, TABLE_LAYOUT } from "./pages.ts";

const bytesOf = (page: string) => new TextEncoder().encode(page);

async function linesOf(page: string, path = "页面.html"): Promise<readonly Line[]> {
  const file = await read(bytesOf(page), path);
  if (!("lines" in file)) throw new Error(`${file.reasonCode}: ${file.reason}`);
  return file.lines;
}
const textsOf = async (page: string) => (await linesOf(page)).map((line) => line.text);

/** A page of nothing but a circular's text, long enough to be one. */
const SENTENCE = "为加强农村公路管理，提高通行能力，保障群众出行安全，根据有关法律法规，结合我县实际，现就有关事项通知如下。";
const circular = (inner: string) => `<!DOCTYPE html><html><body><div><p>${SENTENCE}</p>${inner}<p>${SENTENCE}</p></div></body></html>`;
const between = async (inner: string) => (await linesOf(circular(inner))).slice(1, -1);
const texts = async (inner: string) => (await between(inner)).map((line) => line.text);

describe("the circular out of a page's clutter", () => {
  test("menus, breadcrumbs, tools, links, feet are left out; the metadata table stands in front as fields", async () => {
    expect(await textsOf(COUNTY_PORTAL)).toEqual([
      "索引号：11371500MB2850/2022-00012",
      "公开方式：主动公开",
      "发文机关：甲县人民政府办公室",
      "组配分类：其他文件",
      "成文日期：2022-03-05",
      "发文字号：甲政办发〔2022〕7号",
      "有效性：有效",
      "发布时间：2022-03-08 10:12",
      "来源：县政府办公室",
      "标题：甲县人民政府办公室关于印发甲县冷链物流发展实施方案的通知",
      "发布日期：2022-03-08 10:12",
      "甲县人民政府办公室",
      "关于印发甲县冷链物流发展实施方案的通知",
      "甲政办发〔2022〕7号",
      "各镇人民政府、街道办事处，县政府各部门：",
      "　　《甲县冷链物流发展实施方案》已经县政府同意，现印发给你们，请认真组织实施。",
      "甲县人民政府办公室",
      "2022年3月5日",
      "　　（此件公开发布）",
      "甲县冷链物流发展实施方案",
      "　　为加快全县冷链物流发展，制定本方案。",
      "　　一、工作目标",
      "　　到2025年，建成冷库10座，库容达到5万吨，果蔬冷链流通率提高到30%以上。",
      "　　二、重点任务",
      "　　（一）完善设施。支持企业新建产地冷库。（责任单位：县发展和改革局、县农业农村局）",
      "　　（二）培育主体。培育年营业收入过亿元企业3家。（责任单位：县商务局）",
    ]);
  });
  test("a page laid out with tables, its title in a cell of its own, paragraphs parted by line breaks", async () => {
    const lines = await linesOf(TABLE_LAYOUT);
    expect(lines.map((line) => `${line.opensParagraph ? "¶" : " "}${line.text.trim()}`)).toEqual([
      "¶来源：县政府办",
      "¶发布时间：2011-6-3",
      "¶乙县人民政府关于加强农村饮水安全工作的意见",
      "¶乙政发〔2011〕15号",
      " 各乡（镇）人民政府，县直各部门：",
      "¶为切实解决农村饮水安全问题，现提出如下意见：",
      "¶一、明确目标任务",
      "¶到2013年底，全面解决3.2万农村人口的饮水安全问题，自来水普及率达到85%以上。",
      "¶二、加强组织领导",
      "¶（一）落实责任。县水务局牵头，县财政局、县卫生局配合。",
      "¶（二）保障资金。县财政每年安排专项资金200万元。",
      "¶乙县人民政府",
      " 二○一一年六月一日",
    ]);
    expect(lines.some((line) => line.table !== undefined)).toBe(false);
  });
  test("signature outside of the text's block, hidden copies, a list of numbered items, a table with spans", async () => {
    const lines = await linesOf(ARTICLE);
    expect(lines.slice(7).map((line) => line.text)).toEqual([
      "关于做好2023年度高新技术企业培育工作的通知",
      "各县（市、区）科技局，各有关单位：",
      "为做好高新技术企业培育工作，现将有关事项通知如下。",
      "一、培育目标",
      "2023年全市净增高新技术企业100家。",
      "1.建立培育库。各县（市、区）于5月底前报送入库企业名单。",
      "2.落实奖补。对首次认定的企业给予10万元奖励。",
      "县（市、区）\t任务数（家）\t",
      "\t净增\t入库",
      "甲区\t60\t90",
      "乙县\t40\t70",
      "联系人：张三，联系电话：12345678。",
      "丙市科学技术局",
      "2023年4月12日",
    ]);
    expect(lines.map((line) => line.text)).toContain("文号：丙科字〔2023〕12号");
  });
  test("a title that only the metadata gives stands above the text; names and values in blocks side by side", async () => {
    expect(await textsOf(LABEL_BLOCKS)).toEqual([
      "索引号：000/2019-1",
      "信息分类：人事任免",
      "发文机关：丁县人民政府",
      "成文日期：2019-07-01",
      "标题：关于张三等同志职务任免的通知",
      "文号：丁政任〔2019〕3号",
      "有效性：有效",
      "关于张三等同志职务任免的通知",
      "各乡镇人民政府，县政府各部门：",
      "经研究决定，任命张三为县教育局局长。",
      "丁县人民政府",
      "2019年7月1日",
    ]);
  });
  test("metadata beside or below the text stands in front", async () => {
    const list = "<dl><dt>索引号</dt><dd>C1-2022</dd><dt>发布机构</dt><dd>区财政局</dd><dt>文　　号</dt><dd>丙财社〔2022〕45号</dd></dl>";
    const page = `<html><body><div><p>${SENTENCE}</p><p>${SENTENCE}</p></div><div>${list}<p>${SENTENCE}${SENTENCE}</p></div></body></html>`;
    expect((await textsOf(page)).slice(0, 4)).toEqual(["索引号：C1-2022", "发布机构：区财政局", "文号：丙财社〔2022〕45号", SENTENCE]);
  });
  test.each([
    ["甲县人民政府关于印发“十四五”规划的通知", ["甲县人民政府", "关于印发“十四五”规划的通知"]],
    ['甲县人民政府关于印发"十四五"规划的通知', ["关于印发“十四五”规划的通知"]],
    ["甲县人民政府关于印发“十四五”规划的通知", ["关于印发“十四五”", "规划的通知"]],
  ])("a title that the text prints is not put above it: %s", async (title, printed) => {
    const head = `<meta name="ArticleTitle" content='${title}'>`;
    const body = [...printed, "各镇人民政府：", SENTENCE, SENTENCE].map((line) => `<p>${line}</p>`).join("");
    expect((await textsOf(`<html><head>${head}</head><body><div>${body}</div></body></html>`)).slice(1, -2)).toEqual([
      ...printed,
      "各镇人民政府：",
    ]);
  });
  test("names that no circular's head has stand last, and not where their value is a sentence", async () => {
    const rows = [
      ["服务对象", "企业"],
      ["信息概要", "一句话。"],
      ["索引号", "C1-2022"],
      ["发文时间", "2022-03-01"],
    ];
    const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}${cell === row[0] ? "：" : ""}</td>`).join("")}</tr>`).join("")}</table>`;
    expect(await textsOf(`<html><body>${table}<div><p>${SENTENCE}</p><p>${SENTENCE}</p></div></body></html>`)).toEqual([
      "索引号：C1-2022",
      "发文时间：2022-03-01",
      "服务对象：企业",
      SENTENCE,
      SENTENCE,
    ]);
  });
  test("fields in the circular's own text are text", async () => {
    const inner = "<p>来源：县财政</p><p>文号：暂缺</p>";
    expect((await linesOf(circular(inner))).map((line) => line.text)).toEqual([SENTENCE, "来源：县财政", "文号：暂缺", SENTENCE]);
  });
});

describe("lines as a browser prints them", () => {
  test("white space is collapsed, line ends of the source too; full-width indents stay", async () => {
    expect(await texts("<p>\n  　　第一\n  段  Smart   City\n计划 </p><div>第二段</div>")).toEqual([
      "　　第一 段 Smart City 计划",
      "第二段",
    ]);
  });
  test("blocks open paragraphs; behind a line break only an indent does", async () => {
    expect((await between("<p>甲<br>乙<br>　　丙</p>")).map(({ text, opensParagraph }) => [text, opensParagraph])).toEqual([
      ["甲", true],
      ["乙", undefined],
      ["　　丙", true],
    ]);
  });
  test("bold by element and by style, and not where a style takes it back", async () => {
    const lines = await between(
      '<p><b>一、</b>总体<span style="font-weight: bold">要求</span></p><p><strong>甲<span style="font-weight:normal">乙</span></strong>丙</p>',
    );
    expect(lines.map(({ bold }) => bold)).toEqual([
      [
        { start: 0, end: 2 },
        { start: 4, end: 6 },
      ],
      [{ start: 0, end: 1 }],
    ]);
  });
  test.each([
    ["<ol><li>甲项<li>乙项</ol>", ["1.甲项", "2.乙项"]],
    ['<ol start="3"><li>甲项</li><li value="7">乙项</li><li>丙项</li></ol>', ["3.甲项", "7.乙项", "8.丙项"]],
    ['<ol type="a"><li>甲项</li><li>乙项</li></ol>', ["a.甲项", "b.乙项"]],
    ['<ol type="I" start="4"><li>甲项</li></ol>', ["IV.甲项"]],
    ['<ol style="list-style-type: cjk-ideographic"><li>甲项</li><li>乙项</li></ol>', ["一、甲项", "二、乙项"]],
    ['<ol style="list-style: none"><li>甲项</li></ol>', ["甲项"]],
    ["<ol><li>（一）甲项</li><li>（二）乙项</li></ol>", ["（一）甲项", "（二）乙项"]],
    ["<ul><li>甲项</li></ul>", ["甲项"]],
  ])("list %s", async (list, lines) => {
    expect(await texts(list)).toEqual(lines);
  });
  test("preformatted text line by line", async () => {
    expect(await texts("<pre>　　第一行\n  第二行\n</pre>")).toEqual(["　　第一行", "  第二行"]);
  });
  test("unclosed elements", async () => {
    expect(await texts("<p>甲<b>乙</b><p>丙<div>丁<span>戊</div>")).toEqual(["甲乙", "丙", "丁戊"]);
  });
});

describe("tables", () => {
  const rows = async (table: string) =>
    (await between(table)).map((line) => (line.table === undefined ? line.text : line.text.split("\t")));
  test("cells that span rows and columns have their text in the first, the others are empty", async () => {
    expect(
      await rows(
        "<table><tr><th rowspan=2>指标</th><th colspan=2>目标</th></tr><tr><th>2024年</th><th>2025年</th></tr><tr><td>产值</td><td>10</td><td>12</td></tr></table>",
      ),
    ).toEqual([
      ["指标", "目标", ""],
      ["", "2024年", "2025年"],
      ["产值", "10", "12"],
    ]);
  });
  test("rows are as wide as each other, columns that only widen others are none, empty rows are left out", async () => {
    expect(
      await rows(
        "<table><tr><td colspan=9>甲</td></tr><tr><td>乙</td><td>丙<br>丁</td></tr><tr><td></td></tr><tr><td rowspan=0>戊</td></tr></table>",
      ),
    ).toEqual([
      ["甲", ""],
      ["乙", "丙 丁"],
      ["戊", ""],
    ]);
  });
  test("each table has its ordinal", async () => {
    const table = "<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>";
    expect((await between(`${table}<p>说明</p>${table}`)).map((line) => line.table)).toEqual([0, 0, undefined, 1, 1]);
  });
  test("a table of one column, of one row, or around another lays out text", async () => {
    const inner = "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>";
    expect(await rows("<table><tr><td>专栏</td></tr><tr><td>甲。</td></tr></table>")).toEqual(["专栏", "甲。"]);
    expect(await rows("<table><tr><td>甲县</td><td>乙县</td></tr></table>")).toEqual(["甲县", "乙县"]);
    expect(await rows(`<table><tr><td>左</td><td>${inner}</td></tr><tr><td>下</td><td></td></tr></table>`)).toEqual([
      "左",
      ["甲", "乙"],
      ["丙", "丁"],
      "下",
    ]);
  });
});

describe("pages without a circular", () => {
  test.each([
    [
      "a login page",
      '<h2>用户登录</h2><form><input name="u"><input type="password"></form><p>首次登录请使用身份证号后六位作为初始密码，登录后请及时修改。</p>',
      "unsupported-format",
    ],
    ["an error page", "<h1>404</h1><p>对不起，您访问的页面不存在或已被删除，请检查您输入的网址是否正确。</p>", "unsupported-format"],
    ["a page that a script fills", '<div id="app"></div><script>render("关于印发工作方案的通知，请认真组织实施。")</script>', "empty"],
    ["a list of links", `<ul>${"<li><a href=1>关于印发全县工作要点的通知，请认真落实</a></li>".repeat(5)}</ul>`, "empty"],
    ["a page whose text is a picture", '<h1>关于表彰先进单位的通报</h1><p><img src="1.jpg"></p>', "needs-ocr"],
    ["a page whose text is an attachment", '<h1>关于表彰先进单位的通报</h1><a href="/1.pdf">关于表彰先进单位的通报.pdf</a>', "empty"],
  ])("%s", async (_name, body, reasonCode) => {
    const file = await read(bytesOf(`<html><body>${body}</body></html>`), "通知.pdf");
    expect(file).toMatchObject({ mediaType: "text/html", reasonCode });
    expect("reason" in file && file.reason).toMatch(/^[^\n]*[\u4e00-\u9fff]{4}[^\n]*$/);
  });
});

describe("short circulars are circulars", () => {
  test("one that speaks of logging in", async () => {
    const body =
      "<h1>关于办公系统登录方式调整的通知</h1><div><p>各科室：</p><p>自5月1日起，办公系统统一使用新密码登录，请及时修改。</p></div>";
    expect(await textsOf(`<html><head><title>关于办公系统登录方式调整的通知</title></head><body>${body}</body></html>`)).toEqual([
      "关于办公系统登录方式调整的通知",
      "各科室：",
      "自5月1日起，办公系统统一使用新密码登录，请及时修改。",
    ]);
  });
  test("an appointment without a whole sentence, under a line of when and whence it was put up", async () => {
    const head = "<h1>甲市人民政府关于李四等任免职的通知</h1><div><span>发布时间：2023-01-05</span><span>信息来源：市政府办</span></div>";
    const body = "<p>甲政任〔2023〕1号</p><p>市政府决定：</p><p>李四任市水利局局长；</p><p>甲市人民政府</p><p>2023年1月3日</p>";
    expect(await textsOf(`<html><body>${head}<div><img src="1.png">${body}</div></body></html>`)).toEqual([
      "发布时间：2023-01-05",
      "信息来源：市政府办",
      "甲市人民政府关于李四等任免职的通知",
      "甲政任〔2023〕1号",
      "市政府决定：",
      "李四任市水利局局长；",
      "甲市人民政府",
      "2023年1月3日",
    ]);
  });
  test("one that is a table", async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `<tr><td>${i + 1}</td><td>甲县第${i}农业合作社</td><td>粮食</td></tr>`).join("");
    const page = `<html><head><title>关于公布示范社名单的通知</title></head><body><h2>关于公布示范社名单的通知</h2><table>${rows}</table></body></html>`;
    const lines = await linesOf(page);
    expect(lines).toHaveLength(13);
    expect(lines[1]?.text).toBe("1\t甲县第0农业合作社\t粮食");
  });
});

test("rows that name hosts are no foot, lists of links within the text are left out, a single link is not", async () => {
  const table =
    "<table><tr><td>活动</td><td>主办单位</td><td>承办单位</td></tr><tr><td>农博会</td><td>县政府</td><td>县农业局</td></tr></table>";
  const links = `<ul>${'<li><a href="1">某局召开年度工作会议</a></li>'.repeat(4)}</ul>`;
  const page = `<html><body><div class="a"><p>${SENTENCE}</p>${links}<p><a href="2">《甲县农村公路条例》</a></p><p>${SENTENCE}</p>${table}</div></body></html>`;
  expect((await linesOf(page)).map((line) => line.text)).toEqual([
    SENTENCE,
    "《甲县农村公路条例》",
    SENTENCE,
    "活动\t主办单位\t承办单位",
    "农博会\t县政府\t县农业局",
  ]);
});

test("places ascend and part the lines", async () => {
  let end = 0;
  for (const line of await linesOf(COUNTY_PORTAL)) {
    expect(line.start).toBe(end);
    end = line.start + line.text.length + 1;
  }
});
