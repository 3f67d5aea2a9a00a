import { createHash } from "node:crypto";

/** A page: what is drawn on it, and how it is turned when shown. A4 unless told otherwise. */
export interface PdfPage {
  readonly content: string;
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly width?: number;
  readonly height?: number;
}

const A4 = { width: 595, height: 842 };

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const ucs2 = (text: string): string => hex(Buffer.from(text, "utf16le").swap16());

/** Draws text: x and y (of its baseline) in points from the upper left corner of an A4 page. F1 is Song, F2 Hei (bold), F3 a font of radicals. */
export const text = (x: number, y: number, chars: string, { size = 16, font = "F1", height = A4.height } = {}): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${ucs2(chars)}> Tj ET\n`;

/** Draws a rule. */
export const rule = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${A4.height - y0} m ${x1} ${A4.height - y1} l S\n`;

/** Draws the frame of a box. */
export const frame = (x: number, y: number, width: number, height: number): string =>
  `${x} ${A4.height - y - height} ${width} ${height} re S\n`;

/** Fonts that are named and not embedded: their characters are known by pdf.js's own tables alone. */
const song = (encoding: string, name: string): string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [DESCENDANT] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] >>`,
];

const TO_UNICODE =
  "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <2F08> <0002> <2ED3> endbfchar endcmap end end";

/** How a file is locked: opening it takes the user's password, which may be empty. */
export interface Lock {
  readonly userPassword: string;
}

interface PdfOptions {
  readonly encoding?: string;
  readonly lock?: Lock;
}

function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number): number => state[i & 255] as number;
  const swap = (i: number, j: number): void => {
    [state[i], state[j]] = [at(j), at(i)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] as number)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + at(i)) & 255;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  });
}

const md5 = (...parts: Uint8Array[]): Uint8Array => createHash("md5").update(Buffer.concat(parts)).digest();
const PAD = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const ID = Buffer.from("00112233445566778899aabbccddeeff", "hex");
const PERMISSIONS = -44;

/** The standard security handler with RC4 and keys of 40 bits (ISO 32000-1, 7.6.3): its dictionary, and what encrypts an object's stream. */
function lockOf({ userPassword }: Lock): { dictionary: string; encrypt: (object: number, stream: Uint8Array) => Uint8Array } {
  const padded = (password: string): Uint8Array => Buffer.concat([Buffer.from(password), PAD]).subarray(0, 32);
  const owner = rc4(md5(padded("owner")).subarray(0, 5), padded(userPassword));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded(userPassword), owner, permissions, ID).subarray(0, 5);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${hex(owner)}> /U <${hex(rc4(key, PAD))}> /P ${PERMISSIONS} >>`,
    encrypt: (object, stream) => rc4(md5(key, Uint8Array.of(object & 255, object >> 8, 0, 0, 0)).subarray(0, 10), stream),
  };
}

/** Writes a PDF by hand. Its text is given in `encoding`, one of the tables for Chinese that the format names and does not hold. */
export function pdfOf(pages: readonly PdfPage[], { encoding = "UniGB-UCS2-H", lock }: PdfOptions = {}): Uint8Array {
  const locked = lock && lockOf(lock);
  const objects: string[] = [];
  const encrypted = (data: string): Uint8Array => {
    const bytes = Buffer.from(data, "latin1");
    return locked ? locked.encrypt(objects.length + 1, bytes) : bytes;
  };
  const add = (body: string): number => objects.push(body.replace(/\((\w+)\)/g, (_, chars) => `<${hex(encrypted(chars))}>`));
  const stream = (data: string): number => {
    const written = encrypted(data);
    return objects.push(`<< /Length ${written.length} >>\nstream\n${Buffer.from(written).toString("latin1")}\nendstream`);
  };
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  const fonts = ["STSong-Light", "STHeiti-Bold"].map((name) => {
    const [font = "", descendant = ""] = song(encoding, name);
    return add(font.replace("DESCENDANT", `${add(descendant)} 0 R`));
  });
  const radicals = `<< /Type /Font /Subtype /Type0 /BaseFont /Radicals /Encoding /Identity-H /ToUnicode ${stream(TO_UNICODE)} 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Radicals /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>] >>`;
  fonts.push(add(radicals));
  const kids = pages.map(({ content, rotate = 0, width = A4.width, height = A4.height }) => {
    const resources = `<< /Font << ${fonts.map((font, i) => `/F${i + 1} ${font} 0 R`).join(" ")} >> >>`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources ${resources} /Contents ${stream(content)} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`;
  const encrypt = locked ? ` /Encrypt ${add(locked.dictionary)} 0 R /ID [<${hex(ID)}> <${hex(ID)}>]` : "";
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${file.lastIndexOf("xref\n0 ")}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
