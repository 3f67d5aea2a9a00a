import { type ValueRule, value } from "./value-rule.ts";

const BOUND_BEHIND = /^(?:以上|以下|以内|左右)/;

/** 三分之二, 1/3: a share of a whole, in percent. */
export const fraction: ValueRule = {
  name: "fraction",
  read: (place) => {
    const { text, numerals, index, numeral } = place;
    const next = numerals[index + 1];
    const sign = /^(?:分之|\/)/.exec(text.slice(numeral.end, numeral.end + 2))?.[0];
    if (!next || !sign || next.start !== numeral.end + sign.length) return null;
    const stroke = sign === "/";
    const [part, whole] = stroke ? [numeral.value, next.value] : [next.value, numeral.value];
    if (!(part > 0 && part < whole && whole <= 20) || place.vocabulary.unitAt(text, next.end)?.family === "count") return null;
    if (
      stroke &&
      (!/[^0-9A-Za-z/. ]$/.test(text.slice(Math.max(0, numeral.start - 1), numeral.start)) ||
        !/^(?:以[上下内]|左右|[的，。；、）]|$)/.test(text.slice(next.end)))
    )
      return null;
    return value(place, "fraction", { end: next.end, family: "rate", value: Number(((part / whole) * 100).toFixed(2)), unit: "%" });
  },
};

const SHARE_BEFORE = /(?:占|约|近|超过?|超|过|达到?|至少|不足|不到|不低于|不少于|不超过)$/;
/** 占一半左右, 约半数企业, 半数以上: half of a whole; 减少一半 tells no number. */
export const half: ValueRule = {
  name: "half",
  read: (place) => {
    const { text, numeral } = place;
    const printed = /^(?:一半|半数)/.exec(text.slice(numeral.start, numeral.start + 2))?.[0];
    if (!printed || numeral.end > numeral.start + printed.length) return null;
    const end = numeral.start + printed.length;
    const bounded = BOUND_BEHIND.test(text.slice(end, end + 2));
    if (!bounded && !SHARE_BEFORE.test(text.slice(Math.max(0, numeral.start - 4), numeral.start))) return null;
    return value(place, "half", { end, family: "rate", value: 50, unit: "%" });
  },
};

/** 突破百项技术, 达到万家以上: a scale word alone counts where something is achieved. */
export const achievedScale: ValueRule = {
  name: "achieved-scale",
  read: (place) => {
    const { text, numeral, unit, vocabulary } = place;
    if (!unit || numeral.script !== "scale" || numeral.scale < 2 || unit.family !== "count") return null;
    if (/^[^，。；、]{0,8}(?:行动|工程|计划|战略|大战|活动|[助进联帮访入][百千万])/.test(text.slice(unit.end))) return null;
    const achieved = new RegExp(`(?:${vocabulary.words.commitments}|达到?|超过?|逾|(?<![附最临])近)$`);
    return achieved.test(text.slice(Math.max(0, numeral.start - 6), numeral.start)) ? value(place, "achieved-scale", {}) : null;
  },
};

const LEVEL_BEFORE = /(?:达到?|[降升提增][到至]|低于|高于|不超过|控制在|保持在|维持在|稳定在|超过|突破|提[高升][到至])$/;

/** 200万以上标箱: the unit behind the bound. */
export const unitBehindBound: ValueRule = {
  name: "unit-behind-bound",
  read: (place) => {
    const { text, numeral, unit, vocabulary } = place;
    const bound = unit ? null : BOUND_BEHIND.exec(text.slice(numeral.end, numeral.end + 2));
    const behind = bound ? vocabulary.unitAt(text, numeral.end + 2) : null;
    return behind ? value(place, "unit-behind-bound", { end: numeral.end, family: behind.family, unit: behind.unit }) : null;
  },
};

/** 累计达1500以上: a figure with a bound and no unit. */
export const bareFigure: ValueRule = {
  name: "bare-figure",
  read: (place) => {
    const { text, numeral, unit } = place;
    const bounded = BOUND_BEHIND.test(text.slice(numeral.end, numeral.end + 2));
    if (unit || numeral.script !== "digits" || !bounded) return null;
    return LEVEL_BEFORE.test(text.slice(Math.max(0, numeral.start - 6), numeral.start)) ? value(place, "bare-figure", {}) : null;
  },
};

const COUNTABLE =
  /^(?!元|级|[+＋])[\u4e00-\u9fff]{0,8}?(?:人口|群众|居民|村民|农民|劳动力|学生|毕业生|职工|人才|党员|用户|家庭|师生|教师|企业|主体|个体户|工商户|农户|商户)/;

/** 35.6万农村贫困人口: people and firms counted in ten thousands, without a measure word. */
export const bareCount: ValueRule = {
  name: "bare-count",
  read: (place) => {
    const { text, numeral, unit } = place;
    if (unit || numeral.script !== "digits" || numeral.scale < 4) return null;
    const inhabited = /人口(?:不?超过|达到?|不足|在|为)?$/.test(text.slice(Math.max(0, numeral.start - 6), numeral.start));
    if (!inhabited && !COUNTABLE.test(text.slice(numeral.end, numeral.end + 14))) return null;
    return value(place, "bare-count", { family: "count" });
  },
};
