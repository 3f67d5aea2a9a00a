import type { Span } from "../../../schemas/span.ts";
import { right } from "./pieces.ts";
import type { TextLine } from "./text-lines.ts";

/** What stands on the two sides of a gap. */
type Sides = "latin" | "han" | "mixed";

/** How wide a gap between two pieces must be, in font sizes, to be a blank: what parts two scripts is set wider by itself. */
const BLANK: Readonly<Record<Sides, number>> = { latin: 0.15, han: 0.18, mixed: 0.6 };
const BLANKS = /\s+/g;

export const isLatin = (char: string | undefined): boolean => char !== undefined && char > " " && char < "\u2010";

const isWord = (char: string | undefined): boolean => char !== undefined && /[0-9A-Za-z]/.test(char);

function sides(before: string | undefined, after: string | undefined): Sides {
  if (isLatin(before) !== isLatin(after) && (isWord(before) || isWord(after))) return "mixed";
  return isLatin(before) || isLatin(after) ? "latin" : "han";
}

/** The characters of a piece, parted where a blank may stand; `blank`: what stands on the sides of the one before, null where there is none. */
interface Fragment {
  readonly text: string;
  readonly font: string;
  readonly blank: Sides | null;
}

function fragmentsOf({ pieces }: TextLine): Fragment[] {
  const fragments: Fragment[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const { text, font, size, ...box } of pieces) {
    for (const [i, word] of text.trim().split(BLANKS).entries()) {
      const between = sides(fragments.at(-1)?.text.at(-1), word[0]);
      const isBlank = i > 0 ? between !== "mixed" : (box.x - end) / size > BLANK[between];
      fragments.push({ text: word, font, blank: isBlank ? between : null });
    }
    end = right(box);
  }
  return fragments;
}

const MOST_TYPED_BLANKS = 3;
/** Blanks to a character, in a line that is stretched. */
const STRETCHED = 0.35;

/** Which blanks of a line were typed: of one that is stretched, to its column's width or by wide spacing, none; those between Latin words, if it has such, are words' ends. */
function typedBlanks(fragments: readonly Fragment[]): (sides: Sides) => boolean {
  const hasWords = fragments.some(({ text }) => [...text].some((char, i) => i > 0 && isLatin(char) && isLatin(text[i - 1])));
  const isStretching = (between: Sides): boolean => between === "han" || (between === "latin" && !hasWords);
  const blanks = fragments.filter(({ blank }) => blank !== null && isStretching(blank)).length;
  const isStretched = blanks > MOST_TYPED_BLANKS && blanks > fragments.reduce((sum, { text }) => sum + text.length, 0) * STRETCHED;
  return (between) => !isStretched || (between === "latin" && hasWords);
}

/** A line's characters, with a blank between words and in gaps that were typed, and the stretches of them whose font `isBold`. */
export function textOf(line: TextLine, isBold: (font: string) => boolean): { text: string; bold: Span[] } {
  const fragments = fragmentsOf(line);
  const isTyped = typedBlanks(fragments);
  const bold: { start: number; end: number }[] = [];
  let text = "";
  for (const fragment of fragments) {
    if (fragment.blank !== null && isTyped(fragment.blank)) text += " ";
    const start = text.length;
    text += fragment.text;
    const last = bold.at(-1);
    if (!isBold(fragment.font)) continue;
    if (last && text.slice(last.end, start).trim() === "") last.end = text.length;
    else bold.push({ start, end: text.length });
  }
  return { text, bold };
}
