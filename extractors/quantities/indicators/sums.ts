import type { Scene } from "../scene.ts";
import type { Indicator } from "./phrase.ts";

/** 按照初级1000元、中级1500元的标准: an item of a list of sums is its own recipient. */
export function itemOfList(scene: Scene): Indicator | null {
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

/** 发放一次性创业补贴资金25万元: what is paid out, where nobody is named. */
export function paidOut({ lead, leadStart, mention }: Scene): Indicator | null {
  const what =
    /^[，、；]?(?:累计|共|已)?(?:发放|拨付|兑现)(?<what>[^，。；对给向]{3,24}(?:补贴|补助|奖励|贷款|资金))(?:共计?|累计|达)?$/.exec(lead)
      ?.groups?.what;
  return what ? { words: what, start: leadStart + lead.indexOf(what), end: mention.textStart } : null;
}

/** 购买新能源车补贴2万元、购买2.0升以下燃油车补贴1.5万元: an act of a list, each with its sum. */
export function listedAct({ text, part, mention, mentions, index }: Scene): Indicator | null {
  const listed = [mentions[index - 1], mentions[index - 2], mentions[index + 1], mentions[index + 2]].some(
    (m) =>
      m?.family === "money" &&
      m.start >= part.start &&
      m.end <= part.end &&
      /、/.test(text.slice(Math.min(m.end, mention.end), Math.max(m.start, mention.start))),
  );
  const what = listed
    ? /(?:^|[、至到])(?<what>(?:购买|报废|更换|更新|置换|新建|改造|招用|吸纳|培训)[^、，]{2,40}?)(?:补贴|补助|奖励|资助)$/.exec(
        text.slice(part.start, mention.textStart),
      )?.groups?.what
    : undefined;
  return what ? { words: what, start: mention.textStart - what.length - 2, end: mention.textStart } : null;
}

/** 可申请个人创业担保贷款，贷款最高额度20万元 */
export function loan({ text, lead, part, sentence, mention }: Scene): Indicator | null {
  if (!/^(?:单笔|个人)?贷款(?:额度)?$/.test(lead)) return null;
  const named = /(?:申请|享受|发放|提供|给予)(?<what>[^，。；]{2,14}贷款)，$/.exec(text.slice(sentence.start, part.start))?.groups?.what;
  return named ? { words: `${named}额度`, start: part.start - named.length - 1, end: mention.textStart } : null;
}

/** A fund named for what it grants: no act of granting. */
export const FUND = /(?:贴息|补助|奖补|补贴|奖励|扶持)(?:专项)?(?:资金|基金)/g;

/** Money set aside: what it is for (支持…), else the fund itself. */
export function budget(scene: Scene, fund: string | undefined): Indicator | null {
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
  if (fund && !/^资金$/.test(fund)) return { words: fund.replace(/^的/, ""), start: mention.textEnd, end: mention.textEnd + fund.length };
  if (purpose?.groups?.what) {
    const start = mention.textEnd + purpose[0].length - purpose.groups.what.length;
    return { words: purpose.groups.what, start, end: start + purpose.groups.what.length };
  }
  return null;
}
