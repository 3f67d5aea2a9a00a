import { Parser } from "htmlparser2";
import { LIMITS, type Limits, UnreadableError } from "../limits.ts";

/** An element of a page; text stands between its children as plain strings, entities decoded. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  readonly parent: Element | null;
}

export const isElement = (node: Element | string): node is Element => typeof node !== "string";

/** Elements whose content is never printed: they stand in the tree without any. */
const UNPRINTED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "noframes",
  "object",
  "video",
  "audio",
  "canvas",
  "select",
  "button",
  "textarea",
  "datalist",
]);

/**
 * Parses a page into a tree, in one pass and without scripts and styles. Damaged markup gives a tree as in a browser.
 * Throws `too-large` where elements nest deeper, or hold more characters, than the limits allow.
 */
export function treeOf(page: string, limits: Limits = LIMITS): Element {
  const root: Element = { name: "", attributes: {}, children: [], parent: null };
  let open = root;
  let depth = 0;
  let unprinted = 0;
  let characters = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > limits.elementDepth)
        throw new UnreadableError("too-large", `网页元素嵌套超过 ${limits.elementDepth} 层，拒绝读取 (over the limit elementDepth)`);
      if (unprinted > 0) {
        if (UNPRINTED.has(name)) unprinted++;
        return;
      }
      const element: Element = { name, attributes, children: [], parent: open };
      open.children.push(element);
      if (UNPRINTED.has(name)) unprinted++;
      else open = element;
    },
    ontext(text) {
      if (unprinted > 0) return;
      characters += text.length;
      if (characters > limits.characters)
        throw new UnreadableError("too-large", `网页文字超过 ${limits.characters} 字，拒绝读取 (over the limit characters)`);
      const last = open.children.length - 1;
      if (typeof open.children[last] === "string") open.children[last] += text;
      else open.children.push(text);
    },
    onclosetag(name) {
      depth--;
      if (unprinted === 0) open = open.parent ?? root;
      else if (UNPRINTED.has(name)) unprinted--;
    },
  });
  parser.end(page);
  return root;
}

/** The elements under one, itself included, in document order. */
export function* elementsOf(element: Element): Generator<Element> {
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
}

/** The text under an element as it stands in the source. */
export const textOf = (node: Element | string): string => (isElement(node) ? node.children.map(textOf).join("") : node);
