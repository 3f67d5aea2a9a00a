import { zipOf } from "../render/zip-writer.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const documentOf = (body: string): string => `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;

/** A Word document of the XML of its main part, with other entries beside it. */
export const packageOf = (document: string, others: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": document,
    ...others,
  });

/** A Word document of paragraphs. */
export const plainDocx = (...paragraphs: readonly string[]): Buffer => packageOf(documentOf(paragraphs.map(paragraph).join("")));

/** A Word document whose paragraph lies in content controls, so many elements deep in all. */
export function deepDocx(depth: number): Buffer {
  const controls = depth - ["document", "body", "p", "r", "t"].length;
  return packageOf(documentOf(`${"<w:sdt>".repeat(controls)}${paragraph("通知")}${"</w:sdt>".repeat(controls)}`));
}

const HUGE = "字".repeat(100 * 1024 * 1024);
const multiplied = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&${i === 0 ? "a" : `e${i}`};`.repeat(10)}">`).join("");

/** A container whose directory and headers say that every entry unzips to one byte. */
function lying(zip: Buffer): Buffer {
  const out = Buffer.from(zip);
  for (const [mark, at] of [
    ["PK\u0003\u0004", 22],
    ["PK\u0001\u0002", 24],
  ] as const)
    for (let i = out.indexOf(mark); i >= 0; i = out.indexOf(mark, i + 4)) out.writeUInt32LE(1, i + at);
  return out;
}

/** Word documents that are made to break what reads them, by what is wrong with them. */
export const hostileDocx = (): Readonly<Record<string, Buffer>> => ({
  "text that unzips to 300 MB": plainDocx(HUGE),
  "300 MB behind sizes that lie": lying(plainDocx(HUGE)),
  "20,000 entries": packageOf(documentOf(paragraph("通知")), Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`x/${i}`, ""]))),
  "elements nested 100,000 deep": deepDocx(100_000),
  "tables nested 100 deep": packageOf(
    documentOf(`${"<w:tbl><w:tr><w:tc>".repeat(100)}${paragraph("通知")}${"</w:tc></w:tr></w:tbl>".repeat(100)}`),
  ),
  "entities that multiply": packageOf(`<!DOCTYPE w [<!ENTITY a "ha">${multiplied}]>${documentOf(paragraph("&e9;"))}`),
  "an entity from a file": packageOf(`<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${documentOf(paragraph("&a;"))}`),
  "names that climb out": packageOf(documentOf(paragraph("通知")), { "../../../../../../tmp/tiaoli-climbed-out": "x" }),
  "a cell over a thousand million columns": packageOf(
    documentOf(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph("通知")}</w:tc></w:tr></w:tbl>`),
  ),
});
