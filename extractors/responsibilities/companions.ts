import type { Span } from "../../schemas/span.ts";
import type { BodyWords } from "./body-words.ts";
import { DRAFTED, ORIGIN } from "./later-parts.ts";
import { TOGETHER_RULE } from "./rules.ts";
import { leadingBodies, wholeBodies } from "./running-text.ts";
import { duties, moved, type Sentence } from "./sentences.ts";
import { blankBrackets, type Duty } from "./statement.ts";
import { subjectAbove } from "./subject-above.ts";

/** 市商务局会同市财政局提出了意见: what has been done has no leader. */
const TOLD = /(?<![为除])了(?![解结])/;
/** How far behind its subject a sentence says that it has been done. */
const REACH = 300;
/** …，并会同: nothing but connecting words, so that who does it stands in an earlier part. */
const CONTINUES = /^(?:并|要|应当?|积极|主动|及时)*$/;

/** 会同省财政厅制定…; who does so leads (市商务局会同市财政局制定…), unless another word says what it does (由…, …负责). `charged`: whom other rules have found in the sentence. */
export function together(text: string, { parts, end }: Sentence, charged: readonly Duty[], words: BodyWords): Duty[] {
  return parts.flatMap((part, index) => {
    const stretch = text.slice(part.start, part.end);
    return [...blankBrackets(stretch).matchAll(TOGETHER_RULE.pattern)].flatMap((hit) => {
      const after = hit.index + hit[0].length;
      const object = leadingBodies(stretch.slice(after), words);
      const told = text.slice(part.start, Math.min(end, part.start + REACH));
      const rest = stretch.slice(after + (object?.end ?? 0));
      if (!object || DRAFTED.test(told) || ORIGIN.test(rest)) return [];
      const before = stretch.slice(0, hit.index);
      const hasRole = /由|按照|职责|已/.test(before) || /负责|牵头|组织实施/.test(rest) || TOLD.test(told);
      const subject = hasRole
        ? []
        : CONTINUES.test(before)
          ? subjectAbove(text, parts.slice(0, index), words).filter(({ start }) => !charged.some((duty) => duty.start === start))
          : wholeNames(before, part.start, words);
      return [
        ...duties(subject, TOGETHER_RULE.other ?? "lead", TOGETHER_RULE.name, part.start + after),
        ...duties(moved(object, part.start + after), TOGETHER_RULE.role, TOGETHER_RULE.name, 0).map((duty) => ({
          ...duty,
          proof: { start: part.start + hit.index, end: duty.end },
        })),
      ];
    });
  });
}

function wholeNames(text: string, start: number, words: BodyWords): Span[] {
  const list = wholeBodies(text, words);
  return list ? moved(list, start) : [];
}
