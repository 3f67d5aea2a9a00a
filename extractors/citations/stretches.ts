import type { Circular } from "../../schemas/circular.ts";
import { type Passage, passagesOf } from "../passage.ts";

const UNCLOSED = /《[^《》。；]{0,80}$/u;
const CLOSES = /^[^《》。；]{0,80}》/u;
const TITLE_AT_END = /》$/u;
const NUMBER_AT_START = /^[（(〔【[［][^）)]{0,24}\d{4}/u;

/** Does a citation go over the break between two paragraphs: a title that closes in the next, or one whose number stands there? */
const goesOn = (before: string, after: string): boolean =>
  (UNCLOSED.test(before.slice(-90)) && CLOSES.test(after.slice(0, 90))) ||
  (TITLE_AT_END.test(before) && NUMBER_AT_START.test(after.slice(0, 40)));

/** The passages and tables of a circular; paragraphs of a clause that a citation ties together are one, their line end a blank. Offsets stay true. */
export function stretchesOf(circular: Circular): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passagesOf(circular)) {
    const before = joined.at(-1);
    const follows = before && before.clause === passage.clause && before.start + before.text.length + 1 === passage.start;
    if (follows && goesOn(before.text, passage.text)) joined[joined.length - 1] = { ...before, text: `${before.text} ${passage.text}` };
    else joined.push(passage);
  }
  const tables = circular.tables.map(({ clause, start, end }) => ({
    clause,
    isHeading: false,
    start,
    text: circular.text.slice(start, end),
  }));
  return [...joined, ...tables];
}
