import { onceFor } from "../../once-for.ts";
import type { Scene } from "../scene.ts";
import { behindMark } from "../stretch.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { behind, NO_NOUN, sizedBefore } from "./counted.ts";
import { someOfThem } from "./of-them.ts";
import { sharedCount, upTo } from "./parallel-counts.ts";
import { type Indicator, trimLead, type Words, wordsOf } from "./phrase.ts";

interface Forms {
  readonly attending: RegExp;
  readonly selecting: RegExp;
  readonly total: RegExp;
  readonly verb: string;
  readonly pivot: RegExp;
  readonly opening: RegExp;
}

const formsOf = onceFor(({ counted, words }: Vocabulary): Forms => {
  return {
    verb: `(?:${words.commitments}|涉及|涵盖|包括|包含|分布在|位于|提出|明确|[有设为在])了?`,
    attending: new RegExp(`^(?:${counted.attendances})了?[^，。；：（）]{0,30}`),
    selecting: new RegExp(`(?:成功)?(?:${counted.selections})了?$`),
    pivot: new RegExp(
      `^(?:组织|引导|指导|推动|支持|鼓励|督促|帮助)[^，、；的]{2,14}?(?:企业|公司|${words.bodies})(?<act>(?:${words.commitments}).{2,20})$`,
    ),
    opening: new RegExp(`^(?:${words.commitments}|推动|复制|做好|落实好?|公布|发布|确定|切实|全面)+`),
    total: /^共(?:计|有)?$|^[合总]计$/,
  };
});

/** What a count counts where the noun behind it does not say it all; null where it does, or for no count. */
export function formOfCount(scene: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  const { mention, setting } = scene;
  if (mention.family !== "count") return null;
  const known = formsOf(setting.vocabulary);
  return (
    aside(scene) ??
    inBracket(scene, earlier, known) ??
    sizedBefore(scene, trimLead(scene)) ??
    attended(scene, known) ??
    someOfThem(scene, earlier) ??
    inTotal(scene, known) ??
    selected(scene, known) ??
    listed(scene) ??
    beside(scene, earlier) ??
    sharedCount(scene, earlier) ??
    pivoted(scene, known) ??
    restricted(scene, known) ??
    toldApart(scene, known)
  );
}

/** 专家学者、企业代表共300余人参加会议: who stands before the number, and what they did. */
function attended(scene: Scene, { attending }: Forms): Indicator | null {
  const predicate = attending.exec(scene.tail)?.[0];
  const subject = predicate ? trimLead(scene) : null;
  const who = subject?.text.replace(/^.*(?:以及|及其他|和其他)/, "");
  if (!predicate || !subject || !who || !/(?:[者员师生表家民手户]|人士|人员|企业|单位|机构|等)$/.test(who)) return null;
  return { words: who.replace(/等$/, "") + predicate, start: subject.end - who.length, end: scene.mention.textEnd + predicate.length };
}

/** 提升数字化水平，共3项任务: of what these are all. */
function inTotal(scene: Scene, { total }: Forms): Indicator | null {
  const { text, lead, leadStart, part, mentions, index } = scene;
  if (!total.test(lead) || leadStart !== part.start || text[part.start - 1] !== "，") return null;
  const start = behindMark(text, "，；。：\n", part.start - 1);
  if (mentions.slice(0, index).some((m) => m.end > start)) return null;
  const whole = wordsOf(scene, start, part.start - 1);
  const noun = behind(scene, false);
  return whole && noun && noun.words.length <= 4 && whole.text.length <= 24 && !/[0-9]/.test(whole.text)
    ? { words: whole.text + noun.words, start: whole.start, end: noun.end }
    : null;
}

/** 申请人同年只能申请1项项目, 每年最多奖励10家企业: who may do so many, what they do, and with what. */
export function capped(scene: Scene): Indicator | null {
  const { text, mention, lead, leadStart } = scene;
  if (mention.family !== "count") return null;
  const bound = /^(?<only>(?:只|仅)[能可]以?|最多|至多|限(?![于定额]))(?<verb>[\u4e00-\u9fff]{2,4})$/.exec(
    text.slice(mention.textStart, mention.start),
  )?.groups;
  const verb = bound?.verb;
  const noun = verb ? behind(scene, false) : null;
  if (!verb || (!noun && /多$/.test(bound.only ?? ""))) return null;
  const own = /(?:每年度?|期内)$/.test(lead) && !/[，、；：（]/.test(lead);
  const who = own ? { text: lead, start: leadStart, end: mention.textStart } : trimLead(scene);
  const subject = who && who.text.length <= 30 ? who.text : "";
  return { words: subject + verb + (noun?.words ?? ""), start: who?.start ?? mention.textStart, end: noun?.end ?? mention.textEnd };
}

