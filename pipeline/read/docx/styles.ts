import { childOf, elementsOf, type XmlElement } from "../container/xml.ts";
import { isOn, numberOf, settingOf } from "./words.ts";

/** Which list a paragraph belongs to: `w:numId` (0: none) and its level from 0; null where not said. */
export interface ListPlace {
  readonly list: number | null;
  readonly level: number | null;
}

/** What `w:numPr` of paragraph properties says. */
export function listPlaceOf(properties: XmlElement | undefined): ListPlace {
  const place = childOf(properties, "w:numPr");
  return { list: numberOf(childOf(place, "w:numId")), level: numberOf(childOf(place, "w:ilvl")) };
}

const DEEPEST_CHAIN = 20;

/** What styles say, each with what the styles say that it is based on. */
export class Styles {
  private readonly styles = new Map<string, XmlElement>();
  private readonly chains = new Map<string | undefined, readonly XmlElement[]>();
  private readonly defaults: XmlElement | undefined;
  /** The paragraph style of paragraphs that name none. */
  readonly normal: string | null = null;

  constructor(part: XmlElement | null) {
    for (const style of part ? elementsOf(part) : []) {
      const { "w:styleId": id, "w:default": isDefault, "w:type": type } = style.attributes;
      if (style.name === "w:style" && id !== undefined) this.styles.set(id, style);
      if (type === "paragraph" && (isDefault === "1" || isDefault === "true")) this.normal = id ?? null;
    }
    this.defaults = childOf(childOf(childOf(part ?? undefined, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  }

  /** A style and those that it is based on, nearest first. */
  private chain(id: string | undefined): readonly XmlElement[] {
    const known = this.chains.get(id);
    if (known) return known;
    const chain: XmlElement[] = [];
    for (let next = id; next !== undefined && chain.length < DEEPEST_CHAIN; next = settingOf(childOf(chain.at(-1), "w:basedOn"))) {
      const style = this.styles.get(next);
      if (!style) break;
      chain.push(style);
    }
    this.chains.set(id, chain);
    return chain;
  }

  /** Whether a style turns a property of its characters on (w:b, w:vanish); null where neither it nor those before it say. */
  isOn(id: string | undefined, property: string): boolean | null {
    for (const style of this.chain(id)) {
      const on = isOn(childOf(childOf(style, "w:rPr"), property));
      if (on !== null) return on;
    }
    return null;
  }

  /** Whether the document's defaults turn a property of characters on. */
  isDefault(property: string): boolean {
    return isOn(childOf(this.defaults, property)) ?? false;
  }

  /** The list that a paragraph style belongs to; `style`: the one of its chain that names it. */
  listOf(id: string | undefined): ListPlace & { readonly style: string | undefined } {
    let level: number | null = null;
    for (const style of this.chain(id)) {
      const place = listPlaceOf(childOf(style, "w:pPr"));
      level ??= place.level;
      if (place.list !== null) return { list: place.list, level, style: style.attributes["w:styleId"] };
    }
    return { list: null, level, style: undefined };
  }
}
