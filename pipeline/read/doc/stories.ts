import { TABLE, type WordStreams } from "./fib.ts";
import { groupsOf } from "./groups.ts";

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

/** The stretches between places of a part of the text that begins at `start`; empty where they run backwards or out of it, so that none overlap. */
function stretchesOf(places: readonly number[], start: number, length: number): Stretch[] {
  let reached = 0;
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1] as number;
    if (from < reached || to < from || to > length) return { from: start, to: start };
    reached = to;
    return { from: start + from, to: start + to };
  });
}

/** What hangs on places of the body: notes and text boxes, as stretches of the text behind it. */
export interface Hanging {
  readonly notes: ReadonlyMap<number, readonly Stretch[]>;
  readonly boxes: ReadonlyMap<number, readonly Stretch[]>;
}

/** Finds what hangs on the body. Nothing hangs on what hangs, and nothing hangs twice: reading it ends, whatever the file says. */
export function hangingOf({ table, lengths }: WordStreams): Hanging {
  const endnotes = lengths.body + lengths.footnotes + lengths.headers + lengths.comments;
  const notes = new Map<number, readonly Stretch[]>();
  const note = (references: number, texts: number, start: number, length: number): void => {
    const anchors = placesOf(table(references), 2).places.slice(0, -1);
    const stretches = stretchesOf(placesOf(table(texts), 0).places, start, length);
    anchors.forEach((anchor, i) => {
      const stretch = stretches[i];
      if (stretch && anchor < lengths.body) notes.set(anchor, [stretch]);
    });
  };
  note(TABLE.footnoteReferences, TABLE.footnotes, lengths.body, lengths.footnotes);
  note(TABLE.endnoteReferences, TABLE.endnotes, endnotes, lengths.endnotes);

  const boxTexts = placesOf(table(TABLE.boxes), 22);
  const groups = groupsOf(table(TABLE.drawings));
  const byShape = Map.groupBy(
    stretchesOf(boxTexts.places, endnotes + lengths.endnotes, lengths.boxes).map((box, i) => ({
      box,
      shape: boxTexts.entry(i).readUInt32LE(14),
    })),
    ({ shape }) => groups.get(shape) ?? shape,
  );
  const anchors = placesOf(table(TABLE.anchors), 26);
  const boxes = new Map<number, readonly Stretch[]>();
  anchors.places.slice(0, -1).forEach((anchor, i) => {
    const shape = anchors.entry(i).readUInt32LE(0);
    const found = byShape.get(shape)?.map(({ box }) => box);
    if (found && anchor < lengths.body) boxes.set(anchor, found);
    byShape.delete(shape);
  });
  return { notes, boxes };
}

/** The places of the marks that end the sections of the body; the same character elsewhere breaks a page. */
export const sectionMarksOf = ({ table }: WordStreams): ReadonlySet<number> =>
  new Set(placesOf(table(TABLE.sections), 12).places.map((end) => end - 1));
