import { elementsOf, readXml, type XmlElement } from "../container/xml.ts";
import type { Zip } from "../container/zip.ts";
import type { Limits } from "../limits.ts";
import { PREFIXES } from "./words.ts";

/** The parts of a Word document, by what they are for; null where it has none. */
export interface WordPackage {
  readonly main: string;
  readonly part: (type: string) => Promise<XmlElement | null>;
}

/** The path of a relationship's target, from the part that names it. */
function pathOf(target: string, from: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Targets of a part's relationships by the last word of their type (officeDocument, styles, numbering …); the first of each type. */
async function relationsOf(zip: Zip, part: string, limits: Limits): Promise<ReadonlyMap<string, string>> {
  const slash = part.lastIndexOf("/") + 1;
  const relations = await readXml(zip.chunks(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`), PREFIXES, limits);
  const targets = new Map<string, string>();
  for (const { attributes } of relations ? elementsOf(relations) : []) {
    const type = attributes.Type?.split("/").at(-1) ?? "";
    if (attributes.TargetMode !== "External" && !targets.has(type)) targets.set(type, pathOf(attributes.Target ?? "", part));
  }
  return targets;
}

/** The kind of the package's main part, from its content type: wordprocessingml, spreadsheetml, presentationml …; null where nothing says it. */
async function kindOf(zip: Zip, main: string, limits: Limits): Promise<string | null> {
  const types = await readXml(zip.chunks("[Content_Types].xml"), PREFIXES, limits);
  const entries = types ? elementsOf(types).map(({ attributes }) => attributes) : [];
  const own = entries.find(({ PartName }) => PartName?.toLowerCase() === `/${main}`.toLowerCase());
  return /(wordprocessingml|ms-word|spreadsheetml|ms-excel|presentationml|ms-powerpoint)/.exec(own?.ContentType ?? "")?.[1] ?? null;
}

const WORD = ["wordprocessingml", "ms-word"];

/** Finds the parts of a Word document. Gives the kind of document instead where the package holds another one. */
export async function wordPackage(zip: Zip, limits: Limits): Promise<WordPackage | { readonly kind: string }> {
  const main = (await relationsOf(zip, "", limits)).get("officeDocument") ?? "word/document.xml";
  const kind = await kindOf(zip, main, limits);
  if (!zip.names.includes(main) || (kind !== null && !WORD.includes(kind))) return { kind: kind ?? "unknown" };
  const relations = await relationsOf(zip, main, limits);
  return { main, part: (type) => readXml(zip.chunks(relations.get(type) ?? ""), PREFIXES, limits) };
}
