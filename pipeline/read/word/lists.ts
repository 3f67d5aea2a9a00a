import { numeral } from "./numerals.ts";

/** One level of a list. `text`: how its numbers are printed, %1 … %9 for the number of each level. `restart`: it begins anew behind levels below this one. */
export interface Level {
  readonly start: number;
  /** As `w:numFmt` names it. */
  readonly form: string;
  readonly text: string;
  /** What parts the number from the text. */
  readonly gap: "" | " ";
  /** All numbers in plain digits. */
  readonly isLegal: boolean;
  readonly restart: number;
}

/**
 * A list of a document: lists of one `series` count together; `starts`: levels that begin at a number of their own, when the list first reaches them
 * and whenever they begin anew (ECMA-376 Part 1, 17.9.27).
 */
export interface List {
  readonly series: number;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** How many levels a list has at most. */
export const LEVELS = 9;
/** Characters of a level's text that are printed: more than any list number has. */
const LONGEST_TEXT = 255;
const SYMBOL_FONT = /^(?:Wingdings|Webdings|Symbol)/i;

/** A bullet that can be printed as text: none where it is a picture of a symbol font, or the letter o that Word sets for a ring. */
export const bulletOf = (text: string, font: string | undefined): string =>
  SYMBOL_FONT.test(font ?? "") || /^o$|[\ue000-\uf8ff]/.test(text) ? "" : text;

/** The lists of a document, counting as their paragraphs come: ask for every paragraph once, in order. */
export class Lists {
  private readonly lists: ReadonlyMap<number, List>;
  private readonly counts = new Map<number, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(lists: ReadonlyMap<number, List>) {
    this.lists = lists;
  }

  /** The printed number of the next paragraph at a level (from 0) of a list, with the blank behind it; "" where it has none. */
  next(id: number, said: number): string {
    const list = this.lists.get(id);
    const index = Math.min(Math.max(said, 0), LEVELS - 1);
    const level = list?.levels.get(index);
    if (!list || !level) return "";
    const counts = this.counts.get(list.series) ?? Array.from({ length: LEVELS }, () => undefined);
    this.counts.set(list.series, counts);
    const startOf = (at: number): number => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    // Levels that were left out count as begun: what follows 1.1 is 2., also where no 1. stands before.
    for (let higher = 0; higher < index; higher++)
      if (counts[higher] === undefined) {
        counts[higher] = startOf(higher);
        this.begun.add(`${id} ${higher}`);
      }
    const isReached = this.begun.has(`${id} ${index}`);
    this.begun.add(`${id} ${index}`);
    const before = counts[index];
    counts[index] = before === undefined || (!isReached && list.starts.has(index)) ? startOf(index) : before + 1;
    for (let deeper = index + 1; deeper < LEVELS; deeper++)
      if (index < (list.levels.get(deeper)?.restart ?? deeper)) counts[deeper] = undefined;
    if (level.form === "bullet") return level.text === "" ? "" : level.text + level.gap;
    const text = level.text.slice(0, LONGEST_TEXT).replace(/%([1-9])/g, (_, digit: string) => {
      const part = Number(digit) - 1;
      const form = list.levels.get(part)?.form ?? "decimal";
      return numeral(level.isLegal && form !== "none" ? "decimal" : form, counts[part] ?? startOf(part));
    });
    return text === "" ? "" : text + level.gap;
  }
}
