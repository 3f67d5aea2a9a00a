import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../../pipeline/read/limits.ts";
import { pdf } from "../../../../pipeline/read/pdf/pdf.ts";
import type { ReadFile } from "../../../../pipeline/read/read.ts";
import { reflow } from "../../../../pipeline/reflow/reflow.ts";
import type { Line } from "../../../../schemas/source.ts";
import { type PdfPage, pdfOf, text } from "./pdf-writer.ts";

const linesOf = async (pages: readonly PdfPage[]): Promise<readonly Line[]> => ((await pdf.read(pdfOf(pages), LIMITS)) as ReadFile).lines;

async function paragraphsOf(pages: readonly PdfPage[]): Promise<string[]> {
  const { text: whole, paragraphs } = reflow(await linesOf(pages));
  return paragraphs.map(({ start, end }) => whole.slice(start, end));
}

const LEFT = 79;
const SIZE = 16;
const PITCH = 29;
const WIDTH = 28;

/** Pages set as circulars are: lines of 28 characters, 22 to a page, paragraphs indented by two, page numbers. A line beginning with “|” is centred. */
function printed(paragraphs: readonly string[], linesAPage = 22): PdfPage[] {
  const lines = paragraphs.flatMap((paragraph) => {
    const isCentred = paragraph.startsWith("|");
    const chars = isCentred ? paragraph.slice(1) : `\u3000\u3000${paragraph}`;
    const cut = Array.from({ length: Math.ceil(chars.length / WIDTH) }, (_, i) => chars.slice(i * WIDTH, (i + 1) * WIDTH));
    return cut.map((line) => ({
      line: line.trimStart(),
      indent: isCentred ? (WIDTH - line.length) / 2 : line.length - line.trimStart().length,
    }));
  });
  return Array.from({ length: Math.ceil(lines.length / linesAPage) }, (_, page) => ({
    content:
      lines
        .slice(page * linesAPage, (page + 1) * linesAPage)
        .map(({ line, indent }, i) => text(LEFT + indent * SIZE, 120 + i * PITCH, line, { size: SIZE }))
        .join("") + text(290, 780, `— ${page + 1} —`, { size: 14 }),
  }));
}

const BODY = [
  "为深入贯彻落实党中央国务院关于高质量发展的决策部署，加快推动工业绿色低碳转型升级，结合我市实际情况，制定本实施方案。",
  "一、总体要求",
  "坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，到下一年度全市规模以上工业增加值年均增长达到百分之六左右的目标要求。",
  "二、主要任务",
  "（一）优化产业布局。严格落实能耗双控和产能置换政策要求，推动重点行业企业向园区集聚发展，不断提升产业链供应链的韧性水平。",
];

const HEADING = "一、总体要求";

describe("paragraphs", () => {
  test("first lines are indented, lines at the margin go on", async () => {
    expect(await paragraphsOf(printed(BODY))).toEqual(BODY);
  });

  test("a paragraph goes on over a page end, and a page number does not part it", async () => {
    for (const linesAPage of [4, 7, 9]) expect(await paragraphsOf(printed([...BODY, ...BODY], linesAPage))).toEqual([...BODY, ...BODY]);
    const lines = await linesOf(printed(BODY, 2));
    expect(lines.find(({ place }) => place?.page === 2)?.opensParagraph).toBe(false);
  });

  test("a title over two centred lines is left to the words; the lines of a letterhead stay by themselves", async () => {
    const head = ["|某某市发展和改革委员会", "|某某市生态环境局文件", "|某发改〔2022〕64号"];
    const title = "|关于印发《某某市推动工业绿色低碳高质量发展实施方案》的若干配套措施和通知";
    expect(await paragraphsOf(printed([...head, title, ...BODY]))).toEqual([...head.map((line) => line.slice(1)), title.slice(1), ...BODY]);
  });

  test("the rest of a title that fills a line belongs to it", async () => {
    const title = ["关于推动某某市未来产业创新发展实施意见的若干配", "套政策措施"];
    const head = title.map((line, i) => text(i === 0 ? LEFT : 262, 60 + i * 28, line, { size: 20 })).join("");
    const [first] = printed(BODY);
    expect((await paragraphsOf([{ content: head + first?.content }])).slice(0, 2)).toEqual([title.join(""), BODY[0]]);
  });

  test("each entry of a table of contents stands by itself, though leaders fill its line", async () => {
    const entries = ["一、总体要求", "二、主要任务", "（一）优化产业布局"].map((entry) => `${entry.padEnd(WIDTH - 1, "…")}2`);
    const toc = entries.map((entry, i) => text(LEFT, 120 + i * PITCH, entry)).join("");
    expect(await paragraphsOf([{ content: toc }, ...printed(BODY)])).toEqual([...entries, ...BODY]);
  });

  test("a short line ends its paragraph where none is indented", async () => {
    const flush = [...BODY.map((paragraph) => paragraph.slice(0, 50)), "三、保障措施", "各县（市、区）要切实加强组织领导。"];
    const lines = flush.flatMap((paragraph) => [paragraph.slice(0, WIDTH), paragraph.slice(WIDTH)].filter((line) => line !== ""));
    const content = lines.map((line, i) => text(LEFT, 100 + i * PITCH, line)).join("");
    expect(await paragraphsOf([{ content }])).toEqual(flush);
  });
});

