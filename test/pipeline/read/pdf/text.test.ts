import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../../pipeline/read/limits.ts";
import { pdf } from "../../../../pipeline/read/pdf/pdf.ts";
import type { ReadFile, UnreadFile } from "../../../../pipeline/read/read.ts";
import { read } from "../../../../pipeline/read/read.ts";
import type { Line } from "../../../../schemas/source.ts";
import { frame, pdfOf, rule, text } from "./pdf-writer.ts";

async function linesOf(bytes: Uint8Array): Promise<readonly Line[]> {
  const file = (await pdf.read(bytes, LIMITS)) as ReadFile;
  return file.lines;
}
const textsOf = async (bytes: Uint8Array): Promise<string[]> => (await linesOf(bytes)).map((line) => line.text);
const reasonOf = async (bytes: Uint8Array): Promise<string | null> => {
  const file = (await read(bytes, "circular.pdf", { ocr: "off" })) as UnreadFile;
  return file.reasonCode;
};

describe("characters", () => {
  test("Chinese fonts that are not embedded are read by pdf.js's own tables", async () => {
    const gbk = "BT /F1 16 Tf 1 0 0 1 80 700 Tm <d6d0b9fab9fab7a2> Tj ET";
    expect(await textsOf(pdfOf([{ content: gbk }], { encoding: "GBK-EUC-H" }))).toEqual(["中国国发"]);
    expect(await textsOf(pdfOf([{ content: text(80, 100, "关于印发方案的通知") }]))).toEqual(["关于印发方案的通知"]);
  });

  test("radicals are the everyday characters that they print", async () => {
    expect(await textsOf(pdfOf([{ content: text(80, 100, "\u0001\u0002", { font: "F3" }) }]))).toEqual(["人长"]);
  });

  test("what is printed twice at one place, for a shadow, is read once", async () => {
    const content = text(80, 100, "聊城市人民政府") + text(80.6, 100.4, "聊城市人民政府") + text(220, 100, "文件");
    expect(await textsOf(pdfOf([{ content }]))).toEqual(["聊城市人民政府 文件"]);
  });

  test("raised characters stay in their line, bold fonts are told", async () => {
    const content = text(80, 100, "达到5万m") + text(144, 95, "2", { size: 8 }) + text(148, 100, "以上的项目", { font: "F2" });
    expect(await linesOf(pdfOf([{ content }]))).toMatchObject([{ text: "达到5万m2以上的项目", bold: [{ start: 6, end: 11 }] }]);
  });

  test("what one font prints in the gaps that another leaves stands there", async () => {
    const gap = "> -500 <";
    const hex = (chars: string): string => Buffer.from(chars, "utf16le").swap16().toString("hex");
    const content = `BT /F1 16 Tf 1 0 0 1 80 700 Tm [<${hex("建设")}${gap}${hex("数字")}${gap}${hex("城市")}>] TJ ET\n`;
    const quotes = ["“", "”"].map((mark, i) => text(112 + i * 40, 142, mark, { size: 8, font: "F2" })).join("");
    expect(await textsOf(pdfOf([{ content: content + quotes }]))).toEqual(["建设“数字”城市"]);
  });

  test("blanks between Latin words and typed ones stay, those of a stretched line go", async () => {
    const content =
      text(80, 100, "第一条") +
      text(144, 100, "本办法") +
      text(80, 130, "New Energy") +
      [..."全市重点企业名单"].map((char, i) => text(80 + i * 24, 160, char)).join("");
    expect(await textsOf(pdfOf([{ content }]))).toEqual(["第一条 本办法", "New Energy", "全市重点企业名单"]);
  });

  test("watermarks across the text are left out, slanted or level; a large title is not", async () => {
    const lines = ["为贯彻落实党中央决策部署", "加快推动工业绿色转型升级", "制定本方案"];
    const printed = text(80, 80, "公告", { size: 40 }) + lines.map((line, i) => text(80, 130 + i * 29, line)).join("");
    const level = text(70, 165, "内部资料", { size: 60 });
    const hex = Buffer.from("内部资料", "utf16le").swap16().toString("hex");
    const slanted = `BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 600 Tm <${hex}> Tj ET\n`;
    for (const watermark of [level, slanted]) expect(await textsOf(pdfOf([{ content: printed + watermark }]))).toEqual(["公告", ...lines]);
  });

  test("widely spaced numbers are whole, a row of numbers is not one", async () => {
    const spaced = (y: number, chars: string): string => [...chars].map((char, i) => text(80 + i * 20, y, char)).join("");
    const content = spaced(100, "到2025年达到80%") + text(80, 130, "10") + text(120, 130, "12") + text(160, 130, "8") + text(200, 130, "6");
    expect(await textsOf(pdfOf([{ content }]))).toEqual(["到2025年达到80%", "10 12 8 6"]);
  });

  test("what fonts name by another character that looks the same is the everyday one", async () => {
    expect(await textsOf(pdfOf([{ content: text(80, 100, "\u2e3a戶数") }]))).toEqual(["——户数"]);
  });
});

