/** A stretch between title marks: `start` on the opening mark, `end` behind the closing one; `inner` is what stands between. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly depth: number;
  /** A mark is missing, the end was recovered. */
  readonly repaired: boolean;
}

export interface Scan {
  readonly titles: readonly Marked[];
  /** Opening marks that never close, closing marks that never opened. */
  readonly stray: readonly number[];
}

interface Open {
  readonly at: number;
  readonly strong: boolean;
}

const OPENING = "《«〈<＜";
const CLOSING = "》»〉>＞";
const STRONG = "《«》»";
const STOP = "。；;！？\n\t";
const LONGEST = 240;
const ISSUING_TAIL = /的?(?:通知|公告|通告|决定|函|批复|意见|命令|请示|报告)$/;
const ISSUING_HEAD = /(?:印发|转发|发布|下发|公布|颁布|修订|修改|废止|制定|实施|贯彻|落实|报送|同意|调整|批转|做好)[^《》〈〉<>＜＞]{0,8}$/;
const ISSUING_NEXT = /^的?(?:通知|公告|通告|决定|函|批复|意见|命令|请示|报告)/;

const isHan = (char: string | undefined): boolean => char !== undefined && /[\p{sc=Han}“‘"(（〔0-9]/u.test(char);

/** Is there another closing mark before the next opening mark or the sentence's end? */
function closesAgain(text: string, from: number): boolean {
  for (let i = from; i < text.length && i < from + LONGEST; i++) {
    const char = text[i] as string;
    if (CLOSING.includes(char)) return true;
    if (OPENING.includes(char) || STOP.includes(char)) return false;
  }
  return false;
}

/**
 * Titles between 《》 (also « ») and 〈〉 (also < >) in every nesting, in the order of their opening marks; an inner title lies within its outer one.
 * A missing or wrong mark is repaired where the words say how (《关于印发《甲》的通知), else reported as stray. Linear: each mark is read once.
 * `unclosedEnd` says where a title whose mark never closes ends, reading from its first character, or -1.
 */
export function titlesIn(text: string, unclosedEnd: (words: string) => number): Scan {
  const titles: Marked[] = [];
  const stray: number[] = [];
  const stack: Open[] = [];
  const close = (open: Open, innerEnd: number, end: number, repaired: boolean) => {
    titles.push({ start: open.at, end, innerStart: open.at + 1, innerEnd, depth: stack.length, repaired });
  };
  const recover = (open: Open, limit: number) => {
    const last = titles.findLast((title) => title.start > open.at && title.depth === stack.length + 1);
    const issued = last && ISSUING_HEAD.test(text.slice(open.at + 1, last.start)) && ISSUING_NEXT.exec(text.slice(last.end, last.end + 8));
    const length = last && !issued ? unclosedEnd(text.slice(open.at + 1, last.start)) : unclosedEnd(text.slice(open.at + 1, limit));
    const end = issued ? last.end + issued[0].length : length > 0 ? open.at + 1 + length : -1;
    if (end < 0 || !open.strong) stray.push(open.at);
    else close(open, end, end, true);
  };
  const flush = (limit: number) => {
    while (stack.length > 0) recover(stack.pop() as Open, limit);
  };
  const closeInnerBefore = (open: Open, end: number) => {
    const tail = ISSUING_TAIL.exec(text.slice(open.at + 1, end));
    const innerEnd = end - (tail?.[0].length ?? 0);
    if (innerEnd > open.at + 1) close(open, innerEnd, innerEnd, true);
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (STOP.includes(char) || (stack.length > 0 && i - (stack[0] as Open).at > LONGEST)) flush(i);
    else if (OPENING.includes(char)) {
      if (char !== "<" && char !== "＜") stack.push({ at: i, strong: STRONG.includes(char) });
      else if (
        isHan(text[i + 1]) &&
        (stack.length > 0 || CLOSING.includes(text[i + 1 + text.slice(i + 1).search(/[《》〈〉<>＜＞。；\n]/)] ?? ""))
      )
        stack.push({ at: i, strong: false });
    } else if (CLOSING.includes(char)) {
      const strong = STRONG.includes(char);
      const top = stack.at(-1);
      const below = stack.at(-2);
      if (!top) {
        if (strong) stray.push(i);
      } else if (top.strong === strong) {
        stack.pop();
        const unclosed =
          below &&
          strong &&
          !closesAgain(text, i + 1) &&
          ISSUING_TAIL.test(text.slice(top.at + 1, i)) &&
          ISSUING_HEAD.test(text.slice(below.at + 1, top.at));
        if (unclosed) {
          closeInnerBefore(top, i);
          close(stack.pop() as Open, i, i + 1, false);
        } else close(top, i, i + 1, false);
      } else if (strong) {
        stack.pop();
        if (!below || closesAgain(text, i + 1)) close(top, i, i + 1, true);
        else {
          closeInnerBefore(top, i);
          close(stack.pop() as Open, i, i + 1, false);
        }
      } else if (!closesAgain(text, i + 1)) {
        stack.pop();
        close(top, i, i + 1, true);
      }
    }
  }
  flush(text.length);
  return { titles: titles.sort((a, b) => a.start - b.start || b.end - a.end), stray: stray.sort((a, b) => a - b) };
}
