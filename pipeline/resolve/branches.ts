import { readHead } from "./heads.ts";
import { agencyPlace, type Place, stemOf } from "./places.ts";
import type { Body, Setting } from "./setting.ts";

/** A branch of a national body: how its local offices are printed, and their full name. */
interface Branch {
  readonly name: string;
  readonly pattern: RegExp;
  readonly full: (place: string, match: RegExpExecArray) => string;
}

const ORGANS: Readonly<Record<string, string>> = { 中支: "中心支行", 营管部: "营业管理部", 分行营管部: "分行营业管理部" };

const BRANCHES: readonly Branch[] = [
  {
    name: "central-bank",
    pattern: /^(?:中国人民银行|人民银行|人行)(.{1,10}?)(中心支行|中支|分行营业管理部|分行营管部|营业管理部|营管部|分行|支行|总部)$/,
    full: (place, match) => `中国人民银行${place}${ORGANS[match[2] ?? ""] ?? match[2]}`,
  },
  {
    name: "banking-and-insurance",
    pattern: /^(?:中国)?(.{1,8}?)银保监(分局|局|组)$/,
    full: (place, match) => `中国银行保险监督管理委员会${place}监管${match[2]}`,
  },
  { name: "banking-and-insurance-full", pattern: /^中国银行保险监督管理委员会(.{1,8}?)监管(分局|局)$/, full: (_, match) => match[0] },
  { name: "banking", pattern: /^(.{1,8}?)银监(分局|局)$/, full: (place, match) => `中国银行业监督管理委员会${place}监管${match[2]}` },
  { name: "financial-regulation-office", pattern: /^(.{1,8}?)金融监管(分局)$/, full: (place) => `国家金融监督管理总局${place}监管分局` },
  {
    name: "financial-regulation",
    pattern: /^(?!地方)([^省市县区州局]{2,5})金融监管局$/,
    full: (place) => `国家金融监督管理总局${place}监管局`,
  },
  {
    name: "financial-regulation-named",
    pattern: /^(?:国家)?金融监管总局(.{2,8}?)(?:监管)?(分局|局)$/,
    full: (place, match) => `国家金融监督管理总局${place}监管${match[2]}`,
  },
  { name: "securities", pattern: /^(?:中国)?(.{1,8}?)证监局$/, full: (place) => `中国证券监督管理委员会${place}监管局` },
  { name: "customs", pattern: /^(?:中华人民共和国)?(.{1,8}?)海关$/, full: (place) => `中华人民共和国${place}海关` },
  { name: "maritime", pattern: /^(?:中华人民共和国)?(.{1,8}?)海事局$/, full: (place) => `中华人民共和国${place}海事局` },
  {
    name: "foreign-exchange",
    pattern: /^(?:国家)?外汇(?:管理)?局(.{2,12}?)((?:中心)?支局|分局)$/,
    full: (place, match) => `国家外汇管理局${place}${match[2]}`,
  },
];

/** Local offices of national bodies (人行南通市中心支行, 南通海关, 安徽银保监局); null where the name is none. */
export function readBranch(name: string, setting: Setting): Body | null {
  for (const { pattern, full } of BRANCHES) {
    const match = pattern.exec(name);
    if (!match) continue;
    const printed = match[1] ?? "";
    const head = readHead(`${printed}局`, setting);
    const isLevel = head.sign === "level" && head.rest === "局";
    if (isLevel && !head.place) return null;
    const place = isLevel ? head.place : placeNamed(printed, setting);
    const keepsSuffix = /^(?:中国人民银行|国家外汇)/.test(full("", match));
    const shown =
      isLevel && head.place
        ? keepsSuffix
          ? agencyPlace(head.place)
          : head.place.stem
        : keepsSuffix
          ? printed
          : stemOf(printed, []) || printed;
    return { name: full(shown, match), place, kind: "government" };
  }
  return null;
}

/** The division of this name or stem, where only one bears it. */
function placeNamed(printed: string, { places, home }: Setting): Place | null {
  const candidates = places.named.get(printed) ?? places.stems.get(printed)?.filter(({ level }) => level !== "county") ?? [];
  const only = candidates.length === 1 ? candidates[0] : candidates.find((place) => place === home);
  return only ?? null;
}

/** 市公安局崇川分局, 崇川公安分局, 区公安分局: a district's branch of a city's bureau. */
export function readDistrictBranch(name: string, setting: Setting): Body | null {
  const match = /^(.{0,8}?)(公安|生态环境|自然资源和规划|规划和自然资源|自然资源)(?:局)?(.{0,8}?)分局$/.exec(name);
  if (!match) return null;
  const [, before = "", field = "", after = ""] = match;
  const city = cityOf(setting.home);
  if (before !== "" && after !== "") {
    const head = readHead(`${before}局`, setting);
    return head.place && head.rest === "局"
      ? { name: `${agencyPlace(head.place)}${field}局${after}分局`, place: head.place, kind: "government" }
      : null;
  }
  const district = before === "区" || before === "县" ? setting.home : childNamed(before || after, setting);
  if (district?.level !== "county" || !city) return null;
  return { name: `${city.name}${field}局${district.name}分局`, place: district, kind: "government" };
}

function cityOf(home: Place | null): Place | null {
  return home?.level === "county" ? home.parent : home;
}

function childNamed(printed: string, { places, home }: Setting): Place | null {
  const city = cityOf(home);
  const children = (city && places.childrenOf.get(city)) || [];
  return children.find(({ name, stem }) => name === printed || stem === printed) ?? null;
}
