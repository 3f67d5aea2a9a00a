import { expect, test } from "vitest";
import { numeral } from "../../../../pipeline/read/word/numerals.ts";
import { level, listed, numbering, paragraph, run, textsOf } from "./word-xml.ts";

test.each([
  ["decimal", [1, 10, 123], ["1", "10", "123"]],
  ["chineseCounting", [1, 10, 11, 20, 99, 105], ["一", "十", "十一", "二十", "九十九", "一○五"]],
  [
    "chineseCountingThousand",
    [10, 19, 20, 100, 101, 110, 115, 1001, 2030],
    ["十", "十九", "二十", "一百", "一百零一", "一百一十", "一百一十五", "一千零一", "二千零三十"],
  ],
  ["ideographDigital", [1, 10, 26], ["一", "一〇", "二六"]],
  ["ideographTraditional", [1, 10, 11], ["甲", "癸", "11"]],
  ["ideographZodiac", [1, 12], ["子", "亥"]],
  ["chineseLegalSimplified", [1, 10, 25], ["壹", "壹拾", "贰拾伍"]],
  ["ideographLegalTraditional", [2, 6], ["貳", "陸"]],
  ["decimalEnclosedCircle", [1, 20, 21, 35, 36, 50, 51], ["①", "⑳", "㉑", "㉟", "㊱", "㊿", "51"]],
  ["decimalEnclosedParen", [1, 20, 21], ["⑴", "⒇", "21"]],
  ["decimalEnclosedFullstop", [3], ["⒊"]],
  ["ideographEnclosedCircle", [1, 10], ["㊀", "㊉"]],
  ["decimalFullWidth", [12], ["１２"]],
  ["decimalZero", [3, 12], ["03", "12"]],
  ["upperRoman", [4, 19, 1994], ["IV", "XIX", "MCMXCIV"]],
  ["lowerRoman", [9], ["ix"]],
  ["upperLetter", [1, 26, 27], ["A", "Z", "AA"]],
  ["lowerLetter", [2, 28], ["b", "bb"]],
  ["numberInDash", [5], ["- 5 -"]],
  ["none", [5], [""]],
  ["a form that nobody knows", [7], ["7"]],
  ["constructor", [7], ["7"]],
] as const)("%s", (form, numbers, printed) => {
  expect(numbers.map((number) => numeral(form, number))).toEqual(printed);
});

const NOTHING = '<w:suff w:val="nothing"/>';
const CHAPTERS = numbering(
  level(0, "chineseCounting", "第%1章") +
    level(1, "chineseCountingThousand", "第%2条", '<w:lvlRestart w:val="0"/>') +
    level(2, "chineseCounting", "（%3）", NOTHING) +
    level(3, "decimal", "%1.%3.%4", `<w:isLgl/>${NOTHING}`),
);

test("levels count by themselves, begin anew behind higher ones, and run through where the list says so", async () => {
  const body = [
    listed("总则", 1),
    listed("甲", 1, 1),
    listed("乙", 1, 2),
    listed("丙", 1, 2),
    listed("丁", 1, 1),
    listed("戊", 1, 2),
    listed("附则", 1),
    listed("己", 1, 1),
  ];
  expect(await textsOf(body.join(""), { numbering: CHAPTERS })).toEqual([
    "第一章 总则",
    "第一条 甲",
    "（一）乙",
    "（二）丙",
    "第二条 丁",
    "（一）戊",
    "第二章 附则",
    "第三条 己",
  ]);
});

test("legal numbers are plain digits at every level", async () => {
  expect(await textsOf(listed("章", 1) + listed("项", 1, 2) + listed("目", 1, 3), { numbering: CHAPTERS })).toEqual([
    "第一章 章",
    "（一）项",
    "1.1.1目",
  ]);
});

