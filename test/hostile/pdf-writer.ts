import { deflateSync } from "node:zlib";

/** A PDF of numbered objects, the first of which is its catalogue; with a cross-reference table as it should be. `trailer`: entries of its trailer. */
function pdfOf(objects: readonly (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [i, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]);
    places.push(length);
    parts.push(part);
    length += part.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

/** A stream object, its data deflated. */
function streamOf(data: string | Uint8Array, entries = ""): Buffer {
  const packed = deflateSync(Buffer.from(data));
  return Buffer.concat([
    Buffer.from(`<< /Filter /FlateDecode /Length ${packed.length} ${entries} >>\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}

const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const A4 = "/MediaBox [0 0 595 842]";

/** A font that is not embedded: codes are UTF-16, glyphs those of any Chinese font. `widths`: its /W array. */
const fontObject = (widths = "[1 95 500]") =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W ${widths} /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>`;

const hexOf = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");

/** What prints lines of 16 points. */
const contentOf = (lines: readonly string[]): Buffer =>
  streamOf(`BT /F1 16 Tf 29 TL 74 760 Td ${lines.map((line) => `<${hexOf(line)}> Tj T*`).join(" ")} ET`);

/** A PDF of pages of printed lines, 16 points, with a text layer. */
export function textPdf(pages: readonly (readonly string[])[], widths?: string): Buffer {
  const contents = pages.map(contentOf);
  return pdfOf([
    CATALOG,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ")}] >>`,
    fontObject(widths),
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R ${A4} /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      content,
    ]),
  ]);
}

/** A picture in grey, a byte for each pixel, and how far the page that shows it is turned clockwise, in degrees. */
export interface ScannedPage {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  readonly rotate?: number;
}

const imageOf = ({ width, height, grey }: ScannedPage): Buffer =>
  streamOf(grey, `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`);

/** A PDF as scanners make it: a picture to a page, no text. */
export function scannedPdf(pages: readonly ScannedPage[], dotsPerInch: number): Buffer {
  const points = (pixels: number) => ((pixels * 72) / dotsPerInch).toFixed(2);
  return pdfOf([
    CATALOG,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${3 + 3 * i} 0 R`).join(" ")}] >>`,
    ...pages.flatMap(({ width, height, grey, rotate = 0 }, i) => [
      `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [0 0 ${points(width)} ${points(height)}] /Resources << /XObject << /Im ${5 + 3 * i} 0 R >> >> /Contents ${4 + 3 * i} 0 R >>`,
      streamOf(`${points(width)} 0 0 ${points(height)} 0 0 cm /Im Do`),
      imageOf({ width, height, grey }),
    ]),
  ]);
}

/** A PDF of a page of printed lines and a scanned one. */
export const mixedPdf = (lines: readonly string[], scanned: ScannedPage): Buffer =>
  pdfOf([
    CATALOG,
    "<< /Type /Pages /Count 2 /Kids [4 0 R 6 0 R] >>",
    fontObject(),
    `<< /Type /Page /Parent 2 0 R ${A4} /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>`,
    contentOf(lines),
    `<< /Type /Page /Parent 2 0 R ${A4} /Resources << /XObject << /Im 8 0 R >> >> /Contents 7 0 R >>`,
    streamOf("595 0 0 842 0 0 cm /Im Do"),
    imageOf(scanned),
  ]);

/** A PDF that opens by a password only, which nobody knows. */
export const encryptedPdf = (): Buffer =>
  pdfOf(
    [CATALOG, "<< /Type /Pages /Count 0 /Kids [] >>"],
    `/ID [<${"0".repeat(32)}> <${"0".repeat(32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"1".repeat(64)}> /U <${"2".repeat(64)}> >>`,
  );

const page = (contents: string, resources = "/Font << /F1 3 0 R >>") =>
  `<< /Type /Page /Parent 2 0 R ${A4} /Resources << ${resources} >> /Contents ${contents} >>`;
const PAGES = "<< /Type /Pages /Count 1 /Kids [4 0 R] >>";

/** PDFs that are made to break what reads them, by what is wrong with them. */
export const hostilePdfs = (): Readonly<Record<string, Buffer>> => ({
  "a /W range over all numbers": textPdf([["关于印发方案的通知"]], "[0 4294967295 500]"),
  "a /W range of 268 million": textPdf([["关于印发方案的通知"]], "[0 268435455 500]"),
  "a page tree that holds itself": pdfOf([CATALOG, "<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>"]),
  "a page tree that goes in a circle": pdfOf([
    CATALOG,
    "<< /Type /Pages /Count 9 /Kids [3 0 R] >>",
    "<< /Type /Pages /Count 9 /Parent 2 0 R /Kids [2 0 R] >>",
  ]),
  "a page tree that promises a thousand million pages": pdfOf([CATALOG, "<< /Type /Pages /Count 1000000000 /Kids [] >>"]),
  "a catalogue that is its own page tree": pdfOf(["<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1 >>"]),
  "a form that draws itself": pdfOf([
    CATALOG,
    PAGES,
    fontObject(),
    page("5 0 R", "/XObject << /X 6 0 R >>"),
    streamOf("/X Do"),
    streamOf("/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"),
  ]),
  "arrays nested 100,000 deep": pdfOf([CATALOG, PAGES, fontObject(), page("5 0 R"), streamOf("[".repeat(100_000))]),
  "a stream that unzips to 256 MB": pdfOf([CATALOG, PAGES, fontObject(), page("5 0 R"), streamOf(Buffer.alloc(256 * 1024 * 1024, " "))]),
  "a stream of ten million operators": pdfOf([CATALOG, PAGES, fontObject(), page("5 0 R"), streamOf("q ".repeat(10_000_000))]),
  "an object that is itself": pdfOf([CATALOG, "2 0 R"]),
  "a length that is itself": pdfOf([CATALOG, PAGES, fontObject(), page("5 0 R"), "<< /Length 5 0 R >>\nstream\nBT ET\nendstream"]),
  "a cross-reference that leads to itself": Buffer.from(
    "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n",
  ),
  "a head and nothing else": Buffer.from("%PDF-1.7\n"),
});
