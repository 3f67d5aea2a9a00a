import { governing } from "./governing.ts";
import type { Scene, Setting } from "./scene.ts";
import type { Vocabulary } from "./vocabulary.ts";

const PAST_WORDS =
  /(?:(?<!占)现有|现已|目前|截[至止]|以来|近年来|据统计|仍有|尚有|(?<!不|未)曾|当前|位居|跃居|先后|荣获|被评为|去年|上年|已经?(?=[建完形成达有实获培认累创开发突超拥主入投通落])|[达完实建形增下提]\S{1,2}了|取得了|获得了)/;
const FUTURE_WORDS =
  /(?:力争|争取|确保|计划|预计|预期|目标|规划|努力|将(?!近)|拟|要|应当?|须|必须|需|不得|原则上|每年|推动|支持|鼓励|引导|加快|逐步|持续|进一步)/;

/** 50余名代表参加了会议 */
const DONE = /^[^，。；]{0,16}(?:参加|出席|参与|举办|召开|开展|签署|签订|通过|发布|推出)了/;

const plans = new WeakMap<Vocabulary, RegExp>();
function commitment({ vocabulary }: Setting): RegExp {
  const known = plans.get(vocabulary) ?? new RegExp(vocabulary.words.commitments);
  plans.set(vocabulary, known);
  return known;
}

/** The year at the end of an ISO date or period. */
const lastYear = (iso: string): number => Number(iso.split("/").at(-1)?.slice(0, 4));

const DOING = /^(?:夯实|筑牢|强化|打牢|完善|加强|巩固|优化|提升|聚焦|解决|破解|推进|突出|改进)/;

/** Whether a heading above ends with one of the words (发展基础和挑战), and is no task of its own (夯实发展基础). */
const headed = ({ setting }: Scene, words: string): boolean =>
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
  if (/力争|确保|计划|争取|目标/.test(before)) return false;
  const since =
    time && time.end <= scene.mention.start && !/截[至止]/.test(before) ? scene.text.slice(time.end, scene.mention.start) : before;
  if (PAST_WORDS.test(since.slice(-80)) && !/(?:力争|到20[0-9]{2}年)/.test(before)) return true;
  if (DONE.test(scene.tail)) return true;
  if (headed(scene, pastHeadings)) return !FUTURE_WORDS.test(lead);
  return false;
}

/** Whether the issuer commits to the value. */
export function isPlanned(scene: Scene): boolean {
  const { setting, before, lead, text, part } = scene;
  const time = governing(scene);
  if (time && setting.issued !== null && lastYear(time.iso) >= setting.issued) return true;
  if (time && setting.issued === null && time.role === "deadline") return true;
  if (FUTURE_WORDS.test(before) || commitment(setting).test(before)) return true;
  if (scene.setting.headings.some((h) => /目标|任务|指标|行动|工程/.test(h))) return true;
  return (
    commitment(setting).test(lead) ||
    FUTURE_WORDS.test(text.slice(part.start, part.end)) ||
    commitment(setting).test(text.slice(part.start, part.end))
  );
}
