import type { Found } from "./forms.ts";
import type { EnterpriseRule } from "./rules.ts";
import { anyOf, type Vocabulary } from "./vocabulary.ts";

const STOP = /[，,。；;：:！？“”"‘’\n\t（(]/u;
const SEPARATOR = /[、，,和及与]/u;
const NAME = /^[\p{sc=Han}A-Za-z0-9·]{2,14}$/u;
const TWO_NAMES = /^.{4,}[和与及].{4,}/u;
const PROJECT_BEHIND = /^(?:\p{sc=Han}{2,26}项目|\p{sc=Han}{0,12}(?:经验|做法|模式))/u;
const SHOWPIECE = /(?:智能工厂|数字化车间|智能车间|灯塔工厂|数字工厂)$/u;
const CLAUSE = "[^，,。；;：:（(\\n]";

/** Short names that stand where texts name firms: 甲、乙等龙头企业; 以甲为核心; 依托甲, 支持甲建设. Made once per lexicon. */
export class ContextReader {
  private readonly vocabulary: Vocabulary;
  private readonly leadInLength: (run: string) => number;
  private readonly enumeration: RegExp;
  private readonly leading: RegExp;
  private readonly cue: RegExp;
  private readonly follows: RegExp;
  private readonly lastOpener: RegExp;
  private readonly leadIn: RegExp;

  /** `leadInLength`: how many characters at the head of a run are words before a name. */
  constructor(vocabulary: Vocabulary, leadInLength: (run: string) => number) {
    const { kinds, leaders, cues, verbs, openers, leadIns } = vocabulary.words;
    this.vocabulary = vocabulary;
    this.leadInLength = leadInLength;
    this.enumeration = new RegExp(
      `(?:等(?![级待次于同])|[两三四五六七八九十]{1,2}[大家])(?!${CLAUSE}{0,30}(?:部门|领域|行业|主题|方面|环节|问题|事项|情形|手续|主体|类))${CLAUSE}{0,40}?(?:${anyOf(kinds)})`,
      "gu",
    );
    this.leading = new RegExp(
      `以(?<list>[^以，,。；;：:（(\\n]{2,60}?)(?:等${CLAUSE}{0,14}?(?:企业|公司|集团))?为(?:${anyOf(leaders)})`,
      "gu",
    );
    this.cue = new RegExp(`(?:${anyOf(cues)})(?=[\\p{sc=Han}A-Z])`, "gu");
    this.lastOpener = new RegExp(`^${CLAUSE}{0,120}(?:${anyOf(openers)}|等[^、和与及，]{0,12}[、和与及])`, "u");
    this.leadIn = new RegExp(`^(?:${anyOf([...leadIns, ...verbs])})`, "u");
    this.follows = new RegExp(`^(?:$|${STOP.source}|[、和及与等]|${anyOf(verbs)})`, "u");
  }

  /** `cores`: bare words of the firms whose full names the document prints. */
  read(text: string, cores: ReadonlySet<string>): Found[] {
    return [...this.enumerated(text, cores), ...this.led(text, cores), ...this.cued(text, cores)];
  }

  /** May what follows a name at this place follow a firm's name, and not the rest of a longer word (a park's name)? */
  endsWell(text: string, end: number): boolean {
    return this.follows.test(text.slice(end, end + 34));
  }

  private isFirm(name: string, cores: ReadonlySet<string>): boolean {
    if (TWO_NAMES.test(name)) return false;
    return (
      NAME.test(name) &&
      (cores.has(name) || this.vocabulary.isKnown(name) || (this.vocabulary.looksLikeName(name) && this.leadInLength(name) === 0))
    );
  }

  private couldBeFirm(name: string): boolean {
    return (
      NAME.test(name) &&
      name.length <= 8 &&
      this.leadInLength(name) === 0 &&
      this.vocabulary.distinctive(this.vocabulary.withoutRegion(name), 2) >= 2
    );
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
      const list = groups?.list ?? "";
      const shown = list.replace(SHOWPIECE, "");
      if (shown !== list && this.couldBeFirm(shown)) return [{ start: index + 1, end: index + 1 + shown.length, rule: "led-by" }];
      return this.members(text, index + 1, index + 1 + list.length, cores, "led-by");
    });
  }

  /** Takes a list apart; one firm among its members makes firms of the others that could be one. */
  private members(text: string, start: number, end: number, cores: ReadonlySet<string>, rule: EnterpriseRule): Found[] {
    const opened = this.lastOpener.exec(text.slice(start, end));
    const open = start + (opened ? opened[0].length : 0);
    const head = open + this.leadInLength(text.slice(open, end).split("、")[0] ?? "");
    const parts: Found[] = [];
    for (let from = head, i = head; i <= end; i++) {
      const parted =
        i === end || text[i] === "、" || (SEPARATOR.test(text[i] ?? "") && this.parts(text.slice(from, i), text.slice(i + 1, end), cores));
      if (!parted) continue;
      parts.push({ start: from, end: i, rule });
      from = i + 1;
    }
    const name = (part: Found) => text.slice(part.start, part.end);
    const isMember = (part: Found) =>
      rule === "enumerated" &&
      !this.leadIn.test(name(part)) &&
      this.leadInLength(name(part)) === 0 &&
      this.vocabulary.looksLikeMember(name(part));
    if (!parts.some((part) => this.isFirm(name(part), cores) || isMember(part))) return [];
    return parts.filter((part) => this.isFirm(name(part), cores) || isMember(part) || this.couldBeFirm(name(part)));
  }

  private parts(before: string, after: string, cores: ReadonlySet<string>): boolean {
    return this.isFirm(before, cores) || this.isFirm(/^[^、，和及与]{2,14}/u.exec(after)?.[0] ?? "", cores);
  }

  private cued(text: string, cores: ReadonlySet<string>): Found[] {
    const found: Found[] = [];
    for (const match of text.matchAll(this.cue)) {
      for (
        let at = match.index + match[0].length, length = this.firmAt(text, at, cores);
        length > 0;
        length = this.firmAt(text, at, cores)
      ) {
        found.push({ start: at, end: at + length, rule: "cue" });
        at += length;
        if (!SEPARATOR.test(text[at] ?? "。")) break;
        at++;
      }
    }
    return found;
  }

  /** The length of the firm's name that starts at `at`; of a name that only could be a firm's where a firm follows it in the list; else 0. */
  private firmAt(text: string, at: number, cores: ReadonlySet<string>): number {
    for (let length = 12; length >= 2; length--)
      if (
        this.isFirm(text.slice(at, at + length), cores) &&
        (this.endsWell(text, at + length) || PROJECT_BEHIND.test(text.slice(at + length, at + length + 34)))
      )
        return length;
    const item = /^[^、，,。；;：:（(\n]{2,8}(?=、)/u.exec(text.slice(at, at + 10))?.[0];
    return item && this.couldBeFirm(item) && this.firmAt(text, at + item.length + 1, cores) > 0 ? item.length : 0;
  }
}
