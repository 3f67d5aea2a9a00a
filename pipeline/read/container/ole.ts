/** An OLE compound file ([MS-CFB]): the streams that stand at its root; those within storages belong to embedded objects. */
export interface Ole {
  readonly names: readonly string[];
  /** A stream's bytes; null where there is no such stream. Throws `Error` where its chain of sectors is broken. */
  readonly stream: (name: string) => Buffer | null;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LAST_SECTOR = 0xfffffffa;
const HEADER = 512;
const HEADER_TABLES = 109;
const ENTRY = 128;
const STREAM = 2;

/** Whether bytes begin as an OLE compound file does. */
export const isOle = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

function entryOf(table: Buffer, index: number): number {
  if (4 * index + 4 > table.length) throw new Error(`sector ${index} stands in no table of sectors`);
  return table.readUInt32LE(4 * index);
}

/** Opens an OLE compound file. Throws `Error` where its directory cannot be read; chains that run in a circle end. */
export function openOle(bytes: Uint8Array): Ole {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER) throw new Error("the header is cut off");
  const size = 1 << Math.min(12, Math.max(7, file.readUInt16LE(0x1e)));
  const sectors = Math.ceil(file.length / size);
  const sector = (number: number): Buffer => {
    if (number >= sectors) throw new Error(`sector ${number} lies behind the end of the file`);
    return file.subarray((number + 1) * size, (number + 2) * size);
  };

  /** The numbers of a chain's sectors, by a table of which sector follows which. */
  function chain(start: number, next: (number: number) => number, most: number): number[] {
    const numbers: number[] = [];
    for (let number = start; number < LAST_SECTOR; number = next(number)) {
      if (numbers.length > most) throw new Error("a chain of sectors runs in a circle");
      numbers.push(number);
    }
    return numbers;
  }

  const tables: number[] = [];
  for (let i = 0; i < HEADER_TABLES; i++) tables.push(file.readUInt32LE(0x4c + 4 * i));
  for (const number of chain(file.readUInt32LE(0x44), (more) => entryOf(sector(more), size / 4 - 1), sectors)) {
    const more = sector(number);
    for (let i = 0; i < size / 4 - 1; i++) tables.push(entryOf(more, i));
  }
  const follower = (number: number): number => entryOf(sector(tables[Math.floor(number / (size / 4))] ?? LAST_SECTOR), number % (size / 4));
  const read = (start: number): Buffer => Buffer.concat(chain(start, follower, sectors).map(sector));

  const directory = read(file.readUInt32LE(0x30));
  const entry = (index: number): Buffer => directory.subarray(index * ENTRY, (index + 1) * ENTRY);
  const root = entry(0);
  if (root.length < ENTRY) throw new Error("the directory is missing");
  const found = new Map<string, Buffer>();
  const seen = new Set<number>();
  const open = [root.readUInt32LE(0x4c)];
  while (open.length > 0) {
    const index = open.pop() as number;
    const child = entry(index);
    if (seen.has(index) || child.length < ENTRY) continue;
    seen.add(index);
    const name = child.toString("utf16le", 0, Math.max(0, Math.min(64, child.readUInt16LE(0x40)) - 2));
    if (child[0x42] === STREAM && !found.has(name)) found.set(name, child);
    open.push(child.readUInt32LE(0x44), child.readUInt32LE(0x48));
  }

  let small: { readonly sectors: Buffer; readonly table: Buffer } | null = null;
  function readSmall(start: number): Buffer {
    small ??= { sectors: read(root.readUInt32LE(0x74)), table: read(file.readUInt32LE(0x3c)) };
    const { sectors: data, table } = small;
    return Buffer.concat(
      chain(start, (number) => entryOf(table, number), table.length / 4).map((number) => data.subarray(number * 64, (number + 1) * 64)),
    );
  }

  return {
    names: [...found.keys()],
    stream: (name) => {
      const stream = found.get(name);
      if (!stream) return null;
      const length = stream.readUInt32LE(0x78);
      const start = stream.readUInt32LE(0x74);
      return (length < file.readUInt32LE(0x38) ? readSmall(start) : read(start)).subarray(0, length);
    },
  };
}
