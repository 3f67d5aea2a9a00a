import { doc } from "./doc/doc.ts";
import { docx } from "./docx/docx.ts";
import { html } from "./html/html.ts";
import type { Limits } from "./limits.ts";
import { ofd } from "./ofd/ofd.ts";
import { pdf } from "./pdf/pdf.ts";
import type { ReadFile, UnreadFile } from "./read.ts";
import { markdown, plainText } from "./text.ts";
import { unread } from "./unread.ts";

/**
 * A kind of file: how its content is told, and how it is read. It is read in a child process unless it `isHarmless` (parses nothing that can crash or hang).
 * A reader throws an `UnreadableError` for a cause that it knows; whatever else it throws means that the file is damaged.
 */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  readonly recognises: (bytes: Uint8Array, path: string) => boolean;
  readonly isHarmless?: true;
  readonly read: (bytes: Uint8Array, limits: Limits) => ReadFile | UnreadFile | Promise<ReadFile | UnreadFile>;
}

/** The name of a kind of file by its media type; null where there is none. */
export const formatNamed = (mediaType: string | null): string | null =>
  FORMATS.find((format) => format.mediaType === mediaType)?.name ?? mediaType;

/** The registry: the first format that recognises a file reads it. A new format is one file and one line here. */
export const FORMATS: readonly Format[] = [pdf, docx, ofd, doc, ...unread, html, markdown, plainText];
