import type { BodyWords } from "./body-words.ts";

export type BodyKind = "definite" | "group" | "field";

const BRACKETED = /[（(〔[〈<][^（(〔[〈<）)〕\]〉>]{0,40}[）)〕\]〉>]/g;
const LEVELS = /^(?:各|有关|相关)?[省市县区州盟旗镇乡街道地、]{1,7}(?:级)?(?:人民)?(?:政府)?$/;
const WRITTEN = /^[\u4e00-\u9fa5“”A-Za-z0-9·—-]+$/;
const WHOLE_PLACE = /^全[省市县区州国]$/;
const ONE_LEVEL_GOVERNMENT = /^[省市县区州盟旗](?:人民)?政府$/;
const LEVELS_IN_BRACKETS = /^.{0,4}[县市区州][（(〔[〈<][、市县区旗州]{1,6}[）)〕\]〉>]/;
const LEVEL_PREFIX = /^(?:全|本|我)?(?:自治区|自治州|地区|兵团|[省市县区州盟旗])(?!场)/;
/** 省、市级政府|相关主管部门, 各市、县|民政部门: a department of several levels. */
export const SEVERAL_LEVELS =
  /^各?(?:[省市县区州]|地市)级?、(?:地市|[省市县区州])(?:[两三]?级)?(?:(?:人民)?政府)?(?=(?:相关|有关)?[\u4e00-\u9fa5]{2,10}(?:主管|行政)?(?:部门|机构)$)/;
/** 各省、自治区、直辖市及计划单列市、新疆生产建设兵团|市场监管局: the bodies of all provinces. */
export const ALL_PROVINCES = /^各?省、自治区、直辖市(?:[、及和]计划单列市)?(?:[、及和]新疆生产建设兵团)?(?=[\u4e00-\u9fa5]{3})/;
/** 领导小组办公室: an ad hoc body by its kind alone. */
const AD_HOC_ALONE = /^(?:联席会议|领导小组|协调小组|工作小组|工作专班|专班|指挥部)(?:办公室)?$|^联席办公室$/;
/** 我省, 你省 in letters: the government addressed. */
const ADDRESSED = /^[你贵][省市县区州旗]$|^[你贵]自治区$/;
const PLACE_PREFIX = /^[\u4e00-\u9fa5]{2,11}(?:省|自治区|自治州|地区|[市县区州盟旗])$/;
const NAMED_PLACE = /^[\u4e00-\u9fa5]{1,7}(?:省|市|县|区|旗|自治州)$/;
const AD_HOC = /(?:领导小组|协调小组|工作小组|专项小组|专业小组|专班|指挥部|联席会议|工作组|委员会|委员会会议)(?:各?成员单位|办公室)?$/;
/** 政务诚信牵头部门: departments by what they do. */
const FUNCTIONAL =
  /^(?!企业(?!所在地)|公司|销售|研发|生产|财务|内部|本(?!级|地)|其|该|用人|中介)[\u4e00-\u9fa5]{2,10}(?<!等)部门$|^[\u4e00-\u9fa5]{2,10}(?:牵头|主管|监管|监督|管理|管理服务|执法|审批)(?:机构|单位)$|^(?:政务服务|[\u4e00-\u9fa5]{2,6}经办)机构$|^[制发]证(?:单位|机关)$/;
/** 专项工作牵头部门: what a department does, directly before the last word. */
const DUTY_OF_GROUP = /(?:牵头|审批|审核|受理|办理|实施|组织|落实|推进)(?=部门$|单位$|机构$)/;
/** 县级以上人民政府公安机关: the departments of all governments from a level up. */
const LEVEL_AND_UP = /^(?:[省市县区]级以上(?:地方)?(?:各级)?|国务院|设区的市级?)(?:人民政府)?(?=[\u4e00-\u9fa5])/;
const GROUP_SIGN = /有关|相关|各|直属|所属|主管|成员|业务|职能|监管|审批|执法|负有|涉及|对应/;
const INNER_ORGAN = /局|厅|委(?!员)|办(?!公|学|理|案)|中心|公司|部门|单位|政府(?!采购|职能|部门|有关|相关|各|网站|投资|直属|所属|金融|办)/;
const NO_NAME =
  /[的将由把被按向从让其您我您使给]|应(?!急)|(?<!所)在(?!地)|[局厅委会府]设(?!计|施|备|区)|要(?!保|和保)|对(?!外|台|口)|可(?!持)|以(?!上)|为(?!民)|[。！？：:；;]/;
