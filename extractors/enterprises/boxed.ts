import type { BoxItem } from "../box-items.ts";
import type { Found } from "./forms.ts";
import { anyOf, type Vocabulary } from "./vocabulary.ts";

const BRACKETED = /^(?<firm>\p{sc=Han}{2,8}[（(](?<place>\p{sc=Han}{2,4})[）)])(?=\p{sc=Han})/u;
const QUOTED = /^(?<firm>\p{sc=Han}{3,8})“/u;

/** Short names of firms that open the items of a 专栏 box (祥瑞铜材技术改造项目). */
export class BoxedReader {
  private readonly vocabulary: Vocabulary;
  private readonly place: RegExp;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.place = new RegExp(`^\\p{sc=Han}{0,10}(?:${anyOf(vocabulary.words.places)})$|^(?:${anyOf(vocabulary.words.places)})`, "u");
  }

  /** `names`: firms that the document names elsewhere; `cores`: their bare words; `isPlace`: is a word a place that the document knows? */
  read({ text }: BoxItem, names: ReadonlySet<string>, cores: ReadonlySet<string>, isPlace: (word: string) => boolean): Found[] {
    for (let length = Math.min(14, text.length - 2); length >= 2; length--) {
      const name = text.slice(0, length);
      if (this.place.test(text.slice(length))) continue;
      if (names.has(name) || (cores.has(name) && !/[园区]/u.test(text)) || (length <= 10 && this.vocabulary.looksLikeName(name)))
        return [{ start: 0, end: length, rule: "box-item" }];
    }
    const bracketed = BRACKETED.exec(text)?.groups;
    if (
      bracketed?.firm &&
      bracketed.place &&
      (isPlace(bracketed.place) || this.vocabulary.distinctive(bracketed.place, 2) === bracketed.place.length)
    )
      return [{ start: 0, end: bracketed.firm.length, rule: "box-item" }];
    const quoted = QUOTED.exec(text)?.groups?.firm;
    if (quoted && !/[省市县区镇乡]$/u.test(quoted) && this.vocabulary.distinctive(this.vocabulary.withoutRegion(quoted), 2) === 2)
      return [{ start: 0, end: quoted.length, rule: "box-item" }];
    return [];
  }
}
