import type { XmlElement } from "../container/xml.ts";
import type { Zip } from "../container/zip.ts";
import { type Limits, UnreadableError } from "../limits.ts";
import { isLegible } from "../page/legible.ts";
import { laidOut } from "../page/page-layout.ts";
import type { ReadPage } from "../page/page-lines.ts";
import type { Piece } from "../page/pieces.ts";
import { merged, type Rule } from "../page/rules.ts";
import { childNamed, children, childrenNamed, isNamed, partOf } from "./elements.ts";
import { areaOf, type OfdDocument } from "./package.ts";
import { rulesOf } from "./paths.ts";
import { isVisible, POINTS, piecesOf } from "./text.ts";

/** What the content of a page shows. */
interface Shown {
  readonly pieces: Piece[];
  readonly rules: Rule[];
  hasPictures: boolean;
}

/** Adds what the objects of a layer or block show. */
function show(block: XmlElement, matrix: readonly number[], shown: Shown): void {
  for (const object of children(block)) {
    if (!isVisible(object)) continue;
    if (isNamed(object, "TextObject")) for (const piece of piecesOf(object, matrix)) shown.pieces.push(piece);
    else if (isNamed(object, "PathObject")) for (const rule of rulesOf(object, matrix)) shown.rules.push(rule);
    else if (isNamed(object, "PageBlock") || isNamed(object, "Layer")) show(object, matrix, shown);
    else if (isNamed(object, "ImageObject") || isNamed(object, "CompositeObject")) shown.hasPictures = true;
  }
}

/**
 * Reads a page with the template pages that lie under and over it; places count from the corner of its physical box.
 * One without legible text is "blank", or "illegible" where pictures or private characters stand on it. Throws `damaged` where its part is missing.
 */
export async function readPage(
  zip: Zip,
  document: OfdDocument,
  part: string,
  number: number,
  limits: Limits,
): Promise<ReadPage | "blank" | "illegible"> {
  const page = await partOf(zip, part, limits);
  if (!page) throw new UnreadableError("damaged", `OFD 文件已损坏，第 ${number} 页缺少内容：请重新下载 (page ${number} is missing)`);
  const templates = childrenNamed(page, "Template").flatMap(({ attributes }) => document.templates.get(attributes.TemplateID ?? "") ?? []);
  const contents = [page];
  for (const template of templates) contents.push(...[await partOf(zip, template, limits)].filter((content) => content !== null));
  const area = contents.map((content) => areaOf(childNamed(content, "Area"))).find((own) => own !== null) ?? document.area;
  const matrix = [POINTS, 0, 0, POINTS, -area.x * POINTS, -area.y * POINTS];
  const shown: Shown = { pieces: [], rules: [], hasPictures: false };
  for (const content of contents) for (const block of childrenNamed(content, "Content")) show(block, matrix, shown);
  const { pieces, rules } = shown;
  if (!isLegible(pieces)) return pieces.length > 0 || shown.hasPictures ? "illegible" : "blank";
  return { number, height: area.height * POINTS, ...laidOut(pieces, merged(rules)), onPage: (box) => box };
}
