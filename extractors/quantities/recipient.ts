import { grantVerb, setAside } from "./grant.ts";
import type { Indicator } from "./indicator.ts";
import { type Words, wordsOf } from "./phrase.ts";
import type { Scene } from "./scene.ts";

const GRANTING =
  /(?:，|、)?(?:由)?(?:[省市县区]财政)?(?:分别|各|一次性|继续|再|可|择优|分阶段|分档|另行?|额外|最高可?|按月|统筹|按规定|按年度?|每年|优先)*(?:给予|予以|奖励|奖补|补助|补贴|资助|贴息|发放|支持|扶持|返还|配套|安排|授予|退还|按照?|补偿(?!费|金|款)|奖)[^，。；]{0,30}$/;
const CAP =
  /^(?<who>(?:且|但|原则上)?(?:对)?(?:同一|单个|单户|单笔|单项|单次|单家|每|单位|一个|总|累计|合计|年度|全年|当年|个人)[^，。；]{0,24}?)(?:资助|奖励|支持|补助|补贴|给予|发放|累计|合计)*$/;
const BASE = /(?:按照?|依据|根据|不超过|资助|补贴|给予|奖励|补助|的)?(?<base>[^，。；、按给]{2,40}?)(?:的)?$/;

const GIVES = /(?:再|分别|一次性)?(?:给予|予以|奖励|补助|资助|补贴)$/;

/** A 对-phrase: the last one that opens before the value in its sentence. */
function forPhrase(scene: Scene): Words | null {
  const { text, sentence, mention } = scene;
  for (let at = text.lastIndexOf("对", mention.textStart - 1); at >= sentence.start; at = at === 0 ? -1 : text.lastIndexOf("对", at - 1)) {
    if (at > sentence.start && !/[，；。：、）\n并且予与支其面针给中政府门局委会金]/.test(text[at - 1] ?? "")) continue;
    if (/^对(?:外|接|标|口|应|照|比|等|象|策|账|联)/.test(text.slice(at, at + 3))) continue;
    const start = at + (text[at + 1] === "于" ? 2 : 1);
    const rest = text.slice(start, mention.textStart);
    const stop = rest.search(
      /(?:的)?，(?=(?:分别|给予|按|一次性|由|予以|每|经|最高|可|单|省|市|区|县|财政|再|奖|补|资助|根据|自|其|不超过|各|参照|择优|统筹))|分阶段|连续[0-9一二三四五]{1,2}年|分档|按档|分别给予|(?:给予|予以|奖励|奖补|补助|补贴|资助|一次性|每[件家个人亩户名年月台辆吨项](?!年度|月度)|按照?(?!规定|期|时))/,
    );
    const end = stop < 0 ? mention.textStart : start + stop;
    const inside = scene.mentions.findLast((m) => m.textStart >= start && m.textEnd < end && m.end <= mention.start);
    const from =
      inside && /^的?(?![、和或及至])[^，。；]{3,}/.test(text.slice(inside.textEnd, end))
        ? inside.textEnd + (/^(?:级|的|且|并)*/.exec(text.slice(inside.textEnd, end))?.[0].length ?? 0)
        : start;
    const named = text
      .slice(from, end)
      .replace(/，于[^，]{2,8}$/, "")
      .replace(/[，、的]+$/, "");
    const whole = from > start && /^(?:.{1,2}(?:，|$)|[^，]{0,8}(?:合同|协议|部分)(?:，|$)|(?:劳动)?(?:合同|协议)的)/.test(named);
    const phrase = text.slice(start, end).replace(/[，、的]+$/, "");
    const words = !whole ? named : RECIPIENT.test(phrase) ? phrase : (phrase.split("，")[0] ?? phrase);
    const opening = whole ? start : from;
    if (words.length >= 2) return { text: words, start: opening, end: opening + words.length };
  }
  return null;
}

/** Who is named before the verb of granting in the value's own part (试点城市给予一次性资助100万元), no adverb or budget. */
function ownSubject(scene: Scene): Words | null {
  const { text, leadStart, mention } = scene;
  const lead = text.slice(leadStart, mention.textStart);
  const verb = lead.search(
    /(?:分别)?(?:再|各|按月|一次性|分阶段|每[家户名])*(?:给予|予以|奖励|奖补|补助|补贴|资助|发放|按照?(?!规定|期|时|月|年))/,
  );
  if (verb < 3) return null;
  const words = wordsOf(scene, leadStart, leadStart + verb);
  if (
    !words ||
    words.text.replace(/每[家户名个]$/, "").length < 3 ||
    /^(?:同一|单个|单户|单笔|单项|每|按|一次性|最高|累计|年度|[省市县区]级?财政|财政|由|其中|超过|超出|根据|经|可|另|分?[按分]?档次?|根据|每年|符合条件|验收|评审|审核|经评|对|的)/.test(
      words.text,
    ) ||
    /(?:后|财政|资金|规定|标准|比例|额度|部分|次年|当年|年度|之日)$/.test(words.text)
  )
    return null;
  return words;
}

