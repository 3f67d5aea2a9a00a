import type { Span } from "../../schemas/span.ts";
import { isAtomicBody, VERB } from "./bodies.ts";
import type { BodyWords } from "./body-words.ts";
import { together } from "./companions.ts";
import { chargedLater, chargeOf } from "./later-parts.ts";
import { ANSWERS_FOR_RULE, ASSISTED_RULE, BY_BODY_RULE, COORDINATES_RULE, REMIT_RULE, SUBJECT_RULES } from "./rules.ts";
import { chargedBodies, leadingBodies, subjectOf, wholeBodies } from "./running-text.ts";
import { duties, moved, type Sentence, sentencesOf } from "./sentences.ts";
import { blankBrackets, blankSpans, type Duty } from "./statement.ts";
import { subjectAbove } from "./subject-above.ts";

/** 牵头起草了办法 tells who drew it up; 牵头推进，…完善了制度 and 牵头组织编制了规划 say who leads. */
const TELLS_WHO_DREW_UP = /^牵头(?:研究)?(?:编制|制定|制订|起草|修订|修改|拟定|印发|发布)了/;

/** 由A牵头，B、C参与; A负责X; 各部门要全力配合. */
function bySubject(text: string, { parts }: Sentence, words: BodyWords): Duty[] {
  let led = false;
  return parts.flatMap((part) => {
    const found: Duty[] = [];
    let from = part.start;
    const shown = blankBrackets(text.slice(part.start, part.end));
    for (const { name, pattern, role, besideLead } of SUBJECT_RULES) {
      for (const hit of shown.matchAll(pattern)) {
        const at = part.start + hit.index;
        if (at <= from || TELLS_WHO_DREW_UP.test(text.slice(at, part.end))) continue;
        const subject = chargedBodies(text.slice(from, at), words, found.length > 0);
        const isTold = /(?:要|应|应当|须)$/.test(text.slice(part.start, at));
        const wholly = /(?:全力|积极|密切|予以|主动|做好)(?:配合|参与|协助)$/.test(hit[0]);
        const counts = !besideLead || led || isTold || (wholly && /^(?:$|工作|做好)/.test(text.slice(at + hit[0].length, part.end)));
        if (!subject && /^[、，,]/.test(text.slice(at + hit[0].length))) from = at + hit[0].length + 1;
        if (!subject || !counts) continue;
        found.push(...duties(moved(subject, from), role, name, at + hit[0].length));
        led ||= role === "lead";
        from = at + hit[0].length;
      }
    }
    return found;
  });
}

/** 由机构出具|的: a verb and 的 behind a body make it a modifier; 由机构对未就业的… does not. */
const MODIFIER = /^(?![对将向按为在])[^，。；、做]{1,5}(?<!后|前|中|内|时)的/;

/** 由园区做好…, 由园区，开展…: not as a modifier (由机构出具的报告), not as an option (可由…), no persons. */
function byBody(text: string, { parts }: Sentence, words: BodyWords): Duty[] {
  return parts.flatMap((part, index) => {
    const stretch = text.slice(part.start, part.end);
    const isOption = /(?:或|也可)由/.test(stretch);
    return [...blankBrackets(stretch).matchAll(BY_BODY_RULE.pattern)].flatMap((hit) => {
      const start = hit.index + 1;
      const list = leadingBodies(stretch.slice(start), words);
      if (!list) return [];
      const next = parts[index + 1];
      const actsNext = next !== undefined && VERB.test(text.slice(next.start, Math.min(next.end, next.start + 4)));
      const rest = stretch.slice(start + list.end) || (actsNext ? text.slice(next.start, next.end) : "");
      const task = rest.replace(/^(?:会同|商)[^，。；]{2,30}?(?=统筹|负责|牵头|制定|研究|组织|共同|另行|按|根据)/, "");
      if (
        rest === "" ||
        /^(?:、|和|及|与|或|等|的|牵头|[^，。；、]{0,24}(?:担任|兼任|任[组副召主])|[^，。；、]{0,6}(?:负责|牵头)|组成|构成|[0-9一二三四五六七八九十]{1,3}[个家](?:部门|单位|机构|成员)[^，。；]{0,6}(?:组成|构成)|担任|兼任|任|代表|主办|以上|以下|出资|为主|主导)/.test(
          task,
        )
      )
        return [];
      if (MODIFIER.test(task) || isOption) return [];
      return duties(moved(list, part.start + start), BY_BODY_RULE.role, BY_BODY_RULE.name, part.end);
    });
  });
}

