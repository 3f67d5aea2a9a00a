import { LEFT_OF_YEAR, RIGHT_OF_YEAR, YEAR_AND_SERIAL } from "../../schemas/document-number.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Reflowed } from "../../schemas/paragraph.ts";
import { markerOf } from "../markers.ts";
import { isDateLine } from "./dates.ts";

/** What a paragraph looks like by itself. */
export type LineKind =
  | "field"
  | "number"
  | "organ"
  | "date"
  | "note"
  | "addressees"
  | "attachments"
  | "imprint"
  | "numbered"
  | "title"
  | "text";

/** A paragraph as seen by this stage. `gaps`: where blanks parted its words. */
export interface HeadLine {
  readonly text: string;
  readonly kind: LineKind;
  readonly gaps: readonly number[];
}

const NUMBER = new RegExp(`^(?:发文字号[：:])?([\\u4e00-\\u9fff（）()]{2,20}?${YEAR_AND_SERIAL})$`);
const BRACKETED_YEAR = new RegExp(`${LEFT_OF_YEAR}((?:19|20)[0-9]{2})${RIGHT_OF_YEAR}`);
const RECIPIENT =
  /(?:政府|部门|单位|委员会|管委会|局|委|办|厅|部|机构|企业|公司|院|校|学校|银行|组织|团体|协会|海关|中心|支队|总队|同志|集团|办事处|乡镇|街道|兵团|分行|秘书|处|所|站|小组|成员|人员|用户|代表|主席|委员|先生|女士|总部|军区|部队)[^，。；]{0,12}[：:]$/;

/** The whole number that a line is (聊政字〔2019〕6号), normalised: 〔〕, no blanks; or null. */
export function numberLine(text: string): string | null {
  const match = NUMBER.exec(text);
  return match?.[1] ? normalNumber(match[1]) : null;
}

export const normalNumber = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").replace(BRACKETED_YEAR, "〔$1〕");

/** Whether a line is the name of a body, 文件 behind it or not. */
export function isOrgan(text: string, { headers }: Lexicon): boolean {
  const name = text.replace(/文件$/, "");
  return (
    name.length >= 3 &&
    name.length <= 40 &&
    !/[，。；：、《》“”？！0-9]|的|关于|印发/.test(name) &&
    headers.organSuffixes.some((suffix) => name.endsWith(suffix)) &&
    !headers.notOrgans.some((word) => name.endsWith(word))
  );
}

