import type { Milestone } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Span } from "../../schemas/span.ts";
import { foldWidth } from "../numerals/width.ts";
import type { Passage } from "../passage.ts";
import { readTimes, type Time } from "../times/read.ts";

/** When a task is due, set beside it: 完成时限：2023年6月底前. */
const LABEL = /(?:完成|办结|整改)(?:时限|时间|期限|时间节点)(?:要求)?(?:：|为)[^。；，\n\t）]{0,40}|时间节点：[^。；，\n\t）]{0,40}/g;
/** Who answers for a task and when it is due, in brackets behind it: （市工信局牵头，2023年6月底前完成）. */
const BRACKET = /（(?:[^（）\n]|（[^（）\n]{0,40}）){4,300}）/g;
const ROLE = /牵头|负责|配合|责任|主办|协办/;
/** Where the words on who and when begin. */
const LEDGER =
  /[（【]?(?:市级|省级|区级|县级)?(?:牵头|责任|配合|协同|参与|参加|协办|主办|承办|落实|实施)(?:单位|部门|主体|领导|处室|科室|人)?(?:及[^：，。]{1,8})?：|$/;

/** What a passage says about when its task is due, and its words with all that blanked. */
interface TaskDeadlines {
  readonly milestones: readonly Milestone[];
  readonly text: string;
}

/**
 * Deadlines set beside a task, by a label or in a bracket with those who answer for it. The proof is the task in front: the words of the same
 * clause from its heading, or from the deadline before, up to where it says who and when.
 */
export function taskDeadlines(passages: readonly Passage[], at: number, year: string | null, lexicon: Lexicon): TaskDeadlines {
  const passage = passages[at] as Passage;
  const printed = foldWidth(passage.text);
  const stretches = stretchesOf(printed);
  if (stretches.length === 0) return { milestones: [], text: passage.text };
  const times = readTimes(printed, year, lexicon);
  const milestones: Milestone[] = [];
  const pieces: string[] = [];
  let from = 0;
  let next = 0;
  for (const { start, end, labelled } of stretches) {
    while ((times[next]?.start ?? start) < start) next++;
    const inside: Time[] = [];
    for (let time = times[next]; time && time.end <= end; time = times[++next]) inside.push(time);
    const due = inside.filter(({ role }) => (labelled ? role !== "start" && role !== "name" : role === "deadline"));
    if (due.length === 0) continue;
    const task = from === 0 ? taskBefore(passages, at, printed, start) : taskIn(passage, printed, from, start);
    if (task) milestones.push(...due.map((time) => milestoneOf(passage.clause, task, time)));
    pieces.push(passage.text.slice(from, start), "。".repeat(end - start));
    from = end;
  }
  return { milestones, text: pieces.join("") + passage.text.slice(from) };
}

const milestoneOf = (clause: number, task: Span, { iso }: Time): Milestone => ({
  clause,
  ...task,
  rule: "milestones/task-deadline",
  due: iso.split("/").at(-1) ?? iso,
});

function stretchesOf(text: string): (Span & { labelled: boolean })[] {
  const brackets = [...text.matchAll(BRACKET)]
    .filter(([words]) => ROLE.test(words) || words.search(LABEL) >= 0)
    .map((m) => ({ start: m.index, end: m.index + m[0].length, labelled: m[0].search(LABEL) >= 0 }));
  const labels = [...text.matchAll(LABEL)].map((m) => ({ start: m.index, end: m.index + m[0].length, labelled: true }));
  let reached = 0;
  return [...brackets, ...labels]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

/** The words of the clause in front of the first deadline of a passage: from its heading, or from behind a passage that sets one, to where they say who and when. */
function taskBefore(passages: readonly Passage[], at: number, printed: string, end: number): Span | null {
  const { clause } = passages[at] as Passage;
  const continues = (before: Passage | undefined): boolean =>
    before?.clause === clause && !before.isHeading && stretchesOf(foldWidth(before.text)).length === 0;
  let first = at;
  while (continues(passages[first - 1])) first -= 1;
  const words: Span[] = [];
  for (let i = first; i <= at; i++) {
    const passage = passages[i] as Passage;
    const text = i === at ? printed.slice(0, end) : foldWidth(passage.text);
    const task = taskIn(passage, text, 0, text.length);
    if (task) words.push(task);
    if (text.search(LEDGER) < text.length) break;
  }
  const heading = passages[first - 1];
  if (heading?.isHeading && heading.clause === clause) words.unshift({ start: heading.start, end: heading.start + heading.text.length });
  const [opening] = words;
  return opening ? { start: opening.start, end: words.at(-1)?.end ?? opening.end } : null;
}

/** What a stretch of a passage says before it says who and when; null where that is nothing. */
function taskIn(passage: Passage, printed: string, from: number, end: number): Span | null {
  const words = printed.slice(from, end);
  const said = words.slice(0, words.search(LEDGER)).replace(/[。；，\s（]+$/, "");
  const lead = /^[。；，、）\s]*/.exec(said)?.[0].length ?? 0;
  return said.length - lead < 4 ? null : { start: passage.start + from + lead, end: passage.start + from + said.length };
}
