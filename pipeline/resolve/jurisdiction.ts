import type { Circular } from "../../schemas/circular.ts";
import type { Responsibility } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import { readPlacePrefix } from "./place-prefix.ts";
import { atLevel, isWithin, type Place, type PlaceLevel, type Places } from "./places.ts";

/** Whose circular it is: a division, or the nation as a whole; `place` null and `national` false where unknown. */
export interface Jurisdiction {
  readonly place: Place | null;
  readonly national: boolean;
}

const NATIONAL_ISSUER =
  /^(?:国务院|国家|中共中央|中央|全国|中华人民共和国|最高人民|教育部|科技部|科学技术部|工业和信息化部|公安部|民政部|司法部|财政部|人力资源|自然资源部|生态环境部|住房(?:和)?城乡建设部|交通运输部|水利部|农业农村部|农业部|商务部|文化(?:和旅游)?部|应急(?:管理)?部|退役军人(?:事务)?部|审计署|海关总署|市场监管总局|税务总局|中国(?:人民银行|银保监会|证监会|民用航空局|民航局|气象局|科学院))/;
const NATIONAL_NUMBER =
  /^(?:国|中发|中办|工信|财[^厅局]|发改|科发|教[^育]|建[^设厅]|交|商|农|文旅|人社|自然资|环|水|医保|药监|银保监|证监|税总|署|民|司|应急|卫|法发|高检)/;
const FULL = /[省市县区州盟旗]/g;

/**
 * The issuing jurisdiction, from the surest sign to the weakest: issuers; title and covering notice's title; document number's code;
 * divisions that the agencies named in the text belong to; divisions named in the text. Each answers only where exactly one division remains.
 */
export function findJurisdiction(
  circular: Circular,
  responsibilities: readonly Responsibility[],
  lexicon: Lexicon,
  places: Places,
): Jurisdiction {
  const { issuers, noticeTitle, title, docNumber, addressees } = circular.description;
  const province = provinceOfNumber(docNumber, lexicon, places);
  const near = nearest(circular.text, places, province);
  const unknown: Jurisdiction = { place: null, national: false };
  const signs = [
    ...issuers.map((name) => ofName(name, places, near)),
    ...[noticeTitle, title].map((name) => (name ? ofTitle(name, places, near) : unknown)),
  ];
  const first = signs.find(({ place, national }) => place !== null || national);
  if (first) return first.place ? { place: deepest(first.place, signs), national: false } : first;
  if (docNumber && !province && NATIONAL_NUMBER.test(docNumber)) return { place: null, national: true };
  const level = levelSpoken(responsibilities, circular.text);
  const named = addressees.map((name) => readPlacePrefix(name, places, near)?.place).find((place) => place !== undefined);
  const place =
    ofAgencies(responsibilities, level, province, places) ??
    (level === "provincial" ? ofZones(circular.text, lexicon, places) : null) ??
    ofText(circular.text, level, province, places) ??
    named ??
    (level === "provincial" ? province : null);
  return {
    place: place ?? null,
    national: place
      ? false
      : responsibilities.some(({ agency }) => /^(?:国家发展改革委|工业和信息化部|财政部|商务部|发展改革委|科技部)$/.test(agency)),
  };
}

/** The division named by most signs' depth: an issuer's county inside a city's title. */
const deepest = (place: Place, signs: readonly Jurisdiction[]): Place =>
  signs
    .map((sign) => sign.place)
    .find((other) => other !== null && other !== place && isWithin(other, place) && signs[0]?.place === null) ?? place;

function ofName(name: string, places: Places, near: Place | null): Jurisdiction {
  const bare = name.replace(/^中共(?!中央)/, "");
  const prefixed = readPlacePrefix(bare, places, near) ?? branchPlace(bare, places) ?? zonePlace(bare, places);
  if (prefixed) return { place: prefixed.place, national: false };
  return { place: null, national: NATIONAL_ISSUER.test(name) };
}

/** 国家税务总局安徽省税务局: the division inside a branch's name. */
function branchPlace(name: string, places: Places): { place: Place } | null {
  const at =
    /^(?:国家税务总局|中国人民银行|国家外汇管理局|中国共产主义青年团|共青团|国家金融监督管理总局|中华人民共和国)(?=[\u4e00-\u9fa5]{2,9}(?:税务局|分行|支行|分局|委员会|监管|海关))/.exec(
      name,
    );
  return at ? readPlacePrefix(name.slice(at[0].length), places, null) : null;
}

/** 广州南沙经济技术开发区科学技术局: the city that a zone's name opens with. */
function zonePlace(name: string, places: Places): { place: Place } | null {
  if (!/^.{2,16}(?:开发区|高新区|新区|示范区|园区|保税区|度假区)/.test(name)) return null;
  for (const length of [4, 3, 2]) {
    const cities = (places.stems.get(name.slice(0, length)) ?? []).filter(
      ({ level, name: full }) => level === "municipal" || full.endsWith("市"),
    );
    const city = cities.find(({ level }) => level !== "county");
    if (city) return { place: city };
  }
  return null;
}

function ofTitle(title: string, places: Places, near: Place | null): Jurisdiction {
  const starts = [
    0,
    ...[...title.matchAll(/[《〈“]|关于(?:印发|转发|公布|发布|修订|修改|加快|进一步)?/g)].map((hit) => hit.index + hit[0].length),
  ];
  if (NATIONAL_ISSUER.test(title)) return { place: null, national: true };
  for (const start of starts) {
    const prefixed = readPlacePrefix(title.slice(start), places, near);
    if (prefixed && !/^(?:等|、|和|自由贸易试验区总体)/.test(prefixed.rest)) return { place: prefixed.place, national: false };
  }
  return { place: null, national: false };
}

