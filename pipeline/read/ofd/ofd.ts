import { zipHolds } from "../container/zip.ts";
import type { Format } from "../formats.ts";

/**
 * OFD (GB/T 33190-2016), in either namespace, told by the package: printed lines with their places, paragraphs as far as the page shows them, ruled tables, bold.
 * Template pages are read with the pages that use them; several documents follow each other, their pages counted on. Signatures, annotations,
 * attachments and text within vector graphics are not read; glyph mappings are not followed, the characters of the text count.
 */
export const ofd: Format = {
  name: "OFD",
  mediaType: "application/ofd",
  recognises: (bytes) => zipHolds(bytes, "OFD.xml"),
  read: async (bytes, limits) => (await import("./document.ts")).readPackage(bytes, limits),
};
