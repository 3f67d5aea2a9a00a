import { grantVerb } from "../grant.ts";
import type { Scene } from "../scene.ts";
import { type Words, wordsOf } from "./phrase.ts";
import { partsBefore } from "./subject.ts";

/** Who can be granted something. */
export const RECIPIENT =
  /(?:企业|机构|单位|[者人方户社士]|主体|平台|园区|团队|学校|院校|组织|公司|基地|项目|个体|毕业生|人员|人才|劳动力|家庭|集团|中心|协会|联盟|商会|事务所|村|县|市|区)$/;

/** A part that tells how a grant is made, not to whom: 经认定, 按年度, 于认定次年, 依据成绩. */
const PROCEDURE =
  /^(?:给予|享受|围绕|聚焦|经(?![营济销])|可?按照?|依据|根据|由|自|于|待|凭|其中|同时|可|统筹|完善|建立|健全|加强|加大|优化|开展|提升|构筑|推进|促进|强化|搭建|发挥|深化|分[档阶年]|择优|原则上|连续|后续|最高|次年|当年|在[^，]{0,30}(?:[内后]|期间|基础上)$)|在[0-9]{1,2}年[^，]{0,12}内|^(?!对)[^，]{2,30}后(?:[0-9]{1,2}[年个][^，]{0,3}内)?$|^[^，]{0,8}(?:有效期|期限|期间)内?$/;
/** 单个企业最高60万元: a cap without a verb. */
const CAPPED = /^(?:且|但)?(?:单[个家户项]|每[个家户项件]|同一|累计|合计|年度|总额|最高)[^，。；]{0,12}(?:最高|不超过)/;
/** 减按25%计入应纳税所得额: less is to be paid. */
const LESS = /减按|[减扣抵]征|扣减|抵扣/;
/** 支付第二期奖励 */
const PAID = /支付[^，。；]{0,6}(?:奖励|补助|补贴|资助)(?:资金)?$/;
/** A part that begins with a size: whose size it is was said before. */
const SIZE_FIRST = /^(?:且|并|上?一?年度?|当年|固定资产|累计|实际|总){0,4}(?:营业收入|销售额|产值|营收|纳税|税收|投资|票房|收入|利润|同比)/;

/** 每年遴选不超过10个应用案例: who is chosen is rewarded. */
const CHOSEN = /^(?:并|每年|年度|择优){0,2}(?:遴选|评选|选取|选择|选树)[^，；]{0,8}[0-9]{1,4}[个家项名件](?<what>[^，；的0-9]{2,16})$/;

interface Part extends Words {
  /** A grant of its own: a verb of granting with a sum or rate. */
  readonly grants: boolean;
}

/** The parts of the sentence before an offset, nearest first, each with whether it grants. */
function partsWithGrants(scene: Scene, before: number): Part[] {
  return partsBefore(scene, before).map(({ start, end }) => {
    const text = scene.text.slice(start, end);
    const sum = scene.mentions.some((m) => m.start >= start && m.end <= end && m.family !== "time");
    const grants = sum ? (grantVerb(scene).test(text) || LESS.test(text) || CAPPED.test(text)) && !text.endsWith("的") : PAID.test(text);
    return { text, start, end, grants };
  });
}

/**
 * The parts before the value that name who is rewarded: the nearest that is neither a procedure nor another grant; for a condition (…的，)
 * all parts that lead to it.
 */
