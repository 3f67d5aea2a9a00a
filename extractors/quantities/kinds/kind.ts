import type { QuantityKind } from "../../../schemas/facts.ts";
import { grantVerb } from "../grant.ts";
import type { Scene } from "../scene.ts";
import {
  bounded,
  boundOfNoun,
  dated,
  isProjectSize,
  isRateOfNoun,
  limitsNoun,
  OF_SCOPE,
  STAKE,
  sizesNoun,
  underConditions,
  unit,
} from "./conditions.ts";
import { COUNT_RULES } from "./kind-of-count.ts";
import { EXISTING_RULES, TOLD_RULES } from "./kind-of-existing.ts";
import { GRANT_RULES } from "./kind-of-grant.ts";
import { SIZE_RULES } from "./kind-of-size.ts";
import { TIME_RULES } from "./kind-of-time.ts";
import type { KindRule } from "./kind-rule.ts";
import { goesOnTelling, isPast, isPlanned } from "./tense.ts";

/** 当价格涨幅达到3%，启动… */
const WHEN = /(?:^|[，。；])(?:当(?![年月日地前时事场天期季])|如果|若(?!干)|一旦)[^，。；]{2,50}(?:，或[^，。；]{2,30})?$/;
/** 如日处理能力大于500吨，须…; 如 with a mere count gives examples. */
const IF = /(?:^|[，。；])如(?![何期实下意同图此今数常])[^，。；]{2,40}$/;
/** 超时达到5次，取消资格 */
const SANCTION = /^(?:的)?，(?:予以|将|应当?|按规定|直接)?(?:取消|暂停|撤销|中止|终止|约谈|通报|清退|淘汰|列入|责令)/;
export const VOLTAGE = /^[kKＫ]?[vVＶ]$|千伏$/;
/** 80%以上的企业实现数字化转型 */
const REACHES = /^的[^，。；的]{2,20}(?:实现|达到|完成|通过|建成|开展|应用|具备|用上|建立|参加|接入|纳入)/;

/** 申请支持的机构应满足…，且面积不低于100平方米 */
const MUST_MEET =
  /(?:申请|申报|入驻|享受|参与|推荐)[^。；]{0,40}(?:应当?|须|需|要)[^。；，]{0,8}(?:满足|符合|具备)[^。；]{0,60}$|(?:满足|符合|具备)[^。；]{0,8}条件(?:之一)?：[^。]{0,160}$/;
/** 对全省12类事项开展自查, 落实国家首批50项举措: what is acted on, not what is made. */
const OBJECT = /(?:^|[，；、和及与]|持续|重点|全面|依法|分别|组织)(?:现将|对)(?![接标口外照应内手新])[^，。；对]{0,16}$/;
const CARRIED_OUT = /(?:落实好?(?:全国|国家|国务院|中央|上级|[全我]?[省市区县])|对标|对照)[^，。；、]{0,12}$/;
const ISSUED =
  /(?:国务院|国家|全国|上级|省委|省政府|自治区)[^，。；、]{0,6}(?:部署|公布|下达|明确|出台|印发|发布|确定|要求|推广)的(?:首批|第.批)?$/;
const inScope = ({ lead, text, part, mention }: Scene): boolean => {
  const words = text.slice(part.start, mention.start);
  return (
    OF_SCOPE.test(lead) ||
    OBJECT.test(words) ||
    CARRIED_OUT.test(words) ||
    (ISSUED.test(lead) && !/推动|推进|完成|实现|确保|力争/.test(lead))
  );
};

/** 技术创新性（35%）。 供应链对接类（9家）: a weight or a count of what stands below, in the head of its clause. */
const isHeadOfClause = ({ setting, before, sentence }: Scene): boolean =>
  setting.passage.isHeading || (sentence.start === 0 && /^[^，。；：]{2,30}（$/.test(before));

/** 2018年收入占比达到50%以上，…，研发经费不低于500万元: what is past cannot be held to a minimum, but be asked for. */
const besideMinimum = ({ mentions, sentence }: Scene): boolean =>
  mentions.some((m) => m.bound?.name === "no-less-than" && m.start >= sentence.start && m.end <= sentence.end);

