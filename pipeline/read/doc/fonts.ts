const NAME_AT = 39;

/** The names of a .doc's fonts, by their ordinals ([MS-DOC] 2.9.286). */
export function fontsOf(table: Buffer): string[] {
  const fonts: string[] = [];
  for (let at = 4; at < table.length; ) {
    const length = table.readUInt8(at);
    const name = table.subarray(at + 1 + NAME_AT, at + 1 + length).toString("utf16le");
    fonts.push(name.split("\0")[0] ?? "");
    at += 1 + length;
  }
  return fonts;
}
