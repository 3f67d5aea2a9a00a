const SECTOR = 512;
const LAST = 0xfffffffe;
const NONE = 0xffffffff;

/** An OLE compound file of these streams, each in sectors of its own; at most 60 KB. */
export function oleOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(streams);
  const table = Buffer.alloc(SECTOR, 0xff);
  const directory = Buffer.alloc(SECTOR * Math.ceil((names.length + 1) / 4));
  const data: Buffer[] = [];
  /** Lays data into the next free sectors and gives the first. Sector 0 is the table of sectors. */
  const lay = (content: Buffer): number => {
    const first = 1 + data.reduce((sum, part) => sum + part.length / SECTOR, 0);
    const sectors = Math.max(1, Math.ceil(content.length / SECTOR));
    data.push(Buffer.concat([content, Buffer.alloc(sectors * SECTOR - content.length)]));
    for (let i = 0; i < sectors; i++) table.writeUInt32LE(i + 1 < sectors ? first + i + 1 : LAST, 4 * (first + i));
    return first;
  };
  for (const [i, name] of ["Root Entry", ...names].entries()) {
    const entry = directory.subarray(128 * i, 128 * (i + 1));
    const content = streams[name] ?? Buffer.alloc(0);
    entry.write(name, "utf16le");
    entry.writeUInt16LE(2 * name.length + 2, 0x40);
    entry[0x42] = i === 0 ? 5 : 2;
    entry.writeUInt32LE(NONE, 0x44);
    entry.writeUInt32LE(i > 0 && i < names.length ? i + 1 : NONE, 0x48);
    entry.writeUInt32LE(i === 0 ? 1 : NONE, 0x4c);
    entry.writeUInt32LE(i === 0 ? LAST : lay(content), 0x74);
    entry.writeUInt32LE(content.length, 0x78);
  }
  const header = Buffer.alloc(SECTOR);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(9, 0x1e);
  header.writeUInt16LE(6, 0x20);
  header.writeUInt32LE(1, 0x2c);
  header.writeUInt32LE(lay(directory), 0x30);
  header.writeUInt32LE(0, 0x38);
  header.writeUInt32LE(LAST, 0x3c);
  header.writeUInt32LE(LAST, 0x44);
  header.fill(0xff, 0x4c);
  header.writeUInt32LE(0, 0x4c);
  table.writeUInt32LE(0xfffffffd, 0);
  return Buffer.concat([header, table, ...data]);
}

/** A stretch of text with character properties (a list of modifications, [MS-DOC] 2.6.1). `narrow`: kept in one byte each. */
export interface Stretch {
  readonly text: string;
  readonly sprms?: readonly number[];
  readonly narrow?: boolean;
}

const TEXT_AT = 0x800;

/** What a document may have beside its body. */
interface Beside {
  /** How many of its last characters are footnotes. */
  readonly footnotes?: number;
  /** Tables of places (the places, and the bytes of each entry), by their numbers in the file information block. */
  readonly tables?: Readonly<Record<number, { readonly places: readonly number[]; readonly entryBytes: number }>>;
}

/** The streams of a Word 97 document of these stretches: without styles, lists and paragraph properties. */
export function wordStreamsOf(
  stretches: readonly Stretch[],
  { footnotes = 0, tables = {} }: Beside = {},
): { WordDocument: Buffer; "1Table": Buffer } {
  const parts = stretches.map(({ text, narrow }) => Buffer.from(text, narrow ? "latin1" : "utf16le"));
  const offsets = parts.map((_, i) => TEXT_AT + parts.slice(0, i).reduce((sum, part) => sum + part.length, 0));
  const places = stretches.map((_, i) => stretches.slice(0, i).reduce((sum, { text }) => sum + text.length, 0));
  const length = stretches.reduce((sum, { text }) => sum + text.length, 0);

  const pieces = Buffer.alloc(4 * (parts.length + 1) + 8 * parts.length);
  for (const [i, place] of [...places, length].entries()) pieces.writeUInt32LE(place, 4 * i);
  stretches.forEach(({ narrow }, i) => {
    const offset = offsets[i] as number;
    pieces.writeUInt32LE(narrow ? (offset * 2) | 0x40000000 : offset, 4 * (parts.length + 1) + 8 * i + 2);
  });
  const clx = Buffer.concat([Buffer.from([2, 0, 0, 0, 0]), pieces]);
  clx.writeUInt32LE(pieces.length, 1);

  const text = Buffer.concat(parts);
  const pageNumber = Math.ceil((TEXT_AT + text.length) / SECTOR);
  const page = Buffer.alloc(SECTOR);
  page[SECTOR - 1] = parts.length;
  for (const [i, offset] of [...offsets, TEXT_AT + text.length].entries()) page.writeUInt32LE(offset, 4 * i);
  let free = SECTOR - 2;
  stretches.forEach(({ sprms = [] }, i) => {
    free = (free - sprms.length - 1) & ~1;
    page[free] = sprms.length;
    Buffer.from(sprms).copy(page, free + 1);
    page[4 * (parts.length + 1) + i] = free / 2;
  });
  const bins = Buffer.alloc(12);
  bins.writeUInt32LE(TEXT_AT, 0);
  bins.writeUInt32LE(TEXT_AT + text.length, 4);
  bins.writeUInt32LE(pageNumber, 8);

  const main = Buffer.alloc(pageNumber * SECTOR);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(0x0200, 0x0a);
  main.writeUInt32LE(length - footnotes, 0x4c);
  main.writeUInt32LE(footnotes, 0x50);
  main.writeUInt32LE(clx.length, 0x9a + 8 * 12);
  main.writeUInt32LE(bins.length, 0x9a + 8 * 12 + 4);
  main.writeUInt32LE(0, 0x9a + 8 * 33);
  main.writeUInt32LE(clx.length, 0x9a + 8 * 33 + 4);
  text.copy(main, TEXT_AT);
  let table = Buffer.concat([clx, bins]);
  for (const [number, { places: ends, entryBytes }] of Object.entries(tables)) {
    const plc = Buffer.alloc(4 * ends.length + entryBytes * (ends.length - 1));
    for (const [i, end] of ends.entries()) plc.writeUInt32LE(end, 4 * i);
    main.writeUInt32LE(table.length, 0x9a + 8 * Number(number));
    main.writeUInt32LE(plc.length, 0x9a + 8 * Number(number) + 4);
    table = Buffer.concat([table, plc]);
  }
  return { WordDocument: Buffer.concat([main, page]), "1Table": table };
}
