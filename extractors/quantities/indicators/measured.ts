import { LIVED } from "../kinds/conditions.ts";
import type { Scene } from "../scene.ts";
import { asShare } from "./frames.ts";
import { type Indicator, type Words, wordsOf } from "./phrase.ts";

/** 年满18周岁、能够专职工作的公民: the noun behind the last of its traits. */
const OTHER_TRAIT = /^、(?:能够?|具有|具备|拥有|符合|熟悉|未|无|不|从事|在)[^，。；]{2,40}?的(?<noun>[^，。；、的（）]{2,20})$/;
/** 近三年财务状况良好: what has been so, or must not have been. */
const LATELY = /^的?(?:（[^（）]{1,20}）)?(?<what>[^，。；：（）\n]{2,60}?)的?(?=[，。；：（）\n]|$)/;
const NOUN_BEHIND = /^(?:级|规模)?(?:的)?(?<noun>(?:[^，。；：（）“\n]|(?<=[\u4e00-\u9fff]{2})（(?!不?含)[^（）]{1,4}）){1,40})/;

/** Where the noun behind a value ends: a verb, an adverb, the next of a list. */
const CUT =
  /(?:给予|支付|按照?|分别|一次性|并|且|实行|实施|予以|不予|不得|不再|优先(?!级|股|权)|取消|免[缴交除]|授予|认定为|评为|可|(?<![供响效反])应(?![用急对届收付])|须|将|由|享受|从事|进行|开展|采用|每[家户个人名件项辆台]|免征|免收|必须|全面(?!小康)|全部|一律|产能|整合|和|及|与|方可|参加|提供|新建|首次|适当|适宜|延续|延长|方能|才能|免于|免除|担任|报名|调整|实现(?!率)|完成(?!率)|达到|(?<=[员人者工])取得|等(?:应用|推广|使用)|(?<=.)(?:经(?![济营销理纪费验历过常])|受理)|为(?:核心|主|基础|重点)|则|任[一何意]|阶段性|共同|定期|增加|免费|继续|不再|建有|从(?![业事]))|(?<![重主需首必])要(?![素求点件害])|(?<=合同|协议)的/;
/** 政府采购领域200万元以下的货物: where what is limited stands. */
const FIELD = /(?:领域|行业|地区|范围|环节)$/;
const VERB_ONLY =
  /(?:申请|发放|购买|拥有|具有|取得|帮助|办理|开展|引进|招引|培育|建设|新建|打造|达|实施|聘用|吸纳|招用|新增|支持|鼓励|推进|在|对|中长距离|一批|若干|新开工|开工|执行|签订|订立|缴纳|参加|享受|提供|具备|报废|淘汰|更新|进行过?|(?:承担|主持|参与|参加|获得|取得|发表|完成)过|^连续|是指|不受|需|需要)$/;
/** 取得驾驶证并具有2年以上驾驶经历: what is had stands behind. */
const HAVING = /(?:具有|具备|拥有|持有|需要?|配备)$/;
/** 租赁100平方米以上场地: the verb stands before what it takes. */
const TAKING = /^(?:实际)?(?:租赁|租用|购买|购置|承接|吸纳|招用|聘用|使用|引进)$/;

/** 总数限3项的查重范围: a rule about what is measured, nobody who has it. */
const NOT_AN_OWNER = /(?:范围|标准|要求|条件|规定|限制|材料|情形|情况|原则|政策|制度|措施|机制|名单)$/;
/** 培育年产值超100亿元的企业, 使用厚度低于0.01毫米的地膜: the verb takes the noun behind, not its size. */
const TAKES_NOUN =
  /^(?:研发|生产|销售|使用|培育|引进|招引|打造|推广|遴选|选择|支持|鼓励|扶持|淘汰|禁止|新增|(?:合理|充分|优先|有效)?满足|购买|购置|采购|推动|建设|申报|发展|壮大|引育|从事|经营)+(?=(?:年|总|主营|营业|销售|注册|固定资产|单体|设计|建筑|用地|占地|额定|业务|单户|授信){0,3}(?:产值|总额|收入|营收|资本|投资额?|投入|面积|厚度|直径|高度|容量|排量|功率|载重|人数|规模|吨位|浓度|床位)$)/;

