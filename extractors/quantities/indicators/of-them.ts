import type { Scene } from "../scene.ts";
import { NO_NOUN } from "./counted.ts";
import { type Indicator, trimLead } from "./phrase.ts";

/** What some of those do or are who were named or counted before; null where the count is of a thing of its own. */
export const someOfThem = (scene: Scene, earlier: readonly (Indicator | null)[]): Indicator | null =>
  ofCounted(scene, earlier) ?? oneOf(scene) ?? among(scene) ?? ofSize(scene);

/** 7家孵化器中，有6家是由民营机构运营; 3000家后备企业，其中136家在对接过程中: what so many of those counted before are or do. */
function ofCounted({ lead, tail, mention, mentions, index, sentence }: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  const [before, said] = [mentions[index - 1], earlier[index - 1]];
  if (!said || before?.unit !== mention.unit || before.start < sentence.start || !OF_THEM.test(lead)) return null;
  const done = BEING.exec(tail)?.[0];
  return done ? { words: said.words + done.replace(/^是(?=由)/, ""), start: mention.textStart, end: mention.textEnd + done.length } : null;
}
const OF_THEM = /^(?:[，、；]?(?:其中|有)|，?其中，?有|[\u4e00-\u9fff]{0,20}中，?(?:有)?)$/;
const BEING = /^(?:均|都)?(?:是|正?在(?=.{2,20}(?:中|阶段)))[^，。；：（）、]{2,24}/;

/** 确保零就业家庭至少一人就业: of whom so many do something. */
function oneOf(scene: Scene): Indicator | null {
  const { text, mention, tail } = scene;
  const least = /^[人名]$/.test(mention.unit ?? "") && /^(?:至少|最少|起码)$/.test(text.slice(mention.textStart, mention.start));
  const done = least ? /^[\u4e00-\u9fff]{2,12}$/.exec(tail)?.[0] : undefined;
  const whose = done && !NO_NOUN.test(tail) ? trimLead(scene) : null;
  return whose &&
    /(?:家庭|[户村社]|社区|单位|企业|机构|学校|班组|窗口)$/.test(whose.text) &&
    whose.text.length <= 12 &&
    !whose.text.includes("每")
    ? { words: whose.text + done, start: whose.start, end: mention.textEnd + (done?.length ?? 0) }
    : null;
}

/** 省级网站中有10个开通了英文版: the set, and what those counted of it have done. */
function among({ lead, leadStart, tail, mention }: Scene): Indicator | null {
  const whole = AMONG.exec(lead)?.groups?.whole;
  const done = whole ? DONE.exec(tail)?.[0] : undefined;
  return whole && done ? { words: whole + done.replace(/^已经?/, ""), start: leadStart, end: mention.textEnd + done.length } : null;
}
const AMONG = /^(?<whole>[\u4e00-\u9fff]{2,20}?)中，?(?:已?有|共有|已)?$/;
const DONE =
  /^(?:已经?(?=[\u4e00-\u9fff]{2})|开通|建成|建立|设立|通过|实现|完成|达到|采用|获得|取得|具有|拥有|接入|上线|进入|入选)[^，。；：（）]{0,30}/;

/** 其中18家融资规模在亿元以上: those of them that have the size. */
function ofSize({ text, mention, mentions, index, tail, part }: Scene): Indicator | null {
  const size = mentions[index + 1];
  if (
    !size ||
    size.textStart !== mention.textEnd + tail.length ||
    size.textEnd > part.end ||
    /[\u4e00-\u9fff]/.test(text[size.textEnd] ?? "")
  )
    return null;
  return size.family !== "count" &&
    /^[\u4e00-\u9fff]{1,8}(?:规模|金额|收入|产值|营收|估值|市值|投资额?|面积)(?:在|达到?|超过?|突破)?$/.test(tail)
    ? { words: text.slice(mention.textEnd, size.textEnd), start: mention.textEnd, end: size.textEnd }
    : null;
}
