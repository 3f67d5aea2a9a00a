import type { Unit } from "./units.ts";

/** A paragraph that opens an unnumbered unit of a series (·1, ·2 …): where its heading ends and its body begins. */
export interface Lead {
  readonly style: "bold" | "stop" | "colon" | "gap";
  readonly headingStart: number;
  readonly headingEnd: number;
  readonly bodyStart: number;
}

const SHORTEST_BODY = 12;
const STOP_LEAD = /^([^。；：:，,！？（）()]{2,24}(?:[，,、][^。；：:，,！？（）()]{2,22}){0,2})。/;
const COLON_LEAD = /^([^。；：:，,！？]{2,22})[：:]/;
const NO_LEAD =
  /^(?:其中|同时|此外|另外|首先|其次|例如|如|即|注|说明|联系人|联系电话|电话|地址|邮箱|单位|时间|来源|责任单位|牵头单位|责任部门|配合单位|附件)|[0-9]{3,}|如下$|以下/;

/** 一是, 二是 before a lead count it, they are none of its words. */
const COUNTED = /^[一二三四五六七八九十]{1,3}是(?!否)/;

/** Every way in which a paragraph could open with a lead, strongest first. */
function leadOf(unit: Unit): Lead | null {
  const counted = COUNTED.exec(unit.text)?.[0].length ?? 0;
  const text = unit.text.slice(counted);
  const start = unit.start + counted;
  if (NO_LEAD.test(text.slice(0, 30))) return null;
  const behind = (length: number): boolean => text.length - length >= SHORTEST_BODY;
  if (unit.boldEnd !== null) {
    const bold = text.slice(0, unit.boldEnd - start).replace(/[。：:]$/, "");
    const mark = /^[。：:]/.test(text.slice(bold.length)) ? 1 : 0;
    if (bold.length >= 2 && bold.length <= 40 && !/。/.test(bold) && (unit.isBold || behind(bold.length)))
      return { style: "bold", headingStart: start, headingEnd: start + bold.length, bodyStart: start + bold.length + mark };
  }
  const stop = STOP_LEAD.exec(text);
  if (stop?.[1] && stop[1].length <= 36 && behind(stop[0].length))
    return { style: "stop", headingStart: start, headingEnd: start + stop[1].length, bodyStart: start + stop[0].length };
  const colon = COLON_LEAD.exec(text);
  if (colon?.[1] && behind(colon[0].length))
    return { style: "colon", headingStart: start, headingEnd: start + colon[1].length, bodyStart: start + colon[0].length };
  const gap = unit.gap === null ? 0 : unit.gap - start;
  if (gap >= 2 && gap <= 10 && /^[\u4e00-\u9fff、]+$/.test(text.slice(0, gap)) && behind(gap) && /^[\u4e00-\u9fff]/.test(text.slice(gap)))
    return { style: "gap", headingStart: start, headingEnd: start + gap, bodyStart: start + gap };
  return null;
}

/** The words that all leads of a colon series end with (…产业), at least two characters; or null. */
function sharedEnding(words: readonly string[]): string | null {
  const [first, ...rest] = words;
  if (!first || rest.length === 0) return null;
  for (let length = Math.min(4, first.length - 1); length >= 2; length--) {
    const ending = first.slice(-length);
    if (rest.every((word) => word.endsWith(ending))) return ending;
  }
  return null;
}

/** Parts units of a colon series where another lead with the same ending stands inside the paragraph, behind a full stop. */
function withInnerLeads(units: readonly Unit[], leads: ReadonlyMap<Unit, Lead>, ending: string): Unit[] {
  const inner = new RegExp(`(?<=[。；])[^。；：:，,]{1,20}${ending}(?=[：:])`, "g");
  return units.flatMap((unit) => {
    if (!leads.has(unit)) return [unit];
    const cuts = [0, ...[...unit.text.matchAll(inner)].map((match) => match.index), unit.text.length];
    return cuts.slice(1).map((to, i) => {
      const from = cuts[i] ?? 0;
      return i === 0 && to === unit.text.length
        ? unit
        : {
            ...unit,
            start: unit.start + from,
            end: unit.start + to,
            text: unit.text.slice(from, to),
            contentStart: unit.start + from,
            boldEnd: null,
            gap: null,
          };
    });
  });
}

/** Drops openings that are much longer than the usual one of their series: sentences of running text among leads. */
function ofOneLength(leads: Map<Unit, Lead>): Map<Unit, Lead> {
  const lengthOf = (unit: Unit): number => (leads.get(unit)?.headingEnd ?? unit.start) - unit.start;
  const lengths = [...leads.keys()].map(lengthOf).sort((a, b) => a - b);
  const usual = lengths[(lengths.length - 1) >> 1] ?? 0;
  return new Map([...leads].filter(([unit]) => lengthOf(unit) <= usual * 2 + 6));
}

/**
 * Finds the series of leads among a clause's own paragraphs: at least two in one style. Bold ones count before full-stop, colon and blank-parted ones.
 * Gives the paragraphs (parted further where a lead stands inside one) and which of them open a unit.
 */
export function leadSeries(units: readonly Unit[]): { units: readonly Unit[]; leads: ReadonlyMap<Unit, Lead> } {
  const found = units.map((unit) => [unit, leadOf(unit)] as const);
  for (const style of ["bold", "stop", "colon", "gap"] as const) {
    const inStyle = found.filter(([unit, lead]) => lead?.style === style || (style === "stop" && lead?.style === "bold" && !unit.isBold));
    const leads = ofOneLength(new Map(inStyle as readonly (readonly [Unit, Lead])[]));
    const first = units.findIndex((unit) => leads.has(unit));
    if (leads.size < 2 || leads.size * 2 < units.length - first) continue;
    if (style !== "colon") return { units, leads };
    const ending = sharedEnding(
      [...leads.keys()].map((unit) => unit.text.slice(0, (leads.get(unit)?.headingEnd ?? unit.start) - unit.start)),
    );
    if (ending === null) return { units, leads };
    const parted = withInnerLeads(units, leads, ending);
    return {
      units: parted,
      leads: new Map(parted.flatMap((unit) => (leadOf(unit)?.style === "colon" ? [[unit, leadOf(unit) as Lead] as const] : []))),
    };
  }
  return { units, leads: new Map() };
}
