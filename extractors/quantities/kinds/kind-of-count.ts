import { onceFor } from "../../once-for.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { bounded, dated, unit } from "./conditions.ts";
import type { KindRule } from "./kind-rule.ts";
import { isPast } from "./tense.ts";

interface CountPatterns {
  readonly making: RegExp;
  readonly bodiesAct: RegExp;
}

const patternsOf = onceFor(({ words: { making, bodies, duties } }: Vocabulary): CountPatterns => {
  const duty = `(?:要(?![素求点件害])|应当?(?![用急对])|须|${duties})`;
  return { making: new RegExp(making), bodiesAct: new RegExp(`^[^，。；、的]{0,10}${bodies}(?:[和及、][^，。；]{2,60}?)?${duty}`) };
});
const patterns = ({ setting }: Scene): CountPatterns => patternsOf(setting.vocabulary);

const FOCUS = /^[^，。；、]{0,24}为(?:重点|依托|核心|主体|单位|载体|突破口|引领|支撑|牵引)$/;
const ACTS = /^[^，。；]{2,40}(?:(?<![重主需首必])要(?![素求点件害])|应(?![用急])|须|均|可(?!再|视))/;
const FIELDS =
  /^(?:个)?(?:[\u4e00-\u9fff]{0,4}(?:领域|行业|方面|环节)|(?:重点|主要|优先|试点|关键|主导|优势)?(?:产业|区域|城市|地区|[市县区州]|园区|乡镇|企业|群体|人群|主体|对象|单位))$/;
/** 在农业、建筑、旅游6个领域，: how many fields or places something happens in. */
const fieldsOf = (s: Scene): boolean =>
  FIELDS.test(s.tail) &&
  /(?:^|[，；：。])(?:[在以从围聚针面选]|深入)[^，。；]{1,60}$/.test(s.text.slice(Math.max(0, s.part.start - 1), s.mention.start));

/** 机械、汽车、医药等8个领域的应用: what all of a list are. */
const ALL_NAMED = /、[^，。；]{1,20}等(?:重点|主要|优先|关键)?(?:领域|行业|方面|环节|区域|地区)(?:的|开展|推广|应用|内|中)/;

/** 支持东湖、西岭、南湾等5个示范区: the count closes a list of what there is. */
const LISTED_PLACES = /、[^，。；、]{1,16}等$/;
/** 验收事项有竣工验收、消防验收两项 */
const LISTED = /(?:有|为|是|包括|包含|即)[^，。；、]{2,20}、[^，。；]{2,40}$/;
const PLACES = /^[^，。；、的]{0,10}(?:示范区|试验区|园区|开发区|高新区|新区|城市|[市县区镇]|基地|平台|口岸|港口|省份)/;

const FIELD = /^(?:[\u4e00-\u9fff]{0,6}(?:产业|行业|板块|赛道))(?![\u4e00-\u9fff])/;

/** 平台体系（1个枢纽平台、14个子平台）: what a system that there is consists of. */
const MADE_UP_OF = /(?:^|[，；])(?<whole>[^，；。（]{2,30}(?:体系|网络|集群))（[^（）。；]{0,60}$/;
const isMadeUpOf = (scene: Scene): boolean => {
  const whole = MADE_UP_OF.exec(scene.before)?.groups?.whole;
  return whole !== undefined && !patterns(scene).making.test(whole) && !/构建|健全|完善|加快|推动|力争/.test(whole);
};

/** 《若干政策》共七部分14条, 强化基础，共4项任务：, 字符依次为三位序号和…: how many parts a text or a thing has by its make. */
const PARTS = /^(?:部分|条|章|节|编|款)$/;
const isMakeUp = ({ mention, lead, tail, before, after, part, leadStart }: Scene): boolean =>
  (PARTS.test(mention.unit ?? "") &&
    tail === "" &&
    /共(?:计|有|分)?(?:[一二三四五六七八九十0-9]{1,3}(?:部分|[章节编条])、?)?$/.test(lead)) ||
  (/^共(?:计|有)?$/.test(lead) && leadStart === part.start && /^(?:重点|主要|具体)?(?:任务|措施|举措|事项|内容|条款)/.test(tail)) ||
  /(?:^|[，：；])[^，。；]{0,12}依次为[^。；]{0,60}$/.test(before) ||
  (/由[^。；]{2,80}$/.test(before) && /^[^，。；]{0,20}组成[^，。；]{0,10}(?:[，。；]|$)/.test(after));

/** 第一批17条便民措施: a set by its number. */
const MEASURES = /^[^，。；]{0,20}(?:措施|举措|事项|政策|业务|任务)/;
const isNamedSet = ({ lead, tail }: Scene): boolean =>
  (/首批$/.test(lead) && ACTS.test(tail)) || (/(?:首批|(?<!完成[^，。；]{0,6})第[一二三四五]批)$/.test(lead) && MEASURES.test(tail));