test("lists of one kind count on together, unless one of them begins anew", async () => {
  const part = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.", NOTHING)}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, "upperRoman", "%1)", NOTHING)}</w:lvlOverride></w:num>`;
  const body = [1, 2, 3, 3, 4, 0].map((list) => listed("项", list)).join("");
  expect(await textsOf(body, { numbering: part })).toEqual(["1.项", "2.项", "5.项", "6.项", "VII)项", "项"]);
});

test("a number that a list begins a level at holds whenever the level begins anew", async () => {
  const part = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、", NOTHING)}${level(1, "decimal", "%2.", NOTHING)}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
  const body = [0, 1, 1, 0, 1].map((index) => listed("项", 1, index)).join("");
  expect(await textsOf(body, { numbering: part })).toEqual(["一、项", "5.项", "6.项", "二、项", "5.项"]);
});

test("levels that were left out count as begun", async () => {
  const part = numbering(
    level(0, "decimal", "%1.", NOTHING) + level(1, "decimal", "%1.%2", NOTHING) + level(2, "decimal", "%1.%2.%3", NOTHING),
  );
  const body = [1, 1, 0, 2, 1].map((index) => listed("项", 1, index)).join("");
  expect(await textsOf(body, { numbering: part })).toEqual(["1.1项", "1.2项", "2.项", "2.1.1项", "2.2项"]);
});

test("a style that only names the level takes the list of the style that it is based on", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;
  const body = ["1", "2", "2", "1"].map((style) => paragraph(run("题"), `<w:pStyle w:val="${style}"/>`)).join("");
  const part = numbering(level(0, "chineseCounting", "%1、", NOTHING) + level(1, "chineseCounting", "（%2）", NOTHING));
  expect(await textsOf(body, { numbering: part, styles })).toEqual(["一、题", "（一）题", "（二）题", "二、题"]);
});

test("a paragraph style puts paragraphs into a list, also by the style that it is based on; the paragraph itself has the last word", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="2a"><w:basedOn w:val="2"/></w:style>`;
  const levels =
    level(0, "chineseCounting", "%1、", `<w:pStyle w:val="1"/>${NOTHING}`) +
    level(1, "chineseCounting", "（%2）", `<w:pStyle w:val="2"/>${NOTHING}`);
  const styled = (style: string, own = "") => paragraph(run("题"), `<w:pStyle w:val="${style}"/>${own}`);
  const body = [styled("1"), styled("2"), styled("2a"), styled("2", '<w:numPr><w:numId w:val="0"/></w:numPr>'), styled("1")].join("");
  expect(await textsOf(body, { numbering: numbering(levels), styles })).toEqual(["一、题", "（一）题", "（二）题", "题", "二、题"]);
});

test("a list may take its levels from a list style", async () => {
  const part = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level(0, "ideographTraditional", "%1、", NOTHING)}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
  const styles = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  expect(await textsOf(listed("一", 1) + listed("二", 2), { numbering: part, styles })).toEqual(["甲、一", "乙、二"]);
});

test("bullets that are pictures of a symbol font are no text", async () => {
  const wingdings = level(0, "bullet", "l").replace("<w:lvlJc", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:lvlJc');
  const levels = numbering(level(0, "bullet", "\uf0b7"), level(0, "bullet", "——", NOTHING), level(0, "bullet", "o"));
  expect(await textsOf(listed("一", 1) + listed("二", 2) + listed("三", 3), { numbering: levels })).toEqual(["一", "——二", "三"]);
  expect(await textsOf(listed("一", 1), { numbering: numbering(wingdings) })).toEqual(["一"]);
});

test("of a level's text no more is printed than list numbers have", async () => {
  const [line] = await textsOf(listed("项", 1), { numbering: numbering(level(0, "decimal", "%1".repeat(10_000), NOTHING)) });
  expect(line?.length).toBeLessThan(200);
});

test("styles that are based on each other in a circle end", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>`;
  expect(await textsOf(paragraph(run("字"), '<w:pStyle w:val="a"/>'), { styles })).toEqual(["字"]);
});