/** 配合住建部门推进…; 市直部门配合各县排查…. */
function assisted(text: string, { parts }: Sentence, words: BodyWords): Duty[] {
  return parts.flatMap((part, index) => {
    const stretch = text.slice(part.start, part.end);
    return [...blankBrackets(stretch).matchAll(ASSISTED_RULE.pattern)].flatMap((hit) => {
      const after = hit.index + hit[0].length;
      const object = leadingBodies(stretch.slice(after), words);
      const goesOn = object && (after + object.end < stretch.length || (index < parts.length - 1 && text[part.end] === "，"));
      if (!goesOn || /^(?:的|等工作)/.test(stretch.slice(after + object.end))) return [];
      const before = stretch.slice(0, hit.index);
      const own = wholeBodies(before, words);
      const continues = /^(?:并|负责|积极|应当)+$/.test(before);
      const subject = own ? moved(own, part.start) : continues ? subjectAbove(text, parts.slice(0, index), words) : [];
      return [
        ...duties(subject, ASSISTED_RULE.other ?? "support", ASSISTED_RULE.name, part.start + after),
        ...duties(moved(object, part.start + after), ASSISTED_RULE.role, ASSISTED_RULE.name, part.start + after + object.end).map(
          (duty) => ({
            ...duty,
            proof: { start: part.start + hit.index, end: duty.end },
          }),
        ),
      ];
    });
  });
}

/** 各审批部门对涉及本部门的事项负责. */
function answersFor(text: string, { parts }: Sentence, words: BodyWords): Duty[] {
  return parts.flatMap((part) => {
    const stretch = text.slice(part.start, part.end);
    const at = blankBrackets(stretch).search(ANSWERS_FOR_RULE.pattern);
    const subject = at > 0 ? wholeBodies(stretch.slice(0, at), words) : null;
    return subject ? duties(moved(subject, part.start), ANSWERS_FOR_RULE.role, ANSWERS_FOR_RULE.name, part.end) : [];
  });
}

/** 各区在市有关部门指导下，按照职责分工…: under whom one works. */
const UNDER = /在[^，。；]{2,20}(?:指导|领导|统筹|支持|协助)下$/;

/** 公安机关在职责范围内负责…: the body answers for it alone. */
const ANSWERS_WITHIN = /^在(?:其|本部门|本单位)?职责范围内负责/;

/** 市发改、科技等部门要密切协作，在各自职责范围内主动作为. */
function withinRemit(text: string, sentence: Sentence, words: BodyWords): Duty[] {
  const shown = blankBrackets(text.slice(sentence.start, sentence.end));
  const hit = shown.search(REMIT_RULE.pattern);
  if (hit < 0 || ANSWERS_WITHIN.test(shown.slice(hit))) return [];
  const before = sentence.parts.filter(({ start }) => start - sentence.start <= hit).reverse();
  for (const part of shown.startsWith("在", hit) ? before : before.slice(0, 2)) {
    const stretch = text.slice(part.start, Math.min(part.end, Math.max(part.start, sentence.start + hit)));
    const subject = shown.startsWith("在", hit) ? subjectOf(stretch, words) : wholeBodies(stretch.replace(UNDER, ""), words);
    if (subject) return duties(moved(subject, part.start), REMIT_RULE.role, REMIT_RULE.name, sentence.start + hit);
  }
  return [];
}

/** 市工信局统筹推进…: a named body directly before. */
function coordinates(text: string, { parts }: Sentence, words: BodyWords): Duty[] {
  return parts.flatMap((part) => {
    const stretch = text.slice(part.start, part.end);
    return [...blankBrackets(stretch).matchAll(COORDINATES_RULE.pattern)].flatMap((hit) => {
      const subject = wholeBodies(stretch.slice(0, hit.index), words);
      if (
        !subject?.names.every(
          ({ start, end }) =>
            isAtomicBody(stretch.slice(start, end), words) &&
            !words.groupBodies.has(stretch.slice(start, end)) &&
            !/^(?:各|有关|相关)|单位$|地区$/.test(stretch.slice(start, end)),
        )
      )
        return [];
      return duties(moved(subject, part.start), COORDINATES_RULE.role, COORDINATES_RULE.name, part.start + hit.index + hit[0].length);
    });
  });
}

/** 设评审委员会。|负责…: a sentence that opens with what the one before is charged with is read on from it. */
const continued = (text: string, sentence: Sentence, before: Sentence | undefined): Sentence =>
  before && text[before.end] === "。" && chargeOf(text.slice(sentence.start, sentence.end)) === "responsible"
    ? { start: before.start, end: sentence.end, parts: [...before.parts, ...sentence.parts] }
    : sentence;

/** Roles stated in running text. `hidden` stretches (brackets that have been read) are left out. */
export function readInline(text: string, hidden: readonly Span[], words: BodyWords): Duty[] {
  const shown = blankSpans(text, hidden);
  return sentencesOf(shown).flatMap((sentence, index, sentences) => {
    const within = withinRemit(shown, sentence, words);
    const subjects = bySubject(shown, sentence, words);
    const founded = subjects.some(({ role }) => role === "responsible")
      ? []
      : chargedLater(shown, continued(shown, sentence, sentences[index - 1]), words);
    return [
      ...subjects,
      ...byBody(shown, sentence, words),
      ...assisted(shown, sentence, words),
      ...answersFor(shown, sentence, words),
      ...together(shown, sentence, subjects, words),
      ...coordinates(shown, sentence, words),
      ...within,
      ...founded,
    ];
  });
}
