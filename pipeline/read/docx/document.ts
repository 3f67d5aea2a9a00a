import { elementsIn, elementsOf } from "../container/xml.ts";
import { openZip, type Zip } from "../container/zip.ts";
import { type Limits, UnreadableError } from "../limits.ts";
import type { ReadFile } from "../read.ts";
import { type Draft, placed } from "../word/drafts.ts";
import { BodyReader } from "./body.ts";
import { docx } from "./docx.ts";
import { Numbering } from "./numbering.ts";
import { type WordPackage, wordPackage } from "./package.ts";
import { Styles } from "./styles.ts";
import { PREFIXES } from "./words.ts";

const OTHERS: Readonly<Record<string, string>> = {
  spreadsheetml: "Excel 工作簿 (XLSX)",
  "ms-excel": "Excel 工作簿 (XLSM)",
  presentationml: "PowerPoint 演示文稿 (PPTX)",
  "ms-powerpoint": "PowerPoint 演示文稿 (PPTM)",
};

async function linesOf(zip: Zip, { main, part }: WordPackage, limits: Limits): Promise<Draft[]> {
  const styles = new Styles(await part("styles"));
  const numbering = new Numbering(await part("numbering"), styles);
  const notes = new Map(
    [...elementsOfPart(await part("footnotes")), ...elementsOfPart(await part("endnotes"))]
      .filter(({ attributes }) => (attributes["w:type"] ?? "normal") === "normal")
      .map((note) => [`${note.name.slice(2)} ${note.attributes["w:id"]}`, note]),
  );
  const body = new BodyReader(styles, numbering, notes);
  const drafts: Draft[] = [];
  for await (const block of elementsIn(zip.chunks(main), PREFIXES, (_, parent) => parent === "w:body", limits))
    drafts.push(...body.lines(block));
  return [...drafts, ...body.rest()];
}

const MARKDOWN = /^\s{0,3}#{1,6} \S|\*\*[^*]{1,200}\*\*/;

/** Markdown that was pasted into Word keeps its marks: of such a text, lines that Word itself sets nothing bold in may hold them. */
const withMarkdown = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.some(({ text }) => MARKDOWN.test(text))
    ? drafts.map(({ bold = [], ...draft }) => (bold.length > 0 ? { ...draft, bold } : draft))
    : drafts;

const elementsOfPart = (part: Parameters<typeof elementsOf>[0] | null) => (part ? elementsOf(part) : []);

/** Reads a .docx as `docx` says. Throws `UnreadableError` for what is another kind of package, too large, encrypted or without text. */
export async function readPackage(bytes: Uint8Array, limits: Limits): Promise<ReadFile> {
  const zip = await openZip(bytes, limits);
  const found = await wordPackage(zip, limits);
  if ("kind" in found) {
    const name = OTHERS[found.kind] ?? "此类 Office 文件";
    throw new UnreadableError("unsupported-format", `暂不支持 ${name}：请另存为 DOCX、PDF 或文本 (${found.kind} is not read)`);
  }
  const lines = placed(withMarkdown(await linesOf(zip, found, limits)));
  if (lines.every(({ text }) => text.trim() === ""))
    throw new UnreadableError("empty", "文档中没有文字（可能只有图片）：请提供带文字的版本 (the document holds no text)");
  return { mediaType: docx.mediaType, lines };
}
