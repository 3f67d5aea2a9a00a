import type { Quantity } from "../../schemas/facts.ts";
import { onceFor } from "../once-for.ts";
import type { Scene } from "./scene.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words that make the number the amount of a change. The pattern is matched at the end of the words before the value, or at the start of those behind. */
interface ChangeRule {
  readonly name: string;
  readonly change: "increase" | "decrease";
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly families?: readonly string[];
}

const HELD =
  "(?:率|了|额|幅度?|量|值|比例|比重|速度)?(?:力争|要|均|也|都|将|应|分别)?(?:达到?|为|在|保持在?|控制在|稳定在|维持在|实现|完成)?(?:全[国省市区县]平均|平均)?(?:不低于|不少于|超过|约|近|超)?";
const NO_LEVEL = "[^，。；、到至为且并]{0,14}";

/** The forms of a change, compiled with the lexicon's verbs. */
const changeRules = onceFor(({ words: { increases, decreases } }: Vocabulary): readonly ChangeRule[] => {
  return [
    { name: "named-decrease", change: "decrease", before: new RegExp(`${decreases}(?:了|约|近|各)?$`) },
    { name: "named-increase", change: "increase", before: new RegExp(`${increases}(?:了|约|近|各)?$`) },
    {
      name: "rate-of-growth",
      change: "increase",
      before: new RegExp(`(?:增长|增速|增幅|增长率|增量|涨幅|升幅|增长速度)${HELD}$`),
      families: ["rate", "points", "times"],
    },
    {
      name: "rate-of-decline",
      change: "decrease",
      before: new RegExp(
        `(?:降幅|减幅|下降|降低|减少|缩短|缩减|压减|(?:缩减|压减|压缩|下降|减少)比例|下降率|降低率|压减率|削减率|减排率)${HELD}$`,
      ),
      families: ["rate", "points", "times"],
    },
    { name: "higher-than-before", change: "increase", before: /[比较](?:上年|去年|20[0-9]{2}年)[^，。；]{0,10}(?:高出?|快)$/ },
    {
      name: "newly-added",
      change: "increase",
      before:
        /(?<!对|的|每)(?:(?:新增|净增)[^，。；、的到至为]{1,8}(?:、[^，。；、的到至为]{1,8}){1,3}|(?:新增|净增|增加(?!值)|增长|新增加)(?:[^，。；、的到至为]{0,18}|的))$/,
      families: ["money", "count", "area", "length", "mass", "energy", "power", "volume", "rate", "points"],
    },
    {
      name: "cut-of",
      change: "decrease",
      before: new RegExp(`(?:压减|削减|减少|缩减|降低|下降|减轻|节约|节省|压缩|退出)${NO_LEVEL}$`),
      families: ["money", "count", "area", "mass", "energy", "power", "volume", "rate", "points", "time"],
    },
    { name: "added-to-base", change: "increase", before: /基础上(?:再|额外)?加计$/, families: ["rate", "money"] },
    {
      name: "raise-of",
      change: "increase",
      before: new RegExp(`(?:提高|提升|上升)(?!${NO_LEVEL}达到?$)${NO_LEVEL}$`),
      families: ["rate", "points"],
    },
    {
      name: "growth-behind",
      families: ["rate", "points", "money", "count", "times"],
      change: "increase",
      after: /^的?(?:年均|平均)?(?:增长|增速|增幅|增长速度|增量|速度(?:递增|增长|提升)|幅度(?:增长|提高|递增))/,
    },
    { name: "cut-by-rate", change: "decrease", before: /(?:减征|减收)$/, families: ["rate"] },
    {
      name: "raise-by-rate-behind",
      change: "increase",
      after: /^的?(?:比例|幅度)?(?:予以)?(?:提高|提升|上浮|上调|上涨|增加|加计)(?![到至为])/,
      families: ["rate"],
    },
    {
      name: "cut-by-rate-behind",
      change: "decrease",
      after: /^的?(?:税额)?(?:幅度)?(?:内|以内)?(?:予以)?(?:减征|减收)/,
      families: ["rate"],
    },
    {
      name: "decline-behind",
      change: "decrease",
      after: /^的?(?:年均|平均)?(?:降幅|减幅|下降|幅度(?:下降|降低|递减)|速度(?:下降|递减))(?![到至为])/,
    },
  ];
});

/** 新增A 5家、B 15个: 新增 governs every item of its list. */
const ADDED_LIST = /(?:^|[^对的])(?:新增|净增)(?!的)[^，。；至到]{0,80}$/;
const ADDED_ITEM = /^(?:[、和及][^，。；的、]{1,20}|[^，。；的、]{1,20}[、和及])$/;
const ADDABLE = ["money", "count", "area", "length", "mass", "energy", "power", "volume"];

/** 新增10个乡镇通公路，437个村通公路: a part that opens with its value behind one that opens with 新增. */
const addedBefore = ({ lead, text, part, before }: Scene): boolean =>
  lead === "" && text[part.start - 1] === "，" && /(?:^|[，；：])(?:新增|净增)[0-9][^，。；]{1,40}，$/.test(before);

/** A verb that words open with (培训10万人次). */
const openingVerb = onceFor(({ words }: Vocabulary) => new RegExp(`^${words.commitments}`));

const LEVEL = /(?:到|至|成|达到|达|为|在)(?:[^，。；]{0,2})$/;

/** Whether the number is the amount of a change, and of which. */
export function changeOf(scene: Scene): Quantity["change"] {
  const { mention, lead, tail, setting, before } = scene;
  const words = lead === "" || /^[、和及或与]$/.test(lead) ? before.slice(-30) : lead;
  const listed = /^(?:[、和及与]|以及)?(?:分别)?$/.test(lead) && scene.index > 0;
  if (listed) {
    const verb = /(?:分别)[^，。；]{0,12}(?:增长|提高|提升|上升|增加|下降|降低|削减|减少)(?=[0-9])/.exec(before.slice(-60));
    if (verb) return /增长|提高|提升|上升|增加/.test(verb[0]) ? "increase" : "decrease";
  }
  if (
    ADDED_LIST.test(scene.text.slice(scene.part.start, mention.textStart)) &&
    ADDED_ITEM.test(lead) &&
    !/新增|净增/.test(lead) &&
    ADDABLE.includes(mention.family)
  )
    return openingVerb(setting.vocabulary).test(lead.replace(/^[、和及]/, "")) ? null : "increase";
  if (addedBefore(scene) && ADDABLE.includes(mention.family)) return "increase";
  const bound = scene.text.slice(mention.textStart, mention.start);
  const clean = (/[上下]浮$/.test(bound) ? bound : words).replace(/“[^“”]*”/g, "").replace(/(?<=改造|整治|巩固)提升$|(?<=扣)减$/, "");
  const rule = changeRules(setting.vocabulary).find(
    (r) =>
      (!r.families || r.families.includes(mention.family)) &&
      (r.before ? r.before.test(clean) : r.after?.test(tail)) &&
      !(
        r.before &&
        LEVEL.test(clean.replace(/为(?=(?:下降|降低|减少|提高|增加|增长)$)/, "")) &&
        !/(?:增长|增速|增幅|增长率|增量|降幅|减幅|率|速度|幅|[减降缩]比例)(?:[^，。；]{0,5})$/.test(clean)
      ),
  );
  return rule?.change ?? null;
}
