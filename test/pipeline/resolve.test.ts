import { describe, expect, test } from "vitest";
import { bodyWords } from "../../extractors/responsibilities/body-words.ts";
import { extractResponsibilities } from "../../extractors/responsibilities/extract.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import { canonicalBody } from "../../pipeline/resolve/canonical.ts";
import { readPlacePrefix } from "../../pipeline/resolve/place-prefix.ts";
import { fullName, placesOf, stemOf } from "../../pipeline/resolve/places.ts";
import { resolve } from "../../pipeline/resolve/resolve.ts";
import type { Setting } from "../../pipeline/resolve/setting.ts";
import type { Description } from "../../schemas/description.ts";
import { circularOf } from "../extractors/circular-of.ts";

const lexicon = loadLexicon();
const places = placesOf(lexicon.provinces);

/** A setting whose jurisdiction is the division of this full name (national where null). */
function settingOf(home: string | null, date: string | null): Setting {
  const found = home === null ? null : places.all.find((place) => fullName(place) === home);
  if (found === undefined) throw new Error(`no division ${home}`);
  return { agencies: lexicon.agencies, words: bodyWords(lexicon), places, home: found, national: home === null, date };
}

const canonical = (name: string, home: string | null, date: string | null = "2022-05-01") =>
  canonicalBody(name, settingOf(home, date), null)?.name ?? null;

