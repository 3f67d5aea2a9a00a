import { readPlacePrefix } from "./place-prefix.ts";
import type { Place } from "./places.ts";
import { placeOfLevel, type Setting } from "./setting.ts";

/** How a name opens. `sign`: by a division's name, by a level word (市), or by neither. `place`: what that means, as far as known. */
export interface Head {
  readonly sign: "place" | "level" | "none";
  readonly place: Place | null;
  readonly rest: string;
}

const LEVEL = /^(?:全|本|我)?(自治区|自治州|地区|省|市(?!场|政(?!府|协|务|法|数|研))|州|盟|县(?!域)|区(?!域|块|级)|旗)(?:级|直)?(?=.)/;

/** The Xinjiang Production and Construction Corps: of provincial rank, no division of the package. */
const CORPS: Place = { name: "新疆生产建设兵团", stem: "兵团", level: "provincial", parent: null };

/** Takes the division or level word off the front of a name (南通市|工业和信息化局, 市|工信局). */
export function readHead(name: string, setting: Setting): Head {
  const corps = /^(?:新疆生产建设)?兵团(?=.)/.exec(name);
  if (corps) return { sign: "place", place: CORPS, rest: name.slice(corps[0].length) };
  const level = LEVEL.exec(name);
  if (level?.[1]) return { sign: "level", place: placeOfLevel(level[1], setting.home), rest: name.slice(level[0].length) };
  const prefixed = readPlacePrefix(name, setting.places, setting.home);
  return prefixed ? { sign: "place", place: prefixed.place, rest: prefixed.rest } : { sign: "none", place: null, rest: name };
}

/** 团市委, 团省委: the level word stands inside. */
export function readYouthLeague(name: string, setting: Setting): Place | null {
  const level = /^(?:共青)?团(自治区|省|市|州|盟|县|区|旗)委$/.exec(name);
  if (level?.[1]) return placeOfLevel(level[1], setting.home);
  const named = /^(?:共青)?团(.{2,12})委(?:员会)?$/.exec(name);
  const prefixed = named?.[1] ? readPlacePrefix(named[1], setting.places, setting.home) : null;
  return prefixed?.rest === "" ? prefixed.place : null;
}

/** Also takes off a city's stem, where a known form follows (哈密|中院, 杭州|公积金中心). */
export function readHeadOrStem(name: string, setting: Setting): Head {
  const head = readHead(name, setting);
  if (head.sign !== "none") return head;
  for (const length of [4, 3, 2]) {
    const rest = name.slice(length);
    const cities =
      setting.words.forms.has(rest) && !/供电|管委会$|管理委员会$/.test(rest)
        ? (setting.places.stems.get(name.slice(0, length)) ?? []).filter(({ level }) => level !== "county")
        : [];
    if (cities.length === 1 && cities[0]) return { sign: "place", place: cities[0], rest };
  }
  return head;
}
