import { openOle } from "../container/ole.ts";
import { type Limits, UnreadableError } from "../limits.ts";
import type { ReadFile } from "../read.ts";
import { placed } from "../word/drafts.ts";
import { Lists } from "../word/lists.ts";
import { BodyReader } from "./body.ts";
import { CharacterReader } from "./characters.ts";
import { doc, ENCRYPTED } from "./doc.ts";
import { TABLE, wordStreams } from "./fib.ts";
import { fontsOf } from "./fonts.ts";
import { listsOf } from "./lists.ts";
import { piecedText } from "./pieces.ts";
import { characterRuns, paragraphRuns, RunFinder } from "./runs.ts";
import { hangingOf, sectionMarksOf } from "./stories.ts";
import { Styles } from "./styles.ts";

/** Reads a .doc as `doc` says. Throws `UnreadableError` for what is encrypted, of Word 6/95 or without text. */
export function readDocument(bytes: Uint8Array, limits: Limits): ReadFile {
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
    sectionMarks: sectionMarksOf(streams),
  });
  const lines = placed(body.lines({ from: 0, to: Math.min(streams.lengths.body, text.length) }));
  if (lines.every((line) => line.text.trim() === ""))
    throw new UnreadableError("empty", "文档中没有文字（可能只有图片）：请提供带文字的版本 (the document holds no text)");
  return { mediaType: doc.mediaType, lines };
}
