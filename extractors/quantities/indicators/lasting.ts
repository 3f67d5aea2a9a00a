import type { Scene } from "../scene.ts";
import { grantedBefore } from "./alike.ts";
import { behind } from "./counted.ts";
import { type Indicator, type Words, wordsOf } from "./phrase.ts";

/** What is done in a time, or how long ahead (提前3个月向主管部门报告 → 提前报告). */
export function lasting(scene: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  const granted = /^[，、]?连续$/.test(scene.lead) ? grantedLater(scene) : null;
  if (granted) return granted;
  const published = PUBLISHED.exec(scene.lead)?.groups;
  if (published?.what && scene.tail === "")
    return {
      words: published.what + published.act,
      start: scene.leadStart + (published.before ?? "").length,
      end: scene.mention.textStart,
    };
  const term = /^[，、]?(?:可|均|最多|最长)*(?:支持|补贴|补助|资助|奖励|享受)$/.test(scene.text.slice(scene.leadStart, scene.mention.start))
    ? grantedBefore(scene)
    : null;
  if (term) return { words: term, start: scene.mention.textStart, end: scene.mention.textEnd };
  const until = /^(?:、|其中|且)*[前后]$/.test(scene.lead) ? earlierTime(scene, earlier) : null;
  if (until) return until;
  const begun = beginsCount(scene);
  if (begun) return begun;
  const done = isVerbal(scene) ? (behindSum(scene) ?? wholeAct(scene, behind(scene, true))) : null;
  const matter = done && BARE_ACT.test(done.words) ? (matterOf(scene) ?? opening(scene)) : null;
  if (done && matter) return { ...done, words: matter.text + done.words, start: matter.start };
  return done && /提前$/.test(scene.text.slice(scene.leadStart, scene.mention.start)) ? { ...done, words: `提前${done.words}` } : done;
}

/** 3年内按每户每年14400元为限额依次扣减增值税: what is done in the time stands behind the sum. */
function behindSum({ text, mentions, index, tail, part }: Scene): Indicator | null {
  const sum = mentions[index + 1];
  const between = text.slice(part.end, sum?.textStart ?? 0);
  if (
    sum?.family !== "money" ||
    (sum.textStart >= part.end && !/^，以?(?:每[\u4e00-\u9fff]){1,2}$/.test(between)) ||
    !/^内?按照?[^，。；]{1,12}$/.test(tail)
  )
    return null;
  const act = /^的?(?:为?(?:限额|标准|定额|额度))?(?<act>[^，。；、（）]{4,30})/.exec(text.slice(sum.textEnd))?.groups?.act;
  const at = act ? text.indexOf(act, sum.textEnd) : 0;
  return act ? { words: act, start: at, end: at + act.length } : null;
}

/** 6小时内放行的便利措施: what is done in the time, not what provides for it. */
const PROVIDED =
  /^(?<act>(?!提出|制定|采取|出台|落实|实施|建立|完善|形成)[^的，]{2,8})的[^的，]{0,4}(?:措施|机制|制度|服务|承诺|要求|目标|标准|政策|模式|办法)$/;

/** 只能选择从一处取得的所得中减除: a count within the act does not end it. */
function wholeAct({ text, mentions, index, part }: Scene, done: Indicator | null): Indicator | null {
  const next = mentions[index + 1];
  const act = done ? PROVIDED.exec(done.words)?.groups?.act : undefined;
  if (done && act) return { ...done, words: act, end: done.start + act.length };
  if (!done || next?.family !== "count" || done.end !== next.textStart || part.end - done.start > 40) return done;
  return { words: text.slice(done.start, part.end), start: done.start, end: part.end };
}

/** An act without its object: what it is done to stands before the time (预付款应在担保生效后5个工作日内支付). */
const BARE_ACT =
  /^(?:予以)?(?:限时)?(?:办结|办理|办理完成|办理完毕|完成|支付|到账|审结|出具|发放|答复|受理|审核|核查|公示|公开|公示公开|上传|归集|推送|录入|公布|审批|拨付|兑现)$/;
const ACTOR =
  /(?:部门|局|机关|单位|机构|[人者员户方]|企业|中心|委|政府|法院|银行|厅|处|科|室|主体|组|窗口|公司|各地|[县市区])$|^(?:并|应|须|将|可|由|对|按|经|及时|原则|符合)/;

/** 强化信息七日内公示公开: the verb that calls for the act. */
const unled = (words: Words): Words => {
  const verb = /^(?:强化|加强|推进|推动|规范|实现|做到)(?=[^，]{3,})/.exec(words.text)?.[0].length ?? 0;
  return { ...words, text: words.text.slice(verb), start: words.start + verb };
};