/** Who is rewarded behind a rate (按交易金额的3%，给予运营机构资助). */
function behindRate({ text, mention, sentence }: Scene): Words | null {
  if (mention.family !== "rate") return null;
  const found =
    /^(?:的(?:比例|标准))?，?给予(?<who>[^，。；]{3,40}?)(?:不超过|不高于|最高|(?:一次性)?(?:资金)?(?:资助|奖励|补助|补贴|奖补))/.exec(
      text.slice(mention.textEnd, sentence.end),
    );
  const who = found?.groups?.who;
  if (!who || !RECIPIENT.test(who) || /^(?:一次性|最高|不超过|财政|资金|适当|补助|奖励|资助|补贴|支持)/.test(who)) return null;
  const start = mention.textEnd + found[0].indexOf(who);
  return { text: who, start, end: start + who.length };
}

/** Who can be granted something. */
const RECIPIENT =
  /(?:企业|机构|单位|[者人方户社士]|主体|平台|园区|团队|学校|院校|组织|公司|基地|项目|个体|毕业生|人员|人才|劳动力|家庭|集团|中心|协会|联盟|商会|事务所|村|县|市|区)$/;

/** The part or parts before the value that name who is rewarded where no 对 does. */
function subject(scene: Scene): Words | null {
  const { text, part, mention, sentence, leadStart } = scene;
  const own = text.slice(leadStart, mention.textStart);
  const cut = own.search(GRANTING);
  const lead = wordsOf(scene, leadStart, cut < 0 ? mention.textStart : leadStart + cut);
  if (
    lead &&
    lead.text.length >= 2 &&
    !/^(?:给予|一次性|最高|省财政|市财政|县财政|区财政|财政|按规定|每年|年度|统筹安排)+$|^(?:经|按|凡)|(?:次年|当年)$/.test(lead.text)
  )
    return /^(?:按照?)?每[\u4e00-\u9fff]{1,2}$/.test(lead.text) ? eachOf(scene, lead) : lead;
  let end = Math.min(part.start, leadStart) - 1;
  let fallback: Words | null = null;
  for (let hops = 0; hops < 4 && end > sentence.start; hops++) {
    const start = Math.max(text.lastIndexOf("，", end - 1), text.lastIndexOf("；", end - 1), sentence.start - 1) + 1;
    const words = wordsOf(scene, start, end);
    if (words && words.text.length >= 3 && !grantVerb(scene).test(words.text) && !/(?:有效期内|期间|情况)$/.test(words.text)) {
      const opens = /^(?:完善|建立|健全|经|可?按|根据|已|且|并|自)/.test(text.slice(start, end));
      const named = RECIPIENT.test(words.text) && /^经/.test(text.slice(start, end));
      const last = scene.mentions.findLast((m) => m.start >= start && m.end <= end);
      const whom = last && RECIPIENT.test(words.text) ? wordsOf(scene, last.textEnd, end) : null;
      if (whom && whom.text.length >= 2) return whom;
      if (!scene.mentions.some((m) => m.start >= start && m.end <= end) && (!opens || named)) return words;
      if (!/^(?:经[^的，]{0,10}$|可?按|但)/.test(words.text)) fallback ??= words;
    }
    end = start - 1;
  }
  return fallback;
}

/** 获得登记，每件资助2000元: each of what the part before names. */
function eachOf(scene: Scene, each: Words): Words {
  const { text, sentence, leadStart, mentions } = scene;
  const end = leadStart - 1;
  const start = Math.max(...["，", "；", "。", "："].map((mark) => text.lastIndexOf(mark, end - 1)), sentence.start - 1) + 1;
  const free = text[end] === "，" && start < end && !mentions.some((m) => m.start < end && m.end > start);
  const named = free ? wordsOf(scene, start, end) : null;
  return named && named.text.length >= 3 && !/^(?:经|按|根据|已|且|并|自|由)/.test(named.text)
    ? { text: named.text + each.text, start: named.start, end: each.end }
    : each;
}

/** 补助对象为运营机构，按…给予: who is granted something, said in so many words. */
function objectNamed({ text, sentence, mention }: Scene): Words | null {
  const before = text.slice(sentence.start, mention.textStart);
  const found = /(?:补助|补贴|奖励|支持|资助|扶持)对象为(?<who>[^，。；]{2,30})，[^；]{0,80}$/.exec(before);
  const who = found?.groups?.who;
  if (!found || !who) return null;
  const start = sentence.start + found.index + found[0].indexOf(who);
  return { text: who, start, end: start + who.length };
}

