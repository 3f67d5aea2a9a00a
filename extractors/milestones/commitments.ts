import type { Span } from "../../schemas/span.ts";
import { wholeParts } from "./whole-parts.ts";

/** A stretch between commas and semicolons; `closes`: a semicolon or the sentence's end stands behind it. */
export interface Part extends Span {
  readonly closes: boolean;
}

/** A commitment; `conditional`: what happens in a case (如确有困难，可…), which no date outside it governs. */
export interface Commitment extends Span {
  readonly conditional: boolean;
}

const MANNER =
  /^(?:坚持|注重|以(?!及)|围绕|按照|聚焦|通过|依托(?![^，]*对[^，]{2,40}(?:实施|实行|开展|进行|予以))|针对|对(?!接|标|外)(?![^，]*(?:给予|进行|实行|实施|开展|予以|加强|加大|落实|建立|完善|提供|免征|减|一律|取消))|根据|结合|立足|紧扣|依据|遵循|(?:(?:[^，]{1,40}前)?在)[^，]{2,40}(?:基础上|前提下|背景下|过程中|方面|领域|中|下|内|上)$|(?:[^，]{1,60}前)?将[^，]{0,80}(?:情况|总结|材料|报告|名单|清单|方案|计划|问题|意见|[^文]书|表|函)(?:（[^（）]{1,20}）)?$|经[^，]{1,30}$|如|凡|除|为(?=[^，]{0,40}$)|按(?!(?:季度?|年度?|月|事项|程序|规定|要求|计划|批次|领域|行业)[\u4e00-\u9fff]{4})|由[^，]{1,20}$|鼓励[^，]{0,6}$|[^，]{1,40}[日月底]前(?:（[^（）]{1,20}）)?$|[^，]{2,60}(?:会同|联合)[^，]{0,40}(?:部门|单位|机构|机关|[局厅委])$|[^，]{2,14}(?:拟|将|计划|应|要)(?:在|于)“[^，”]{2,6}”[^，]{0,6}$|各[^，]{1,16}$|[^，]{1,20}为辅$|[^，]{0,10}以[^，]{2,40}为[^，的]{1,6}$|[^，]{2,40}为“[^”]{1,4}”$)/;
const CONDITION =
  /^(?:如(?!期|实|数)|若|确[有需因]|逾期|对?[^，]{2,40}(?:情形|条件|规定|要求|情况|标准)的$|对?(?:[不未仍]|无法|尚)[^，]{1,30}的(?:$|予以|一律|依法|可))/;
/** A manner phrase that says nothing by itself: left over at the end, it is no commitment. */
const ASIDE = /^(?:坚持|注重|除|凡|以[^，]{1,40}为[^，]{1,12}$)/;
const GOES_ON =
  /^(?:能(?:够|在)|以及|及|和|与|或|、|并延[续长])|^(?:力争|争取|确保)?(?:到|于|在)?(?:[0-9]{4}年|[0-9]{1,2}月|年)[^，]{0,6}[前底](?:全部|基本|全面)?(?:完成|建成|到位|落实|达标|竣工|投产|投用)$/;
/** …现场验收，在2023年8月前完成: said of what stands before. */
const PREDICATE = /(?:完成|建成|到位|落实|达标|竣工|投产|投用)$/;
/** A term of validity (政策执行期限至…) is said of what stands before it, but it is no part of that. */
const TERM = /^(?:上述|以上|该|本)?(?:项)?(?:政策|措施|补贴|办法)?(?:的)?(?:(?:执行|实施|施行)(?:期限|时间|期)|有效期|申请期限)/;

/** A date behind words that run into it, the full stop between them lost (…高质量发展到2027年，取得…). */
const LOST_STOP = /(?<=[^，。；：、\n]{10})(?<!延|续|期|长|行|止|限|推迟|力争|争取|确保|[一二三四五]步)(?:到|至)[0-9]{4}年[底末]?，/g;

/** The parts of a stretch between commas and semicolons, outside brackets and quotation marks. */
export function partsOf(text: string, { start, end }: Span): Part[] {
  const lost = new Set([...text.slice(start, end).matchAll(LOST_STOP)].map((match) => start + match.index));
  const parts: Part[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i <= end; i++) {
    const c = i === end ? "；" : (text[i] as string);
    if ("（“《〔".includes(c)) depth++;
    else if ("）”》〕".includes(c)) depth = Math.max(0, depth - 1);
    else if (lost.has(i)) {
      parts.push({ start: from, end: i, closes: true });
      from = i;
    } else if (c === "；" || c === "，" || (c === "：" && !/[0-9]/.test(text[i + 1] ?? ""))) {
      if (depth > 0 && c !== "；") continue;
      depth = 0;
      if (i > from) parts.push({ start: from, end: i, closes: c === "；" });
      from = i + 1;
    }
  }
  return parts;
}

/**
 * Parts that are no more than a date (`isBare`) are dropped. A manner phrase stays with the commitment behind it (坚持…为引领，不断促进…), but
 * not beyond a semicolon; a condition with what follows from it; a list goes on (以及…); a bare predicate stays with what it is said of
 * (进行改造，2022年底前全部完成). Phrases with commas inside are one part (形成甲负责，乙协同的格局).
 */
export function commitmentsOf(text: string, parts: readonly Part[], isBare: (part: Span) => boolean): Commitment[] {
  const result: Commitment[] = [];
  let open: number | null = null;
  let conditional = false;
  for (const part of wholeParts(text, parts)) {
    const words = text.slice(part.start, part.end);
    if (open !== null && TERM.test(words)) {
      result.push({ start: open, end: part.start - 1, conditional });
      open = null;
    }
    const goesOn: Commitment | undefined = GOES_ON.test(words) && open === null ? result.at(-1) : undefined;
    const predicate = goesOn && PREDICATE.test(words) && !MANNER.test(text.slice(goesOn.start, goesOn.end));
    if ((isBare(part) && !predicate) || (part.closes && ASIDE.test(words) && ASIDE.test(text.slice(open ?? part.start, part.end)))) {
      if (part.closes) open = null;
    } else if (goesOn && !MANNER.test(text.slice(goesOn.start, goesOn.end))) {
      result.splice(-1, 1, { ...goesOn, end: part.end });
    } else {
      open = goesOn ? (result.pop() as Commitment).start : (open ?? part.start);
      conditional ||= CONDITION.test(words);
      if (part.closes || !(MANNER.test(words) || CONDITION.test(words))) {
        result.push({ start: open, end: part.end, conditional });
        open = null;
      }
    }
    if (part.closes) conditional = false;
  }
  return result;
}