/** What a threshold is measured on: the words before it (总投资), headed by whom it limits (…的项目). */
export function measuredOn(scene: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  const { mention, tail, leadStart, part } = scene;
  const shared =
    /^(?:[、，或和及与至]|甚|以及|且|但|已){0,6}$/.test(scene.lead) && scene.mentions[scene.index - 1]?.family === mention.family
      ? earlier[scene.index - 1]
      : null;
  const apart = /^[^、或和及与至，]{0,3}的[\u4e00-\u9fff]{2}/.test(tail) && hasNounBetween(scene);
  if (shared && scene.index > 0 && !apart && (scene.mentions[scene.index - 1]?.end ?? -1) >= scene.sentence.start) return shared;
  if (GROWN.test(scene.lead) && earlier[scene.index - 1]) return earlier[scene.index - 1] ?? null;
  const sibling = scene.lead === "" || /^[，、]$/.test(scene.lead) ? siblingOf(scene, earlier) : null;
  if (sibling) return sibling;
  const lately = mention.family === "time" && /(?:[近去]|最近连续)$/.test(scene.text.slice(0, mention.start)) ? latelySo(scene) : null;
  if (lately) return lately;
  const held =
    mention.family === "time" && /连续$/.test(scene.lead) ? /^(?:均|都)?(?<what>被[^，。；的]{2,16})/.exec(tail)?.groups?.what : undefined;
  if (held) return { words: held, start: mention.textStart, end: mention.textEnd + tail.indexOf(held) + held.length };
  const bounding = inBound(scene);
  if (bounding) return bounding;
  const defined = definedBy(scene);
  if (defined) return defined;
  const own = withoutAside(wordsOf(scene, leadStart, mention.textStart));
  const term = mention.family === "time" ? (/^期限的?(?=[\u4e00-\u9fff]{2})/.exec(tail)?.[0] ?? "") : "";
  const offset = term.length || (/^(?:期|级|及以上)?的?/.exec(tail)?.[0].length ?? 0);
  const named = bareNoun(
    OTHER_TRAIT.exec(tail)?.groups?.noun ?? NOUN_BEHIND.exec(ladderTail(scene) ?? tail.slice(offset))?.groups?.noun ?? "",
  );
  const noun = term && named ? `${named}期限` : named;
  const printed = own?.text === "年" ? scene.text.slice(own.start, mention.textStart) : own?.text.replace(OR_MORE, "");
  const last = printed ? measureAtEnd(printed) : "";
  const taken = noun === "" ? last : last.replace(TAKES_NOUN, "");
  const able = noun.endsWith("能力") ? /^(?:具备|具有|拥有)(?<verb>[\u4e00-\u9fff]{2})$/.exec(taken)?.groups?.verb : undefined;
  if (able) return { words: able + noun, start: own?.start ?? mention.textStart, end: mention.textEnd + offset + noun.length };
  const measured = mention.family === "rate" ? asShare(taken) : taken;
  const counted = countedBy(scene, measured);
  if (counted) return counted;
  const lived = mention.family === "time" ? LIVED.exec(measured)?.[0] : undefined;
  const measure =
    (scene.lead.startsWith("的") && !scene.lead.endsWith("之日起")) ||
    /[、或和及与]$/.test(scene.lead) ||
    (noun !== "" && (HAVING.test(scene.lead) || (mention.family === "age" && scene.lead.endsWith("年")))) ||
    VERB_ONLY.test(measured) ||
    (noun !== "" && /^(?:符合条件|年度|新建|首次|(?:本条款|政策有效期内|每年)+|全[国省市县区]|[我各本][省市县区])$/.test(measured))
      ? ""
      : lived && noun !== "" && measured.length > lived.length + 3
        ? lived
        : measured;
  const measureStart = own ? own.end - measure.length : mention.textStart;
  const limits =
    noun !== "" &&
    !(measure !== "" && NOT_AN_OWNER.test(noun)) &&
    !/^(?:达|以|作为|用|由|实现|完成|将|可|应|须|不|未(?![^，。；、]{2,8}(?:[生员工民]|人员|企业)(?:、|$))|仍|要|且|并|和|及|或|但|已|则|后|时|仍|内|中(?![小型央医药国外试心标介学等级高成共]))/.test(
      noun,
    );
  if (lived && measure === lived && noun.length <= 2) return { words: lived, start: measureStart, end: own?.end ?? mention.textStart };
  if (limits && (TAKING.test(measured) || FIELD.test(measured)))
    return {
      words: measured + (headOf(noun).split("的")[0] ?? noun),
      start: own?.start ?? mention.textStart,
      end: mention.textEnd + offset + noun.length,
    };
  if (measure !== "" && limits) {
    const words = (ladderTail(scene) === null ? inPrintedOrder(scene, measure, headOf(noun)) : null) ?? joined(headOf(noun), measure);
    return { words, start: measureStart, end: mention.textEnd + offset + noun.length };
  }
  if (measure !== "") return { words: measure, start: measureStart, end: own?.end ?? mention.textStart };
  const staff =
    limits && /^[人名]$/.test(mention.unit ?? "") && mention.bound !== null && mention.bound.name !== "rank"
      ? EMPLOYER.exec(noun)?.groups?.who
      : undefined;
  if (staff) return { words: `${staff}人数`, start: mention.textStart, end: mention.textEnd + offset + staff.length };
  if (limits) return { words: noun, start: mention.textStart, end: mention.textEnd + offset + noun.length };
  const before = wordsOf(scene, part.start, mention.textStart);
  return before ? { words: before.text, start: before.start, end: before.end } : null;
}

