import type { Span } from "../../schemas/span.ts";
import type { Unit } from "./units.ts";

/** How a unit opens: `alone` on its line, `run-in` before its body, a `colon` lead, or with no words that can be a heading. */
export interface Opening {
  readonly manner: "alone" | "run-in" | "colon" | "bold" | "plain";
  /** The heading's words. */
  readonly heading: Span;
  /** What is printed as heading, a responsibility bracket behind it included. */
  readonly printed: Span;
  readonly bodyStart: number;
}

const PAIRS: Readonly<Record<string, string>> = { "（": "）", "(": ")", "《": "》", "“": "”", "〔": "〕", "【": "】" };
const LONGEST_COLON_LEAD = 26;
const LONGEST_HEADING = 300;
const BRACKET_AT_END = /[（(〔【]([^（）()〔〕]*(?:[（(][^（）()]*[）)][^（）()〔〕]*)*)[）)〕】]$/;
const ANSWERS = /牵头|负责|责任单位|责任部门|责任人|配合|落实|参与|实施单位|分工/;
const NAMES_BODIES = /(?:局|委|厅|办|部|政府|管委会|委员会|中心|公司|银行|院|会|部门|单位)(?:等)?$/;
/** One body of a level, or a local office of a national one: 市经济信息化委, 上海银保监局. */
const ONE_BODY =
  /^(?:[省市县区州]|自治区)[\u4e00-\u9fa5]{1,12}(?:局|委|委员会|厅|办|办公室|院)$|^[\u4e00-\u9fa5]{2,6}(?:银保监局|证监局|海关|海事局|金融监管局)$|^(?:中国)?人民银行[\u4e00-\u9fa5]{2,6}(?:总部|分行)$/;
/** A sentence that introduces a list is no heading. */
const INTRODUCES = /应当|应(?=[于按由符具提在及])|须|可以|不得|符合|包括|如下|以下|下列|提交|具备|具有|分为|遵循|规定|要求$|：$/;

/** Index of the first of `ends` outside brackets and quotation marks, or -1. */
function firstOutside(text: string, ends: RegExp): number {
  const closers: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (closers.at(-1) === char) closers.pop();
    else if (char in PAIRS) closers.push(PAIRS[char] ?? "");
    else if (closers.length === 0 && ends.test(char)) return i;
  }
  return closers.length === 0 ? -1 : text.search(ends);
}

/** The heading's words without a bracket that says who answers for it. */
function withoutAnswer(text: string): string {
  const bracket = text.length <= LONGEST_HEADING ? BRACKET_AT_END.exec(text) : null;
  if (!bracket) return text;
  const inner = bracket[1] ?? "";
  return ANSWERS.test(inner) || (/、/.test(inner) && NAMES_BODIES.test(inner)) || ONE_BODY.test(inner)
    ? text.slice(0, bracket.index).trimEnd()
    : text;
}

/** Whether a text is no more than a bracket that says who answers for something. */
export const isAnswer = (text: string): boolean => text !== "" && withoutAnswer(text.trim().replace(/。$/, "")) === "";

/** Whether a paragraph is a line of its own that says who answers (责任科室：…). */
export const isAnsweringLine = (text: string): boolean => /^(?:责任|牵头|主办|落实)(?:科室|处室|单位|部门|主体)[：:]/.test(text);

/** Whether a paragraph is a line of its own that says who does a task or until when (配合单位：…, 完成时限：…). */
export const isFieldLine = (text: string): boolean =>
  isAnsweringLine(text) || /^(?:配合|协办|完成|办理|实施)(?:单位|部门|时限|时间)[：:]/.test(text);

function openingAt(unit: Unit, manner: Opening["manner"], length: number, bodyStart: number): Opening {
  const printed = unit.text.slice(unit.contentStart - unit.start, unit.contentStart - unit.start + length);
  const words = withoutAnswer(printed.replace(/[。：:；，,]+$/, ""));
  return {
    manner,
    heading: { start: unit.contentStart, end: unit.contentStart + words.length },
    printed: { start: unit.contentStart, end: unit.contentStart + length },
    bodyStart,
  };
}

/**
 * Reads how a numbered unit opens. The first sentence counts as a run-in heading as far as its form goes; whether it serves as one
 * is decided over the whole series (see `servesAsHeading`).
 */
export function openingOf(unit: Unit): Opening {
  const content = unit.text.slice(unit.contentStart - unit.start);
  const stop = firstOutside(content, /[。！？；]/);
  const colon = firstOutside(content, /[：:]/);
  const bold = unit.boldEnd === null ? 0 : unit.boldEnd - unit.contentStart;
  if (bold > 1 && bold <= 60 && bold < content.length && (stop < 0 || stop >= bold - 1)) {
    const next = /^[。：:]/.test(content.slice(bold)) ? 1 : 0;
    return openingAt(unit, "bold", bold + next, unit.contentStart + bold + next);
  }
  if (colon >= 0 && (stop < 0 || colon < stop)) {
    const lead = content.slice(0, colon);
    const isLead = colon >= 2 && colon <= LONGEST_COLON_LEAD && !/[，,]/.test(lead) && !INTRODUCES.test(lead) && !ANSWERS.test(lead);
    if (isLead) return openingAt(unit, colon === content.length - 1 ? "alone" : "colon", colon + 1, unit.contentStart + colon + 1);
    if (colon === content.length - 1 || stop < 0) return openingAt(unit, "plain", 0, unit.contentStart);
  }
  if (stop < 0) return openingAt(unit, content === "" || /[，,、：:]$/.test(content) ? "plain" : "alone", content.length, unit.end);
  if (/[；！？]/.test(content.charAt(stop))) return openingAt(unit, "plain", 0, unit.contentStart);
  const isWhole = stop === content.length - 1;
  return openingAt(unit, isWhole ? "alone" : "run-in", stop + 1, unit.contentStart + stop + 1);
}

/** Whether a bracket behind the heading's words says who answers for it: then a bare line of a list is a heading all the same. */
export const isAnsweredFor = ({ heading, printed }: Opening): boolean => printed.end - heading.end > 2;

export const lengthOf = (opening: Opening): number => opening.heading.end - opening.heading.start;

const STATES = /应当|不得|予以|可以|须|，由|的，|之一|[0-9]{4}年[^）)]*$|[0-9]+[%％万亿元]|^(?:对|在|按|因|自|经|将|从)[^。]{14,}/;

const TASK =
  /^(?:引导|支持|加大|加强|加快|促进|强化|推动|推进|完善|健全|优化|提升|提高|深化|落实|建立|培育|扩大|拓展|鼓励|规范|构建|打造|实施|开展|降低|减轻|保障|稳定|做好)[\u4e00-\u9fa5“”]{4,20}$/;

/** Whether an opening is a short task in itself (促进房地产市场良性健康发展): a heading also where its neighbours have none. */
export const namesTask = (words: string): boolean => TASK.test(words) && !STATES.test(words) && !/给予|享受|按|予|奖励|补助/.test(words);

/** Whether the words of an opening could serve as a heading: short, and no rule or fact in themselves. */
export const looksLikeHeading = (words: string): boolean =>
  words.length >= 2 && words.length <= 42 && (words.length <= 14 || !STATES.test(words));
