import type { Block, Manner, Run } from "./circular.ts";
import { type Counted, withListNumbers } from "./list-numbers.ts";
import { xmlText, zipOf } from "./zip-writer.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts of a Word document beside its body: the inner XML of each, by name (numbering, styles, footnotes, …). */
export type DocxParts = Readonly<Record<string, string>>;

const ROOTS: Readonly<Record<string, string>> = {
  numbering: "numbering",
  styles: "styles",
  settings: "settings",
  footnotes: "footnotes",
  endnotes: "endnotes",
};
const rootOf = (part: string): string => ROOTS[part] ?? (part.startsWith("footer") ? "ftr" : "hdr");
const typeOf = (part: string): string => part.replace(/\d+$/, "");

/** A .docx of the XML within `w:body`. Parts named footer1, footer2, … have the relationship ids rIdfooter1, …. */
export function docxOf(body: string, parts: DocxParts = {}): Buffer {
  const part = (root: string, inner: string) => `${HEAD}<w:${root} xmlns:w="${W}" xmlns:r="${RELATIONSHIPS}">${inner}</w:${root}>`;
  const names = Object.keys(parts);
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  return zipOf({
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("document", "document.main")}${names.map((name) => override(name, typeOf(name))).join("")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((name) => `<Relationship Id="rId${name}" Type="${RELATIONSHIPS}/${typeOf(name)}" Target="${name}.xml"/>`).join("")}</Relationships>`,
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, part(rootOf(name), parts[name] ?? "")])),
  });
}

const FONTS = '<w:rFonts w:ascii="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC"/>';
const runXml = ({ text, bold }: Run): string =>
  `<w:r><w:rPr>${FONTS}${bold ? "<w:b/>" : ""}<w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

const ALIGNED: Readonly<Record<Manner, string>> = {
  centred: '<w:jc w:val="center"/>',
  left: '<w:jc w:val="both"/>',
  right: '<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>',
  indented: '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>',
};
const LINE_PITCH = '<w:spacing w:before="0" w:after="0" w:line="580" w:lineRule="exact"/>';
const TEXT_WIDTH = 8960;

function tableXml(rows: readonly (readonly string[])[]): string {
  const width = Math.floor(TEXT_WIDTH / (rows[0]?.length ?? 1));
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>${FONTS}<w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p></w:tc>`;
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map((edge) => `<w:${edge} w:val="single" w:sz="4"/>`).join("");
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(rows[0]?.length ?? 1);
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

const listXml = ({ list }: Counted): string => (list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : "");

const blockXml = (block: Counted): string =>
  block.kind === "table"
    ? tableXml(block.rows)
    : `<w:p><w:pPr>${listXml(block)}${LINE_PITCH}${ALIGNED[block.manner]}</w:pPr>${block.runs.map(runXml).join("")}</w:p>`;

/** “— 1 —”: on the right of odd pages, on the left of even ones, one character from the edge. */
const pageNumber = (side: "left" | "right"): string =>
  `<w:p><w:pPr><w:ind w:${side}="320"/><w:jc w:val="${side}"/></w:pPr>${["— ", "", " —"].map((text) => `<w:r><w:rPr>${FONTS}<w:sz w:val="28"/></w:rPr>${text ? `<w:t xml:space="preserve">${text}</w:t>` : '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/>'}</w:r>`).join("")}</w:p>`;

/** A circular as a .docx in the layout of GB/T 9704-2012: A4, 22 lines of 28 characters, page numbers. Its markers (一、 （二）) are `typed`, or `counted` by Word as list numbers. */
export function circularDocx(printed: readonly Block[], markers: "typed" | "counted" = "typed"): Buffer {
  const { blocks, numbering } = markers === "counted" ? withListNumbers(printed) : { blocks: printed, numbering: "" };
  return docxOf(
    `${blocks.map(blockXml).join("")}<w:sectPr><w:footerReference w:type="default" r:id="rIdfooter1"/><w:footerReference w:type="even" r:id="rIdfooter2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1361" w:bottom="1950" w:left="1585" w:footer="1200"/></w:sectPr>`,
    { settings: "<w:evenAndOddHeaders/>", footer1: pageNumber("right"), footer2: pageNumber("left"), numbering },
  );
}
