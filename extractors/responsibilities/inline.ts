import type { Span } from "../../schemas/span.ts";
import { isAtomicBody } from "./bodies.ts";
import type { BodyWords } from "./body-words.ts";
import {
  ANSWERS_FOR_RULE,
  ASSISTED_RULE,
  BY_BODY_RULE,
  COORDINATES_RULE,
  NEW_BODY_RULE,
  REMIT_RULE,
  SUBJECT_RULES,
  TOGETHER_RULE,
} from "./rules.ts";
import { type BodyList, leadingBodies, wholeBodies } from "./running-text.ts";
import { duties, moved, type Sentence, sentencesOf } from "./sentences.ts";
import { blankBrackets, blankSpans, type Duty } from "./statement.ts";

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
        if (at <= from) continue;
        const subject = wholeBodies(text.slice(from, at), words);
        const modal = /(?:全力|积极|密切|予以|主动|做好)(?:配合|参与|协助)$/.test(hit[0]) || /[要应须]$/.test(text.slice(part.start, at));
        const counts = !besideLead || led || (modal && /^(?:$|工作|做好)/.test(text.slice(at + hit[0].length, part.end)));
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

/** 由园区做好…: not as a modifier (由机构出具的报告), not as an option (可由…), no persons. */
function byBody(text: string, { parts }: Sentence, words: BodyWords): Duty[] {
  return parts.flatMap((part) => {
    const stretch = text.slice(part.start, part.end);
    const isOption = /(?:或|也可)由/.test(stretch);
    return [...blankBrackets(stretch).matchAll(BY_BODY_RULE.pattern)].flatMap((hit) => {
      const start = hit.index + 1;
      const list = leadingBodies(stretch.slice(start), words);
      if (!list) return [];
      const rest = stretch.slice(start + list.end);
      const task = rest.replace(/^(?:会同|商)[^，。；]{2,30}?(?=统筹|负责|牵头|制定|研究|组织|共同|另行|按|根据)/, "");
      if (
        rest === "" ||
        /^(?:、|和|及|与|或|等|的|牵头|[^，。；、]{0,24}(?:担任|兼任|任[组副召主])|[^，。；、]{0,6}(?:负责|牵头)|组成|构成|[0-9一二三四五六七八九十]{1,3}[个家](?:部门|单位|机构|成员)[^，。；]{0,6}(?:组成|构成)|担任|兼任|任|代表|主办|以上|以下|出资|为主|主导)/.test(
          task,
        )
      )
        return [];
      if (/^[^，。；、做]{1,5}的/.test(task) || isOption) return [];
      return duties(moved(list, part.start + start), BY_BODY_RULE.role, BY_BODY_RULE.name, part.end);
    });
  });
}

