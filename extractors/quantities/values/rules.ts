import type { Family } from "./mention.ts";
import { achievedScale, bareCount, bareFigure, fraction, half, unitBehindBound } from "./unitless.ts";
import { type Place, type ValueRule, value } from "./value-rule.ts";

const RANGE_SIGN = /^(?:（含）)?(?: ?[-—–―~～－]{1,2} ?|至|到)/;
const INCLUDED = /^（不?含）/;
/** 20000场（次）, 10台（套） */
const OTHER_WORD = /^（([\u4e00-\u9fff]{1,2})）/;
/** 35.5个 at a paragraph's head: an item's number stuck to the number behind it. */
const STUCK_MARKER = /^[0-9]{1,3}\.(?=[1-9][0-9]{0,2}$)/;
const IN_HUNDRED = /(?<base>百|千|万)分之$/;
const FIGURE_WORDS =
  /(?:指数|系数|PUE|电能利用效率|容积率|得分|评分|满意度|指数值|中位数)(?:[^，。；、0-9]{0,6}?)(?:达到?|为|不低于|不高于|不超过|提高到|提升至|控制在|保持在|低于|高于|超过|突破)?$/;

const rounded = (value: number): number => Number(value.toPrecision(12));

const followed = (name: string, families: readonly Family[]): ValueRule => ({
  name,
  read: (place) => (place.unit && families.includes(place.unit.family) ? value(place, name, {}) : null),
});

/** 120家, 20000场（次）: what is counted in whole numbers, by a measure word or by either of two. */
const count: ValueRule = {
  name: "count",
  read: (place) => {
    const { text, numeral, unit, vocabulary } = place;
    if (unit?.family !== "count") return null;
    const other = OTHER_WORD.exec(text.slice(unit.end, unit.end + 4));
    const paired = other?.[1] && vocabulary.unitAt(other[1], 0)?.unit === other[1] ? other[0] : "";
    const headed = numeral.start === 0 || text[numeral.start - 1] === "\n";
    const marker = headed && numeral.scale === 0 ? (STUCK_MARKER.exec(text.slice(0, numeral.end).split("\n").at(-1) ?? "")?.[0] ?? "") : "";
    const start = numeral.start + marker.length;
    return value(place, "count", {
      start,
      end: unit.end + paired.length,
      unit: unit.unit + paired,
      ...(marker ? { value: Number(text.slice(start, numeral.end)) } : {}),
    });
  },
};

/** 3%—5%, 5~30万元, 16至24周岁: a range; a scale printed once counts for both ends. */
const range: ValueRule = {
  name: "range",
  read: (place) => {
    const { text, numerals, index, numeral, unit, vocabulary } = place;
    const next = numerals[index + 1];
    const from = unit?.end ?? numeral.end;
    const sign = RANGE_SIGN.exec(text.slice(from, from + 5));
    if (!next || !sign || next.start !== from + sign[0].length) return null;
    const high = vocabulary.unitAt(text, next.end + (INCLUDED.exec(text.slice(next.end, next.end + 8))?.[0].length ?? 0));
    if (!high || (unit && unit.unit !== high.unit && !high.unit.startsWith(`${unit.unit}/`))) return null;
    if (high.family === "time" && high.unit === "年" && next.value >= 1900) return null;
    const shared = numeral.scale === 0 && next.scale >= 4 && unit === null && rounded(numeral.value * 10 ** next.scale) < next.value;
    if (high.unit === unit?.unit && numeral.value >= next.value) return null;
    return value(place, "range", {
      end: high.end,
      family: high.family,
      value: rounded(numeral.value * (shared ? 10 ** next.scale : 1)),
      valueHigh: next.value,
      unit: high.unit,
    });
  },
};

/** 1：1.2: a ratio; no time of day, no scale of a map. */
const ratio: ValueRule = {
  name: "ratio",
  read: (place) => {
    const { text, numerals, index, numeral } = place;
    const next = numerals[index + 1];
    if (!next || next.start !== numeral.end + 1 || !/[:：∶]/.test(text[numeral.end] ?? "") || place.vocabulary.unitAt(text, next.end))
      return null;
    const printed = text.slice(next.start, next.end);
    if (
      numeral.script !== "digits" ||
      next.script !== "digits" ||
      /^[0-5][0-9]$/.test(printed) ||
      /^[:：∶]/.test(text.slice(next.end)) ||
      /[0-9][:：∶]$/.test(text.slice(0, numeral.start)) ||
      /^(?:万|千)?(?:比例尺|地形|地质)/.test(text.slice(next.end))
    )
      return null;
    if (!/比|例|按|为|达|到|至/.test(text.slice(Math.max(0, numeral.start - 16), numeral.start))) return null;
    return value(place, "ratio", { end: next.end, family: "ratio", valueHigh: next.value, unit: ":" });
  },
};

