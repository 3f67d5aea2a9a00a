import type { Piece } from "./pieces.ts";

const FEWEST_TO_JUDGE = 20;
const MOST_RUBBISH = 0.3;
/** Characters that no text holds: control and private ones, and those that stand for what could not be read. */
const RUBBISH = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/gu;
/** Letters with marks beside Han characters: they stand all over a text whose fonts' codes were mixed up (人民府文þ聊字4201956÷), and hardly ever elsewhere. */
const STRANGE =
  /(?<=\p{Script=Han})[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u036f]|[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u036f](?=\p{Script=Han})/gu;
const MOST_STRANGE = 0.02;
/** What leads the eye to a page number, or is to be filled in: a page of contents may hold more of it than letters. */
const LEADERS = /(?:[.．…·_—―-]\s?){3,}/g;
const LETTERS = /[\p{L}\p{N}]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether what a page holds is text that a person could read. */
export function isLegible(pieces: readonly Piece[]): boolean {
  const text = pieces
    .map((piece) => piece.text)
    .join("")
    .replace(LEADERS, "");
  if (text.trim() === "") return false;
  if (text.length < FEWEST_TO_JUDGE) return count(text, LETTERS) > 0;
  if (count(text, STRANGE) > text.length * MOST_STRANGE) return false;
  return count(text, RUBBISH) <= text.length * MOST_RUBBISH && count(text, LETTERS) >= text.length * MOST_RUBBISH;
}
