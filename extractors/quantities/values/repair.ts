import type { Mention } from "./mention.ts";

/** A rule that repairs a series of mentions; it knows no other. */
interface Refiner {
  readonly name: string;
  readonly refine: (mentions: readonly Mention[], text: string) => Mention[];
}

const PURE = /^(?:[、，和或及与跟到]|以及|甚至|直至|和?其?中){0,3}$/;
/** 至少1次宣介、1次指导 */
const LISTED = /^[^，。；、0-9]{1,12}[、和及]$/;
const OR_WITH_NOUN = /^的?[^，。；0-9]{1,12}或者?$/;

/** 300亩以上500亩以下: a floor and a ceiling of one thing are one range. */
const twoBounds: Refiner = {
  name: "two-bounds",
  refine: (mentions, text) => {
    const merged: Mention[] = [];
    for (const mention of mentions) {
      const last = merged.at(-1);
      const floor = last && (last.comparator === "≥" || last.comparator === ">") && last.bound && last.valueHigh === null;
      const ceiling = mention.comparator === "≤" || mention.comparator === "<";
      const between = last ? text.slice(last.textEnd, mention.textStart) : "";
      if (
        last &&
        floor &&
        ceiling &&
        last.unit === mention.unit &&
        last.value < mention.value &&
        /^(?:（[^（）]{0,12}）)?[，、至到且但和]{0,2}$/.test(between)
      ) {
        merged[merged.length - 1] = {
          ...last,
          end: mention.end,
          textEnd: mention.textEnd,
          valueHigh: mention.value,
          comparator: "range",
          rule: "range",
          bound: null,
        };
      } else merged.push(mention);
    }
    return merged;
  },
};

/** 1日（24小时）内: the value said again in another unit, within the bound. */
const gloss: Refiner = {
  name: "gloss",
  refine: (mentions) => mentions.filter(({ end }, i) => end > (mentions[i - 1]?.textEnd ?? 0)),
};

/** 最高30万元、20万元; 突破10亿元、50亿元: a bound printed before the first of a ladder counts for every rung. */
const sharedBound: Refiner = {
  name: "shared-bound",
  refine: (mentions, text) => {
    const result: Mention[] = [];
    for (const mention of mentions) {
      const last = result.at(-1);
      const between = last ? text.slice(last.textEnd, mention.textStart) : "";
      const shares =
        last?.bound?.side === "before" &&
        mention.bound === null &&
        mention.comparator === "=" &&
        (PURE.test(between) || OR_WITH_NOUN.test(between) || (last.bound.name === "floor" && LISTED.test(between))) &&
        (last.unit === mention.unit || between === "或");
      result.push(shares && last ? { ...mention, comparator: last.comparator, bound: last.bound } : mention);
    }
    return result;
  },
};

/** 80%、90%以上: a bound printed behind the last of a 分别 list counts for every member; so does one behind the last rung (500万元、1000万元以上). */
const sharedBoundBehind: Refiner = {
  name: "shared-bound-behind",
  refine: (mentions, text) => {
    const result = [...mentions];
    for (let i = result.length - 2; i >= 0; i--) {
      const mention = result[i] as Mention;
      const next = result[i + 1] as Mention;
      const between = text.slice(mention.textEnd, next.textStart);
      const listed =
        /分别[^。；]{0,60}$/.test(text.slice(Math.max(0, mention.textStart - 70), mention.textStart)) ||
        (next.bound?.name === "and-above" && between === "、" && mention.value < next.value && mention.family !== "time");
      if (
        next.bound?.side === "after" &&
        mention.bound === null &&
        mention.comparator === "=" &&
        listed &&
        PURE.test(between) &&
        between !== "" &&
        next.unit === mention.unit
      )
        result[i] = { ...mention, comparator: next.comparator, bound: next.bound };
    }
    return result;
  },
};

/** The refiners in the order in which they run. */
const REFINERS: readonly Refiner[] = [gloss, twoBounds, sharedBound, sharedBoundBehind];

/** Mentions after every refiner. */
export const repaired = (mentions: readonly Mention[], text: string): Mention[] =>
  REFINERS.reduce((series, { refine }) => refine(series, text), [...mentions]);
