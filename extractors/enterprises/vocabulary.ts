import type { EnterpriseWords } from "../../schemas/lexicon/enterprises.ts";

const HAN_ONLY = /^\p{sc=Han}+$/u;
const FUNCTION_WORD = /[的了等各该本其及或以对将把为在与我]/u;
const COUNTY = /^[\p{sc=Han}]{1,3}[县市州](?=[\p{sc=Han}]{2})/u;
const NATIONAL = /^中国\p{sc=Han}{2,4}$/u;
const LEGAL = /(?:公司|集团|总厂)$/u;
const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Alternation of words for a pattern, longest first. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join("|");

/** What the words of the lexicon say about a phrase: general (航空运输 names nobody), or distinctive (祥瑞铜材 holds more than general words). */
export class Vocabulary {
  readonly words: EnterpriseWords;
  private readonly general: ReadonlySet<string>;
  private readonly industries: readonly string[];
  private readonly trades: readonly string[];
  private readonly known: ReadonlySet<string>;
  private readonly region: RegExp;
  private readonly longest: number;

  constructor(words: EnterpriseWords) {
    this.words = words;
    this.general = new Set([...words.generic, ...words.industries, ...words.trades]);
    this.industries = [...words.industries].sort((a, b) => b.length - a.length);
    this.trades = [...words.trades].sort((a, b) => b.length - a.length);
    this.known = new Set(words.known);
    this.region = new RegExp(`^(?:${anyOf(words.regions)})[省市区]?`, "u");
    this.longest = Math.max(...[...this.general].map((word) => word.length));
  }

  /** Is a phrase made of nothing but general words? */
  isGeneral(phrase: string): boolean {
    return this.distinctive(phrase) === 0;
  }

  /** The fewest characters that remain when a phrase is read as a chain of general words (of at least `shortest` characters each). */
  distinctive(phrase: string, shortest = 1): number {
    const rest = Array.from({ length: phrase.length + 1 }, () => Number.POSITIVE_INFINITY);
    rest[0] = 0;
    for (let i = 0; i < phrase.length; i++) {
      const here = rest[i] as number;
      rest[i + 1] = Math.min(rest[i + 1] as number, here + 1);
      for (let n = shortest; n <= this.longest && i + n <= phrase.length; n++)
        if (this.general.has(phrase.slice(i, i + n))) rest[i + n] = Math.min(rest[i + n] as number, here);
    }
    return rest[phrase.length] as number;
  }

  isKnown(name: string): boolean {
    return this.known.has(name);
  }

  startsWithRegion(phrase: string): boolean {
    return this.region.test(phrase);
  }

  withoutRegion(phrase: string): string {
    return phrase.replace(this.region, "").replace(COUNTY, "");
  }

  /** A short name by its form: a distinctive word before the word of an industry (祥瑞铜材), or a legal form behind one (信源集团). */
  looksLikeName(name: string): boolean {
    if (name.length < 3 || name.length > 12 || !HAN_ONLY.test(name) || this.isGeneral(name)) return false;
    if (FUNCTION_WORD.test(name)) return false;
    if (LEGAL.test(name)) return this.distinctive(this.withoutRegion(name.replace(LEGAL, "")), 2) >= 2;
    return this.endsIn(this.industries, name);
  }

  /** Could a member of an enumeration of firms be one by its form (某某动力, 中国某某)? Weaker than `looksLikeName`. */
  looksLikeMember(name: string): boolean {
    if (name.length < 3 || name.length > 6 || !HAN_ONLY.test(name) || FUNCTION_WORD.test(name) || this.isGeneral(name)) return false;
    return this.endsIn(this.trades, name) || (NATIONAL.test(name) && this.distinctive(name, 2) >= 2);
  }

  private endsIn(words: readonly string[], name: string): boolean {
    const last = words.find((word) => name.endsWith(word) && name.length >= word.length + 2);
    const before = last && this.withoutRegion(name.slice(0, -last.length));
    return before !== undefined && before.length <= 6 && this.distinctive(before, 2) >= 2;
  }

  /** Is a word nothing but the name of a province or a city that the lexicon knows? */
  isRegion(word: string): boolean {
    return this.region.exec(word)?.[0] === word;
  }

  /** The bare words of a firm that its full name holds: without place in front, legal form and industry behind. */
  coresOf(fullName: string): string[] {
    const plain = fullName
      .replace(/[（(][^（()）]*[）)]/gu, "")
      .replace(/(?:集团)?(?:股份)?(?:有限责任公司|有限公司)(?:\p{sc=Han}{1,12}分公司)?$|(?:集团公司|总公司|公司|集团)$/u, "");
    const cores = [plain, this.withoutRegion(plain)];
    for (const core of [...cores]) {
      let short = core;
      for (let industry = this.tailOf(short); industry; industry = this.tailOf(short)) {
        short = short.slice(0, -industry.length);
        cores.push(short);
      }
    }
    return cores.filter((core) => core.length >= 2 && !this.isRegion(core) && this.distinctive(core) >= 2);
  }

  private tailOf(name: string): string | undefined {
    for (let n = Math.min(this.longest, name.length - 2); n > 0; n--) if (this.general.has(name.slice(-n))) return name.slice(-n);
    return undefined;
  }
}
