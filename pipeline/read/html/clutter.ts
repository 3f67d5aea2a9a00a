import type { PageLine } from "./lines.ts";
import { isTitle } from "./titles.ts";
import type { Words } from "./words.ts";

/** What a line of a page is to its circular, as far as its words and links tell. */
export type LineKind = "text" | "control" | "remark" | "trail" | "related" | "foot" | "links";

const LONGEST_REMARK = 120;
const LONGEST_RELATED = 24;
/** When a page was put up, to the minute, or to the day with more behind it. */
const STAMP = /^(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|(?= ?[^ ]{2,6}[：:]))/;
const ORNAMENTS = /[\s\u3000【】[\]（）()<>《》〈〉|｜/\\·•:：,，、.。+\-—_*※>»＞☆★↑↓←→]/g;

/** What opens an entry of a list, or names a document: linked or not, it is text. */
const ENTRY = /^(?:第[0-9一二三四五六七八九十百]{1,5}[章节条]|[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|《)/;

/** Whether a line consists of words of controls, with digits and dates between them; longer words are taken first. */
function isControl(text: string, controls: readonly string[]): boolean {
  if (text.length > 80 || ENTRY.test(text)) return false;
  const bare = text.replace(ORNAMENTS, " ");
  let rest = bare;
  for (const word of controls) if (rest.includes(word)) rest = rest.replaceAll(word, " ");
  return rest !== bare && rest.replace(/[\s0-9年月日]|(?:星期|周)[一二三四五六日]/g, "") === "";
}

const DATE = /(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?/;
/** Whether most of a line is links, a date beside them left out. */
const isLinked = ({ text, linked }: PageLine): boolean => linked > 0 && linked >= text.replace(DATE, "").trim().length * 0.6;

const byLength = new WeakMap<readonly string[], readonly string[]>();
function longestFirst(words: readonly string[]): readonly string[] {
  const known = byLength.get(words);
  if (known) return known;
  const sorted = [...words].sort((a, b) => b.length - a.length);
  byLength.set(words, sorted);
  return sorted;
}

/** Whether a line heads, or is, a list of related pages: nothing but a mark, a number or a link follows its words. */
function isRelated(text: string, isLink: boolean, related: readonly string[]): boolean {
  const word = text.length <= LONGEST_RELATED ? related.find((own) => text.startsWith(own)) : undefined;
  if (word === undefined) return false;
  const rest = text.slice(word.length);
  return isLink || rest.length <= 2 || !/^[\u4e00-\u9fff]/.test(rest) || related.some((own) => rest.startsWith(own));
}

/** Tells what a line is by itself. Sentences and rows of tables are text, unless they are links or of a site's foot. */
export function kindOf(line: PageLine, words: Words): LineKind {
  const { pages } = words;
  if (line.cells) return isLinked(line) ? "links" : "text";
  const bare = line.text.replace(/[\s\u3000]+/g, " ").trim();
  const opening = bare.replace(STAMP, "").replace(/^[【[（(|\s]+/, "");
  if (opening === "") return "remark";
  const isShort = bare.length <= LONGEST_REMARK && !/。/.test(bare);
  if (isControl(bare, longestFirst(pages.controls))) return "control";
  if (bare.length <= LONGEST_REMARK && pages.trails.some((word) => opening.startsWith(word))) return "trail";
  if (isRelated(opening, isLinked(line), pages.related)) return "related";
  const feet = bare.length <= LONGEST_REMARK * 2 ? pages.feet.filter((word) => bare.includes(word)).length : 0;
  if (feet > 1 || (feet === 1 && !/[。；]$/.test(bare) && (isLinked(line) || !isTitle(bare, words)))) return "foot";
  const label = /^([^：:\s]{2,8})\s?[：:]/.exec(opening)?.[1];
  if (isShort && label !== undefined && pages.remarks.includes(label)) return "remark";
  if (isLinked(line)) return /^附[件表]/.test(bare) || ENTRY.test(bare) ? "text" : "links";
  return "text";
}

/** How much a line weighs in finding where the circular stands: its characters, whole where it is running text. */
export function weightOf(line: PageLine, kind: LineKind): number {
  if (kind !== "text") return 0;
  const length = line.text.length - line.linked;
  if (line.cells) return length * 0.5;
  return /[。；，、]/.test(line.text) ? length : length * 0.2;
}

/** Running text: a line with a sentence in it that is no link. */
export const isProse = (line: PageLine, kind: LineKind): boolean =>
  kind === "text" && !line.cells && line.text.length - line.linked >= 15 && /[。；，：！]/.test(line.text);
