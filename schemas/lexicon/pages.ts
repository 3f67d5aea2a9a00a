import { z } from "zod";

const words = z.array(z.string().min(1));

/** Words that web pages of authorities print around a circular, by what they tell. */
export const PageWords = z.object({
  /** Controls: a line that consists of these alone (【打印】【关闭】 字号：大 中 小) is no text. */
  controls: words,
  /** First words of lines about the page rather than the circular (责任编辑：…, 上一篇：…). */
  remarks: words,
  /** First words of a trail of links to where the page stands in its site. */
  trails: words,
  /** Lines above what the page offers behind the circular. */
  related: words,
  /** Words of a site's foot. */
  feet: words,
  /** Words of a page that tells of an error or asks for a login or a check, with no circular in it. */
  refusals: words,
  /** Field names of a page's metadata table besides those of `headers.json`. */
  fields: words,
  /** Names of `<meta>` tags, lower case, and the field that each gives. */
  metaTags: z.record(z.string(), z.string()),
});
