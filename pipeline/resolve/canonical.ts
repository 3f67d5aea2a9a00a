import { kindOf, unbracketed } from "../../extractors/responsibilities/bodies.ts";
import { readBranch, readDistrictBranch } from "./branches.ts";
import { readHead, readHeadOrStem, readYouthLeague } from "./heads.ts";
import { readBareField, readFieldOrgan, readOwnName, readPartyOrgan } from "./local-bodies.ts";
import { agencyPlace, isWithin, type Place } from "./places.ts";
import type { Body, Setting } from "./setting.ts";
import { readZone } from "./zones.ts";

const NATIONAL_SIGN =
  /^(?:国家|中国|中央|国务院|全国|中华|最高)|(?:总局|总署|总公司|银保监会|证监会|银监会|保监会|中央)$|^(?!.*(?:委|市|省|县|区|州).{0,3}部$)[\u4e00-\u9fa5]{2,12}部$/;
const FIRM = /(?:公司|集团|银行|交易所|股份|车务段|联合社|分公司|供电局|供电所|书店)$|(?:银行|开行)[\u4e00-\u9fa5]{2,8}[分支]行$/;
const FIRM_AS_PRINTED = /(?:公司|集团|银行|交易所|股份|车务段)$|(?:银行|开行)[\u4e00-\u9fa5]{2,8}[分支]行$/;
const AD_HOC = /^(.*?)(?:领导小组|协调小组|工作小组|工作专班|专班|指挥部|联席会议|工作组|组委会|执委会|协调机制)(?:办公室)?$/;
const ANONYMOUS =
  /^(?:工作|专业|专项|协调|专门|各|该|相关|有关|市|省|区|县|领导|推进|改革|部际|部门|局际|厅际|联席|联席会议|成员单位|具体)*$/;

/**
 * The one definite body that a name means in its setting, by its full official name; null for groups, for what stays open, and for what is no body.
 * `opener`: the division that the list's first name speaks of (市发改、资规: the city).
 */
export function canonicalBody(printed: string, setting: Setting, opener: Place | null): Body | null {
  const name = unbracketed(printed).replace(/^中共(?=.{1,40}委.)/, "");
  if (name.length < 2) return null;
  const kind = kindOf(printed, setting.words);
  const departments = /^(.{2,})(?<!有关|相关|主管|职能|各|行业|监管|审批)(?:行政主管|主管|行政)?部门$/.exec(name);
  if (departments?.[1] && !/(?:^|[省市县区])(?:人民)?政府$/.test(departments[1])) return fieldBody(departments[1], setting, opener);
  if (kind === "group") return null;
  if (kind === "field") return fieldBody(name, setting, opener);
  const national = readNational(name, setting) ?? nationwide(name);
  if (national) return national;
  const department = ministryDepartment(name, setting);
  if (department) return department;
  const branch = readBranch(name, setting) ?? readDistrictBranch(name, setting);
  if (branch) return branch;
  const league = readYouthLeague(name, setting);
  if (league) return readOwnName("共青团", league, setting);
  const head = readHeadOrStem(name, setting);
  const place = head.place ?? (head.sign === "none" ? (opener ?? setting.home) : null);
  const bareStem = head.sign === "none" ? placeOfStem(name, setting) : null;
  if (bareStem) return readOwnName("人民政府", bareStem, setting);
  const isException = (form: string): boolean => setting.agencies.exceptions.some((entry) => entry.form === form);
  const called = isException(`${head.rest}管委会`) ? `${head.rest}管委会` : head.rest;
  const own = place && head.rest !== "" ? readOwnName(called, place, setting) : null;
  if (own && (head.sign !== "none" || isException(called))) return own;
  if (head.place?.name.endsWith("新区") && /^管(?:理)?委(?:员)?会$/.test(head.rest))
    return { name: `${head.place.name}管理委员会`, place: head.place, kind: "zone" };
  const zone =
    (head.sign === "level" && !head.place) || /[（(][^（()）]{1,40}[）)]./.test(printed) ? null : readZone(head.rest, head.place, setting);
  if (zone) return zone;
  if (/[（(][^（()）]{1,40}[）)].{0,40}管(?:理)?委(?:员)?会$/.test(printed)) return null;
  if (/[区园城]管(?:理)?委(?:员)?会$/.test(name)) return null;
  if (!place) return FIRM.test(name) && head.sign === "none" ? firm(name) : nationalAdHoc(name, setting);
  if (head.rest === "") return head.sign === "place" ? readOwnName("人民政府", place, setting) : null;
  if (FIRM_AS_PRINTED.test(name) && head.sign !== "level") return firm(name);
  if (head.sign === "none" && /^(?:政府|人民政府|党委|委|(?:人民)?法院|(?:人民)?检察院|工会|团委|公安)$/.test(name) && !opener) return null;
  const known =
    readOwnName(head.rest, place, setting) ?? readPartyOrgan(head.rest, place, setting) ?? readFieldOrgan(head.rest, place, setting);
  if (known) return known;
  const carried = head.sign === "none" && opener !== null && setting.home !== null;
  return unlisted(
    head.rest,
    carried && setting.home ? setting.home : place,
    head.sign === "none" ? (opener ? "carried" : "none") : "printed",
    setting,
  );
}

const firm = (name: string): Body => ({ name, place: null, kind: "enterprise" });

