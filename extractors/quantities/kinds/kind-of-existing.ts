import type { Scene } from "../scene.ts";
import { bounded, dated, unit } from "./conditions.ts";
import type { KindRule } from "./kind-rule.ts";
import { goesOnTelling, isPast } from "./tense.ts";

/** 今后水库抬高水位（156米）时也有再次发生的可能性 */
const SUPPOSED = /^[^，。；]{0,10}时(?![间限期长效段代点刻候])[^。；]{0,20}可能/;
/** 2项举措，我省已落实到位 */
const ALREADY =
  /^[^，。；]{0,10}，[^，。；]{0,6}已(?:经|先期|全部|全面|基本)?(?:落实|完成|实现|到位|实施)[^，。；]{0,4}$|^[^。；]{0,30}，(?:其中|目前)?(?:现?已)(?:经|全部)?[^，。；的]{1,6}[0-9]/;
/** 在完成13类事项的基础上, not 在300万套产量不增加的基础上. */
const UPON_COUNTED = /^(?![^，。；]{0,8}不(?:再)?增加)[^，。；]{0,20}基础上/;
/** 依托现有5家高校，新建10个研究院 */
const USED = /(?:依托|整合|利用|盘活|统筹|发挥|改造|提升|优化|[对在])[^，。；]{0,6}现有[^，。；]{0,40}，[^。；]{0,40}$/;
/** 已经结案的4起事故, 已公布实施的121项: what the count counts was there before. */
const EXISTING_SET = /已经?[^，。；已]{2,8}的[^，。；]{0,14}$/;
const ON_TASK = /(?:推动|推进|完成|实现|确保|力争|对)[^，。；]{0,8}已/;
/** 据研究机构预测，到2020年将超过30%: what others foresee. */
const FORESEEN = /(?:据[^，。；]{2,24}|(?:专家|研究机构|咨询机构|业内)[^，。；]{0,6})(?:预测|预计|预估|估计|估算)[^。；]{0,60}$/;
/** 可减少85%的开发时间: what a thing can do, promised by nobody. */
const CAPABLE =
  /(?:(?<![许不])可|能够?)(?:以|有效|大幅|平均|显著|直接|至少){0,2}(?:减少|降低|缩短|提高|提升|节省|节约|减轻)[^，。；]{0,12}$/;
/** 体系框架包含7项一级指标、21项二级指标; 39项指标适用于…: what a thing that there is consists of. */
const COMPRISED = /(?:^|[，；])[^，；]{0,30}(?:包含|包括|涵盖|下设|分设)(?:[0-9]{1,4}[^，。；0-9]{1,12}[，、和及]){0,4}$/;
const APPLIED = /^[^，。；、]{0,20}(?:（[^（）]{1,12}）)?(?:均|都|仅|只)?适用于/;
const FORMING =
  /(?:^|[，；])[^，；]{0,4}(?:构建|健全|完善|加快|推动|推进|建立|编制|形成|打造|建设|推出|实施|制定|开展)|力争|确保|实现|争取|目标/;
const isComprised = (s: Scene): boolean =>
  unit(s, "count") &&
  !bounded(s) &&
  (COMPRISED.test(s.before) || APPLIED.test(s.after)) &&
  !FORMING.test(s.before) &&
  !s.setting.headings.some((h) => /目标|任务/.test(h));

/** Kinds of what is supposed, foreseen, able, or done already, whatever the value measures. */
export const TOLD_RULES: readonly KindRule[] = [
  {
    name: "built-upon",
    kind: "status",
    when: (s) =>
      (unit(s, "count") ? UPON_COUNTED : /^的?基础上/).test(s.after) && /(?:^|[，；])[^，；]{0,6}(?:在|于)[^，。；]{2,60}$/.test(s.before),
  },
  { name: "done", kind: "status", when: (s) => unit(s, "count", "money") && !bounded(s) && !dated(s) && ALREADY.test(s.after) },
  { name: "supposed", kind: "other", when: (s) => SUPPOSED.test(s.after.replace(/^[^，。；（）]{0,10}）/, "")) },
  { name: "foreseen", kind: "other", when: (s) => unit(s, "rate", "money", "count", "times") && FORESEEN.test(s.before) },
  { name: "capable", kind: "other", when: (s) => unit(s, "rate") && !dated(s) && CAPABLE.test(s.lead) },
];

/** Kinds of what there is, and of what it consists. */
export const EXISTING_RULES: readonly KindRule[] = [
  { name: "base-in-hand", kind: "status", when: (s) => /^[^，。；]{0,30}为基础/.test(s.after) && /以[^，。；]{0,20}$/.test(s.lead) },
  {
    name: "existing",
    kind: "status",
    when: (s) =>
      /(?:现有(?!(?:在职|从业)?(?:职工|员工|人员)|[^，。；]{0,16}基础上)|已形成|已建成|已拥有|现已)[^。；]{0,60}$/.test(s.before) &&
      !USED.test(s.before) &&
      !bounded(s),
  },
  {
    name: "existing-set",
    kind: "status",
    when: (s) => unit(s, "count") && !bounded(s) && EXISTING_SET.test(s.lead) && !ON_TASK.test(s.before),
  },
  { name: "comprised", kind: "status", when: isComprised },
  {
    name: "consists-of",
    kind: "other",
    when: (s) =>
      unit(s, "count") &&
      !bounded(s) &&
      !isPast(s) &&
      !goesOnTelling(s) &&
      !/(?:达到?|为|有)$/.test(s.lead) &&
      /(?:包括|包含|涵盖|分别为|分别是)[^，。；]{4,80}$/.test(s.before) &&
      /^[^，。；]{0,8}$/.test(s.tail) &&
      /[，；。]/.test(s.text[s.part.end] ?? ""),
  },
];