/** 政策法规科: a section of a bureau; 交叉学科 is none. */
const SECTION = /^[\u4e00-\u9fa5]{2,10}(?<!学|专|本|医|社|理|工|文|内|外|儿|妇)科$/;
/** 人事与老干部处: a division of a ministry or a department. */
const DIVISION = /^[\u4e00-\u9fa5]{2,10}(?<![好坏用益害之何到此长短深多难远近出暂该各惩查]|办事)处$/;
/** Words that no body's name holds. */
export const VERB =
  /组织|做好|开展|加强|落实|督促|指导|制定|推进|推动|加快|完善|建立|成立|牵头|负责|配合|会同|参与|通过|根据|结合|按照|及时|积极|充分|鼓励|支持|引导|实施|采取|进行|提供|设在|形成|整合|组建|参照|强化|持续|发挥(?!作用)|申请|受理(?!中心)|办理|核查|审核|批准|审批(?!服务|管理|局|部门|处|制度|和)|签订|联系|发现|保障(?!局|厅|部|处|和|委|中心|部门|行政)|排查|召开|定期|协助|协调(?!小组|组|局|办|会)|研究(?!院|所|室|中心)|报送|上报|(?<!^(?:[省市县区州]|自治区))联合(?!会|社|体)|抽调|要求|邀请|明确|挂靠|修订|反馈/;

/** A name without what it holds in brackets: 县（市、区）政府 → 县政府. */
export const unbracketed = (name: string): string => name.replace(BRACKETED, "").replace(BRACKETED, "");

/** What a name in a list of bodies is, judged by its last words; null where it is none. For places where a role word already says that bodies are listed. */
export function kindOf(name: string, words: BodyWords): BodyKind | null {
  const bare = unbracketed(name);
  if (bare === "" || bare.length > 45 || /[。！？：:；;]/.test(bare)) return null;
  if (words.groupBodies.has(bare) || (LEVELS.test(bare) && !ONE_LEVEL_GOVERNMENT.test(bare)) || LEVELS_IN_BRACKETS.test(name))
    return "group";
  if (words.notBodies.has(bare) || WHOLE_PLACE.test(bare)) return null;
  if (words.fields.has(bare)) return "field";
  if (words.national.has(bare)) return "definite";
  if (/^各/.test(bare) && (words.ending.test(bare) || words.group.test(bare))) return "group";
  if ((words.determiner.test(bare) || GROUP_SIGN.test(bare)) && words.group.test(bare)) return "group";
  if (/部门$/.test(bare)) return "group";
  if (words.fields.has(bare.replace(LEVEL_PREFIX, ""))) return "field";
  if (words.ending.test(bare) || SECTION.test(bare) || NAMED_PLACE.test(bare)) return "definite";
  return null;
}

/** Is this the whole name of one body or group, no verb and no second body in it? For running text, where nothing else says so. */
export function isAtomicBody(name: string, words: BodyWords): boolean {
  const bare = unbracketed(name);
  const several = SEVERAL_LEVELS.exec(bare);
  if (several) return isAtomicBody(bare.slice(several[0].length), words);
  if (AD_HOC_ALONE.test(bare) || ADDRESSED.test(bare) || isFieldsOfGroup(bare, words)) return true;
  if (ALL_PROVINCES.test(bare)) return isAtomicBody(bare.replace(ALL_PROVINCES, ""), words);
  if (
    !WRITTEN.test(bare) ||
    /^第[一二三四五六七八九十百]+条/.test(bare) ||
    bare.length < 2 ||
    bare.length > 32 ||
    words.notBodies.has(bare) ||
    WHOLE_PLACE.test(bare) ||
    NO_NAME.test(bare)
  )
    return false;
  if (words.national.has(bare) || words.groupBodies.has(bare) || /^(?:各?县|各?县区)$/.test(bare)) return true;
  if (LEVEL_AND_UP.test(bare)) return isAtomicBody(bare.replace(LEVEL_AND_UP, ""), words);
  return isKnownForm(bare, words) || isInnerOffice(bare, words) || isGroup(bare, words) || isLocalBody(bare, words);
}