function fieldBody(printed: string, setting: Setting, opener: Place | null): Body | null {
  const whole = readHead(printed, setting);
  const isWhole = setting.words.fields.has(printed) && whole.sign !== "place";
  const place = isWhole ? opener : (whole.place ?? (whole.sign === "none" ? opener : null));
  return place ? readBareField(isWhole ? printed : whole.rest, place, setting) : null;
}

/** A department of a ministry (交通运输部运输服务司): the ministry's full name + its own. */
function ministryDepartment(name: string, { agencies }: Setting): Body | null {
  const forms = agencies.national
    .flatMap((entry) => entry.forms.map((form) => ({ form, full: entry.name })))
    .filter(({ form }) => name.startsWith(form) && /部$|署$|总局$|委$|委员会$/.test(form));
  const longest = forms.sort((a, b) => b.form.length - a.form.length)[0];
  const rest = longest ? name.slice(longest.form.length) : "";
  return longest && /^[\u4e00-\u9fa5]{0,14}(?:司|局|办公厅|办公室|中心|研究院)$/.test(rest)
    ? { name: longest.full + rest, place: null, kind: "office" }
    : null;
}

/** 中国互联网协会: nationwide associations and institutes, full as printed. */
const nationwide = (name: string): Body | null =>
  /^(?:中国|中华|全国)[\u4e00-\u9fa5]{2,16}(?:协会|学会|研究会|联合会|商会|基金会|研究院|科学院|联盟)$/.test(name)
    ? { name, place: null, kind: "institution" }
    : null;

function readNational(name: string, { agencies, national }: Setting): Body | null {
  const entry = agencies.national.find(({ name: full, forms }) => full === name || forms.includes(name));
  if (entry) return national || NATIONAL_SIGN.test(name) ? { name: entry.name, place: null, kind: "government" } : null;
  if (/^国家税务总局.+(?:税务局|特派员办事处)$/.test(name)) return { name, place: null, kind: "government" };
  return /^(?:国务院|国家|中央(?!商务|公园|活力|生态)|全国)/.test(name) && !/^国家(?:外汇|税务|金融监管|统计局.|级)/.test(name)
    ? { name, place: null, kind: "government" }
    : null;
}

/** Bodies set up for one task: place + name; nameless ones (领导小组) stay open. */
function nationalAdHoc(name: string, { national }: Setting): Body | null {
  const found = AD_HOC.exec(name);
  return national && found && !ANONYMOUS.test(found[1] ?? "") ? { name, place: null, kind: "ad-hoc" } : null;
}

const EXPANDED: readonly (readonly [RegExp, string])[] = [
  [/管委会$/, "管理委员会"],
  [/(?<!编|党|工|纪|监)委$/, "委员会"],
  [/(?<!公|主|承|协)办$/, "办公室"],
];

/** A city, or a part of the jurisdiction, named by its stem alone (天河、黄埔、南沙区政府). */
function placeOfStem(name: string, { places, home }: Setting): Place | null {
  const cities = (places.stems.get(name) ?? []).filter(
    (place) => place.level === "municipal" || (place.level === "county" && home !== null && isWithin(place, home)),
  );
  return cities.length === 1 && name.length > 1 ? (cities[0] ?? null) : null;
}

/** Does a name hold a province's or city's stem (海南国际仲裁院三亚分院)? Then it is full as printed. */
const namesPlace = (name: string, { places }: Setting): boolean => {
  for (let at = 0; at < name.length - 1; at++) {
    if ([2, 3].some((length) => places.stems.get(name.slice(at, at + length))?.some(({ level }) => level !== "county"))) return true;
  }
  return false;
};

/** 赣江新区…领导小组: of a zone that is named. */
const OF_ZONE = /^[\u4e00-\u9fa5]{2,4}(?:新区|实验区|示范区|开发区|高新区)/;

/** A body that no list knows: place + name as printed, its organ word in full. Only where its place is stated, or for ad hoc bodies with a name. */
function unlisted(rest: string, place: Place, stated: "printed" | "carried" | "none", setting: Setting): Body | null {
  const adHoc = AD_HOC.exec(rest);
  if (adHoc)
    return ANONYMOUS.test(adHoc[1] ?? "") ? null : { name: OF_ZONE.test(rest) ? rest : agencyPlace(place) + rest, place, kind: "ad-hoc" };
  if (stated === "carried" && rest.length > 3 && !rest.startsWith(place.stem) && namesPlace(rest, setting))
    return { name: rest, place: null, kind: FIRM.test(rest) ? "enterprise" : "institution" };
  const opensWithHome = place.stem.length > 1 && rest.startsWith(place.stem);
  if (
    !(stated !== "none" || opensWithHome) ||
    rest.length < 2 ||
    !setting.words.ending.test(rest) ||
    /^(?:办公室|办公厅|机关.{0,2}|.{0,3}处|.{0,3}科|.{0,6}政府|中心)$/.test(rest)
  )
    return null;
  if (opensWithHome) return { name: rest, place, kind: FIRM.test(rest) ? "enterprise" : "institution" };
  const found = EXPANDED.find(([pattern]) => pattern.test(rest));
  const full = found ? rest.replace(found[0], found[1]) : rest;
  return { name: agencyPlace(place) + full, place, kind: FIRM.test(rest) ? "enterprise" : "institution" };
}
