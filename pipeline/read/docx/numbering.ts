import { childOf, elementsOf, type XmlElement } from "../container/xml.ts";
import { numeral } from "./numerals.ts";
import type { ListPlace, Styles } from "./styles.ts";
import { isOn, numberOf, settingOf } from "./words.ts";

/** One level of a list (`w:lvl`). `restart`: behind which levels it begins anew: those below this number. */
interface Level {
  readonly start: number;
  readonly form: string;
  readonly text: string;
  readonly gap: string;
  readonly isLegal: boolean;
  readonly restart: number;
  readonly style: string | undefined;
}

/** A list of the document (`w:num`): `series` counts together, lists that begin anew first set their starts. */
interface List {
  readonly series: number;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: Map<number, number>;
}

const LEVELS = 9;
const SYMBOL_FONT = /^(?:Wingdings|Webdings|Symbol)/i;

function levelOf(element: XmlElement): [number, Level] {
  const index = Number(element.attributes["w:ilvl"] ?? 0);
  const form = settingOf(
    childOf(element, "w:numFmt") ?? childOf(childOf(childOf(element, "mc:AlternateContent"), "mc:Fallback"), "w:numFmt"),
  );
  const suffix = settingOf(childOf(element, "w:suff"));
  const fonts = childOf(childOf(element, "w:rPr"), "w:rFonts")?.attributes;
  const isSymbol = SYMBOL_FONT.test(fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"] ?? "");
  const text = settingOf(childOf(element, "w:lvlText")) ?? "";
  return [
    index,
    {
      start: numberOf(childOf(element, "w:start")) ?? 0,
      form: form ?? "decimal",
      text: form === "bullet" && (isSymbol || /[\ue000-\uf8ff]/.test(text)) ? "" : text,
      gap: suffix === "nothing" ? "" : " ",
      isLegal: isOn(childOf(element, "w:isLgl")) ?? false,
      restart: numberOf(childOf(element, "w:lvlRestart")) ?? index,
      style: settingOf(childOf(element, "w:pStyle")),
    },
  ];
}

const levelsOf = (element: XmlElement): Map<number, Level> =>
  new Map(
    elementsOf(element)
      .filter(({ name }) => name === "w:lvl")
      .map(levelOf),
  );

/** The lists of a document, counting as their paragraphs come: ask for every paragraph once, in order. */
export class Numbering {
  private readonly lists = new Map<number, List>();
  private readonly counts = new Map<number, (number | undefined)[]>();

  constructor(part: XmlElement | null, styles: Styles) {
    const elements = part ? elementsOf(part) : [];
    const idOf = (element: XmlElement, name: string): number => Number(element.attributes[name] ?? -1);
    const kinds = new Map(elements.filter(({ name }) => name === "w:abstractNum").map((kind) => [idOf(kind, "w:abstractNumId"), kind]));
    const numbers = new Map(elements.filter(({ name }) => name === "w:num").map((num) => [idOf(num, "w:numId"), num]));
    /** The definition that a list has by itself, or by the list style that it links to. */
    const kindOf = (num: XmlElement | undefined, depth = 0): number => {
      const id = numberOf(childOf(num, "w:abstractNumId")) ?? -1;
      const link = settingOf(childOf(kinds.get(id), "w:numStyleLink"));
      const linked = link === undefined || depth > 4 ? null : styles.listOf(link).list;
      return linked === null || linked === undefined ? id : kindOf(numbers.get(linked), depth + 1);
    };
    for (const [id, num] of numbers) {
      const series = kindOf(num);
      const kind = kinds.get(series);
      const levels = kind ? levelsOf(kind) : new Map<number, Level>();
      const starts = new Map<number, number>();
      for (const override of elementsOf(num).filter(({ name }) => name === "w:lvlOverride")) {
        const level = Number(override.attributes["w:ilvl"] ?? 0);
        const start = numberOf(childOf(override, "w:startOverride"));
        for (const [index, own] of levelsOf(override)) levels.set(index, own);
        if (start !== null) starts.set(level, start);
      }
      this.lists.set(id, { series, levels, starts });
    }
  }

  /** The printed number of the next paragraph of a list, with the blank behind it; "" where it has none. `style`: the paragraph style that puts it into the list. */
  next({ list: id, level: said }: ListPlace, style: string | undefined): string {
    const list = this.lists.get(id ?? 0);
    if (!list) return "";
    const linked = [...list.levels].find(([, level]) => style !== undefined && level.style === style)?.[0];
    const index = Math.min(Math.max(said ?? linked ?? 0, 0), LEVELS - 1);
    const level = list.levels.get(index);
    if (!level) return "";
    const counts = this.counts.get(list.series) ?? Array.from({ length: LEVELS }, () => undefined);
    this.counts.set(list.series, counts);
    const fresh = list.starts.get(index);
    list.starts.delete(index);
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
