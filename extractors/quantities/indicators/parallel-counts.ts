import type { Scene } from "../scene.ts";
import { behind, NO_NOUN } from "./counted.ts";
import { type Indicator, trimLead, type Words } from "./phrase.ts";

/** What a count counts that another count beside it says; null where it needs no other. */
export function sharedCount(scene: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  return closing(scene) ?? kindsOf(scene) ?? shared(scene) ?? done(scene, earlier) ?? elided(scene, earlier);
}

/** The scene with its count moved to `end`, as if the words up to there were part of it. */
export const upTo = (scene: Scene, end: number): Scene => ({
  ...scene,
  mention: { ...scene.mention, textEnd: end },
  tail: scene.text.slice(end, scene.part.end),
  after: scene.text.slice(end, scene.sentence.end),
});

/** The next count where it counts the same kind of thing, and the noun behind it. */
function nextNoun({ mentions, index, part, ...scene }: Scene, between: RegExp): { noun: Indicator; between: string } | null {
  const next = mentions[index + 1];
  if (next?.family !== "count" || next.textStart >= part.end) return null;
  const words = scene.text.slice(scene.mention.textEnd, next.textStart);
  const whole = { ...scene, mentions: mentions.filter((_, i) => i !== index + 1), index, part };
  const noun = between.test(words) && !NO_NOUN.test(scene.text.slice(next.textEnd)) ? behind(upTo(whole, next.textEnd), false) : null;
  return noun ? { noun, between: words } : null;
}

/** 4类共12项指标, 3类15项任务: kinds and items of one noun. */
const kindsOf = (scene: Scene): Indicator | null =>
  /^(?:大?[类批种]|批次)$/.test(scene.mention.unit ?? "") ? (nextNoun(scene, /^[、，]?(?:共计?|合计|总计)?$/)?.noun ?? null) : null;

/** 号牌分为汽车号牌和摩托车号牌两种: what has so many kinds or parts. */
function closing({ lead, leadStart, tail, mention }: Scene): Indicator | null {
  const parts = PARTS.test(mention.unit ?? "") && !/^[\u4e00-\u9fff]/.test(tail);
  const whole = parts ? PARTED.exec(lead)?.groups?.whole : undefined;
  return whole ? { words: whole, start: leadStart, end: mention.textStart } : null;
}
const PARTS = /^(?:大?[种类项个级档层组]|部分|方面|阶段)$/;
const PARTED =
  /^(?<whole>[\u4e00-\u9fff“”]{2,20}?)(?:共?分为|划分为|包括|包含|(?<![具设拥所只没现])有(?![色机限效关权线毒害偿])|(?<!包)含)[^，。；：]{2,40}[、和及与][^，。；：]{2,20}$/;

/** 市级上线不少于200项、县级上线不少于50项服务事项: members that read alike share the noun behind the last. */
function shared(scene: Scene): Indicator | null {
  const { text, mention, mentions, index, leadStart } = scene;
  const next = nextNoun(scene, MEMBER);
  if (next && mentions[index + 1]?.unit === mention.unit) {
    const own = memberOf(trimLead(scene));
    return own && own.text.at(-1) === MEMBER.exec(next.between)?.groups?.member?.at(-1) ? joined(own, next.noun) : null;
  }
  const previous = mentions[index - 1];
  const own =
    previous?.unit === mention.unit && previous.textEnd === leadStart ? MEMBER.exec(text.slice(leadStart, mention.textStart)) : null;
  const member = own?.groups?.member;
  if (!member || !text.slice(0, previous?.textStart).endsWith(member.slice(-1))) return null;
  const noun = NO_NOUN.test(scene.tail) ? null : behind(scene, false);
  return noun ? { words: member + noun.words, start: mention.textStart - member.length, end: noun.end } : null;
}
const MEMBER = /^[、，和及](?<member>[\u4e00-\u9fff]{1,8}(?:（[市州县区旗、]{1,6}）)?[\u4e00-\u9fff]{0,4})$/;

const memberOf = (words: Words | null): Words | null => (words && words.text.length <= 10 ? words : null);
const joined = (own: Words, noun: Indicator): Indicator => ({ words: own.text + noun.words, start: own.start, end: noun.end });

/** 新开工项目20个、竣工10个: what else is done with the same. */
function done(
  { mention, mentions, index, lead, tail, sentence, setting }: Scene,
  earlier: readonly (Indicator | null)[],
): Indicator | null {
  const previous = mentions[index - 1];
  const said = earlier[index - 1]?.words ?? "";
  if (!previous || previous.start < sentence.start || previous.unit !== mention.unit || /^[\u4e00-\u9fff“]/.test(tail)) return null;
  const acts = `(?:全年|每年|${setting.vocabulary.words.commitments})+`;
  const verb = new RegExp(`^[、，和及](?<verb>${acts})$`).exec(lead)?.groups?.verb;
  const what = said.replace(new RegExp(`^${acts}`), "");
  return verb && what.length >= 2 && what.length < said.length
    ? { words: verb + what, start: mention.textStart - verb.length, end: mention.textStart }
    : null;
}

/** 各市每年开展评价不少于5次，省直部门不少于2次: the predicate of the member before. */
function elided(scene: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  const { mention, mentions, index, sentence, tail, setting } = scene;
  const previous = mentions[index - 1];
  const said = earlier[index - 1]?.words ?? "";
  if (!previous || previous.start < sentence.start || previous.unit !== mention.unit || /^[\u4e00-\u9fff]/.test(tail)) return null;
  const who = trimLead(scene);
  const acts = new RegExp(`(?:每[年月日周季]|${setting.vocabulary.words.commitments})`);
  if (!who || who.text.length > 16 || acts.test(who.text) || !new RegExp(`(?:${setting.vocabulary.words.bodies})$`).test(who.text))
    return null;
  const at = said.search(acts);
  const subject = at < 2 ? "" : said.slice(0, at);
  return new RegExp(`(?:${setting.vocabulary.words.bodies})$`).test(subject) ? { ...who, words: who.text + said.slice(at) } : null;
}
