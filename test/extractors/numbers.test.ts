import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractFacts } from "../../extractors/extract.ts";
import { accountNumbers, numbersIn } from "../../extractors/numbers/account.ts";
import { NUMBER_FORMS } from "../../extractors/numbers/rules.ts";
import { foldWidth } from "../../extractors/numerals/width.ts";
import { vocabularyOf } from "../../extractors/quantities/vocabulary.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import { circularOf } from "./circular-of.ts";

const lexicon = loadLexicon();

/** Each number of a sentence with its sense and what says so. */
const account = (text: string): string[] => {
  const circular = circularOf(text);
  const { facts } = extractFacts(circular, lexicon);
  return accountNumbers(circular, facts, lexicon).map(({ start, end, sense, by }) =>
    `${text.slice(start, end)} ${sense} ${by ?? ""}`.trim(),
  );
};

/** For each form, phrases whose first number it must claim, and look-alikes whose first number it must not. */
const FORMS: Readonly<Record<string, { readonly phrases: readonly string[]; readonly lookAlikes: readonly string[] }>> = {
  "year-and-serial": { phrases: ["按甲政字［2021］7文执行"], lookAlikes: ["（30家）"] },
  serial: { phrases: ["见本局第17号公告"], lookAlikes: ["共17家"] },
  standard: { phrases: ["符合QX/T 488的要求"], lookAlikes: ["488家"] },
  "standard-behind-line-end": { phrases: ["18391.1~18391.6", "25919.1~.2-2010", "29168-1:2011已发布"], lookAlikes: ["甲18391.1"] },
  "international-standard": { phrases: ["基于IEEE STD 802.15.4-2006的网络", "ISO/ASTM DIS 20195"], lookAlikes: ["802.15.4"] },
  "line-number": { phrases: ["12 推进平台建设"], lookAlikes: ["推进12平台"] },
  ordinal: { phrases: ["第3至5年级", "按第4、6、10、88项办理"], lookAlikes: ["等3年级"] },
  rank: { phrases: ["产值位居全省前30"], lookAlikes: ["提前30"] },
  "dotted-date": { phrases: ["于2021.6.30完成"], lookAlikes: ["为2021.65"] },
  "bare-years": { phrases: ["（2021-2025）"], lookAlikes: ["2021甲"] },
  months: { phrases: ["调查处理（4-9月）"], lookAlikes: ["4-9畛"] },
  "misread-year": { phrases: ["到3134年底", "0403年底前"], lookAlikes: ["4003畛"] },
  "month-and-day": { phrases: ["每年6月20日报送"], lookAlikes: ["共13月饼"] },
  day: { phrases: ["每周期20日前报送"], lookAlikes: ["20畛"] },
  decade: { phrases: ["上世纪80年代"], lookAlikes: ["80畛"] },
  "year-of-an-event": { phrases: ["举办2019世界甲乙大会"], lookAlikes: ["至2019畛"] },
  parts: { phrases: ["涉及甲乙丙9部委", "提供9大方案", "推动全省16市达标"], lookAlikes: ["甲乙9畛"] },
  "mark-out-of": { phrases: ["评分90/100"], lookAlikes: ["90/1000"] },
  "years-since": { phrases: ["近5年来，节水"], lookAlikes: ["5年间"] },
  nought: { phrases: ["实现0跑动"], lookAlikes: ["实现10跑动", "0.5畛"] },
  grade: { phrases: ["达到2级", "7050系合金"], lookAlikes: ["达到22级"] },
  clock: { phrases: ["上午9时"], lookAlikes: ["上午9畛"] },
  "mail-address": { phrases: ["邮箱：15651124@example.com"], lookAlikes: ["15651124畛"] },
  address: { phrases: ["www.example2.cn"], lookAlikes: ["2例"] },
  telephone: { phrases: ["拨打65432109", "023-63782215转8066", "4006800098", "95187-1"], lookAlikes: ["拨打654"] },
  "room-or-postcode": { phrases: ["市府大院306室", "市府449办公室"], lookAlikes: ["306畛"] },
  "numbered-programme": { phrases: ["甲乙111计划"], lookAlikes: ["甲乙11计划"] },
  "page-mark": { phrases: ["推进甲- 7 -乙"], lookAlikes: ["甲7乙"] },
  "bracketed-number": { phrases: ["按（3）执行", "提交以下材料：1.申请书", "程序2.审核"], lookAlikes: ["按3执行", "名单共3、名册"] },
  "letters-and-figures": { phrases: ["甲乙α-3型", "Wi-Fi 6在船厂应用"], lookAlikes: ["甲乙3畛"] },
  "joined-by-plus": { phrases: ["实行3+5模式"], lookAlikes: ["实行3模式"] },
  label: { phrases: ["详见序号15"], lookAlikes: ["详见15"] },
  "numbered-place": { phrases: ["建设7、8、11号线"], lookAlikes: ["建设7、8畛"] },
  "section-in-a-line": { phrases: ["不断优化，2.1安全风险方面"], lookAlikes: ["降到1.3以下", "增长2.1倍"] },
  "table-serial": {
    phrases: ["市政务服务办57加快推进审批", "数据管理中心2试点推动", "相关标准12 CD能源"],
    lookAlikes: ["累计达57", "市场57加"],
  },
  "year-in-a-name": { phrases: ["攻坚行动2023全面提质"], lookAlikes: ["2323全面提质"] },
  version: { phrases: ["工业4.0时代", "“无证明城市”3.0"], lookAlikes: ["工业4.5时代"] },
  hotline: { phrases: ["拨打12399反映"], lookAlikes: ["拨打12399.5反映"] },
};

