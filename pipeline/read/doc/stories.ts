import { TABLE, type WordStreams } from "./fib.ts";

/** A stretch of the whole text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The places of a table of places ([MS-DOC] 2.8) whose entries have this many bytes. */
function placesOf(plc: Buffer, entryBytes: number): { readonly places: readonly number[]; readonly entry: (i: number) => Buffer } {
  const count = Math.max(0, Math.floor((plc.length - 4) / (4 + entryBytes)));
  const places = Array.from({ length: plc.length < 4 ? 0 : count + 1 }, (_, i) => plc.readUInt32LE(4 * i));
  return { places, entry: (i) => plc.subarray(4 * (count + 1) + entryBytes * i, 4 * (count + 1) + entryBytes * (i + 1)) };
}

/** What hangs on places of the body: notes and text boxes, as stretches of the text behind it. */
export interface Hanging {
  readonly notes: ReadonlyMap<number, Stretch>;
  readonly boxes: ReadonlyMap<number, Stretch>;
}

export function hangingOf({ table, lengths }: WordStreams): Hanging {
  const footnotes = lengths.body;
  const endnotes = footnotes + lengths.footnotes + lengths.headers + lengths.comments;
  const boxStory = endnotes + lengths.endnotes;
  const notes = new Map<number, Stretch>();
  const note = (references: number, texts: number, story: number): void => {
    const anchors = placesOf(table(references), 2).places;
    const ends = placesOf(table(texts), 0).places;
    for (let i = 0; i + 1 < anchors.length && i + 1 < ends.length; i++)
      notes.set(anchors[i] as number, { from: story + (ends[i] as number), to: story + (ends[i + 1] as number) });
  };
  note(TABLE.footnoteReferences, TABLE.footnotes, footnotes);
  note(TABLE.endnoteReferences, TABLE.endnotes, endnotes);

  const boxTexts = placesOf(table(TABLE.boxes), 22);
  const byShape = new Map<number, Stretch>();
  for (let i = 0; i + 1 < boxTexts.places.length; i++)
    byShape.set(boxTexts.entry(i).readInt32LE(14), {
      from: boxStory + (boxTexts.places[i] as number),
      to: boxStory + (boxTexts.places[i + 1] as number),
    });
  const anchors = placesOf(table(TABLE.anchors), 26);
  const boxes = new Map<number, Stretch>();
  for (let i = 0; i + 1 < anchors.places.length; i++) {
    const box = byShape.get(anchors.entry(i).readInt32LE(0));
    if (box) boxes.set(anchors.places[i] as number, box);
  }
  return { notes, boxes };
}
