import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractCitations } from "../../extractors/citations/extract.ts";
import { CITATION_RULES } from "../../extractors/citations/rules.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import { circularOf } from "./circular-of.ts";

const lexicon = loadLexicon();
const read = (text: string | readonly string[], own: string | null = null) =>
  extractCitations(circularOf(text, { docNumber: own }), lexicon);
const cited = (text: string | readonly string[], own: string | null = null) =>
  read(text, own).facts.map(({ title, docNumber }) => [title, docNumber]);

type Cited = readonly (readonly [title: string | null, docNumber: string | null])[];

/** What must be read ← the phrases that must give it. `like`: phrases that look alike and give nothing of this rule. */
const CORPUS: Readonly<Record<keyof typeof CITATION_RULES, { phrases: readonly (readonly [string, Cited])[]; like: readonly string[] }>> = {
  title: {
    phrases: [
      [
        "贯彻《中华人民共和国种子法》和《粮食流通条例》。",
        [
          ["中华人民共和国种子法", null],
          ["粮食流通条例", null],
        ],
      ],
      [
        "填写《资助申请表》，领取《道路运输证》。",
        [
          ["资助申请表", null],
          ["道路运输证", null],
        ],
      ],
      ["按《北方发展规划（2021—2025年）》（见附件2）执行", [["北方发展规划（2021—2025年）", null]]],
      ["《“十四五”北方规划》（以下简称“规划”）", [["“十四五”北方规划", null]]],
      ["《产业目录（2019版）》明确的", [["产业目录（2019版）", null]]],
    ],
    like: ["在《北方日报》开设栏目", "电影《春风》上映", "办好《看北方》杂志", "舞剧《大河》等剧目", "落实种子法和条例", "《2023》"],
  },
  "numbered-title": {
    phrases: [
      ["《甲意见》（国发〔2021〕4号）", [["甲意见", "国发〔2021〕4号"]]],
      ["《甲意见》(国发[2021] 4号)精神", [["甲意见", "国发〔2021〕4号"]]],
      ["《甲意见》（国办发﹝2014﹞64号）", [["甲意见", "国办发〔2014〕64号"]]],
      ["《甲意见》（国办发【2014】64 号）", [["甲意见", "国办发〔2014〕64号"]]],
      ["《甲意见》（国办发（2014）64号）", [["甲意见", "国办发〔2014〕64号"]]],
      ["《甲意见》（国办发［２０１４］６４号）", [["甲意见", "国办发〔2014〕64号"]]],
      ["《甲意见》（国办发?2014?64号）", [["甲意见", "国办发〔2014〕64号"]]],
      ["《甲意见》（国办发〔2014〕64号，以下简称“意见”）", [["甲意见", "国办发〔2014〕64号"]]],
      ["《甲意见》（以下简称“意见”，国办发〔2014〕64号）", [["甲意见", "国办发〔2014〕64号"]]],
      ["关于印发《甲办法》的通知（财库〔2021〕22号）", [["甲办法", "财库〔2021〕22号"]]],
      [
        "《甲规定》（国务院令第716号）、《乙条例》",
        [
          ["甲规定", "国务院令第716号"],
          ["乙条例", null],
        ],
      ],
      [
        "《甲规范》（GB/T 29490-2013）、《乙规范》(GB/T 34833-2017《丙指南》(ISO56005/56002)等",
        [
          ["甲规范", "GB/T29490-2013"],
          ["乙规范", "GB/T34833-2017"],
          ["丙指南", "ISO56005/56002"],
        ],
      ],
      ["符合GB/T 29490-2013《甲规范》", [["甲规范", "GB/T29490-2013"]]],
      [
        "按国办发〔2020〕9号《甲意见》和《乙意见》",
        [
          ["甲意见", "国办发〔2020〕9号"],
          ["乙意见", null],
        ],
      ],
      [
        "《甲意见》国办发〔2020〕9号《乙意见》",
        [
          ["甲意见", "国办发〔2020〕9号"],
          ["乙意见", null],
        ],
      ],
      ["《甲公告(国家税务总局公告2021年第1号)》", [["甲公告", "国家税务总局公告2021年第1号"]]],
      ["《给水服务CJ/T316—2009》", [["给水服务", "CJ/T316—2009"]]],
    ],
    like: ["《甲意见》（2021年修订）", "《甲意见》（附件1）", "《甲意见》（5G〔2021〕版）"],
  },
  "inner-title": {
    phrases: [
      [
        "《关于印发〈甲方案〉的通知》",
        [
          ["关于印发〈甲方案〉的通知", null],
          ["甲方案", null],
        ],
      ],
      [
        "《关于印发《甲方案》的通知》（鲁工信产〔2022〕124号）",
        [
          ["关于印发《甲方案》的通知", "鲁工信产〔2022〕124号"],
          ["甲方案", null],
        ],
      ],
      [
        "《关于印发<甲方案>的通知》",
        [
          ["关于印发<甲方案>的通知", null],
          ["甲方案", null],
        ],
      ],
      [
        "《〈甲纲要〉北方实施方案》",
        [
          ["〈甲纲要〉北方实施方案", null],
          ["甲纲要", null],
        ],
      ],
      ["《〈甲方案〉》", [["甲方案", null]]],
    ],
    like: ["《甲方案》的通知", "《甲方案》《乙方案》", "《产值<5万元企业认定办法》"],
  },
  "unclosed-title": {
    phrases: [
      [
        "《关于印发《甲方案》的通知（国办发〔2020〕9号）要求",
        [
          ["关于印发《甲方案》的通知", "国办发〔2020〕9号"],
          ["甲方案", null],
        ],
      ],
      [
        "《关于印发〈甲方案》的通知》",
        [
          ["关于印发〈甲方案》的通知", null],
          ["甲方案", null],
        ],
      ],
      [
        "《关于印发〈甲方案的通知》",
        [
          ["关于印发〈甲方案的通知", null],
          ["甲方案", null],
        ],
      ],
      [
        "《关于印发《甲方案的通知》",
        [
          ["关于印发《甲方案的通知", null],
          ["甲方案", null],
        ],
      ],
      ["落实《南方指导意见（国办发〔2020〕9号）", [["南方指导意见", "国办发〔2020〕9号"]]],
      [
        "落实《南方规划、《北方规划》",
        [
          ["南方规划", null],
          ["北方规划", null],
        ],
      ],
    ],
    like: ["落实《南方，做好工作。", "《甲方案》完成。"],
  },
  "angled-title": {
    phrases: [
      ["落实〈北方规划〉精神", [["北方规划", null]]],
      ["落实<北方规划>精神", [["北方规划", null]]],
    ],
    like: ["点击〈我的〉菜单", "当a<b且c>d时", "年产值<北方平均水平>的"],
  },
  "bare-issuer-year-serial": {
    phrases: [
      ["按照国办发〔2020〕9号要求", [[null, "国办发〔2020〕9号"]]],
      ["以工信部联产业〔2017〕30号要求的行业为重点", [[null, "工信部联产业〔2017〕30号"]]],
      ["省人民政府办公厅鲁政办发〔2020〕1号文件", [[null, "鲁政办发〔2020〕1号"]]],
      ["优惠按照皖财购（2020）1668号文件的规定执行", [[null, "皖财购〔2020〕1668号"]]],
      [
        "执行国发[2018]1号、鲁政发〔2018〕2号",
        [
          [null, "国发〔2018〕1号"],
          [null, "鲁政发〔2018〕2号"],
        ],
      ],
      [
        "《省政府关于贯彻国办发〔2016〕42号文件促进转型的通知》（鲁政办发〔2017〕45号）",
        [
          ["省政府关于贯彻国办发〔2016〕42号文件促进转型的通知", "鲁政办发〔2017〕45号"],
          [null, "国办发〔2016〕42号"],
        ],
      ],
    ],
    like: ["市（2020）9号线开通", "建成（2021）2号楼", "北发〔2022〕1号", "二〇二二年第1号文"],
  },
  "bare-order-serial": {
    phrases: [
      ["依据国务院令第722号执行", [[null, "国务院令第722号"]]],
      ["根据中华人民共和国国务院令第142号发布", [[null, "中华人民共和国国务院令第142号"]]],
      ["按照财政部税务总局公告2023年第12号执行", [[null, "财政部税务总局公告2023年第12号"]]],
    ],
    like: ["发布号令和公告", "指令下达", "公告第3条"],
  },
  "bare-standard": {
    phrases: [
      ["达到GB 5085.3-2007限值", [[null, "GB5085.3-2007"]]],
      ["执行DB37/T 1234—2020", [[null, "DB37/T1234—2020"]]],
    ],
    like: ["通过ISO9001、ISO/TS16949认证", "采用GB18030编码", "HA-V2压延铜箔", "P11/P22管"],
  },
};

