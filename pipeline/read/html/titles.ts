import type { Field } from "./fields.ts";
import { type Element, elementsOf, textOf } from "./tree.ts";
import type { Words } from "./words.ts";

const bare = (text: string): string => text.replace(/[\s\u3000]+/g, "");
const SHORTEST = 6;
const LONGEST = 300;

/** The content of a page's named `<meta>` tags, names in lower case. */
export function metaTags(root: Element): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const { name, attributes } of elementsOf(root)) {
    const key = attributes.name?.trim().toLowerCase();
    const content = attributes.content?.replace(/\s+/g, " ").trim();
    if (name === "meta" && key && content && !tags.has(key)) tags.set(key, content);
  }
  return tags;
}

/** Pieces of `<title>`, which sites lengthen with their own name. */
const piecesOf = (title: string): string[] =>
  title.split(/[_|｜]|\s[-—–]{1,2}\s|[-—]{1,2}(?=[^-—_]{2,20}(?:网|政府|门户|局|委|厅|办公室)$)|\s{2,}/).map((piece) => piece.trim());

/** Whether a text reads like a circular's title: 关于… or a kind of document at its end. */
export function isTitle(text: string, { genres }: Words): boolean {
  if (text.length > LONGEST) return false;
  const title = bare(text).replace(/(?:[（(][^（）()]{0,40}[）)])+$/, "");
  return title.length >= SHORTEST && !/[。；！？]/.test(title) && (/关于/.test(title) || genres.some((genre) => title.endsWith(genre)));
}

const TITLE_FIELDS = ["标题", "信息标题", "信息名称", "名称", "文件名称"];

/** What a page says besides its text that the circular's title is, the surest first: `<meta>`, the metadata table, headings that `<title>` repeats, `<title>`, other headings. */
export function titlesOf(root: Element, fields: readonly Field[], words: Words): string[] {
  const elements = [...elementsOf(root)];
  const textIn = (element: Element | undefined): string => (element ? textOf(element).replace(/\s+/g, " ").trim() : "");
  const page = textIn(elements.find(({ name }) => name === "title"));
  const isLinked = (element: Element): boolean => [...elementsOf(element)].some(({ name }) => name === "a");
  const headings = elements.filter((element) => /^h[1-4]$/.test(element.name) && !isLinked(element)).map(textIn);
  const repeated = headings.filter((heading) => bare(heading).length >= SHORTEST && bare(page).includes(bare(heading)));
  const given = [metaTags(root).get("articletitle"), ...TITLE_FIELDS.map((label) => fields.find((field) => field.label === label)?.value)];
  const likely = [...repeated, ...piecesOf(page).slice(0, 1), ...headings].filter((title) => isTitle(title, words));
  return [...new Set([...given, ...likely])].filter(
    (title) => title !== undefined && title.length >= SHORTEST && /[\u4e00-\u9fff]{4}/.test(title),
  ) as string[];
}

/** A title's letters and numerals: sites set its marks and brackets as they like. */
const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** Whether lines print a title, perhaps in several pieces, or without the body that it begins with. */
export function isPrinted(title: string, lines: readonly string[], words: Words): boolean {
  const wanted = letters(title);
  return letters(lines.join("")).includes(wanted) || lines.some((line) => isTitle(line, words) && wanted.includes(letters(line)));
}
