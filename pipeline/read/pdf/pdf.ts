import type { Format } from "../formats.ts";

/** Begins a PDF; servers put blank lines and byte order marks in front. */
const MAGIC = /^[\s\ufeff\u00ef\u00bb\u00bf]{0,1000}%PDF-\d/;

/** PDF: printed lines with their places, paragraphs as far as the page shows them, tables, bold. Running heads and page numbers are left out. */
export const pdf: Format = {
  name: "PDF",
  mediaType: "application/pdf",
  recognises: (bytes) => MAGIC.test(String.fromCharCode(...bytes.subarray(0, 1_024))),
  read: async (bytes, limits) => (await import("./document.ts")).readDocument(bytes, limits),
};