/** What an act in a time is done to, where it stands before the time in the same part. */
function matterOf(scene: Scene): Words | null {
  const { text, leadStart, mention } = scene;
  const lead = text.slice(leadStart, mention.textStart);
  const stop = lead.search(/(?:应当?|须|需|要|可|将|确保|实现|原则上)*(?:在(?![建校岗研库])|于|自)/);
  const end = stop < 0 && !/^[，、]?[应须将把对由按经]|[后起前时日]$/.test(lead) ? lead.length : stop;
  const words = end < 3 ? null : wordsOf(scene, leadStart, leadStart + end);
  return words && words.text.length >= 3 && words.text.length <= 24 && !ACTOR.test(words.text) ? unled(words) : null;
}

/** 对于突发事项反馈，应当自发起之日起1个工作日内完成: what the sentence is about opens it. */
function opening(scene: Scene): Words | null {
  const { text, segment, part } = scene;
  const named = /^对于?(?<what>[^，。；：]{4,24})(?:，|的，)/.exec(text.slice(segment.start, part.start));
  const start = segment.start + (named?.[0].indexOf(named.groups?.what ?? "") ?? 0);
  const words = named?.groups?.what ? wordsOf(scene, start, start + named.groups.what.length) : null;
  return words && !ACTOR.test(words.text) ? words : null;
}

/** 五年补贴，其中前两年100%: the time of which this is a part. */
function earlierTime({ mentions, index, sentence }: Scene, earlier: readonly (Indicator | null)[]): Indicator | null {
  const at = mentions.findLastIndex((m, i) => i < index && m.family === "time" && m.start >= sentence.start);
  return at < 0 ? null : (earlier[at] ?? null);
}

/** 三年计划培育150家示范企业: what is done in the time is done to what is counted. */
function beginsCount({ text, mention, mentions, index, tail, part }: Scene): Indicator | null {
  const next = mentions[index + 1];
  const verb =
    next?.family === "count" && next.textStart < part.end
      ? /^(?:计划|拟|将|力争|共|累计)+(?<verb>[\u4e00-\u9fff]{2,4})$/.exec(tail)?.groups?.verb
      : undefined;
  const noun = next && verb ? /^[^，。；、（）]{2,24}/.exec(text.slice(next.textEnd, part.end))?.[0] : undefined;
  return next && verb && noun ? { words: verb + noun, start: mention.textStart, end: next.textEnd + noun.length } : null;
}

/** 结果汇总报送主管部门予以公示7日: what is made public, not what is done with it before. */
const PUBLISHED =
  /^(?<before>[，、]?(?:将|并|对|把)?)(?<what>[^，。；、]{2,12}?)(?:汇总|整理|审核|审定|报送|上报|提交|报(?![告名表])|经|由|在[^，。；]{2,24}上?)[^，。；]{0,24}(?:予以|进行|并)?(?<act>公示|公告|公开)$/;

/** 连续3年每年给予5000元的生活补贴: what lasts is what the last sum of the same part is called. */
function grantedLater({ text, mention, mentions, part }: Scene): Indicator | null {
  const sum = mentions.findLast((m) => m.start > mention.end && m.end <= part.end && m.family === "money");
  const noun = sum ? /^的?(?<noun>[\u4e00-\u9fff]{2,12})$/.exec(text.slice(sum.textEnd, part.end))?.groups?.noun : undefined;
  return noun ? { words: noun, start: mention.textStart, end: part.end } : null;
}

/** Whether the words before a length of time are no more than a verb, so that what it measures stands behind it. */
const isVerbal = (scene: Scene): boolean =>
  scene.mention.bound?.name === "inside-time" ||
  (scene.mention.bound?.name === "within" && /(?:在|后的?|之日起|之时起|届满前)$/.test(scene.lead)) ||
  /(?:提前|为期|(?<=^[，、]?)分|(?<=[^，、]{2})前)$/.test(scene.text.slice(scene.leadStart, scene.mention.start)) ||
  /^的(?!时间|期限|努力|基础|有效|周期)[\u4e00-\u9fff]{2}/.test(scene.tail) ||
  /^(?:，|、|[^，。；]{0,4}(?:实行|利用|通过|用|提出|给予|经过|享受|延长|获得|申请|提前|安排|再给|设置|设立|有|最快|最短))?$/.test(
    scene.lead.replace(/^(?:计划|力争|争取|可|可以|将|再|需|应)+/, ""),
  );
