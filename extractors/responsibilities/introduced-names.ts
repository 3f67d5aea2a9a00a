import { isAtomicBody, VERB } from "./bodies.ts";
import type { BodyWords } from "./body-words.ts";

const INTRODUCED =
  /([\u4e00-\u9fa5“”\d]{4,40})(?:[（(][\u4e00-\u9fa5]{2,20}[）)])?[（(](?:以下|下)简称为?[“"「]?([\u4e00-\u9fa5]{2,14})[”"」]?[）)]/g;

const ARTICLE = /^第[一二三四五六七八九十百]{1,4}条/;
/** 评审委员会下设|评审办公室: an office named after the body that it belongs to. */
const SET_UP =
  /([\u4e00-\u9fa5“”]{2,30}(?:领导小组|协调小组|委员会|联席会议|指挥部|专班))下设(?:立)?([\u4e00-\u9fa5]{2,8}?(?:办公室|工作组|专项组|评审组))(?=[，。；、和])/g;
const SETS_UP = /^.*(?:设立|下设|增设|成立|组建|[局厅委会府]设)(?=[\u4e00-\u9fa5]{4})/;

/** Names of bodies that a text introduces: short names (上海市科学技术委员会（以下简称“市科委”）), and the offices that a body sets up; each with its full name. */
export function introducedNames(text: string, words: BodyWords): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [, before = "", short = ""] of text.matchAll(INTRODUCED)) {
    if (!words.ending.test(before) || !words.ending.test(short) || words.notBodies.has(short) || names.has(short)) continue;
    const full = longestBodyAtEnd(before, words);
    if (full) names.set(short, full);
  }
  for (const [, before = "", name = ""] of text.matchAll(SET_UP)) {
    const parent = before.replace(ARTICLE, "");
    if (!names.has(name) && !words.notBodies.has(name)) names.set(name, (names.get(parent) ?? parent) + name);
  }
  return names;
}

function longestBodyAtEnd(before: string, words: BodyWords): string | null {
  const text = before
    .replace(ARTICLE, "")
    .replace(SETS_UP, "")
    .replace(/^[和及与]/, "");
  for (let start = 0; start <= text.length - 4; start++) {
    const name = text.slice(start);
    if (isAtomicBody(name, words) && (start === 0 || /^(?:[省市县区]|[\u4e00-\u9fa5]{2,9}[省市县区州]|国家|中国|全国)/.test(name)))
      return name;
  }
  return text.length <= 30 && !VERB.test(text) ? text : null;
}

/** Words to which the short names of one document are added. */
export const withIntroduced = (words: BodyWords, names: ReadonlyMap<string, string>): BodyWords =>
  names.size === 0 ? words : { ...words, national: new Set([...words.national, ...names.keys()]) };
