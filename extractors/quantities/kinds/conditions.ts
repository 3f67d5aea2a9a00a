import { governing } from "../governing.ts";
import { grantAhead, grantedBefore, grantedBehind, grantNoun } from "../grant.ts";
import type { Scene } from "../scene.ts";
import { isPast } from "./tense.ts";

const GRANTABLE = ["money", "rate", "points", "area"];
export const grantable = ({ mention }: Scene): boolean => GRANTABLE.includes(mention.family);
export const bounded = ({ mention }: Scene): boolean => mention.bound !== null || mention.comparator === "range";
export const unit = ({ mention }: Scene, ...families: string[]): boolean => families.includes(mention.family);

export const LASTING = /(?:寿命|受教育年限|教育年限)[^，。；]{0,4}$/;
export const LIVED =
  /(?:离校|毕业|成立|设立|注册|认定|授权|取得|获得|落户|投产|退役|出生|登记|引进|上市|受让取得|备案|入职|就业|(?:登记)?失业|刑满|从业|办学|运营)$/;
const MODIFIES = /^(?:的)?[\u4e00-\u9fffA-Za-z“（]/;
export const ENDS_AS_NOUN =
  /(?:投资|总投资额?|投资额|面积|产能|能力|直径|收入|销售额|营收|产值|税收|规模|距离|容量|注册资本|资产|额|数?量|数|率|比例|比重|占比|强度|高度|长度|深度|厚度|年龄|人数|户数|单价|价格|价|费用|成本|利润|净资产|授信|贷款|时间|年限|期限|床位|座位|浓度|效率|水平|温度|功率|电压|压力|口径|缴费|纳税|实缴|出资|投入|耗|建筑|里程|成绩|得分|评分|分数)(?:首次)?(?:达到?|在|为|占|超|以)?$/;
const VERB_END =
  /(?:建设|新建|建成|改造|完成|新增|培育|打造|实施|推广|达到|达|实现|发展|扩大|种植|治理|修复|压减|淘汰|退出|引进|招引|培训|新开工|开工|整治|整理|恢复|造林|绿化|铺设|敷设|生产|供应|收储|储备|形成|保持|稳定在|突破|累计|增长|下降|提高|降低|提升|减少|增加|控制在|解决|开展|举办|组织|创建|认定|遴选|支持|覆盖|到|至|为)$/;
const NOT_NOUN =
  /^(?:的?(?:目标|速度|增长|增速|幅度|比例|标准|要求|水平|规模|限额|额度|期限|时间|任务))|^(?:达到|用于|以上|以下|实现|完成|进行|作为|纳入|建设|通过|支持|由|并|和|及|与|且|或|等|左右|不变|之间|不得|应|须|可|即|均|都|已|仍|全部|开展)/;
const SIZE_NOUN =
  /^(?:级|规模)?的?[^，。；、0-9（）]{0,20}(?:企业|项目|户型|集群|园区|单位|机构|产业|基地|行业|用户|客户|工程|品牌|机组|锅炉|车辆|商场|建筑|住宅|农户|大户|主体|村|镇|县|区|园|平台|公司|集团|大企业|单品|产品|技术改造|技改|投资|贷款|合同|居民|人员|职工|乘用车|货车|客车|船舶|线路|管网|桥梁|道路|装置|设备|生产线|水库|学校|医院|家庭)/;

/** What a firm or a project must bring: investment, capital, turnover. */
export const STAKE =
  /(?:投资额?|投资总额|注册资本|实缴资本|营业收入|销售收入|销售额|营收|产值|净资产|总资产|纳税额?|税收|投入|设备额|合同额|交易额|出口额)(?:达到?|在)?$/;
export const OF_SCOPE =
  /(?:聚焦|围绕|针对|面向|严控|盯紧|依托|涉及|涵盖|包括|含|在|对|从|按照|坚持|落实|突出|瞄准|抓住|会同|联合|督促|全[省市区县国]|向|于|这)$/;
export const dated = (scene: Scene): boolean => governing(scene) !== null;

