import type { Span } from "../../schemas/span.ts";
import { isAtomicBody, VERB } from "./bodies.ts";
import type { BodyWords } from "./body-words.ts";
import { splitNames } from "./names.ts";
import { TOGETHER_RULE } from "./rules.ts";

/** Bodies found at one end of a stretch of running text. `start`, `end`: of the whole list, 等部门 included. */
export interface BodyList extends Span {
  readonly names: readonly Span[];
}

const SEPARATOR = /^(?:、|以及|和|及|与|或者?其(?:委托|授权|指定)的|，(?=各))/;
/** 区科技主管部门或其委托的机构: both are charged. */
const DELEGATE = /或者?其(?:委托|授权|指定)的/g;
/** 保密、密码、通信管理等主管部门: bare fields, most of them known. */
const FIELDS_OF_DEPARTMENTS = /等(?:有关|相关|主管|职能|监管|行业|[一二三四五六七八九十]{1,2}个)?(?:主管)?部门$/;
const ETCETERA = /^等(?:(?:有关|相关)?主管部门|多?个?(?:部门|单位|机构)(?:和单位)?)?/;
/** 自然资源等|相关主管部门: bare fields that open a list, and the group they belong to. */
const FIELD_OF_GROUP = /^[\u4e00-\u9fa5]{2,8}(?=等(?:有关|相关|主管|职能|监管|行业)*部门)/;
const LEADING =
  /^(?:第[一二三四五六七八九十百零]{1,5}条|[一二三四五六七八九十]{1,3}是|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|(?:积极|主动|认真|及时|切实|进一步|建立|成立|组建|形成|构建|完善|健全|继续|明确|实行|加快|同时|其中|原则上|必要时|此外|并|再|统一|具体|主要|应当|应|须|由|经(?=[省市县区州])|以|在|请|每年|每月|定期|本办法|本细则|本规定|本通知|本方案|本意见|本措施|本市|全市|我市|全省|我省|推动|鼓励|支持|督促|指导|涉及|对|[省市县区]级以上(?:地方)?(?:各级)?人民政府(?:确定|指定)的))+/;
/** 县级以上人民政府公安机关: a government's department, not the government. */
const DEPARTMENT = /^[\u4e00-\u9fa5]{2,10}?(?:部门|机关|机构)/;
const INTRODUCTION = /[（(](?:以下|下)(?:统称|简称)[^（）()]{1,30}[）)]$/;
const MODALS =
  /(?:应当|应该|必须|需要|可以|要|应|须|需|将|可|也|都|均|共同|分别|统一|具体|主要|按|全力|积极|主动|密切|认真|切实|会同|联合|并|还|依法|统筹|直接|专门|组织|予以|一并|适时|及时|继续|带头|同时|在(?:其|本部门|本单位)?职责范围内)*$/;

/** The longest list of bodies that a text opens with, or null. A member is the longest stretch that is one body's whole name. */
export function leadingBodies(text: string, words: BodyWords): BodyList | null {
  const names: Span[] = [];
  let at = 0;
  let end = 0;
  for (let count = 0; count < 40; count++) {
    const name = longestName(text, at, words, names.length > 0);
    if (!name) break;
    names.push(name);
    end = name.end;
    const etcetera = ETCETERA.exec(text.slice(end));
    if (etcetera && !/^等(?:方式|措施|工作|情况|内容|级|额)/.test(text.slice(end))) {
      const fuller = longestName(text, end + 1, words, false);
      if (
        fuller &&
        /部门$|单位$|机构$/.test(text.slice(fuller.start, fuller.end)) &&
        !words.bareTails.has(text.slice(fuller.start, fuller.end))
      )
        names.push(fuller);
      end = Math.max(end + etcetera[0].length, fuller && names.at(-1) === fuller ? fuller.end : 0);
      const more = /^和(?=有关|相关|各|县|区|市)/.exec(text.slice(end));
      if (!more) break;
      at = end + more[0].length;
      continue;
    }
    const separator = SEPARATOR.exec(text.slice(end));
    if (!separator) break;
    at = end + separator[0].length;
  }
  return names.length > 0 && names[0] ? { names, start: names[0].start, end } : null;
}

function longestName(text: string, start: number, words: BodyWords, inList: boolean): Span | null {
  const field = FIELD_OF_GROUP.exec(text.slice(start))?.[0];
  if (field && words.fields.has(field)) return { start, end: start + field.length };
  const stop = /[，。；：:！？“《]/.exec(text.slice(start, start + 40));
  const limit = stop ? start + stop.index : Math.min(text.length, start + 40);
  for (let end = limit; end > start + 1; end--) {
    const name = text.slice(start, end);
    if (/[、]/.test(name.replace(/[（(〔][^（）()〔〕]{0,12}[）)〕]/g, "")) && !/^各?(?:[省市县区州]|地市)级?、/.test(name)) continue;
    if (!isAtomicBody(name, words) && !isListedField(name, text.slice(end), inList, words)) continue;
    if (/政府$/.test(name) && DEPARTMENT.test(text.slice(end))) continue;
    if (isSplit(name, words) || words.person.test(text.slice(end)) || isCutShort(text, end)) continue;
    return { start, end: end - (INTRODUCTION.exec(name)?.[0].length ?? 0) };
  }
  return null;
}

const FIELD_OF_LEVEL = /^(?:[省市县区州]级?|[本同]级)/;

/** 商务|、财政、税务和发展改革部门: fields of several departments, the word for them at the last alone. */
function opensFields(name: string, after: string, words: BodyWords): boolean {
  const others = words.fields.has(name) ? /^[、和及与][\u4e00-\u9fa5、]{2,60}?(?=部门)/.exec(after) : null;
  if (!others) return false;
  const list = name + others[0];
  return splitNames(list, words).every(({ start, end }) => words.fields.has(list.slice(start, end)));
}

