import { describe, expect, test } from "vitest";
import { read } from "../../../../pipeline/read/read.ts";

/** A circular as its lines; pages set them in the ways that sites do, and nothing of it may get lost. */
const NOTICE = [
  "各镇人民政府，县直各单位：",
  "《甲县河道治理实施方案》已经县政府同意，现印发给你们，请认真组织实施。",
  "甲县人民政府办公室",
  "2022年3月15日",
];
const PLAN = [
  "甲县河道治理实施方案",
  "为加强河道治理，保障群众饮水安全，结合我县实际，制定本方案。",
  "一、工作目标",
  "到2025年，治理河道120公里，水质达标率达到95%以上，沿河村庄污水处理实现全覆盖。",
  "二、重点任务",
  "（一）清理河道。每年清理垃圾500吨，责任到人，任务到岗。（责任单位：县水务局、各镇人民政府）",
];
const CIRCULAR = [...NOTICE, ...PLAN];
const TITLE = "关于印发甲县河道治理实施方案的通知";
const FOOT = "<div>主办：甲县人民政府 某ICP备1号</div>";
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join("");
const page = (body: string, title = TITLE) => `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
const pageRead = (html: string) => read(new TextEncoder().encode(html), "a.html");

async function textsOf(html: string): Promise<string[]> {
  const file = await pageRead(html);
  if (!("lines" in file)) throw new Error(`${file.reasonCode}: ${file.reason}`);
  return file.lines.map((line) => line.text);
}
const HEAD = `<h1>${TITLE}</h1>`;

describe("the text stands where it should not", () => {
  const cells = (row: string) => `<tr><td width=20>&nbsp;</td><td>${row}</td><td></td></tr>`;
  const menu = Array.from({ length: 60 }, (_, i) => `<a href="${i}">栏目名称之${i}</a><br>`).join("");
  test.each([
    ["in an anchor without end", `${HEAD}<a href="#top">${paragraphs(CIRCULAR)}`],
    ["in a body that a script shows", `${HEAD}<div>${paragraphs(CIRCULAR)}</div>`],
    ["in the middle column of a table", `<table>${[TITLE, ...CIRCULAR].map(cells).join("")}</table>`],
    [
      "beside a menu that is longer",
      `<table><tr><td>${menu}</td><td>${HEAD}${CIRCULAR.join("<br>")}</td></tr><tr><td colspan=2>某ICP备1号</table>`,
    ],
    [
      "the notice apart from a plan",
      `${HEAD}<div>${paragraphs(NOTICE)}</div><div>${paragraphs([...PLAN, ...Array(9).fill(PLAN.at(-1))])}</div>`,
    ],
  ])("%s", async (_name, body) => {
    const texts = (await textsOf(page(body).replace("<body>", '<body style="display:none">'))).map((text) => text.trim());
    expect(texts.slice(0, CIRCULAR.length + 1)).toEqual([TITLE, ...CIRCULAR]);
  });
  test("a notice under a title that is a picture, in a block of its own", async () => {
    const body = `<div><img src="1.png">${paragraphs(NOTICE)}</div><div>${paragraphs([...PLAN, ...Array(9).fill(PLAN.at(-1))])}</div>`;
    expect((await textsOf(page(body, "政府文件"))).slice(0, 4)).toEqual(NOTICE);
  });
});

test("what stands above a title that the text prints is none of it", async () => {
  const body = `<div>欢迎光临甲县政府。</div><div>站内检索一下：</div><div>${HEAD}${paragraphs(CIRCULAR)}</div>`;
  expect(await textsOf(page(body))).toEqual([TITLE, ...CIRCULAR]);
});

test("a text that stands in the page twice, for wide and for narrow screens, is read once", async () => {
  const copy = (name: string) => `<div class="${name}">${HEAD}${paragraphs(CIRCULAR)}</div>`;
  expect(await textsOf(page(copy("pc") + copy("mobile") + FOOT))).toEqual([TITLE, ...CIRCULAR]);
});

describe("what follows the text", () => {
  const annex = ["附件1", "任务分工表", "组　长：张三　县长", "成　员：李四　县水务局局长"];
  const table = "<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>清淤</td></tr></table>";
  test("annexes in blocks of their own, up to the foot", async () => {
    const body = `${HEAD}<div>${paragraphs([...CIRCULAR, ...CIRCULAR])}</div><div>${paragraphs(annex)}${table}</div>${FOOT}`;
    expect((await textsOf(page(body))).slice(-6)).toEqual([...annex, "序号\t任务", "1\t清淤"]);
  });
  test("an imprint", async () => {
    const imprint = ["抄送：县委办公室，县人大常委会办公室。", "甲县人民政府办公室 2022年3月15日印发"];
    const body = `<div>${HEAD}<div>${paragraphs([...CIRCULAR, ...CIRCULAR])}</div><div>${paragraphs(imprint)}</div></div>${FOOT}`;
    expect((await textsOf(page(body))).slice(-2)).toEqual(imprint);
  });
  test("a list of attachments is none of it", async () => {
    const links = '<div><p>附件：</p><ul><li><a href="1.doc">附件1：分工表.doc</a></li><li><a href="2.xls">2.名单.xls</a></li></ul></div>';
    expect((await textsOf(page(`<div>${HEAD}${paragraphs(CIRCULAR)}</div>${links}${FOOT}`))).at(-1)).toBe(CIRCULAR.at(-1));
  });
  test("lines between the last sentence and the signature that read like a site's own", async () => {
    const tail = ["联系人：张三", "来源：县级财政", "相关文件由县水务局另行印发", "技术支持单位：县信息中心", "甲县水务局", "2022年4月1日"];
    const links = '<p>相关文件：</p><p><a href="1">某县召开会议</a></p>';
    expect((await textsOf(page(`<div>${HEAD}${paragraphs([...PLAN, ...tail])}${links}</div>`))).slice(-6)).toEqual(tail);
  });
});

describe("lines that look like clutter", () => {
  const inText = async (...lines: readonly string[]) =>
    (await textsOf(page(`<div>${HEAD}${paragraphs(PLAN)}${lines.join("")}<p>${PLAN[3]}</p></div>`))).slice(PLAN.length + 1, -1);
  test("numbered headings of words that controls have", async () => {
    expect(await inText("<p>1.注册登录</p>", "<p>（2）下载打印</p>", "<p>打印 关闭</p>")).toEqual(["1.注册登录", "（2）下载打印"]);
  });
  test("entries of a list that are links", async () => {
    const entries = ["一、《甲县供水办法》（甲政发〔2010〕1号）", "二、《甲县燃气办法》（甲政发〔2011〕2号）", "三、关于停车的通告"];
    expect(await inText(...entries.map((entry) => `<p><a href="1">${entry}</a></p>`))).toEqual(entries);
  });
  test("names and values that only a guide states", async () => {
    const entries = ["服务对象：居民", "编号：001", "来源：县民政局", "有效期：长期"];
    expect(await inText(...entries.map((entry) => `<p>${entry}</p>`))).toEqual(entries);
  });
  test("the addressees and names with sentences right behind the page's own fields", async () => {
    const fields = "<p>发布时间：2022-03-20</p><p>来源：县水务局</p>";
    const text = ["各镇人民政府：", "参会人员：各镇主要负责人。", ...PLAN];
    expect((await textsOf(page(`${HEAD}${fields}${paragraphs(text)}`))).slice(2)).toEqual([TITLE, ...text]);
  });
  test("sentences behind the name of a field", async () => {
    const inline = [`来源：县政府网 发布时间：2022-03-20 ${PLAN[1]}`, ...PLAN.slice(2)];
    expect((await textsOf(page(HEAD + paragraphs(inline)))).slice(1)).toEqual(inline);
    const headings = ["服务对象", `本县居民。${PLAN[1]}`, "有效期", `一年。${PLAN[1]}`];
    expect((await textsOf(page(HEAD + paragraphs(headings)))).slice(1)).toEqual(headings);
  });
  test("characters without width are none", async () => {
    expect(await inText("<p>各镇人民政\u00ad府\u200b：</p>")).toEqual(["各镇人民政府："]);
  });
});

describe("pages of links and frames say what to do", () => {
  const entry = (i: number, summary = "") => `<li><a href="${i}">关于印发第${i}个方案的通知</a>${summary}</li>`;
  const list = (summary: string) => `<ul>${Array.from({ length: 8 }, (_, i) => entry(i, summary)).join("")}</ul>`;
  test.each([
    ["a list", list("<span>2022-03-01</span>"), "目录"],
    ["a list with summaries", list("<p>各镇人民政府：现将方案印发给你们，请结合实际，认真抓好落实……</p>"), "目录"],
    ["a page in a frame", '<h1>政府文件</h1><iframe src="/1.html"></iframe>', "框架"],
  ])("%s", async (_name, body, word) => {
    expect(await pageRead(page(body, "政府文件"))).toMatchObject({ reasonCode: "empty", reason: expect.stringContaining(word) });
  });
  test("what a firewall says is no circular", async () => {
    const body = "<p>很抱歉，由于您访问的网址有可能对网站造成安全威胁，您的访问被阻断。</p>";
    expect(await pageRead(page(body, "访问被阻断"))).toMatchObject({ reasonCode: "unsupported-format" });
  });
});
