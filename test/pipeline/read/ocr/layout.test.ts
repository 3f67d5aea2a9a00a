import { expect, test } from "vitest";
import { linesOn, type RecognisedLine, withRoundBrackets } from "../../../../pipeline/read/ocr/lines.ts";
import { paragraphOpenings } from "../../../../pipeline/read/ocr/paragraphs.ts";
import { type Picture, pgmOf, pictureOf, type QuarterTurns, turned, unturned } from "../../../../pipeline/read/ocr/picture.ts";
import { withoutRunningLines } from "../../../../pipeline/read/ocr/running-lines.ts";
import { skewOf, straightened, unstraightened } from "../../../../pipeline/read/ocr/skew.ts";
import { confidenceOf, type Word, wordsOf } from "../../../../pipeline/read/ocr/words.ts";

const TSV = `level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
1\t1\t0\t0\t0\t0\t0\t0\t2068\t2925\t-1\t
4\t1\t1\t1\t1\t0\t500\t103\t400\t60\t-1\t
5\t1\t1\t1\t1\t1\t500\t103\t100\t60\t90.5\t试点
5\t1\t1\t1\t1\t2\t600\t104\t300\t60\t97\t工作方案
5\t1\t1\t1\t1\t3\t910\t104\t3\t3\t12\t 
`;

test("words are read off tesseract's table, each with the line that it stands in", () => {
  const words = wordsOf(TSV);
  expect(words).toEqual([
    { text: "试点", line: "1/1/1/1", x: 500, y: 103, width: 100, height: 60, confidence: 0.905 },
    { text: "工作方案", line: "1/1/1/1", x: 600, y: 104, width: 300, height: 60, confidence: 0.97 },
  ]);
  expect(confidenceOf(words)).toBeCloseTo((2 * 0.905 + 4 * 0.97) / 6);
});

test.each([
  ["《一) 发展目标。", "（一) 发展目标。"],
  ["市场环境方面〈7项)", "市场环境方面（7项)"],
  ["《规划) 的主要内容", "《规划) 的主要内容"],
  ["《关于〈规划〉的说明》（一）", "《关于〈规划〉的说明》（一）"],
  ["《2021年规划》（草案）", "《2021年规划》（草案）"],
])("round brackets that are read as pointed: %s", (read, printed) => expect(withRoundBrackets(read)).toBe(printed));

test.each([0, 1, 2, 3] as QuarterTurns[])("a picture turned %i times, and a box in it turned back", (turns) => {
  const picture = pictureOf(Buffer.concat([Buffer.from("P5\n3 2\n255\n"), Buffer.from([1, 2, 3, 4, 5, 6])]));
  expect(pictureOf(pgmOf(picture))).toEqual(picture);
  const upright = turned(picture, turns);
  expect([...upright.grey]).toEqual(
    [
      [1, 2, 3, 4, 5, 6],
      [4, 1, 5, 2, 6, 3],
      [6, 5, 4, 3, 2, 1],
      [3, 6, 2, 5, 1, 4],
    ][turns],
  );
  const six = upright.grey.indexOf(6);
  const box = { x: six % upright.width, y: Math.floor(six / upright.width), width: 1, height: 1 };
  expect(unturned(box, upright, turns)).toEqual({ x: 2, y: 1, width: 1, height: 1 });
});

const SIZE = 40;
/** A word of Chinese characters of 40 pixels. */
const word = (text: string, x: number, y: number, confidence = 0.9): Word => ({
  text,
  line: String(y),
  x,
  y,
  width: text.length * SIZE,
  height: SIZE,
  confidence,
});
const page = (words: readonly Word[], slope = 0) =>
  linesOn({ words, turns: 0, straightenedBy: 0, slope, picture: { width: 2000, height: 2800 } }, 600);
const apart = (text: string, x: number, y: number, confidence = 0.9) => [...text].map((char, i) => word(char, x + i * SIZE, y, confidence));

test("blanks between Chinese characters are left out, those between Latin words and wide ones kept", () => {
  const words = [...apart("国务院办公厅", 100, 300), ...apart("工信部", 600, 300), word("5G", 740, 300), word("WiFi", 850, 300)];
  expect(page(words).map(({ text }) => text)).toEqual(["国务院办公厅 工信部5G WiFi"]);
});

test("page numbers in the margins and specks are left out, the same in the text is not", () => {
  const words = [
    ...apart("关于印发方案的通知", 500, 400),
    ...apart("一二三四", 500, 600, 0.3),
    word("甲工信", 500, 700),
    word("【2021J", 620, 700, 0.2),
    word("18号", 780, 700),
    word("丿", 980, 700, 0.2),
    word("2021", 500, 800),
    word("— 1 —", 900, 2700),
  ];
  expect(page(words).map(({ text }) => text)).toEqual(["关于印发方案的通知", "甲工信【2021J18号", "2021"]);
});

