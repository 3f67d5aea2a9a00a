/**
 * A character on its way from the source to the normalised text. Editing drops glyphs and never rewrites them,
 * so `at` (place in the decoded source, UTF-16) stays true all along.
 */
export interface Glyph {
  readonly char: string;
  readonly at: number;
  readonly bold: boolean;
}

export const charsOf = (glyphs: readonly Glyph[]): string => glyphs.map((glyph) => glyph.char).join("");

/** White space of any script, zero-width characters and joiners included. */
export const BLANK = /[\s\u00ad\u200b-\u200f\u2060\ufeff\u3164\uffa0]/;

/** Glyphs without blanks at either end; tabs stay where `keepTabs`. */
export function trimmed(glyphs: readonly Glyph[], keepTabs = false): readonly Glyph[] {
  const solid = (glyph: Glyph): boolean => !BLANK.test(glyph.char) || (keepTabs && glyph.char === "\t");
  const first = glyphs.findIndex(solid);
  return first < 0 ? [] : glyphs.slice(first, glyphs.findLastIndex(solid) + 1);
}

/** How wide a text prints, in Han characters; Latin letters and digits count half, the blank beside them a little less. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += BLANK.test(char) ? 0.4 : char < "\u2010" ? 0.5 : 1;
  return width;
}
