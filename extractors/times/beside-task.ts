import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Span } from "../../schemas/span.ts";
import { foldWidth } from "../numerals/width.ts";
import { readTimes, type Time } from "./read.ts";

/** When a task is due, set beside it: 完成时限：2023年6月底前. */
const LABEL =
  /(?:完成|办结|整改)(?:时限|时间|期限|时间节点)(?:要求)?(?:：|为)[^。；，\n\t）〕】]{0,40}|(?:时间节点|时限(?:要求)?)：[^。；，\n\t）〕】]{0,40}/g;
/** Who answers for a task and when it is due, in brackets behind it: （市工信局牵头，2023年6月底前完成）. */
const BRACKET = /（(?:[^（）\n]|（[^（）\n]{0,40}）){4,300}）|〔[^〔〕\n]{4,300}〕/g;
const ROLE = /牵头|负责|配合|责任|主办|协办/;
/** …达到90%。（2023年6月底前完成） */
const DUE_ONLY = /^（[0-9年月日底末以之]{2,14}前(?:全部|基本)?(?:完成|办结|到位|建成)?）$/;

/** A stretch of a text that says when the task in front of it is due; `due`: its dates. Offsets into the text. */
export interface TaskDeadline extends Span {
  readonly due: readonly Time[];
}

/** Where a passage says when its task is due, in reading order; stretches that name no date are left out. */
export function deadlinesBeside(printed: string, year: string | null, lexicon: Lexicon): TaskDeadline[] {
  const text = foldWidth(printed);
  const stretches = stretchesOf(text);
  if (stretches.length === 0) return [];
  const times = readTimes(text, year, lexicon);
  let next = 0;
  return stretches.flatMap(({ start, end, labelled }) => {
    while ((times[next]?.start ?? start) < start) next++;
    const inside: Time[] = [];
    for (let time = times[next]; time && time.end <= end; time = times[++next]) inside.push(time);
    const due = inside.filter(({ role }) => (labelled ? role !== "start" && role !== "name" : role === "deadline"));
    return due.length === 0 ? [] : [{ start, end, due }];
  });
}

/** Whether a text sets a deadline beside a task, its date printed or not. */
export const labelsTask = (text: string): boolean => stretchesOf(text).length > 0;

function stretchesOf(text: string): (Span & { labelled: boolean })[] {
  const brackets = [...text.matchAll(BRACKET)]
    .filter((m) => ROLE.test(m[0]) || m[0].search(LABEL) >= 0 || (text[m.index - 1] === "。" && DUE_ONLY.test(m[0])))
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
