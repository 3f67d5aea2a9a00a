import { countFitting } from "../../ascending.ts";
import { TABLE, type WordStreams } from "./fib.ts";
import type { TextPiece } from "./pieces.ts";
import { type Sprm, sprmsOf } from "./sprms.ts";

/** A stretch of bytes of the main stream whose characters (or paragraph) share properties. `style`: ordinal of the paragraph style, 0 in character runs. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly sprms: readonly Sprm[];
}

const PAGE = 512;

/** The runs of the formatted pages that a bin table points to ([MS-DOC] 2.8.5, 2.8.6), by where they begin. */
function runsOf(
  main: Buffer,
  bins: Buffer,
  entryBytes: number,
  read: (page: Buffer, entry: number) => Pick<Run, "style" | "sprms">,
): Run[] {
  const runs: Run[] = [];
  const count = Math.floor((bins.length - 4) / 8);
  const numbers = new Set(Array.from({ length: Math.max(0, count) }, (_, i) => bins.readUInt32LE(4 * (count + 1) + 4 * i) & 0x3fffff));
  for (const number of numbers) {
    const page = main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) continue;
    const many = page.readUInt8(PAGE - 1);
    for (let k = 0; k < many && 4 * (many + 1) + (k + 1) * entryBytes <= PAGE; k++)
      runs.push({
        from: page.readUInt32LE(4 * k),
        to: page.readUInt32LE(4 * (k + 1)),
        ...read(page, 2 * page.readUInt8(4 * (many + 1) + k * entryBytes)),
      });
  }
  return runs.sort((a, b) => a.from - b.from);
}

const PLAIN = { style: 0, sprms: [] };

/** The runs of characters that share properties, by where they begin. */
export const characterRuns = ({ main, table }: WordStreams): Run[] =>
  runsOf(main, table(TABLE.characterRuns), 1, (page, at) =>
    at === 0 ? PLAIN : { style: 0, sprms: sprmsOf(page.subarray(at + 1, at + 1 + page.readUInt8(at))) },
  );

/** Modifications that stand elsewhere, in the data stream, because they are too long for their page. */
const ELSEWHERE = [0x6645, 0x6646];

function fetched(sprms: readonly Sprm[], data: Buffer): Sprm[] {
  return sprms.flatMap((sprm) => {
    const at = ELSEWHERE.includes(sprm.code) ? sprm.operand.readUInt32LE(0) : data.length;
    return at + 2 <= data.length ? sprmsOf(data.subarray(at + 2, at + 2 + data.readUInt16LE(at))) : [sprm];
  });
}

/** The paragraphs with their style and what they say beside it, by where they begin. */
export const paragraphRuns = ({ main, data, table }: WordStreams): Run[] =>
  runsOf(main, table(TABLE.paragraphRuns), 13, (page, at) => {
    if (at === 0 || at + 4 > PAGE) return PLAIN;
    const words = page.readUInt8(at);
    const [start, length] = words === 0 ? [at + 2, 2 * page.readUInt8(at + 1)] : [at + 1, 2 * words - 1];
    const own = page.subarray(start, start + length);
    return own.length < 2 ? PLAIN : { style: own.readUInt16LE(0), sprms: fetched(sprmsOf(own.subarray(2)), data) };
  });

/** Finds, for places of the text that are asked for in any order, the run that holds them. */
export class RunFinder {
  private readonly pieces: readonly TextPiece[];
  private readonly runs: readonly Run[];

  constructor(pieces: readonly TextPiece[], runs: readonly Run[]) {
    this.pieces = pieces;
    this.runs = runs;
  }

  /** The run of a place, and up to which place of the text it goes; the run is null where the file says nothing of the place. */
  at(place: number): { readonly run: Run | null; readonly end: number } {
    const piece = this.pieces[countFitting(this.pieces, (one) => one.start <= place) - 1];
    if (!piece || place >= piece.end) return { run: null, end: place + 1 };
    const offset = piece.offset + (place - piece.start) * piece.width;
    const index = countFitting(this.runs, (run) => run.from <= offset) - 1;
    const run = this.runs[index];
    const within = run !== undefined && offset < run.to;
    const limit = within ? run.to : (this.runs[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    const end = Math.min(piece.end, place + Math.max(1, Math.floor((limit - offset) / piece.width)));
    return { run: within ? run : null, end };
  }
}