describe("places", () => {
  const boxes = async (rotate: 0 | 90 | 180 | 270, content: string): Promise<(number | undefined)[][]> =>
    (await linesOf(pdfOf([{ content, rotate }]))).map(({ place }) =>
      [place?.x, place?.y, place?.width, place?.height].map((n) => Math.round(n ?? 0)),
    );

  test("points from the upper left corner, and each line's start in the text", async () => {
    const lines = await linesOf(pdfOf([{ content: text(80, 100, "一、总体要求") + text(80, 130, "二、主要任务") }]));
    expect(lines.map(({ start }) => start)).toEqual([0, 7]);
    expect(lines[0]?.place).toMatchObject({ page: 1, x: 80, width: 96, height: 16, confidence: null });
    expect(lines[0]?.place?.y).toBeCloseTo(100 - 0.88 * 16);
  });

  test("what stands nowhere near a page is damage", async () => {
    const content = text(80, 100, "一、总体要求") + text(1e9, 100, "二、主要任务") + text(80, 160, "三、保障措施", { size: 1e9 });
    expect(await textsOf(pdfOf([{ content }]))).toEqual(["一、总体要求"]);
  });

  test("a page that is shown turned is read as shown", async () => {
    // Written upwards along the left edge, so that turning the page a quarter clockwise sets it upright.
    const upwards = `BT /F1 16 Tf 0 1 -1 0 100 80 Tm <${Buffer.from("一、总体要求", "utf16le").swap16().toString("hex")}> Tj ET\n`;
    expect(await textsOf(pdfOf([{ content: upwards, rotate: 90 }]))).toEqual(["一、总体要求"]);
    expect(await boxes(90, upwards)).toEqual([[80, 86, 96, 16]]);
  });

  test("writing that runs along the page's side is read, and stands where it is printed", async () => {
    const upwards = `BT /F1 16 Tf 0 1 -1 0 100 80 Tm <${Buffer.from("一、总体要求", "utf16le").swap16().toString("hex")}> Tj ET\n`;
    expect(await textsOf(pdfOf([{ content: upwards }]))).toEqual(["一、总体要求"]);
    expect(await boxes(0, upwards)).toEqual([[86, 842 - 80 - 96, 16, 96]]);
  });
});

describe("files that hold no text, or not for everyone", () => {
  const drawing = rule(10, 10, 500, 700) + frame(50, 50, 400, 400);

  test("a page of drawings alone needs recognition; in a file with text it is named", async () => {
    expect(await reasonOf(pdfOf([{ content: drawing }]))).toBe("needs-ocr");
    const file = await pdf.read(pdfOf([{ content: text(80, 100, "一、总体要求") }, { content: drawing }, { content: "" }]), LIMITS);
    expect(file).toMatchObject({ pagesWithoutText: [2], lines: [{ text: "一、总体要求" }] });
  });

  test("a text layer of rubbish is none", async () => {
    const rubbish = text(
      80,
      100,
      "\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009\ue00a\ue00b\ue00c\ue00d\ue00e\ue00f\ue010\ue011\ue012\ue013\ue014",
    );
    expect(await reasonOf(pdfOf([{ content: rubbish + drawing }]))).toBe("needs-ocr");
  });

  test("a text layer with mixed up codes is none, foreign names are no rubbish", async () => {
    const mixed = text(80, 100, "近年来全^绿色化工产业发展r效明显2~深入贯彻ÿ党的精神Ā全面建设社会义Ā代化国家ÿ");
    expect(await reasonOf(pdfOf([{ content: mixed + drawing }]))).toBe("needs-ocr");
    const named =
      "与德国Zürich保险、法国Électricité公司合作建设园区，推动项目落地见效，到2025年建成平台二十个，形成产业集群，带动就业，完善服务体系，提升治理水平，全面建设现代化产业体系，加快推动绿色低碳转型升级，促进区域协调发展。";
    const line = (from: number): string => text(40, 100 + from, named.slice(from, from + 30));
    expect((await textsOf(pdfOf([{ content: [0, 30, 60, 90].map(line).join("") }]))).join("")).toBe(named);
  });

  test("a table of contents is text, however long its leaders", async () => {
    const entries = ["一、发展基础", "二、主要任务", "三、保障措施"].map((entry) => `${entry}${".".repeat(60)}2`);
    const content = entries.map((entry, i) => text(40, 100 + i * 30, entry, { size: 10 })).join("");
    expect(await textsOf(pdfOf([{ content }]))).toEqual(entries);
  });

  test("blank pages are an empty file", async () => {
    expect(await reasonOf(pdfOf([{ content: "" }]))).toBe("empty");
  });

  test("a file locked against changes opens, one locked against reading is refused", async () => {
    const content = text(80, 100, "一、总体要求");
    expect(await textsOf(pdfOf([{ content }], { lock: { userPassword: "" } }))).toEqual(["一、总体要求"]);
    expect(await reasonOf(pdfOf([{ content }], { lock: { userPassword: "secret" } }))).toBe("encrypted");
  });

  test("a file cut off in its middle, before any page, is damaged", async () => {
    expect(await reasonOf(pdfOf([{ content: text(80, 100, "一、总体要求") }]).subarray(0, 200))).toBe("damaged");
  });

  test("a file whose list of pages breaks off is damaged, for no page may be lost unseen", async () => {
    const pages = [1, 2, 3, 4].map((n) => ({ content: text(80, 100, `第${n}章 总则与适用范围`) }));
    const whole = Buffer.from(pdfOf(pages)).toString("latin1");
    const second = whole.indexOf("/Type /Page /", whole.indexOf("/Type /Page /") + 1);
    const cut = `${whole.slice(0, second)}/Type /Nope /Kids 7${whole.slice(second + 20)}`;
    expect(await reasonOf(Buffer.from(cut, "latin1"))).toBe("damaged");
  });

  test("pages and characters are limited", async () => {
    const pages = [1, 2, 3].map((n) => ({ content: text(80, 100, `第${n}章`) }));
    expect(await pdf.read(pdfOf(pages), { ...LIMITS, pages: 3, characters: 9 })).toHaveProperty("lines");
    await expect(pdf.read(pdfOf(pages), { ...LIMITS, pages: 2 })).rejects.toMatchObject({ reasonCode: "too-large" });
    await expect(pdf.read(pdfOf(pages), { ...LIMITS, characters: 8 })).rejects.toMatchObject({ reasonCode: "too-large" });
  });
});
