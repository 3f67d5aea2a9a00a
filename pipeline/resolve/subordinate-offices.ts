import type { Responsibility } from "../../schemas/facts.ts";
import { canonicalBody } from "./canonical.ts";
import { readHead } from "./heads.ts";
import { readFieldOrgan } from "./local-bodies.ts";
import { readPlacePrefix } from "./place-prefix.ts";
import { agencyPlace } from "./places.ts";
import { type Body, placeOfLevel, type Setting } from "./setting.ts";

const SETS_UP = /下设(?:立)?$/;
const AD_HOC_END = /(?:领导小组|协调小组|工作小组|专班|指挥部|联席会议|委员会)$/;
const FOUNDING = /^.*(?:成立|建立|设立|组建)了?/;

/** 专班下设办公室: the office of the body named before it, that body by the fullest name that the text before gives it. */
export function readSubordinateOffice({ agency, start }: Responsibility, text: string, setting: Setting): Body | null {
  if (agency !== "办公室") return null;
  const before = text.slice(Math.max(0, start - 400), start);
  if (!SETS_UP.test(before)) return null;
  const parts = before.replace(SETS_UP, "").split(/[^\u4e00-\u9fa5“”]+/);
  const parent = parts.pop() ?? "";
  const suffix = AD_HOC_END.exec(parent)?.[0];
  if (!suffix) return null;
  const named = (part: string): string => part.slice(0, part.lastIndexOf(suffix) + suffix.length).replace(FOUNDING, "");
  const fuller = parts
    .filter((part) => part.includes(suffix))
    .map(named)
    .find((name) => name.length > suffix.length && canonicalBody(name, setting, null));
  const body = canonicalBody(parent.length > suffix.length ? parent : (fuller ?? parent), setting, null);
  return body ? { ...body, name: `${body.name}办公室` } : null;
}

/** How many mentions back a group's name is looked for. */
const MOST_MENTIONS = 100;
const AD_HOC_ALONE = /^(领导小组|协调小组|工作小组|工作专班|专班|指挥部|联席会议)(?:办公室)?$/;
/** What leads up to a body's name: 依托|市工业强市建设领导小组. */
const LEADS_UP = /^.*(?:成立|建立|设立|组建|依托|充实|调整|发挥|完善|健全|提请|由(?!贸)|在(?!线|建))(?:了|起)?/;

/** 领导小组办公室, 领导小组: the group of that kind last named before with what it is for, its 办公室 appended. */
export function readGroupNamedBefore({ agency, start }: Responsibility, text: string, setting: Setting): Body | null {
  const kind = AD_HOC_ALONE.exec(agency)?.[1];
  const before = text.slice(0, start);
  let at = kind ? before.lastIndexOf(kind) : -1;
  for (let mentions = 0; kind && at > 0 && mentions < MOST_MENTIONS; mentions++) {
    const printed = /[\u4e00-\u9fa5“”]{3,40}$/.exec(before.slice(Math.max(0, at - 40), at))?.[0] ?? "";
    const words = printed.replace(LEADS_UP, "");
    const opens = words !== printed || readHead(words, setting).sign !== "none";
    const group = words !== "" && opens ? canonicalBody(words + kind, setting, null) : null;
    if (group?.kind === "ad-hoc") return { ...group, name: group.name + agency.slice(kind.length) };
    at = before.lastIndexOf(kind, at - 1);
  }
  return null;
}

const FOUNDED_BEFORE = /(?:成立|组建|设立|建立|增设)(?:了|起)?$/;

/** 成立规划推进办公室: a body that the text itself sets up is called what it says there, with the place. */
export function readFounded({ agency }: Responsibility, text: string, { home, national }: Setting): Body | null {
  if (!/^[\u4e00-\u9fa5“”]{4,26}(?:办公室|委员会|小组|中心)$/.test(agency) || !(home || national)) return null;
  if (![...text.matchAll(new RegExp(agency, "g"))].some(({ index }) => FOUNDED_BEFORE.test(text.slice(Math.max(0, index - 4), index))))
    return null;
  const opens = home && (agency.startsWith(home.name) || agency.startsWith(agencyPlace(home)));
  return { name: home && !opens ? agencyPlace(home) + agency : agency, place: home, kind: "ad-hoc" };
}

/** 省局, 市局 in running text: the bureau of the issuer's field at that level. */
export function readOwnBureau(agency: string, issuer: Body | null, setting: Setting): Body | null {
  const level = /^(自治区|[省市县区州])(局|厅)$/.exec(agency);
  const place = level?.[1] ? placeOfLevel(level[1], setting.home) : null;
  if (!level?.[2] || !place || !issuer?.place || issuer.kind !== "government") return null;
  const opening = agencyPlace(issuer.place);
  const field = issuer.name.startsWith(opening) ? issuer.name.slice(opening.length).replace(/[厅局]$/, level[2]) : "";
  return field.endsWith(level[2]) ? { ...issuer, place, name: agencyPlace(place) + field } : null;
}

