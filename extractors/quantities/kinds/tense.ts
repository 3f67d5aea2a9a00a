import type { Circular } from "../../../schemas/circular.ts";
import { onceFor } from "../../once-for.ts";
import { governing } from "../governing.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** Signs of the past that need what stands around them; the plain ones are the lexicon's. */
const PAST_FORMS =
  /(?<!占|依托|整合|利用|盘活|统筹|发挥|改造|提升|优化)现有(?!(?:在职|从业)?(?:职工|员工|人员)|[^，。；]{0,16}基础上)|(?<![比较网])(?:上年|去年)(?!度?[^，。；]{0,20}的$)|(?<![未不再])发生(?:了|过)?$|(?:全[国省市县区]|均)未发生|[0-9一二三四五六七八九十][年月]来(?![源自访电])|截[至止](?!之?日|时间|日期|期限)|(?<!不|未)曾|已经?(?![知婚定])(?=[\u4e00-\u9fff])(?![^，。；]{1,7}的(?:[^，。；]|$))|(?<![为除])了(?![解然结不])|共(?:有|为(?!了)|涉及|记录|发生|监测到|收集|征集|受理|办理|查处|收到|发现|举办|走访|惠及|[0-9])|(?:事故|地震|灾害|洪涝|火灾)[^，。；]{0,6}造成|经(?:核|检|调|排|审)?查[，：]|据[^，。；]{1,8}(?:测算|统计|调查|监测)|(?:调查|统计|监测|数据|结果)(?:显示|表明)|受到[^，。；]{0,10}处分/;
/** 同比增长5%: a comparison with the year before is a statistic. */
const COMPARED = /(?:同比|[较比](?:上年|去年))(?:增长|上升|提高|提升|增加|下降|降低|减少|净增|翻|多|少)?[^，。；]{0,6}$/;

/** 50余名代表参加了会议 */
const DONE =
  /^[^，。；]{0,24}(?:(?:均|也|分别|都){0,2}(?:受到|给予)[^，。；]{0,10}(?:处分|处罚)|死亡|受伤|遇难|(?:参加|出席|参与|举办|召开|开展|签署|签订|通过|发布|推出)了|(?:参加|出席|参与)(?:此次|本次)|被(?:移交|依法|撤|免|判|处|追究|立案|逮捕|评为|认定|授予|列为|纳入))/;
/** A report without a date of issue: 100多位专家参加大会。 */
const REPORTED = /^[^，。；]{0,24}(?:参加|出席|参与)(?:大会|会议|论坛|活动|[。；])/;

interface Signs {
  readonly past: RegExp;
  readonly future: RegExp;
  readonly resolve: RegExp;
  readonly commitment: RegExp;
}

const signsOf = onceFor(({ words: { past, future, resolve, commitments } }: Vocabulary): Signs => {
  return {
    past: new RegExp(`${past}|${PAST_FORMS.source}`, "g"),
    future: new RegExp(`${future}|将(?!近)|(?<![重主需首必])要(?![素求点件害])|应当?(?![用急对])|须`),
    resolve: new RegExp(`${resolve}|将(?!近)|(?<![重主需首必])要(?![素求点件害])|到20[0-9]{2}年`),
    commitment: new RegExp(commitments),
  };
});

/** Whether the words tell what is, or was done: their last sign of the past stands behind the last of resolve. */
function narrates(words: string, { past, resolve }: Signs): boolean {
  const last = [...words.matchAll(past)].at(-1);
  return last !== undefined && !resolve.test(words.slice(last.index));
}

/** Signs of the past for each of the future in a text that reports; plans have one in ten at most. */
const REPORTING = 0.18;
const count = (text: string, pattern: RegExp): number => [...text.matchAll(new RegExp(pattern, "g"))].length;

/** Documents that answer or report, whatever their date. */
const TELLING_GENRES = /^(?:函|复函|答复|通报|报告)$/;
/** 2017年2月18日，…发布会在北京召开: how news begins. */
const NEWS = /^[^。]{0,4}(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}(?:日|[-－—至])/;

/**
 * Whether a document tells what was done more than what shall be: a reply or report by its genre, else a text that is addressed to nobody and
 * bears no date of issue (news, an account of a plan, an interview).
 */
export function isReport({ text, description }: Circular, vocabulary: Vocabulary): boolean {
  const { issuedOn, genre, addressees } = description;
  if (!TELLING_GENRES.test(genre ?? "")) {
    if (issuedOn !== null || addressees.length > 0) return false;
    if (NEWS.test(text)) return true;
  }
  const { future } = signsOf(vocabulary);
  const told = count(text, new RegExp(`${vocabulary.words.past}|(?<![为除])了(?![解然结不])`));
  return told >= 2 && told >= REPORTING * (count(text, future) + 1);
}

