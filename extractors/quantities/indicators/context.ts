import { grantVerb } from "../grant.ts";
import type { Scene } from "../scene.ts";
import type { Indicator, Words } from "./phrase.ts";
import { RECIPIENT } from "./statement.ts";
import { headingObject, partsBefore, subjectOf } from "./subject.ts";

/** No phrase that tells two values apart is longer. */
const LONGEST = 36;

/** Parts that say how something is done: 经认定, 按规定, 自受理之日起. */
const MANNER = /^(?:经|按|依据|根据|自|由|其中|包括|同时|并|可|给予|予以|在[^，]{0,30}(?:[内后]|期间|基础上)$)/;
/** 人口超过100万的城市: a thing of so much. */
const SIZED = /[^，]的[^的]{1,10}$/;

/** A phrase without the mark or preposition that opens it, a bracket left open and the 的 that closes it. */
function bare(words: string, start: number): Words {
  const opened = /^(?:[-—·•\s]+|对于?(?![外接标口应]))/.exec(words)?.[0].length ?? 0;
  const text = words.slice(opened).replace(/（[^）]*$|的$/g, "");
  return { text, start: start + opened, end: start + opened + text.length };
}

/** 种业产业类的(现代农业产业园): the attribute before the indicator in its own part. */
function attribute({ text, part, mentions, mention }: Scene, { start }: Indicator): Words[] {
  if (start <= part.start || start > mention.start) return [];
  const listed = mentions.some((m) => m.start >= part.start && m.end <= start && m.unit === mention.unit);
  return text[start - 1] === "的" && !listed ? [bare(text.slice(part.start, start), part.start)] : [];
}

interface Told {
  readonly rank: number;
  readonly words: Words;
}

/** What a part before the value tells about it: who or what its sentence turns to, a condition, its subject. Other values have parts of their own. */
function toldIn(scene: Scene, { start, end }: { start: number; end: number }): Told | null {
  const { text, mentions } = scene;
  const part = text.slice(start, end);
  if (MANNER.test(part)) return null;
  const sized = mentions.some((m) => m.start >= start && m.end <= end);
  const condition = part.endsWith("的");
  const words = bare(part, start);
  if (text[end] === "：" && !sized && words.text.length <= 20) return { rank: 1, words };
  if (sized && (grantVerb(scene).test(part) || !(condition || SIZED.test(part)))) return null;
  if (RECIPIENT.test(part) || /^对/.test(part)) return { rank: 1, words };
  if (condition) return { rank: 2, words };
  const subject = subjectOf(scene, start, end);
  return subject && { rank: 3, words: subject };
}

/** A heading in so few words that it can stand before an indicator. */
function headingOf(scene: Scene): Words {
  const heading = scene.setting.headings[0] ?? "";
  const short = heading.length <= 16 && !/[，。；：]/.test(heading) ? heading : "";
  const { text } = bare(headingObject(scene) ?? short, 0);
  return { text: text.replace(/^(?:支持|鼓励|引导|给予|实施)(?=[^，]{3})/, ""), start: -1, end: -1 };
}

/** Words printed around a value that may tell its indicator from others: in its sentence, the best first, and in the heading above it (`start` −1). */
export function around(scene: Scene, indicator: Indicator): { inSentence: Words[]; heading: Words[] } {
  const told = partsBefore(scene)
    .filter(({ start }) => start >= scene.segment.start)
    .flatMap((part) => toldIn(scene, part) ?? [])
    .sort((a, b) => a.rank - b.rank);
  const fit = ({ text }: Words): boolean => text.length >= 2 && text.length <= LONGEST;
  return {
    inSentence: [...attribute(scene, indicator), ...told.map(({ words }) => words)].filter(fit),
    heading: [headingOf(scene)].filter(fit),
  };
}
