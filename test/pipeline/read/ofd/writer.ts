import { zipOf } from "../../../render/zip-writer.ts";

/** An OFD as tests need it: pages as their XML, and what stands around them. */
export interface Parts {
  readonly pages: readonly string[];
  readonly namespace?: string;
  /** XML within CommonData. */
  readonly common?: string;
  /** Further parts of the container by name; null drops one. */
  readonly others?: Readonly<Record<string, string | null>>;
}

export const AREA = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>";

const declared = (inner: string, namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${inner.replace(/^<ofd:\w+/, (tag) => `${tag} xmlns:ofd="${namespace}"`)}`;

/** A page of the objects given. */
export const page = (...objects: string[]): string =>
  `<ofd:Page><ofd:Content><ofd:Layer ID="1" Type="Body">${objects.join("")}</ofd:Layer></ofd:Content></ofd:Page>`;

/** A line of text `x`, `y` millimetres from the corner, 5 mm a character. */
export const text = (words: string, x = 30, y = 40, attributes = ""): string =>
  `<ofd:TextObject ID="9" Boundary="${x} ${y} 150 6" Font="2" Size="5"${attributes}><ofd:TextCode X="0" Y="4.4" DeltaX="g ${[...words].length - 1} 5">${words}</ofd:TextCode></ofd:TextObject>`;

/** A document's parts in folder `folder`. */
function documentParts({ pages, common = AREA }: Parts, folder: string): Record<string, string> {
  const list = pages.map((_, i) => `<ofd:Page ID="${100 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join("");
  return {
    [`${folder}/Document.xml`]: `<ofd:Document><ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((content, i) => [`${folder}/Pages/Page_${i}/Content.xml`, content])),
  };
}

/** Writes documents into one container. */
export function ofdOf(...documents: readonly Parts[]): Uint8Array {
  const bodies = documents
    .map((_, i) => `<ofd:DocBody><ofd:DocRoot>${i % 2 === 0 ? "" : "/"}Doc_${i}/Document.xml</ofd:DocRoot></ofd:DocBody>`)
    .join("");
  const parts: Record<string, string | null> = { "OFD.xml": `<ofd:OFD Version="1.0" DocType="OFD">${bodies}</ofd:OFD>` };
  for (const [i, document] of documents.entries()) Object.assign(parts, documentParts(document, `Doc_${i}`), document.others);
  const namespace = documents[0]?.namespace ?? "http://www.ofdspec.org/2016";
  return zipOf(
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, content]) =>
        content === null ? [] : [[name, content.startsWith("<ofd:") ? declared(content, namespace) : content]],
      ),
    ),
  );
}
