import { childOf, elementsOf, type XmlElement } from "../container/xml.ts";
import { bulletOf, type Level, type List, Lists } from "../word/lists.ts";
import type { ListPlace, Styles } from "./styles.ts";
import { isOn, numberOf, settingOf } from "./words.ts";

/** A level, and the paragraph style that puts paragraphs into it. */
type LinkedLevel = Level & { readonly style: string | undefined };

function levelOf(element: XmlElement): [number, LinkedLevel] {
  const index = Number(element.attributes["w:ilvl"] ?? 0);
  const form = settingOf(
    childOf(element, "w:numFmt") ?? childOf(childOf(childOf(element, "mc:AlternateContent"), "mc:Fallback"), "w:numFmt"),
  );
  const suffix = settingOf(childOf(element, "w:suff"));
  const fonts = childOf(childOf(element, "w:rPr"), "w:rFonts")?.attributes;
  const text = settingOf(childOf(element, "w:lvlText")) ?? "";
  return [
    index,
    {
      start: numberOf(childOf(element, "w:start")) ?? 0,
      form: form ?? "decimal",
      text: form === "bullet" ? bulletOf(text, fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"]) : text,
      gap: suffix === "nothing" ? "" : " ",
      isLegal: isOn(childOf(element, "w:isLgl")) ?? false,
      restart: numberOf(childOf(element, "w:lvlRestart")) ?? index,
      style: settingOf(childOf(element, "w:pStyle")),
    },
  ];
}

const levelsOf = (element: XmlElement): Map<number, LinkedLevel> =>
  new Map(
    elementsOf(element)
      .filter(({ name }) => name === "w:lvl")
      .map(levelOf),
  );

/** The lists of a document, counting as their paragraphs come: ask for every paragraph once, in order. */
export class Numbering {
  private readonly levels = new Map<number, ReadonlyMap<number, LinkedLevel>>();
  private readonly lists: Lists;

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
      return linked === null ? id : kindOf(numbers.get(linked), depth + 1);
    };
    const lists = new Map<number, List>();
    for (const [id, num] of numbers) {
      const series = kindOf(num);
      const kind = kinds.get(series);
      const levels = kind ? levelsOf(kind) : new Map<number, LinkedLevel>();
      const starts = new Map<number, number>();
      for (const override of elementsOf(num).filter(({ name }) => name === "w:lvlOverride")) {
        const level = Number(override.attributes["w:ilvl"] ?? 0);
        const start = numberOf(childOf(override, "w:startOverride"));
        for (const [index, own] of levelsOf(override)) levels.set(index, own);
        if (start !== null) starts.set(level, start);
      }
      this.levels.set(id, levels);
      lists.set(id, { series, levels, starts });
    }
    this.lists = new Lists(lists);
  }

  /** The printed number of the next paragraph of a list. `style`: the paragraph style that puts it into the list; its level where the paragraph names none. */
  next({ list, level }: ListPlace, style: string | undefined): string {
    if (list === null) return "";
    const linked = [...(this.levels.get(list) ?? [])].find(([, own]) => style !== undefined && own.style === style)?.[0];
    return this.lists.next(list, level ?? linked ?? 0);
  }
}