/** 区科技主管部门 in a circular of a zone's 科学技术局: the department of the issuer's field. */
export function readIssuerField(agency: string, issuer: Body | null, { agencies }: Setting): Body | null {
  const printed = /^[市县区]([\u4e00-\u9fa5]{2,12})(?:行政)?主管部门$/.exec(agency)?.[1];
  const field = agencies.fields.find(({ name, forms }) => name === printed || forms.includes(printed ?? ""));
  return field && issuer && /(?:局|委员会)$/.test(issuer.name) && issuer.name.includes(field.name) ? issuer : null;
}

/** 科技司 behind a department of a ministry (交通运输部运输服务司), or in the ministry's own circular: a department of the same. */
export const readDepartment = (agency: string, ministry: string | null): Body | null =>
  ministry && /^[\u4e00-\u9fa5]{2,10}司$/.test(agency) ? { name: ministry + agency, place: null, kind: "office" } : null;

const WITH_ISSUER = /^[\u4e00-\u9fa5]{2,14}?[厅局委部](?=[\u4e00-\u9fa5]{2,16}(?:处|司|科|局)$)/;
const OFFICE = /^(?:厅|局|委|市局|省局)?([\u4e00-\u9fa50-9]{0,16}(?:处|司|科|局|站|馆|中心|办公室|机关党委|机关纪委))$/;

/** Offices inside the agency that issues the circular (办公室, 人事教育处, 12315中心): its name + theirs; 省局 and 市局 mean the agency itself. */
export function readInternalOffice(agency: string, issuer: Body | null): Body | null {
  if (issuer?.kind !== "government") return null;
  if (/^[省市区县]局$|^[局厅]机关$/.test(agency)) return issuer;
  if (/^(?:[省县区州]|市(?!场)|自治区)/.test(agency)) return null;
  const prefix = WITH_ISSUER.exec(agency)?.[0] ?? "";
  const office = OFFICE.exec(isShortFor(prefix, issuer.name) ? agency.slice(prefix.length) : agency)?.[1];
  return office && office.length > 1 && !/领导小组|各|相关|有关/.test(agency)
    ? { ...issuer, name: issuer.name + office, kind: "office" }
    : null;
}

/** 杭州市局 in a circular of the province's bureau: the city's bureau of the same field. */
export function readSisterBureau(agency: string, issuer: Body | null, setting: Setting): Body | null {
  const named = /^([\u4e00-\u9fa5]{2,12}[市县区州盟旗])局$/.exec(agency)?.[1];
  const prefixed = named ? readPlacePrefix(named, setting.places, setting.home) : null;
  if (!issuer?.place || prefixed?.rest !== "" || !issuer.name.startsWith(agencyPlace(issuer.place))) return null;
  const field = issuer.name.slice(agencyPlace(issuer.place).length).replace(/厅$/, "局");
  return field.endsWith("局") ? { ...issuer, place: prefixed.place, name: agencyPlace(prefixed.place) + field } : null;
}

/** 宁东市场监管局 in a circular of the province's 市场监管厅: a zone's bureau of the same field, by the field's full name. */
export function readZoneBureau(agency: string, issuer: Body | null, setting: Setting): Body | null {
  const place = issuer?.place;
  const length = [2, 3].find((n) => setting.words.forms.has(agency.slice(n)));
  const bureau = place && length ? readFieldOrgan(agency.slice(length), place, setting) : null;
  if (!place || !bureau?.name.endsWith("局")) return null;
  const field = bureau.name.slice(agencyPlace(place).length);
  return issuer.name.replace(/厅$/, "局").endsWith(field) ? { ...bureau, name: agency.slice(0, length) + field } : null;
}

/** An office's short name (省审改办) that the issuer's own name holds: the issuer. */
export const readIssuerShort = (agency: string, issuer: Body | null, setting: Setting): Body | null =>
  issuer &&
  /^[省市县区][\u4e00-\u9fa5]{2,5}办$/.test(agency) &&
  !setting.words.forms.has(agency.slice(1)) &&
  isShortFor(agency.slice(1), issuer.name)
    ? issuer
    : null;

/** Are a name's characters found in the full name in this order (审改办 in 行政审批制度改革工作小组办公室)? */
function isShortFor(short: string, full: string): boolean {
  let at = -1;
  for (const char of short) {
    at = full.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return short.length > 1;
}
