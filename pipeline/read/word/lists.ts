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

/** A list of a document: lists of one `series` count together; `starts`: levels that begin anew at a number when the list first reaches them. */
export interface List {
  readonly series: number;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

export const LEVELS = 9;
const SYMBOL_FONT = /^(?:Wingdings|Webdings|Symbol)/i;

/** A bullet that can be printed as text: none where it is a picture of a symbol font. */
export const bulletOf = (text: string, font: string | undefined): string =>
  SYMBOL_FONT.test(font ?? "") || /[\ue000-\uf8ff]/.test(text) ? "" : text;

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
    const fresh = this.begun.has(`${id} ${index}`) ? undefined : list.starts.get(index);
    this.begun.add(`${id} ${index}`);
    const before = counts[index];
    counts[index] = fresh ?? (before === undefined ? level.start : before + 1);
    for (let deeper = index + 1; deeper < LEVELS; deeper++)
      if (index < (list.levels.get(deeper)?.restart ?? deeper)) counts[deeper] = undefined;
    if (level.form === "bullet") return level.text === "" ? "" : level.text + level.gap;
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const part = list.levels.get(Number(digit) - 1);
      const form = level.isLegal && part?.form !== "none" ? "decimal" : (part?.form ?? "decimal");
      return numeral(form, counts[Number(digit) - 1] ?? part?.start ?? 1);
    });
    return text === "" ? "" : text + level.gap;
  }
}
