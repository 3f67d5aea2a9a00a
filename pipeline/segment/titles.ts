import type { Span } from "../../schemas/span.ts";
import { isAnswer, isAnsweredFor, isAnsweringLine, isFieldLine, lengthOf, looksLikeHeading, namesTask, type Opening } from "./headings.ts";
import type { Node } from "./node.ts";

const BRACKETED_TITLE = /^[【（(]([^【】（）()。，]{2,20})[】）)]/;
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

/** The nodes of one form under one parent; `leaves`: those that have neither children nor paragraphs behind their line. */
interface Series {
  readonly nodes: readonly Node[];
  readonly leaves: ReadonlySet<Node>;
}

const seriesOf = (nodes: readonly Node[]): Series => ({
  nodes,
  leaves: new Set(nodes.filter(({ children, body }) => children.length === 0 && body.length === 0)),
});

/** The last item of a list of plain sentences, where text that belongs to the whole list stands behind it. */
const isListClosed = (node: Node, { nodes, leaves }: Series): boolean =>
  nodes.length >= 2 &&
  nodes.at(-1) === node &&
  node.children.length === 0 &&
  leaves.size === nodes.length - 1 &&
  nodes.every((other) => other === node || other.opening?.manner === "alone" || other.opening?.manner === "plain");

const ANSWERED = /(?:责任|牵头|配合)(?:科室|处室|单位|部门)|[（(][^（）()]{2,80}(?:负责|牵头)[^（）()]{0,40}[）)]/;

/** What stands behind the last item of a list and is said of all of it goes to the clause that the list stands in: the rest of an article, a line that says who answers. */
function returnToList(text: string, series: Series): void {
  const last = series.nodes.at(-1);
  if (!last?.parent || !last.unit || last.children.length > 0 || series.nodes.length < 2) return;
  if (!/[。；]$/.test(last.unit.text) || series.leaves.size < series.nodes.length - 1) return;
  const isArticle = last.parent.kind === "article" && last.opening?.manner !== "run-in" && isListClosed(last, series);
  const isShared = !series.nodes.some(({ unit }) => ANSWERED.test(unit?.text ?? ""));
  const isOwn = ({ start, end }: Span): boolean => !isArticle && !(isShared && isAnsweringLine(text.slice(start, end)));
  const kept = last.body.filter(isOwn);
  last.parent.body.push(...last.body.filter((span) => !isOwn(span)));
  last.body.splice(0, last.body.length, ...kept);
}

/** Whether nothing stands behind a task but the lines that say who does it and until when. */
const hasOnlyFields = (text: string, { children, body }: Node): boolean =>
  children.length === 0 && body.every(({ start, end }) => isFieldLine(text.slice(start, end)));

function servesAsHeading(text: string, node: Node, series: Series, similar: readonly Node[], inBox: boolean): Opening | null {
  const { opening } = node;
  if (opening && node.kind === "article") return articleHeading(text, node, opening);
  if (!opening || opening.manner === "plain" || lengthOf(opening) === 0) return null;
  if (["chapter", "section", "box", "annex"].includes(node.kind)) return opening;
  if (opening.manner === "bold" || opening.manner === "colon") return opening;
  const title = words(text, opening);
  if (opening.manner === "alone") {
    const sentence = /[。；]$/.test(text.slice(opening.printed.start, opening.printed.end));
    if (!series.leaves.has(node)) {
      if (sentence && (isListClosed(node, series) || (title.includes("，") && hasOnlyFields(text, node)))) return null;
      return looksLikeHeading(title) || title.length <= 60 ? opening : null;
    }
    const isList =
      inBox ||
      sentence ||
      title.length > 42 ||
      /^《.*》$/.test(title) ||
      (series.nodes.length >= 2 && series.leaves.size === series.nodes.length && !isAnsweredFor(opening));
    return isList ? null : opening;
  }
  if (title.length > 60) return null;
  return seriesHasHeadings(text, series.nodes.length >= 3 ? series.nodes : similar)
    ? opening
    : (title.length <= 12 && looksLikeHeading(title)) || (namesTask(title) && !isAnswer(text.slice(opening.bodyStart, node.unit?.end)))
      ? opening
      : null;
}

/** A heading over further clauses takes the bracket behind its full stop that says who answers for it (市场准入。（市市场监管局牵头）). */
const withAnswer = (text: string, opening: Opening, end: number): Opening =>
  opening.manner === "run-in" && isAnswer(text.slice(opening.bodyStart, end))
    ? { ...opening, printed: { start: opening.printed.start, end }, bodyStart: end }
    : opening;

/** Decides for every node whether its opening words are its heading, looking at the whole series that it stands in. */
export function settleHeadings(text: string, roots: readonly Node[]): void {
  const similar = new Map<string, Node[]>();
  const visit = (node: Node, inBox: boolean, act: (node: Node, series: Node[], inBox: boolean) => void): void => {
    act(node, [], inBox);
    for (const child of node.children) visit(child, inBox || node.kind === "box", act);
  };
  for (const root of roots)
    visit(root, false, (node) => {
      if (!node.form) return;
      const alike = similar.get(node.form);
      if (alike) alike.push(node);
      else similar.set(node.form, [node]);
    });
  const settle = (nodes: readonly Node[], inBox: boolean): void => {
    const byForm = new Map([...Map.groupBy(nodes, (node) => node.form)].map(([form, own]) => [form, seriesOf(own)]));
    for (const series of byForm.values()) returnToList(text, series);
    for (const node of nodes) {
      if (node.form) {
        const series = byForm.get(node.form) ?? seriesOf([]);
        const opening = servesAsHeading(text, node, series, similar.get(node.form) ?? [], inBox);
        const title = opening && node.unit && node.children.length > 0 ? withAnswer(text, opening, node.unit.end) : opening;
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