/** Jurisdiction → printed name → full official name (null: stays open). */
const CANONICAL: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  江苏省南通市: {
    市发展改革委: "南通市发展和改革委员会",
    市发改委: "南通市发展和改革委员会",
    市工信局: "南通市工业和信息化局",
    市工业和信息化局: "南通市工业和信息化局",
    市自然资源和规划局: "南通市自然资源和规划局",
    市资规局: "南通市自然资源和规划局",
    市住房城乡建设局: "南通市住房和城乡建设局",
    市人力资源社会保障局: "南通市人力资源和社会保障局",
    市市场监管局: "南通市市场监督管理局",
    市应急局: "南通市应急管理局",
    市卫健委: "南通市卫生健康委员会",
    市行政审批局: "南通市行政审批局",
    市国资委: "南通市人民政府国有资产监督管理委员会",
    市税务局: "国家税务总局南通市税务局",
    市委组织部: "中共南通市委组织部",
    市委编办: "中共南通市委机构编制委员会办公室",
    市委网信办: "中共南通市委网络安全和信息化委员会办公室",
    市政府办公室: "南通市人民政府办公室",
    市政府: "南通市人民政府",
    市总工会: "南通市总工会",
    团市委: "中国共产主义青年团南通市委员会",
    市妇联: "南通市妇女联合会",
    市工商联: "南通市工商业联合会",
    市法院: "南通市中级人民法院",
    市检察院: "南通市人民检察院",
    南通海关: "中华人民共和国南通海关",
    南通银保监分局: "中国银行保险监督管理委员会南通监管分局",
    人行南通市中心支行: "中国人民银行南通市中心支行",
    高新区管委会: "南通高新技术产业开发区管理委员会",
    如东县政府: "南通市如东县人民政府",
    崇川区人民政府: "南通市崇川区人民政府",
    市工信部门: "南通市工业和信息化局",
    市公安局崇川分局: "南通市公安局崇川分局",
    进出口银行江苏省分行: "进出口银行江苏省分行",
    教育部教育管理信息中心: "教育部教育管理信息中心",
    市纪委监委: "中共南通市纪律检查委员会、南通市监察委员会",
    市安委办: "南通市安全生产委员会办公室",
    阳光湖风景区: "南通阳光湖风景区管理委员会",
    风景区: null,
    市大数据中心: "南通市大数据中心",
    市数字办: "南通市数字南通建设领导小组办公室",
    市政务服务局: "南通市政务服务管理局",
    市政务服务办: "南通市政务服务办公室",
    市联席工作小组: null,
    阳光新区产业发展领导小组: "阳光新区产业发展领导小组",
    市公共资源交易中心: "南通市公共资源交易中心",
    南通高新区管委会: "南通高新技术产业开发区管理委员会",
    中央商务区管理局: "南通中央商务区管理局",
    国网南通供电公司: "国网南通供电公司",
    甲乙集团: "甲乙集团",
    省发展改革委: "江苏省发展和改革委员会",
    国家发展改革委: "国家发展和改革委员会",
    县政府: null,
    有关部门: null,
    "各县（市、区）": null,
    市场监管部门: null,
    应急管理部门: null,
    专业小组: null,
    开发区管委会: null,
    市直有关部门: null,
  },
  甘肃省: { 兰州新区管委会: "兰州新区管理委员会" },
  河南省: { 济源示范区: "济源产城融合示范区管理委员会", 航空港区: "郑州航空港经济综合实验区管理委员会", 示范区: null },
  安徽省: {
    省数据资源局: "安徽省数据资源管理局",
    省科技厅: "安徽省科学技术厅",
    省经济和信息化厅: "安徽省经济和信息化厅",
    安徽银保监局: "中国银行保险监督管理委员会安徽监管局",
    安徽证监局: "中国证券监督管理委员会安徽监管局",
    人行合肥中心支行: "中国人民银行合肥中心支行",
    国家外汇管理局安徽省分局: "国家外汇管理局安徽省分局",
    省电力公司: "国网安徽省电力有限公司",
    省法院: "安徽省高级人民法院",
    省地方金融监管局: "安徽省地方金融监督管理局",
    合肥市人民政府: "合肥市人民政府",
    省委宣传部: "中共安徽省委宣传部",
    省政府办公厅: "安徽省人民政府办公厅",
    省贸促会: "中国国际贸易促进委员会安徽省委员会",
    各市人民政府: null,
    省有关单位: null,
  },
  宁夏回族自治区: {
    自治区发展改革委: "宁夏回族自治区发展和改革委员会",
    自治区党委组织部: "中共宁夏回族自治区委员会组织部",
    自治区税务局: "国家税务总局宁夏回族自治区税务局",
    财政厅: "宁夏回族自治区财政厅",
    银川市政府: "银川市人民政府",
    阿克苏地区行署: "阿克苏地区行政公署",
    兵团发展改革委: "新疆生产建设兵团发展和改革委员会",
  },
  内蒙古自治区兴安盟: {
    盟发展改革委: "兴安盟发展和改革委员会",
    盟委宣传部: "中共兴安盟委宣传部",
    科尔沁右翼前旗人民政府: "兴安盟科尔沁右翼前旗人民政府",
  },
  贵州省黔南布依族苗族自治州: {
    州工业和信息化局: "黔南布依族苗族自治州工业和信息化局",
    都匀市人民政府: "黔南布依族苗族自治州都匀市人民政府",
    黔南自治州财政局: "黔南布依族苗族自治州财政局",
    三都县政府: "黔南布依族苗族自治州三都水族自治县人民政府",
  },
  上海市: {
    市经济信息化委: "上海市经济和信息化委员会",
    市科委: "上海市科学技术委员会",
    市住房城乡建设管理委: "上海市住房和城乡建设管理委员会",
    市交通委: "上海市交通委员会",
    市规划资源局: "上海市规划和自然资源局",
    浦东新区政府: "上海市浦东新区人民政府",
    上海海关: "中华人民共和国上海海关",
    各区政府: null,
  },
  广东省广州市黄埔区: {
    区发展改革局: "广州市黄埔区发展和改革局",
    区政府: "广州市黄埔区人民政府",
    区税务局: "国家税务总局广州市黄埔区税务局",
    区公安分局: "广州市公安局黄埔区分局",
    市财政局: "广州市财政局",
    省财政厅: "广东省财政厅",
  },
  山东省聊城市莘县: {
    县工信局: "聊城市莘县工业和信息化局",
    县法院: "聊城市莘县人民法院",
    市工信局: "聊城市工业和信息化局",
    县委办公室: "中共聊城市莘县委办公室",
    县化工园区管委会: "莘县化工园区管理委员会",
    高新区管委会: "聊城高新技术产业开发区管理委员会",
  },
};