describe("running heads and page numbers", () => {
  test.each(["— 1 —", "- 1 -", "1", "第 1 页 共 3 页", "1/3"])("%s is left out", async (number) => {
    const pages = [1, 2, 3].map((page) => ({
      content: text(LEFT, 120, HEADING) + text(290, 790, number.replace("1", String(page)), { size: 12 }),
    }));
    expect((await linesOf(pages)).map((line) => line.text)).toEqual(Array(3).fill(HEADING));
  });

  test("a head that stands again on each page is left out, the imprint at the foot of the last is not", async () => {
    const head = text(220, 50, "某某市人民政府公报", { size: 10 });
    const imprint =
      text(LEFT, 740, "抄送：市委办公室，市人大常委会办公室。") +
      text(LEFT, 760, "某某市人民政府办公室") +
      text(360, 760, "2022年7月1日印发");
    const pages = printed([...BODY, ...BODY], 8).map(({ content }, i, all) => ({
      content: content + head + (i === all.length - 1 ? imprint : ""),
    }));
    const texts = (await linesOf(pages)).map((line) => line.text);
    expect(texts).not.toContain("某某市人民政府公报");
    expect(texts.slice(-2)).toEqual(["抄送：市委办公室，市人大常委会办公室。", "某某市人民政府办公室 2022年7月1日印发"]);
  });

  test("a head with the number of its page is left out, annexes that follow each other at the same height are not", async () => {
    const pages = [1, 2, 3, 4].map((page) => ({
      content: text(220, 50, `某某市公报第${page}页`, { size: 10 }) + text(LEFT, 90, `附件${page}`) + text(LEFT, 300, HEADING),
    }));
    expect((await linesOf(pages)).map((line) => line.text)).toEqual([1, 2, 3, 4].flatMap((page) => [`附件${page}`, HEADING]));
  });

  test("what a browser prints at head and foot is left out: date, title, address, number of the page and of all", async () => {
    const pages = [1, 2, 3].map((page) => ({
      content:
        text(20, 30, "2021/3/1 16:20", { size: 8 }) +
        text(260, 30, "关于印发方案的通知_某某市人民政府", { size: 8 }) +
        text(LEFT, 300, HEADING) +
        text(20, 825, "https://www.example.gov.cn/art/2021/3/1/art_12_345.html", { size: 8 }) +
        text(550, 825, `${page}/3`, { size: 8 }),
    }));
    expect((await linesOf(pages)).map((line) => line.text)).toEqual(Array(3).fill(HEADING));
  });

  test("numbers in the text are no page numbers", async () => {
    const content = text(LEFT, 120, HEADING) + text(LEFT, 400, "2022") + text(LEFT, 430, HEADING);
    expect((await linesOf([{ content }, { content }])).map((line) => line.text)).toContain("2022");
  });
});

test("two columns are read one after the other, anew below a line across both", async () => {
  const column = (x: number, chars: string): string =>
    Array.from({ length: 8 }, (_, i) => text(x, 150 + i * 20, `${chars}栏第${"一二三四五六七八"[i]}行的文字排满一行`, { size: 14 })).join(
      "",
    );
  const content = text(130, 100, "关于某某市产业集群发展情况的公告（双栏排印）") + column(60, "左") + column(310, "右");
  const texts = (await linesOf([{ content }])).map((line) => line.text);
  expect(texts.map((line) => line.slice(0, 1)).join("")).toBe(`关${"左".repeat(8)}${"右".repeat(8)}`);
});
