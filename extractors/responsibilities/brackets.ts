import type { Span } from "../../schemas/span.ts";

/** A bracket that no other encloses. `inner`: what it holds. `closed`: false where the text ends before its closing bracket. */
export interface Bracket extends Span {
  readonly inner: Span;
  readonly closed: boolean;
}

const OPENERS = "（(〔[【";
const CLOSERS = "）)〕]】";

/** The outermost brackets of a text, whatever their forms (a pair may mix （ and )); one that never closes reaches to the next sentence end. */
export function outermostBrackets(text: string): Bracket[] {
  const stack: number[] = [];
  const pairs: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (OPENERS.includes(char)) stack.push(at);
    else if (CLOSERS.includes(char)) {
      const start = stack.pop();
      if (start !== undefined) pairs.push({ start, end: at + 1 });
    }
  }
  const closed = outermost(pairs).map((pair) => ({ ...pair, inner: { start: pair.start + 1, end: pair.end - 1 }, closed: true }));
  const open = stack.slice(0, 1).map((start) => {
    const next = closed.find((pair) => pair.start > start && OPENERS.includes(text[pair.start] as string) && text[pair.start - 1] === "。");
    const stop = text.indexOf("。", start);
    const end = Math.min(next?.start ?? text.length, stop < 0 ? text.length : stop);
    return { start, end, inner: { start: start + 1, end }, closed: false };
  });
  return [...closed.filter((pair) => !open.some((o) => o.start < pair.start && o.end >= pair.end)), ...open].sort(
    (a, b) => a.start - b.start,
  );
}

function outermost(pairs: readonly Span[]): Span[] {
  let reached = -1;
  return [...pairs]
    .sort((a, b) => a.start - b.start)
    .filter((pair) => {
      if (pair.start < reached) return false;
      reached = pair.end;
      return true;
    });
}
