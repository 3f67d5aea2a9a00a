import type { Milestone } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Span } from "../../schemas/span.ts";
import { foldWidth } from "../numerals/width.ts";
import type { Passage } from "../passage.ts";
import { deadlinesBeside, labelsTask } from "../times/beside-task.ts";
import { commitmentsOf, partsOf } from "./commitments.ts";

/** Where the words on who and when begin. */
const LEDGER =
  /[（【〔]?(?:市级|省级|区级|县级)?(?:牵头|责任|配合|协同|参与|参加|协办|主办|承办|落实|实施)(?:单位|部门|主体|领导|处室|科室|人)?(?:及[^：，。]{1,8})?：|$/;

/** What a passage says about when its task is due, and its words with all that blanked. */
interface TaskDeadlines {
  readonly milestones: readonly Milestone[];
  readonly text: string;
}

/** A stretch of a passage that holds (part of) a task; `printed`: the passage's text, its width folded. */
interface TaskWords extends Span {
  readonly passage: Passage;
  readonly printed: string;
}

/**
 * Deadlines set beside a task, by a label or in a bracket with those who answer for it. The proof is the heading that names the task; without one,
 * or behind an earlier deadline of the clause, the commitments of the first sentence in front that makes one, up to where it says who and when.
 * `passes`: whether a commitment (offsets into the passage) is one of its own.
 */
export function taskDeadlines(
  passages: readonly Passage[],
  at: number,
  year: string | null,
  lexicon: Lexicon,
  passes: (passage: Passage, commitment: Span) => boolean,
): TaskDeadlines {
  const passage = passages[at] as Passage;
  const printed = foldWidth(passage.text);
  const milestones: Milestone[] = [];
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, due } of deadlinesBeside(printed, year, lexicon)) {
    const proofs =
      from === 0 ? taskBefore(passages, at, printed, start, passes) : commitmentsIn({ passage, printed, start: from, end: start }, passes);
    milestones.push(
      ...proofs.flatMap((proof) =>
        due.map(({ iso }) => ({
          clause: passage.clause,
          ...proof,
          rule: "milestones/task-deadline",
          due: iso.split("/").at(-1) ?? iso,
        })),
      ),
    );
    pieces.push(passage.text.slice(from, start), "。".repeat(end - start));
    from = end;
  }
  return { milestones, text: pieces.join("") + passage.text.slice(from) };
}

/** The proofs of a clause's first deadline, as spans of the circular: its heading, else the commitments in front, from behind a passage that sets one. */
function taskBefore(
  passages: readonly Passage[],
  at: number,
  printed: string,
  end: number,
  passes: (passage: Passage, commitment: Span) => boolean,
): Span[] {
  const { clause } = passages[at] as Passage;
  const continues = (before: Passage | undefined): boolean =>
    before?.clause === clause && !before.isHeading && !labelsTask(foldWidth(before.text));
  let first = at;
  while (continues(passages[first - 1])) first -= 1;
  const heading = passages[first - 1];
  if (heading?.isHeading && heading.clause === clause) {
    const named = { start: 0, end: heading.text.replace(/[。：；\s]+$/, "").length };
    return passes(heading, named) ? [{ start: heading.start, end: heading.start + named.end }] : [];
  }
  const words: TaskWords[] = [];
  for (let i = first; i <= at; i++) {
    const passage = passages[i] as Passage;
    const text = i === at ? printed.slice(0, end) : foldWidth(passage.text);
    words.push({ passage, printed: text, start: 0, end: text.length });
    if (text.search(LEDGER) < text.length) break;
  }
  for (const stretch of words) {
    const commitments = commitmentsIn(stretch, passes);
    if (commitments.length > 0) return commitments;
  }
  return [];
}

/** What a stretch commits to before it says who and when: the commitments of its first sentence that makes one, as spans of the circular. */
function commitmentsIn({ passage, printed, start, end }: TaskWords, passes: (passage: Passage, commitment: Span) => boolean): Span[] {
  const words = printed.slice(start, end);
  let from = start;
  for (const match of words.slice(0, words.search(LEDGER)).matchAll(/[。！？\n\t]|$/g)) {
    const sentence = { start: from, end: start + match.index };
    const said = sentence.end > from ? commitmentsOf(printed, partsOf(printed, sentence), (part) => part.end - part.start < 4) : [];
    const own = said.filter((c) => !c.conditional && passes(passage, c));
    if (own.length > 0) return own.map((c) => ({ start: passage.start + c.start, end: passage.start + c.end }));
    from = sentence.end + 1;
  }
  return [];
}
