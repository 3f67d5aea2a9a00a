import { kindOf } from "../../extractors/responsibilities/bodies.ts";
import { bodyWords } from "../../extractors/responsibilities/body-words.ts";
import { introducedNames } from "../../extractors/responsibilities/introduced-names.ts";
import type { Circular, Diagnostic } from "../../schemas/circular.ts";
import type { Facts, Responsibility } from "../../schemas/facts.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import type { Agency, AgencyAlias, ResolvedCircular } from "../../schemas/resolved.ts";
import { agencyRow } from "./agency-rows.ts";
import { canonicalBody } from "./canonical.ts";
import { readHead } from "./heads.ts";
import { findJurisdiction } from "./jurisdiction.ts";
import { findLookAlikes } from "./look-alikes.ts";
import { fullName, type Place, placesOf } from "./places.ts";
import type { Body, Setting } from "./setting.ts";
import {
  readDepartment,
  readFounded,
  readGroupNamedBefore,
  readInternalOffice,
  readIssuerField,
  readIssuerShort,
  readOwnBureau,
  readSisterBureau,
  readSubordinateOffice,
  readZoneBureau,
} from "./subordinate-offices.ts";

/**
 * Concludes what the text leaves unsaid: the issuing jurisdiction (`description.place`) and the one body that each agency's name means (`canonical`).
 * A name is resolved only where exactly one body remains; groups stay null. Every canonical name stands in `agencies`, every surface form in `aliases`.
 * Diagnostics: `unresolved-agency` for a name that looks definite and stays open, `look-alike-place` for a county's misprinted name.
 */
export function resolve(circular: Circular, facts: Facts, lexicon: Lexicon, diagnostics: readonly Diagnostic[]): ResolvedCircular {
  const places = placesOf(lexicon.provinces);
  const { place: home, national } = findJurisdiction(circular, facts.responsibilities, lexicon, places);
  const setting: Setting = {
    agencies: lexicon.agencies,
    words: bodyWords(lexicon),
    places,
    home,
    national,
    date: circular.description.issuedOn ?? /〔(\d{4})〕/.exec(circular.description.docNumber ?? "")?.[1] ?? null,
  };
  const issuer = issuingAgency(circular, setting);
  const resolved = withLevelElsewhere(resolveAll(circular, facts.responsibilities, setting, issuer), setting);
  const open = resolved.filter(({ fact, body }) => !body && looksDefinite(fact.agency, setting));
  return {
    circular: { ...circular, description: { ...circular.description, place: home ? fullName(home) : null } },
    facts: { ...facts, responsibilities: resolved.map(({ fact, body }) => ({ ...fact, canonical: body?.name ?? null })) },
    agencies: agenciesOf(resolved, setting),
    aliases: aliasesOf(resolved, home),
    diagnostics: [
      ...diagnostics,
      ...open.map(
        ({ fact: { agency, start, end } }): Diagnostic => ({
          severity: "info",
          code: "unresolved-agency",
          message: `${agency}: no one body remains`,
          start,
          end,
        }),
      ),
      ...findLookAlikes(circular.text, home, places),
    ],
  };
}

/** The one agency that issues the circular; null where several do, or a government or Party committee. */
function issuingAgency({ description: { issuers } }: Circular, setting: Setting): Body | null {
  const [printed, second] = issuers;
  const only = printed?.replace(/(?<=[局厅委部署]|委员会)(?:办公室|办公厅)$/, "");
  if (!only || second || /(?:人民政府|人民政府办公厅|人民政府办公室|党委|市委|省委)$/.test(only)) return null;
  return canonicalBody(only, setting, null);
}

interface Resolved {
  readonly fact: Responsibility;
  readonly body: Body | null;
}

/** 各市、县（区）市场监管局: the bureaus of many places; what is listed behind it (、审批服务管理局) are such too. */
const OF_MANY = /^各(?:设区)?[市县区][、市县区（）()〔〕]*[\u4e00-\u9fa5]{2,12}[局委办]$/;

/** Whether a list's separator alone stands between two names. */
const joins = (text: string, before: Responsibility, after: Responsibility): boolean => {
  const at = text.indexOf(after.agency, text.indexOf(before.agency, before.start) + before.agency.length);
  return text[at - 1] === "、" && text.slice(0, at - 1).endsWith(before.agency);
};

