import { YEAR_AND_SERIAL } from "../../../schemas/document-number.ts";
import { UnreadableError } from "../limits.ts";
import type { Body } from "./body.ts";
import type { Field } from "./fields.ts";
import { isHidden } from "./style.ts";
import { type Element, elementsOf, textOf } from "./tree.ts";
import type { Words } from "./words.ts";

/** Running text below which a page may be an error's or a login's; a circular of one sentence is longer. */
const SHORT = 300;
const FEWEST_CHARACTERS = 30;
const DOC_NUMBER = new RegExp(YEAR_AND_SERIAL);

const isPassword = ({ name, attributes }: Element): boolean => name === "input" && attributes.type?.toLowerCase() === "password";
const isPicture = (element: Element): boolean => element.name === "img" && !isHidden(element);
const isFrame = ({ name, attributes }: Element): boolean => name === "frame" || (name === "iframe" && attributes.src !== undefined);
const isAttachment = ({ name, attributes }: Element): boolean =>
  (name === "a" && /\.(?:pdf|ofd|docx?|wps|zip|rar)(?:[?#]|$)/i.test(attributes.href ?? "")) || name === "embed";

/**
 * Why a page is no circular, or null where it is one: it tells of an error or asks for a login; or its text is a picture, an attachment, or not there at all.
 * A list or a table without sentences is one if it `isTitled` like one.
 */
export function refusalOf(
  root: Element,
  body: Body,
  fields: readonly Field[],
  isTitled: boolean,
  { pages }: Words,
): UnreadableError | null {
  if (body.isList && !isTitled)
    return new UnreadableError("empty", "网页是文件目录，只有各文件的链接：请打开其中的文件，分别保存 (a list of links to circulars)");
  const isNumbered = fields.some(({ label, value }) => /字号|文号|索引号/.test(label) && value !== "");
  if (
    body.prose >= SHORT ||
    (body.isMarked && isTitled && body.text >= FEWEST_CHARACTERS) ||
    (isNumbered && body.prose >= FEWEST_CHARACTERS)
  )
    return null;
  const elements = [...elementsOf(root)];
  if (elements.some(isPassword))
    return new UnreadableError("unsupported-format", "内容是网页的登录页，不是文件：请登录后重新下载 (a login page)");
  if (body.prose < FEWEST_CHARACTERS && elements.some(isFrame))
    return new UnreadableError("empty", "网页的正文在框架里：请在框架内点右键，单独打开后再保存 (the text is in a frame)");
  const text = textOf(root);
  const refuses = !isTitled && text.length < SHORT * 10 && !DOC_NUMBER.test(text) && pages.refusals.some((word) => text.includes(word));
  if (refuses)
    return new UnreadableError(
      "unsupported-format",
      "内容是网站的出错、验证或跳转页，不是公文：请在浏览器中打开原网址后重新保存 (an error page)",
    );
  if (body.prose >= FEWEST_CHARACTERS || (isTitled && body.text >= SHORT / 3)) return null;
  if (elements.some(isAttachment))
    return new UnreadableError("empty", "网页上没有正文，正文在附件里：请下载附件再导入 (the text is in an attachment)");
  if (elements.some(isPicture))
    return new UnreadableError("needs-ocr", "网页正文是图片：请下载图片，转成 PDF 后用 OCR 识别 (the text is a picture)");
  if (isTitled && body.prose > 0) return null;
  return new UnreadableError("empty", "网页里没有公文正文，可能由脚本加载：请在浏览器中打开后另存全文或打印成 PDF (no text in the page)");
}
