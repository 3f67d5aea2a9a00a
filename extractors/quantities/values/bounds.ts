import type { Comparator } from "../../../schemas/facts.ts";
import { onceFor } from "../../once-for.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** A word that makes a bound of a value: what it says, and how it looks before or behind the value. */
export interface Bound {
  readonly name: string;
  readonly comparator: Comparator;
  readonly pattern: RegExp;
}

const GIVEN =
  "(?:可|将|可以|列支|报销|核定|申请|申报|申领|发放|支付|扣除|享受|(?:压缩|缩短|延长|放宽|提高|降低)[至到]|给予|支持|奖励|补助|补贴|资助|奖补|贴息|扶持|配套|安排|一次性|再|为|至|达|达到|到|人民币|按|额度|金额|（含）|不超过|不高于|补足|贷款|担保|授信|享受|奖|补|减免|抵扣|优惠|可再?[上下]浮|(?<=最[高多])[上下]浮){0,4}";
const BASE = "(?:[^，。；、（）0-9]{1,30}(?:（[^（）0-9]{1,20}）[^，。；、（）0-9]{0,20})?的?)?";

const NOT = "不[得宜应可能]?";

/** A bound printed before the value. For a rate the base may stand between (不超过核定投资10%): `withBase`. `apart`: its words are no part of the value's text. */
export type BoundBefore = Bound & { readonly withBase?: RegExp; readonly apart?: true };

/** The bounds printed before a value, compiled with the lexicon's words, in the order in which they are tried. */
export const boundsBefore = onceFor((vocabulary: Vocabulary): readonly BoundBefore[] => {
  const { above, below, shortfalls, ceilings, floors, holds, approximations } = vocabulary.words;
  const before = (words: string): RegExp => new RegExp(`(?:${words})${GIVEN}$`);
  return [
    {
      name: "no-more-than",
      comparator: "≤",
      pattern: before(`(?:最高|最多|最长|最大|总计|累计|总额)?(?:${NOT}${above}|未超过)|(?:小于|低于|少于)或?等于|≤`),
      withBase: new RegExp(`(?:(?:最高)?${NOT}(?:超过|高于|晚于)|(?:小于|低于|少于)或?等于)${BASE}$`),
    },
    {
      name: "no-less-than",
      comparator: "≥",
      pattern: before(`${NOT}${below}|不下于|(?:大于|高于|多于)或?等于|≥`),
      withBase: new RegExp(`(?:${NOT}(?:低于|少于|小于)|(?:大于|高于|多于)或?等于)${BASE}$`),
    },
    {
      name: "ceiling",
      comparator: "≤",
      pattern: before(ceilings),
      withBase: new RegExp(`(?:最高|最多|至多)(?:可以?)?(?:按照?|给予|补助|补贴|奖励|资助|为)${BASE}$`),
    },
    {
      name: "ceiling-of-grant",
      comparator: "≤",
      pattern:
        /(?:(?:仅|只|最多|至多)[能可]?以?(?:资助|支持|奖励|补助|补贴|扶持|给予|享受|评选|认定|申[请报])|仅限?|只[能可](?:推荐|申报|选择|参加|牵头)?|(?<![时期权有无年界上下局受])限(?:报|推荐|申报|选|评|额)?)$/,
    },
    { name: "only", comparator: "≤", pattern: /(?:仅[能可需限]|(?<![不船0-9])只(?![有是占达为剩到]))[^，。；、0-9]{1,5}$/, apart: true },
    { name: "floor-of-act", comparator: "≥", pattern: /至少[^，。；、0-9]{7,16}$/, apart: true },
    { name: "hold-at", comparator: "≤", pattern: new RegExp(`${holds}$`) },
    {
      name: "floor",
      comparator: "≥",
      pattern: new RegExp(`(?:${floors}(?:给予|支持|奖励|补助|为|达到?)?|至少[^，。；、0-9]{0,6})$`),
    },
    {
      name: "not-reaching",
      comparator: "<",
      pattern: new RegExp(`(?:(?<!高)${below}|${shortfalls}|<|＜)$`),
      withBase: new RegExp(`(?:(?<!${NOT}|高)(?:低于|小于)|未达到?|不足)(?!全?[国省市])${BASE}$`),
    },
    {
      name: "more-than",
      comparator: ">",
      pattern: new RegExp(`(?:${above}|(?<=[入值收额量模率润税资家户个甚年至、，均]|^)过|(?<![高赶])超|>|＞|超过（不含）)$`),
      withBase: new RegExp(`(?<!${NOT})(?:高于|大于|超过)(?!全?[国省市])${BASE}$`),
    },
    { name: "rank", comparator: "≤", pattern: /前$/ },
    { name: "full", comparator: "≥", pattern: /(?<![未不届])满$/ },
    { name: "about", comparator: "≈", pattern: new RegExp(`(?:${approximations}|(?<![节公合制条预契])约为?|(?<![最附])近)$`) },
  ];
});

/** （含）, and the value said in another unit: 1日（24小时）内. */
const INCLUDED = "(?:（[^（）]{0,4}含[^（）]{0,12}）|（(?:即|约)?[0-9一二两三四五六七八九十][^（）]{1,8}）|[,，]?含)?";

/** Bounds printed behind the value. */
export const BOUNDS_AFTER: readonly Bound[] = [
  {
    name: "and-above",
    comparator: "≥",
    pattern: new RegExp(
      `^(?:(?:口|[\u4e00-\u9fff]{1,4}率)(?=以上))?${INCLUDED}(?:期)?${INCLUDED}(?:及其?|或|和|含)?(?:以上|之上)(?:（[^（）]{0,3}含[^（）]{0,12}）)?`,
    ),
  },
  {
    name: "and-below",
    comparator: "≤",
    pattern: new RegExp(`^${INCLUDED}(?:期)?(?:及其?|或|和|含)?(?:以下|之下)(?:（[^（）]{0,3}含[^（）]{0,12}）)?`),
  },
  { name: "within", comparator: "≤", pattern: new RegExp(`^${INCLUDED}(?:及)?(?:以内|之内)(?:（含[^（）]{0,12}）)?`) },
  { name: "in-reach", comparator: "≤", pattern: /^(?:半径)?范围(?:以|之)?内/ },
  { name: "inside-time", comparator: "≤", pattern: new RegExp(`^${INCLUDED}内(?![容部外地资控涵陆蒙需生设循])`) },
  { name: "after-time", comparator: ">", pattern: /^后(?![续期半台方勤备])/ },
  { name: "or-more", comparator: "≥", pattern: /^或(?:者)?更(?:长|多|高|大|久)(?:的?(?:一段)?(?:时间|时期|期限))?/ },
  { name: "about-behind", comparator: "≈", pattern: /^(?:左右|上下)/ },
  { name: "capped", comparator: "≤", pattern: /^(?:封顶|为上限|为限额?|的上限)/ },
  { name: "starting", comparator: "≥", pattern: /^(?:起步|起(?=[，。；、）]|$)|为下限)/ },
  { name: "odd", comparator: ">", pattern: /^(?:余|多)(?!元|[0-9])/ },
];
