import type { Circular } from "../../schemas/circular.ts";
import { type Passage, passagesOf } from "../passage.ts";

const UNCLOSED = /《[^《》。；]{0,80}$/u;
const CLOSES = /^[^《》。；]{0,80}》/u;
const TITLE_AT_END = /》$/u;
const NUMBER_AT_START = /^[（(〔【[［](?:\p{sc=Han}{1,16}$|[^）)]{0,24}\d{4})/u;
const CODE_AT_END = /[（(、，》]\p{sc=Han}{1,16}$/u;
const YEAR_AT_START = /^[〔﹝[【（(［]\s?\d{4}/u;
const YEAR_AT_END = /\p{sc=Han}\s?[〔﹝[【（(［]\s?\d{4}\s?[〕﹞\]】）)］]$/u;
const SERIAL_AT_START = /^\d{1,5}\s?号/u;

/** Does a citation go over the break between two paragraphs: a title that closes in the next, a number that stands there or goes on there? */
function goesOn(before: string, after: string): boolean {
  const [tail, head] = [before.slice(-90), after.slice(0, 90)];
  return (
    (UNCLOSED.test(tail) && CLOSES.test(head)) ||
    (TITLE_AT_END.test(tail) && NUMBER_AT_START.test(head)) ||
    (CODE_AT_END.test(tail) && YEAR_AT_START.test(head)) ||
    (YEAR_AT_END.test(tail) && SERIAL_AT_START.test(head))
  );
}

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