/** 百分之五, 千分之三. */
const rateInWords: ValueRule = {
  name: "rate-in-words",
  read: (place) => {
    const base = IN_HUNDRED.exec(place.text.slice(Math.max(0, place.numeral.start - 3), place.numeral.start))?.groups?.base;
    if (base === undefined) return null;
    const unit = base === "百" ? "%" : base === "千" ? "‰" : "‱";
    return value(place, "rate-in-words", { start: place.numeral.start - 3, end: place.numeral.end, family: "rate", unit });
  },
};

const tenths = (place: Place): number => {
  const printed = place.text.slice(place.numeral.start, place.numeral.end);
  return rounded(place.numeral.value >= 10 && !printed.includes("十") ? place.numeral.value : place.numeral.value * 10);
};

/** 五折, 八五折, 8.5折: what is still to pay. */
const discount: ValueRule = {
  name: "discount",
  read: (place) =>
    place.text[place.numeral.end] === "折" && !/^折[扣旧叠射]/.test(place.text.slice(place.numeral.end))
      ? value(place, "discount", { end: place.numeral.end + 1, family: "rate", value: tenths(place), unit: "%" })
      : null,
};

/** 三成, 七成以上. */
const tenthsOfWhole: ValueRule = {
  name: "tenths",
  read: (place) =>
    place.text[place.numeral.end] === "成" &&
    place.numeral.value < 10 &&
    /^成(?:以上|以下|左右|的|[，。；、）]|$)/.test(place.text.slice(place.numeral.end))
      ? value(place, "tenths", { end: place.numeral.end + 1, family: "rate", value: rounded(place.numeral.value * 10), unit: "%" })
      : null,
};

/** 百亿级, 50亿级: a size class whose 元 goes without saying. */
const sizeClass: ValueRule = {
  name: "size-class",
  read: (place) =>
    place.numeral.scale === 8 && /^级(?!别)/.test(place.text.slice(place.numeral.end))
      ? value(place, "size-class", { family: "money", unit: "元" })
      : null,
};

/** 过三百亿甚至过五百亿元; 30、50亿元: the unit of the last rung counts for all. */
const rung: ValueRule = {
  name: "rung",
  read: (place) => {
    const { text, numerals, index, numeral, unit, vocabulary } = place;
    if (unit || numeral.scale < 4 || numeral.script === "scale") return null;
    for (const next of numerals.slice(index + 1, index + 4)) {
      const between = text.slice(numeral.end, next.start);
      if (!/^(?:[、，]|和|或|及|甚至|至|[、，0-9一二三四五六七八九十百千万亿]){0,12}(?:超|过|突破|超过)?$/.test(between)) return null;
      const read = vocabulary.unitAt(text, next.end);
      if (read) return value(place, "rung", { end: numeral.end, family: read.family, unit: read.unit });
    }
    return null;
  },
};

/** 指数达到90: a figure without a unit behind a word that has none. */
const index: ValueRule = {
  name: "index",
  read: (place) => {
    const { text, numeral, unit } = place;
    if (unit || numeral.script !== "digits" || /^[A-Za-z0-9年月日号+×.\-—~～级强/]/.test(text.slice(numeral.end))) return null;
    return FIGURE_WORDS.test(text.slice(Math.max(0, numeral.start - 16), numeral.start)) ? value(place, "index", {}) : null;
  },
};

/** Every form of a value, in the order in which they are tried. */
export const VALUE_RULES: readonly ValueRule[] = [
  range,
  ratio,
  rateInWords,
  fraction,
  half,
  discount,
  tenthsOfWhole,
  sizeClass,
  followed("percentage", ["rate"]),
  followed("percentage-points", ["points"]),
  followed("money", ["money"]),
  followed("age", ["age"]),
  followed("length-of-time", ["time"]),
  followed("multiple", ["times"]),
  followed("measure", ["area", "length", "volume", "mass", "energy", "power", "signal", "state", "score"]),
  achievedScale,
  count,
  rung,
  unitBehindBound,
  bareFigure,
  bareCount,
  index,
];
