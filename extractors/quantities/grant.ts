import { onceFor } from "../once-for.ts";
import type { Scene } from "./scene.ts";
import type { Vocabulary } from "./vocabulary.ts";

interface GrantPatterns {
  readonly verb: RegExp;
  readonly verbs: RegExp;
  readonly noun: RegExp;
  readonly behind: RegExp;
  readonly charged: RegExp;
}

const patternsOf = onceFor(({ words: { grants, grantNouns, charges } }: Vocabulary): GrantPatterns => {
  const verb = `(?:(?<!风险)${grants}(?!机制|政策|资金池)|(?<!颁)发放(?![^，。；]{0,10}(?:贷款|证照|证书|执照|印章))|[奖补](?=[0-9]))`;
  return {
    verb: new RegExp(verb),
    verbs: new RegExp(verb, "g"),
    noun: new RegExp(
      `^的?(?:比例|标准|额度|限额|幅度)?的?[^，。；、0-9（）]{0,12}${grantNouns}(?!项目|对象|企业|单位|资格|条件|范围|人|政策)`,
    ),
    behind: new RegExp(
      `^(?:的?(?:比例|标准|额度|幅度|限额)?)[，、]?(?:一次性|给|进行|分[0-9一二三四五]年|按年度?|分年度?|择优|予以|由|财政){0,3}${verb}`,
    ),
    charged: new RegExp(`^的?(?:比例|标准|(?:税额|比例)?幅度|税率)?(?:顶格|予以|减半|定额)?${charges}`),
  };
});

const patterns = ({ setting }: Scene): GrantPatterns => patternsOf(setting.vocabulary);

/** A verb of granting. */
export const grantVerb = (scene: Scene): RegExp => patterns(scene).verb;
/** A grant named right behind the value: 10万元一次性奖励. */
export const grantNoun = (scene: Scene): RegExp => patterns(scene).noun;

const BUDGET = /(?:财政|预算|资金|经费|统筹|安排|设立|拨付|下达|列支)[^，。；]{0,24}$/;
const CAP_SUBJECT =
  /^(?:且|并|但|其中|原则上|单个|单户|单笔|单项|单次|单家|每|同一|累计|合计|总额|年度|全年|当年|最高|最多|不超过|一个|单一|个人|企业|项目|奖励|补助|补贴|资助|支持|总|上限|金额|两项|两者|多项|对同一)/;

/** Whether the words before the value, in its own part of the sentence, grant it. */
export const grantedBefore = (scene: Scene): boolean =>
  grantVerb(scene).test(scene.lead) || grantVerb(scene).test(scene.text.slice(scene.part.start, scene.mention.start));

/** Whether the words behind the value say that it is a grant. */
export const grantedBehind = (scene: Scene): boolean => {
  const { tail, after, mention } = scene;
  if (mention.bound?.side === "after" && /^的(?:支付|享受)/.test(tail)) return false;
  const { noun, behind, charged } = patterns(scene);
  return (
    noun.test(tail) ||
    behind.test(tail) ||
    ((mention.family === "rate" || /^定额/.test(tail)) && charged.test(tail)) ||
    (tail === "" && behind.test(after))
  );
};

/** Money that a budget sets aside (安排25亿元). */
export const setAside = ({ lead, mention, before, tail }: Scene): boolean =>
  mention.family === "money" &&
  !/^的?[^，。；]{0,10}(?:信贷|贷款)/.test(tail) &&
  (/(?:安排|设立|拨付|下达|列支)[^，。；]{0,30}$/.test(lead) ||
    (/(?:新增|投入|筹集|筹措)$/.test(lead) && BUDGET.test(before)) ||
    /(?:专项|引导|扶持|补助|奖补)(?:资金|基金)(?:规模)?$/.test(lead));

const NO_GRANT = /(?:投资|收入|产值|营收|销售|税收|纳税|新增|贷款|融资|额度达|资产|利润|交易|合同|出口|进口|成本|费用超)[^，。；]{0,8}$/;

/** Money or a rate in a sentence that granted before (…，单个企业最高60万元; 一般项目20万元). */
export const capOfGrant = (scene: Scene): boolean => {
  const { text, part, segment, mention, lead } = scene;
  if (
    !grantVerb(scene).test(text.slice(segment.start, part.start)) &&
    !grantVerb(scene).test(text.slice(segment.start, mention.textStart - lead.length))
  )
    return false;
  if (NO_GRANT.test(lead) && !/(?:奖|补|资助|贴息)/.test(lead)) return false;
  if (mention.comparator === "≥" || mention.comparator === ">")
    return /(?:奖|补|资助|贴息|及以上)/.test(lead + mention.bound?.name) || mention.bound?.name === "and-above";
  const opening = lead.length <= 4 ? text.slice(part.start, mention.textStart) : lead;
  return mention.comparator === "≤" || CAP_SUBJECT.test(opening) || mention.family === "money";
};

/** Offset of the first verb of granting behind the mention in its sentence, or -1. */
export function grantAhead(scene: Scene): number {
  const { text, mention, sentence } = scene;
  const { verbs } = patterns(scene);
  verbs.lastIndex = 0;
  const found = verbs.exec(text.slice(mention.textEnd, sentence.end));
  return found ? mention.textEnd + found.index : -1;
}
