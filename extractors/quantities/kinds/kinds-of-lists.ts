import type { QuantityKind } from "../../../schemas/facts.ts";
import type { Scene } from "../scene.ts";
import { bounded, dated, ENDS_AS_NOUN, unit } from "./conditions.ts";
import { type DecidedKind, kindOf, VOLTAGE } from "./kind.ts";

/** A kind that the words around the value alone did not settle. */
const isOpen = (decided: DecidedKind | undefined): boolean => ["target", "other", "status"].includes(decided?.kind ?? "");

/** The kinds of a passage's mentions. Rungs of a ladder (首次达到1亿元、2亿元的) and items of a list of rates (初级1000元、中级1500元) share theirs. */
export function kindsOf(scenes: readonly Scene[]): DecidedKind[] {
  const kinds = scenes.map(kindOf);
  const share = (i: number, from: number, shared: QuantityKind, joint: RegExp) => {
    const alike = scenes[i]?.mention.unit === scenes[from]?.mention.unit && joint.test(scenes[Math.max(i, from)]?.lead ?? "");
    if (alike && kinds[from]?.kind === shared && isOpen(kinds[i])) kinds[i] = { kind: shared, rule: "as-its-list" };
  };
  for (let i = 1; i < kinds.length; i++) share(i, i - 1, "threshold", /^[、和或及]$/);
  for (let i = kinds.length - 2; i >= 0; i--) if (VOLTAGE.test(scenes[i]?.mention.unit ?? "")) share(i, i + 1, "threshold", /^[、和或及]$/);
  for (let i = kinds.length - 2; i >= 0; i--)
    if (isOpen(kinds[i]) && kinds[i + 1]?.kind === "threshold" && isFirstOfSizes(scenes, i))
      kinds[i] = { kind: "threshold", rule: "as-its-list" };
  for (let i = 1; i < kinds.length; i++) share(i, i - 1, "incentive", OF_LIST);
  for (let i = 1; i < kinds.length; i++) {
    const of = variantOf(scenes, i);
    for (const [to, from] of [
      [i, of],
      [of, i],
    ] as const)
      if (of >= 0 && isOpen(kinds[to]) && !isOpen(kinds[from]))
        kinds[to] = { kind: (kinds[from] as DecidedKind).kind, rule: "as-its-list" };
  }
  for (let i = 1; i < kinds.length; i++)
    if (/^(?:scope|named-set)$/.test(kinds[i - 1]?.rule ?? "") && kinds[i]?.rule === "planned" && OF_SET.test(scenes[i]?.lead ?? ""))
      kinds[i] = { kind: "other", rule: "scope" };
  for (let i = 1; i < kinds.length; i++)
    if (kinds[i - 1]?.kind === "incentive" && isOpen(kinds[i]) && isSameOfAnother(scenes, i))
      kinds[i] = { kind: "incentive", rule: "as-its-list" };
  for (let i = kinds.length - 2; i >= 0; i--) share(i, i + 1, "incentive", OF_LIST);
  return kinds;
}

/** 注册资本不低于500万元、从业人员不少于20人的企业: a size before the last, which the noun follows. */
function isFirstOfSizes(scenes: readonly Scene[], i: number): boolean {
  const [first, last] = [scenes[i], scenes[i + 1]] as [Scene, Scene];
  return (
    bounded(first) &&
    bounded(last) &&
    (ENDS_AS_NOUN.test(first.lead) || /同比(?:增长|增幅|提高)$/.test(first.lead)) &&
    !/(?:达到?|突破|完成|实现)$/.test(first.lead) &&
    !dated(first) &&
    !/^的?(?:占比|比例|数量)/.test(last.tail) &&
    /^(?:[，、]|(?=[且并]))(?:且|并且)?[\u4e00-\u9fff]{2,10}$/.test(first.text.slice(first.mention.textEnd, last.mention.textStart))
  );
}

const DOES = /(?:上浮|下浮|提高|降低|上调|下调|优惠|减免)$/;
/** 二孩家庭上浮30%，三孩家庭上浮50%: the same is done for another group. */
function isSameOfAnother(scenes: readonly Scene[], i: number): boolean {
  const [first, second] = [scenes[i - 1], scenes[i]] as [Scene, Scene];
  const verb = DOES.exec(first.lead)?.[0];
  return (
    verb !== undefined &&
    unit(second, "rate", "points") &&
    /^，$/.test(first.text.slice(first.mention.textEnd, second.leadStart)) &&
    second.lead.length <= 12 &&
    second.lead.endsWith(verb)
  );
}

/** 达到职工人数25%（超过100人的企业达到15%）: the value of the same unit before a bracket that gives it for another case, or -1. */
function variantOf(scenes: readonly Scene[], i: number): number {
  const { text, mention } = scenes[i] as Scene;
  for (let at = i - 1; at >= 0 && mention.textStart - (scenes[at] as Scene).mention.textEnd <= VARIANT_REACH; at--) {
    const before = scenes[at] as Scene;
    const between = text.slice(before.mention.textEnd, mention.textStart);
    if (before.mention.unit === mention.unit && unit(before, "rate") && /^[^（），。；]{0,4}（[^（）。；]{1,24}$/.test(between)) return at;
  }
  return -1;
}
/** The longest stretch between a value and its variant: words, a bracket, the case. */
const VARIANT_REACH = 29;

/** 围绕37条产业链和40个集群; 落实国家50项举措、省70项举措及省明确在本市试点的11项举措 */
const OF_SET =
  /^[^，。；0-9]{1,20}(?:和(?!新)|[、及与])(?![^，。；]{0,4}(?:建设|新建|建成|打造|培育|形成|完成|开展|推出|实施))[^，。；0-9]{0,16}$/;

/** An item of a list of rates and sums, without a verb. */
const OF_LIST = /^[、和及](?:[^，。；、0-9]{0,12}(?:（[^（）]{1,8}）)?(?:每[人户件家年月])?)$/;
