import type { Span } from "../../schemas/span.ts";

const MANNER =
  /^(?:坚持|以(?!及)|围绕|按照|聚焦|通过|依托|针对|对(?!接|标|外)(?![^，]*(?:给予|进行|实行|实施|开展|予以|加强|加大|落实|建立|完善|提供|免征|减))|根据|结合|立足|紧扣|依据|遵循|在[^，]{2,40}(?:基础上|前提下|背景下|过程中|方面|领域|中|下|内|上)$|将[^，]{0,60}(?:情况|总结|材料|报告|名单|清单|方案|计划)$|经[^，]{1,30}$|如|凡|除|为(?=[^，]{0,40}$)|按|由[^，]{1,20}$|鼓励[^，]{0,6}$|[^，]{1,40}[日月底]前(?:（[^（）]{1,20}）)?$|确因[^，]{2,60}的$|对?[^，]{2,40}(?:情形|条件|规定|要求|情况|标准)的$|各[^，]{1,16}$)/;
const GOES_ON =
  /^(?:以及|及|和|与|或|、|并延[续长])|^(?:力争|争取|确保)?(?:到|于)?(?:[0-9]{4}年|[0-9]{1,2}月|年)[^，]{0,6}[前底](?:全部|基本|全面)?(?:完成|建成|到位|落实|达标|竣工|投产|投用)$/;

/** The parts of a stretch between commas and semicolons, outside brackets and quotation marks. */
export function partsOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i <= end; i++) {
    const c = i === end ? "，" : (text[i] as string);
    if ("（“《〔".includes(c)) depth++;
    else if ("）”》〕".includes(c)) depth = Math.max(0, depth - 1);
    else if (c === "；" || c === "，" || (c === "：" && !/[0-9]/.test(text[i + 1] ?? "")) || i === end) {
      if (depth > 0 && i < end && c !== "；") continue;
      depth = 0;
      if (i > from) parts.push({ start: from, end: i });
      from = i + 1;
    }
  }
  return parts;
}

/** Parts that are no more than a date (`isBare`) are dropped. A manner phrase stays with the commitment behind it (坚持…为引领，不断促进…), a list goes on (以及…), and a bare predicate stays with what it is said of (进行改造，2022年底前全部完成). */
export function commitmentsOf(text: string, parts: readonly Span[], isBare: (part: Span) => boolean): Span[] {
  const result: Span[] = [];
  let open: number | null = null;
  for (const part of parts) {
    const words = text.slice(part.start, part.end);
    const start = open ?? part.start;
    if (isBare(part)) continue;
    if (GOES_ON.test(words) && result.length > 0 && open === null) {
      const last = result.pop() as Span;
      open = MANNER.test(text.slice(last.start, last.end)) ? last.start : null;
      if (open === null) result.push({ start: last.start, end: part.end });
      continue;
    }
    if (MANNER.test(words)) {
      open = start;
      continue;
    }
    result.push({ start, end: part.end });
    open = null;
  }
  const last = parts.at(-1);
  if (open !== null && last) result.push({ start: open, end: last.end });
  return result;
}