const isNote = (text: string, { headers }: Lexicon): boolean =>
  text.length <= 30 && headers.disclosure.some((word) => text.replace(/^[（(\s]+/, "").startsWith(word)) && /公开|发布/.test(text);

/** The field of a scraped head that a line is, with its value; null if none. */
export function fieldOf(text: string, { headers }: Lexicon): { element: keyof typeof headers.fields; value: string } | null {
  const match = /^[【[]?([\u4e00-\u9fff]{2,6})[】\]]?\t?[：:]\t?(.*)$/.exec(text);
  if (!match?.[1]) return null;
  const name = match[1];
  const element = (Object.keys(headers.fields) as (keyof typeof headers.fields)[]).find((key) => headers.fields[key].includes(name));
  return element ? { element, value: (match[2] ?? "").trim() } : null;
}

/** What a page prints around a file to be fetched: a link alone on its line, or the words above it. */
const LINK = /^!?\[[^[\]]{0,200}\]\s?\([^()\s]{1,500}(?:\s[^()]{0,80})?\)$|^【?(?:原文下载|附件下载|文件下载|相关附件|相关文档)】?[：:]?$/;

/** What a web page prints below a text: 扫一扫在手机打开当前页, 【打印】【关闭】, 上一篇：…. */
const PAGE_BAR =
  /^(?:扫一扫[^。，]{0,14}|【?打印(?:本页)?】?\s?(?:【?关闭(?:窗口|本页)?】?)?|【?关闭(?:窗口|本页)】?|返回(?:顶部|首页)|分享到[：:]?[^。，]{0,20}|[上下]一[篇条][：:][^。]{1,80})$/;

function kindOf(text: string, lexicon: Lexicon): LineKind {
  if (isNote(text, lexicon)) return "note";
  if (fieldOf(text, lexicon)) return "field";
  if (numberLine(text)) return "number";
  if (isDateLine(text)) return "date";
  if (LINK.test(text) || PAGE_BAR.test(text)) return "imprint";
  if (/^[（(](?:本文|此件)有删[减节][）)]$/.test(text)) return "imprint";
  if (/^(?:抄送|印送|主题词)[：:]/.test(text) || (/印发$/.test(text) && text.length < 50 && /[0-9]{4}年/.test(text))) return "imprint";
  if (/^附[件表][：:].+/.test(text)) return "attachments";
  if (/[：:]$/.test(text) && text.length <= 600 && !/[。；]/.test(text) && RECIPIENT.test(text)) return "addressees";
  if (isOrgan(text, lexicon)) return "organ";
  if (markerOf(text)) return "numbered";
  const isSentence = /[。；：:！]/.test(text) || (/，[^，]*，/.test(text) && !/^关于/.test(text)) || /^为[^，]{4,}，/.test(text);
  return text.length <= 100 && !isSentence && !/^(?:前言|引言|序言|导言|序)$/.test(text) ? "title" : "text";
}

/** Heads that print a field's value on the line below its name: the value belongs to the field where another field follows it, or where it is a row of keywords. */
function withValues(lines: readonly HeadLine[], lexicon: Lexicon): HeadLine[] {
  const isName = (line: HeadLine | undefined): boolean => line !== undefined && fieldOf(line.text, lexicon)?.value === "";
  const areKeywords = (line: HeadLine | undefined): boolean =>
    line !== undefined && line.gaps.length > 0 && !/关于|印发|转发|[0-9《]/.test(line.text);
  const isValue = (i: number): boolean =>
    isName(lines[i - 1]) && !isName(lines[i]) && (lines[i + 1]?.kind === "field" || areKeywords(lines[i]));
  return lines.map((line, i) => {
    if (i >= LONGEST_HEAD) return line;
    if (isValue(i)) return { ...line, kind: "field" };
    return isValue(i + 1) ? { ...line, text: line.text + (lines[i + 1]?.text ?? "") } : line;
  });
}

const LONGEST_HEAD = 40;
const ANY_FIELD = /^[\u4e00-\u9fff]{2,8}[：:]\t?\S[^。]{0,200}$/;

/** How many lines at the top belong to a scraped head: those above 正文, else a run of fields that begins with a known one. */
function scrapedHead(lines: readonly HeadLine[], { headers }: Lexicon): number {
  const mark = lines.slice(0, LONGEST_HEAD).findIndex((line) => headers.textMarks.includes(line.text.replace(/[：:]$/, "")));
  if (mark > 0) return mark + 1;
  if (lines[0]?.kind !== "field") return 0;
  const end = lines.findIndex((line) => line.kind !== "field" && !ANY_FIELD.test(line.text) && !headers.headMarks.includes(line.text));
  return end < 0 ? 0 : end;
}

/** 附件： on a line of its own, or 附件1. with the first name, the names of the attachments and the signature below it: a list, no annex. */
function opensList(lines: readonly HeadLine[], at: number): boolean {
  let end = at + 1;
  while (lines[end]?.kind === "numbered" && /^[0-9]/.test(lines[end]?.text ?? "") && !/[。；]/.test(lines[end]?.text ?? "。")) end++;
  return end > at + 1 && ["organ", "date"].includes(lines[end]?.kind ?? "");
}

/** The paragraphs of a text, each by what it looks like. Tables and contents count as text; all lines of a scraped head are fields. */
export function headLines({ text, paragraphs }: Reflowed, lexicon: Lexicon): HeadLine[] {
  const lines = paragraphs.map(({ start, end, kind, gaps }) => {
    const line = text.slice(start, end);
    return { text: line, kind: kind === "text" ? kindOf(line, lexicon) : "text", gaps: gaps.map((gap) => gap - start) };
  });
  const joined = withValues(lines, lexicon).map((line, i, all) =>
    /^附[件表](?:[：:]$|1[.．、](?=.{4}))/.test(line.text) && opensList(all, i) ? { ...line, kind: "attachments" as const } : line,
  );
  const [first, second] = joined;
  if (first?.kind === "text" && second?.kind === "field" && first.text.length <= 100) joined[0] = { ...first, kind: "title" };
  const head = scrapedHead(joined, lexicon);
  return joined.map((line, i) => (i < head ? { ...line, kind: "field" } : line));
}
