import type { Found } from "./forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

const BEFORE = /(?:^|[，,。；;：:、\n“（(])$/u;

/**
 * Short forms of firms whose full names the document prints: at the head of a sentence, part or list item, the first four or more characters
 * of a full name (祥瑞铜材 after 祥瑞铜材加工有限公司), where `endsWell` finds that the words go on as after a name.
 */
export function introducedIn(
  text: string,
  bareNames: ReadonlySet<string>,
  vocabulary: Vocabulary,
  endsWell: (text: string, end: number) => boolean,
): Found[] {
  const found: Found[] = [];
  for (const bare of bareNames)
    for (let at = text.indexOf(bare.slice(0, 4)); at >= 0; at = text.indexOf(bare.slice(0, 4), at + 4)) {
      if (!BEFORE.test(text.slice(Math.max(0, at - 1), at))) continue;
      let length = 4;
      while (length < bare.length && text[at + length] === bare[length]) length++;
      for (; length >= 4; length--)
        if (endsWell(text, at + length) && vocabulary.distinctive(vocabulary.withoutRegion(bare.slice(0, length)), 2) >= 2) {
          found.push({ start: at, end: at + length, rule: "introduced" });
          break;
        }
    }
  return found;
}
