import type { Description } from "../../schemas/description.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Reflowed } from "../../schemas/paragraph.ts";
import { isDateLine, isoDate } from "./dates.ts";
import { organsOf, organsOfTitle } from "./issuers.ts";
import { fieldOf, type HeadLine, headLines, normalNumber, numberLine } from "./lines.ts";
import { ANNEX_LABEL, attachmentLists, joined, type Parts, partsOf, type Range } from "./parts.ts";
import { periodOf } from "./period.ts";
import { genreOf, genreSaid, isNotice, titleInNews } from "./titles.ts";

/** A reflowed text with its description; `notice` and `body` are the paragraphs (indices) that the clauses are made of, annexes included in `body`. */
export interface Described extends Reflowed {
  readonly description: Description;
  readonly notice: readonly number[];
  readonly body: readonly number[];
}

const COMPILED = /^[0-9]{1,3}[.．、]/;
const DATED = /[（(]((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)[^（）()]*[）)]$/;
const DRAFT_MARK = /[（(](?:征求意见稿|草案|送审稿|讨论稿|公开征求意见稿)[）)]$/;

const slice = (lines: readonly HeadLine[], { from, to }: Range): readonly HeadLine[] => lines.slice(from, to);
const indices = ({ from, to }: Range): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The first value that a scraped head gives for an element. */
function fieldValue(lines: readonly HeadLine[], element: keyof Lexicon["headers"]["fields"], lexicon: Lexicon): string | null {
  for (const line of lines.slice(0, 30)) {
    const field = line.kind === "field" ? fieldOf(line.text, lexicon) : null;
    if (field?.element === element && field.value !== "" && field.value !== "无") return field.value;
  }
  return null;
}

/** 成文日期: below the signature, else as the head or the title gives it, else that of the imprint, else the day it takes effect. */
function issuedOn(lines: readonly HeadLine[], parts: Parts, title: string, lexicon: Lexicon): string | null {
  const dateIn = (range: Range): string | null => isoDate(slice(lines, range).findLast((line) => line.kind === "date")?.text ?? "");
  const around = { from: parts.firstTitle.to, to: parts.body.from };
  const imprint = lines.findLast((line) => line.kind === "imprint" && /印发$/.test(line.text));
  const effective = /自印发之日起|自发布之日起|自公布之日起/.test(lines.map((line) => line.text).join(""))
    ? fieldValue(lines, "effectiveOn", lexicon)
    : null;
  const candidates = [
    dateIn(parts.notice),
    dateIn(parts.back),
    fieldValue(lines, "issuedOn", lexicon),
    DATED.exec(title)?.[1],
    dateIn(around),
    dateIn(parts.head),
    imprint?.text,
    effective,
  ];
  return (
    candidates
      .map((text) => isoDate(text ?? "") ?? (/^\d{4}-\d{2}/.test(text ?? "") ? (text ?? null) : null))
      .find((date) => date !== null) ?? null
  );
}

function addresseesOf(line: HeadLine | undefined): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const char of (line?.text ?? "").replace(/[：:]$/, "")) {
    if (/[（(]/.test(char)) depth++;
    if (/[）)]/.test(char)) depth--;
    if (depth === 0 && /[，,；;]/.test(char)) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.filter((part) => part !== "");
}

/** A news agency's line above the title. */
const NEWS_LINE = /^新华社[^，。；《》]{2,16}?电/;
/** The first column's head of a table that follows the title. */
const TABLE_HEAD = /(?<=清单|目录|名单|表|台账)序号$/;

/** A page's number of a file (001_) before its title. */
const FILE_NUMBER = /^[0-9]{1,4}_/;

/** A title that a page prints twice, above its text and as its heading, printed once. */
function once(title: string): string {
  const bare = title.replace(FILE_NUMBER, "");
  const half = bare.slice(0, bare.length / 2);
  return half.length >= 8 && half + half === bare ? half : title;
}

const clean = (title: string): string =>
  once(title)
    .replace(NEWS_LINE, "")
    .replace(TABLE_HEAD, "")
    .replace(COMPILED, "")
    .replace(DATED, "")
    .replace(DRAFT_MARK, "")
    .replace(/^《([^《》]*)》$/, "$1");

/**
 * Reads the elements of GB/T 9704-2012 off a text, as far as they are printed. `place` is left to the resolver.
 *
 * Guarantees: never throws; every paragraph of `notice` and `body` is in reading order and in at most one of them; letterhead, number, titles,
 * addressees, signature, dates and notes are in neither; nothing is read from a table or a table of contents.
 */
export function describe(reflowed: Reflowed, lexicon: Lexicon): Described {
  const lines = headLines(reflowed, lexicon);
  const parts = partsOf(lines, lexicon);
  const printed = joined(lines, parts.firstTitle);
  const field = fieldValue(lines, "title", lexicon);
  const first = clean(printed) || field || null;
  const plan = parts.planTitle.to > parts.planTitle.from ? clean(joined(lines, parts.planTitle)) : null;
  const news = plan === null && first !== null ? titleInNews(first) : null;
  const title = plan ?? news ?? first;
  const head = slice(lines, { from: 0, to: parts.body.from });
  const number = head.find((line) => line.kind === "number");
  const numberField = fieldValue(lines, "docNumber", lexicon);
  const gaps = lines[parts.firstTitle.from]?.gaps ?? [];
  const named = organsOfTitle(first ?? "", gaps, lexicon);
  const signed = (range: Range): string[] => organsOf(slice(lines, range), lexicon);
  const candidates = [signed(parts.head), signed(parts.notice), plan ? named : [], signed(parts.back), named];
  const issuers = candidates.find((organs) => organs.length > 0);

  const period = periodOf(title, reflowed.text.slice(0, 6000), lexicon);
  const isDraft = [printed, field ?? "", ...head.map((line) => line.text)].some(
    (text) => text.length < 120 && lexicon.headers.draftWords.some((word) => text.includes(word)),
  );
  const note = lines.find((line) => line.kind === "note");
  const attachments = attachmentLists(lines, { from: parts.body.from, to: lines.length });
  const body = indices({ from: parts.body.from, to: lines.length }).filter(
    (i) => (i < parts.back.from || i >= parts.back.to) && !attachments.has(i),
  );
  return {
    ...reflowed,
    description: {
      title,
      noticeTitle: news || (plan && isNotice(first ?? "", lexicon)) ? first : null,
      docNumber: (number && numberLine(number.text)) ?? (numberField && /号$/.test(numberField) ? normalNumber(numberField) : null),
      genre: title === null ? genreSaid(reflowed.text, lexicon) : genreOf(title, lexicon),
      status: isDraft ? "draft" : "issued",
      issuedOn: issuedOn(lines, parts, printed, lexicon),
      disclosure: note ? note.text.replace(/^[（(]|[）)]$/g, "") : null,
      periodStart: period?.[0] ?? null,
      periodEnd: period?.[1] ?? null,
      place: null,
      issuers: issuers ?? fieldValue(lines, "issuer", lexicon)?.split(/[\s、，,]+/) ?? [],
      addressees: addresseesOf(parts.addressees === null ? undefined : lines[parts.addressees]),
    },
    notice: indices(parts.notice).filter(
      (i) => ["text", "numbered", "title"].includes(lines[i]?.kind ?? "") && !ANNEX_LABEL.test(lines[i]?.text ?? ""),
    ),
    body: body.filter(
      (i) =>
        reflowed.paragraphs[i]?.kind !== "contents" &&
        !(lines[i]?.kind === "date" && isDateLine(lines[i]?.text ?? "")) &&
        lines[i]?.kind !== "imprint",
    ),
  };
}
