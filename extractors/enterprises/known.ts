import type { Found } from "./forms.ts";
import { anyOf, type Vocabulary } from "./vocabulary.ts";

const NOT_BEHIND =
  "(?![业报微]|商务|技术|政务|大学|学院|学会|协会|研究|工业|工程|商会|口岸|信息|大厦|广场|路|文化|科学|标准|产业|市场|学校|集团|股份|有限|职业)";

/** Nationwide firms by the names that the lexicon lists. */
export class KnownReader {
  private readonly pattern: RegExp;

  constructor({ words }: Vocabulary) {
    this.pattern = new RegExp(`(?:${anyOf(words.known)})${NOT_BEHIND}(?:${anyOf(words.industries)})?`, "gu");
  }

  read(text: string): Found[] {
    return [...text.matchAll(this.pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, rule: "known" }));
  }
}
