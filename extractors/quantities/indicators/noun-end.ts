import { onceFor } from "../../once-for.ts";
import type { Scene } from "../scene.ts";
import type { Mention } from "../values/mention.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { wordsOf } from "./phrase.ts";

/** 、 和 及 and the like as signs of a list, not inside a word (和谐, 普及, 参与). */
const COORDINATOR =
  "(?:、|以及|(?<![谐总附缓饱温平柔调共])和(?![美谐田平睦解])|(?<![涉普以波遍])及(?![时早格第])|(?<![参给赋授])与(?![会众]))";
const LAST_ITEM = new RegExp(`^(?<head>.*[^、和及与])${COORDINATOR}(?<item>[^、]{1,24})$`);
const CLOSING_ITEM = new RegExp(`^(?<head>[^、的]{1,24}?)(?!、)${COORDINATOR}`);
const ADVERB =
  /^(?<noun>.{2,40}?)(?:大力|积极|依法|也(?=[分受均都])|全面(?!小康)|落地实施|按期|推行|作为|为(?:重点|基础|依托|核心|主体|单位|载体|引领|支撑|牵引|突破口)|纳入|予以|可以|(?<![许认])可(?!再|穿|视|靠|操作|持续|复制|推广|信|控)|(?<![重主需首必])要(?![素求点件害闻道塞务])|应当|须(?!知)|将(?!军)|均(?![衡价])|(?<![首成])都(?!市)|已|免费|享受).*$/;
const DANGLING = /(?<=[\u4e00-\u9fff]{2})(?<!所)在(?![建校岗研库线外孵产售用途职编])[^的]{2,10}$/;
const PLACED = /(?<=.{2})(?:所在|所属|所辖|及其)(?!地).*$/;
/** 以制造业为主的县, 由企业牵头的项目: what stands before its 的 tells nothing of where the noun ends. */
const MODIFIER = /^(?:以[^，。；、]{1,20}?为[^，。；、的]{1,10}|由[^，。；、的]{2,16})的(?=[\u4e00-\u9fff“]{2})/;
/** 26个指标为监测指标 */
const COPULA = /(?<=.{2})(?<![作成列转变认评升级选改分称视授定设确因更能较极尤颇最名广人行]|以.{1,20})为.+$/;
/** 税务人员与社区建立…, where nothing brings it about */
const RELATION = /(?<=.{2})与[^，。；]{2,20}(?:建立|签订|签署|达成).*$/;
/** 推进5个园区建设 */
const BUILT = /(?<=^(?!.{0,30}(?:完成|实现|开展|推进|参与|承担)).{0,30}(?:区|园|基地|中心|平台|工厂|项目|工程|集群|城市))建设$/;
/** 35项任务、45个清单落地见效: said of all members of a list. */
const OUTCOME = /(?<=.{2})(?:落地(?:见效|生效|生根|落实)|落实落地|落到实处|取得[实成]效)$/;
const AGENT = /(?<=.{1})由(?![于来]).*$/;
/** 16个区和部分园区: what is not counted. */
const OTHERS = /(?:以及|和|及|与)(?:部分|若干|一批|多个|其他|大量|众多|有关|周边)(?=[\u4e00-\u9fff]{2})/;
const STEPS = /、(?:推动|完成|打造|实现|力争|推进|促进|加快|带动(?!作用|能力|性)|开展).*$|的?基础上$/;
const LOOSE = /(?:分别|并|且|等|其中|的|、|及|和|以及|与)+$/;
/** 对16个区开展监测, 由9个部门组成: the count stands in what something is done to, or by whom. */
const OBJECT_OF = /(?:(?<![应面核比反绝相配派])对(?![标接外照比应口策象])|把|(?<![理自缘事])由(?![于来]))[^，。；：]{0,60}$/;

/** 为300家企业提供服务: for whom something is done. */
const BENEFIT = /(?:(?<![作成定评称分列改因])为|向|给)[^，。；：]{0,8}$/;

interface Ends {
  readonly verbLed: RegExp;
  readonly dealing: RegExp;
  readonly serving: RegExp;
  readonly duty: RegExp;
  readonly facet: RegExp;
  readonly summary: RegExp;
  readonly bearer: RegExp;
  readonly subject: RegExp;
  readonly predicate: RegExp;
  readonly activity: RegExp;
  readonly acting: RegExp;
  readonly verbAtEnd: RegExp;
}

