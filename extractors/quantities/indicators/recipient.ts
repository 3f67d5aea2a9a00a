import { grantVerb, setAside } from "../grant.ts";
import type { Scene } from "../scene.ts";
import { announced } from "./announced.ts";
import { forPhrase } from "./for-phrase.ts";
import { beside, type Indicator, type Words, wordsOf } from "./phrase.ts";
import { headOf, RECIPIENT, statement } from "./statement.ts";
import { budget, FUND, itemOfList, listedAct, loan, paidOut } from "./sums.ts";

const GRANTING =
  /(?:，|、)?(?:由)?(?:[省市县区]财政)?(?:分别|各|一次性|继续|再|可|择优|分阶段|分档|另行?|额外|最高可?|按月|统筹|按规定|按年度?|每年|优先)*(?:给予|予以|奖励|奖补|补助|补贴|资助|贴息|发放|支持|扶持|返还|配套|安排|授予|退还|按照?|补偿(?!费|金|款)|奖(?=$))[^，。；]{0,30}$/;
const CAP =
  /^(?<who>(?:且|但|原则上)?(?:对)?(?:同一|单个|单户|单笔|单项|单次|单家|每|单位|一个|总|累计|合计|年度|全年|当年|个人)[^，。；]{0,24}?)(?:资助|奖励|支持|补助|补贴|给予|发放|累计|合计)*$/;
const BASE =
  /(?:按照?(?<listed>[^，。；按给]{2,40}?)|(?:依据|根据|不超过|资助|补贴|给予|奖励|补助|的)?(?<base>[^，。；、按给]{2,40}?))的?$/;
/** 给予10%的价格扣除, 按不超过50%提高补贴标准: the base of a rate behind it. */
const BASE_BEHIND =
  /^(?:(?:的?(?:比例|标准|幅度))?(?:给予|予以|提高|降低)|的)(?<what>[^，。；、（的给予]{2,10}?)(?:优惠|补贴|补助|奖励|奖补|资助|支持|扶持|贴息|资金|返还)*$/;
const NO_BASE =
  /^(?:一次性|财政|资金|配套|经费|相应|适当|风险|专项|额外|优惠|补[贴助偿]|奖[励补]|资助|支持|扶持|贴息|比例|标准|额度|幅度|返还|后)/;
/** 减按15%的税率征收企业所得税 */
const TAXED = /^的?(?:优惠)?(?:税率|征收率|预征率)(?:计算)?(?:征收|缴纳|预缴)(?<tax>[\u4e00-\u9fff]{1,6}税)$/;

const GIVES = /(?:再|分别|一次性)?(?:给予|予以|奖励|补助|资助|补贴)$/;

/** 对集装箱车辆，在全市收费站给予优惠: a place, nobody. */
const AT_PLACE = /^[，、]?在(?![建校岗职])[^的]{2,20}$/;

