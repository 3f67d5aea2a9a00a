import type { XmlElement } from "../container/xml.ts";
import { type Piece, seenThrough } from "../page/pieces.ts";
import { childrenNamed, numbers } from "./elements.ts";

/** Points to a millimetre. */
export const POINTS = 72 / 25.4;
/** How far above its baseline a Han character reaches, in its size. */
const ASCENT = 0.88;
const SEMIBOLD = 600;

type Matrix = readonly number[];

/** From the space of a page object (millimetres from the corner of its Boundary, seen through its CTM) to points on the page. */
export function matrixOf({ attributes }: XmlElement, page: Matrix): Matrix {
  const [x = 0, y = 0] = numbers(attributes.Boundary);
  const ctm = numbers(attributes.CTM);
  const placed = seenThrough(page, [1, 0, 0, 1, x, y]);
  return ctm.length === 6 ? seenThrough(placed, ctm) : placed;
}

export const isVisible = ({ attributes }: XmlElement): boolean => attributes.Visible !== "false" && attributes.Alpha !== "0";

/** Steps between characters: numbers, and “g n v” for n times v; at most as many as there are characters. */
function stepsOf(list: string | undefined, most: number): number[] {
  const parts = (list ?? "").trim().split(/\s+/);
  const steps: number[] = [];
  for (let i = 0; i < parts.length && steps.length < most; i++) {
    if (parts[i] !== "g") {
      const step = Number(parts[i]);
      if (parts[i] !== "" && Number.isFinite(step)) steps.push(step);
      continue;
    }
    const [count, step] = [Number(parts[i + 1]), Number(parts[i + 2])];
    for (let k = 0; k < count && steps.length < most && Number.isFinite(step); k++) steps.push(step);
    i += 2;
  }
  return steps;
}

/** A character and where its baseline begins, in the object's space. */
interface Char {
  readonly char: string;
  readonly x: number;
  readonly y: number;
}

const NARROW = /[ijlftrI.,:;'|()[\]! -]/;
const WIDE = /[MWmw@%]/;
/** How far a character usually advances, in its size. */
function advance(char: string): number {
  if (char >= "\u2010" || char === "·" || char === "×") return 1;
  return NARROW.test(char) ? 0.33 : WIDE.test(char) ? 0.85 : 0.52;
}

/** The characters of a text object in order. A code without X or Y goes on from the one before; characters without steps follow each other. */
function charsOf(object: XmlElement, size: number): Char[] {
  const isDownwards = object.attributes.ReadDirection === "90";
  const chars: Char[] = [];
  let [x, y] = [0, 0];
  for (const code of childrenNamed(object, "TextCode")) {
    const text = [...code.children.filter((part) => typeof part === "string").join("")];
    const { X, Y, DeltaX, DeltaY } = code.attributes;
    if (Number.isFinite(Number.parseFloat(X ?? ""))) x = Number.parseFloat(X ?? "");
    if (Number.isFinite(Number.parseFloat(Y ?? ""))) y = Number.parseFloat(Y ?? "");
    const [across, down] = [stepsOf(DeltaX, text.length), stepsOf(DeltaY, text.length)];
    const isStepped = across.length > 0 || down.length > 0;
    for (const [i, char] of text.entries()) {
      chars.push({ char, x, y });
      const usual = isStepped && i < Math.max(across.length, down.length) ? 0 : advance(char) * size;
      x += across[i] ?? (isDownwards ? 0 : usual);
      y += down[i] ?? (isDownwards ? usual : 0);
    }
  }
  return chars;
}

/** How much farther than usual, in font sizes, the next character of a piece may stand; and how much nearer. */
const LOOSE = 0.3;
const TIGHT = 0.7;
/** Points from the corner of a page beyond which nothing is printed. */
const FARTHEST = 100_000;

const isBlank = (char: string): boolean => char.trim() === "";

/** The font of a text object, as its pieces call it: the id, and its weight where that is bold. */
const fontOf = ({ attributes }: XmlElement): string =>
  Number(attributes.Weight) >= SEMIBOLD ? `${attributes.Font} Bold` : (attributes.Font ?? "");

/** The pieces that a text object prints: runs of characters side by side, single ones where the writing is turned. A slanted one (a watermark) prints none. */
export function piecesOf(object: XmlElement, page: Matrix): Piece[] {
  const matrix = matrixOf(object, page);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  const given = Number(object.attributes.Size);
  const size = given * Math.hypot(c, d);
  const em = given * (Number(object.attributes.HScale) || 1) * Math.hypot(a, b);
  if (Math.abs(turns - Math.round(turns)) > 0.05 || !(size > 0 && size < FARTHEST && em > 0 && em < FARTHEST)) return [];
  const isLevel = Math.round(turns) % 4 === 0;
  const font = fontOf(object);
  const chars = charsOf(object, given * (Number(object.attributes.HScale) || 1));
  const [, , boundary = 0] = numbers(object.attributes.Boundary);
  const pieces: { text: string; x: number; y: number; width: number; height: number; size: number; font: string }[] = [];
  let [expected, baseline] = [Number.NEGATIVE_INFINITY, 0];
  for (const { char, x, y } of chars) {
    const [left, foot] = [a * x + c * y + e, b * x + d * y + f];
    if (!(Math.abs(left) < FARTHEST && Math.abs(foot) < FARTHEST)) continue;
    const width = chars.length === 1 && boundary * POINTS < em * 1.2 && boundary > 0 ? boundary * POINTS : advance(char) * em;
    const last = pieces.at(-1);
    const gap = (left - expected) / em;
    if (last && isLevel && gap < LOOSE && gap > -TIGHT && Math.abs(foot - baseline) < size * 0.1) {
      last.text += char;
      if (!isBlank(char)) last.width = Math.max(last.width, left + width - last.x);
    } else if (!isBlank(char)) pieces.push({ text: char, x: left, y: foot - ASCENT * size, width, height: size, size, font });
    else continue;
    [expected, baseline] = [left + width, foot];
  }
  return pieces;
}
