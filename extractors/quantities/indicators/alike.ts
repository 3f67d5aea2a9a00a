import type { QuantityKind } from "../../../schemas/facts.ts";
import type { Scene } from "../scene.ts";
import { type Indicator, wordsOf } from "./phrase.ts";

/** 给予机构用人支持，…，支持期限不超过三年: what is granted for that term. */
const GRANTED = /(?:给予|享受|提供|发放|予以)(?<what>[^，。；、0-9]{1,12}?)(?<head>支持|补贴|补助|资助|贴息|奖励)/g;

/** The support that the sentence grants before: what it is called. */
export function grantedBefore({ text, sentence, mention }: Scene): string | null {
  const granted = [...text.slice(sentence.start, mention.textStart).matchAll(GRANTED)].at(-1)?.groups;
  return granted ? `${granted.what}${granted.head}` : null;
}

/** 支持期限 of which support. */
function termOf(scene: Scene, words: string): string | null {
  const head = /^(?<head>支持|补贴|补助|资助|贴息|奖励)?期限$/.exec(words)?.groups;
  const granted = head ? grantedBefore(scene) : null;
  return granted?.endsWith(head?.head ?? "") ? `${granted}期限` : null;
}

/** 吸纳就业困难人员并签订1年以上劳动合同: what is done beside it in the same part, without its values. */
function besideIn(scene: Scene, words: string): string | null {
  const { text, part, mention, mentions } = scene;
  const and = text.slice(part.start, mention.textStart).search(/[并且](?=[^并且]{0,6}$)/);
  const act = and < 2 ? null : wordsOf(scene, part.start, part.start + and);
  if (!act || act.text.length > 24) return null;
  const within = mentions.filter((m) => m.textStart >= act.start && m.textEnd <= act.end);
  const bare = within.reduceRight((t, m) => t.slice(0, m.textStart - act.start) + t.slice(m.textEnd - act.start), act.text);
  return bare.includes(words) ? null : bare + words;
}

/** Whom the grant before in the same sentence rewards (每家企业仅可享受一次奖励). */
function rewardedIn(
  scenes: readonly Scene[],
  kinds: readonly QuantityKind[],
  indicators: readonly (Indicator | null)[],
  at: number,
): string | null {
  const scene = scenes[at] as Scene;
  const grant = kinds.findLastIndex((kind, i) => i < at && kind === "incentive" && (scenes[i]?.mention.start ?? 0) >= scene.sentence.start);
  return indicators[grant]?.words ?? null;
}

/** Indicators in which conditions and terms of one passage that would read alike name what tells them apart, where the text does. */
export function toldApart(
  scenes: readonly Scene[],
  kinds: readonly QuantityKind[],
  indicators: readonly (Indicator | null)[],
): readonly (Indicator | null)[] {
  const read = scenes.map(({ mention: m }, i) =>
    kinds[i] === "threshold" || kinds[i] === "duration"
      ? [kinds[i], m.value, m.valueHigh, m.unit, m.comparator, indicators[i]?.words].join()
      : `${i}`,
  );
  const seen = new Set<string>();
  const alike = new Set(read.filter((r) => seen.size === seen.add(r).size));
  return indicators.map((indicator, i) => {
    const scene = scenes[i] as Scene;
    if (!indicator || !alike.has(read[i] ?? "")) return indicator;
    const apart = termOf(scene, indicator.words) ?? besideIn(scene, indicator.words);
    if (apart) return { ...indicator, words: apart };
    const whom = /^(?:每家|同一家?|单个|每个)/.test(indicator.words) ? rewardedIn(scenes, kinds, indicators, i) : null;
    return whom ? { ...indicator, words: whom + indicator.words } : indicator;
  });
}
