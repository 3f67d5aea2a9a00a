import type { CitationWords } from "../../schemas/lexicon/citations.ts";

const CHINESE = /[\p{sc=Han}]{2}/u;

/** Tells titles of documents from titles of newspapers, films and other works, by the words in and beside the marks. */
export function documentTitles({ workNouns, workTails }: CitationWords): (title: string, before: string, after: string) => boolean {
  const nouns = workNouns.join("|");
  const tail = new RegExp(`(?:${workTails.join("|")})[”’]?$`, "u");
  const nounBefore = new RegExp(`(?:${nouns})[“"]?$`, "u");
  const nounAfter = new RegExp(`^[”"]?(?:系列|等|大型|的)?(?:${nouns})`, "u");
  return (title, before, after) => CHINESE.test(title) && !tail.test(title) && !nounBefore.test(before) && !nounAfter.test(after);
}
