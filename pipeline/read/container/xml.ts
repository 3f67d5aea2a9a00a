import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import { LIMITS, type Limits, UnreadableError } from "../limits.ts";

/**
 * An XML element. `name` and the names of attributes carry the prefix that the reader chose for their namespace, whatever prefix the file uses:
 * `w:p`, `w:val`; those of no namespace are bare, those of one that the reader does not know are `{uri}local`.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Child elements and stretches of text, in order. */
  readonly children: readonly (XmlElement | string)[];
}

/** The prefix that names are to carry, by namespace; several namespaces may share one. */
export type Prefixes = ReadonlyMap<string, string>;

/** The child elements, without the text between them. */
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter((child) => typeof child !== "string");

/** The first child element of this name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);

/** All characters within an element. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

/**
 * Reads an XML part and gives the elements that `isWanted`, each with all that is in it, as soon as each ends; those inside a wanted one
 * are not given again. What lies outside of them is never held, so that a part may be large where its wanted elements are small.
 * Throws `UnreadableError` for a document type declaration (entities are never read) and for elements nested too deep, `Error` for XML that is not well-formed.
 */
export async function* elementsIn(
  chunks: AsyncIterable<Uint8Array>,
  prefixes: Prefixes,
  isWanted: (name: string, parent: string | null) => boolean,
  limits: Limits = LIMITS,
): AsyncGenerator<XmlElement> {
  const open: { name: string; element: MutableElement | null }[] = [];
  const done: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  const named = (uri: string, local: string): string => {
    const prefix = prefixes.get(uri);
    return prefix ? `${prefix}:${local}` : uri === "" ? local : `{${uri}}${local}`;
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new UnreadableError(
      "damaged",
      "XML 含有文档类型声明 (DOCTYPE)，拒绝读取：正常的办公文件没有 (document type declaration refused)",
    );
  });
  parser.on("opentag", (tag) => {
    if (open.length >= limits.elementDepth)
      throw new UnreadableError("too-large", `XML 元素嵌套超过 ${limits.elementDepth} 层，拒绝读取 (over the limit elementDepth)`);
    const name = named(tag.uri, tag.local);
    const around = open.at(-1);
    if (!around?.element && !isWanted(name, around?.name ?? null)) return void open.push({ name, element: null });
    const attributes: Record<string, string> = {};
    for (const { uri, local, prefix, value } of Object.values(tag.attributes))
      if (prefix !== "xmlns" && local !== "xmlns") attributes[named(uri, local)] = value;
    const element: MutableElement = { name, attributes, children: [] };
    around?.element?.children.push(element);
    open.push({ name, element });
  });
  const text = (characters: string): void => void open.at(-1)?.element?.children.push(characters);
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed?.element && !open.at(-1)?.element) done.push(closed.element);
  });
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decoder.decode(chunk, { stream: true }));
    yield* done.splice(0);
  }
  if (!decoder) return;
  parser.write(decoder.decode()).close();
  yield* done;
}

interface MutableElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** The whole of an XML part; null where there are no bytes. Throws as `elementsIn` does. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, prefixes: Prefixes, limits: Limits = LIMITS): Promise<XmlElement | null> {
  for await (const element of elementsIn(chunks, prefixes, () => true, limits)) return element;
  return null;
}

/** The encoding that a part begins in: by byte order mark, else as declared, else UTF-8. An unknown name throws. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const declared = /^[^>]{0,60}encoding\s{0,4}=\s{0,4}["']([\w.-]{1,24})["']/.exec(Buffer.from(start.subarray(0, 120)).toString("latin1"));
  return declared?.[1] ?? "utf-8";
}
