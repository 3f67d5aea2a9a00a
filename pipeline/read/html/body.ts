import { DOCUMENT_NUMBER_LINE, YEAR_AND_SERIAL } from "../../../schemas/document-number.ts";
import { isProse, kindOf, type LineKind, weightOf } from "./clutter.ts";
import type { FieldRun } from "./fields.ts";
import type { PageLine } from "./lines.ts";
import { isTitle } from "./titles.ts";
import { type Element, isElement } from "./tree.ts";
import type { Words } from "./words.ts";

/**
 * Where the circular stands among a page's lines: indices, in order; empty where the page holds none. `prose`: characters of running text among them; `text`: of all
 * that is no link; `isMarked`: whether a number or a date stands on a line of its own; `isList`: whether links to circulars stand there rather than one.
 */
export interface Body {
  readonly lines: readonly number[];
  readonly prose: number;
  readonly text: number;
  readonly isMarked: boolean;
  readonly isList: boolean;
}

interface Weight {
  readonly all: number;
  readonly prose: number;
  readonly lines: number;
}

const NOTHING: Weight = { all: 0, prose: 0, lines: 0 };
const sum = (a: Weight, b: Weight): Weight => ({ all: a.all + b.all, prose: a.prose + b.prose, lines: a.lines + b.lines });

/** The weight of every element's lines. */
function weightsOf(root: Element, lines: readonly PageLine[], kinds: readonly (LineKind | "field")[]): Map<Element, Weight> {
  const weights = new Map<Element, Weight>();
  lines.forEach((line, i) => {
    const kind = kinds[i] ?? "text";
    if (kind === "field") return;
    const prose = isProse(line, kind) ? line.text.length : 0;
    weights.set(line.block, sum(weights.get(line.block) ?? NOTHING, { all: weightOf(line, kind), prose, lines: 1 }));
  });
  const add = (element: Element): Weight => {
    const own = weights.get(element) ?? NOTHING;
    const all = element.children.reduce((total, child) => (isElement(child) ? sum(total, add(child)) : total), own);
    weights.set(element, all);
    return all;
  };
  add(root);
  return weights;
}

const MOST_OUTSIDE = 0.1;
const MOST_WEIGHT_OUTSIDE = 40;
const MOST_PROSE_OUTSIDE = 100;

/** The smallest element that holds nearly all running text: outside of it stand only navigation, lists of links, controls and the foot. */
function container(root: Element, weights: ReadonlyMap<Element, Weight>): Element {
  let element = root;
  for (;;) {
    const around = weights.get(element) ?? NOTHING;
    const children = element.children.filter(isElement);
    const best = children.reduce<Element | null>(
      (a, b) => ((weights.get(b)?.all ?? 0) > (a ? (weights.get(a)?.all ?? 0) : 0) ? b : a),
      null,
    );
    const inside = best ? (weights.get(best) ?? NOTHING) : NOTHING;
    const losesText =
      around.all - inside.all > Math.max(around.all * MOST_OUTSIDE, MOST_WEIGHT_OUTSIDE) ||
      around.prose - inside.prose > MOST_PROSE_OUTSIDE;
    if (!best || inside.lines < 2 || losesText || (inside.prose === 0 && around.prose > 0)) return element;
    element = best;
  }
}