/** 配合住建部门推进…; 市直部门配合各县排查…. */
function assisted(text: string, { start, parts }: Sentence, words: BodyWords): Duty[] {
  const first = parts[0] ?? { start, end: start };
  const opening = text.slice(first.start, first.end);
  return parts.flatMap((part) => {
    const stretch = text.slice(part.start, part.end);
    return [...blankBrackets(stretch).matchAll(ASSISTED_RULE.pattern)].flatMap((hit) => {
      const after = hit.index + hit[0].length;
      const object = leadingBodies(stretch.slice(after), words);
      if (!object || object.end + after >= stretch.length || /^(?:的|等工作)/.test(stretch.slice(after + object.end))) return [];
      const before = stretch.slice(0, hit.index);
      const own = wholeBodies(before, words);
      const said = own ?? (/^(?:并|负责|积极|应当)+$/.test(before) && part.start > first.start ? subjectOf(opening, words) : null);
      const subject = said && { ...said, names: moved(said, own ? part.start : first.start) };
      return [
        ...(subject ? duties(subject.names, ASSISTED_RULE.other ?? "support", ASSISTED_RULE.name, part.start + after) : []),
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

/** 市商务局会同市财政局制定了…: what has been done is no duty. */
const TOLD = /(?<![为除])了(?![解结])/;

/** 会同省财政厅制定…; who does so leads (市商务局会同市财政局制定…), unless another word says what it does (由…, …负责). */
function together(text: string, { parts, end }: Sentence, words: BodyWords): Duty[] {
  return parts.flatMap((part) => {
    const stretch = text.slice(part.start, part.end);
    return [...blankBrackets(stretch).matchAll(TOGETHER_RULE.pattern)].flatMap((hit) => {
      const after = hit.index + hit[0].length;
      const object = leadingBodies(stretch.slice(after), words);
      const rest = stretch.slice(after + (object?.end ?? 0));
      if (!object || TOLD.test(rest) || /已经?$/.test(stretch.slice(0, hit.index))) return [];
      const before = stretch.slice(0, hit.index);
      const subject =
        /由|按照|职责/.test(before) || /负责|牵头|组织实施/.test(rest) || TOLD.test(text.slice(part.start, end))
          ? null
          : wholeBodies(before, words);
      return [
        ...(subject ? duties(moved(subject, part.start), TOGETHER_RULE.other ?? "lead", TOGETHER_RULE.name, part.start + after) : []),
        ...duties(moved(object, part.start + after), TOGETHER_RULE.role, TOGETHER_RULE.name, 0).map((duty) => ({
          ...duty,
          proof: { start: part.start + hit.index, end: duty.end },
        })),
      ];
    });
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

/** The bodies that a part opens with, where a verb follows them. */
function subjectOf(stretch: string, words: BodyWords): BodyList | null {
  const whole = wholeBodies(stretch, words);
  if (whole) return whole;
  const opened = leadingBodies(stretch, words);
  return opened && !/^(?:的|之间|内|、)/.test(stretch.slice(opened.end)) ? opened : null;
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

/** 具体承担…, 组织实施…: what a later part of a sentence says that its subject carries out. */
const CARRIES_OUT = /^(?:并)?(?:具体(?:承担|承办|实施|组织实施)|组织实施)(?!方案|细则|单位|主体|机构|情况)/;

/** 增设专业小组，…，具体负责…: a body that the sentence founds or speaks of, and a later part that opens with 负责 or 具体承担. */
function newBody(text: string, { parts }: Sentence, words: BodyWords): Duty[] {
  const charge = parts.findIndex(
    ({ start, end }, index) =>
      index > 0 && (/^(?:具体|主要|全面)?负责(?!人|同志|配合)/.test(text.slice(start, end)) || CARRIES_OUT.test(text.slice(start, end))),
  );
  if (charge < 0) return [];
  const role = CARRIES_OUT.test(text.slice(parts[charge]?.start, parts[charge]?.end)) ? "implement" : NEW_BODY_RULE.role;
  const target = parts[charge] as Span;
  for (const part of parts.slice(0, charge).reverse()) {
    const stretch = text.slice(part.start, part.end);
    const founded = [...stretch.matchAll(NEW_BODY_RULE.pattern)].flatMap((hit) => {
      const after = hit.index + hit[0].length;
      const name = foundedName(stretch.slice(after), words);
      return name ? [{ start: part.start + after + name.start, end: part.start + after + name.end }] : [];
    });
    if (founded.length > 0) return duties(founded.slice(-1), role, NEW_BODY_RULE.name, target.end);
    const subject = leadingBodies(stretch, words);
    if (subject && !/^(?:的|、|之间|内|外|等)/.test(stretch.slice(subject.end)))
      return duties(moved(subject, part.start), role, NEW_BODY_RULE.name, target.end);
  }
  return [];
}

function foundedName(text: string, words: BodyWords): Span | null {
  const name = /^[\u4e00-\u9fa5“”]{0,30}?(?:领导小组|工作小组|专业小组|协调小组|小组|专班|指挥部|委员会|办公室|联席会议)(?:办公室)?$/.exec(
    text,
  );
  return name && (name[0] === "办公室" || isAtomicBody(name[0], words) || /小组$|专班$/.test(name[0]))
    ? { start: 0, end: name[0].length }
    : null;
}

/** Roles stated in running text. `hidden` stretches (brackets that have been read) are left out. */
export function readInline(text: string, hidden: readonly Span[], words: BodyWords): Duty[] {
  const shown = blankSpans(text, hidden);
  return sentencesOf(shown).flatMap((sentence) => {
    const within = withinRemit(shown, sentence, words);
    const subjects = bySubject(shown, sentence, words);
    const founded = subjects.some(({ role }) => role === "responsible") ? [] : newBody(shown, sentence, words);
    return [
      ...subjects,
      ...byBody(shown, sentence, words),
      ...assisted(shown, sentence, words),
      ...answersFor(shown, sentence, words),
      ...together(shown, sentence, words),
      ...coordinates(shown, sentence, words),
      ...within,
      ...founded,
    ];
  });
}