const NATIONAL: Readonly<Record<string, string | null>> = {
  工业和信息化部: "工业和信息化部",
  科技部: "科学技术部",
  发展改革委: "国家发展和改革委员会",
  国资委: "国务院国有资产监督管理委员会",
  银保监会: "中国银行保险监督管理委员会",
  中央网信办: "中共中央网络安全和信息化委员会办公室",
  税务总局: "国家税务总局",
  海关总署: "海关总署",
  人民银行: "中国人民银行",
  全国工商联: "中华全国工商业联合会",
  市场监管总局: "国家市场监督管理总局",
  交通运输部运输服务司: "交通运输部运输服务司",
  科技部办公厅: "科学技术部办公厅",
  中国互联网协会: "中国互联网协会",
  西部开发办: "国务院西部地区开发领导小组办公室",
  各省级人民政府: null,
  有关部门: null,
};

describe("canonical names", () => {
  const rows = Object.entries(CANONICAL).flatMap(([home, names]) =>
    Object.entries(names).map(([printed, full]) => [home, printed, full] as const),
  );
  test.each(rows)("%s: %s → %s", (home, printed, full) => expect(canonical(printed, home)).toBe(full));
  test.each(Object.entries(NATIONAL))("nation: %s → %s", (printed, full) => expect(canonical(printed, null)).toBe(full));

  test("names are those of the document's date", () => {
    expect(canonical("市人民银行", "江苏省南通市", "2022-05")).toBe("中国人民银行南通市中心支行");
    expect(canonical("市人民银行", "江苏省南通市", "2024-01")).toBe("中国人民银行南通市分行");
    expect(canonical("市经济和信息化委", "江苏省南通市", "2017")).toBe("南通市经济和信息化委员会");
  });

  test("a county under its former name keeps it", () => {
    expect(canonical("茌平县人民政府", "山东省聊城市")).toBe("聊城市茌平县人民政府");
    expect(canonical("海门市政府", "江苏省南通市")).toBe("南通市海门市人民政府");
  });
});

describe("places", () => {
  test.each([
    ["黔南布依族苗族自治州", "黔南"],
    ["广西壮族自治区", "广西"],
    ["三都水族自治县", "三都"],
    ["聊城市", "聊城"],
    ["莘县", "莘"],
    ["大兴安岭地区", "大兴安岭"],
  ])("stem of %s: %s", (name, stem) => expect(stemOf(name, lexicon.provinces.peoples)).toBe(stem));

  test.each([
    ["山东省聊城市茌平区政府", "山东省聊城市茌平区", "政府"],
    ["南通市如东县发展改革委", "江苏省南通市如东县", "发展改革委"],
    ["黔南州财政局", "贵州省黔南布依族苗族自治州", "财政局"],
    ["北京市朝阳区税务局", "北京市朝阳区", "税务局"],
  ])("%s opens with %s", (name, place, rest) => {
    const read = readPlacePrefix(name, places, null);
    expect(read && [fullName(read.place), read.rest]).toEqual([place, rest]);
  });

  test.each(["市场监管局", "区域协调办", "县域经济", "有关部门", "朝阳区政府"])("%s opens with none", (name) => {
    expect(readPlacePrefix(name, places, null)).toBeNull();
  });
});

const resolved = (text: string | readonly string[], description: Partial<Description>) => {
  const circular = circularOf(text, description);
  const { facts } = extractResponsibilities(circular, lexicon);
  const none = { quantities: [], milestones: [], citations: [], enterpriseMentions: [], projects: [] };
  return resolve(circular, { ...none, responsibilities: facts }, lexicon, []);
};

describe("the issuing jurisdiction", () => {
  test.each<[string, string | readonly string[], Partial<Description>, string | null]>([
    ["issuer", "甲。", { issuers: ["南通市工业和信息化局"] }, "江苏省南通市"],
    ["issuer in a district", "甲。", { issuers: ["广州市黄埔区人民政府"] }, "广东省广州市黄埔区"],
    ["municipality", "甲。", { issuers: ["上海市人民政府办公厅"] }, "上海市"],
    ["branch of a national body", "甲。", { issuers: ["国家税务总局安徽省税务局"] }, "安徽省"],
    ["national issuer", "在南通市试点。（财政部、商务部负责）", { issuers: ["国务院办公厅"] }, null],
    ["title", "甲。", { title: "南通市“十四五”发展规划" }, "江苏省南通市"],
    ["notice's title", "甲。", { noticeTitle: "关于印发《安徽省节水条例》的通知" }, "安徽省"],
    ["counties among the agencies", "甲。（市工信局、如东县政府、如皋市政府负责）", { title: "关于产业的意见" }, "江苏省南通市"],
    ["a zone beside the cities", "甲。（省财政厅、省林业局牵头；责任单位：各设区市、赣江新区）", {}, "江西省"],
    ["zones of two provinces", "甲。（省财政厅牵头）与赣江新区、贵安新区合作。", {}, null],
    ["the province's stem in other names", "全省推进，全省落实。建设山东科技大市场，遴选山东好成果。", {}, "山东省"],
    ["nothing to go by", "甲。（市工信局负责）", {}, null],
  ])("from %s", (_, text, description, place) => {
    expect(resolved(text, description).circular.description.place).toBe(place);
  });
});

