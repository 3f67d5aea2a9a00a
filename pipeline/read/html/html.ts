import { isMojibake } from "../decode.ts";
import type { Format } from "../formats.ts";
import { decodePage } from "./charset.ts";

const MEDIA_TYPE = "text/html";
const HEAD_BYTES = 16_384;
/** What may stand before the first tag, as browsers skip it. */
const SKIPPED = /^(?:\ufeff|\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?(?:\s|<!--(?:[^-]|-(?!->)){0,8000}-->|<\?xml[^>]{0,400}>)*/;
/** Tags that open nothing but pages. */
const PAGE = /^<(?:!doctype\s{1,9}html|html|head|body|meta|title|frameset|base)(?=[\s/>])/i;
/** Tags that may open a piece of a page as well as a Markdown text. */
const PIECE =
  /^<(?:div|table|tbody|p|span|center|font|article|section|main|h[1-6]|ul|ol|dl|link|script|style|form|a|img|br|b|strong)(?=[\s/>])/i;
const TAG = /<\/?[a-z][a-z0-9]{0,12}(?=[\s/>])/gi;
const FEWEST_TAGS = 6;

/** Whether bytes are a web page or a piece of one: opened by a tag, behind blanks, comments and an XML declaration at most; a piece ends with a tag as well. */
export function isPage(bytes: Uint8Array): boolean {
  const narrow = (part: Uint8Array): string => Buffer.from(part.filter((byte) => byte !== 0)).toString("latin1");
  const head = narrow(bytes.subarray(0, HEAD_BYTES)).replace(SKIPPED, "");
  if (PAGE.test(head)) return true;
  const tail = narrow(bytes.subarray(-200)).trimEnd();
  return PIECE.test(head) && tail.endsWith(">") && (head.match(TAG)?.length ?? 0) >= FEWEST_TAGS;
}

export const html: Format = {
  name: "HTML",
  mediaType: MEDIA_TYPE,
  recognises: isPage,
  read: async (bytes, limits) => {
    const decoded = decodePage(bytes);
    if (!decoded || isMojibake(decoded.text))
      return {
        mediaType: MEDIA_TYPE,
        reasonCode: "unknown-encoding",
        reason: decoded
          ? "网页文字已成乱码（保存时用错了编码）：请在浏览器中重新打开并保存 (mojibake; save the page again)"
          : "网页编码无法识别：请在浏览器中打开后另存为 UTF-8 (unknown encoding; save as UTF-8)",
      };
    const { linesOfPage } = await import("./page.ts");
    return { mediaType: MEDIA_TYPE, lines: linesOfPage(decoded.text, limits) };
  },
};