/** 成功预警16处滑坡, 取消8项许可: the verb decides what is counted. 其他22名人员: so does the word for the rest. */
function selected(scene: Scene, { selecting }: Forms): Indicator | null {
  const { lead, mention } = scene;
  const affected = /^[名人户位]$/.test(mention.unit ?? "") ? /涉及$/.exec(lead) : null;
  const verb = (selecting.exec(lead) ?? REST.exec(lead) ?? affected)?.[0];
  const noun = verb ? behind(scene, false) : null;
  if (!verb || !noun) return null;
  const ahead = noun.words.length <= 2 ? trimLead(scene) : null;
  const named = ahead && ahead.text.length <= 24 && ahead.end === mention.textStart ? ahead.text : verb;
  return { words: named.replace(/了$/, "") + noun.words, start: mention.textStart - named.length, end: noun.end };
}
const REST = /(?:其他|其余|第[一二三四五六七八九十]批)$/;

/** 20家（其中省级5家）龙头企业: what is counted stands behind the bracket. */
function aside(scene: Scene): Indicator | null {
  const bracket = /^（[^（）]{2,24}）(?=[\u4e00-\u9fff“]{2})/.exec(scene.after)?.[0];
  if (!bracket) return null;
  const behindIt = upTo(scene, scene.mention.textEnd + bracket.length);
  return NO_NOUN.test(behindIt.tail) ? null : behind(behindIt, false);
}

/** 每月举办一次系列活动（全年举办10期）: what the sentence counts before the bracket is done so many times. */
function inBracket(
  { text, part, lead, tail, mentions, index }: Scene,
  earlier: readonly (Indicator | null)[],
  { verb }: Forms,
): Indicator | null {
  const said = earlier[index - 1];
  if (text[part.start - 1] !== "（" || tail !== "" || said?.end !== part.start - 1 || (mentions[index - 1]?.end ?? 0) > part.start)
    return null;
  const alone = new RegExp(`^(?:全年|每年|年内|累计|共|计划|已){0,2}(?:${verb})?(?:不少于|至少)?$`).test(lead);
  return alone ? { ...said, words: said.words.replace(/^每(?:年度?|季度?|月|周|天|日|学期|半年)/, "") } : null;
}

/** 组织成员单位修订方案200个: what those who are organised do. */
function pivoted({ mention, tail, lead, leadStart }: Scene, { pivot }: Forms): Indicator | null {
  const act = /^[\u4e00-\u9fff]/.test(tail) ? undefined : pivot.exec(lead)?.groups?.act;
  return act ? { words: act, start: leadStart + lead.length - act.length, end: mention.textStart } : null;
}

/** 标记“▲”的26个指标, where other indicators are counted beside: which of them. */
function restricted(scene: Scene, { opening }: Forms): Indicator | null {
  const { text, lead, mention, mentions, index } = scene;
  if (!/[^全各共新我本省市县][省市县区年]?的$/.test(lead)) return null;
  const which = trimLead(scene);
  const noun = which && !NO_NOUN.test(scene.tail) ? behind(scene, false) : null;
  if (!which || !noun) return null;
  const alike =
    noun.words.length <= 2 || mentions.some((m, i) => i !== index && m.family === "count" && text.startsWith(noun.words, m.textEnd));
  const said = text.slice(which.start, mention.textStart - 1).replace(opening, "");
  if (!alike || said.length < 2 || said.length > 24 || /[、，；：]/.test(said)) return null;
  return { words: `${said}的${noun.words}`, start: mention.textStart - 1 - said.length, end: noun.end };
}

/** 电线电缆、化肥等4类相关产品: the list says which. */
function listed(scene: Scene): Indicator | null {
  const { lead, leadStart, mention } = scene;
  if (!lead.includes("、") || !lead.endsWith("等")) return null;
  const noun = behind(scene, false);
  const names = noun?.words.startsWith("相关") ? wordsOf(scene, leadStart, mention.textStart - 1) : null;
  return noun && names ? { words: `${names.text}等${noun.words}`, start: names.start, end: noun.end } : null;
}

