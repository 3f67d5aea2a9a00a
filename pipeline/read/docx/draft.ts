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
