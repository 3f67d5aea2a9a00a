import { atLevel, type Place } from "./places.ts";
import type { Body, Setting } from "./setting.ts";

const ORGAN = /(?:管理委员会|管委会|(?<=商务区|科技城|合作区|产业园|园区|新区|开发区|风景区)管理局)$/;
/** A zone that stands for its managing committee (高新区、经开区). */
const BARE_ZONE =
  /(?:高新区|经开区|经济技术开发区|经济开发区|高新技术产业开发区|[\u4e00-\u9fa5]{2}片区|[\u4e00-\u9fa5]{2}(?:示范区|风景(?:名胜)?区|度假区|经济区|航空港区|空港区|合作区)|^(?:航空港区|空港区|空港经济区))$/;
const NO_NAME = new Set([
  "开发区",
  "新区",
  "功能区",
  "示范区",
  "商务区",
  "起步区",
  "生态区",
  "试验区",
  "实验区",
  "综合实验区",
  "工业园区",
  "园区",
  "产业园区",
  "新片区",
  "化工产业园",
]);

/**
 * Managing committees of zones: city without 市 + full zone name + 管理委员会 (高新区管委会 → 南通高新技术产业开发区管理委员会).
 * `place`: the division named before the zone, or null. Null where the zone has no name of its own.
 */
export function readZone(name: string, place: Place | null, setting: Setting): Body | null {
  const zone = ORGAN.test(name) ? name.replace(ORGAN, "") : BARE_ZONE.test(name) ? name : null;
  if (zone === null || !/[区园城港岛带]$|基地$/.test(zone)) return null;
  if (NO_NAME.has(zone) || zone.length < 2) return null;
  const organ = name.endsWith("管理局") ? "管理局" : "管理委员会";
  const home = place ?? setting.home;
  const city = home ? (atLevel(home, "municipal") ?? atLevel(home, "provincial")) : null;
  const full = fullZone(zone, setting, home);
  const isNamed = opensWithPlace(full, setting) || /^中国（/.test(full);
  if (!isNamed && (!city || (city.level === "provincial" && !city.name.endsWith("市"))) && setting.agencies.zones[zone]) return null;
  if (place?.level === "county" && !isNamed) return { name: `${place.name}${full}${organ}`, place, kind: "zone" };
  const opening = isNamed || !city || (city.level === "provincial" && !city.name.endsWith("市")) ? "" : city.stem;
  return { name: `${opening}${full}${organ}`, place: city, kind: "zone" };
}

function fullZone(zone: string, setting: Setting, home: Place | null): string {
  const pilot = /^(.{0,4}?)自贸试验区(.{2,8}片区)?$/.exec(zone);
  const province = home ? atLevel(home, "provincial") : null;
  if (pilot && province) return `中国（${pilot[1] || province.stem}）自由贸易试验区${pilot[2] ?? ""}`;
  const kinds = Object.entries(setting.agencies.zones).sort(([a], [b]) => b.length - a.length);
  const kind = kinds.find(([short]) => zone.endsWith(short));
  return kind ? zone.slice(0, -kind[0].length) + kind[1] : zone;
}

/** Does a zone's name open with a city's own name (合肥高新区), a county-level city's included? */
function opensWithPlace(zone: string, { places, home }: Setting): boolean {
  for (let length = 2; length <= 6; length++) {
    const stems = places.stems.get(zone.slice(0, length)) ?? [];
    if (
      stems.some(
        (place) =>
          place.level !== "county" ||
          (home && place.name.endsWith("市") && (place.parent === home || place === home || place.parent === home.parent)),
      )
    )
      return true;
  }
  return false;
}
