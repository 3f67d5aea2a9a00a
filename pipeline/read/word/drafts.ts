import type { Line } from "../../../schemas/source.ts";

/** A line whose place in the text is not yet known. */
export type Draft = Omit<Line, "start">;

/** Puts lines one behind the other, parted by one line end each. */
export function placed(drafts: readonly Draft[]): Line[] {
  let start = 0;
  return drafts.map((draft) => {
    const line = { ...draft, start };
    start += draft.text.length + 1;
    return line;
  });
}

/** Whether two characters are parted by a blank where their lines are joined: both are Latin. */
const isLatin = (char: string | undefined): boolean => char !== undefined && char > " " && char < "\u2000";

/** Several lines as one: the cells of a row (`joint` a tab) or the paragraphs of a cell (`joint` "": a blank between Latin words, nothing beside Han). */
export function joined(drafts: readonly Draft[], joint: "\t" | ""): Draft {
  let text = "";
  const bold: { start: number; end: number }[] = [];
  drafts.forEach((draft, i) => {
    if (i > 0) text += joint || (isLatin(text.at(-1)) && isLatin(draft.text[0]) ? " " : "");
    for (const span of draft.bold ?? []) bold.push({ start: span.start + text.length, end: span.end + text.length });
    text += draft.text;
  });
  return { text, bold };
}

/** A stretch of a paragraph in one weight; line ends where lines are broken by hand. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
}

/** The lines of a paragraph: a new one behind each line end. Only the first that holds text is known to open the paragraph. */
export function paragraphLines(pieces: readonly Piece[]): Draft[] {
  const lines: { text: string; bold: { start: number; end: number }[] }[] = [{ text: "", bold: [] }];
  for (const piece of pieces)
    piece.text.split("\n").forEach((text, i) => {
      if (i > 0) lines.push({ text: "", bold: [] });
      const line = lines.at(-1) as (typeof lines)[number];
      const start = line.text.length;
      const last = line.bold.at(-1);
      line.text += text;
      if (!piece.bold || text === "") return;
      if (last?.end === start) last.end = line.text.length;
      else line.bold.push({ start, end: line.text.length });
    });
  const first = Math.max(
    0,
    lines.findIndex(({ text }) => text.trim() !== ""),
  );
  return lines.map((line, i) => (i <= first ? { ...line, opensParagraph: true } : line));
}
