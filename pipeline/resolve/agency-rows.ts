import type { AgencyWords, Field } from "../../schemas/lexicon/agencies.ts";
import type { Agency } from "../../schemas/resolved.ts";
import { readPlacePrefix } from "./place-prefix.ts";
import { agencyPlace, fullName, type Place, type Places } from "./places.ts";

const BEFORE_PLACE =
  /^(?:中共|国家税务总局|中国人民银行|国家外汇管理局|中国共产主义青年团|共青团|中华人民共和国|国网|中国国际贸易促进委员会|中国银行保险监督管理委员会|中国证券监督管理委员会|国家金融监督管理总局|中国银行业监督管理委员会|中国人民政治协商会议)/;

/** Kinds of bodies that are not national merely because their name opens with no place. */
const NO_LEVEL = new Set(["enterprise", "institution", "zone"]);

/** The row of an agency: everything is drawn from its full name alone, so that every document gives the same row. */
export function agencyRow(name: string, kind: string, agencies: AgencyWords, places: Places): Agency {
  const place = placeIn(name, places);
  const level = place ? place.level : NO_LEVEL.has(kind) ? null : "national";
  return { name, shortName: place ? shortNameOf(name, place, agencies) : null, place: place ? fullName(place) : null, level, kind };
}

function placeIn(name: string, places: Places): Place | null {
  const bare = name.replace(BEFORE_PLACE, "");
  const prefixed = readPlacePrefix(bare, places, null);
  if (prefixed) return prefixed.place;
  for (const length of [4, 3, 2]) {
    const cities = (places.stems.get(bare.slice(0, length)) ?? []).filter(({ level }) => level !== "county");
    if (cities.length === 1 && cities[0]) return cities[0];
  }
  return null;
}

const ORGAN = /(?:委员会|办公室|局|厅)$/;
const SHORT: Readonly<Record<string, string>> = { 委员会: "委", 办公室: "办" };

function shortNameOf(name: string, place: Place, { fields, bodies }: AgencyWords): string | null {
  const prefix = agencyPlace(place);
  const own = bodies.find((body) => body.name.replaceAll("{place}", prefix).replaceAll("{stem}", place.stem) === name);
  if (own) return prefix + own.forms[0];
  const rest = name.startsWith(prefix) ? name.slice(prefix.length) : "";
  const organ = ORGAN.exec(rest)?.[0];
  const field = organ ? fields.find((entry) => entry.name === rest.slice(0, -organ.length)) : undefined;
  return organ && field ? prefix + shortest(field) + (SHORT[organ] ?? organ) : null;
}

const shortest = ({ name, forms }: Field): string =>
  [name, ...forms].filter(({ length }) => length > 1).reduce((best, form) => (form.length < best.length ? form : best), name);