describe("resolve", () => {
  test("distributes the first name's place over its list", () => {
    const { facts } = resolved("各方协作，市发改、资规、税务等部门在各自职责范围内行动。", { issuers: ["南通市人民政府"] });
    expect(facts.responsibilities.map(({ canonical: name }) => name)).toEqual([
      "南通市发展和改革委员会",
      "南通市自然资源和规划局",
      "国家税务总局南通市税务局",
    ]);
  });

  test("lists every canonical name, and its surface forms by jurisdiction", () => {
    const { agencies, aliases, facts } = resolved("甲。（市工信局牵头，有关部门配合）", { issuers: ["南通市人民政府"] });
    expect(agencies).toEqual([
      { name: "南通市工业和信息化局", shortName: "南通市工信局", place: "江苏省南通市", level: "municipal", kind: "government" },
    ]);
    expect(aliases).toEqual([{ alias: "市工信局", place: "江苏省南通市", agency: "南通市工业和信息化局" }]);
    expect(facts.responsibilities.map(({ canonical: name }) => name)).toEqual(["南通市工业和信息化局", null]);
  });

  test("offices inside the issuing agency, and the office of a body set up before", () => {
    const inside = resolved("甲。（责任部门：办公室、人事教育处）", { issuers: ["安徽省财政厅"] });
    expect(inside.facts.responsibilities.map(({ canonical: name }) => name)).toEqual(["安徽省财政厅办公室", "安徽省财政厅人事教育处"]);
    const zones = resolved("甲。（责任单位：各市、县（区）市场监管局、审批服务管理局，宁东市场监管局）", {
      issuers: ["宁夏回族自治区市场监督管理厅"],
    });
    expect(zones.facts.responsibilities.map(({ agency, canonical: name }) => `${agency}: ${name}`)).toEqual([
      "各市、县（区）市场监管局: null",
      "审批服务管理局: null",
      "宁东市场监管局: 宁东市场监督管理局",
    ]);
    const office = resolved("绿色化工专班负责推进。专班下设办公室，设在市工信局，负责日常工作。", { issuers: ["南通市人民政府"] });
    expect(office.facts.responsibilities.map(({ canonical: name }) => name)).toEqual(["南通市绿色化工专班", "南通市绿色化工专班办公室"]);
    const group = resolved("成立优化营商环境工作领导小组，由局长任组长。领导小组下设办公室，负责日常工作。", {
      issuers: ["南通市人民政府"],
    });
    expect(group.facts.responsibilities.map(({ canonical: name }) => name)).toEqual(["南通市优化营商环境工作领导小组办公室"]);
  });

  test("a group by its kind alone is the one named before; a body that the text sets up has its own name; a level printed elsewhere counts", () => {
    const names = (text: string | readonly string[], issuers: string[]) =>
      resolved(text, { issuers }).facts.responsibilities.map(({ agency, canonical: name }) => `${agency}: ${name}`);
    const city = ["南通市人民政府"];
    expect(names("依托市工业强市建设领导小组，统筹推进工作，领导小组办公室具体负责推进实施。", city)).toEqual([
      "领导小组办公室: 南通市工业强市建设领导小组办公室",
    ]);
    expect(names("各县要成立领导小组，领导小组办公室负责推进实施。", city)).toEqual(["领导小组办公室: null"]);
    const founding = "成立规划推进办公室，办公室设在科技局，负责推进规划。";
    expect(names(founding, city)).toEqual(["规划推进办公室: 南通市规划推进办公室"]);
    expect(names(founding, ["国务院"])).toEqual(["规划推进办公室: 规划推进办公室"]);
    expect(names("甲。（规划推进办公室负责）", city)).toEqual(["规划推进办公室: null"]);
    const twice = ["甲。（市行政服务中心管委会牵头）", "乙。（牵头单位：行政服务中心管委会）"];
    expect(names(twice, city).at(-1)).toBe("行政服务中心管委会: 南通市行政服务中心管理委员会");
    expect(names(twice.slice(1), city)).toEqual(["行政服务中心管委会: null"]);
    expect(names("甲。（价监竞争处、12315中心负责）", ["湖北省市场监督管理局"])).toEqual([
      "价监竞争处: 湖北省市场监督管理局价监竞争处",
      "12315中心: 湖北省市场监督管理局12315中心",
    ]);
  });

  test("the bureau of the issuer's field, at its level or above; the department of its field", () => {
    const names = (text: string, issuer: string) =>
      resolved(text, { issuers: [issuer] }).facts.responsibilities.map(({ agency, canonical: name }) => `${agency}: ${name}`);
    expect(names("省局会同各市市场监管局开展检查。", "浙江省市场监督管理局")).toContain("省局: 浙江省市场监督管理局");
    expect(names("市商务局配合省局推进工作。", "南通市市场监督管理局")).toContain("省局: 江苏省市场监督管理局");
    expect(names("甲。（政策法规处）", "吉林省医疗保障局办公室")).toEqual(["政策法规处: 吉林省医疗保障局政策法规处"]);
    expect(names("区科技主管部门负责受理。", "广州南沙经济技术开发区科学技术局")).toEqual([
      "区科技主管部门: 广州南沙经济技术开发区科学技术局",
    ]);
  });

  test("departments of the ministry named before, or of the one that issues", () => {
    const names = (text: string, issuers: string[]) =>
      resolved(text, { issuers }).facts.responsibilities.map(({ canonical: name }) => name);
    expect(names("交通运输部运输服务司牵头，科技司配合。", ["国务院办公厅"])).toEqual(["交通运输部运输服务司", "交通运输部科技司"]);
    expect(names("科技司牵头推进。", ["交通运输部"])).toEqual(["交通运输部科技司"]);
    expect(names("财政厅牵头，科技司配合。", ["安徽省人民政府"])).toEqual(["安徽省财政厅", null]);
  });

  test("the government addressed", () => {
    const { facts } = resolved("商务部将会同你省推进工作。", { issuers: ["国务院办公厅"], addressees: ["四川省人民政府"] });
    expect(facts.responsibilities.map(({ agency, canonical: name }) => `${agency}: ${name}`)).toContain("你省: 四川省人民政府");
  });

  test("a short name that the text introduces is its full name, though it follows another one", () => {
    const text =
      "教育部资源发展中心（以下简称教育部资源中心）和教育部教育管理信息中心（以下简称教育部信息中心）提供支撑。由教育部资源中心、教育部信息中心负责核验。";
    const { facts } = resolved(text, { issuers: ["教育部"] });
    expect(facts.responsibilities.map(({ canonical: name }) => name)).toEqual(["教育部资源发展中心", "教育部教育管理信息中心"]);
  });

  test("reports definite names that stay open, not groups", () => {
    const { diagnostics } = resolved("甲。（市工信局、各县政府、有关部门负责）", {});
    expect(diagnostics.map(({ code, message }) => [code, message.split("：")[0]?.split(":")[0]])).toEqual([
      ["unresolved-agency", "市工信局"],
    ]);
    const open = (issuer: string) => resolved("甲。（区市场监管局、区政府（开发区管委会）负责）", { issuers: [issuer] }).diagnostics;
    expect(open("南通市人民政府")).toEqual([]);
    expect(open("某某委员会").map(({ message }) => message.split(":")[0])).toContain("区市场监管局");
  });

  test("warns of a county's name misprinted in one character", () => {
    const text = "茌平区和在平区、市中区，集中区政府";
    const { diagnostics } = resolved(text, { issuers: ["聊城市人民政府"] });
    expect(diagnostics.filter(({ code }) => code === "look-alike-place").map(({ start, end }) => text.slice(start, end))).toEqual([
      "在平区",
    ]);
  });
});
