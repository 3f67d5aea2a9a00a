import type { Lexicon } from "../../schemas/lexicon.ts";

const folded = (text: string): string => text.normalize("NFKC").replace(/[\s《》〈〉“”"'—–-]|\(.*?\)/g, "");

/** Dice coefficient of the character bigrams of two titles, 1 where they are the same. */
export function titleLikeness(a: string, b: string): number {
  const [x, y] = [folded(a), folded(b)];
  if (x === y) return 1;
  const count = new Map<string, number>();
  for (let i = 0; i + 1 < x.length; i++) count.set(x.slice(i, i + 2), (count.get(x.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < y.length; i++) {
    const pair = y.slice(i, i + 2);
    const left = count.get(pair) ?? 0;
    if (left > 0) shared++;
    count.set(pair, left - 1);
  }
  return (2 * shared) / Math.max(1, x.length + y.length - 2);
}

/** What a news title issues: …印发《…》, without 的通知. */
const NEWS = /^[^《》。]{2,40}(?:印发|转发|发布|公布)(?:了)?《(.+)》$/;
export const titleInNews = (title: string): string | null => NEWS.exec(title)?.[1] ?? null;

const NAMED = "《([^《》]{4,60}|[^《》]{0,40}《[^《》]{2,40}》[^《》]{0,40})》";
const NAMED_FIRST = new RegExp(`^[^。]{0,160}?${NAMED}[^。]{0,80}(?:印发|发布|公布|转发)`);
const VERB_FIRST = new RegExp(`^现(?:予以?)?(?:印发|发布|公布|转发)[^。，《》]{0,16}${NAMED}`);

/** The title that a notice's own words give to what it issues: 现将《…》印发给你们, 《…》已经…同意，现印发…, 现公布修订后的《…》. */
export const titleInNotice = (text: string): string | null => (VERB_FIRST.exec(text) ?? NAMED_FIRST.exec(text))?.[1] ?? null;

/** The title of the text that a notice's title says it issues (印发《…》的通知, 印发…方案的通知); null where it issues none. */
export function issuedTitle(noticeTitle: string, { headers }: Lexicon): string | null {
  const verb = headers.issuingVerbs.find((word) => noticeTitle.includes(word));
  if (!verb || !/(?:通知|公告|通告|决定|函|令)(?:[（(].*[）)])?$/.test(noticeTitle)) return null;
  const rest = noticeTitle.slice(noticeTitle.indexOf(verb) + verb.length).replace(/的?(?:通知|公告|通告|决定|函|令)(?:[（(].*[）)])?$/, "");
  const [open, close] = [rest.indexOf("《"), rest.lastIndexOf("》")];
  const title = open >= 0 && close > open ? rest.slice(open + 1, close) : rest;
  return title.length >= 4 ? title : null;
}

/** Whether a title is that of a circular which issues another text (印发…的通知), not of the text itself as a compiler repeats it. */
export const isNotice = (title: string, { headers }: Lexicon): boolean =>
  /(?:通知|公告|通告|决定|函|令)(?:[（(].*[）)])?$/.test(title) || headers.issuingVerbs.some((verb) => title.includes(verb));

/** The kind of document that a text without a title says it is (特制定本实施意见, 制定如下措施); null where its opening says none. */
export function genreSaid(text: string, lexicon: Lexicon): string | null {
  const said = /(?:制定|提出|制订)(?:了)?(?:本|如下|以下)((?:(?!的)[\u4e00-\u9fa5]){2,8})[。：\n]/.exec(text.slice(0, 1200));
  return genreOf(said?.[1] ?? null, lexicon);
}

/** The last word of a title: its kind of document. Brackets behind it (试行, 2019—2022年) do not count. */
export function genreOf(title: string | null, lexicon: Lexicon): string | null {
  const bare = (title ?? "").replace(/(?:[（(][^（）()]*[）)])+$/, "");
  const fits = lexicon.genres.filter((genre) => bare.endsWith(genre));
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}
