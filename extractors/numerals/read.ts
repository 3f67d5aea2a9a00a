import type { Span } from "../../schemas/span.ts";
import { ARABIC, DIGITS, plainDigits, SCALE_OF_UNIT, SCALES, SURPLUS } from "./characters.ts";

/**
 * A numeral as it stands in a text. `value`: what is printed, its scale words multiplied in.
 * `exactness`: `more` where 余, 多 or 几 says that it is only the floor (二百三十余万 → 2300000, more).
 * `scale`: the power of ten of the last scale word (3万 → 4; 3 → 0). `script`: what its first figure is written in;
 * `scale` where there is none (百亿, 亿). `indefinite`: no figure is definite (几十, 数百, 几).
 */
export interface Numeral extends Span {
  readonly value: number;
  readonly exactness: "exact" | "more";
  readonly scale: number;
  readonly script: "digits" | "han" | "scale";
  readonly indefinite: boolean;
}

interface Reading {
  total: number;
  section: number;
  figure: string | null;
  figureIsHan: boolean;
  scale: number;
  previousScale: number;
}

const times = (figure: string, power: number): number => Number(`${figure}e${power}`);
const tidy = (value: number): number => Number(value.toPrecision(15));

function applyScale(state: Reading, power: number): void {
  if (power < 4) {
    state.section += times(state.figure ?? "1", power);
  } else {
    const below = state.section + Number(state.figure ?? (state.section === 0 && (power === 4 || state.total === 0) ? "1" : "0"));
    if (power === 4) state.total += times(String(below), 4);
    else state.total = times(String(tidy(state.total + (state.section === 0 && state.figure === null && state.total > 0 ? 0 : below))), 8);
    state.section = 0;
  }
  state.figure = null;
  state.scale = power;
}

/** 岗位3 6万个: digits that a space has torn apart. */
const TORN = /^[0-9]{1,2} [0-9]{1,2}(?=[万亿])|^[0-9]{1,3} [0-9]{3}(?=[\u4e00-\u9fff])/;
const HAN_BEFORE = /^[\u4e00-\u9fff]$/;
/** 半年, 半个月, 半日, 半数企业 */
const HALF = /^半(?:年|个[月小]|天|日|小时|数(?![据量字值码额]))/;

function readAt(text: string, start: number): Numeral | null {
  const state: Reading = { total: 0, section: 0, figure: null, figureIsHan: false, scale: 0, previousScale: 9 };
  let at = start;
  let more = false;
  let script: Numeral["script"] = "scale";
  let figures = 0;
  if (HALF.test(text.slice(at, at + 3)))
    return { start, end: at + 1, value: 0.5, exactness: "exact", scale: 0, script: "han", indefinite: false };
  const indefinite = text[at] === "几" || text[at] === "数";
  if (indefinite) {
    if (!SCALES.has(text[at + 1] ?? ""))
      return text[at] === "几" ? { start, end: at + 1, value: 1, exactness: "more", scale: 0, script: "han", indefinite } : null;
    more = true;
    script = "han";
    at += 1;
  }
  while (at < text.length) {
    const char = text[at] as string;
    ARABIC.lastIndex = at;
    const digits = ARABIC.exec(text)?.[0];
    const power = SCALES.get(char);
    if (digits !== undefined) {
      if (state.figure !== null && !/^0+$/.test(state.figure)) break;
      const torn = at === start && HAN_BEFORE.test(text.slice(at - 1, at)) ? (TORN.exec(text.slice(at, at + 8))?.[0] ?? null) : null;
      state.figure = plainDigits((torn ?? digits).replace(" ", ""));
      state.figureIsHan = false;
      if (figures++ === 0) script = "digits";
      at += (torn ?? digits).length;
    } else if (DIGITS.has(char)) {
      const zero = char === "零" || char === "〇";
      const digit = String(DIGITS.get(char));
      if (state.figure !== null && !state.figureIsHan) break;
      if (zero && (state.scale > 0 || state.section > 0) && state.figure === null) {
        if (!DIGITS.has(text[at + 1] ?? "")) break;
      } else {
        if (state.figure !== null && state.scale > 0) break;
        state.figure = (state.figure ?? "") + digit;
        state.figureIsHan = true;
        if (figures++ === 0) script = "han";
      }
      at += 1;
    } else if (power !== undefined) {
      if (SCALE_OF_UNIT.test(text.slice(at, at + 3))) break;
      if (state.figureIsHan && (state.figure?.length ?? 0) > 1) break;
      if (power < 4 && state.scale > 0 && state.scale < 4 && power >= state.scale && state.figure === null) break;
      if (power === 4 && state.scale === 4) break;
      applyScale(state, power);
      at += 1;
    } else if (SURPLUS.includes(char) && at > start) {
      const next = text[at + 1] ?? "";
      if (char === "几" && (state.scale === 0 || state.figure !== null)) break;
      if (more) break;
      more = true;
      at += 1;
      if (!SCALES.has(next) || SCALE_OF_UNIT.test(text.slice(at, at + 3))) break;
    } else if (char === "点" && state.figureIsHan && state.figure !== null && DIGITS.has(text[at + 1] ?? "")) {
      const fraction = /^[〇零一二三四五六七八九]+/.exec(text.slice(at + 1))?.[0];
      if (fraction === undefined) break;
      state.figure += `.${[...fraction].map((c) => DIGITS.get(c)).join("")}`;
      state.figureIsHan = false;
      at += 1 + fraction.length;
    } else break;
  }
  if (at === start) return null;
  const value = tidy(state.total + state.section + Number(state.figure ?? 0));
  return { start, end: at, value, exactness: more ? "more" : "exact", scale: state.scale, script, indefinite };
}

/**
 * Every numeral of a text, in order, not overlapping: Arabic (1,000; ２０２５), Chinese (一万五千亿), mixed (3万4000, 2千零30万),
 * with 余/多/几 (500多亿), scale words alone (百亿). A chain of scale words or digits too long for a number is none. Whether it counts anything is for the caller to say.
 */
export function readNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  let at = 0;
  while (at < text.length) {
    const numeral = startsNumeral(text[at] as string) ? readAt(text, at) : null;
    if (numeral && Number.isFinite(numeral.value)) found.push(numeral);
    at = numeral ? numeral.end : at + 1;
  }
  return found;
}

const startsNumeral = (char: string): boolean => char === "半" || DIGITS.has(char) || SCALES.has(char) || char === "几" || char === "数";

/** The value of a text that is one numeral and nothing else, or null. */
export function readNumeral(text: string): Numeral | null {
  const numeral = startsNumeral(text[0] ?? "") ? readAt(text, 0) : null;
  return numeral?.end === text.length && Number.isFinite(numeral.value) ? numeral : null;
}
