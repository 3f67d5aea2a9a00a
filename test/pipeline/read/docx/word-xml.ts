import { read } from "../../../../pipeline/read/read.ts";
import type { Line } from "../../../../schemas/source.ts";
import { type DocxParts, docxOf } from "../../../render/docx-writer.ts";
import { xmlText } from "../../../render/zip-writer.ts";

/** A run of text with run properties (inner XML of `w:rPr`). */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

/** A paragraph of runs (inner XML) with paragraph properties (inner XML of `w:pPr`). */
export const paragraph = (inner: string, properties = ""): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${inner}</w:p>`;

/** A paragraph of a list. */
export const listed = (text: string, list: number, level = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A cell: its paragraphs' texts, and its properties (inner XML of `w:tcPr`). */
export const cell = (texts: string | readonly string[], properties = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${[texts]
    .flat()
    .map((text) => paragraph(run(text)))
    .join("")}</w:tc>`;

export const MERGED = "<w:vMerge/>";
export const MERGES = '<w:vMerge w:val="restart"/>';
export const spanning = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

/** A table of rows of cells. */
export const table = (columns: number, ...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;

/** One level of a list: its form, its text (%1 …), and more of its XML. */
export const level = (index: number, form: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;

/** Lists 1, 2, … of these levels each. */
export const numbering = (...lists: readonly string[]): string =>
  lists
    .map((levels, i) => `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`)
    .join("") + lists.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join("");

/** The lines that are read from a .docx of this body. Throws with the reason where it cannot be read. */
export async function linesOf(body: string, parts: DocxParts = {}): Promise<readonly Line[]> {
  const file = await read(docxOf(body, parts), "test.docx");
  if (!("lines" in file)) throw new Error(file.reason);
  return file.lines;
}

export const textsOf = async (body: string, parts: DocxParts = {}): Promise<string[]> =>
  (await linesOf(body, parts)).map(({ text }) => text);