/** 按照初级1000元、中级1500元的标准: an item of a list of sums is its own recipient. */
function itemOfList(scene: Scene): Indicator | null {
  const { text, mention, mentions, index, leadStart } = scene;
  if (mention.family !== "money" || mention.bound !== null) return null;
  const item = /^(?:.*按照?|[、和及])(?<who>(?:每[名人位])?[^，。；、0-9按]{2,12}?)$/.exec(text.slice(leadStart, mention.textStart))?.groups
    ?.who;
  const [before, next] = [mentions[index - 1], mentions[index + 1]];
  const listed =
    (before?.unit === mention.unit && text[before.textEnd] === "、") ||
    (next?.unit === mention.unit && /^、[^，。；、0-9]{2,12}$/.test(text.slice(mention.textEnd, next.textStart)));
  if (!item || !listed || /^(?:最高|给予|每[人名位户]|奖励|补助|资助)+$/.test(item)) return null;
  return { words: item, start: mention.textStart - item.length, end: mention.textStart };
}

/** Who or what a grant rewards; a granted rate also names its base, a cap its own subject (单个企业). */
export function recipientOf(scene: Scene): Indicator | null {
  const { text, mention, lead, leadStart, part, tail } = scene;
  const given = /^(?<kind>(?:省|市|县|区|财政)?[^，。；、0-9（）]{0,16}(?:资金|基金|经费|贷款))/.exec(tail)?.groups?.kind;
  if (/(?:安排|设立|拨付|下达)(?!的)[^，。；的]{0,30}$/.test(lead) && !grantVerb(scene).test(lead.replace(FUND, "")))
    return budget(scene, given);
  if (setAside(scene) && !grantVerb(scene).test(lead)) return budget(scene, given);
  const named = objectNamed(scene);
  const item = itemOfList(scene);
  if (item) return item;
  const own = ownSubject(scene);
  const who = behindRate(scene) ?? named ?? (own && !lead.includes("对") ? own : (forPhrase(scene) ?? own ?? subject(scene)));
  const cap = CAP.exec(lead.replace(/^[，、；：]/, ""))?.groups?.who?.replace(/(?:分别|给予|予以|一次性)+$/, "");
  const inRate = mention.family === "rate" || mention.family === "points";
  const capped = /按照?/.test(text.slice(mention.textStart, mention.start)) ? text.slice(mention.textStart, mention.start) : lead;
  const base = inRate ? (BASE.exec(capped.replace(GIVES, ""))?.groups?.base ?? "") : "";
  const kept = base
    .replace(/^(?:[，、]|对于?|给予|按照?|实际|不超过|一次性|其)+/, "")
    .replace(/^[^，。；]*(?:提高|提升|调整)(?:到|至|为)/, "")
    .replace(/(?:不超过|最高|给予|资助|奖励|补助|(?:全部|一律)?(?:降|下降|下调|压减|压降|调整|提高|降低)(?:至|到|为))$/, "");
  const extra = cap ?? (inRate && kept.length >= 2 && !/给予|奖励|补助/.test(kept) ? kept : "");
  if (!who) return null;
  const words =
    extra && !who.text.includes(extra) && !extra.includes(who.text) ? who.text + extra : extra.includes(who.text) ? extra : who.text;
  return {
    words: words.replace(/[由从]$/, ""),
    start: Math.min(who.start, leadStart > part.start ? mention.textStart : Math.max(who.start, 0)),
    end: Math.max(who.end, mention.textStart) > text.length ? who.end : who.end,
  };
}

/** A fund named for what it grants: no act of granting. */
const FUND = /(?:贴息|补助|奖补|补贴|奖励|扶持)(?:专项)?(?:资金|基金)/g;

/** Money set aside: what it is for (支持…), else the fund itself. */
function budget(scene: Scene, fund: string | undefined): Indicator | null {
  const { text, mention, sentence, leadStart, lead } = scene;
  const named = /(?:安排|设立|拨付|下达)(?<fund>[^，。；]{4,30})$/
    .exec(lead)
    ?.groups?.fund?.replace(/(?:规模|总额|不少于|不低于|共|达到?|约)$/, "");
  if (named && named !== "资金") {
    const start = leadStart + lead.lastIndexOf(named);
    return { words: named, start, end: start + named.length };
  }
  const purpose = /^[^，。；]{0,10}，?(?:用于|支持|专项用于|充实|推动|重点支持|主要用于|促进)(?<what>[^，。；]{2,40})/.exec(
    text.slice(mention.textEnd, sentence.end),
  );
  if (fund && !/^资金$/.test(fund)) return { words: fund, start: mention.textEnd, end: mention.textEnd + fund.length };
  if (purpose?.groups?.what) {
    const start = mention.textEnd + purpose[0].length - purpose.groups.what.length;
    return { words: purpose.groups.what, start, end: start + purpose.groups.what.length };
  }
  return null;
}