/** The kinds in the order in which they are tried. */
const KIND_RULES: readonly KindRule[] = [
  ...TOLD_RULES,
  {
    name: "when-condition",
    kind: "threshold",
    when: (s) =>
      (!unit(s, "time") || /^(?:more-than|not-reaching|full)$/.test(s.mention.bound?.name ?? "")) &&
      (WHEN.test(s.before) || (bounded(s) && IF.test(s.before))),
  },
  { name: "to-be-met", kind: "threshold", when: (s) => bounded(s) && !unit(s, "time") && MUST_MEET.test(s.before) },
  ...SIZE_RULES,
  ...COUNT_RULES,
  ...TIME_RULES,
  { name: "rate-of-noun", kind: "target", when: isRateOfNoun },
  ...GRANT_RULES,
  {
    name: "defined-size",
    kind: "threshold",
    when: (s) => bounded(s) && !unit(s, "time") && /^[^，。；]{0,40}指(?![标导南引数定挥派示明])/.test(s.before),
  },
  {
    name: "voltage-class",
    kind: "threshold",
    when: (s) =>
      VOLTAGE.test(s.mention.unit ?? "") && /^[、和或及]?$/.test(s.lead) && /^[^，。；]{0,20}(?:工程|用户|客户)(?![^，。；])/.test(s.tail),
  },
  { name: "voltage", kind: "other", when: (s) => VOLTAGE.test(s.mention.unit ?? "") && !bounded(s) },
  ...EXISTING_RULES,
  { name: "project-size", kind: "capacity", when: (s) => isProjectSize(s) },
  { name: "price-in-force", kind: "other", when: (s) => unit(s, "money") && /执行$/.test(s.lead) && !bounded(s) },
  {
    name: "shared-cost",
    kind: "other",
    when: (s) => unit(s, "ratio") && /^(?:的?比例)?(?:分担|负担|承担|配套)/.test(s.tail),
  },
  {
    name: "so-often-running",
    kind: "threshold",
    when: (s) => s.mention.unit === "次" && /连续$/.test(s.lead) && /^[^，。；]{2,30}的/.test(s.tail),
  },
  { name: "sanctioned", kind: "threshold", when: (s) => unit(s, "count", "score", "rate") && SANCTION.test(s.after) },
  { name: "bound-of-noun", kind: "threshold", when: (s) => boundOfNoun(s) && !isPast(s) },
  {
    name: "limits-noun",
    kind: "threshold",
    when: (s) =>
      !unit(s, "rate", "points", "ratio", "index") &&
      (bounded(s)
        ? !unit(s, "count") || /[≤<]/.test(s.mention.comparator)
        : !unit(s, "count") && (/^(?:的|级)/.test(s.tail) || /\//.test(s.mention.unit ?? ""))) &&
      limitsNoun(s) &&
      (!isPast(s) || sizesNoun(s)),
  },
  {
    name: "scope",
    kind: "other",
    when: (s) => unit(s, "count") && !bounded(s) && s.tail !== "" && inScope(s) && !dated(s) && !s.setting.reports,
  },
  {
    name: "limits-noun-by-rate",
    kind: "threshold",
    when: (s) =>
      s.mention.comparator !== "≈" &&
      !(isPast(s) && !/(?:^|[，；])对/.test(s.before)) &&
      unit(s, "rate") &&
      bounded(s) &&
      (/^的(?!目标|速度|增长|要求|标准|水平|比例|政策|规定|措施|$)/.test(s.tail) ||
        (/(?:^|[，；。])对[^，。；]{2,20}$/.test(s.before) && /^、[^，。；]{2,20}的[^，。；]{2}/.test(s.tail))) &&
      !REACHES.test(s.tail) &&
      !/(?:实现|推动|确保|力争)(?:全[国省市县区])?$/.test(s.lead),
  },
  {
    name: "excluded-size",
    kind: "threshold",
    when: (s) => /^[^，。；]{0,8}(?:限制|门槛)/.test(s.tail),
  },
  {
    name: "requirement",
    kind: "threshold",
    when: (s) => (bounded(s) || (unit(s, "money") && /达到?$/.test(s.lead))) && !dated(s) && underConditions(s),
  },
  {
    name: "stake",
    kind: "threshold",
    when: (s) =>
      unit(s, "money") &&
      bounded(s) &&
      s.mention.comparator !== "≤" &&
      !dated(s) &&
      STAKE.test(s.lead) &&
      grantVerb(s).test(s.text) &&
      !/(?:力争|实现|确保|新增|目标)/.test(s.before.slice(-40)),
  },
  {
    name: "frequency",
    kind: "other",
    when: (s) =>
      /^[次轮遍届]$/.test(s.mention.unit ?? "") &&
      (s.mention.comparator === "="
        ? /每(?:[0-9半]{0,3}个?)(?:年|季度?|月|周|天|日|学期)/.test(s.before)
        : s.mention.value === 1 && /[只仅][^，。；]{0,6}$/.test(s.text.slice(s.part.start, s.mention.start))),
  },
  { name: "proved-minimum", kind: "threshold", when: (s) => s.mention.comparator === "≥" && bounded(s) && isPast(s) && besideMinimum(s) },
  { name: "past", kind: "status", when: isPast },
  { name: "told", kind: "status", when: goesOnTelling },
  {
    name: "in-heading",
    kind: "other",
    when: (s) =>
      (unit(s, "rate", "count") &&
        !bounded(s) &&
        s.text[s.mention.start - 1] === "（" &&
        /^[），]/.test(s.text.slice(s.mention.end)) &&
        isHeadOfClause(s)) ||
      (unit(s, "score") && !bounded(s) && /(?:占|计|得|加|扣|满分|分值为?|权重为?)$/.test(s.lead)),
  },
  { name: "planned", kind: "target", when: isPlanned },
  {
    name: "limit-stated",
    kind: "target",
    when: (s) =>
      (unit(s, "count") && s.mention.comparator === "≤") ||
      s.mention.bound?.name === "no-less-than" ||
      (unit(s, "rate") && /^的?(?:比例|标准)?(?:提取|计提|预留|缴存)/.test(s.tail)),
  },
  { name: "makes-up", kind: "status", when: (s) => unit(s, "rate") && s.tail === "" && /[^应须]占(?:到|比)?$/.test(s.lead) },
  {
    name: "from-so-many",
    kind: "threshold",
    when: (s) => s.mention.comparator === "≥" && bounded(s) && !unit(s, "money", "rate", "points") && !/(?:为|应|达到?)$/.test(s.lead),
  },
  { name: "else", kind: "other", when: () => true },
];

/** A kind, and the name of the rule that decided it; `as-its-list` for an item that takes the kind of its list. */
export interface DecidedKind {
  readonly kind: QuantityKind;
  readonly rule: string;
}

/** The kind of one mention by itself. */
export function kindOf(scene: Scene): DecidedKind {
  const { kind, name } = KIND_RULES.find((r) => r.when(scene)) as KindRule;
  return { kind, rule: name };
}
