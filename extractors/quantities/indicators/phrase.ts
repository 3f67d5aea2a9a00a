import { onceFor } from "../../once-for.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** A stretch of the passage. */
export interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is measured, in the document's words, and the stretch of the passage that shows it (for the quote). */
export interface Indicator {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

export const asIndicator = ({ text, start, end }: Words): Indicator => ({ words: text, start, end });

/** Words before what is measured that need what stands around them; the plain ones are the lexicon's. */
const OPENING_FORMS =
  /[，、；：）”\s的]|(?:放宽|调整|提高|压缩|缩短|延长|扩大)[至到为](?=[\u4e00-\u9fff]{2})|由(?:之前|原来|原先|现行|目前|法定|原)的?|为?本世纪以来|(?:本条款)?政策有效期内|及(?!其)|甚至?|要(?![求素点件])|从(?!业|事|严|优)|按照?(?:有关|相关|国家)?(?:规定|要求|程序)(?=[\u4e00-\u9fff]{2})|按照?(?!时|期|需|劳|月|年|揭)|应当?(?![用急届往对])|再(?!次|生|融|制|就|贷)|还(?!款|贷|本)|现(?![代场金行货])|（/;
/** Words behind what is measured, likewise. */
const CLOSING_FORMS =
  /[由从](?:每年|法定|原来|现行|原先|之前|原|目前)的?|[压缩减降增提升拓扩延]{1,2}[短小少低大高展长]?为|(?:拓展|扩展|优化|精简|提速|压降|延长|推广|覆盖|延伸|缩短|集聚|回落)[到至]|(?:放宽|拓宽|放大|收窄|调增|调减|抬高|抬升)[到至为]?|(?<=[^抢侵])占|(?<![人户亩地年校村县])均|已?从|(?<!理)由|(?<=.{2})(?:逐步|稳步|持续|进一步|大幅|相应(?:调整)?|总体|争取|(?<!再|后)(?:缩短|延长))|(?<![供响效反感])应|(?<!许)可|(?<![包内])含|(?<![设共普涉以])及|或者?|(?:分别)?(?:给予|予以|资助|奖励|补助)?一次性|、|，|：|（/;

interface Trimming {
  readonly opener: RegExp;
  readonly closer: RegExp;
}

const trimmingOf = onceFor(({ words: { openers, closers, wordHeads, wordTails } }: Vocabulary): Trimming => {
  return {
    opener: new RegExp(`^(?!${wordHeads})(?:${openers}|${OPENING_FORMS.source})`),
    closer: new RegExp(`(?:${closers}|${CLOSING_FORMS.source})$(?<!${wordTails})`),
  };
});

/** Cuts words that are no part of what is measured from both ends: dates and connectives before, verbs of reaching behind. */
export function wordsOf({ text, times: dates, setting }: Scene, start: number, end: number): Words | null {
  const { opener, closer } = trimmingOf(setting.vocabulary);
  let from = start;
  let to = end;
  for (let i = 0; i < 40 && from < to; i++) {
    const date = dates.find(
      (d) =>
        d.start <= from + 6 &&
        d.start >= from &&
        d.end > from &&
        d.end <= to &&
        /^(?:(?:规划|方案|意见|纲要|计划|文件)?(?:提出|明确|要求)|力争|争取|确保|到|至|自|从|在|较|比|截至|预计|于|与|，|、)*$/.test(
          text.slice(from, d.start),
        ),
    );
    if (date) {
      from = date.end;
      const suffix = /^(?:前|以前|之前|底前|底|末|期间|时期|以来|起|相比|为基期|全年|，|年)+/.exec(text.slice(from, to));
      if (suffix) from += suffix[0].length;
      continue;
    }
    const bracket = /^(?:（[^（）]{0,60}）|[^（）]{0,8}）)/.exec(text.slice(from, to));
    if (bracket && bracket[0].length < to - from) {
      from += bracket[0].length;
      continue;
    }
    const opening = opener.exec(text.slice(from, to));
    if (!opening) break;
    if (
      /^(?:新|对|在|各地|保障|支持|比|由|共)$/.test(opening[0]) &&
      /^(?:新[^，]{1,3}(?:区|能源|材料|型|兴|增|建|认|培|开|一|城)|对外|在(?:建(?![筑设立])|[校岗役研册库线读营园孵产售用办途案职籍编])|各地市|保障性|保障房|(?:支持|保障)(?:期限|金额|额度|标准|比例|资金|规模|总额|力度)|比例|比重|由于|共享|共建)/.test(
        text.slice(from, to),
      )
    )
      break;
    from += opening[0].length;
  }
  for (let i = 0; i < 12 && from < to; i++) {
    const date = dates.find(
      (d) => d.end === to || (d.end < to && /^(?:累计|年均|同比|将|前|底前|以来|的|基础上|年)*$/.test(text.slice(d.end, to))),
    );
    if (date && date.start > from) {
      to = date.start - (/(?:较|比|相比|与|和|到|至|在|由|自|从)$/.exec(text.slice(from, date.start))?.[0].length ?? 0);
      continue;
    }
    const closing = closer.exec(text.slice(from, to));
    if (!closing || closing[0].length === 0) break;
    if (/(?:同|对|百分|占|性价)比$/.test(text.slice(from, to)) && closing[0] === "比") break;
    to -= closing[0].length;
  }
  return from < to ? whole({ text: text.slice(from, to), start: from, end: to }) : null;
}

const LOOSE_HEAD = /^(?:但|且|的|、|或者?|和(?![美谐田平])|[”’）])+/;

/** Words without connectives at their head, and without a bracket or quotation mark whose other half lies outside; null where nothing is left. */
export function whole({ text, start, end }: Words): Words | null {
  let from = LOOSE_HEAD.exec(text)?.[0].length ?? 0;
  let to = text.length;
  for (const [open, close] of ["（）", "“”"] as const) {
    const stray = text.indexOf(close as string, from);
    const opened = text.indexOf(open as string, from);
    if (stray >= 0 && (opened < 0 || stray < opened)) {
      if (stray === to - 1) to -= 1;
      else if (stray - from < 12) from = stray + 1;
    }
    if (text.lastIndexOf(open as string, to - 1) === to - 1) to -= 1;
  }
  const quoted = text.lastIndexOf("“");
  if (quoted >= from && !/[”"]/.test(text.slice(quoted)) && to - quoted > 2) from = quoted + 1;
  const title = text.indexOf("》", from);
  if (title >= 0 && title === to - 1 && text.indexOf("《", from) < 0) return null;
  return from < to ? { text: text.slice(from, to), start: start + from, end: end - (text.length - to) } : null;
}

/** The words before the value in its part, trimmed. */
export function trimLead(scene: Scene): Words | null {
  return wordsOf(scene, scene.leadStart, scene.mention.textStart);
}

/** Words behind one another; what both hold is said once (演艺空间, 空间运营主体 → 演艺空间运营主体). */
export function beside(text: string, second: string): string {
  if (text.includes(second)) return text;
  if (second.includes(text)) return second;
  for (let shared = Math.min(text.length, second.length) - 1; shared >= 2; shared--)
    if (text.endsWith(second.slice(0, shared))) return text + second.slice(shared);
  return text + second;
}