describe.each(Object.entries(CORPUS))("citations/%s", (rule, { phrases, like }) => {
  test.each(phrases)("%s", (phrase, expected) => {
    expect(cited(phrase, "北发〔2022〕1号")).toEqual(expected);
    expect(read(phrase).facts.map((fact) => fact.rule)).toContain(`citations/${rule}`);
  });
  test.each(like)("nothing in %s", (phrase) => {
    expect(read(phrase, "北发〔2022〕1号").facts.filter((fact) => fact.rule === `citations/${rule}`)).toEqual([]);
  });
});

test("every rule has phrases and look-alikes", () => {
  expect(Object.keys(CORPUS).sort()).toEqual(Object.keys(CITATION_RULES).sort());
  for (const { phrases, like } of Object.values(CORPUS)) expect(Math.min(phrases.length, like.length)).toBeGreaterThan(0);
});

test("one record per title and clause, the number kept wherever it is printed", () => {
  expect(cited(["依据《甲办法》。《甲办法》（北发〔2020〕3号）规定", "《甲办法》"])).toEqual([
    ["甲办法", "北发〔2020〕3号"],
    ["甲办法", null],
  ]);
});

test("the document's own number is none, neither in the text nor as a letterhead", () => {
  expect(cited("本通知（北发〔2022〕1号）印发后", "北发〔2022〕1号")).toEqual([]);
  expect(cited("北发〔2022〕1号")).toEqual([]);
});

