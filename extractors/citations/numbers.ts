import type { CitationWords } from "../../schemas/lexicon/citations.ts";

type NumberRule = "issuer-year-serial" | "order-serial" | "standard";

/** A document's number as it stands in a text; `value` is normalised: year in 〔〕, no blanks. */
export interface DocumentNumber {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly rule: NumberRule;
}

/** A form of document numbers: what it looks like, where it may stand, and how it is normalised. Group `code` is what may hold lead-in words. */
interface NumberForm {
  readonly name: NumberRule;
  readonly pattern: RegExp;
  readonly value: (match: RegExpExecArray, code: string) => string;
}

const YEAR = "(?:19|20)\\d\\d";
/** Brackets around the year; ? where the source lost them. */
const LEFT = "[〔﹝\\[［【（(〈{｛「『?？]";
const RIGHT = "[〕﹞\\]］】）)〉}｝」』?？]";
const compact = (text: string) => text.replace(/\s/gu, "").normalize("NFKC").replace("第", "");

/** Bare standards' numbers need a code from the lexicon and a year; behind a title any letters with digits do. */
const standardForm = (codes: readonly string[]): NumberForm => ({
  name: "standard",
  pattern: new RegExp(
    `(?<![A-Za-z0-9])(?:(?:${[...codes].sort((a, b) => b.length - a.length).join("|")})\\d{0,4}(?:/[TZ])?|T/[A-Z]{2,9})\\s?\\d{1,6}(?:\\.\\d{1,3})?\\s?[-—–－―]{1,2}\\s?(?:${YEAR}|\\d\\d)(?!\\d)`,
    "gu",
  ),
  value: ([whole]) => whole.replace(/\s/gu, ""),
});

const FORMS: readonly NumberForm[] = [
  {
    name: "issuer-year-serial",
    pattern: new RegExp(
      `(?<code>[\\p{sc=Han}○]{1,24})\\s?${LEFT}\\s?(?<year>${YEAR}|[\uff10-\uff19]{4})\\s?年?${RIGHT}\\s?第?\\s?(?<serial>[\\d\uff10-\uff19]{1,5})\\s?号(?![线楼院门机井令])`,
      "gu",
    ),
    value: ({ groups }, code) => `${code}〔${compact(groups?.year ?? "")}〕${compact(groups?.serial ?? "")}号`,
  },
  {
    name: "order-serial",
    pattern: new RegExp(
      `(?<code>[\\p{sc=Han}]{1,30}(?:令|公告|通告|公报))\\s?(?<year>${YEAR}\\s?年\\s?|${LEFT}[\\p{sc=Han}\\d]{2,8}${RIGHT})?(?<serial>第?\\s?[\\d一二三四五六七八九十百〇零]{1,6}\\s?号)`,
      "gu",
    ),
    value: ({ groups }, code) => `${code}${(groups?.year ?? "").replace(/\s/gu, "")}${(groups?.serial ?? "").replace(/\s/gu, "")}`,
  },
];

/** An issuer's name before its own code (省人民政府办公厅鲁政办发〔2020〕1号). */
const ISSUER = /^\p{sc=Han}{0,20}(?:政府|办公厅|办公室|委员会)(?=\p{sc=Han}{2})/u;
const BEHIND_TITLE = /^[A-Z][A-Z0-9]{0,8}(?:\/[A-Z]{1,8})?\s?\d{1,6}(?:\.\d{1,3})?(?:\s?[-—–－―:：]{1,2}\s?\d{2,4})?(?:\/\d{2,6})?/u;

/** Reads document numbers; made once per lexicon. */
export class NumberReader {
  private readonly forms: readonly NumberForm[];
  private readonly leadIn: RegExp;

  constructor(words: CitationWords) {
    this.forms = [...FORMS, standardForm(words.standardCodes)];
    const leadIns = [...words.leadIns].sort((a, b) => b.length - a.length).join("|");
    this.leadIn = new RegExp(`^(?:[\\p{sc=Han}]{0,24}(?:${leadIns}))(?=[\\p{sc=Han}]{2})`, "u");
  }

  /** Every number in a text, in reading order, none within another. */
  read(text: string): DocumentNumber[] {
    const found = this.forms.flatMap(({ name, pattern, value }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const printed = match.groups?.code;
        const code = this.codeOf(printed ?? "", name);
        if (printed !== undefined && code.length < 2) return [];
        const start = match.index + (printed === undefined ? 0 : printed.length - code.length);
        return [{ start, end: match.index + match[0].length, value: value(match, code), rule: name }];
      }),
    );
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    return found.filter((number, i) => !found.slice(Math.max(0, i - 4), i).some((before) => before.end > number.start));
  }

  /** What is printed before the year, without words that lead up to it (根据中华人民共和国国务院令: from 中华人民共和国 on). */
  private codeOf(printed: string, name: NumberRule): string {
    const republic = printed.indexOf("中华人民共和国");
    if (republic >= 0) return printed.slice(republic);
    return printed.replace(this.leadIn, "").replace(name === "issuer-year-serial" ? ISSUER : /^$/u, "");
  }

  /** The standard's number that a text opens with, of any code (ISO56005/56002, T-CAS 500). */
  standardAtStart(text: string): DocumentNumber | undefined {
    const match = BEHIND_TITLE.exec(text);
    return match ? { start: 0, end: match[0].length, value: match[0].replace(/\s/gu, ""), rule: "standard" } : undefined;
  }
}
