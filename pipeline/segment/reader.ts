import type { FormName } from "../markers.ts";
import type { Node } from "./node.ts";
import { Outline } from "./outline.ts";
import type { Unit } from "./units.ts";

const PREFACE = /^(?:前言|引言|序言|导言|序)$/;
const LOST_LABELS: Readonly<Record<string, (numeral: string) => string>> = { han: (n) => n, "bracketed-han": (n) => `（${n}）` };
const LONG_TEXT = 40;
/** The closing provisions, printed without a number, perhaps a character to a line. */
const SUPPLEMENT = /^附\s?则$/;
/** How the title of a text of its own ends, and how its opening paragraph does. */
const TITLED = /(?:规定|办法|方案|细则|意见|措施|制度|规划|计划|规程|规则)(?:[（(][^（）()]{1,8}[）)])?$/;
const OPENS_TEXT = /^(?:为|根据|按照|依据)[^。]{8,300}(?:[：:。]|制定)/;
/** How the title of an annex ends. */
const ENDS_TITLE =
  /(?:规定|办法|方案|细则|意见|措施|制度|规划|计划|规程|规则|报告|清单|目录|名单|指南|标准|要求|说明|表|图|书|函|通知|办法|样式|式样|坐标)(?:[（(][^（）()]{1,12}[）)])?$/;
/** What stands behind the title of an annex that is not printed. */
const LEFT_OUT = /[.．]?[（(]略[）)]$/;

const HAN_DIGITS = "零一二三四五六七八九";
/** A number from 1 to 99 in Chinese numerals, as headings count. */
export function hanNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? HAN_DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 || number === 0 ? HAN_DIGITS[ones] : ""}`;
}

/** Reads the substantive text unit by unit into an outline. */
export class Reader {
  readonly outline = new Outline();
  /** Unnumbered paragraphs by the clause that they belong to. */
  readonly paragraphs = new Map<Node, Unit[]>();
  private preamble: Node | null = null;
  /** The annex whose title may go on in the next line. */
  private titleOpen: Node | null = null;
  private readonly hasChapters: boolean;

  constructor(hasChapters: boolean) {
    this.hasChapters = hasChapters;
  }

  private append(node: Node, unit: Unit): void {
    const own = this.paragraphs.get(node);
    if (own) own.push(unit);
    else this.paragraphs.set(node, [unit]);
  }

  /** `upcoming`: the number of the next marker of a form further on, null where a higher heading comes first. */
  read(unit: Unit, next: Unit | null, upcoming: (form: FormName) => number | null): void {
    if (unit.marker?.form === "annex") this.annex(unit);
    else if (unit.marker) this.outline.place(unit);
    else this.text(unit, next, upcoming);
  }

  private annex(unit: Unit): void {
    this.outline.close();
    this.outline.place(unit);
  }

  /** Text without a marker goes on with what is open, unless it is a heading or leaves a box. */
  private text(unit: Unit, next: Unit | null, upcoming: (form: FormName) => number | null): void {
    const { outline } = this;
    if (outline.top === null) this.openPreamble(unit);
    else if (this.isAnnexTitle(unit)) {
      outline.top.heading = { start: unit.start, end: unit.end - (LEFT_OUT.exec(unit.text)?.[0].length ?? 0) };
      outline.top.printed = { start: unit.start, end: unit.end };
      this.titleOpen = ENDS_TITLE.test(unit.text) ? null : outline.top;
    } else if (this.continuesTitle(unit)) {
      const printed = { start: outline.top.heading?.start ?? unit.start, end: unit.end };
      outline.top.heading = outline.top.printed = printed;
      this.titleOpen = null;
    } else if (this.opensPart(unit, next, upcoming)) outline.openPart(unit);
    else if (this.opensList(unit, next)) {
      const lead = outline.open("lead", "·1", unit.start, this.preamble, unit);
      lead.heading = lead.printed = { start: unit.start, end: unit.end };
    } else this.append(this.ownerBehindBox(unit, upcoming) ?? outline.top, unit);
  }

  private openPreamble(unit: Unit): void {
    this.preamble = this.outline.open("preamble", "0", unit.start, null, unit);
    if (PREFACE.test(unit.text)) this.preamble.heading = this.preamble.printed = { start: unit.start, end: unit.end };
    else this.append(this.preamble, unit);
  }

  /** The second line of an annex's title, the first of which names no kind of text yet (…马鬃山村 / 地质险情调研情况的报告). */
  private continuesTitle(unit: Unit): boolean {
    const { top } = this.outline;
    if (top === null || this.titleOpen !== top || this.paragraphs.has(top) || top.children.length > 0) return false;
    return isTitle(unit) && ENDS_TITLE.test(unit.text);
  }

  private isAnnexTitle(unit: Unit): boolean {
    const { top } = this.outline;
    return top?.kind === "annex" && top.opening?.manner === "plain" && top.printed === null && !this.paragraphs.has(top) && isTitle(unit);
  }

  /** A second headed opening unit: a title over a numbered list before the first chapter. */
  private opensList(unit: Unit, next: Unit | null): boolean {
    const marker = next?.marker;
    return this.outline.top === this.preamble && this.hasChapters && isTitle(unit) && marker?.number === 1 && marker.form !== "chapter";
  }

  /** A title over a numbering that starts anew, its opening words between them or not: one of several texts issued together (六项制度). Or 附则, unnumbered. */
  private opensPart(unit: Unit, next: Unit | null, upcoming: (form: FormName) => number | null): boolean {
    const marker = next?.marker;
    if (SUPPLEMENT.test(unit.text)) return this.outline.counting !== null;
    if (!isTitle(unit)) return false;
    if (marker) return marker.number === 1 && marker.form !== "dash" && this.outline.restarts(marker.form);
    return TITLED.test(unit.text) && OPENS_TEXT.test(next?.text ?? "") && upcoming("han") === 1 && this.outline.restarts("han");
  }

  /** Whom long text behind the items of a box belongs to: a section whose heading is lost, or the section around the box; null elsewhere. */
  private ownerBehindBox(unit: Unit, upcoming: (form: FormName) => number | null): Node | null {
    const { box } = this.outline;
    if (!box || unit.text.length < LONG_TEXT || (box.children.length === 0 && !this.paragraphs.has(box))) return null;
    const label = LOST_LABELS[box.parent?.form ?? ""];
    const lost =
      label && this.outline.lostHeadingFollows(upcoming) ? this.outline.openLost(unit, (number) => label(hanNumeral(number))) : null;
    if (!lost && box.children.length > 0) this.outline.leaveBox();
    return lost ?? this.outline.top;
  }
}

const isTitle = (unit: Unit): boolean => unit.text.length >= 2 && unit.text.length <= 40 && !/[。；，：:！？]/.test(unit.text);