function isWithin(element: Element | null, ancestor: Element): boolean {
  for (let at = element; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

const DOC_NUMBER = new RegExp(YEAR_AND_SERIAL);
const DATE_LINE =
  /^[（(]?(?:(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})\s?年[\s0-9一二三四五六七八九十]{1,4}月[\s0-9一二三四五六七八九十]{1,4}日[）)]?$/;
const LINES_ABOVE = 15;
const LINES_BELOW = 6;
const ANNEX = /^附\s?(?:件|表|录)/;
/** Lines that belong to a circular behind its text: a date, an annex, an imprint (抄送：…, …印发). */
const CLOSING = [DATE_LINE, ANNEX, /^(?:抄送|抄报|主送|分送)[：:]/, /日\s?印发$/];
/** What opens a notice whose title is a picture: a line to the addressees, or one that ends a sentence. */
const OPENING = /^[^：:]{5,80}：$|。$/;
const FEWEST_ENTRIES = 5;
const LONGEST_HEAD_LINE = 120;

/**
 * Finds the circular among a page's lines by weight: the container of the running text, then outward from it the lines of its head (number, title)
 * and of its signature that stand in blocks of their own. `titles`: what else the page says that its title is.
 */
export function bodyOf(
  root: Element,
  lines: readonly PageLine[],
  runs: readonly FieldRun[],
  titles: readonly string[],
  words: Words,
): Body {
  const linesIn = (some: readonly FieldRun[]): Set<number> => new Set(some.flatMap(({ from, to }) => range(from, to)));
  const [isField, isSure] = [linesIn(runs), linesIn(runs.filter((run) => run.isSure))];
  const kinds = lines.map((line, i) => (isField.has(i) ? "field" : kindOf(line, words)));
  const main = container(root, weightsOf(root, lines, kinds));
  const within = lines.flatMap((line, i) => (isWithin(line.block, main) ? [i] : []));
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return { lines: [], prose: 0, text: 0, isMarked: false, isList: false };

  const isText = (i: number): boolean => kinds[i] === "text";
  const running = within.filter((i) => isProse(lines[i] as PageLine, kinds[i] as LineKind));
  const [firstProse, lastProse] = [running[0] ?? last + 1, running.at(-1) ?? last];
  const above = range(Math.max(0, first - LINES_ABOVE), first).filter(isText);
  const isTitled = within.slice(0, LINES_ABOVE).some((i) => titles.some((title) => bare(lines[i]?.text ?? "").includes(bare(title))));
  const titleAt = above.findIndex((i) => isHead(lines[i] as PageLine, titles, words));
  const head = titleAt < 0 && !isTitled ? above.findIndex((i) => OPENING.test(lines[i]?.text.trim() ?? "")) : titleAt;
  const behind = within.filter((i) => i > lastProse);
  const isRelated = (i: number): boolean => kinds[i] === "related";
  const lastClosing = behind.findLast((i) => closes(lines[i])) ?? lastProse;
  const end = behind.find((i) => i > lastClosing && isRelated(i)) ?? last + 1;
  const signed = behind.find((i) => isRelated(i) || reads(lines[i], DATE_LINE)) ?? lastProse;
  const lastOwn = isRelated(signed) ? lastProse : signed;
  const listed = listsOfLinks(lines, kinds);
  const isOwn = (i: number): boolean => {
    if (i >= end || kinds[i] === "control") return false;
    if (i < firstProse || i > lastOwn) return isText(i);
    return !listed.has(i) && !isSure.has(i);
  };
  const own = [...(head < 0 ? [] : above.slice(head)), ...within.filter(isOwn), ...below(lines, kinds, last + 1)];
  const among = running.length > 0 ? range(firstProse, lastProse) : [...lines.keys()];
  const entries = among.filter((i) => kinds[i] === "links" && isTitle(lines[i]?.text ?? "", words));
  return {
    lines: own,
    isList: entries.length >= FEWEST_ENTRIES && entries.length * 2 >= running.length,
    isMarked: own.some((i) => DOCUMENT_NUMBER_LINE.test(bare(lines[i]?.text ?? "")) || DATE_LINE.test(lines[i]?.text.trim() ?? "")),
    text: own.reduce((total, i) => total + (lines[i]?.text.length ?? 0) - (lines[i]?.linked ?? 0), 0),
    prose: running.reduce((total, i) => total + (lines[i]?.text.length ?? 0), 0),
  };
}

const STOPS: ReadonlySet<LineKind | "field"> = new Set(["related", "foot", "trail"]);

/** Whether a line that is no link matches. */
const reads = (line: PageLine | undefined, pattern: RegExp): boolean =>
  line !== undefined && line.linked === 0 && pattern.test(line.text.trim());
const closes = (line: PageLine | undefined): boolean => CLOSING.some((pattern) => reads(line, pattern));

/** The lines of text behind a container, up to the next list or foot: annexes in blocks of their own with all that follows them, or else what stands above a date or an imprint near. */
function below(lines: readonly PageLine[], kinds: readonly (LineKind | "field")[], from: number): number[] {
  const stop = kinds.findIndex((kind, i) => i >= from && STOPS.has(kind));
  const after = range(from, stop < 0 ? lines.length : stop).filter((i) => kinds[i] === "text" && lines[i]?.linked === 0);
  const annex = after.find((i) => reads(lines[i], ANNEX));
  const last = after.findLastIndex((i) => (annex === undefined ? i < from + LINES_BELOW && closes(lines[i]) : !reads(lines[i], ANNEX)));
  return after.slice(0, last + 1);
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const bare = (text: string): string => text.replace(/[\s\u3000]/g, "");

/** Whether a line above the text belongs to the circular's head: its number, or (part of) its title. */
function isHead(line: PageLine, titles: readonly string[], words: Words): boolean {
  const text = bare(line.text);
  if (text.length > LONGEST_HEAD_LINE) return false;
  return DOC_NUMBER.test(text) || isTitle(text, words) || (text.length >= 6 && titles.some((title) => bare(title).includes(text)));
}

const FEWEST_LINKS = 3;
/** Which lines are one of several links in a row, side by side in one parent. */
function listsOfLinks(lines: readonly PageLine[], kinds: readonly (LineKind | "field")[]): Set<number> {
  const listed = new Set<number>();
  for (let from = 0; from < kinds.length; from++) {
    let to = from;
    while (kinds[to] === "links" && lines[to]?.block.parent === lines[from]?.block.parent) to++;
    if (to - from >= FEWEST_LINKS) for (let i = from; i < to; i++) listed.add(i);
    from = Math.max(from, to - 1);
  }
  return listed;
}
