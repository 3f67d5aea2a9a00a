import { zipHolds } from "../container/zip.ts";
import type { Format } from "../formats.ts";

/**
 * Word's .docx, .docm, .dotx and what WPS writes as such (ECMA-376, transitional and strict), told by the package, not by the name.
 * List numbers are rendered. A tab within a paragraph is a blank: tables are those of the file. Footnotes and endnotes stand behind their paragraph
 * or table, text boxes before it; headers, footers, comments and hidden or deleted text are left out. A paragraph's further lines
 * (line breaks by hand) say nothing of whether they open one. Of formulas the characters are read, with a stroke in fractions; drawings and charts are not.
 */
export const docx: Format = {
  name: "DOCX",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  recognises: (bytes) => zipHolds(bytes, "[Content_Types].xml"),
  read: async (bytes, limits) => (await import("./document.ts")).readPackage(bytes, limits),
};
