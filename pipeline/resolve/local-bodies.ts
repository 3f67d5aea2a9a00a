import type { Body as BodyEntry, Field } from "../../schemas/lexicon/agencies.ts";
import { agencyPlace, atLevel, type Place } from "./places.ts";
import type { Body, Setting } from "./setting.ts";

const within = ({ from, until }: BodyEntry, date: string | null): boolean => {
  if (!date) return from === undefined || until === undefined;
  return (!from || date.slice(0, from.length) >= from.slice(0, date.length)) && (!until || date.slice(0, until.length) <= until);
};

/** A name's template filled in; special administrative regions have a 政府, prefectures and leagues a 行政公署. */
const fill = (name: string, place: Place): string =>
  name
    .replaceAll("{place}", agencyPlace(place))
    .replaceAll("{stem}", place.stem)
    .replace("特别行政区人民政府", "特别行政区政府")
    .replace(/(?<=地区|盟)人民政府$/, "行政公署");

const provinceName = (place: Place): string => atLevel(place, "provincial")?.name ?? "";

/** Bodies with names of their own (国资委, 税务局, 总工会, 中级人民法院). */
export function readOwnName(rest: string, place: Place, setting: Setting): Body | null {
  const exception = setting.agencies.exceptions.find(({ place: where, form }) => form === rest && where === place.name);
  if (exception) return { name: exception.name, place, kind: "government" };
  const fits = setting.agencies.bodies.filter(({ forms, levels }) => forms.includes(rest) && (!levels || levels.includes(place.level)));
  const entry = fits.find((body) => within(body, setting.date)) ?? (fits.length === 1 && rest === "税务局" ? fits[0] : undefined);
  if (!entry) return null;
  const name = entry.regional?.[provinceName(place)] ?? fill(entry.name, place);
  return { name, place, kind: entry.kind };
}

/** Departments of a Party committee: 委组织部, 党委宣传部. */
export function readPartyOrgan(rest: string, place: Place, setting: Setting): Body | null {
  const department = /^(?:党委|委(?!员会$))(.+)$/.exec(rest)?.[1];
  if (!department) return null;
  const full = setting.agencies.party[department] ?? (/(?:部|办公室|委员会|局|室|校|团)$/.test(department) ? department : null);
  if (!full) return null;
  const committee = place.name.endsWith("自治区") ? `${place.name}委员会` : `${agencyPlace(place)}委`;
  return { name: `中共${committee}${full}`, place, kind: "party" };
}

const ORGAN_AT_END = /(委员会|办公室|办公厅|总局|中心|局|委|厅|办|署|部)$/;

/** Field of government + organ word: 工信局, 发展改革委, 自然资源和规划局. */
export function readFieldOrgan(rest: string, place: Place, setting: Setting): Body | null {
  const organ = ORGAN_AT_END.exec(rest.replace(/^(?:人民)?政府/, ""));
  if (!organ?.[1]) return null;
  const bare = rest.replace(/^(?:人民)?政府/, "");
  const full = setting.agencies.organs[organ[1]] ?? organ[1];
  const printed = bare.slice(0, organ.index);
  const field = fieldOf(printed, full, setting.agencies.fields);
  if (!field) return null;
  const standard = field.name === printed ? field.name : (field.regional?.[provinceName(place)] ?? field.name);
  return {
    name: agencyPlace(place) + standard + full,
    place,
    kind: "government",
  };
}

function fieldOf(printed: string, organ: string, fields: readonly Field[]): Field | null {
  const named = fields.find(({ name, organOnly }) => name === printed && (!organOnly || organOnly.includes(organ)));
  if (named) return named;
  return fields.find(({ forms, organOnly }) => forms.includes(printed) && (!organOnly || organOnly.includes(organ))) ?? null;
}

/** A bare field (市发改, 资规): the body that answers for it at this level. */
export function readBareField(printed: string, place: Place, setting: Setting): Body | null {
  const own = readOwnName(printed, place, setting);
  if (own) return own;
  const field = setting.agencies.fields.find(({ name, forms }) => name === printed || forms.includes(printed));
  if (!field) return null;
  const bare = field.bare?.[place.level];
  const organ = field.organs?.[place.level] ?? (place.level === "provincial" && !place.name.endsWith("市") ? "厅" : "局");
  const name = agencyPlace(place) + (bare ?? (field.regional?.[provinceName(place)] ?? field.name) + organ);
  return { name, place, kind: "government" };
}
