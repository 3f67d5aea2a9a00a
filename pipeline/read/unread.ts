import type { ReasonCode } from "../../schemas/source.ts";
import { zipHolds } from "./container/zip.ts";
import type { Format } from "./formats.ts";
import type { UnreadFile } from "./read.ts";

/** A kind of file that is known but not read: how its content is told, and what its owner can do instead. */
interface Unread {
  readonly name: string;
  readonly mediaType: string;
  readonly recognises: (bytes: Uint8Array) => boolean;
  readonly advice: string;
  /** Unless it is that the format is not supported. */
  readonly reasonCode?: ReasonCode;
}

/** A file that begins with these bytes, from `at` on; characters stand for their codes. */
const begins =
  (magic: string, at = 0) =>
  (bytes: Uint8Array): boolean =>
    Array.prototype.every.call(magic, (char: string, i) => bytes[at + i] === char.charCodeAt(0));

const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 2_000)).toString("latin1");

const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** An OLE container with a stream of this name: its directory holds the name in UTF-16. */
const holdsStream =
  (name: string) =>
  (bytes: Uint8Array): boolean =>
    begins(OLE)(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(`${name}\0`, "utf16le"));

const IMAGE = "请把图片合成 PDF 再读入，扫描 PDF 会自动识别";
const ARCHIVE = "请先解压，再读入其中的文件";

const KINDS: readonly Unread[] = [
  { name: "PNG 图片", mediaType: "image/png", recognises: begins("\x89PNG\r\n\x1a\n"), advice: IMAGE },
  { name: "JPEG 图片", mediaType: "image/jpeg", recognises: begins("\xff\xd8\xff"), advice: IMAGE },
  { name: "TIFF 图片", mediaType: "image/tiff", recognises: (bytes) => begins("II*\0")(bytes) || begins("MM\0*")(bytes), advice: IMAGE },
  { name: "GIF 图片", mediaType: "image/gif", recognises: begins("GIF8"), advice: IMAGE },
  { name: "WebP 图片", mediaType: "image/webp", recognises: begins("WEBP", 8), advice: IMAGE },
  { name: "BMP 图片", mediaType: "image/bmp", recognises: (bytes) => begins("BM")(bytes) && begins("\0\0\0\0", 6)(bytes), advice: IMAGE },
  { name: "RAR 压缩包", mediaType: "application/vnd.rar", recognises: begins("Rar!\x1a\x07"), advice: ARCHIVE },
  { name: "7z 压缩包", mediaType: "application/x-7z-compressed", recognises: begins("7z\xbc\xaf\x27\x1c"), advice: ARCHIVE },
  { name: "GZIP 压缩包", mediaType: "application/gzip", recognises: begins("\x1f\x8b\x08"), advice: ARCHIVE },
  {
    name: "ZIP 压缩包",
    mediaType: "application/zip",
    reasonCode: "damaged",
    recognises: (bytes) =>
      begins("PK\x03\x04")(bytes) && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("PK\x05\x06"),
    advice: "缺少末尾（DOCX、OFD 也是压缩包），文件不完整，请重新下载",
  },
  {
    name: "OpenDocument 文档 (ODT)",
    mediaType: "application/vnd.oasis.opendocument",
    recognises: (bytes) => zipHolds(bytes, "META-INF/manifest.xml") && zipHolds(bytes, "content.xml"),
    advice: "请用 LibreOffice 或 WPS 另存为 DOCX",
  },
  {
    name: "ZIP 压缩包",
    mediaType: "application/zip",
    recognises: (bytes) => begins("PK\x03\x04")(bytes) || begins("PK\x05\x06")(bytes),
    advice: ARCHIVE,
  },
  {
    name: "CAJ",
    mediaType: "application/x-caj",
    recognises: (bytes) => begins("CAJ\0")(bytes) || begins("HN\0\0")(bytes),
    advice: "请另存为 PDF",
  },
  { name: "RTF", mediaType: "application/rtf", recognises: begins("{\\rtf"), advice: "请用 Word 或 WPS 另存为 DOCX" },
  {
    name: "单个文件网页 (MHTML)",
    mediaType: "multipart/related",
    recognises: (bytes) =>
      /^(?:From|MIME-Version|Content-Type|Subject|Date|Snapshot-Content-Location):/i.test(headOf(bytes)) &&
      /multipart\/related/i.test(headOf(bytes)),
    advice: "请用 Word 或 WPS 另存为 DOCX，或在浏览器中另存为 HTML",
  },
  { name: "Excel 工作簿 (XLS)", mediaType: "application/vnd.ms-excel", recognises: holdsStream("Workbook"), advice: "请另存为 PDF 或文本" },
  {
    name: "PowerPoint 演示文稿 (PPT)",
    mediaType: "application/vnd.ms-powerpoint",
    recognises: holdsStream("PowerPoint Document"),
    advice: "请另存为 PDF 或文本",
  },
  { name: "OLE 复合文档", mediaType: "application/x-ole-storage", recognises: begins(OLE), advice: "请用原来的程序另存为 DOCX 或 PDF" },
];

/** Kinds of file that are told by their content and refused with what to do. They stand behind all containers that are read: a DOCX is a ZIP too. */
export const unread: readonly Format[] = KINDS.map(({ name, mediaType, recognises, advice, reasonCode = "unsupported-format" }) => ({
  name,
  mediaType,
  isHarmless: true,
  recognises,
  read: (): UnreadFile => ({
    mediaType,
    reasonCode,
    reason: reasonCode === "damaged" ? `${name}：${advice} (damaged)` : `暂不支持 ${name}：${advice} (not read)`,
  }),
}));