/** 须同时符合以下条件：, 存在以下情况之一，优先启动…。, 需要办理的情形包括：: what leads in a list of conditions. */
const LEADS_CONDITIONS =
  /(?:符合|满足|具备|达到|存在|有)[^，。；：]{0,10}(?:下列|以下|如下|下述)[^，。；：]{0,8}(?:条件|要求|标准|情形|情况|指标)|(?:条件|情形|资格)(?:之一)?(?:的)?(?:如下|包括|为|是)?[：:]$/;

/** Whether a heading above, or the sentence that leads in the list, says that what stands under it must be met. */
export const underConditions = ({ setting }: Scene): boolean =>
  LEADS_CONDITIONS.test(setting.leadIn) ||
  setting.headings.slice(0, 2).some((h) => new RegExp(`${setting.vocabulary.words.conditionHeadings}$`).test(h));

/** Whether the part of the sentence that holds the value is a condition (…的，). */
export const isCondition = (scene: Scene): boolean => {
  const { text, part, mention, sentence } = scene;
  if (grantedBefore(scene)) return false;
  if (text[part.end - 1] === "的" && part.end - 1 >= mention.textEnd && part.end < sentence.end) return true;
  return (
    /^(?:[^，。；]{0,20})的(?:，|；|。)/.test(text.slice(mention.textEnd, part.end + 1)) &&
    /^[^，。；]{0,40}的[，；]/.test(text.slice(mention.textEnd, sentence.end + 1))
  );
};

/** Whether the value stands in a 对-phrase or condition before the grant that it decides about. */
export const decidesGrant = (scene: Scene): boolean => {
  const { text, mention, lead, before } = scene;
  const ahead = grantAhead(scene);
  if (ahead < 0 || grantedBefore(scene) || grantedBehind(scene) || (mention.bound?.name === "ceiling" && scene.tail === "")) return false;
  const between = text.slice(mention.textEnd, ahead);
  if (/[，；][^，；]{0,12}对/.test(between)) return false;
  const limits = bounded(scene) || /(?:达到?|满|突破|首次|为)$/.test(lead) || between.startsWith("的");
  if (!limits || /力争|确保|到20[0-9]{2}年/.test(before)) return false;
  const opened = before.lastIndexOf("对");
  const comma = opened < 0 ? null : /[，；]/.exec(before.slice(opened));
  if (
    opened >= 0 &&
    !(comma && /给予|资助|奖励|补助/.test(before.slice(opened + comma.index))) &&
    /(?:^|[，；：）、予给])$/.test(before.slice(0, opened))
  )
    return true;
  if (
    /的[^，。；、]{0,40}，/.test(between) ||
    /的(?:分别|一次性|支付[^，。；]{0,4}|享受[^，。；]{0,4}|按照?[^，。；]{0,16})?$/.test(between)
  )
    return true;
  return (
    bounded(scene) &&
    mention.comparator !== "≤" &&
    /，(?:经[^，。；]{2,12}，)?(?:一次性|分别|再|可|最高|每[家个年]|[省市区县]财政|择优){0,4}(?:[按由][^，。；]{0,20})?$/.test(between)
  );
};