/** 登记失业的16—24岁青年, 小微企业200千瓦以下低压接入: a trait before a 的 of its own, or who has the size, stands before what it belongs to; so do times before and after (事故发生前至少90秒的数据) and figures (每月2000元的扣除额度). Where a scope widens (补贴范围由毕业生扩展至16岁以上青年) it is who comes in. */
function inPrintedOrder({ mention, lead, tail }: Scene, measure: string, noun: string): string | null {
  const trait = mention.family === "age" && lead.endsWith("的") && !tail.startsWith("的");
  if (trait) return `${measure.replace(EMPLOYING, "")}的${noun}`;
  const when = mention.family === "time" && tail.startsWith("的") ? /(?<=[^建校岗存所]在)[^在]{4,}[前后]$/.exec(measure)?.[0] : undefined;
  if (when) return `${when}的${noun}`;
  if (/^[^由]{2,16}(?:范围|对象|门槛)由/.test(measure)) return noun;
  if (/^(?:没有|未(?!来)|无)(?!被)[\u4e00-\u9fff]{1,4}$/.test(measure) && !tail.startsWith("的")) return measure + noun;
  if (/(?:额度|限额|幅度)$/.test(noun) && !/(?:额度|限额|金额)/.test(measure)) return measure + noun;
  return HOLDER.test(measure) && measure.length <= 12 && !tail.startsWith("的") && !HOLDER.test(noun) ? measure + noun : null;
}
const EMPLOYING = /^(?:招用|吸纳|聘用|招收|招录|引进|录用)(?=[\u4e00-\u9fff]{2})/;
/** Who or what has a size. */
const HOLDER = /(?:企业|单位|机构|公司|用户|[农商住]户|居民|主体|项目|园区|学校|职工|人员|[作业医学]生)$/;

/** 专利权人为两个或(两个以上), 由两种或(两种以上) */
const OR_MORE = /[为由]?[一二两三四五六七八九十0-9]{1,3}[个种项名人家件]或者?$/;

/** What has been so lately; what has not been keeps its number (近3年没有被记满12分记录). */
function latelySo({ text, mention, tail, part }: Scene): Indicator | null {
  const denied = /^内?(?:均|都)?(?:没有|未(?!来)|无)[^，。；的]{0,8}$/.test(tail);
  const from = mention.textEnd + (denied && tail.startsWith("内") ? 1 : 0);
  const what = LATELY.exec(text.slice(from, denied ? part.end : mention.textEnd + tail.length))?.groups?.what;
  const words = what?.replace(/(?:均|都)(?:在|为|达到?|超过)?$/, "");
  return words ? { words, start: mention.textStart, end: text.indexOf(words, from) + words.length } : null;
}