const endsOf = onceFor(({ counted, words }: Vocabulary): Ends => {
  return {
    verbLed: new RegExp(`(?:^|[、和及将把是])(?:${words.commitments}|涉及|具有|面向)`),
    dealing: new RegExp(`(?<=.)(?:${counted.dealings}).*$`),
    serving: new RegExp(`(?<=.{2})(?:在线|免费)?(?:${words.commitments}|${counted.dealings}|签发|出具|减免|兑现|节约|节省|退还).*$`),
    duty: new RegExp(`(?<=.{2})(?:${counted.duties})(?!人).*$`),
    facet: new RegExp(`(?<=.{2})的?(?:落地|落实|完成|进展|执行|实施|推进|建设|调查|处理|整改)*(?:${counted.facets})$`),
    summary: new RegExp(`(?<=.{2})等(?:${counted.summaries})$`),
    bearer: new RegExp(`^(?<noun>[^的、“（]{0,8}(?:${counted.bearers}))的[^的]*$`),
    subject: new RegExp(`(?:${words.commitments}|推动|引导|促进|鼓励)[^，。；：]{0,40}$`),
    predicate: new RegExp(`(?<=.{2})(?:${counted.predicates}).*$`),
    acting: new RegExp(`^(?<noun>[^的、]{0,8}?(?:省|${words.bodies})(?:（[^（）]{1,6}）)?)(?:${words.commitments})`),
    activity: new RegExp(`^(?<noun>[^的“（]{2,24})的[^的]{0,12}(?:${counted.activities})$`),
    verbAtEnd: new RegExp(`(?<=.{2})(?:${words.commitments}|提供|获得|取得|调整|参加|参与|承办)+了?$`),
  };
});

/**
 * The noun counted, at the head of the words behind a count (`start`: where they stand): up to the next item of a list whose own count follows, or that
 * is none of the counted; up to a predicate that does not say what is counted.
 */
export function countedNoun(scene: Scene, words: string, start: number): string {
  const ends = endsOf(scene.setting.vocabulary);
  const next = scene.mentions[scene.index + 1];
  const modifier = MODIFIER.exec(words)?.[0] ?? "";
  const head = words.slice(modifier.length);
  const alone = next && start + words.length === next.textStart ? beforeNext(scene, head, start + modifier.length, next, ends) : head;
  const others = alone.search(OTHERS);
  const own = others > 0 ? alone.slice(0, others) : isListed(scene, ends) ? (CLOSING_ITEM.exec(alone)?.groups?.head ?? alone) : alone;
  const cut = ADVERB.exec(own)?.groups?.noun?.replace(DANGLING, "") ?? own;
  const noun = withoutPredicate(scene, cut, ends)
    .replace(ends.duty, "")
    .replace(PLACED, "")
    .replace(scene.mention.unit === "次" ? /$^/ : ends.facet, "")
    .replace(ends.summary, "")
    .replace(BUILT, "")
    .replace(/(?<![初高其集命空之])中$/, "")
    .replace(STEPS, "")
    .replace(LOOSE, "");
  const unit = scene.mention.unit ?? "";
  const bearing = /^[项件条]/.test(unit) ? ends.activity : ends.bearer;
  const described = ends.verbLed.test(noun) || /^[次期场届轮批]/.test(unit) || (unit === "项" && noun.endsWith("工作"));
  const borne = described ? undefined : (bearing.exec(noun) ?? ends.activity.exec(noun))?.groups?.noun;
  return modifier + (borne ?? noun);
}

/** The noun without what is said of all that are counted, or done to or for them; a share keeps what it is a share of (20%的材料由系统获取). */
function withoutPredicate({ text, part, mention, before: sentence }: Scene, words: string, ends: Ends): string {
  if (mention.family === "rate") return words;
  const stated = /其中[^。；]*$/.test(sentence) ? words : words.replace(AGENT, "");
  const before = text.slice(part.start, mention.start);
  if (BENEFIT.test(before)) return stated.replace(ends.serving, "");
  const dealtWith = OBJECT_OF.test(before) ? stated.replace(ends.dealing, "") : stated;
  const acting = /[、等][^、]{0,6}$/.test(before) ? ends.acting.exec(dealtWith)?.groups?.noun : undefined;
  const related = ends.subject.test(before) ? dealtWith : (acting ?? dealtWith.replace(RELATION, "").replace(COPULA, ""));
  const shared = /、[^、]{0,6}$/.test(before) ? related.replace(OUTCOME, "") : related;
  return shared.replace(ends.predicate, "");
}

/** Words that run up to the next value: without its own words (10家企业、引进人才5名) and the verb between them (为10家企业提供20次服务). */
function beforeNext(scene: Scene, words: string, start: number, next: Mention, ends: Ends): string {
  const last = LAST_ITEM.exec(words)?.groups;
  const reach = next.family === "count" ? 24 : 6;
  const head = last?.head && last.item && last.item.length <= reach ? last.head : words;
  if (head !== words) return head;
  const trimmed = wordsOf(scene, start, start + words.length);
  const upTo = trimmed && trimmed.start === start ? trimmed.text : words;
  return upTo.replace(ends.verbAtEnd, "");
}

/** Whether the count is one item of a list of things without numbers (依次为简称、三位序号和代号), or closes a list of names (甲区、乙区2个开发区和丙县). */
function isListed({ text, part, mention, mentions, index }: Scene, ends: Ends): boolean {
  const previous = mentions[index - 1];
  const before = text.slice(part.start, mention.textStart).replace(/（[^（）]*）/g, "");
  return before.includes("、") && !(previous && previous.end > part.start) && !ends.verbLed.test(before) && !/[等的]$/.test(before);
}
