import type { Scene } from "../scene.ts";
import { behindMark } from "../stretch.ts";
import { type Words, wordsOf } from "./phrase.ts";
import { RECIPIENT } from "./statement.ts";

/** A 对-phrase: the last one that opens before the value in its sentence. */
function opened(scene: Scene): Words | null {
  const { text, sentence, mention } = scene;
  for (let at = text.lastIndexOf("对", mention.textStart - 1); at >= sentence.start; at = at === 0 ? -1 : text.lastIndexOf("对", at - 1)) {
    if (at > sentence.start && !/[，；。：、）\n并且予与支其面针给中当政府门局委会金方]/.test(text[at - 1] ?? "")) continue;
    if (/^对(?:外|接|标|口|应|照|比|等|象|策|账|联)/.test(text.slice(at, at + 3))) continue;
    const start = at + (text[at + 1] === "于" ? 2 : 1);
    const rest = text.slice(start, mention.textStart);
    const stop = rest.search(
      /(?:的)?，(?=(?:分别|给予|减?按|一次性|由|予以|每|经|最高|可|单|省|市|区|县|财政|再|奖|补|资助|根据|自|其|不超过|各|参照|择优|统筹))|分阶段|连续[0-9一二三四五]{1,2}年(?![^，。；]{2,40}的[^，。；]{2})|分档|按档|分别给予|(?:给予|予以|(?:奖励|奖补|补助|补贴|资助)(?!(?:资金|经费|项目)[^，。；、0-9]{0,8}的[^，。；0-9]{2,}，)|一次性|每[件家个人亩户名年月台辆吨项](?!年度|月度)|按照?(?!规定|期|时))/,
    );
    const end = stop < 0 ? mention.textStart : start + stop;
    const inside = scene.mentions.findLast((m) => m.textStart >= start && m.textEnd < end && m.end <= mention.start);
    const from =
      inside && /^的?(?![、和或及至])[^，。；]{3,}/.test(text.slice(inside.textEnd, end))
        ? inside.textEnd + (/^(?:级|的|且|并)*/.exec(text.slice(inside.textEnd, end))?.[0].length ?? 0)
        : start;
    const named = text
      .slice(from, end)
      .replace(/，(?:于[^，]{2,8}|在[^，的]{2,20}(?:站点?|区域?|路段))$/, "")
      .replace(/[，、的]+$/, "");
    const whole = from > start && /^(?:.{1,2}(?:，|$)|[^，]{0,8}(?:合同|协议|部分)(?:，|$)|(?:劳动)?(?:合同|协议)的)/.test(named);
    const phrase = text.slice(start, end).replace(/[，、的]+$/, "");
    const words = !whole ? named : RECIPIENT.test(phrase) ? phrase : (phrase.split("，")[0] ?? phrase);
    const opening = whole ? start : from;
    const thing = !whole && from > start && words.length > 40 ? /的(?<thing>[^的，]{6,})$/.exec(words)?.groups?.thing : undefined;
    if (thing) return { text: thing, start: opening + words.length - thing.length, end: opening + words.length };
    if (words.length >= 2) return { text: words, start: opening, end: opening + words.length };
  }
  return null;
}

/** A 对-phrase that points back to the part before (示范区创建工作，对通过验收的示范区; 工作站建设，对验收合格的). */
function pointing(scene: Scene, phrase: Words | null): Words | null {
  const { text, sentence } = scene;
  if (!phrase) return null;
  const comma = text.lastIndexOf("，", phrase.start);
  if (comma < 0 || comma < sentence.start || !/^，?对于?$/.test(text.slice(comma, phrase.start))) return phrase;
  const start = behindMark(text, "，；：。", comma, sentence.start);
  const before =
    wordsOf(scene, start, comma)?.text.replace(/^(?:开展|组织|实施|加强|做好)|(?:的)?(?:创建|建设|认定|评选|申报)?(?:工作)?$/g, "") ?? "";
  const head = /的(?<noun>[^的]{2,6})$/.exec(phrase.text)?.groups?.noun;
  if (head)
    return before.endsWith(head) && before.length > head.length ? { ...phrase, text: phrase.text.slice(0, -head.length) + before } : phrase;
  const bare =
    phrase.text.length <= 6 && /^的，/.test(text.slice(phrase.end)) && /^[^，]{4,24}$/.test(before) && !RECIPIENT.test(phrase.text);
  return bare ? { ...phrase, text: `${phrase.text}的${before}` } : phrase;
}

/** Who stands in a 对-phrase before the value; one that points back (对验收合格的) with what it points to. */
export const forPhrase = (scene: Scene): Words | null => pointing(scene, opened(scene));
