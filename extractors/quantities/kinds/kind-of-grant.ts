import { capOfGrant, grantedBefore, grantedBehind, grantNoun, grantVerb, setAside } from "../grant.ts";
import type { Scene } from "../scene.ts";
import { bounded, decidesGrant, ENDS_AS_NOUN, grantable, isCondition, isPriceByRate, limitsNoun, toLevel, unit } from "./conditions.ts";
import type { KindRule } from "./kind-rule.ts";
import { goesOnTelling, isPast } from "./tense.ts";

const OF_GRANT = /^[^。；]{0,50}的标准，?(?:给予|予以|发放|补|奖|资|支付|申[请领]|享受|领取|(?:定额|依次)?扣[除减])/;
/** 兑现政策的企业覆盖率达80%以上 */
const isLevelOfRate = (s: Scene): boolean =>
  unit(s, "rate") && s.mention.comparator === "≥" && /(?<!利|税|费)率(?:要|应|力争)?(?:达到?|提高到|保持在?|稳定在|为)?$/.test(s.lead);
/** 前三年按租金的50%、后两年按租金的30%给予补贴 */
const RATES_OF_GRANT = /^、[^，。；]{2,24}(?:给予|予以)[^，。；]{0,4}(?:补|奖|资)/;
const NO_STAKE = /投资|收入|产值|销售|税|贷款|租金|成本/;
const CAPPED = /^(?:其中)?(?:每[家个户人件项]|单[个户家项笔]|同一|累计|合计|全年|年度)[^，。；]{0,20}$/;

/** 在50%的税额幅度内减征资源税 */
const CUT_BEHIND = /^的?(?:税额)?(?:幅度)?(?:内|以内)?(?:予以)?(?:减征|减收)/;

/** 引导担保机构将平均费率降至1%以下: what others are to charge is no grant. */
const OF_MARKET = /^(?:引导|推动|促进|鼓励|督促|指导|力争|确保)[^，。；]{2,40}(?:机构|银行|金融|市场|平均|综合|融资)/;

/** 个人创业担保贷款最高额度20万元 */
const isLoanCeiling = (s: Scene): boolean =>
  ["≤", "="].includes(s.mention.comparator) &&
  /贷款[^，。；0-9]{0,12}(?:额度|限额)[^，。；0-9]{0,10}$/.test(s.text.slice(s.part.start, s.mention.start)) &&
  !/达到?|突破|投放|新增|累计|总额|余额|目标/.test(s.lead) &&
  !isPast(s);

/** 返还标准可按…社会保险费50%的标准确定 */
const ofStandard = (s: Scene): boolean =>
  unit(s, "rate") && /(?:返还|补贴|补助|奖励|资助|支持)标准[^。；]{0,60}按[^，。；]{0,30}$/.test(s.before) && /^的?标准/.test(s.after);

/** 已下达补助资金3000万元, 近三年累计投入8亿元 */
const PAID_OUT =
  /(?:已经?|先后|近[0-9一二三四五]{1,2}年来?，?(?:共|累计))[^，。；]{0,12}(?:下达|安排|发放|拨付|投入|兑现|支付|落实|争取)[^，。；]{0,20}$/;

/** 报销比例提高5个百分点, 贷款最高额度上浮20% */
const RAISED =
  /(?:(?:报销|补贴|补助|扣除|返还|贴息|(?:医保|统筹|基金)[^，。；]{0,6}支付)(?:比例|标准)|贷款[^，。；]{0,4}额度)(?:[^，。；]{0,6}|[^。；]{0,20}，[^，。；]{2,10}再)(?:提高|上浮|上调|增加)$/;

/** 收费标准由80元降为, 扣除标准由1000元提高到: what is charged grants by its fall, what is granted by its level. */
function isLevelOfGrant({ text, sentence, part, mention }: Scene): boolean {
  const words = text.slice(part.start, mention.start);
  const from = Math.max(sentence.start, part.start - 24);
  if (
    /(?:补贴|补助|奖励|资助|扣除|报销|返还|贴息|津贴|贷款额度|经费标准|保障标准|救助|养老金)[^。；]{0,24}[由从]/.test(
      text.slice(from, mention.start),
    )
  )
    return true;
  return /费|税|租金|征收率|利率|保证金/.test(words) && !/提高|上调|增加|调整/.test(words);
}

