import { lengthOf, looksLikeHeading, type Opening } from "./headings.ts";
import type { Node } from "./node.ts";

const BRACKETED_TITLE = /^[【（(]([^【】（）()。，]{2,20})[】）)]/;
const isLeaf = (node: Node): boolean => node.children.length === 0 && node.body.length === 0;
const words = (text: string, opening: Opening): string => text.slice(opening.heading.start, opening.heading.end);

const settled = new WeakMap<readonly Node[], boolean>();

/** Whether the first sentences of a series serve as headings: most of them are short and state nothing. Asked once for a series. */
function seriesHasHeadings(text: string, series: readonly Node[]): boolean {
  const known = settled.get(series);
  if (known !== undefined) return known;
  const openings = series.flatMap((node) => (node.opening ? [node.opening] : []));
  const fit = openings.filter((opening) => opening.manner !== "plain" && looksLikeHeading(words(text, opening)));
  const answer = fit.length >= openings.length * 0.6;
  settled.set(series, answer);
  return answer;
}

/** An article (第X条) has a heading only where it prints one in brackets or alone on its line. */
function articleHeading(text: string, node: Node, opening: Opening): Opening | null {
  const start = node.unit?.contentStart ?? node.start;
  const bracketed = BRACKETED_TITLE.exec(text.slice(start, node.unit?.end));
  if (bracketed?.[1]) {
    const end = start + bracketed[0].length;
    return { ...opening, heading: { start: start + 1, end: end - 1 }, printed: { start, end }, bodyStart: end };
  }
  return opening.manner === "alone" && !/。$/.test(text.slice(opening.printed.start, opening.printed.end)) && lengthOf(opening) <= 30
    ? opening
    : null;
}

function servesAsHeading(text: string, node: Node, series: readonly Node[], similar: readonly Node[], inBox: boolean): Opening | null {
  const { opening } = node;
  if (!opening || opening.manner === "plain" || lengthOf(opening) === 0) return null;
  if (node.kind === "article") return articleHeading(text, node, opening);
  if (["chapter", "section", "box", "annex"].includes(node.kind)) return opening;
  if (opening.manner === "bold" || opening.manner === "colon") return opening;
  const title = words(text, opening);
  if (opening.manner === "alone") {
    if (!isLeaf(node)) return looksLikeHeading(title) || title.length <= 60 ? opening : null;
    const sentence = /[。；]$/.test(text.slice(opening.printed.start, opening.printed.end));
    const isList = inBox || sentence || title.length > 42 || /^《.*》$/.test(title) || (series.length >= 2 && series.every(isLeaf));
    return isList ? null : opening;
  }
  if (title.length > 60) return null;
  return seriesHasHeadings(text, series.length >= 3 ? series : similar)
    ? opening
    : title.length <= 12 && looksLikeHeading(title)
      ? opening
      : null;
}

/** Decides for every node whether its opening words are its heading, looking at the whole series that it stands in. */
export function settleHeadings(text: string, roots: readonly Node[]): void {
  const byForm = new Map<string, Node[]>();
  const visit = (node: Node, inBox: boolean, act: (node: Node, series: Node[], inBox: boolean) => void): void => {
    act(node, [], inBox);
    for (const child of node.children) visit(child, inBox || node.kind === "box", act);
  };
  for (const root of roots)
    visit(root, false, (node) => {
      if (!node.form) return;
      const similar = byForm.get(node.form);
      if (similar) similar.push(node);
      else byForm.set(node.form, [node]);
    });
  const settle = (nodes: readonly Node[], inBox: boolean): void => {
    const seriesOf = Map.groupBy(nodes, (node) => node.form);
    for (const node of nodes) {
      if (node.form) {
        const series = seriesOf.get(node.form) ?? [];
        const title = servesAsHeading(text, node, series, byForm.get(node.form) ?? [], inBox);
        if (title) {
          node.heading = title.heading;
          node.printed = title.printed;
        }
        const bodyStart = title?.bodyStart ?? node.unit?.contentStart ?? node.start;
        if (node.unit && node.opening && bodyStart < node.unit.end) node.body.unshift({ start: bodyStart, end: node.unit.end });
      }
      settle(node.children, inBox || node.kind === "box");
    }
  };
  settle(roots, false);
}
