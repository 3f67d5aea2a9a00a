import type { XmlElement } from "../container/xml.ts";
import type { Zip } from "../container/zip.ts";
import { type Limits, UnreadableError } from "../limits.ts";
import { childNamed, childrenNamed, numbers, partOf, resolved, textOfChild } from "./elements.ts";

/** A rectangle (ST_Box) in millimetres. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One document of a container: its pages' parts in order, its template pages' parts and its fonts' names by their ids, and the usual page. */
export interface OfdDocument {
  readonly pages: readonly string[];
  readonly templates: ReadonlyMap<string, string>;
  readonly fonts: ReadonlyMap<string, string>;
  readonly area: Area;
}

const A4: Area = { x: 0, y: 0, width: 210, height: 297 };

/** The page that an area (CT_PageArea) describes; null where it describes none. */
export function areaOf(element: XmlElement | undefined): Area | null {
  const [x, y, width, height] = numbers(textOfChild(element, "PhysicalBox"));
  return x !== undefined && y !== undefined && width && height && width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** A container of which something is over a limit. */
export const tooLarge = (what: string, limit: keyof Limits): UnreadableError =>
  new UnreadableError("too-large", `${what}，拒绝读取：请拆分后再提供 (over the limit ${limit})`);

const damaged = (what: string): UnreadableError => new UnreadableError("damaged", `OFD 文件已损坏，${what}：请重新下载 (damaged OFD)`);

/** The names of the fonts that resource files define, bold ones told by their name or marked so. */
async function fontsOf(zip: Zip, files: readonly string[], limits: Limits): Promise<Map<string, string>> {
  const fonts = new Map<string, string>();
  for (const file of files) {
    const resources = await partOf(zip, file, limits);
    for (const list of childrenNamed(resources ?? undefined, "Fonts"))
      for (const { attributes } of childrenNamed(list, "Font"))
        fonts.set(attributes.ID ?? "", `${attributes.FontName ?? attributes.FamilyName ?? ""}${attributes.Bold === "true" ? " Bold" : ""}`);
  }
  return fonts;
}

async function documentAt(zip: Zip, root: string, limits: Limits): Promise<OfdDocument> {
  const document = await partOf(zip, root, limits);
  if (!document) throw damaged(`缺少 ${root}`);
  const common = childNamed(document, "CommonData");
  const files = [...childrenNamed(common, "PublicRes"), ...childrenNamed(common, "DocumentRes")];
  const pages = childrenNamed(childNamed(document, "Pages"), "Page").map(({ attributes }) => attributes.BaseLoc ?? "");
  return {
    pages: pages.map((location) => resolved(location, root)),
    templates: new Map(
      childrenNamed(common, "TemplatePage").map(({ attributes }) => [attributes.ID ?? "", resolved(attributes.BaseLoc ?? "", root)]),
    ),
    fonts: await fontsOf(
      zip,
      files.map(({ children }) => resolved(children.filter((part) => typeof part === "string").join(""), root)),
      limits,
    ),
    area: areaOf(childNamed(common, "PageArea")) ?? A4,
  };
}

/** The documents of a container, in order. Throws `UnreadableError` for an encrypted container, for one that lacks its own parts, and for more pages than the limits allow. */
export async function documentsOf(zip: Zip, limits: Limits): Promise<OfdDocument[]> {
  const root = await partOf(zip, "OFD.xml", limits);
  if (!root) throw damaged("缺少 OFD.xml");
  if (childNamed(root, "Encryptions") || zip.names.some((name) => /(?:^|\/)(?:Encryptions|Decrypt\w{0,20})\.xml$/i.test(name)))
    throw new UnreadableError("encrypted", "OFD 已加密：请用 OFD 阅读器打开后另存为不加密的文件，或打印成 PDF (encrypted OFD)");
  const roots = childrenNamed(root, "DocBody").flatMap((body) => textOfChild(body, "DocRoot") ?? []);
  if (roots.length === 0) throw damaged("没有文档");
  const documents: OfdDocument[] = [];
  let pages = 0;
  for (const location of roots) {
    const document = await documentAt(zip, resolved(location, "OFD.xml"), limits);
    documents.push(document);
    pages += Math.max(1, document.pages.length);
    if (pages > limits.pages) throw tooLarge(`OFD 超过 ${limits.pages} 页`, "pages");
  }
  return documents;
}
