import { type Element, elementsOf, textOf } from "./tree.ts";

const bare = (text: string): string => text.replace(/[\s\u3000]+/g, "");
const SHORTEST = 6;
const isTitle = (text: string): boolean => text.length >= SHORTEST && /[\u4e00-\u9fff]{4}/.test(text);

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

/** What a page says besides its text that the circular's title is, the surest first: `<meta>`, the metadata table, headings that `<title>` repeats, `<title>`. */
export function titlesOf(root: Element, fields: ReadonlyMap<string, string>): string[] {
  const meta = metaTags(root).get("articletitle") ?? "";
  const field = fields.get("标题") ?? fields.get("名称") ?? fields.get("信息名称") ?? "";
  let page = "";
  const headings: string[] = [];
  for (const element of elementsOf(root)) {
    if (element.name === "title" && page === "") page = textOf(element).replace(/\s+/g, " ").trim();
    if (/^h[1-4]$/.test(element.name)) headings.push(textOf(element).replace(/\s+/g, " ").trim());
  }
  const repeated = headings.filter((heading) => bare(heading).length >= SHORTEST && bare(page).includes(bare(heading)));
  return [meta, field, ...repeated, ...piecesOf(page).slice(0, 1)].filter((title, i, all) => isTitle(title) && all.indexOf(title) === i);
}

/** Whether lines print a title, perhaps in several pieces. */
export const isPrinted = (title: string, lines: readonly string[]): boolean => bare(lines.join("")).includes(bare(title));
