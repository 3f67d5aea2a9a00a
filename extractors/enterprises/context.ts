import type { Found } from "./forms.ts";
import { anyOf, type Vocabulary } from "./vocabulary.ts";

const STOP = /[，,。；;：:！？“”"‘’\n\t（(]/u;
const SEPARATOR = /[、和及与]/u;
const NAME = /^[\p{sc=Han}A-Za-z0-9·]{2,14}$/u;

/** Short names that stand where texts name firms: 甲、乙等龙头企业; 以甲为核心; 依托甲, 支持甲建设. Made once per lexicon. */
export class ContextReader {
  private readonly vocabulary: Vocabulary;
  private readonly enumeration: RegExp;
  private readonly leading: RegExp;
  private readonly cue: RegExp;
  private readonly cueAtEnd: RegExp;
  private readonly verb: RegExp;
  private readonly place: RegExp;

  constructor(vocabulary: Vocabulary) {
    const { kinds, leaders, cues, verbs, places, leadIns } = vocabulary.words;
    this.vocabulary = vocabulary;
    this.enumeration = new RegExp(`等(?![级待次于同])[^，,。；;：:（(\\n]{0,40}?(?:${anyOf(kinds)})`, "gu");
    this.leading = new RegExp(`以(?<list>[^以，,。；;：:（(\\n]{2,60}?)(?:等[^，,。；;：:（(\\n]{0,16})?为(?:${anyOf(leaders)})`, "gu");
    this.cue = new RegExp(`(?:${anyOf(cues)})(?=[\\p{sc=Han}A-Z])`, "gu");
    this.cueAtEnd = new RegExp(
      `^[\\p{sc=Han}]{0,30}(?:${anyOf([...cues, ...leadIns.filter((word) => word.length > 1)])}|[与和及以由对向])`,
      "u",
    );
    this.verb = new RegExp(`^(?:${anyOf(verbs)})`, "u");
    this.place = new RegExp(`^(?:${anyOf(places)})`, "u");
  }

  /** `cores`: bare words of the firms whose full names the document prints. */
  read(text: string, cores: ReadonlySet<string>): Found[] {
    return [...this.enumerated(text, cores), ...this.led(text, cores), ...this.cued(text, cores)];
  }

  private isFirm(name: string, cores: ReadonlySet<string>): boolean {
    return NAME.test(name) && (cores.has(name) || this.vocabulary.isKnown(name) || this.vocabulary.looksLikeName(name));
  }

  private couldBeFirm(name: string): boolean {
    return NAME.test(name) && name.length >= 2 && name.length <= 8 && this.vocabulary.distinctive(this.vocabulary.withoutRegion(name)) >= 2;
  }

  /** Takes a list apart; one firm among its members makes firms of the others that could be one. */
  private members(text: string, start: number, end: number, cores: ReadonlySet<string>, rule: string): Found[] {
    const parts: { start: number; end: number; name: string }[] = [];
    for (let from = start, i = start; i <= end; i++) {
      const last = i === end;
      if (
        !last &&
        text[i] !== "、" &&
        text[i] !== "，" &&
        text[i] !== "," &&
        !(SEPARATOR.test(text[i] ?? "") && this.splitsAt(text.slice(from, i), text.slice(i + 1, end), cores))
      )
        continue;
      parts.push({ start: from, end: i, name: text.slice(from, i) });
      from = i + 1;
    }
    const first = parts[0];
    if (first) {
      const head = this.isFirm(first.name, cores) ? "" : (this.cueAtEnd.exec(first.name)?.[0] ?? "");
      parts[0] = { start: first.start + head.length, end: first.end, name: first.name.slice(head.length) };
    }
    if (!parts.some(({ name }) => this.isFirm(name, cores))) return [];
    return parts
      .filter(({ name }) => this.isFirm(name, cores) || this.couldBeFirm(name))
      .map((part) => ({ start: part.start, end: part.end, rule }));
  }

  private splitsAt(before: string, after: string, cores: ReadonlySet<string>): boolean {
    const next = /^[^、，和及与]{2,14}/u.exec(after)?.[0] ?? "";
    return this.isFirm(before, cores) || this.isFirm(next, cores);
  }

  private enumerated(text: string, cores: ReadonlySet<string>): Found[] {
    return [...text.matchAll(this.enumeration)].flatMap(({ index }) => {
      let start = index;
      while (start > 0 && index - start < 120 && !STOP.test(text[start - 1] ?? "")) start--;
      return this.members(text, start, index, cores, "enumerated");
    });
  }

  private led(text: string, cores: ReadonlySet<string>): Found[] {
    return [...text.matchAll(this.leading)].flatMap(({ index, groups }) => {
      const list = (groups?.["list"] ?? "").replace(/等[^等]*$/u, "");
      return this.members(text, index + 1, index + 1 + list.length, cores, "led-by");
    });
  }

  private cued(text: string, cores: ReadonlySet<string>): Found[] {
    const found: Found[] = [];
    for (const match of text.matchAll(this.cue)) {
      let at = match.index + match[0].length;
      for (let name = this.firmAt(text, at, cores); name > 0; name = this.firmAt(text, at, cores)) {
        found.push({ start: at, end: at + name, rule: "cue" });
        at += name;
        if (!/[、和及与，,]/u.test(text[at] ?? "")) break;
        at++;
      }
    }
    return found;
  }

  /** The length of the firm's name that starts at `at` and is followed by a separator, a stop or a verb; 0 if there is none. */
  private firmAt(text: string, at: number, cores: ReadonlySet<string>): number {
    for (let length = 12; length >= 2; length--) {
      const name = text.slice(at, at + length);
      if (name.length < length || !this.isFirm(name, cores)) continue;
      const rest = text.slice(at + length, at + length + 16);
      if (this.place.test(rest)) continue;
      if (rest === "" || STOP.test(rest[0] ?? "") || /^[、和及与等]/u.test(rest) || this.verb.test(rest)) return length;
    }
    return 0;
  }
}
