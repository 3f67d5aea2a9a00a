import type { Circular } from "../../schemas/circular.ts";
import { type Passage, passagesOf } from "../passage.ts";

const UNCLOSED = /《[^《》。；]{0,80}$/u;
/** A title that closes in the line read or one of the next two. */
const CLOSES = /^[^《》。；\n]{0,80}(?:\n[^《》。；\n]{1,60}){0,2}》/u;
/** A title wrapped inside a cell, whose lines stand below each other. */
const WRAPPED = /《[^《》。；\t]{1,80}》/gu;
const TITLE_AT_END = /》$/u;
const NUMBER_AT_START = /^[（(〔【[［](?:\p{sc=Han}{1,16}$|[^）)]{0,24}\d{4})/u;
const CODE_AT_END = /[（(、，》]\p{sc=Han}{1,16}$/u;
const LOOKS_AHEAD = 200;
const YEAR_AT_START = /^[〔﹝[【（(［]\s?\d{4}/u;
const YEAR_AT_END = /\p{sc=Han}\s?[〔﹝[【（(［]\s?\d{4}\s?[〕﹞\]】）)］]$/u;
const SERIAL_AT_START = /^\d{1,5}\s?号/u;

/** Does a citation go over the break between two paragraphs: a title that closes further on, a number that stands there or goes on there? */
function goesOn(before: string, after: string): boolean {
  const [tail, head] = [before.slice(-90), after];
  const [line = ""] = head.split("\n");
  return (
    (UNCLOSED.test(tail) && CLOSES.test(head)) ||
    (TITLE_AT_END.test(tail) && NUMBER_AT_START.test(line)) ||
    (CODE_AT_END.test(tail) && YEAR_AT_START.test(line)) ||
    (YEAR_AT_END.test(tail) && SERIAL_AT_START.test(line))
  );
}

/** The passages and tables of a circular; paragraphs of a clause that a citation ties together are one, their line end a blank, as are those inside a title in a cell. Offsets stay true. */
export function stretchesOf(circular: Circular): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passagesOf(circular)) {
    const before = joined.at(-1);
    const follows = before && before.clause === passage.clause && before.start + before.text.length + 1 === passage.start;
    if (follows && goesOn(before.text, circular.text.slice(passage.start, passage.start + LOOKS_AHEAD)))
      joined[joined.length - 1] = { ...before, text: `${before.text} ${passage.text}` };
    else joined.push(passage);
  }
  const tables = circular.tables.map(({ clause, start, end }) => ({
    clause,
    isHeading: false,
    start,
    text: circular.text.slice(start, end).replace(WRAPPED, (title) => title.replaceAll("\n", " ")),
  }));
  return [...joined, ...tables];
}
