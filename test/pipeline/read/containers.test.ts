import { expect, test } from "vitest";
import { read } from "../../../pipeline/read/read.ts";
import { packageOf, plainDocx } from "../../hostile/docx-bombs.ts";
import { oleOf } from "../../hostile/ole-writer.ts";
import { encryptedPdf, scannedPdf, textPdf } from "../../hostile/pdf-writer.ts";
import { zipOf } from "../../render/zip-writer.ts";

const PAGE = [
  "关于印发工作方案的通知",
  "各县（市、区）人民政府，各有关部门：",
  "为贯彻落实国务院决策部署，加快推进平台建设，现将有关事项通知如下。",
  "一、总体要求",
  "到2025年，建成平台20个，培育企业30家，服务能力明显提升。",
  "二、组织实施",
  "各地区、各部门要高度重视，认真组织实施，确保取得实效。",
];
const utf8 = (text: string) => Buffer.from(text);
const web = (body: string) =>
  utf8(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>关于印发工作方案的通知</title></head><body>${body}</body></html>`);
const latin = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["a .txt that is a PDF", "a.txt", textPdf([PAGE]), "application/pdf"],
  ["a .doc that is a PDF", "a.doc", textPdf([PAGE]), "application/pdf"],
  ["a .doc that is a DOCX", "a.doc", plainDocx(...PAGE), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["a .pdf that is a web page", "a.pdf", web(PAGE.map((line) => `<p>${line}</p>`).join("")), "text/html"],
  ["a .doc that is a web page", "a.doc", web(PAGE.map((line) => `<p>${line}</p>`).join("")), "text/html"],
  ["a .pdf that is text", "a.pdf", utf8(PAGE.join("\n")), "text/plain"],
  ["a .docx that is text", "a.docx", utf8(PAGE.join("\n")), "text/plain"],
  ["a .txt that is Markdown is text", "a.txt", utf8(`# ${PAGE.join("\n\n")}`), "text/plain"],
] as const)("%s is read for what it is", async (_name, path, bytes, mediaType) => {
  const file = await read(new Uint8Array(bytes), path);
  expect(file).toMatchObject({ mediaType });
  const text = "lines" in file ? file.lines.map((line) => line.text).join("\n") : file.reason;
  for (const line of PAGE) expect(text).toContain(line);
});

const workbook = packageOf("", {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  "_rels/.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  "xl/workbook.xml": "<workbook/>",
});
const mhtml =
  "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html><body>通知</body></html>";
const login = web("<form><input name=user><input type=password name=password><button>登录</button></form>");

test.each([
  ["nothing", "a.pdf", Buffer.alloc(0), "empty", "没有可读的文字"],
  ["blanks", "a.docx", utf8(" \r\n\t"), "empty", "没有可读的文字"],
  ["a .pdf that is a login page", "a.pdf", login, expect.stringMatching(/^(empty|unsupported-format|damaged)$/), "登录"],
  ["an encrypted PDF", "a.pdf", encryptedPdf(), "encrypted", "密码"],
  ["an encrypted DOCX", "a.docx", oleOf("EncryptionInfo", "EncryptedPackage"), "encrypted", "密码"],
  ["a PDF cut off behind its head", "a.pdf", textPdf([PAGE]).subarray(0, 60), "damaged", "重新下载"],
  ["a DOCX cut in half", "a.docx", plainDocx(...PAGE).subarray(0, 500), "damaged", "重新下载"],
  ["an OLE container cut off", "a.doc", oleOf("WordDocument").subarray(0, 520), "damaged", "重新下载"],
  ["a DOCX whose document is missing", "a.docx", zipOf({ "[Content_Types].xml": "<Types/>" }), expect.any(String), "请"],
  ["an Excel workbook", "a.docx", workbook, "unsupported-format", "Excel"],
  ["an old Excel workbook", "a.doc", oleOf("Workbook"), "unsupported-format", "Excel"],
  ["an old PowerPoint presentation", "a.doc", oleOf("PowerPoint Document"), "unsupported-format", "PowerPoint"],
  ["a ZIP of documents", "a.docx", zipOf({ "通知.docx": plainDocx(...PAGE) }), "unsupported-format", "解压"],
  [
    "an OpenDocument text",
    "a.docx",
    zipOf({ "content.xml": "<x/>", "META-INF/manifest.xml": "<x/>" }),
    "unsupported-format",
    "另存为 DOCX",
  ],
  ["a RAR archive", "a.zip", latin("Rar!\x1a\x07\x01\0rest"), "unsupported-format", "解压"],
  ["RTF", "a.doc", utf8("{\\rtf1\\ansi \\u20851?}"), "unsupported-format", "另存为 DOCX"],
  ["a web archive", "a.doc", utf8(mhtml), "unsupported-format", "另存为 DOCX"],
  ["a PNG picture", "a.pdf", latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "unsupported-format", "合成 PDF"],
  ["a JPEG picture", "a.pdf", latin("\xff\xd8\xff\xe0\0\x10JFIF\0"), "unsupported-format", "合成 PDF"],
  ["a TIFF picture", "a.tif", latin("II*\0\x08\0\0\0"), "unsupported-format", "合成 PDF"],
  ["bytes of no known kind", "a.dat", Buffer.from([1, 2, 3, 0, 255, 7, 0, 9]), "binary", "文本"],
] as const)("%s: refused with a code, and a reason that says what to do", async (_name, path, bytes, reasonCode, says) => {
  const file = await read(new Uint8Array(bytes), path, { ocr: "off" });
  expect(file).toMatchObject({ reasonCode, reason: expect.stringContaining(says) });
  expect("reason" in file && file.reason).toMatch(/^[^\n]{8,}$/);
});

test("a scan is known as such, and its reason says what makes it readable", async () => {
  const scan = scannedPdf([{ width: 40, height: 40, grey: new Uint8Array(1_600).fill(255) }], 72);
  expect(await read(new Uint8Array(scan), "a.pdf", { ocr: "off" })).toMatchObject({
    reasonCode: "needs-ocr",
    reason: expect.stringMatching(/--ocr/),
  });
});
