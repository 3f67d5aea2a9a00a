import type { Lexicon } from "../../schemas/lexicon.ts";
import type { HeadLine } from "./lines.ts";
import { issuedTitle, titleInNews, titleInNotice, titleLikeness } from "./titles.ts";

/** Half-open range of paragraph indices. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the parts of a circular lie, as paragraph ranges in reading order. `noticeTitle`/`planTitle`: the titles' paragraphs (empty where not printed);
 * `notice`: the covering notice's own text; `body`: the substantive text; `back`: signature, date, notes and imprint behind it; annexes come after `back`.
 */
export interface Parts {
  readonly head: Range;
  readonly firstTitle: Range;
  readonly addressees: number | null;
  readonly notice: Range;
  readonly planTitle: Range;
  readonly body: Range;
  readonly back: Range;
}

const NONE: Range = { from: 0, to: 0 };
const HEAD = 60;
const LONGEST_TITLE = 5;
const DATE_BEHIND = /[（(][^（）()]*[0-9]{4}年[^（）()]*[）)]$/;
const COMPILER = /^[0-9]{1,3}[.．、]/;
const isTitlePart = (line: HeadLine | undefined): boolean => line !== undefined && (line.kind === "title" || line.kind === "organ");
const issues = (text: string, { headers }: Lexicon): boolean =>
  headers.issuingVerbs.some((verb) => text.startsWith(verb)) || /^关于/.test(text);

/** The title group that starts at `from`: up to five short lines without a full stop. */
function titleFrom(lines: readonly HeadLine[], from: number): Range {
  let to = from;
  while (
    to < lines.length &&
    to - from < LONGEST_TITLE &&
    (isTitlePart(lines[to]) || (to === from && COMPILER.test(lines[to]?.text ?? "")))
  )
    to++;
  return { from, to };
}

export const joined = (lines: readonly HeadLine[], { from, to }: Range): string =>
  lines
    .slice(from, to)
    .map((line) => line.text)
    .join("");

/** 附件, its number perhaps, alone on its line. */
export const ANNEX_LABEL = /^附件?[0-9一二三]?$/;

/** The first title: below the letterhead, above the addressees or the text. */
function firstTitle(lines: readonly HeadLine[], lexicon: Lexicon): Range {
  for (let i = 0; i < Math.min(lines.length, HEAD); i++) {
    const line = lines[i];
    if (!line) break;
    if (i === 0 && COMPILER.test(line.text) && /关于|印发|[0-9]{4}年/.test(joined(lines, titleFrom(lines, 0)))) return titleFrom(lines, 0);
    if (ANNEX_LABEL.test(line.text)) continue;
    if (line.kind === "organ") {
      const next = lines[i + 1];
      if (next?.kind === "title" && issues(next.text, lexicon) && !/文件$/.test(line.text)) return titleFrom(lines, i);
      continue;
    }
    if (line.kind === "title") {
      if (lexicon.headers.textMarks.includes(line.text)) continue;
      return titleFrom(lines, i);
    }
    if (["text", "numbered", "addressees"].includes(line.kind)) return { from: i, to: i };
  }
  return NONE;
}

/** Where the issued plan's title stands after `from`: the lines most like what the notice's title names. */
function planTitle(lines: readonly HeadLine[], from: number, expected: string): Range | null {
  let best: { range: Range; likeness: number } | null = null;
  for (let i = from; i < lines.length; i++) {
    for (let to = i + 1; to <= i + LONGEST_TITLE && to <= lines.length && isTitlePart(lines[to - 1]); to++) {
      const likeness = titleLikeness(joined(lines, { from: i, to }), expected);
      if (likeness >= 0.75 && (!best || likeness > best.likeness + 0.001)) best = { range: { from: i, to }, likeness };
    }
    if (best && i > best.range.to + 40) break;
  }
  return best?.range ?? null;
}

/** The title after the notice's signature, where no line repeats the name: the first title lines behind date, note or 附件. */
function titleAfterSignature(lines: readonly HeadLine[], from: number): Range | null {
  const date = lines.findIndex((line, i) => i >= from && line.kind === "date");
  if (date < 0 || date > from + 30) return null;
  let start = date + 1;
  while (
    start < lines.length &&
    (["note", "date", "imprint", "attachments", "organ"].includes(lines[start]?.kind ?? "") || ANNEX_LABEL.test(lines[start]?.text ?? ""))
  )
    start++;
  const range = titleFrom(lines, start);
  return range.to > range.from ? range : null;
}

