import { type Decoded, decode, type Encoding } from "../decode.ts";

const DECLARED =
  /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_-]{2,20})|^[^<]{0,9}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([a-z0-9_-]{2,20})/i;
const HEAD_BYTES = 4096;

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  gb2312: "gb18030",
  gbk: "gb18030",
  gb18030: "gb18030",
  gb_2312: "gb18030",
  "gb_2312-80": "gb18030",
  "x-gbk": "gb18030",
  big5: "big5",
  "big5-hkscs": "big5",
};

/** The encoding that a page says it is in (meta charset, http-equiv, XML declaration); null where it says none that is read. */
function declaredIn(bytes: Uint8Array): Encoding | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  const match = DECLARED.exec(head);
  return ENCODINGS[(match?.[1] ?? match?.[2] ?? "").toLowerCase()] ?? null;
}

const ascii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Decodes a page by what its bytes are: many declare gb2312 and are UTF-8, or the reverse. The declaration decides where the bytes do not. */
export function decodePage(bytes: Uint8Array): Decoded | null {
  if (ascii(bytes)) return { encoding: "utf-8", text: Buffer.from(bytes).toString("latin1") };
  return decode(bytes, declaredIn(bytes));
}
