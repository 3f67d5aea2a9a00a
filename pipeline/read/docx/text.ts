import { childOf, elementsOf, type XmlElement } from "../container/xml.ts";
import type { Piece } from "../word/drafts.ts";
import { Fields } from "../word/fields.ts";
import { symbol } from "../word/symbols.ts";
import type { Styles } from "./styles.ts";
import { isOn, settingOf } from "./words.ts";

/** What a paragraph holds: stretches of text, with line ends where lines are broken by hand; and what hangs on it. */
export interface ParagraphText {
  readonly pieces: readonly Piece[];
  /** The contents of text boxes anchored in it. */
  readonly boxes: readonly XmlElement[];
  /** The notes that it refers to. */
  readonly notes: readonly { readonly kind: "footnote" | "endnote"; readonly id: string }[];
}

/** Of alternatives for newer and older programs, the newest: they say the same. */
const chosen = (alternatives: XmlElement): XmlElement | undefined =>
  childOf(alternatives, "mc:Choice") ?? childOf(alternatives, "mc:Fallback");

function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === "w:txbxContent") return [element];
  const inner = element.name === "mc:AlternateContent" ? [chosen(element)].filter((choice) => choice !== undefined) : elementsOf(element);
  return inner.flatMap(boxesIn);
}

const DROPPED = ["w:pPr", "w:rPr", "w:sdtPr", "w:del", "w:moveFrom", "w:rt"];
const FIXED: ReadonlyMap<string, string> = new Map([
  ["w:tab", " "],
  ["w:ptab", " "],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "-"],
]);

/** Reads the characters of paragraphs in order; fields may run over several. Deleted and hidden text and the instructions of fields are left out. */
export class TextReader {
  private readonly styles: Styles;
  private readonly fields = new Fields();

  constructor(styles: Styles) {
    this.styles = styles;
  }

  read(paragraph: XmlElement, style: string | undefined): ParagraphText {
    const pieces: Piece[] = [];
    const boxes: XmlElement[] = [];
    const notes: { kind: "footnote" | "endnote"; id: string }[] = [];
    const take = (element: XmlElement, bold: boolean, hidden: boolean): void => {
      const { name, attributes } = element;
      const put = (text: string): void => {
        if (text !== "" && !hidden && !this.fields.isInstruction) pieces.push({ text, bold });
      };
      if (DROPPED.includes(name)) return;
      const fixed = FIXED.get(name);
      if (fixed) put(fixed);
      else if (name === "w:t" || name === "m:t") put(characters(element));
      else if (name === "w:sym") put(symbol(attributes["w:font"], attributes["w:char"]));
      else if (name === "w:instrText") this.fields.instruct(characters(element));
      else if (name === "w:fldChar") put(this.field(attributes["w:fldCharType"]));
      else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
        if (!hidden) notes.push({ kind: name === "w:footnoteReference" ? "footnote" : "endnote", id: attributes["w:id"] ?? "" });
      } else if (name === "w:drawing" || name === "w:pict" || name === "w:object") {
        if (!hidden) boxes.push(...boxesIn(element));
      } else if (name === "mc:AlternateContent") {
        const choice = chosen(element);
        if (choice) take(choice, bold, hidden);
      } else if (name === "w:r") {
        const is = (property: string) => this.isRun(property, childOf(element, "w:rPr"), style);
        const [isBold, isHidden] = [is("w:b"), is("w:vanish")];
        for (const child of elementsOf(element)) take(child, isBold, isHidden);
      } else if (isOn(childOf(childOf(element, "w:sdtPr"), "w:showingPlcHdr")) !== true) {
        if (name === "m:den") put("/");
        for (const child of elementsOf(element)) take(child, bold, hidden);
      }
    };
    for (const child of elementsOf(paragraph)) take(child, false, false);
    return { pieces, boxes, notes };
  }

  /** What is printed at a mark of a field. */
  private field(event: string | undefined): string {
    if (event === "end") return this.fields.end();
    if (event === "begin") this.fields.begin();
    else if (event === "separate") this.fields.separate();
    return "";
  }

  /** Whether a property of characters is on in a run: said by itself, its style, its paragraph's style or the defaults, in this order. */
  private isRun(property: string, run: XmlElement | undefined, style: string | undefined): boolean {
    return (
      isOn(childOf(run, property)) ??
      this.styles.isOn(settingOf(childOf(run, "w:rStyle")), property) ??
      this.styles.isOn(style, property) ??
      this.styles.isDefault(property)
    );
  }
}

const LINE_ENDS = /[\t\n\r\f\v\u0085\u2028\u2029]+/g;
const characters = (element: XmlElement): string =>
  element.children
    .filter((child) => typeof child === "string")
    .join("")
    .replace(LINE_ENDS, " ");