/** Names in reading order; inside one sentence a name without a level or place takes that of the name before. */
function resolveAll(
  { text, description: { addressees } }: Circular,
  responsibilities: readonly Responsibility[],
  setting: Setting,
  issuer: Body | null,
): Resolved[] {
  const introduced = introducedNames(text, setting.words);
  let opener: Place | null = null;
  let last: Responsibility | null = null;
  let many = false;
  const own = issuer && /(?:部|总局|总署)$/.test(issuer.name) && !issuer.place ? issuer.name : null;
  let ministry = own;
  return responsibilities.map((fact) => {
    if (!last || last.clause !== fact.clause || /[。\n]/.test(text.slice(last.start, Math.max(last.start, fact.start)))) {
      opener = null;
      ministry = own;
    }
    const head = readHead(fact.agency, setting);
    if (head.place && !/^(?:人民政府|政府|)$|管委会$|管理委员会$/.test(head.rest)) opener = head.place;
    many = head.sign === "none" && (OF_MANY.test(fact.agency) || (many && last !== null && joins(text, last, fact)));
    last = fact;
    if (many) return { fact, body: null };
    const body =
      readIssuerShort(fact.agency, issuer, setting) ??
      canonicalBody(introduced.get(fact.agency) ?? fact.agency, setting, opener) ??
      readAddressed(fact.agency, addressees, setting) ??
      readSubordinateOffice(fact, text, setting) ??
      readGroupNamedBefore(fact, text, setting) ??
      readFounded(fact, text, setting) ??
      readDepartment(fact.agency, ministry) ??
      readOwnBureau(fact.agency, issuer, setting) ??
      readIssuerField(fact.agency, issuer, setting) ??
      readSisterBureau(fact.agency, issuer, setting) ??
      readZoneBureau(fact.agency, issuer, setting) ??
      (fact.inline && !/[处科]$/.test(fact.agency) ? null : readInternalOffice(fact.agency, issuer));
    if (body?.kind === "office") ministry = setting.agencies.national.find(({ name }) => body.name.startsWith(name))?.name ?? ministry;
    return { fact, body };
  });
}

/** 行政服务中心管委会 where the document also prints 市行政服务中心管委会: that body; open where two levels have one. */
function withLevelElsewhere(resolved: readonly Resolved[], setting: Setting): readonly Resolved[] {
  const bodies = new Map<string, Body | null>();
  for (const { fact, body } of resolved) {
    const { sign, rest } = readHead(fact.agency, setting);
    if (!body || sign !== "level" || rest.length < SHORTEST_OWN_NAME) continue;
    const known = bodies.get(rest);
    bodies.set(rest, known === undefined || known?.name === body.name ? body : null);
  }
  return resolved.map(({ fact, body }) => ({ fact, body: body ?? bodies.get(fact.agency) ?? null }));
}

/** Characters of a name that is one body's own without the level before it. */
const SHORTEST_OWN_NAME = 5;

/** 你省 in a letter to one government: that government. */
function readAddressed(agency: string, addressees: readonly string[], setting: Setting): Body | null {
  const [only, second] = addressees;
  return /^[你贵]/.test(agency) && only && !second ? canonicalBody(only, setting, null) : null;
}

const NAMELESS =
  /^(?:市|省|区|县)?(?:属)?(?:各|有关)?(?:开发区|功能区|园区|产业园区|工业园区|新区|试验区|度假区)(?:管委会|管理委员会)?$|^(?:工作|专业|领导|协调|联席)*(?:办公室|小组|专班|工作组|指挥部|联席会议)(?:办公室)?$|^[县区]政府$|^(?:法院|检察院|政府|自治区|处室|人民法院|公安)$|^(?:开发|自贸试验)[（(]/;

/** 相关法院, 省级政府办公厅: which of many is left unsaid. */
const UNSAID = /^(?:相关|有关|各|本地|本级|涉[\u4e00-\u9fa5]|[省市县区]级)/;

/** 区政府（开发区管委会）, 区市场监管局 in a city's circular: of any of its districts. */
const ofAnyPart = (agency: string, { home }: Setting): boolean => /^[县区](?!域)/.test(agency) && home !== null && home.level !== "county";

const looksDefinite = (agency: string, setting: Setting): boolean =>
  kindOf(agency, setting.words) === "definite" && !NAMELESS.test(agency) && !UNSAID.test(agency) && !ofAnyPart(agency, setting);

function agenciesOf(resolved: readonly Resolved[], { agencies, places }: Setting): Agency[] {
  const kinds = new Map(resolved.flatMap(({ body }) => (body ? [[body.name, body.kind] as const] : [])));
  return [...kinds].map(([name, kind]) => agencyRow(name, kind, agencies, places));
}

function aliasesOf(resolved: readonly Resolved[], home: Place | null): AgencyAlias[] {
  const rows = new Map<string, AgencyAlias>();
  for (const { fact, body } of resolved) {
    const row = { alias: fact.agency, place: home ? fullName(home) : "", agency: body?.name ?? "" };
    if (body) rows.set(`${row.alias} ${row.agency}`, row);
  }
  return [...rows.values()];
}