export function statement(scene: Scene): Words | null {
  const { text, part, leadStart } = scene;
  const parts = partsWithGrants(scene, Math.min(part.start, leadStart));
  const named = (p: Part): boolean =>
    !p.grants && p.text.length >= 3 && (!PROCEDURE.test(p.text) || p.text.endsWith("的") || RECIPIENT.test(unbracketed(p.text)));
  let found: Words | null = null;
  for (let at = parts.findIndex(named); at >= 0; ) {
    const last = parts[at] as Part;
    const chosen = CHOSEN.exec(last.text)?.groups?.what;
    if (chosen) return found ?? { text: chosen, start: last.end - chosen.length, end: last.end };
    const sized = scene.mentions.some((m) => m.bound !== null && m.start >= last.start && m.end <= last.end);
    const condition = last.text.endsWith("的") || (sized && !/的[^的]{2,20}$/.test(last.text) && !RECIPIENT.test(unbracketed(last.text)));
    let first = last;
    for (const p of condition && !oneOfSeveral(scene) ? parts.slice(at + 1) : []) {
      if (p.grants || p.text.endsWith("的") || text[p.end] !== "，") break;
      if (named(p)) first = p;
    }
    found ??= { text: text.slice(first.start, last.end), start: first.start, end: last.end };
    if (!SIZE_FIRST.test(first.text)) return found.end === last.end ? found : { text: first.text, start: first.start, end: first.end };
    at = parts.findIndex((p) => p.end < first.start && named(p));
  }
  return found;
}

/** 在甲频道播出的，每集奖励10万元；在乙频道的，…: the conditions of a list tell its grants apart. */
const oneOfSeveral = ({ text, mention, sentence }: Scene): boolean =>
  /；(?!对)[^；。]{2,60}的，/.test(text.slice(mention.textEnd, sentence.end));

const unbracketed = (words: string): string => words.replace(/（[^（）]{0,40}）$/, "");

/** What a statement names: the words before its first comma, without what a size is measured on (建设剧场投资额达500万元). */
export function headOf(scene: Scene, { start, end }: Words): Words | null {
  const { text, mentions } = scene;
  const comma = text.slice(start, end).indexOf("，");
  const stop = comma < 0 ? end : start + comma;
  const size = mentions.find((m) => m.textStart > start && m.textStart < stop);
  if (size && comma >= 0) {
    const measured = MEASURE.exec(text.slice(start, size.textStart));
    const words = measured ? wordsOf(scene, start, start + measured.index) : null;
    if (words && words.text.length >= 4) return words;
  }
  const last = mentions.findLast((m) => m.start >= start && m.end < stop);
  const from = last ? last.textEnd + (/^[\u4e00-\u9fff]{1,4}率(?=的)/.exec(text.slice(last.textEnd, stop))?.[0].length ?? 0) : stop;
  const behind = text.slice(from, stop);
  const whom = last && (RECIPIENT.test(unbracketed(behind)) || /^的[^的]{2,20}$/.test(behind)) ? wordsOf(scene, from, stop) : null;
  if (whom && whom.text.length >= 2) return whom;
  const words = comma >= 0 && !last && STANDING.test(text.slice(start, stop)) ? whoOf(scene, stop + 1, end) : wordsOf(scene, start, stop);
  const actor = words && ACTOR.exec(words.text)?.groups?.who;
  return words && actor ? { text: actor, start: words.start, end: words.start + actor.length } : words;
}

/** The last part of a statement that names somebody, else its last part. */
function whoOf(scene: Scene, from: number, to: number): Words | null {
  const { text } = scene;
  for (let end = to; end > from; ) {
    const start = Math.max(text.lastIndexOf("，", end - 1) + 1, from);
    if (RECIPIENT.test(unbracketed(text.slice(start, end)))) return wordsOf(scene, start, end);
    end = start - 1;
  }
  return wordsOf(scene, Math.max(text.lastIndexOf("，", to - 1) + 1, from), to);
}

/** 注册在本区，通过认定的: where a recipient must be says less than what it must have done. */
const STANDING = /^(?:在[^，的]{2,20}|依法)?(?:注册|登记|纳统|入统|纳税|设立)(?:在|于|地)[^，的]*$/;

/** 旅行社年度接待…, 权利人向银行申请…: who acts, where what is done takes many words. */
const ACTOR = /^(?<who>[^，。；向与]{0,30}?(?:企业|机构|单位|主体|银行|社|所|人))(?:向|与[^，。；]{2,20}签订|上?一?年度|当年)[^，。；]{8,}/;
const MEASURE =
  /(?:上?一?年度?|固定资产|累计|实际|单[个场家项]|总){0,4}(?:投资额?|投入|营业收入|销售额|产值|营收|税收|面积|票房|收入|人数|数量|总额)(?:首次|累计)?(?:达到?|在|为|超过)?$/;
