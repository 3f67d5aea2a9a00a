import type { Circular } from "../../schemas/circular.ts";
import type { Span } from "../../schemas/span.ts";
import type { Passage } from "../passage.ts";
import type { OutsideDates } from "../times/outside.ts";
import type { Time } from "../times/read.ts";
import { partAround, segmentAround, sentenceAround } from "./stretch.ts";
import type { Mention } from "./values/mention.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the clause that a passage stands in says about its numbers. `headings`: its own and those above, the own first. `boxed`: in a 专栏. */
export interface Setting {
  readonly circular: Circular;
  readonly passage: Passage;
  readonly headings: readonly string[];
  readonly boxed: boolean;
  /** The sentence that leads in the list that the passage is an item of (…须符合下列条件：), or empty. */
  readonly leadIn: string;
  readonly outside: OutsideDates;
  /** The document has no date of issue and tells what was done more than what shall be: a speech, a news item, a list of cases. */
  readonly reports: boolean;
  /** Year of issue. */
  readonly issued: number | null;
  readonly vocabulary: Vocabulary;
}

/** A mention with the words around it; every offset is one of the passage's folded text. */
export interface Scene {
  readonly text: string;
  readonly mention: Mention;
  readonly setting: Setting;
  readonly times: readonly Time[];
  readonly mentions: readonly Mention[];
  readonly index: number;
  readonly part: Span;
  readonly segment: Span;
  readonly sentence: Span;
  /** From the mention before in the same part (else the part's start) to the value with its qualifiers. */
  readonly lead: string;
  readonly leadStart: number;
  /** From the value with its qualifiers to the next mention's, or the part's end. */
  readonly tail: string;
  /** The sentence up to the value. */
  readonly before: string;
  /** The sentence behind the value. */
  readonly after: string;
}

export function sceneOf(text: string, index: number, mentions: readonly Mention[], times: readonly Time[], setting: Setting): Scene {
  const mention = mentions[index] as Mention;
  const part = partAround(text, mention);
  const sentence = sentenceAround(text, mention);
  const previous = mentions[index - 1];
  const next = mentions[index + 1];
  const leadStart = previous && previous.textEnd > part.start ? previous.textEnd : part.start;
  const tailEnd = next && next.textStart < part.end ? Math.max(next.textStart, mention.textEnd) : part.end;
  return {
    text,
    mention,
    setting,
    times,
    mentions,
    index,
    part,
    segment: segmentAround(text, mention),
    sentence,
    lead: text.slice(Math.min(leadStart, mention.textStart), mention.textStart),
    leadStart: Math.min(leadStart, mention.textStart),
    tail: text.slice(mention.textEnd, tailEnd),
    before: text.slice(sentence.start, mention.textStart),
    after: text.slice(mention.textEnd, sentence.end),
  };
}
