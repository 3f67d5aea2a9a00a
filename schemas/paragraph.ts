import { z } from "zod";
import { Place } from "./source.ts";
import { Span } from "./span.ts";

/**
 * A paragraph of the normalised text (its span excludes the line end).
 * `bold`: stretches that the source prints bold. `gaps`: offsets at which white space between two Han characters was taken out
 * (“铜加工 依托…”: a gap after 工). `row`: a table row, its cells separated by tabs. `contents`: a line of a table of contents.
 * `table`: which table of the file a row belongs to, where the format says it.
 */
export const Paragraph = Span.extend({
  kind: z.enum(["text", "row", "contents"]),
  bold: z.array(Span),
  gaps: z.array(z.int()),
  table: z.int().nonnegative().optional(),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** A printed line of the normalised text (its span) and where it is printed. Lines stand in reading order. */
export const PrintedLine = Span.extend({ place: Place });
export type PrintedLine = z.infer<typeof PrintedLine>;

/**
 * A text made of whole paragraphs, and for each of its UTF-16 units the place in the decoded source that it came from (-1: a line end of ours).
 * `printed`: its printed lines, none where the format has no pages.
 */
export interface Reflowed {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly origin: Int32Array;
  readonly printed: readonly PrintedLine[];
}
