import { areaList } from "@vant/area-data";
import type { ProvinceWords } from "../../schemas/lexicon/provinces.ts";

export type PlaceLevel = "provincial" | "municipal" | "county";

/** An administrative division. `stem`: its name without 省, 市, 县 and the like (南通; 黔南). `parent`: the division above; null for provinces. */
export interface Place {
  readonly name: string;
  readonly stem: string;
  readonly level: PlaceLevel;
  readonly parent: Place | null;
}

/** All divisions of China, and ways to find them. */
export interface Places {
  readonly all: readonly Place[];
  /** By full name and by short forms that keep the suffix (黔南州, 三都县). */
  readonly named: ReadonlyMap<string, readonly Place[]>;
  readonly stems: ReadonlyMap<string, readonly Place[]>;
  readonly childrenOf: ReadonlyMap<Place, readonly Place[]>;
}

const PSEUDO = /^(?:县|省直辖县|自治区直辖县级行政区划)$|开发区|高新|园区$|管理区$|示范区$/;

const built = new WeakMap<ProvinceWords, Places>();

/** The divisions of the package `@vant/area-data` as a tree; built at the first call. Municipalities (上海市) are provincial, their districts stand directly below. */
export function placesOf(words: ProvinceWords): Places {
  const known = built.get(words);
  if (known) return known;
  const byCode = new Map<string, Place>();
  const add = (code: string, name: string, level: PlaceLevel, parent: Place | null) => {
    if (!PSEUDO.test(name) && name !== parent?.name) byCode.set(code, { name, stem: stemOf(name, words.peoples), level, parent });
  };
  for (const [code, name] of Object.entries(areaList.province_list)) add(code, name, "provincial", null);
  for (const [code, name] of Object.entries(areaList.city_list))
    add(code, name, "municipal", byCode.get(`${code.slice(0, 2)}0000`) ?? null);
  for (const [code, name] of Object.entries(areaList.county_list))
    add(code, name, "county", byCode.get(`${code.slice(0, 4)}00`) ?? byCode.get(`${code.slice(0, 2)}0000`) ?? null);
  const all = [...byCode.values()];
  const places: Places = {
    all,
    named: grouped(all.flatMap((place) => [...new Set([place.name, ...shortNames(place)])].map((name) => [name, place] as const))),
    stems: grouped(all.map((place) => [place.stem, place] as const)),
    childrenOf: grouped(all.flatMap((place) => (place.parent ? [[place.parent, place] as const] : []))),
  };
  built.set(words, places);
  return places;
}

function grouped<Key>(pairs: readonly (readonly [Key, Place])[]): Map<Key, Place[]> {
  const groups = new Map<Key, Place[]>();
  for (const [key, place] of pairs) {
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return groups;
}

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|省|市|县|区|旗|盟)$/;

/** 南通市 → 南通; 黔南布依族苗族自治州 → 黔南; 广西壮族自治区 → 广西; a one-character stem keeps (忠县 → 忠). */
export function stemOf(name: string, peoples: readonly string[]): string {
  let stem = name.replace(SUFFIX, "");
  if (!/自治/.test(name)) return stem;
  for (let cut = true; cut; ) {
    const people = peoples.find((word) => stem.endsWith(word) && stem.length > word.length + 1);
    cut = people !== undefined;
    if (people) stem = stem.slice(0, -people.length);
  }
  return stem;
}

/** Names in daily use that keep a suffix: 黔南州, 三都县, 甘孜州. */
function shortNames({ name, stem, level }: Place): string[] {
  const kind = /自治([州县旗区])$/.exec(name)?.[1];
  if (kind && kind !== "区") return [stem + kind, `${stem}自治${kind}`];
  if (level === "provincial") return /省$|市$/.test(name) ? [] : [`${stem}自治区`];
  return /新区$/.test(name) ? [`${stem}区`] : [];
}

/** Full name with what stands above: 江苏省南通市海门区, 上海市浦东新区. */
export const fullName = (place: Place): string => (place.parent ? fullName(place.parent) : "") + place.name;

/** As agencies' names begin: a province alone, a city alone, city + county. */
export const agencyPlace = (place: Place): string =>
  place.level === "county" && place.parent && isUrban(place.parent) ? place.parent.name + place.name : place.name;

/** May a county's agencies be named after this division (a city or a municipality; not a province)? */
const isUrban = (parent: Place): boolean => parent.level === "municipal" || parent.name.endsWith("市");

/** The division itself or the one above it at this level; null where there is none. */
export function atLevel(place: Place, level: PlaceLevel): Place | null {
  for (let at: Place | null = place; at; at = at.parent) if (at.level === level) return at;
  return null;
}

/** Is `place` this division or a part of it? */
export const isWithin = (place: Place, whole: Place): boolean => {
  for (let at: Place | null = place; at; at = at.parent) if (at === whole || at.name === whole.name) return true;
  return false;
};
