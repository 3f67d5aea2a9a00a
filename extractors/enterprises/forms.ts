import type { EnterpriseRule } from "./rules.ts";
import { anyOf, type Vocabulary } from "./vocabulary.ts";

/** A name found in a text by one rule. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: EnterpriseRule;
}

/** A legal form that ends a firm's name, and how much the words before must say for it to name one firm. */
interface Form {
  readonly name: EnterpriseRule;
  readonly pattern: RegExp;
  /** A form that only proper names bear (有限公司). */
  readonly proper: boolean;
}

const BRANCH = "(?:[\\p{sc=Han}]{1,14}?(?:分公司|支公司))?";
const FORMS: readonly Form[] = [
  { name: "limited-company", pattern: new RegExp(`(?:集团)?(?:控股)?(?:股份)?有限(?:责任)?公司${BRANCH}`, "gu"), proper: true },
  { name: "branch", pattern: /(?:分公司|支公司)/gu, proper: false },
  { name: "company", pattern: new RegExp(`(?:集团|总)?(?<![分支])公司${BRANCH}`, "gu"), proper: false },
  { name: "group", pattern: /集团(?!公司|股份|有限|控股|化|内|企业|军|作战|犯罪|诉讼)/gu, proper: false },
  {
    name: "plant",
    pattern: /(?:卷烟厂|机床厂|机械厂|制药厂|(?<![字能动])化工厂|水泥厂|纺织厂|造船厂|钢铁厂|发电厂|总厂|酒厂|化肥厂)/gu,
    proper: false,
  },
];

/** A bank's branch with its place: 国开行某省分行. The central bank's are public bodies. */
const BANK_BRANCH =
  /(?:国家开发银行|国开行|(?:中国)?进出口银行|(?:中国)?农业发展银行|农发行|(?:中国)?(?:工商|农业|建设|交通|邮政储蓄|邮储|招商|民生|光大|浦发|中信|平安|兴业|华夏|广发|浙商|恒丰)银行|[工农建交]行|中国银行)(?:股份有限公司)?(?:[\p{sc=Han}]{1,8}(?:省|市|区|自治区|县)|(?![省市县区各等及和与])[\p{sc=Han}]{2,4})(?:分行|支行|分支行)/gu;

const NAME_CHAR = /[\p{sc=Han}A-Za-z0-9·&]/u;
const NEVER = /[的了是等们]/u;
const ADMINISTRATIVE = /^(?:省|市|州|盟|区|县|自治区)(?![属级场内外直域县区分划块、])[\p{sc=Han}]{2,12}$/u;
const COUNTED = /(?:[一二三四五六七八九十\d]国|[两一二三四五六七八九十\d]大)$/u;
const NATIONAL = /^(?:国家|中国)\p{sc=Han}{2}/u;
const HEAD_OF_PART = /^$|[、，。；：（\n]/u;
const KIND =
  /^[我省市区县]{0,2}(?:拟|非|各)?(?:上市|国有|民营|外资|跨国|平台|科技型|龙头|大型|重点|骨干|中小|本地|知名)$|类|[本该各此我]$/u;
const BODY_BEHIND = /^[、，和及][\p{sc=Han}]{0,10}(?:局|委|办|厅|海关)/u;
const BODY_BEFORE = /(?:局|委|办|厅|院|海关|集团|政府|部门|单位)[、，和及]$/u;
const BODY_JOINED = /(?:部门|单位|政府|[局委办厅])[和与及]/gu;

/** Finds full names by their legal form; made once per lexicon. */
export class FormReader {
  private readonly vocabulary: Vocabulary;
  private readonly opener: RegExp;
  private readonly leadIn: RegExp;
  private readonly particleBeforeRegion: RegExp;
  private readonly particles: string;
  private readonly particleWord: RegExp;

  constructor(vocabulary: Vocabulary) {
    const { openers, leadIns, particles, particleWords, regions } = vocabulary.words;
    this.vocabulary = vocabulary;
    this.particles = particles.join("");
    this.particleWord = new RegExp(`^(?:${anyOf(particleWords)})`, "u");
    this.opener = new RegExp(`(?:${anyOf(openers)})`, "gu");
    this.leadIn = new RegExp(`(?:${anyOf(leadIns)})`, "gu");
    this.particleBeforeRegion = new RegExp(`[${this.particles}](?=${anyOf(regions)})`, "gu");
  }

  read(text: string): Found[] {
    const found: Found[] = [];
    for (const form of FORMS)
      for (const match of text.matchAll(form.pattern)) {
        const left = this.leftEdge(text, match.index);
        const start = left + this.leadInLength(text.slice(left, match.index));
        if (this.names(text, start, match, form)) found.push({ start, end: match.index + match[0].length, rule: form.name });
      }
    for (const match of text.matchAll(BANK_BRANCH))
      found.push({ start: match.index, end: match.index + match[0].length, rule: "bank-branch" });
    return found;
  }