/** 日间手术是指患者在1日内入、出院: what is defined, and what happens in the time. */
function definedBy({ text, lead, leadStart, mention, tail }: Scene): Indicator | null {
  if (mention.family !== "time" || !text.slice(mention.start, mention.textEnd).endsWith("内")) return null;
  const term = /^[，、]?(?<term>[^，。；：（）]{2,16}?)(?:，)?是?指/.exec(lead)?.groups?.term;
  const act = term ? /^[^的，。；（）]{1,12}/.exec(tail)?.[0].replace(/完成$/, "") : undefined;
  return term && act ? { words: term + act, start: leadStart + lead.indexOf(term), end: mention.textEnd + act.length } : null;
}

/** 营业收入不少于500万元且同比增长10%以上: what grows was measured right before. */
const GROWN = /^(?:[，、且并]|较上年|比上年|同比|年均|年){1,4}(?:增长|增幅|提高|下降|降低)(?:率|达到?|不[低少]于|超过)?$/;
/** 30人以下的参保企业: how many work there. */
const EMPLOYER = /^(?<who>[^，。；]{0,12}(?:企业|单位|机构|公司|事务所))/;

/** 超过预约时间30分钟: what the bound is measured from stands between it and the value. */
function inBound({ text, mention }: Scene): Indicator | null {
  if (mention.family !== "time" || mention.bound?.side !== "before") return null;
  const words = /^(?:不?(?:超过|超出|早于|晚于|低于))(?<base>[\u4e00-\u9fff]{2,12})$/.exec(text.slice(mention.textStart, mention.start));
  return words?.groups?.base ? { words: words[0], start: mention.textStart, end: mention.start } : null;
}

/** 个人负担（指目录范围内的自付部分）: what the bracket explains is what is measured. */
function withoutAside(words: Words | null): Words | null {
  const aside = words ? (/(?<=[^（）])（(?:指|即)[^（）]{1,40}）$/.exec(words.text)?.[0].length ?? 0) : 0;
  return words && aside > 0 ? { ...words, text: words.text.slice(0, -aside), end: words.end - aside } : words;
}

/** 食品、药品、特种设备领域行政处罚信息公示期: a list that heads what is measured. */
const HEADED_BY_LIST = /^(?:[^、的，]{2,8}、){1,6}[^、的，]{2,10}?(?:领域|行业|产业|区域|地区|环节)(?=[^、，]{2,})/;

/** 具有大专以上学历的员工占职工总数: a head so general that what stands before its 的 makes it what it is. */
const GENERAL_HEAD = /^(?:员工|人员|职工|资金|费用|支出|产品|收入|比[重例]|占比|[金余总]额)(?:占|达|$)/;

/** 足额缴纳失业保险费、工伤保险费: one act on all of a list. */
const PAID_LIST =
  /^(?:[\u4e00-\u9fff]{0,6}(?:企业|单位|人员|职工))?(?:足额|按时|依法|连续|正常)*(?:缴纳|缴存|参加)[^的，或]{1,40}、[^的，或]{1,40}(?:费|险|金)$/;

/** 研发费及申报数平均增长率, 演出及活动场次: one figure of two things. */
const JOINT =
  /^(?!.*(?:取得|获得|具有|具备|拥有|通过|完成|建立|设立|符合|纳入|入选|认定|备案|注册))[^的，、对将]{2,20}(?:和|及|与)[^的，、]{1,12}(?:平均增长率|年?均?增长率|增速|增幅|之和|合计|总和|平均值|面积|场次|数量|人数|次数|总额|金额|收入|投入)$/;
/** 引入科学研究和技术服务业等服务业企业年营业收入, 装备与服务类的园区投资: a list that 等 or 类 closes. */
const LISTED = /^[^的，、对将]{2,16}(?:和|及|与)[^的，、]{2,10}(?:等[^的，、]{4,}|[类型]的[^的，、]{2,})$/;

/** The last of the things that words before a value name (毕业年度或离校 → 离校; 重点梳理上年度办件量前 → 上年度办件量). */
function measureAtEnd(printed: string): string {
  const words = printed.replace(/自(?<from>[^，自]{2,8})之日起$/, "$<from>");
  if (HEADED_BY_LIST.test(words) || PAID_LIST.test(words) || JOINT.test(words) || LISTED.test(words)) return words;
  const parts = words
    .replace(/^.*(?:[^的，、（）]或者?)(?=[^的，、（）]{2,4}$|被)/, "")
    .split(/[、]|(?:以及|和|及|(?<!参)与|对|且|并|将其?|把|其(?!他)|(?<![类型])的)(?=[\u4e00-\u9fff]{2,})/)
    .filter(Boolean);
  const last = parts.at(-1) ?? words;
  const general = GENERAL_HEAD.test(last)
    ? words.slice(words.lastIndexOf("、", words.length - last.length) + 1).replace(/^(?:简化|提供|提交|出具|审核|核验)/, "")
    : last;
  return general.replace(/^(?:重点)?(?:梳理|选取|遴选出?)|(?<=[量值率次])前$|应?当?年$|^无(?=超|违|不良|犯罪|事故)/g, "");
}