/** Kinds around granting: money and rates given, the conditions and levels that decide a grant, caps. */
export const GRANT_RULES: readonly KindRule[] = [
  {
    name: "paid-out",
    kind: "status",
    when: (s) => unit(s, "money") && !bounded(s) && PAID_OUT.test(s.text.slice(s.part.start, s.mention.start)),
  },
  {
    name: "selected",
    kind: "target",
    when: (s) =>
      (unit(s, "times") || (unit(s, "count") && s.mention.comparator === "≤")) &&
      /(?:遴选|评选|选树|选拔|评定|评审|推荐|选送)出?$/.test(
        s.text.slice(s.part.start, s.mention.start).replace(/(?:不超过|最多|至多)$/, ""),
      ),
  },
  {
    name: "for-each-so-much",
    kind: "threshold",
    when: (s) =>
      unit(s, "money") && /每(?:增长|增加|新增|满|达到?|完成|引进)$/.test(s.lead) && /^的?，?(?:再)?(?:给予|予以|奖|补)/.test(s.after),
  },
  {
    name: "grant-named",
    kind: "incentive",
    when: (s) =>
      grantable(s) &&
      !unit(s, "area") &&
      grantNoun(s).test(s.tail) &&
      !/(?:的项目|以上的?)$/.test(s.tail) &&
      !(s.mention.bound?.side === "after" && /^的(?:支付|给予|发放|享受|兑现)/.test(s.tail)) &&
      !(bounded(s) && s.mention.comparator === "≥" && /项目$|企业$/.test(s.tail)),
  },
  {
    name: "granted",
    kind: "incentive",
    when: (s) =>
      grantable(s) &&
      !unit(s, "area") &&
      grantedBefore(s) &&
      !isLevelOfRate(s) &&
      !(s.mention.bound !== null && limitsNoun(s) && s.mention.comparator !== "≤") &&
      !isCondition(s),
  },
  {
    name: "rate-of-grant",
    kind: "incentive",
    when: (s) =>
      (unit(s, "money") && /按照?[^。；]{0,60}$/.test(s.before) && OF_GRANT.test(s.after)) ||
      (unit(s, "rate") && !bounded(s) && /按照?[^，。；0-9]{0,12}$/.test(s.lead) && RATES_OF_GRANT.test(s.after)),
  },
  {
    name: "sum-of-grant",
    kind: "incentive",
    when: (s) =>
      unit(s, "rate", "money", "points") &&
      !isPast(s) &&
      (ofStandard(s) ||
        RAISED.test(s.before) ||
        /(?:补贴|补助|资助|奖励)标准[^。；]{0,30}，达到[^，。；]{0,8}$/.test(s.before) ||
        /(?:优惠|扣除|补贴|补助|奖励|返还|贴息|报销|保险金|救助金)(?:幅度|比例|力度|标准)(?:由[^，。；]{1,16})?(?:提高|上调|调整|扩大)(?:到|至|为)$/.test(
          s.lead,
        ) ||
        /享受[^，。；]{0,12}(?:支持|奖励|补助|资助|补贴|扶持)(?:原则上)?$/.test(s.lead) ||
        /(?:支持|奖励|补助|资助|补贴|扶持|贴息|扣除|补偿|返还)(?:金额|总额|额度|标准|比例|上限)(?:最高|为|不超过)?(?:每[人年月户家])?$/.test(
          s.lead,
        ) ||
        /可(?:依次|定额)?扣减$/.test(s.lead) ||
        /支持|上浮|下浮/.test(s.text.slice(s.mention.textStart, s.mention.start))),
  },
  {
    name: "threshold-lowered",
    kind: "threshold",
    when: (s) =>
      unit(s, "money") &&
      /(?:门槛|起付(?:线|标准)|起征点|准入标准)[^，。；]{0,30}(?:调整|降低?|提高)(?:为|至|到)$/.test(
        s.text.slice(s.part.start, s.mention.start),
      ),
  },
  {
    name: "price-by-rate",
    kind: "incentive",
    when: isPriceByRate,
  },
  {
    name: "loan-offered",
    kind: "incentive",
    when: (s) =>
      unit(s, "money") &&
      ((s.mention.comparator === "≤" &&
        /可以?申[请领](?:最高)?(?:额度|限额)?(?:最高)?$/.test(s.lead) &&
        /^的?[^，。；]{0,10}(?:贷款|借款)/.test(s.tail)) ||
        isLoanCeiling(s)),
  },
  { name: "decides-grant", kind: "threshold", when: decidesGrant },
  { name: "condition", kind: "threshold", when: isCondition },
  { name: "granted-behind", kind: "incentive", when: (s) => grantable(s) && grantedBehind(s) && !/贷款$/.test(s.lead) },
  { name: "set-aside", kind: "incentive", when: (s) => setAside(s) && !isPast(s) },
  { name: "supported-with", kind: "incentive", when: (s) => grantable(s) && /(?:支持|配套|奖|补|资金)$/.test(s.lead) && !isPast(s) },
  {
    name: "charge-kept-below",
    kind: "target",
    when: (s) =>
      unit(s, "rate") &&
      s.mention.bound?.name === "and-below" &&
      !isPast(s) &&
      !goesOnTelling(s) &&
      /(?:费率|利率)[^，。；]{0,8}(?:下调|降低|下降|降)(?:至|到|为)$/.test(s.lead),
  },
  {
    name: "cut-of-charge",
    kind: "incentive",
    when: (s) =>
      unit(s, "rate", "points") &&
      !isPast(s) &&
      !goesOnTelling(s) &&
      !OF_MARKET.test(s.text.slice(s.part.start, s.mention.start)) &&
      /(?:收费|费用|费率|租金|税率|税额|票价|费|征收率)[^，。；]{0,8}(?:下调|下浮|降低|降至|降到|降为|减按|优惠)(?:了)?$|利率[^，。；]{0,4}(?:下浮|下调|优惠)$/.test(
        s.lead,
      ),
  },
  { name: "charge-before", kind: "status", when: (s) => unit(s, "rate", "money") && /由$/.test(s.lead) },
  {
    name: "cut-of-tax",
    kind: "incentive",
    when: (s) => unit(s, "rate") && (/(?:减征|减收)$/.test(s.lead) || CUT_BEHIND.test(s.tail)) && !isPast(s),
  },
  {
    name: "reduced-to",
    kind: "incentive",
    when: (s) =>
      unit(s, "rate") && (/减按$/.test(s.lead) || (/费率[^，。；]{0,6}按照?$/.test(s.lead) && /^(?:的?标准)?(?:执行|缴纳)/.test(s.tail))),
  },
  { name: "entitled", kind: "threshold", when: (s) => bounded(s) && /^的?可(?:以)?(?:申请|享受|获|按)/.test(s.tail) },
  {
    name: "to-level",
    kind: "incentive",
    when: (s) => unit(s, "rate", "money") && toLevel(s) && isLevelOfGrant(s),
  },
  { name: "level-reached", kind: "target", when: (s) => toLevel(s) && !unit(s, "time") && !isPast(s) },
  {
    name: "counted-size",
    kind: "threshold",
    when: (s) => unit(s, "count") && s.mention.bound?.side === "after" && s.tail.startsWith("的") && ENDS_AS_NOUN.test(s.lead),
  },
  { name: "discounted", kind: "incentive", when: (s) => s.mention.rule === "discount" },
  { name: "cap-of-grant", kind: "incentive", when: (s) => grantable(s) && !unit(s, "area") && capOfGrant(s) },
  {
    name: "cap-in-next-sentence",
    kind: "incentive",
    when: (s) =>
      unit(s, "money") &&
      s.mention.comparator === "≤" &&
      CAPPED.test(s.lead) &&
      !NO_STAKE.test(s.lead) &&
      grantVerb(s).test(s.text.slice(Math.max(0, s.sentence.start - 200), s.sentence.start)),
  },
  {
    name: "listed-grant",
    kind: "incentive",
    when: (s) =>
      unit(s, "money") && /(?:补贴|补助|奖励|津贴|资助|标准)(?:标准)?(?:如下|为|分别为)?：[^。]{0,240}$/.test(s.before) && !isCondition(s),
  },
  {
    name: "granted-how-often",
    kind: "other",
    when: (s) =>
      s.mention.unit === "次" && s.mention.comparator === "≤" && /每年[^，。；]{0,2}$/.test(s.lead) && !/检查|抽查/.test(s.before),
  },
  {
    name: "funded-at-most",
    kind: "threshold",
    when: (s) =>
      unit(s, "count", "area") &&
      s.mention.comparator === "≤" &&
      (/(?:资助|补助|奖励|支持|享受|补贴|贴息)/.test(s.text.slice(s.part.start, s.mention.end)) ||
        /(?:资助|补助|奖励|支持)(?:规模|数量|名额|项目数)(?:：|为)?$/.test(s.before || (s.setting.headings[0] ?? "")) ||
        (s.mention.unit === "次" && /[只仅][能可]申请$/.test(s.text.slice(Math.max(0, s.mention.start - 4), s.mention.start))) ||
        (s.mention.unit === "次" && /^的[^，。；]{0,16}(?:资助|补助|奖励|补贴|贴息|支持)/.test(s.tail))) &&
      !/(?:遴选|评选|认定|建设|打造|培育)/.test(s.lead),
  },
];
