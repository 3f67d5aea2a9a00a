import type { Indicator } from "./indicator.ts";
import { wordsOf } from "./phrase.ts";
import type { Scene } from "./scene.ts";

const NOUN_BEHIND = /^(?:级|规模)?(?:的)?(?<noun>[^，。；：、（）\n]{1,40})/;

/** What a threshold is measured on: the words before it (总投资), headed by whom it limits (…的项目). */
export function measuredOn(scene: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  const { mention, tail, leadStart, part } = scene;
  const shared =
    /^(?:[、，或和及与至]|甚至?|以及|且)*$/.test(scene.lead) && scene.mentions[scene.index - 1]?.family === mention.family
      ? earlier[scene.index - 1]
      : null;
  if (shared && scene.index > 0) return shared;
  const own = wordsOf(scene, leadStart, mention.textStart);
  const offset = /^(?:期|级|及以上)?的?/.exec(tail)?.[0].length ?? 0;
  const noun =
    NOUN_BEHIND.exec(tail.slice(offset))?.groups?.noun?.replace(/(?:给予|按照?|分别|，|一次性|并|且|实行|实施|予以).*$/, "") ?? "";
  const measure = own
    ? (own.text
        .split(/[、]|(?:以及|对|且|并|的)(?=[\u4e00-\u9fff]{2,})/)
        .filter(Boolean)
        .at(-1) ?? own.text)
    : "";
  const measureStart = own ? own.end - measure.length : mention.textStart;
  const limits = noun !== "" && !/^(?:达|以|用|由|实现|完成|可|应|须|不|未|仍|要|且|并|和|及|或)/.test(noun);
  if (measure !== "" && limits)
    return { words: noun.length <= 24 ? noun + measure : measure, start: measureStart, end: mention.textEnd + offset + noun.length };
  if (measure !== "") return { words: measure, start: measureStart, end: own?.end ?? mention.textStart };
  if (limits) return { words: noun, start: mention.textStart, end: mention.textEnd + offset + noun.length };
  const before = wordsOf(scene, part.start, mention.textStart);
  return before ? { words: before.text, start: before.start, end: before.end } : null;
}