/** The noun at the head of the words behind a value: up to the first verb, without 中 and 的. */
function bareNoun(words: string): string {
  const verb = words.search(CUT);
  return (verb < 0 ? words : words.slice(0, verb))
    .replace(/(?<![初高其集])中(?:择优|选择|遴选|选取|产生)?$/, "")
    .replace(/^(?<who>人员|企业|单位|机构|项目)(?:或|和|及).*$/, "$<who>")
    .replace(/(?<=[\u4e00-\u9fff]{2})或者?(?:领取|取得|获得|具有|具备|拥有|持有|符合|通过|经|被).*$/, "")
    .replace(/(?<=企业|主体|商户|农户)(?:信贷|融资|贷款|资金|用电|用工)?需求$/, "")
    .replace(/[的或和及、]$|^部分$|(?<=[\u4e00-\u9fff]{3})(?:补贴|补助|奖励|资助)$/, "")
    .replace(/^(?<size>排量|功率|装机容量|容量|口径|吨位|载重|直径)(?<whose>[^的、，]{2,})$/, "$<whose>$<size>");
}

/** 招收超过3名幼儿的幼儿园: a count that limits who has so many is measured on what it counts. */
function countedBy({ mention, tail, leadStart }: Scene, verb: string): Indicator | null {
  const counted =
    mention.family === "count"
      ? /^(?<what>(?![在具以从为对经已由与符获取])[^，。；、的（）]{1,14})的[^，。；]{2,}/.exec(tail)?.groups?.what
      : undefined;
  if (!counted || counted.length < 2) return null;
  const kept = verb.length <= 6 && verb !== "涉及" ? verb : "";
  return { words: kept + counted, start: kept === "" ? mention.textStart : leadStart, end: mention.textEnd + counted.length };
}

/** 30万元以上的服务，60万元以上的工程: the value before has a noun of its own. */
const hasNounBetween = ({ text, mention, mentions, index }: Scene): boolean =>
  /^(?:级)?的[\u4e00-\u9fff]{2}/.test(text.slice(mentions[index - 1]?.textEnd ?? mention.start, mention.textStart));

/** Whose size, and what size; what both say is said once (小微企业用电报装, 用电报装容量). */
function joined(whose: string, measure: string): string {
  if (measure.startsWith(whose)) return measure;
  for (let shared = Math.min(whose.length, measure.length) - 1; shared >= 2; shared--)
    if (whose.endsWith(measure.slice(0, shared))) return whose + measure.slice(shared);
  return whose + measure;
}

const headOf = (noun: string): string => noun.split(/、(?![^（）]{0,8}）)/)[0] ?? noun;

/** 百亿元级、80亿元级重大项目: the noun behind the last rung belongs to every rung. */
function ladderTail({ text, mentions, index, mention, part }: Scene): string | null {
  let last = mention;
  for (const next of mentions.slice(index + 1)) {
    if (
      (next.family !== mention.family && !/^的[\u4e00-\u9fff]{2}/.test(text.slice(next.textEnd))) ||
      next.textStart >= part.end ||
      !/^(?:级)?(?:[、和或及]|甚至|以及)$/.test(text.slice(last.textEnd, next.textStart))
    )
      break;
    last = next;
  }
  return last === mention ? null : text.slice(last.textEnd, part.end).replace(/^级?的?/, "");
}

/** 1家收入过百亿元，2家过50亿元: a size without words of its own measures what the last of its family did. */
function siblingOf({ mentions, index, mention, sentence }: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  if (mentions[index - 1]?.family !== "count" || mention.bound?.side !== "before") return null;
  const at = mentions.findLastIndex((m, i) => i < index && m.family === mention.family && m.start >= sentence.start);
  return at < 0 ? null : (earlier[at] ?? null);
}
