const SECTOR = 512;
const ENTRY = 128;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;

/** An OLE compound file with empty streams of these names, at most three. */
export function oleOf(...names: readonly string[]): Buffer {
  const header = Buffer.alloc(SECTOR);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 0x18);
  header.writeUInt16LE(3, 0x1a);
  header.writeUInt16LE(0xfffe, 0x1c);
  header.writeUInt16LE(9, 0x1e);
  header.writeUInt16LE(6, 0x20);
  header.writeUInt32LE(1, 0x2c);
  header.writeUInt32LE(1, 0x30);
  header.writeUInt32LE(0x1000, 0x38);
  header.writeUInt32LE(END, 0x3c);
  header.writeUInt32LE(END, 0x44);
  header.fill(0xff, 0x4c);
  header.writeUInt32LE(0, 0x4c);
  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeUInt32LE(FAT, 0);
  table.writeUInt32LE(END, 4);
  const directory = Buffer.alloc(SECTOR);
  for (const [i, name] of ["Root Entry", ...names].entries()) {
    const entry = directory.subarray(i * ENTRY, (i + 1) * ENTRY);
    entry.write(name, "utf16le");
    entry.writeUInt16LE(2 * name.length + 2, 0x40);
    entry[0x42] = i === 0 ? 5 : 2;
    entry[0x43] = 1;
    entry.writeUInt32LE(FREE, 0x44);
    entry.writeUInt32LE(i > 0 && i < names.length ? i + 1 : FREE, 0x48);
    entry.writeUInt32LE(i === 0 && names.length > 0 ? 1 : FREE, 0x4c);
    entry.writeUInt32LE(END, 0x74);
  }
  return Buffer.concat([header, table, directory]);
}