  /** How far to the left a name can reach: Han, letters, digits, and brackets around a place. */
  private leftEdge(text: string, end: number): number {
    let i = end;
    while (i > 0 && end - i < 40) {
      const char = text[i - 1] as string;
      if (NEVER.test(char)) break;
      if (NAME_CHAR.test(char)) i--;
      else if (char === "）" || char === ")") {
        const open = Math.max(text.lastIndexOf("（", i), text.lastIndexOf("(", i));
        if (open <= 1 || i - open > 14 || /[^\p{sc=Han}A-Za-z（(）)]/u.test(text.slice(open, i)) || !NAME_CHAR.test(text[open - 1] ?? " "))
          break;
        i = open;
      } else break;
    }
    return i;
  }

  /** How many characters at the head of a run are words before the name (依托山东…, 加强与国家电网…). */
  leadInLength(run: string): number {
    let cut = 0;
    const names = (at: number) =>
      at > cut && run.length - at >= 2 && (NATIONAL.test(run.slice(at)) || !this.vocabulary.isGeneral(run.slice(at)));
    for (const match of run.matchAll(this.opener)) cut = Math.max(cut, match.index + match[0].length);
    for (const match of run.matchAll(BODY_JOINED)) if (run.length - match.index > match[0].length + 1) cut = match.index + match[0].length;
    for (const match of run.matchAll(/(?:集团|公司|厂)[和与及]|[以由把向](?![岭阳日上])|[局委办厅](?=[\p{sc=Han}]{2})/gu))
      if (names(match.index + match[0].length)) cut = match.index + match[0].length;
    for (const match of run.matchAll(/[和与及]/gu))
      if (match.index >= 4 && run.length - match.index > 4 && names(match.index + 1)) cut = match.index + 1;
    for (const match of run.matchAll(this.leadIn)) if (names(match.index + match[0].length)) cut = match.index + match[0].length;
    for (const match of run.matchAll(this.particleBeforeRegion)) if (names(match.index + 1)) cut = match.index + 1;
    while (this.particles.includes(run[cut] ?? " ") && !this.particleWord.test(run.slice(cut)) && (cut === 0 || names(cut + 1))) cut++;
    const opens = /^\d+[.．、]?/u.exec(run.slice(cut));
    return cut + (opens && run.length > cut + opens[0].length ? opens[0].length : 0);
  }

  /** Do the words before a legal form name one firm? */
  private names(text: string, start: number, { index, 0: form }: RegExpExecArray, rule: Form): boolean {
    const head = text.slice(start, index);
    const before = text[start - 1] ?? "";
    if (ADMINISTRATIVE.test(head)) return !/[各每两]/u.test(before) && (!rule.proper || head.length > 2);
    const plain = head.replace(/[（(][^（()）]*[）)]/gu, "");
    if (plain.length < 2 || COUNTED.test(plain) || KIND.test(this.vocabulary.withoutRegion(plain)) || this.repeats(plain)) return false;
    const amongBodies = () => this.standsAmongBodies(text, start, index + form.length);
    if (this.vocabulary.isGeneral(plain)) return rule.proper ? NATIONAL.test(plain) : form === "集团" && amongBodies();
    if (rule.proper) return true;
    const isRegional = this.vocabulary.startsWithRegion(plain);
    if (rule.name === "plant")
      return plain.length <= 8 && this.vocabulary.distinctive(plain, 2) >= 2 && (isRegional || HEAD_OF_PART.test(before));
    if (isRegional || this.vocabulary.looksLikeName(plain) || this.vocabulary.isKnown(plain)) return true;
    const longest = rule.name === "group" ? 8 : /^(?:集团|总)/u.test(form) ? 10 : 0;
    return plain.length <= longest || (plain.length <= 12 && amongBodies());
  }

  /** 甲集团下属公司, 甲集团两大集团: a firm's name is over before the words that end the phrase. */
  private repeats(head: string): boolean {
    const before = /^[\p{sc=Han}]*?(?:集团|公司)/u.exec(head)?.[0];
    return before !== undefined && before.length < head.length && this.vocabulary.isGeneral(head.slice(before.length));
  }

  /** A group named by its trade alone counts where it stands in a list of public bodies (市商务局、机场集团、海关). */
  private standsAmongBodies(text: string, start: number, end: number): boolean {
    return (
      BODY_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
      (/[（(：:]/u.test(text[start - 1] ?? "") && BODY_BEHIND.test(text.slice(end, end + 16)))
    );
  }
}