/** Whether the value limits the noun behind it (500万元以上的项目). */
export const limitsNoun = (scene: Scene): boolean => {
  const { tail, lead, mention } = scene;
  if (
    /^(?:在|对|凡)[^，]{2,}/.test(lead) &&
    ENDS_AS_NOUN.test(lead) &&
    mention.bound?.side === "after" &&
    scene.text[scene.part.end - 1] !== "。" &&
    tail.startsWith("、")
  )
    return true;
  if (!MODIFIES.test(tail) || NOT_NOUN.test(tail) || (grantable(scene) && grantNoun(scene).test(tail))) return false;
  if (mention.bound?.side === "after" && mention.comparator === "≤" && (tail.startsWith("的") || limitsPlant(scene))) return true;
  if (
    unit(scene, "mass", "length", "power", "volume", "energy") &&
    !VERB_END.test(lead) &&
    (mention.bound !== null || /\//.test(mention.unit ?? ""))
  )
    return true;
  if (unit(scene, "money") && /(?:提供|投放)$/.test(lead)) return false;
  if (unit(scene, "money")) return !/(?:达到?|实现|完成|新增|发放|突破|累计)$/.test(lead) || SIZE_NOUN.test(tail);
  if (/^(?:在|对|凡)/.test(lead) && ENDS_AS_NOUN.test(lead) && mention.bound?.side === "after") return true;
  if (ENDS_AS_NOUN.test(lead)) return tail.startsWith("的") || SIZE_NOUN.test(tail);
  return SIZE_NOUN.test(tail) && (!VERB_END.test(lead) || tail.startsWith("的"));
};

/** 淘汰35蒸吨/小时及以下燃煤锅炉: a maximum of what a machine or line can do says which are meant, whatever is done to them. */
const limitsPlant = (scene: Scene): boolean =>
  unit(scene, "mass", "power", "volume", "energy") &&
  /^[\u4e00-\u9fff]{0,8}(?:锅炉|机组|装置|设备|生产线|变压器|电动机|电机|机械|高炉|转炉|电炉|窑)/.test(scene.tail);

/** 已有超过100人的企业3家: a size, whatever the sentence tells of those that have it. */
export const sizesNoun = ({ mention, lead, tail }: Scene): boolean =>
  mention.bound !== null && mention.comparator !== "≈" && SIZE_NOUN.test(tail) && !VERB_END.test(lead) && !/[了过]$/.test(lead);

const TAKEN_OUT = /(?:执行|实行|预留|留出|划出|拿出|提取|支付|给予|安排|配建|配置|提供)[^，。；的]{0,8}$/;
const SHARE =
  /^的[^，。；]{0,8}(?:费率|利率|利息|费用|份额|预付款|首付款|名额|股份|股权|车位|住房|用地)(?![^，。；]{0,6}(?:优惠|减免|补|奖))/;
/** 执行不超过0.5%的担保费率, 预留不低于40%的采购份额: the rate is that of the noun, and the noun is what a rule asks for. */
export const isRateOfNoun = (s: Scene): boolean =>
  unit(s, "rate") && bounded(s) && TAKEN_OUT.test(s.lead) && SHARE.test(s.tail) && !isPast(s);

/** 租金按照市场租金的70%确定: a price as a rate of another. */
export const isPriceByRate = (s: Scene): boolean =>
  unit(s, "rate") &&
  !bounded(s) &&
  !/^的?(?:提取|计提|预留)/.test(s.tail) &&
  /(?:价|租金|收费|费用)[^，。；]{0,6}按照?[^，。；]{2,20}$/.test(s.lead);

const PART_OR_PLACE = /^的(?:部分|[\u4e00-\u9fff]{0,6}(?:城市|地区|省份|[市县区镇村]))(?![\u4e00-\u9fff]{0,2}(?:目标|标准))/;
/** 累计超过15000元的部分, 人口不超过100万的城市: a bound that tells which part or which places a rule is for. */
export const boundOfNoun = ({ mention, lead, tail }: Scene): boolean =>
  mention.bound?.side === "before" &&
  ["money", "count"].includes(mention.family) &&
  PART_OR_PLACE.test(tail) &&
  (tail.startsWith("的部分") || ENDS_AS_NOUN.test(lead) || lead.endsWith("人口"));

/** Whether the value tells the size of what a count before it counts (培育1家收入过百亿元，…的企业). */
export function isSizeOfCounted({ text, mention, mentions, index, lead, tail, part }: Scene): boolean {
  if (mention.bound === null) return false;
  const counted = mentions[index - 1];
  if (
    counted &&
    counted.family === "count" &&
    counted.end > part.start &&
    lead.length <= 16 &&
    !/^[、和及]|[，；。]/.test(lead) &&
    mention.comparator === ">"
  )
    return true;
  if (mention.family === "money" && /^、[^，。；]{2,24}的[^，。；0-9]{2,16}[0-9]{1,4}[家个户]/.test(text.slice(mention.textEnd)))
    return true;
  return (
    ((mention.comparator === ">" || mention.comparator === "≥") &&
      /^的(?:[^，。；、]{0,12})(?:企业|集团|公司|园区|项目|集群)/.test(tail)) ||
    (mention.rule === "rung" && /企业|集团|集群/.test(text.slice(mention.end, part.end)))
  );
}

/** 锂电池项目建成后年产电池2万吨, but not 项目建成后: the size of a project that is named. */
const ONCE_BUILT =
  /(?:[\u4e00-\u9fff]{3}|该)(?:项目|生产线|工程)[^，。；]{0,6}(?:建成|投产|达产|投运)(?:投产|达产)?后，?(?:将|可|预计)?(?:实现|形成|新增)?(?:年产|年加工|年处理|日处理|日产)[^，。；0-9]{0,14}$/;

export function isProjectSize(scene: Scene): boolean {
  const { tail, lead, setting, mention } = scene;
  if (mention.bound !== null || ["rate", "points", "money", "times", "score", "index", "ratio"].includes(mention.family)) return false;
  if (setting.boxed && !isPlannedVerb(lead)) return true;
  if (ONCE_BUILT.test(scene.before)) return true;
  if (
    ["mass", "power", "volume", "energy"].includes(mention.family) &&
    !mention.unit?.includes("/") &&
    /^[\u4e00-\u9fff]{2,10}(?:项目|工程|生产线)/.test(tail)
  )
    return !isPlannedVerb(lead) && !NOT_NOUN.test(tail);
  return /年产(?:能)?$|年处理$|日处理$|年加工$/.test(lead) && /^[^，。；]{0,40}(?:项目|生产线|工程)/.test(tail);
}

const isPlannedVerb = (lead: string): boolean => /(?:达到?|建设|培育|打造|新增|完成|实现)[^，。；]{0,6}$/.test(lead);

/** 将24项措施调整增加为30项, 将12项材料精简至6项 */
const SET_CHANGED = /^[^，。；0-9]{0,20}(?:调整|增加|减少|精简|压缩|压减|扩大|扩展|整合|合并|归并|优化|缩减|拓展){1,2}(?:为|到|至|成)[0-9]/;

/** The level that is left (由3%降至1%). */
export const fromLevel = ({ lead, after }: Scene): boolean =>
  /[由从](?:原来|原先|过去|此前|之前|现行|原有)的?[^，。；0-9]{0,10}$/.test(lead) ||
  (/[将把][^，。；]{0,24}$/.test(lead) && SET_CHANGED.test(after)) ||
  (/[由从][^，。；0-9]{0,30}$/.test(lead) && /^[^，。；0-9]{0,3}放宽(?:到|至|为)/.test(after)) ||
  (/[由从](?:[0-9]{4}年[底末]?)?[^，。；0-9]{0,10}$/.test(lead) &&
    (/^[至到](?:[0-9]|当场|当[日天]|即时|即办|立等|零)/.test(after) ||
      /^(?:最高)?(?:压缩|降|缩|提|减|增|下降|提升|调整|上升|下调|上调|扩大|拓展|精简|优化)[^，。；]{0,3}(?:到|至|为)/.test(
        after.replace(/^[^，。；]{0,6}?(?=压缩|降|缩短|缩减|提|减|增|调整|下调|上调|扩大|拓展|精简|优化)/, ""),
      )));

/** The level that is reached from another (由3%降至1%, 由每件80元降为每件40元). */
export const toLevel = ({ text, part, mention }: Scene): boolean =>
  /[由从][^，。；]{0,40}[0-9][^，。；]{0,6}(?:降|减|下调|调整|提|上调|压缩|缩短|增)[^，。；0-9]{0,3}(?:至|到|为)(?:每[^，。；0-9]{1,8})?(?:不超过|最高)?$/.test(
    text.slice(part.start, mention.start),
  );
