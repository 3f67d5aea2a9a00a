/** A decoded text and the encoding that it turned out to be in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/** Characters that make up most of any official text, simplified or traditional. */
const COMMON = new Set(
  "的一在有和人中大为為上国國发發展工作管理建设設政府企业業市县縣区區部门門加强強服务務项項目经經济濟社会會年月日不以及对對本条條第等应應当當，。、；：（）“”《》\n",
);
const LEAST_COMMON = 0.2;
const SAMPLE = 20_000;

const others = (text: string): string[] => [...text.slice(0, SAMPLE)].filter((char) => char > "\u007f");
const share = (chars: readonly string[], isCounted: (char: string) => boolean): number =>
  chars.length === 0 ? 0 : chars.filter(isCounted).length / chars.length;

/** How much of a text's non-ASCII characters are common ones: about 0.3 to 0.5 in Chinese prose, near 0 where it was decoded wrongly. */
const commonness = (text: string): number => share(others(text), (char) => COMMON.has(char));

function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded | null {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** The share of NUL bytes at even or odd places: high where ASCII characters stand in UTF-16. */
const nulShare = (bytes: Uint8Array, parity: number): number =>
  bytes.filter((byte, i) => i % 2 === parity && byte === 0).length / Math.max(1, bytes.length / 2);

/** The encoding that a byte order mark states. */
function marked(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  return startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : null;
}

/**
 * Decodes a text by its byte order mark, else as UTF-8 where it is well-formed, else as whichever of UTF-16, GB18030 and Big5
 * gives the most common characters. Null where none gives Chinese prose: rubbish is never passed on.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const mark = marked(bytes);
  if (mark) return decodeAs(mark, bytes);
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 && !bytes.includes(0)) return utf8;
  const wide = bytes.includes(0) ? ([nulShare(bytes, 1) >= nulShare(bytes, 0) ? "utf-16le" : "utf-16be"] as const) : [];
  const candidates = (bytes.includes(0) ? wide : (["gb18030", "big5"] as const)).flatMap((encoding) => decodeAs(encoding, bytes) ?? []);
  const best = candidates.sort((a, b) => commonness(b.text) - commonness(a.text))[0];
  return best && commonness(best.text) >= LEAST_COMMON ? best : null;
}

const MOST_REPLACED = 0.005;

/**
 * Decodes a text that may hold single broken bytes, as web pages do where a program cut a string: as what gives the fewest broken and the most common
 * characters, `declared` where two are alike. Broken bytes become U+FFFD; null where they are more than one in two hundred characters.
 */
export function decodeBroken(bytes: Uint8Array, declared: Encoding | null): Decoded | null {
  const encodings: readonly Encoding[] = [...new Set<Encoding>([...(declared ? [declared] : []), "utf-8", "gb18030", "big5"])];
  const candidates = encodings.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    const chars = others(text);
    return { encoding, text, score: commonness(text) - share(chars, (char) => char === "\ufffd") };
  });
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  const replaced = best.text.split("\ufffd").length - 1;
  const han = best.text.replace(/[^\u0080-\uffff]/g, "").length;
  return replaced <= han * MOST_REPLACED && commonness(best.text) >= LEAST_COMMON / 2 ? best : null;
}

/** What common characters in UTF-8 become when their bytes are read as GB18030: the first two bytes, and the last two. */
const MISREAD: ReadonlySet<string> = new Set(
  [...COMMON].flatMap((char) => {
    const bytes = new TextEncoder().encode(char);
    return bytes.length < 3 ? [] : [bytes.subarray(0, 2), bytes.subarray(1, 3)].map((pair) => new TextDecoder("gb18030").decode(pair));
  }),
);
const FEWEST_SUSPECTS = 12;
/** Han characters whose bytes were read as Latin letters: every one becomes two or three of these. */
const LATIN_RUN = /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{3,}/g;

/**
 * Whether a text was spoilt before it was saved: UTF-8 read as GB18030 (鍏充簬) or as Latin-1 (å…³äºŽ), GB18030 read as UTF-8 (锟斤拷, U+FFFD).
 * What was lost cannot be had back from it, so it is told and not repaired.
 */
export function isMojibake(text: string): boolean {
  const chars = others(text);
  if (chars.length < FEWEST_SUSPECTS) return false;
  const sample = text.slice(0, SAMPLE);
  const lost = chars.filter((char) => char === "\ufffd").length + sample.split("锟斤拷").length - 1;
  if (lost > chars.length * 0.02) return true;
  const latin = (sample.match(LATIN_RUN) ?? []).reduce((sum, run) => sum + run.length, 0);
  if (latin > chars.length * 0.6) return true;
  const misread = share(chars, (char) => MISREAD.has(char));
  return misread > 0.15 && misread > commonness(text) * 2;
}
