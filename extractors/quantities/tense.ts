import { governing } from "./governing.ts";
import type { Scene } from "./scene.ts";

const PAST_WORDS =
  /(?:现有|现已|目前|截[至止]|以来|近年来|据统计|仍有|尚有|(?<!不|未)曾|当前|位居|跃居|先后|荣获|被评为|去年|上年|已经?(?=[建完形成达有实获培认累创开发突超拥主入投通落])|[达完实建形增下提]\S{1,2}了|取得了|获得了|累计(?:完成|建成|创建|实现|发放|新增|培育|认定|获得|投入|拥有))/;
const FUTURE_WORDS =
  /(?:力争|争取|确保|计划|预计|预期|目标|规划|努力|将(?!近)|拟|要|应当?|须|必须|需|不得|原则上|每年|推动|支持|鼓励|引导|加快|逐步|持续|进一步)/;
const PLAN_VERBS =
  /(?:培育|打造|建成|建设|新建|改建|扩建|改造|推进|遴选|认定|引进|引育|招引|培养|培训|开展|组织|创建|组建|推广|实施|达到?|提高|提升|控制在|突破|新增|新开工|竣工|设立|布局|形成|发展|壮大|集聚|落地|转化|制定|制修订|修订|发布|举办|保持|完成|实现|压减|淘汰|退出|下降|降低|增长|减少|扩大|争创|选树|评选|开工|投产|支持|筹建|举办|推出|不低于|不少于|不超过|低于|高于|超过|稳定在|维持|覆盖|拥有|整治|治理|新认定|评定|选派|选拔|安排|帮助|服务|孵化|推介|发放|募集|吸引|争取|筹集|至少|配备|设置|保障|供应|筹集|配建|压缩|缩短|减|完善|申报|办理|限时|力争)/;

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
  if (PAST_WORDS.test(before.slice(-80)) && !/(?:力争|到20[0-9]{2}年)/.test(before)) return true;
  if (headed(scene, pastHeadings)) return !FUTURE_WORDS.test(lead);
  return false;
}

/** Whether the issuer commits to the value. */
export function isPlanned(scene: Scene): boolean {
  const { setting, before, lead, text, part } = scene;
  const time = governing(scene);
  if (time && setting.issued !== null && lastYear(time.iso) >= setting.issued) return true;
  if (time && setting.issued === null && time.role === "deadline") return true;
  if (FUTURE_WORDS.test(before) || PLAN_VERBS.test(before)) return true;
  if (scene.setting.headings.some((h) => /目标|任务|指标|行动|工程/.test(h))) return true;
  return PLAN_VERBS.test(lead) || FUTURE_WORDS.test(text.slice(part.start, part.end)) || PLAN_VERBS.test(text.slice(part.start, part.end));
}
