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

/** The first level of a character set, which holds nearly every character of names and tables as well, and its punctuation. */
function firstLevel(
  encoding: "gb18030" | "big5",
  [first, last]: readonly [number, number],
  trails: readonly number[],
): ReadonlySet<string> {
  const leads = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const decoder = new TextDecoder(encoding);
  return new Set(leads.flatMap((lead) => trails.map((trail) => decoder.decode(Uint8Array.of(lead, trail)))));
}
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** GB/T 2312: marks in rows 1 to 3, hanzi of level 1 in rows 16 to 55. */
const GB_TRAILS = range(0xa1, 0xfe);
const FIRST_OF_GB = new Set([...firstLevel("gb18030", [0xa1, 0xa3], GB_TRAILS), ...firstLevel("gb18030", [0xb0, 0xd7], GB_TRAILS)]);
/** Big5: marks from A140, hanzi of level 1 from A440 to C67E. */
const FIRST_OF_BIG5 = firstLevel("big5", [0xa1, 0xc6], [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]);
const LEAST_FIRST_LEVEL = 0.95;

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
/** NUL bytes up to which they are damage rather than UTF-16. */
const MOST_NULS = 0.01;

const UTF8_MARK = [0xef, 0xbb, 0xbf];
/** The encoding that a byte order mark states. */
function marked(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, ...UTF8_MARK)) return "utf-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  return startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : null;
}

/** The encodings that bytes without a byte order mark, and not well-formed in UTF-8, may be in. */
function likely(bytes: Uint8Array): readonly Encoding[] {
  const [even, odd] = [nulShare(bytes, 0), nulShare(bytes, 1)];
  if (even + odd <= MOST_NULS) return ["gb18030", "big5"];
  return [odd >= even ? "utf-16le" : "utf-16be"];
}

/** How surely a text was decoded rightly: by its common characters, or by how few it has beyond the first level of its character set. */
function plausibility({ encoding, text }: Decoded): number {
  const common = commonness(text);
  const first = share(others(text), (char) => (encoding === "big5" ? FIRST_OF_BIG5 : FIRST_OF_GB).has(char));
  return common >= LEAST_COMMON || first >= LEAST_FIRST_LEVEL ? common + first : 0;
}

/**
 * Decodes a text without broken bytes by its byte order mark, else as UTF-8 where it is well-formed, else as whichever of UTF-16, GB18030 and Big5
 * gives the most likely characters. Null where none gives Chinese: rubbish is never passed on.
 */
function decodeWhole(bytes: Uint8Array): Decoded | null {
  const mark = marked(bytes);
  if (mark) return decodeAs(mark, bytes);
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 && nulShare(bytes, 0) + nulShare(bytes, 1) <= MOST_NULS) return utf8;
  const candidates = likely(bytes).flatMap((encoding) => decodeAs(encoding, bytes) ?? []);
  const best = candidates.sort((a, b) => plausibility(b) - plausibility(a))[0];
  return best && plausibility(best) > 0 ? best : null;
}

/** Up to which share of its characters a text may be broken. */
const MOST_BROKEN = 0.02;
/** So few broken characters, or words for such, may stand in any text. */
const FEW_BROKEN = 3;

/**
 * Decodes a text by what its bytes are. It may hold single broken bytes, as where a program cut a string or a file breaks off: then as what gives the fewest
 * broken and the most common characters, `declared` where two are alike. Broken bytes become U+FFFD; null where they are more than one in fifty characters,
 * and where nothing gives Chinese.
 */
export function decode(bytes: Uint8Array, declared: Encoding | null = null): Decoded | null {
  const whole = decodeWhole(bytes);
  if (whole) return whole;
  if (marked(bytes) === "utf-8") return decode(bytes.subarray(UTF8_MARK.length), declared);
  const mark = marked(bytes) ?? declared;
  const encodings: readonly Encoding[] = [...new Set<Encoding>([...(mark ? [mark] : []), "utf-8", ...likely(bytes)])];
  const candidates = encodings.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    const chars = others(text);
    return { encoding, text, score: commonness(text) - share(chars, (char) => char === "\ufffd") };
  });
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  const replaced = best.text.split("\ufffd").length - 1;
  const han = best.text.replace(/[^\u0080-\uffff]/g, "").length;
  return replaced <= Math.max(FEW_BROKEN, han * MOST_BROKEN) && commonness(best.text) >= LEAST_COMMON / 2 ? best : null;
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
  if (lost > Math.max(FEW_BROKEN, chars.length * MOST_BROKEN)) return true;
  const latin = (sample.match(LATIN_RUN) ?? []).reduce((sum, run) => sum + run.length, 0);
  if (latin > chars.length * 0.6) return true;
  const misread = share(chars, (char) => MISREAD.has(char));
  return misread > 0.15 && misread > commonness(text) * 2;
}
