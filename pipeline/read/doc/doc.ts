import { isOle, openOle } from "../container/ole.ts";
import type { Format } from "../formats.ts";
import { type Limits, UnreadableError } from "../limits.ts";
import type { ReadFile } from "../read.ts";
import { placed } from "../word/drafts.ts";
import { Lists } from "../word/lists.ts";
import { BodyReader } from "./body.ts";
import { CharacterReader } from "./characters.ts";
import { TABLE, wordStreams } from "./fib.ts";
import { fontsOf } from "./fonts.ts";
import { listsOf } from "./lists.ts";
import { piecedText } from "./pieces.ts";
import { characterRuns, paragraphRuns, RunFinder } from "./runs.ts";
import { hangingOf } from "./stories.ts";
import { Styles } from "./styles.ts";

const MEDIA_TYPE = "application/msword";
/** The stream that holds an encrypted .docx, .xlsx or .pptx. */
const ENCRYPTED = "EncryptedPackage";

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

function readDocument(bytes: Uint8Array, limits: Limits): ReadFile {
  const ole = openOle(bytes);
  if (ole.names.includes(ENCRYPTED))
    throw new UnreadableError("encrypted", "文档已加密：请去除打开密码后再提供 (encrypted Office document)");
  const streams = wordStreams(ole);
  const { text, pieces } = piecedText(streams, limits);
  const styles = new Styles(streams.table(TABLE.styles));
  const fonts = fontsOf(streams.table(TABLE.fonts));
  const characters = new CharacterReader(text, new RunFinder(pieces, characterRuns(streams)), styles, fonts);
  const body = new BodyReader({
    text,
    characters,
    paragraphs: new RunFinder(pieces, paragraphRuns(streams)),
    styles,
    lists: new Lists(listsOf(streams, fonts)),
    hanging: hangingOf(streams),
  });
  const lines = placed(body.lines({ from: 0, to: Math.min(streams.lengths.body, text.length) }));
  if (lines.every((line) => line.text.trim() === ""))
    throw new UnreadableError("empty", "文档中没有文字（可能只有图片）：请提供带文字的版本 (the document holds no text)");
  return { mediaType: MEDIA_TYPE, lines };
}

/**
 * Word 97–2003's .doc and WPS's .wps ([MS-DOC]), told by the streams of the OLE container: text with the tables, list numbers, notes and text boxes
 * that DOCX has, deleted and hidden text left out. Not word-extractor: it drops text that is set with wider spacing (it takes the spacing for a deletion),
 * list numbers, merged cells and bold.
 */
export const doc: Format = {
  name: "DOC",
  mediaType: MEDIA_TYPE,
  recognises: isDocument,
  read: readDocument,
};
