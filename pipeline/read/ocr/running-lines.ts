import type { RecognisedLine } from "./lines.ts";

/** Lines of a page that may be running ones: so many at its top and as many at its foot. */
const AT_EDGE = 2;
/** Running lines stand at the same height on every page, within so many points. */
const AS_HIGH = 12;
/** How much of two lines must be alike: a recogniser does not read the same line the same every time. */
const ALIKE = 0.7;

/** The pages without the heads and feet that are repeated, numbers in them apart, on at least half of them. */
export function withoutRunningLines(pages: readonly (readonly RecognisedLine[])[]): (readonly RecognisedLine[])[] {
  const edges = pages.map((lines) => lines.filter((_, i) => i < AT_EDGE || i >= lines.length - AT_EDGE));
  const isRunning = (line: RecognisedLine): boolean => {
    const on = edges.filter((lines) =>
      lines.some((other) => Math.abs(other.y - line.y) < AS_HIGH && likeness(other.text, line.text) >= ALIKE),
    );
    return on.length >= Math.max(2, pages.length / 2);
  };
  return pages.map((lines, page) => lines.filter((line) => !(edges[page]?.includes(line) && isRunning(line))));
}

/** The share of neighbouring pairs of characters that two texts have in common (Dice), digits left out. */
function likeness(a: string, b: string): number {
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  if (ofA.length + ofB.length === 0) return 0;
  return (2 * ofA.filter((pair) => ofB.includes(pair)).length) / (ofA.length + ofB.length);
}

function pairsOf(text: string): string[] {
  const letters = [...text.replace(/[\d\s]/g, "")];
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}
