import type { Found } from "./forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

const BEFORE = /(?:^|[，,。；;：:、\n“（(])$/u;
const BEFORE_WORD = /(?:^|[，,。；;：:、\n“（(将把对由与和向以使让]|依托|支持|鼓励|推动|督促|指导|协调)$/u;
const LONGER = /^(?:[\p{sc=Han}]{0,8}(?:园|基地|大厦|广场)|[\p{sc=Han}（）()]{0,12}(?:公司|集团))/u;
const SHORTEST = 4;

/** What a document says that it will call a firm: （以下简称“太钢”）. */
const DEFINITION = /^[（(](?:以下)?(?:统一)?简称[：:]?[“"「]?([\p{sc=Han}A-Za-z0-9]{2,10})[”"」]?[）)]/u;
/** Common nouns that firms are called by: they name no firm elsewhere. */
const COMMON = /^(?:[甲乙丙丁]方|公司|本公司|企业|本企业|集团|[\p{sc=Han}]{0,4}(?:机构|单位|中心|平台|主体|企业))$/u;

/** Every place in a whole text where a firm stands by the short name that is defined behind its full one; `ends`: where full names end. */
export function definedIn(text: string, ends: readonly number[]): Found[] {
  const names = new Set(ends.flatMap((end) => DEFINITION.exec(text.slice(end, end + 24))?.[1] ?? []).filter((name) => !COMMON.test(name)));
  return [...names].flatMap((name) =>
    [...placesOf(name, text)].map((start): Found => ({ start, end: start + name.length, rule: "defined" })),
  );
}

/** Every place where `words` stand in a text. */
function* placesOf(words: string, text: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) yield at;
}

/**
 * Short forms, in a whole text, of firms whose full names it prints. Either the last four or more characters of the bare name (甲县祥瑞铜材有限公司: 祥瑞铜材), behind a
 * stop or a word like 将, 依托; or, behind a stop, its first four or more (祥瑞铜材加工有限公司: 祥瑞铜材), where `endsWell` finds that the words go on as after a name.
 */
export function introducedIn(
  text: string,
  bareNames: ReadonlySet<string>,
  vocabulary: Vocabulary,
  endsWell: (text: string, end: number) => boolean,
): Found[] {
  const distinct = (words: string) => vocabulary.distinctive(vocabulary.withoutRegion(words), 2) >= 2;
  const found: Found[] = [];
  for (const bare of bareNames) {
    for (let cut = 0; bare.length - cut >= SHORTEST; cut++) {
      const words = bare.slice(cut);
      if (!distinct(words)) continue;
      for (const at of placesOf(words, text)) {
        const end = at + words.length;
        if (BEFORE_WORD.test(text.slice(Math.max(0, at - 2), at)) && !LONGER.test(text.slice(end, end + 16)))
          found.push({ start: at, end, rule: "introduced" });
      }
    }
    for (const at of placesOf(bare.slice(0, SHORTEST), text)) {
      if (!BEFORE.test(text.slice(Math.max(0, at - 1), at))) continue;
      let length = SHORTEST;
      while (length < bare.length && text[at + length] === bare[length]) length++;
      while (length >= SHORTEST && !(endsWell(text, at + length) && distinct(bare.slice(0, length)))) length--;
      if (length >= SHORTEST) found.push({ start: at, end: at + length, rule: "introduced" });
    }
  }
  return found;
}