/** Where a notice ends that no title follows: behind its date, or behind 全文如下 of a news text; \`start\` where it is no such notice. */
function noticeEnd(lines: readonly HeadLine[], start: number, issuesSomething: boolean, isNews: boolean): number {
  for (let i = start; i < Math.min(lines.length, start + 8); i++) {
    if (isNews && /全文如下|主要内容如下|如下[：:。]?$/.test(lines[i]?.text ?? "")) return i + 1;
    if (issuesSomething && lines[i]?.kind === "date" && i > start) return i + 1;
    if (lines[i]?.kind === "numbered") return start;
  }
  return start;
}

/** The first line of the signature block that ends the text in `body`; `body.to` where there is none. */
function backFrom(lines: readonly HeadLine[], body: Range): Range {
  const isBack = (line: HeadLine | undefined): boolean =>
    line !== undefined && ["date", "note", "imprint", "organ", "attachments"].includes(line.kind);
  const date = lines.findIndex(
    (line, i) =>
      i > body.from && i < body.to && line.kind === "date" && (isBack(lines[i - 1]) || i === body.to - 1 || isBack(lines[i + 1])),
  );
  const note = lines.findIndex((line, i) => i > body.from && i < body.to && (line.kind === "note" || line.kind === "imprint"));
  let from = date >= 0 ? date : note >= 0 ? note : body.to;
  while (from - 1 > body.from && isBack(lines[from - 1])) from--;
  const list = lines.findLastIndex((line, i) => i > body.from && i < from && i > from - 25 && line.kind === "attachments");
  if (list > 0 && lines.slice(list + 1, from).every((line) => line.text.length < 60 && !/。/.test(line.text))) from = list;
  let to = Math.max(from, date >= 0 ? date + 1 : from);
  while (to < body.to && ["note", "imprint", "date"].includes(lines[to]?.kind ?? "")) to++;
  return { from, to };
}

/** Lines that list the attachments (附件：1.… 2.…), with the signature behind them: no part of the text. */
export function attachmentLists(lines: readonly HeadLine[], { from, to }: Range): Set<number> {
  const listed = new Set<number>();
  for (let i = from; i < to; i++) {
    if (lines[i]?.kind !== "attachments") continue;
    let end = i + 1;
    while (
      end < to &&
      lines[end]?.kind === "numbered" &&
      /^[0-9]/.test(lines[end]?.text ?? "") &&
      (lines[end]?.text ?? "。").length <= 70 &&
      !/[。；]/.test(lines[end]?.text ?? "")
    )
      end++;
    while (end < to && ["organ", "date", "note"].includes(lines[end]?.kind ?? "")) end++;
    const isList =
      /^附件[：:]\s?1[.．、]/.test(lines[i]?.text ?? "") || end > i + 1 || end >= to - 1 || /^附[件表]/.test(lines[end]?.text ?? "");
    if (isList) for (let k = i; k < end; k++) listed.add(k);
  }
  return listed;
}

/** Finds the parts of a circular. Never refuses: a text without head, title or signature is all body. */
export function partsOf(lines: readonly HeadLine[], lexicon: Lexicon): Parts {
  const title = firstTitle(lines, lexicon);
  let from = title.to;
  while (from < lines.length && ["number", "date", "note", "field", "organ"].includes(lines[from]?.kind ?? "") && from < title.to + 12)
    from++;
  const addressees = lines[from]?.kind === "addressees" ? from : null;
  const start = addressees === null ? from : addressees + 1;
  const printed = joined(lines, title).replace(DATE_BEHIND, "");
  const covered = issuedTitle(printed, lexicon);
  const named = covered ?? titleInNotice(lines[start]?.text ?? "");
  const plan = named === null ? null : (planTitle(lines, start, named) ?? (covered === null ? null : titleAfterSignature(lines, start)));
  const opening = plan ? plan.from : noticeEnd(lines, start, named !== null, titleInNews(printed) !== null);
  const notice = opening > start ? { from: start, to: opening } : NONE;
  let bodyFrom = plan ? plan.to : opening;
  while (bodyFrom < lines.length && ["date", "note", "number"].includes(lines[bodyFrom]?.kind ?? "")) bodyFrom++;
  const all = { from: bodyFrom, to: lines.length };
  const back = backFrom(lines, all);
  return {
    head: { from: 0, to: title.from },
    firstTitle: title,
    addressees,
    notice,
    planTitle: plan ?? NONE,
    body: { from: bodyFrom, to: back.from },
    back,
  };
}
