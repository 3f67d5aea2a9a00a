import type { Span } from "../../../schemas/span.ts";
import { type Numeral, readNumerals } from "../../numerals/read.ts";
import { onceFor } from "../../once-for.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { BOUNDS_AFTER, boundsBefore } from "./bounds.ts";
import type { Mention } from "./mention.ts";
import { refusalsOf } from "./refusals.ts";
import { VALUE_RULES } from "./rules.ts";
import type { Value } from "./value-rule.ts";

/** A number with a unit that is no quantity: `refusal` names why. */
interface Refused extends Span {
  readonly refusal: string;
}

const refusalRules = onceFor(refusalsOf);

/** Why a value is no quantity, or null where it is one. */
function refusalOf(text: string, value: Value, vocabulary: Vocabulary): string | null {
  const before = text.slice(Math.max(0, value.start - 14), value.start);
  const after = text.slice(value.end, value.end + 24);
  const printed = text.slice(value.start, value.end);
  const fits = refusalRules(vocabulary).find(
    (r) => (r.only?.(value, printed) ?? true) && (r.before?.test(before) ?? true) && (r.after?.test(after) ?? true),
  );
  return fits?.name ?? null;
}

/** 自办结之日起15日后, but not 连续实施三年后 */
const FROM = /(?:起|满)$/;
const NO_CLAUSE_END = /[，。；！？\n\t]/;

/** 超过300平方米（含） */
const INCLUDED = /^（含[^（）]{0,6}）/;

/** 10千伏以下（不含10千伏）: the number itself is left out. */
const EXCLUDED = /（不含[^（）]{0,10}）$/;
const STRICT: Partial<Record<Mention["comparator"], Mention["comparator"]>> = { "≤": "<", "≥": ">" };

const BREAKING =
  /(?:^|[和并年底末、]|攻克|攻关|研发|掌握|力争|努力|争取|计划|重点|集中|加快|联合|协同|聚力|着力|推动|支持|组织|累计|共|将|要)突破$/;
const BROKEN_THROUGH =
  /^(?:以上|左右|余|多)?的?[^，。；、0-9]{0,24}(?:技术|装备|产品|材料|工艺|零部件|元器件|部件|软件|瓶颈|难题|难点|短板|装置|设备)/;
/** 突破50项关键技术: the verb of what is broken through, no bound of its count. */
const breaksThrough = (before: string, after: string, { family }: Value): boolean =>
  family === "count" && BREAKING.test(before) && BROKEN_THROUGH.test(after);

/** A value with the bounds printed around it. */
function bounded(text: string, value: Value, vocabulary: Vocabulary): Mention {
  const reach = text.slice(Math.max(0, value.start - 30), value.start);
  const cut = [...reach].findLastIndex((c) => NO_CLAUSE_END.test(c));
  const before = [...reach].slice(cut + 1).join("");
  const after = text.slice(value.end, value.end + 20);
  const behind = BOUNDS_AFTER.find(
    (b) =>
      b.pattern.test(after) &&
      (b.name !== "inside-time" || value.family === "time") &&
      (b.name !== "in-reach" || value.family === "length") &&
      (b.name !== "after-time" || (value.family === "time" && FROM.test(before))) &&
      (b.name !== "odd" || value.numeral.exactness === "exact"),
  );
  const ahead = boundsBefore(vocabulary)
    .map((b) => ({
      bound: b,
      match:
        b.pattern.exec(before) ??
        (value.family === "rate" || value.family === "money" || value.family === "time" || value.family === "times"
          ? b.withBase?.exec(before)
          : null),
    }))
    .find(
      ({ match, bound }) =>
        match &&
        !(bound.name === "more-than" && breaksThrough(before, after, value)) &&
        !(bound.name === "about" && value.family === "time" && before.endsWith("近")) &&
        (bound.name !== "rank" || /^[名位家]$/.test(value.unit ?? "")) &&
        !(bound.withBase && /平均|均值|水平|同期/.test(match[0])),
    );
  const textStart = ahead?.match && !ahead.bound.apart ? value.start - (before.length - ahead.match.index) : value.start;
  const graded = value.family === "money" && /^级(?!别)/.test(after) ? 1 : 0;
  const boundEnd = behind ? value.end + (behind.pattern.exec(after)?.[0].length ?? 0) : value.end + graded;
  const textEnd = value.rule === "unit-behind-bound" && value.unit ? boundEnd + value.unit.length : boundEnd;
  const included = !behind && ahead?.bound.name === "more-than" ? (INCLUDED.exec(after)?.[0].length ?? 0) : 0;
  if (included > 0)
    return { ...value, textStart, textEnd: value.end + included, comparator: "≥", bound: { name: "more-than", side: "before" } };
  const open = behind && EXCLUDED.test(text.slice(boundEnd - 14, boundEnd)) ? STRICT[behind.comparator] : undefined;
  const comparator = open ?? comparatorOf(value, ahead?.bound.name ?? null, ahead?.bound.comparator ?? null, behind?.comparator ?? null);
  const bound = behind ? { name: behind.name, side: "after" as const } : ahead ? { name: ahead.bound.name, side: "before" as const } : null;
  return { ...value, textStart, textEnd, comparator, bound };
}

function comparatorOf(
  value: Value,
  name: string | null,
  ahead: Mention["comparator"] | null,
  behind: Mention["comparator"] | null,
): Mention["comparator"] {
  if (value.family === "ratio") return "=";
  if (value.valueHigh !== null) return "range";
  if (behind === "≈" && name === "hold-at") return behind;
  if (ahead !== null && ahead !== "≈" && name !== "hold-at" && (behind === null || behind === "≈")) return ahead;
  if (behind !== null) return behind;
  return ahead ?? (value.numeral.exactness === "more" ? ">" : "=");
}

/** Every value of a folded text that is a quantity, in order, and the numbers with a unit that are none. `taken`: dates, titles, names. */
export function findValues(text: string, taken: readonly Span[], vocabulary: Vocabulary): { mentions: Mention[]; refused: Refused[] } {
  const mentions: Mention[] = [];
  const refused: Refused[] = [];
  const numerals: readonly Numeral[] = readNumerals(text).filter((n) => !taken.some((t) => t.start < n.end && n.start < t.end));
  let end = 0;
  numerals.forEach((numeral, index) => {
    if (numeral.start < end) return;
    const unit = vocabulary.unitAt(text, numeral.end);
    const place = { text, numerals, index, numeral, unit, vocabulary };
    for (const rule of VALUE_RULES) {
      const value = rule.read(place);
      if (value === null) continue;
      const refusal = refusalOf(text, value, vocabulary);
      end = value.end;
      if (refusal === null) mentions.push(bounded(text, value, vocabulary));
      else refused.push({ start: value.start, end: value.end, refusal });
      return;
    }
  });
  return { mentions, refused };
}