/** 市发改、资规等部门: bare fields, the first with a level before it. */
const isListedField = (name: string, after: string, inList: boolean, words: BodyWords): boolean =>
  inList
    ? words.fields.has(name.replace(/部门$/, ""))
    : opensFields(name, after, words) ||
      (FIELD_OF_LEVEL.test(name) && words.fields.has(name.replace(FIELD_OF_LEVEL, "")) && /^(?:、|等部门|和)/.test(after));

const isSplit = (name: string, words: BodyWords): boolean => splitNames(name, words).length > 1;

/** Is the name only the beginning of a longer one (市委|员会, 市政府|采购, 发展改革部|门)? */
const isCutShort = (text: string, end: number): boolean =>
  (text[end - 1] === "处" && /^[罚理置分]/.test(text.slice(end))) ||
  (text[end - 1] === "部" && /^(?:门|级)/.test(text.slice(end))) ||
  /^(?:财政(?![厅局部])|长(?!期|效|远)|正职|员会|公室|机关|公厅|厅(?=[牵负])|采购|网站|投资|职能|规章|令|文件|工作报告|债券|性基金|职责|系统|数据|热线|平台|信息|法规|常务会)/.test(
    text.slice(end),
  );

const LONGEST_SUBJECT = 240;

/** The list of bodies that a stretch of text consists of, once opening words (由, 建立, 二是) and closing modals (要, 应) are left out; or null. */
export function wholeBodies(text: string, words: BodyWords): BodyList | null {
  if (text.length > LONGEST_SUBJECT) return null;
  const tail = MODALS.exec(text)?.[0] ?? "";
  const end = text.length - tail.length;
  for (const start of openings(text.slice(0, end))) {
    const names = memberNames(text.slice(start, end), words);
    if (names) return { names: names.map((name) => ({ start: name.start + start, end: name.end + start })), start, end };
  }
  return null;
}

/**
 * Who is charged by the role word behind a text: the bodies that it consists of, those behind 会同 and 商 left out (市住建局会同市财政局|负责);
 * or, where `inChain`, the bodies behind the task before (…项目审批、市财政局|负责).
 */
export function chargedBodies(text: string, words: BodyWords, inChain: boolean): BodyList | null {
  const whole = wholeBodies(text, words);
  if (whole) return whole;
  const together = text.search(TOGETHER_RULE.pattern);
  if (together > 0 && wholeBodies(text.slice(together).replace(/^(?:会同|商)/, ""), words))
    return wholeBodies(text.slice(0, together), words);
  for (let at = text.indexOf("、", text.length - LONGEST_SUBJECT); inChain && at >= 0; at = text.indexOf("、", at + 1)) {
    const last = wholeBodies(text.slice(at + 1), words);
    if (last) return shifted(last, at + 1);
  }
  return null;
}

/** The bodies that a part opens with, where a verb follows them. */
export function subjectOf(stretch: string, words: BodyWords): BodyList | null {
  const whole = wholeBodies(stretch, words);
  if (whole) return whole;
  const opened = leadingBodies(stretch, words);
  return opened && !/^(?:的|之间|内|、)/.test(stretch.slice(opened.end)) ? opened : null;
}

const shifted = (list: BodyList, by: number): BodyList => ({
  names: list.names.map((name) => ({ start: name.start + by, end: name.end + by })),
  start: list.start + by,
  end: list.end + by,
});

function openings(text: string): number[] {
  const lead = LEADING.exec(text)?.[0].length ?? 0;
  const afterBy = text.lastIndexOf("由") + 1;
  const founded = FOUNDED.exec(text)?.[0].length;
  return [
    ...new Set([
      lead,
      0,
      ...(afterBy > 0 && !/[自理缘经事案]由/.test(text.slice(0, afterBy)) ? [afterBy] : []),
      ...(founded ? [founded] : []),
    ]),
  ];
}

/** 各省要建立|省政府办公厅: what an arrangement is made of, behind the verb that makes it. */
const FOUNDED = /^[^，。；]{2,40}(?:建立健全|建立|形成|健全|完善|构建|实行)(?:起|了)?/;

function memberNames(text: string, words: BodyWords): Span[] | null {
  if (text.length < 2 || text.length > 200) return null;
  const names = splitNames(
    text.replace(DELEGATE, (words) => "、".repeat(words.length)),
    words,
  );
  const opened = names[0] && /^(?:全|本|我)?[省市区县州]/.test(text.slice(names[0].start, names[0].end));
  const known = names.filter(({ start, end }) => {
    const name = text.slice(start, end);
    const isField = words.fields.has(name.replace(/^[省市县区州]/, "").replace(/部门$/, ""));
    return isAtomicBody(name, words) || (isField && (opened || names.length > 1 || /部门$/.test(name)));
  });
  const mostKnown =
    FIELDS_OF_DEPARTMENTS.test(text) &&
    known.length * 2 >= names.length &&
    names.every((name) => known.includes(name) || isFieldLike(text.slice(name.start, name.end)));
  if (names.length === 0 || (!mostKnown && known.length < names.length)) return null;
  return names.map((name) =>
    known.includes(name) ? name : { ...name, end: name.start + (text.slice(name.start, name.end).split("等")[0] as string).length },
  );
}

/** 海警, 密码: short words that may name a field among others that do. */
const isFieldLike = (name: string): boolean => /^[\u4e00-\u9fa5]{2,6}$/.test(name) && !VERB.test(name);