/** Who is named before the verb of granting in the value's own part (试点城市给予一次性资助100万元), no adverb or budget. */
function ownSubject(scene: Scene): Words | null {
  const { text, leadStart, mention } = scene;
  const lead = text.slice(leadStart, mention.textStart);
  const verb = lead.search(
    /(?:分别)?(?:再|各|按月|一次性|分阶段|每[家户名])*(?:给予|予以|奖励|奖补|补助|补贴|资助|发放|按照?(?!规定|期|时|月|年))/,
  );
  if (verb < 3 || (AT_PLACE.test(lead.slice(0, verb)) && text.slice(scene.sentence.start, leadStart).includes("对"))) return null;
  const words = wordsOf(scene, leadStart, leadStart + verb);
  if (
    !words ||
    words.text.replace(/每[家户名个]$/, "").length < 3 ||
    /^(?:同一|单个|单户|单笔|单项|每|按|一次性|最高|累计|年度|[省市县区]级?财政|财政|由|其中|超过|超出|根据|经|可|另|分?[按分]?档次?|根据|每年|符合条件|验收|评审|审核|经评|对|的)/.test(
      words.text,
    ) ||
    /(?:后|财政|资金|规定|标准|比例|额度|部分|次年|当年|年度|之日|期间|联动|[^托]委|[^邮]局|厅|政府)$/.test(words.text)
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

/** The head of an own part that says no more than how the grant is paid. */
const NOBODY =
  /^(?:给予|一次性|最高|[省市县区]?财政|按规定|每年|年度|统筹安排|依次|逐步|可?申[请领]|可?享受|本市|[市区县省]区?联动)+$|^(?:经|按|凡|依据|根据|分档|以每)|(?:次年|当年|档次|标准|政策|期间)(?:每[月年])?$/;

/** The words of the own part before the verb of granting, where they name who is rewarded. */
function ownHead(scene: Scene): Words | null {
  const { text, leadStart, mention } = scene;
  const cut = text.slice(leadStart, mention.textStart).search(GRANTING);
  const lead = wordsOf(scene, leadStart, cut < 0 ? mention.textStart : leadStart + cut);
  return lead && lead.text.length >= 2 && !NOBODY.test(lead.text) && !EACH_THING.test(lead.text) ? lead : null;
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

/** 每件, 每人每月, 单个: each of what is named before. */
const EACH = /^(?:按照?|以)?(?:每(?:人次|平方米|[\u4e00-\u9fff])(?:第[一二三四五](?:次|晚|年))?|单[个家户项件台])+$/;
/** 每部剧集, 每项标准: each of the things by which a recipient is paid. */
const EACH_THING =
  /^(?:按照?|以)?每(?:[件项部集场届篇本台辆套张亩吨艘架宗例班次期门款晚年月季天日人名个家户]|人次|平方米)[^，。；每]{0,4}(?<!企业|机构|单位|主体|社|所|实体|公司|园区|团队|俱乐部)(?:第[一二三四五][次晚年])?(?:每[\u4e00-\u9fff]{1,2})*$/;
/** 每家机构每年, 单个企业年度资助总额: a subject of its own; a firm alone (单个企业) stands beside what is named before. */
const OWN_CAP =
  /^(?:且|但|原则上|其中)?对?(?:(?:同一|单[个一户家项笔次])[^，。；]{0,12}(?:总?额度?|资金|补[助贴]|贴息|奖励|年度?|每[年月季]|累计|支持)[^，。；]{0,8}|每[个家户名位][^，。；]{0,16}(?:企业|机构|单位|主体|社|所|实体|俱乐部|方|园区|集团|公司|团队|人|商)[^，。；]{1,12})$/;
const OWN_SUM =
  /^[^，。；按]{2,20}(?:金额|额度|强度|总额|补贴额|限额|标准|价格|单价|(?:补助|补贴|奖励|奖补|扶持|专项)资金)(?:每[\u4e00-\u9fff]{1,3}|为|人均)*$/;
/** Who gets the grant, behind its verb: 给予运营机构, 奖励版权方每部. */
const GRANTEE =
  /(?:给予|奖励|补助|资助|奖补|补贴|支持|发放)(?:其|该|给)?(?<who>(?!一次性|最高|不超过|每|财政|资金|适当|分)[^，。；、0-9]{2,24}?(?:企业|机构|单位|主体|方|团队|法人|权人|[者人户社]|园区|公司|院校|平台|中心|协会))(?<each>每[\u4e00-\u9fff]{1,2})?(?:分别|一次性|最高|不超过|落户|奖励|补助|资助|补贴)*$/;
/** 微短剧分账收入达到50万元以上: the size that a recipient must have. */
const SIZE =
  /(?:上?一?年度?|固定资产|累计|分账|实际){0,4}(?:投资额?|投入|营业收入|销售额|收入|产值|营收|税收|面积|人数|数量|总额)(?:首次|累计)?(?:达到?|超过?|突破)[0-9].*$/;
/** 代理机构（含外省分支机构）: what a recipient includes. */
const ASIDE = /（(?:包括|含|不含|即|如)[^（）]{2,60}）/g;
/** Words for anybody who may be rewarded: they point back. */
const ANYBODY = /^(?:企业|企业机构|机构|单位|个人|本人|申请人|申请单位|项目|相关企业|相应企业|上述[^，。；]{2,6})$/;

/** Who is named before the grant: in its own part, in a 对-phrase, in the statement before it. */
function named(scene: Scene): Words | null {
  const subject = ownSubject(scene);
  const own = subject && EACH_THING.test(subject.text) ? null : subject;
  if (own && !scene.lead.includes("对")) return own;
  const before = statement(scene);
  const opened = forPhrase(scene);
  if (opened && (before === null || opened.end > before.start)) return opened;
  return own ?? ownHead(scene) ?? (before && headOf(scene, before)) ?? opened;
}

/** Who or what a grant rewards; a granted rate also names its base, a cap its own subject (单个企业). */
export function recipientOf(scene: Scene): Indicator | null {
  const { text, mention, lead, leadStart, tail } = scene;
  const given = /^(?<kind>(?:省|市|县|区|财政)?[^，。；、0-9（）]{0,16}(?:资金|基金|经费|贷款))/.exec(tail)?.groups?.kind;
  if (/(?:安排|设立|拨付|下达)(?!的)[^，。；的]{0,30}$/.test(lead) && !grantVerb(scene).test(lead.replace(FUND, "")))
    return budget(scene, given);
  if (setAside(scene) && !grantVerb(scene).test(lead)) return budget(scene, given);
  const paid = paidOut(scene) ?? loan(scene) ?? listedAct(scene);
  if (paid) return paid;
  const item = itemOfList(scene);
  if (item) return item;
  const total = /^(?:总额|总计|累计|合计)/.exec(text.slice(mention.textStart, mention.start))?.[0].length ?? 0;
  const own = wordsOf(scene, leadStart, mention.textStart + total);
  const said = own?.text.replace(/(?:给予|奖励|补助|补贴|资助|支持|发放|享受|一次性|最高)+$/, "") ?? "";
  if (
    own &&
    ((OWN_CAP.test(said) && !said.includes("给予")) ||
      (said.length >= 6 && mention.family === "money" && OWN_SUM.test(said) && !/[对按]/.test(lead)))
  )
    return { words: said, start: own.start, end: own.start + said.length };
  const who = behindRate(scene) ?? objectNamed(scene) ?? named(scene) ?? announced(scene);
  const inRate = mention.family === "rate" || mention.family === "points";
  if (!who) {
    const base = inRate && own ? baseOf(scene) : "";
    const words = own && EACH_THING.test(said) ? said : base;
    return own && words !== "" ? { words, start: own.start, end: own.end } : null;
  }
  const one = /^(?<each>每[个家户名位])(?<noun>[^每给]{0,6}(?:企业|机构|单位|主体|社|所|实体|公司|园区|团队|人))$/.exec(said)?.groups;
  if (own && one && who.text !== said)
    return who.text.endsWith(one.noun ?? "") ? { ...who, words: who.text + one.each } : { words: said, start: own.start, end: own.end };
  const grantee = inRate ? undefined : GRANTEE.exec(lead)?.groups;
  const payee = grantee?.who && !(ANYBODY.test(grantee.who) && RECIPIENT.test(who.text)) ? grantee.who + (grantee.each ?? "") : null;
  const whom = payee ? who.text.replace(SIZE, "") : who.text;
  const words =
    payee && (whom.length > 24 || whom.includes(payee))
      ? payee
      : beside(whom, payee ?? (inRate ? baseOf(scene, whom) : capOf(scene, who, said)));
  return {
    words: words
      .replace(/^[-—·•]+|(?:[由从]|额外)$/g, "")
      .replace(/[0-9]{1,4}[个家名项件户](?=每[个家名项件户])/, "")
      .replace(ASIDE, "")
      .replace(ATTRACTED, ""),
    start: Math.min(who.start, mention.textStart),
    end: who.end,
  };
}

/** 引育国际性科技组织: who comes is rewarded. */
const ATTRACTED = /^(?:引育|招引|引进)(?=[^的]{3,}$)/;

/** 每件, 单个企业, 累计: what bounds the sum beside who gets it. */
function capOf({ lead }: Scene, who: Words, said: string): string {
  const each =
    /(?:^|给予|奖励|补助|补贴|资助|支持|发放|按照?)(?<each>(?:每[\u4e00-\u9fff]{1,5}?){1,2})(?:给予|奖励|补助|补贴|资助|支持|发放|一次性|最高|不超过|再)*$/.exec(
      lead.replace(/^[，、；：]/, ""),
    )?.groups?.each;
  if (EACH.test(said) || EACH_THING.test(said)) return said.replace(/^(?:按照?|以)/, "");
  return (
    CAP.exec(lead.replace(/^[，、；：]/, ""))?.groups?.who?.replace(/(?:分别|给予|予以|一次性)+$/, "") ??
    (who.text.length >= 6 ? each : undefined) ??
    ""
  );
}

/** What a granted rate is taken of: 按实际投入的10%. */
function baseOf({ text, mention, lead, tail }: Scene, who = ""): string {
  const tax = TAXED.exec(tail)?.groups?.tax;
  if (tax) return `${tax}税率`;
  const bound = text.slice(mention.textStart, mention.start);
  const inBound = /按照?|(?:给予|补助|补贴|资助|奖励|不超过|不高于)[^，。；]{2,}/.test(bound);
  const before = BASE.exec((inBound ? bound : lead).replace(GIVES, ""))?.groups;
  const base = before?.listed ?? before?.base ?? "";
  const kept = base
    .replace(/^[^，。；]*(?:应当?|须|可|当)对/, "")
    .replace(/^(?:[，、]|对于?|给予|按照?|实际(?:支付|发生|缴纳)?的?|不超过|一次性|其)+/, "")
    .replace(/^[^，。；]*(?:提高|提升|调整)(?:到|至|为)/, "")
    .replace(/^(?:资助|补助|奖励|补贴|支持|扶持)?(?:金额|标准|额度|比例)为/, "")
    .replace(/(?:不超过|最高|给予|资助|奖励|补助|按照?|减|(?:全部|一律)?(?:降|下降|下调|压减|压降|调整|提高|降低)(?:至|到|为))$/, "");
  if (kept.length >= 2 && !/给予|奖励|补助/.test(kept) && !who.includes(kept)) return kept;
  const behind = /按/.test(lead + bound) && !/^(?:提高|降低)/.test(tail) ? "" : (BASE_BEHIND.exec(tail)?.groups?.what ?? "");
  return NO_BASE.test(behind) ? "" : behind;
}
