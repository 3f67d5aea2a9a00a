import type { Scene } from "./scene.ts";

/** A stretch of the passage. */
export interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const OPENERS =
  /^(?:[，、；：）”\s的]|以及|和|及(?!其)|与|或|甚至?|其中|并|且|而且|同时|另外|此外|力争|争取|努力|确保|要求|要(?![求素点件])|将|使|把|对|在|于|全面|大力|积极|持续|加快|进一步|基本|实现|完成|推动|推进|促进|支持|鼓励|保持|保障|预计|计划|预期|目标是|到|至|截至|截止|达到|比|较|由|从(?!业|事|严|优)|按照?(?!时|期|需|劳|月|年|揭)|原则上|应当?(?![用急届往对])|须|必须|不断|稳步|逐步|年内|今年|全年|每年|共|累计|分别|各地|再(?!次|生|融|制|就|贷)|还(?!款|贷|本)|则|也|均|就|已|了|目前|现有|现(?![代场金行货])|（|一是|二是|三是|四是|五是|六是)/;
const CLOSERS =
  /(?:[由从](?:每年|法定|原来|现行|原先|原|目前)的?|达到|达|为期|为|是|突破|超过|实现|完成|保持在|维持在|稳定在|稳定到|控制在|提高到|提高至|提升到|提升至|增加到|增加至|增至|上升到|上升至|增长到|增长至|扩大到|扩大至|下降到|下降至|降低到|降低至|降到|降至|减少到|减少至|减至|压减到|压减至|压缩到|压缩至|压缩至|缩短到|缩短至|缩减至|[压缩减降增提升拓扩延]{1,2}[短小少低大高展长]?为|提至|调整为|调整到|调整至|发展到|发展至|(?:拓展|扩展|优化|精简|提速|压降|延长|推广|覆盖|延伸|缩短|集聚|回落)[到至]|保持|占到|约占|(?<=[^抢侵])占|高达|仅为|只有|均为|(?<![人户亩地年校村县])均|共计|总计|合计|累计|共|共有|具有|拥有|有|约|最近|近|分别|力争|同比|年均|平均|增长|提高|提升|上升|下降|降低|减少|增加|削减|退出|递增|压减|在|了|到|至|的|已?从|已|首次|全部|阶段性|原则上|按规定|一般|(?<![供响效反感])应|(?<!许)可|(?<![包内])含|且|但|(?<![设共普涉以])及|或者?|(?:分别)?(?:给予|予以|资助|奖励|补助)?一次性|以|按|按照|不|不变|将|要|也|都|以上|左右|超|、|，|：|较上年|比上年|各|再|继续执行|减按|减|下调|由|即|（|达标|不断)$/;

/** Cuts words that are no part of what is measured from both ends: dates and connectives before, verbs of reaching behind. */
export function trimmed(text: string, start: number, end: number, dates: readonly { start: number; end: number }[]): Words | null {
  let from = start;
  let to = end;
  for (let i = 0; i < 40 && from < to; i++) {
    const date = dates.find(
      (d) =>
        d.start <= from + 3 &&
        d.start >= from &&
        d.end > from &&
        d.end <= to &&
        /^(?:力争|争取|确保|到|至|自|从|在|较|比|截至|预计|于|与|，|、)*$/.test(text.slice(from, d.start)),
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
    const opener = OPENERS.exec(text.slice(from, to));
    if (!opener) break;
    if (
      /^(?:新|对|在|各地|保障|比|由|共)$/.test(opener[0]) &&
      /^(?:新[^，]{1,3}(?:区|能源|材料|型|兴|增|建|认|培|开|一|城)|对外|在[建校岗役研册库线读营园孵产售用办途案职籍编]|各地市|保障性|保障房|比例|比重|由于|共享|共建)/.test(
        text.slice(from, to),
      )
    )
      break;
    from += opener[0].length;
  }
  for (let i = 0; i < 12 && from < to; i++) {
    const date = dates.find(
      (d) => d.end === to || (d.end < to && /^(?:累计|年均|同比|将|前|底前|以来|的|基础上|年)*$/.test(text.slice(d.end, to))),
    );
    if (date && date.start > from) {
      to = date.start - (/(?:较|比|相比|与|和|到|至|在|由|自|从)$/.exec(text.slice(from, date.start))?.[0].length ?? 0);
      continue;
    }
    const closer = CLOSERS.exec(text.slice(from, to));
    if (!closer || closer[0].length === 0) break;
    if (/(?:同|对|百分|占|性价)比$/.test(text.slice(from, to)) && closer[0] === "比") break;
    to -= closer[0].length;
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
  return from < to ? { text: text.slice(from, to), start: start + from, end: end - (text.length - to) } : null;
}

/** The words before the value in its part, trimmed. */
export function trimLead(scene: Scene): Words | null {
  const { text, leadStart, mention, times } = scene;
  return trimmed(text, leadStart, mention.textStart, times);
}

export const wordsOf = (scene: Scene, start: number, end: number): Words | null => trimmed(scene.text, start, end, scene.times);