/** 5个地级市抓好督促指导: bodies that are there, on which a duty is laid. */
const dutyHolders = (scene: Scene): boolean => {
  const { lead, tail } = scene;
  const { making, bodiesAct } = patterns(scene);
  const subject = /^(?:[0-9]{1,3}[.．])?$/.test(lead) || (/^[^，。；]{2,12}(?:、|[和及与]$)/.test(lead) && !making.test(lead));
  return subject && bodiesAct.test(tail);
};

/** What has members, beds or seats: 不少于20人的队伍. */
const HOLDERS =
  /^的[\u4e00-\u9fff]{0,12}(?:养殖场|养殖户|企业|单位|机构|公司|队伍?|团队|小组|专班|班子|库|医院|学校|园区|基地|平台|中心|社区|村|食堂|场所|车辆|客车)/;
const MEMBERS = /^(?:人|名|位|张|户|人次|座|头|只|羽)$/;
const COUNTED_SUBJECT =
  /(?:^|[，；、和对])(?:对)?(?:入驻|集聚|拥有|在园|在孵|规上|上市)?[\u4e00-\u9fff]{0,4}(?:企业|项目|商户|人员|团队|机构|专利|品牌|床位|学位|客户|用户|会员)(?:数量?)?(?:达到?)?$/;
/** 入驻企业不少于30家的园区 and 不少于20人的队伍: the count sizes the noun behind it; 不少于20家的企业 counts it. */
function isSizeOfCountedNoun(s: Scene): boolean {
  const { mention, lead, tail } = s;
  if (!unit(s, "count") || mention.bound === null || !HOLDERS.test(tail)) return false;
  return MEMBERS.test(mention.unit ?? "") || COUNTED_SUBJECT.test(lead);
}

/** Kinds of counts that the noun and its place decide: fields and places, what there is already, sizes of a staff. */
export const COUNT_RULES: readonly KindRule[] = [
  {
    name: "focus",
    kind: "other",
    when: (s) =>
      unit(s, "count") &&
      !bounded(s) &&
      (FOCUS.test(s.tail) || ALL_NAMED.test(s.lead + s.tail) || (/^[，；]$/.test(s.text[s.part.end] ?? "") && fieldsOf(s))),
  },
  {
    name: "closes-a-list",
    kind: "other",
    when: (s) =>
      unit(s, "count") &&
      !bounded(s) &&
      !dated(s) &&
      !isPast(s) &&
      !patterns(s).making.test(s.lead) &&
      (LISTED_PLACES.test(s.lead) ? PLACES.test(s.tail) || FIELD.test(s.tail) : s.tail === "" && LISTED.test(s.lead)),
  },
  {
    name: "classed",
    kind: "other",
    when: (s) => unit(s, "count") && !bounded(s) && /(?:划分为|区分为|分为|分成)[^，。；]{0,20}$/.test(s.lead),
  },
  {
    name: "made-up-of",
    kind: "status",
    when: (s) => unit(s, "count") && !bounded(s) && !dated(s) && isMadeUpOf(s),
  },
  {
    name: "among-which",
    kind: "status",
    when: (s) =>
      unit(s, "count") && /^全[国省市县区州]$/.test(s.lead) && /[^，。；初高其集]中$/.test(s.tail) && s.text[s.part.end] === "，",
  },
  {
    name: "having",
    kind: "threshold",
    when: (s) =>
      unit(s, "count") &&
      bounded(s) &&
      /(?:有|具备|配备|涉及|跨|招收|聘用|吸纳|招用|使用|获得|取得|接待|安置|晋位|进位)$/.test(s.lead) &&
      /^[^，。；的]{1,14}的[^，。；]{2,}/.test(s.tail) &&
      !/(?:培育|打造|建设|建成|形成|力争)[^，。；]{0,8}$/.test(s.lead),
  },
  { name: "named-set", kind: "other", when: (s) => unit(s, "count") && !bounded(s) && isNamedSet(s) },
  { name: "duty-holders", kind: "other", when: (s) => unit(s, "count") && !bounded(s) && dutyHolders(s) },
  { name: "make-up", kind: "other", when: (s) => unit(s, "count") && !bounded(s) && isMakeUp(s) },
  { name: "copies", kind: "other", when: (s) => unit(s, "count") && /一式$/.test(s.lead) },
  {
    name: "size-of-counted",
    kind: "threshold",
    when: isSizeOfCountedNoun,
  },
  {
    name: "size-of-staff",
    kind: "threshold",
    when: (s) =>
      unit(s, "count") &&
      ((s.mention.bound?.name === "and-below" && /^的?[\u4e00-\u9fff]{2}/.test(s.tail)) ||
        (s.mention.bound?.name === "and-above" &&
          /[\u4e00-\u9fff]或$/.test(s.text.slice(s.part.start, s.mention.start)) &&
          !/^的/.test(s.tail))),
  },
  {
    name: "population",
    kind: "threshold",
    when: (s) => s.mention.unit === "人" && /人口以[上下]$/.test(s.text.slice(s.mention.start, s.mention.textEnd)),
  },
];
