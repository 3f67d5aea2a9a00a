import { isOle, openOle } from "../container/ole.ts";
import type { Format } from "../formats.ts";

/** The stream that holds an encrypted .docx, .xlsx or .pptx. */
export const ENCRYPTED = "EncryptedPackage";

/** Whether an OLE container is a Word document or an encrypted one; also where it is too damaged to tell, so that its reader says so. */
function isDocument(bytes: Uint8Array): boolean {
  if (!isOle(bytes)) return false;
  try {
    const { names } = openOle(bytes);
    return names.includes("WordDocument") || names.includes(ENCRYPTED);
  } catch {
    return true;
  }
}

/**
 * Word 97–2003's .doc and WPS's .wps ([MS-DOC]), told by the streams of the OLE container: text with the tables, list numbers, notes and text boxes
 * that DOCX has, deleted and hidden text left out; formulas are objects there and not read, nor is what a fast save (Word 2003 and before) sets anew.
 * Not word-extractor: it drops text whose spacing is an odd number of twips (it takes the spacing for a deletion), list numbers, merged cells and bold.
 */
export const doc: Format = {
  name: "DOC",
  mediaType: "application/msword",
  recognises: isDocument,
  read: async (bytes, limits) => (await import("./document.ts")).readDocument(bytes, limits),
};
