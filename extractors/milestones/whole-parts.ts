import type { Part } from "./commitments.ts";

/** How far a phrase runs on over commas, at most. */
const LONGEST = 140;
const VERB =
  /^(?:初步|基本|全面|进一步|逐步|不断)?(?:形成|构建|建立|建成|健全|完善|打造|营造|推动|推进|加快|加强|加大|实现|促进|探索|创新|优化|提升|提高|强化|巩固|深化|培育|引导|支持|开展|实施|落实|做好|有效|有力|确保|力争|争取|着力|积极|努力|持续)/;
/** 形成政府负责，|社会协同: an object that is made of several clauses opens here… */
const MAKES = /^(?:[^，；]{0,8})?(?:形成|构建|建立|建成|健全|完善|打造|营造)(?![^，；]*(?:格局|体系|机制|局面|模式|氛围|生态|制度|平台)$)/;
/** …and ends here (…的治理格局). */
const WHAT_IS_MADE = /的[^，；的]{0,8}(?:格局|体系|机制|局面|模式|氛围|生态)$/;
/** 通过明确目标，|完善制度，: means listed before… */
const MEANS = /^通过(?![^，；]*(?:方式|途径|形式|渠道|手段|方法|措施|验收|审查|评审|认定)$)/;
/** …what they are for (为全面完成任务打牢基础). */
const END_SERVED = /^(?:为[^，；]{2,40}(?:打|奠定|夯实|提供|创造|积累|筑牢)|从而|进而)/;

/** How many parts from `first` on are one phrase: an object of several clauses with what they make up, or means with what they serve. */
function wholeFrom(text: string, parts: readonly Part[], first: number): number {
  const words = (part: Part): string => text.slice(part.start, part.end);
  const opening = parts[first];
  const isMeans = opening !== undefined && MEANS.test(words(opening));
  if (!opening || (!isMeans && !MAKES.test(words(opening)))) return 1;
  for (let next = first + 1; next < parts.length; next++) {
    const part = parts[next];
    if (!part || parts[next - 1]?.closes || part.end - opening.start > LONGEST) return 1;
    if (isMeans ? END_SERVED.test(words(part)) : WHAT_IS_MADE.test(words(part)) && !VERB.test(words(part))) return next - first + 1;
    if (!isMeans && VERB.test(words(part))) return 1;
  }
  return 1;
}

/** The parts of a sentence, those put together that are one phrase in spite of the commas inside (形成甲负责，乙协同的格局; 通过明确目标，完善制度，为验收打牢基础). */
export function wholeParts(text: string, parts: readonly Part[]): Part[] {
  const whole: Part[] = [];
  for (let at = 0; at < parts.length; ) {
    const count = wholeFrom(text, parts, at);
    const [first, last] = [parts[at], parts[at + count - 1]];
    if (first && last) whole.push({ start: first.start, end: last.end, closes: last.closes });
    at += count;
  }
  return whole;
}