describe("forms of numbers that are no quantities", () => {
  test("every form has phrases and look-alikes", () => {
    expect(Object.keys(FORMS).sort()).toEqual(NUMBER_FORMS.map(({ name }) => name).sort());
  });
  test.each(Object.entries(FORMS))("%s", (name, { phrases, lookAlikes }) => {
    const { pattern } = NUMBER_FORMS.find((form) => form.name === name) as (typeof NUMBER_FORMS)[number];
    const claims = (phrase: string) => [...foldWidth(phrase).matchAll(pattern)].some(([hit]) => /[0-9]/.test(hit));
    expect(phrases.filter((phrase) => !claims(phrase))).toEqual([]);
    expect(lookAlikes.filter(claims)).toEqual([]);
    expect(phrases.flatMap(account).filter((line) => line.endsWith("unread"))).toEqual([]);
  });
});

test("every number of a sentence has its sense", () => {
  const senses = account("到2025年，按“三个一”要求新建第3批5G基站20座，每1座补助2万元，共有25畛地。").map((line) =>
    line.split(" ").slice(0, 2).join(" "),
  );
  expect(senses).toEqual(["2025 date", "三 name", "3 name", "5 name", "20 quantity", "1 wording", "2万 quantity", "25 unread"]);
});

test("numbers that nobody reads are reported with their place", () => {
  const circular = circularOf("共有25畛地。");
  const { diagnostics } = extractFacts(circular, lexicon);
  expect(diagnostics).toEqual([
    { severity: "info", code: "unread-number", message: "no rule reads the number 共有25畛地。", start: 2, end: 4 },
  ]);
});

test("the covering notice is not accounted for", () => {
  const circular = circularOf("共有25畛地。");
  const notice = { ...circular, clauses: circular.clauses.map((clause) => ({ ...clause, kind: "notice" as const })) };
  expect(accountNumbers(notice, extractFacts(notice, lexicon).facts, lexicon)).toEqual([]);
});

test("every digit of any text stands in exactly one number", () => {
  const words = fc.constantFrom("共", "3", "１２", "1,000", "2.5", "万", "亿元", "家", "、", "-", "第", "（", "）", "二十", "G", "年");
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const text = foldWidth(parts.join(""));
      const numbers = numbersIn(text, vocabularyOf(lexicon));
      const covering = [...text].map((_, i) => numbers.filter(({ start, end }) => start <= i && i < end).length);
      expect(covering.filter((count) => count > 1)).toEqual([]);
      expect([...text].filter((char, i) => /[0-9]/.test(char) && covering[i] !== 1)).toEqual([]);
    }),
  );
});

test.each(["1", "1.", "A", "1A", "A-", "前", "1+", "至", "第", "月", "年1", "20", "排名", "（"])(
  "long runs of %s are accounted for in linear time",
  (piece) => {
    const text = foldWidth(piece.repeat(40_000));
    const began = performance.now();
    for (const { pattern } of NUMBER_FORMS) for (const _ of text.matchAll(pattern));
    expect(performance.now() - began).toBeLessThan(2500);
  },
);