test("on a page that is a little skewed all lines at the margin stand equally far left", () => {
  const slope = 0.01;
  const rows = [400, 1000, 1600, 2200].map((y) => apart("一二三四五六七八九十一二三四五六七八九十", 200 - slope * y, y));
  const lefts = page(rows.flat(), slope).map(({ left }) => left);
  expect(lefts).toHaveLength(4);
  expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(1);
});

/** A page with lines of print: bars of ink, cut into characters. */
function ruled(width: number, height: number): Picture {
  const grey = new Uint8Array(width * height).fill(255);
  for (let top = 100; top < height - 100; top += 60)
    for (let y = top; y < top + 24; y++) for (let x = 80; x < width - 80; x++) if (x % 30 < 24) grey[y * width + x] = 20;
  return { width, height, grey };
}

test.each([0, 0.01, -0.01, 0.035, -0.035, 0.08, -0.08])("lines that fall by %f are seen to, and made level again", (slope) => {
  const slanted = straightened(ruled(800, 1_000), -slope);
  expect(Math.abs(skewOf(slanted) - slope)).toBeLessThan(0.003);
  expect(Math.abs(skewOf(straightened(slanted, slope)))).toBeLessThan(0.003);
});

test("a box of a straightened picture lies around the same characters before", () => {
  const size = { width: 800, height: 1_000 };
  const box = { x: 500, y: 300, width: 100, height: 20 };
  expect(unstraightened(box, size, 0)).toEqual(box);
  const before = unstraightened(box, size, 0.05);
  expect(before.x + before.width / 2).toBeCloseTo(400 + 150 * Math.cos(Math.atan(0.05)) + 190 * Math.sin(Math.atan(0.05)));
  expect(before.y + before.height / 2).toBeCloseTo(500 + 150 * Math.sin(Math.atan(0.05)) - 190 * Math.cos(Math.atan(0.05)));
  expect(before.height).toBeGreaterThan(24);
});

/** A line of 12-point characters from `left` to `right`. */
const line = (text: string, left: number, right: number, y: number): RecognisedLine => ({
  text,
  confidence: 0.9,
  box: { x: left, y, width: right - left, height: 12 },
  left,
  right,
  y,
});
const FULL = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十";
const full = (y: number, left = 100) => line(FULL.slice(0, (460 - left) / 12), left, 460, y);

test("paragraphs open at indents, behind short lines and signatures, and not at the top of a page", () => {
  const first = [
    line("关于印发方案的通知", 226, 334, 80),
    full(100, 124),
    full(120),
    line("一二三四五六七", 100, 184, 140),
    full(160, 124),
    full(180),
    full(200),
  ];
  const second = [
    full(80),
    line("短", 100, 112, 100),
    line("2021年3月1日", 380, 440, 140),
    line("附件：方案", 100, 160, 160),
    full(180, 124),
    full(200),
    full(220),
  ];
  expect(paragraphOpenings([first, second])).toEqual([
    [true, true, false, false, true, false, false],
    [false, false, true, true, true, false, false],
  ]);
});

test("where most lines open paragraphs, the margin is that of the few that do not", () => {
  const item = (y: number) => full(y, 124);
  const lines = [item(100), full(120), item(140), item(160), item(180), line("一二三四五", 100, 160, 200), item(220), item(240)];
  expect(paragraphOpenings([lines])).toEqual([[true, false, true, true, true, false, true, true]]);
});

test("without indents a numbered line below a full one is left to the text, as is a second centred line", () => {
  const lines = [
    line("关于印发方案的通知", 226, 334, 80),
    line("（试行）", 256, 304, 100),
    ...[120, 140, 160, 180, 200].map((y) => full(y)),
    line(`（二）${FULL.slice(3)}`, 100, 460, 220),
    full(240),
  ];
  expect(paragraphOpenings([lines])).toEqual([[true, undefined, true, false, false, false, false, undefined, false]]);
});

test("heads that are repeated from page to page are left out, also where they are read differently", () => {
  const of = (head: string, text: string) => [
    line(head, 100, 400, 40),
    line(text, 100, 400, 200),
    line(`${text}，其他`, 100, 400, 220),
    line("末行", 100, 130, 240),
  ];
  const pages = [
    of("2025/8/18 关于推广所得税政策的通知", "一、总体要求"),
    of("2025/8/18 天于推广所得税政策的通知", "二、主要任务"),
    of("2025/8/18 关于推广所得税政策的通和", "三、保障措施"),
  ];
  expect(withoutRunningLines(pages).map((lines) => lines[0]?.text)).toEqual(["一、总体要求", "二、主要任务", "三、保障措施"]);
});