/** 各地知识产权、工业和信息化主管部门: fields of one group. */
function isFieldsOfGroup(bare: string, words: BodyWords): boolean {
  const [first = "", ...others] = bare.split("、");
  const last = others.pop() ?? "";
  return (
    /^(?:各|有关|相关)/.test(first) &&
    /部门$/.test(last) &&
    [first.replace(/^(?:各地区?|各级|各[省市县区]|各|有关|相关)/, ""), ...others, last.replace(/(?:主管|行政|监管)?部门$/, "")].every(
      (field) => words.fields.has(field),
    )
  );
}

/** Field + organ word and the like behind a place, a level or nothing. */
function isKnownForm(bare: string, words: BodyWords): boolean {
  for (let at = 0; at <= Math.min(16, bare.length - 2); at++) {
    if (!words.forms.has(bare.slice(at))) continue;
    const prefix = bare.slice(0, at).replace(/(?:人民)?政府$/, "");
    if (prefix === "" ? !/^委/.test(bare) : isPlacePrefix(prefix)) return true;
  }
  return false;
}

const INNER_OFFICE = /(?:[\u4e00-\u9fa5]{2,6}(?:中心|支队|大队|总队|司|处)|办公室)$/;

/** An office inside a known body (市公安局指挥中心, 交通运输部科技司), or a ministry's department alone (科技司). */
function isInnerOffice(bare: string, words: BodyWords): boolean {
  if (VERB.test(bare)) return false;
  if (/^[\u4e00-\u9fa5]{2,8}(?<!公|上|官|打官)司$/.test(bare) && !words.notBodies.has(bare)) return true;
  if (DIVISION.test(bare) || SECTION.test(bare)) return true;
  const office = INNER_OFFICE.exec(bare);
  for (let at = bare.length - 2; office && at > 1; at--) {
    const holder = bare.slice(0, at);
    if (/[局委部厅]$/.test(holder) && (words.national.has(holder) || isKnownForm(holder, words))) return true;
  }
  return false;
}

const isPlacePrefix = (prefix: string): boolean =>
  LEVEL_PREFIX.test(prefix)
    ? prefix.length <= 5
    : (PLACE_PREFIX.test(prefix) && !VERB.test(prefix)) || (/^[\u4e00-\u9fa5]{2,4}$/.test(prefix) && !VERB.test(prefix));

/** 教育部相关业务司局: a group inside a national body. */
const GROUP_INSIDE = /(?<=部|署|局|院)(?:各|相关|有关)[\u4e00-\u9fa5]{2,8}$/;

function isGroup(whole: string, words: BodyWords): boolean {
  const inner = GROUP_INSIDE.exec(whole);
  const bare = inner && words.national.has(whole.slice(0, inner.index)) ? inner[0] : whole;
  if (
    VERB.test(bare.replace(DUTY_OF_GROUP, "")) ||
    (!words.determiner.test(bare) && !LEVEL_PREFIX.test(bare) && !FUNCTIONAL.test(bare) && !words.fields.has(bare.replace(/部门$/, "")))
  )
    return false;
  const last = words.group.exec(bare);
  if (!last) return false;
  const before = bare.slice(0, last.index);
  return !words.notBodies.has(bare.replace(words.determiner, "")) && !INNER_ORGAN.test(before) && before.length <= 14;
}

/** 市政府审改办. */
const GOVERNMENT_OFFICE = /^[省市县区州](?:人民)?政府[\u4e00-\u9fa5]{2,6}办(?:公室)?$/;

function isLocalBody(bare: string, words: BodyWords): boolean {
  if (VERB.test(bare)) return false;
  const last = (AD_HOC.exec(bare) ?? words.ending.exec(bare)) as RegExpExecArray | null;
  if (!last || last.index < 1) return false;
  const before = bare.slice(0, last.index);
  if (AD_HOC.test(bare)) return before.length >= 1 && before.length <= 26 && !/[、，,]/.test(before);
  if (GOVERNMENT_OFFICE.test(bare)) return true;
  const opened = LEVEL_PREFIX.test(bare) || /^(?:中国|国家|中央|国网|全国|人民银行)/.test(bare) || PLACE_PREFIX.test(before);
  const firm = /(?:有限公司|供电公司|支行|分行|分局|海关|管委会)$/.test(bare) && before.length >= 2;
  return (
    (opened || firm) &&
    !INNER_ORGAN.test(before) &&
    before.length <= 16 &&
    before !== "市" &&
    !/^(?:市场|区域|区块|县域|省级|市级|区级|县级)/.test(bare)
  );
}
