import { z } from "zod";

const words = z.array(z.string());

/** What the head and the foot of a circular print around its text (GB/T 9704-2012), and the field names of scraped heads. */
export const Headers = z.object({
  /** Last words of a body's name. */
  organSuffixes: words,
  /** Short lines that end like one and are none. */
  notOrgans: words,
  /** Field names of a scraped head (发文字号：…) by the element that they hold. */
  fields: z.object({ title: words, docNumber: words, issuer: words, issuedOn: words, effectiveOn: words, ignored: words }),
  /** A notice that does this to a text covers it. */
  issuingVerbs: words,
  /** A title with one of these is a draft's. */
  draftWords: words,
  /** Titles of a scraped head's fields (基本信息). */
  headMarks: words,
  /** Lines that part a scraped head from the text. */
  textMarks: words,
  /** First words of a note on publication. */
  disclosure: words,
});