function provinceOfNumber(docNumber: string | null, { provinces }: Lexicon, places: Places): Place | null {
  const code = docNumber?.[0];
  const entry = code ? provinces.provinces.find(({ codes }) => codes.includes(code)) : undefined;
  return (entry && places.named.get(entry.name)?.find(({ level }) => level === "provincial")) ?? null;
}

/** Which level the agencies' level words speak of (市工信局 → municipal), where one level dominates. */
function levelSpoken(responsibilities: readonly Responsibility[], text: string): PlaceLevel | null {
  const count = (pattern: RegExp) => responsibilities.filter(({ agency }) => pattern.test(agency)).length;
  const counts: [PlaceLevel, number][] = [
    ["provincial", count(/^(?:省|自治区)(?!级|直)/)],
    ["municipal", count(/^市(?!场|级|直)/)],
    ["county", count(/^[县区](?!级|直|域)/)],
  ];
  const top = counts.sort((a, b) => b[1] - a[1])[0];
  if (top && top[1] > 0) return top[0];
  const spoken = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  const words: [PlaceLevel, number][] = [
    ["provincial", spoken(/全省|我省/g)],
    ["municipal", spoken(/全市|我市/g)],
    ["county", spoken(/全县|我县|全区(?!域)|我区/g)],
  ];
  const said = words.sort((a, b) => b[1] - a[1])[0];
  return said && said[1] > 1 ? said[0] : null;
}

/** The one city (or province) that holds every county (or city) named among the agencies. */
function ofAgencies(
  responsibilities: readonly Responsibility[],
  level: PlaceLevel | null,
  province: Place | null,
  places: Places,
): Place | null {
  if (level !== "municipal" && level !== "provincial") return null;
  const names = new Set(
    responsibilities.flatMap(({ agency }) => /^([\u4e00-\u9fa5]{2,8}[市县区旗州盟])(?=人民政府|政府|管委会|$)/.exec(agency)?.[1] ?? []),
  );
  const homes = [...names].map(
    (name) =>
      new Set(
        (places.named.get(name) ?? []).flatMap((place) =>
          place.parent ? [level === "provincial" ? atLevel(place, "provincial") : place.parent] : [],
        ),
      ),
  );
  const known = homes.filter(({ size }) => size > 0);
  if (known.length < 2) return null;
  const common = [...(known[0] ?? [])].filter(
    (place) => place && known.every((set) => set.has(place)) && (!province || isWithin(place, province)),
  );
  return common.length === 1 ? (common[0] ?? null) : null;
}

/** The one province whose zones the text names (赣江新区). */
function ofZones(text: string, { provinces }: Lexicon, places: Places): Place | null {
  const names = new Set(Object.entries(provinces.zones).flatMap(([zone, name]) => (text.includes(zone) ? [name] : [])));
  const [only, second] = names;
  return (only && !second && places.named.get(only)?.find(({ level }) => level === "provincial")) || null;
}

function mentions(text: string, places: Places): Map<Place, number> {
  const found = new Map<Place, number>();
  for (const hit of text.matchAll(FULL)) {
    for (let length = Math.min(12, hit.index + 1); length >= 3; length--) {
      const named = places.named.get(text.slice(hit.index + 1 - length, hit.index + 1)) ?? [];
      const place = named.length === 1 ? named[0] : undefined;
      if (!place) continue;
      found.set(place, (found.get(place) ?? 0) + 1);
      break;
    }
  }
  return found;
}

/** The one division of the level spoken that the text names, itself or by its parts. */
function ofText(text: string, level: PlaceLevel | null, province: Place | null, places: Places): Place | null {
  if (!level) return null;
  const counts = new Map<Place, number>();
  for (const [place, count] of mentions(text, places)) {
    const at = atLevel(place, level) ?? (level === "municipal" && place.level === "provincial" && place.name.endsWith("市") ? place : null);
    if (at && (!province || isWithin(at, province))) counts.set(at, (counts.get(at) ?? 0) + count);
  }
  if (level !== "county")
    for (const [place, count] of stemMentions(text, level, province, places)) counts.set(place, (counts.get(place) ?? 0) + count);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [top, second] = ranked;
  return top && top[1] >= 2 && (second?.[1] ?? 0) * 3 <= top[1] ? top[0] : null;
}

/** The city or province that the text names most: where homonymous counties are looked for first. */
function nearest(text: string, places: Places, province: Place | null): Place | null {
  const counts = new Map<Place, number>();
  for (const [place, count] of mentions(text.slice(0, 20_000), places)) {
    const city = atLevel(place, "municipal") ?? place;
    if (!province || isWithin(city, province)) counts.set(city, (counts.get(city) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? province;
}

/** How often each stem of the level stands in the text (合肥高新区, 山东科技大市场); stems of one character left out. */
function stemMentions(text: string, spoken: PlaceLevel, province: Place | null, places: Places): Map<Place, number> {
  const cities = places.all.filter(
    ({ level, name, stem }) => (level === spoken || (level === "provincial" && name.endsWith("市"))) && stem.length > 1,
  );
  return new Map(
    cities
      .filter((city) => !province || isWithin(city, province))
      .map((city) => [city, text.split(city.stem).length - 1] as const)
      .filter(([, count]) => count > 0),
  );
}