test.each([
  ["依据《关于促进北方发展的\n若干意见》\n（北发〔2020〕3号）执行", "关于促进北方发展的若干意见", "北发〔2020〕3号"],
  ["实施《关于促进\n北方中小企业发展的工作\n方案》，推进应用", "关于促进北方中小企业发展的工作方案", null],
  ["依据《北方意见》\n（北发\n〔2020〕\n3号）等", "北方意见", "北发〔2020〕3号"],
])("a citation may go over breaks between the paragraphs of a clause: %j", (text, title, docNumber) => {
  const circular = circularOf(text);
  const [clause] = circular.clauses;
  const body = [...circular.text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
  const { facts } = extractCitations({ ...circular, clauses: [{ ...clause, body } as (typeof circular.clauses)[number]] }, lexicon);
  expect(facts.map((fact) => [fact.title, fact.docNumber])).toEqual([[title, docNumber]]);
});

test("a mark without partner is reported where it stands", () => {
  const { diagnostics } = read("做好工作》和其他");
  expect(diagnostics.map(({ code, start, end }) => [code, start, end])).toEqual([["stray-title-mark", 4, 5]]);
});

test("a title wrapped inside a cell is complete; one whose mark is missing is not", () => {
  const inTable = (text: string) => {
    const circular = circularOf(text);
    const table = { start: 0, end: text.length, clause: 0, caption: null, unit: null, cells: [], rule: "tables/tab-separated" };
    const clauses = circular.clauses.map((clause) => ({ ...clause, body: [] }));
    return extractCitations({ ...circular, clauses, tables: [table] }, lexicon);
  };
  const wrapped = inTable("1\t实施《北方公共信息目录（20\n22版）》，归集\n信用\t市发改委");
  expect(wrapped.facts.map(({ title }) => title)).toEqual(["北方公共信息目录（2022版）"]);
  expect(wrapped.diagnostics).toEqual([]);
  expect(inTable("1\t归集\n信用》\t市发改委").diagnostics.map(({ code }) => code)).toEqual(["stray-title-mark"]);
});

test("any text is read, every fact lies in its clause, and quotes hold the title", () => {
  const pieces = fc.constantFrom("《", "》", "〈", "〉", "<", ">", "关于印发", "甲方案", "的通知", "（国发〔2020〕1号）", "，", "。", "a");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const circular = circularOf(parts.join(""));
      for (const { title, start, end } of extractCitations(circular, lexicon).facts) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(circular.text.length);
        if (title) expect(circular.text.slice(start, end)).toContain(title);
      }
    }),
  );
});

test("long runs of marks take linear time", () => {
  const started = performance.now();
  for (const text of ["《".repeat(20000), "《甲〈".repeat(8000), "国".repeat(40000), `《${"甲".repeat(40000)}`, "（".repeat(20000)])
    read(text);
  expect(performance.now() - started).toBeLessThan(3000);
});
