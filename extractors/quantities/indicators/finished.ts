import type { QuantityKind } from "../../../schemas/facts.ts";
import type { Scene } from "../scene.ts";
import type { Indicator } from "./phrase.ts";

/** An indicator as it is given: without the ends that trimming has left, with what it has cut too much. */
export function finished(scene: Scene, kind: QuantityKind, found: Indicator): Indicator {
  const { mention, lead } = scene;
  const own = grown(scene, bare(found));
  const share = mention.family === "rate" ? SHARE.exec(lead)?.groups?.share : undefined;
  if (share && !/比例/.test(own.words)) return { ...own, words: share };
  return kind === "incentive" ? withFigure(scene, ofAward(scene, paidEach(scene, own))) : acting(scene, own);
}

/** 科研团队享受奖励比例合计应: a share said in so many words. */
const SHARE =
  /^[，、]?(?<share>[^，。；、对按（）]{4,24}(?:享受|占用|持有|支出|使用)[^，。；、对按（）]{0,6}比例(?:合计|总计)?)(?:应当?|须|要|原则上)*$/;

/** 也可以选择由双方分别: a choice that is left, not what is measured. */
const LEFT_TO = /(?:也|还|均)?可以?(?:自行|自主)?选择(?:由)?(?=.{2})/;
/** 优惠和货运车辆通行费, 的未来产业基金, 省财政继续对上市企业: the end of what the value before belongs to, the sign of what it describes, who pays. */
const LEFT_OVER =
  /^(?:的?(?:优惠|补贴|补助|奖励|资助|减免|折扣)(?:和|及|以及|与)(?=.{3,})|的(?=.{2,})|[-—－·]+|(?:[省市县区]|各级)?财政(?:部门)?(?:继续|再)?对(?=.{4,})|是指如?|[^，]{2,20}的可以?(?=暂停|限制|禁止|取消|责令|延长)|(?:落实|实施|执行|实行|助推)(?=.{4,}(?:率|标准)$))/;
/** 扣除标准为每月, 扣除期限不能, 采集水样进行 */
const LINKS =
  /(?<=标准|额度|金额|限额)为(?=每)|(?<=期限|时间|次数|数量|总额|额度|金额)(?:不能|不得)$|(?<=比例|比重)控制[在到].*$|(?<=.{5})进行$|(?<=[额率量值入数])(?:均|都)在?$/g;

/** 将政务公开纳入考核体系且分值权重: what is taken into something, and the figure that it gets there. */
const TAKEN_IN = /^将?(?<what>[^，将]{2,16}?)纳入[^，]{2,24}?(?:并|且)(?=[^，]{2,8}$)/;

function bare(found: Indicator): Indicator {
  const left = LEFT_OVER.exec(found.words)?.[0].length ?? 0;
  const words = found.words
    .slice(left)
    .replace(LEFT_TO, "")
    .replace(TAKEN_IN, "$<what>")
    .replace(LINKS, "")
    .replace(/^(?<limit>限额)内(?<act>.{2,12})$/, "$<act>$<limit>");
  return { ...found, words, start: found.start + left };
}

/** 营业收入每增长1000万元: by how much each time. */
function grown({ text, mention }: Scene, found: Indicator): Indicator {
  const verb = found.words.endsWith("每")
    ? /每(?<verb>增长|增加|新增|提高|提升|上升|降低|下降|减少|超过?)$/.exec(text.slice(0, mention.start))?.groups?.verb
    : undefined;
  return verb ? { ...found, words: found.words + verb, end: mention.start } : found;
}

/** 每次至少间隔15分钟: the verb stands between bound and value. */
function acting({ text, mention }: Scene, found: Indicator): Indicator {
  const verb = /^每[次月年天周批轮]$/.test(found.words)
    ? /^(?:至少|最多|最少|最长|不超过|不少于)(?<verb>[\u4e00-\u9fff]{2,4})$/.exec(text.slice(mention.textStart, mention.start))?.groups
        ?.verb
    : undefined;
  return verb ? { ...found, words: found.words + verb } : found;
}

/** 获得一等奖的每名奖励50万元: each of those who are named. */
function paidEach({ lead }: Scene, found: Indicator): Indicator {
  const each = /的，?(?:按|按照)?(?<each>每[名家个人项件户])(?:分别|一次性|给予|予以|奖励|补助|补贴|资助|奖)*$/.exec(lead)?.groups?.each;
  return each && !found.words.includes("每") ? { ...found, words: found.words + each } : found;
}

/** 科技进步奖特等奖300万元: a prize that the value stands right behind, not a verb of granting. */
function ofAward({ lead }: Scene, found: Indicator): Indicator {
  const prize = /(?:技术|科学|贡献|进步|发明|专利|质量|设计|创新|文学|艺术|新闻|[特一二三四金银铜优]等?)奖$/.test(lead);
  return prize && lead.endsWith(`${found.words}奖`) ? { ...found, words: `${found.words}奖`, end: found.end + 1 } : found;
}

/** 每户2000元的扣除额度: the figure that a sum is, behind it. */
function withFigure({ mention, tail, part, text }: Scene, found: Indicator): Indicator {
  const figure =
    mention.family === "money" ? /^的(?<figure>[\u4e00-\u9fff]{2,6}(?:额度|限额))(?:$|内)/.exec(tail)?.groups?.figure : undefined;
  const own = found.start >= part.start && found.end <= mention.textEnd && !/额度|限额/.test(found.words);
  if (!figure || !own || /^(?:其|该)?$/.test(found.words)) return found;
  const end = text.indexOf(figure, mention.textEnd) + figure.length;
  return { ...found, words: found.words.replace(/^(?:其|该)(?!他|余)/, "") + figure, end };
}
