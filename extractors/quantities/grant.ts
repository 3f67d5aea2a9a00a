import type { Scene } from "./scene.ts";

const STRONG =
  "给予|予以|奖励|奖补|补助|补贴|资助|贴息|贴补|补偿|返还|退还|扶持|激励|授予|减免|免收|兑现|奖补|发给|(?<!颁)发放(?![^，。；]{0,10}贷款)|奖(?=[0-9])|补(?=[0-9])|按月补|叠加奖";
const STRONG_NOUN =
  "奖励|奖补|补助|补贴|资助|贴息|扶持|激励|资金支持|经费支持|支持|奖金|补偿|津贴|资助金|补助金|扶持资金|专项资金|启动资金|建设资金|安家费|生活费|创业资金|引导资金|工作经费|研究经费|科研经费|运行经费|经费|抚恤金|慰问金|消费券|创新券|项目资金|前期经费|资金激励|财政奖|配套资金|配套|优惠|抵扣|返还";

/** A verb of granting in the words before the value. */
export const GRANT_VERB = new RegExp(`(?:${STRONG})`);
const GRANT_VERBS = new RegExp(`(?:${STRONG})`, "g");
/** A grant named right behind the value: 10万元一次性奖励. */
export const GRANT_NOUN = new RegExp(
  `^的?(?:比例|标准|额度|限额|幅度)?的?[^，。；、0-9（）]{0,12}(?:${STRONG_NOUN})(?!项目|对象|企业|单位|资格|条件|范围|人|政策)`,
);
const GRANT_BEHIND = new RegExp(
  `^(?:的?(?:比例|标准|额度|幅度|限额)?)[，、]?(?:一次性|给|进行|分[0-9一二三四五]年|按年度?|分年度?|择优|予以|由|财政){0,3}(?:${STRONG})`,
);
const BUDGET = /(?:财政|预算|资金|经费|统筹|安排|设立|拨付|下达|列支|投入)[^，。；]{0,24}$/;
const CAP_SUBJECT =
  /^(?:且|并|但|其中|原则上|单个|单户|单笔|单项|单次|单家|每|同一|累计|合计|总额|年度|全年|当年|最高|最多|不超过|一个|单一|个人|企业|项目|奖励|补助|补贴|资助|支持|总|上限|金额|两项|两者|多项|对同一)/;
const CHARGED =
  /^的?(?:比例|标准|幅度|税率)?(?:顶格|予以|减半)?(?:收取|征收|缴纳|计收|计征|计入|抵扣|抵减|税前扣除|加计扣除|扣除|减征|减免|减按|退还|返还|优惠|收费|执行收费|免征|让利)/;

/** Whether the words before the value, in its own part of the sentence, grant it. */
export const grantedBefore = ({ lead, part, text, mention }: Scene): boolean =>
  GRANT_VERB.test(lead) || GRANT_VERB.test(text.slice(part.start, mention.textStart));

/** Whether the words behind the value say that it is a grant. */
export const grantedBehind = ({ tail, after }: Scene): boolean =>
  GRANT_NOUN.test(tail) || GRANT_BEHIND.test(tail) || CHARGED.test(tail) || (tail === "" && GRANT_BEHIND.test(after));

/** Money that a budget sets aside (安排25亿元). */
export const setAside = ({ lead, mention, before, tail }: Scene): boolean =>
  mention.family === "money" &&
  !/^的?[^，。；]{0,10}(?:信贷|贷款)/.test(tail) &&
  (/(?:安排|设立|拨付|下达|列支)[^，。；]{0,30}$/.test(lead) ||
    (/(?:新增|投入|筹集|筹措)$/.test(lead) && BUDGET.test(before)) ||
    /(?:专项|引导|扶持|补助|奖补)(?:资金|基金)(?:规模)?$/.test(lead));

const NO_GRANT = /(?:投资|收入|产值|营收|销售|税收|纳税|新增|贷款|融资|额度达|资产|利润|交易|合同|出口|进口|成本|费用超)[^，。；]{0,8}$/;

/** Money or a rate in a sentence that granted before (…，单个企业最高60万元; 一般项目20万元). */
export const capOfGrant = ({ text, part, segment, mention, lead }: Scene): boolean => {
  if (
    !GRANT_VERB.test(text.slice(segment.start, part.start)) &&
    !GRANT_VERB.test(text.slice(segment.start, mention.textStart - lead.length))
  )
    return false;
  if (NO_GRANT.test(lead) && !/(?:奖|补|资助|贴息)/.test(lead)) return false;
  if (mention.comparator === "≥" || mention.comparator === ">")
    return /(?:奖|补|资助|贴息|及以上)/.test(lead + mention.bound?.name) || mention.bound?.name === "and-above";
  return mention.comparator === "≤" || CAP_SUBJECT.test(lead) || mention.family === "money";
};

/** Offset of the first verb of granting behind the mention in its sentence, or -1. */
export function grantAhead({ text, mention, sentence }: Scene): number {
  GRANT_VERBS.lastIndex = 0;
  const found = GRANT_VERBS.exec(text.slice(mention.textEnd, sentence.end));
  return found ? mention.textEnd + found.index : -1;
}