/** 马鬃山村面积10平方公里，共13个村民小组，505户1748人: households and people of the subject that the sentence opens with. */
function beside({ mention, mentions, index, lead, tail, sentence }: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  if (lead !== "" || !/^$|^(?:[，。；]|$)/.test(tail) || !/^[户人口]$/.test(mention.unit ?? "")) return null;
  const paired = [mentions[index - 1], mentions[index + 1]].some(
    (m) => m && (m.textEnd === mention.textStart || m.textStart === mention.textEnd),
  );
  const first = mentions.findIndex((m) => m.start >= sentence.start);
  const subject = earlier[first];
  if (!paired || !subject || first >= index || subject.end > (mentions[first]?.textStart ?? 0)) return null;
  const whose = subject.words.replace(/(?:总|占地|土地)?(?:面积|人口|户数)$/, "");
  return whose.length >= 2 ? { ...subject, words: whose } : null;
}

/** 涉及东县5个村，西县6个村: whose they are, where another count of the sentence counts the same. */
function toldApart(scene: Scene, { verb }: Forms): Indicator | null {
  const { text, mention, mentions, index, sentence, after } = scene;
  const ahead = trimLead(scene);
  const noun = ahead && !NO_NOUN.test(after) ? behind(scene, false) : null;
  if (!ahead || !noun || noun.words.length > 8) return null;
  const alike = mentions.some(
    (m, i) =>
      i !== index && m.unit === mention.unit && m.start >= sentence.start && m.end <= sentence.end && standsAt(text, m.textEnd, noun.words),
  );
  if (!alike) return null;
  const owner = ahead.text.includes("每")
    ? ahead.text
    : ahead.text.replace(new RegExp(`${verb}$`), "").replace(new RegExp(`^.{0,40}${verb}`), "");
  return /^[\u4e00-\u9fff]{2,14}$|^[\u4e00-\u9fff、]{2,24}每[\u4e00-\u9fff]{1,6}$/.test(owner)
    ? { words: owner + noun.words, start: ahead.start + ahead.text.lastIndexOf(owner), end: noun.end }
    : null;
}

/** Whether the noun stands at a place, and no more of it. */
const standsAt = (text: string, at: number, noun: string): boolean =>
  text.startsWith(noun, at) && !/^[\u4e00-\u9fff]/.test(text.slice(at + noun.length));

/** 两个以上部门对同一对象实施检查且…: who act together, and on what; 由5名以上专家组成: who form it. */
export function together({ mention, lead, tail }: Scene): Indicator | null {
  if (mention.family !== "count") return null;
  const members = /(?<![理自缘事])由$/.test(lead) ? COMPOSED.exec(tail)?.groups?.who : undefined;
  if (members) return { words: members, start: mention.textStart, end: mention.textEnd + members.length };
  const act = TOGETHER.exec(tail)?.groups?.act;
  return act ? { words: act, start: mention.textStart, end: mention.textEnd + act.length } : null;
}
const COMPOSED = /^(?:的)?(?<who>[\u4e00-\u9fff]{2,20}?)(?:共同|联合)?(?:组成|构成|参与|参加|牵头|共建|发起)/;
const TOGETHER = /^(?<act>[^，。；的对向就在]{2,10}[对向就在]同一[^，。；的]{4,24}?)(?=且|并|的?(?:[，。；]|$))/;

/** The words before a count that are its own: 培训人员 in 服务200家企业、培训人员3000人 and 签发证照 in 为20家企业签发证照30张, where 企业 is what the count before counts. */
export function ownLead(scene: Scene, before: Indicator | null): Words | null {
  const { text, mention, mentions, index, leadStart } = scene;
  const counts = mention.family === "count" && mentions[index - 1]?.family === "count";
  const apart = before && (/[、和及]/.test(text[before.end] ?? "") || /[为向给]$/.test(text.slice(0, mentions[index - 1]?.textStart)));
  return counts && apart && before.end > leadStart && before.end < mention.textStart - 2
    ? wordsOf(scene, before.end, mention.textStart)
    : trimLead(scene);
}