const LIMITS = new Set(["no-more-than", "no-less-than", "ceiling", "ceiling-of-grant", "floor", "floor-of-act"]);

/** 推广目前尚未完成的12项: what is told of the noun is not told of the act. */
const tellsOfItsNoun = (lead: string, { commitment, past }: Signs): boolean => {
  const clause = /^(?<act>[^，。；]{2,20}?)(?<told>(?:目前|当前|现有|已)[^，。；]{1,12}的)$/.exec(lead)?.groups;
  return clause?.act !== undefined && commitment.test(clause.act) && !new RegExp(past.source).test(clause.act);
};

/** The year at the end of an ISO date or period. */
const lastYear = (iso: string): number => Number(iso.split("/").at(-1)?.slice(0, 4));

const DOING =
  /^(?:夯实|筑牢|强化|打牢|完善|加强|巩固|优化|提升|聚焦|解决|破解|推进|突出|改进)|(?:提升|提高|增强|夯实|巩固)[^，。；、]{0,14}$/;

/** Whether a heading above ends with one of the words (发展基础和挑战), and is no task of its own (夯实发展基础, 运用技术提升改革成效). */
const headed = ({ setting }: Scene, words: string): boolean =>
  !setting.headings.some((h) => /目标|任务/.test(h)) &&
  setting.headings.some(
    (h) =>
      !DOING.test(h) &&
      new RegExp(`${words}(?:(?:和|与|及)[\\u4e00-\\u9fff]{0,8})?[^\\u4e00-\\u9fff]{0,3}(?:坚实|明显|显著|良好|突出)?$`).test(h),
  );

/** Whether the sentence states a fact about past or present. */
export function isPast(scene: Scene): boolean {
  const { setting, before, lead } = scene;
  const time = governing(scene);
  const { pastHeadings } = setting.vocabulary.words;
  if (time && time.role === "deadline" && setting.issued === null) return false;
  if (time && setting.issued !== null) {
    const year = lastYear(time.iso);
    if (time.role === "deadline" && year >= setting.issued) return false;
    if (year > setting.issued) return false;
    if (year < setting.issued) return true;
  }
  const words = signsOf(setting.vocabulary);
  if (/力争|确保|争取|(?<!年度|全年|预算)(?:计划|目标)/.test(before)) return false;
  const since =
    time && time.end <= scene.mention.start && !/截[至止]/.test(before) ? scene.text.slice(time.end, scene.mention.start) : before;
  const told = since.replace(/(?:年度|全年|预算)(?:计划|目标)[^，。；]{0,4}$/, "");
  if ((narrates(told, words) && !tellsOfItsNoun(lead, words)) || DONE.test(scene.tail)) return true;
  if (setting.issued === null && REPORTED.test(scene.tail + (scene.text[scene.part.end] ?? ""))) return true;
  if (COMPARED.test(lead) && scene.mention.comparator !== "≥" && time === null && !words.future.test(before)) return true;
  return headed(scene, pastHeadings) && !words.future.test(lead);
}

/** Whether the sentence commits to nothing, in a report or behind a sentence that tells what is. */
export function goesOnTelling(scene: Scene): boolean {
  const { text, sentence, before, mention, setting } = scene;
  const words = signsOf(setting.vocabulary);
  const own = text.slice(sentence.start, mention.end);
  if (setting.reports && !words.resolve.test(own) && governing(scene)?.role !== "deadline" && !LIMITS.has(mention.bound?.name ?? ""))
    return true;
  const acts = own.split(/[，；：]/).some((p) => words.commitment.exec(p.slice(0, 6).replace(/^[、其中]+/, ""))?.index === 0);
  return (
    sentence.start > 0 &&
    !acts &&
    !words.future.test(own) &&
    !before.startsWith("（") &&
    narrates(text.slice(Math.max(0, sentence.start - 200), sentence.start), words)
  );
}

/** Whether the issuer commits to the value. */
export function isPlanned(scene: Scene): boolean {
  const { setting, before, lead, text, part } = scene;
  const time = governing(scene);
  if (time && time.role !== "start" && setting.issued !== null && lastYear(time.iso) >= setting.issued) return true;
  if (time && setting.issued === null && time.role === "deadline") return true;
  const words = signsOf(setting.vocabulary);
  if (words.future.test(before) || words.commitment.test(before)) return true;
  if (setting.headings.some((h) => /目标|任务|(?<!考核|评价|监测)指标|行动|工程/.test(h))) return true;
  const own = text.slice(part.start, part.end);
  return words.commitment.test(lead) || words.future.test(own) || words.commitment.test(own);
}
