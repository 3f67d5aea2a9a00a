import type { Paragraph } from "../../schemas/paragraph.ts";
import { markerOf } from "../markers.ts";

const TITLE = /^目录$/;
const LONGEST_ENTRY = 80;
const LEADER_FORM = /(?:[.…·．]{2,}|[-—]{3,})\s*[-—（(]*\d{1,4}[-—）)]*$|^[^。，；]{2,60}\D\d{1,3}$/;

/** Whether a line ends with a page number, behind a leader or at once. */
const hasLeader = (line: string): boolean => line.length <= LONGEST_ENTRY && LEADER_FORM.test(line);

/** A dotted leader with a page number stands nowhere but in a table of contents. */
const LONGEST_DOTTED = 240;
const DOTTED = /[.…·．]{4,}\s?[-—（(]?\d{1,4}[-—）)]?$/;

/** An entry as it will stand again in the body: without dotted leader and page number. */
const entry = (line: string): string => line.replace(/[.…·．\s]{2,}.*$|\d{1,3}$/u, "");

/** Whether a line can stand in a table of contents: a numbered heading, one with a page number, or one that stands again in the text. */
const isEntry = (line: string, later: readonly string[]): boolean =>
  line.length <= LONGEST_ENTRY && !/[。；]/.test(line) && (hasLeader(line) || markerOf(line) !== null || later.includes(line));

/** Marks the lines of a table of contents: from 目录 to where its first entry stands again, or to the first line that can be no entry. */
export function contentsOf(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const lines = paragraphs.map(({ start, end }) => text.slice(start, end));
  const marked = new Set(lines.flatMap((line, i) => (line.length <= LONGEST_DOTTED && DOTTED.test(line) ? [i] : [])));
  const title = lines.findIndex((line, i) => TITLE.test(line) && isEntry(lines[i + 1] ?? "。", lines.slice(i + 2)));
  if (title >= 0) {
    const first = entry(lines[title + 1] ?? "");
    const again = lines.findIndex((line, i) => i > title + 1 && line.startsWith(first) && !hasLeader(line));
    for (let i = title; i < lines.length && (i === title || (i !== again && isEntry(lines[i] ?? "", lines.slice(i + 1)))); i++)
      marked.add(i);
  }
  return paragraphs.map((paragraph, i) => (marked.has(i) ? { ...paragraph, kind: "contents" } : paragraph));
}
