import { countFitting } from "../ascending.ts";

/**
 * Converts offsets into `text` from UTF-16 units to Unicode code points, the unit of the knowledge base.
 * An offset between the halves of a surrogate pair counts the pair as passed.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairEnds: number[] = [];
  for (let i = 1; i < text.length; i++) {
    if (isHigh(text.charCodeAt(i - 1)) && isLow(text.charCodeAt(i))) pairEnds.push(i);
  }
  if (pairEnds.length === 0) return (offset) => offset;
  return (offset) => offset - countFitting(pairEnds, (end) => end < offset);
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
