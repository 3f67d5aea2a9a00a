/**
 * The one list of printed forms that number or open a unit of a circular: 第一章, 一、, （一）, 1., （1）, ①, ——, 专栏1, 附件1 ….
 * Shared vocabulary of the stages that look at line starts; order matters, the first form that fits counts.
 */
export type FormName =
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "han"
  | "bracketed-han"
  | "decimal"
  | "decimal-3"
  | "decimal-4"
  | "arabic"
  | "bracketed-arabic"
  | "half-bracketed-arabic"
  | "circled"
  | "dash"
  | "box"
  | "annex";

/** A marker at the start of a paragraph: `text` as printed, `label` for the path, `number` from 1 (null: unnumbered). */
export interface Marker {
  readonly form: FormName;
  readonly text: string;
  readonly label: string;
  readonly number: number | null;
}

const HAN = "零〇一二三四五六七八九十百";
const DIGIT = "0-9０-９";

interface Form {
  readonly name: FormName;
  readonly pattern: RegExp;
  readonly label: (numeral: string) => string;
}

const ordinal = (unit: string): RegExp =>
  new RegExp(
    `^第([${HAN}]{1,6}|[${DIGIT}]{1,4})${unit}(?!款|项(?!目)|规定|所[列称述指]|的|第[（(]?[${HAN}${DIGIT}]{1,5}[）)]?[条款项章]|[、和至到及与—-]第)[：:]?`,
  );

/** 2.1, 2.1.3: the number of parts is the level. */
const decimal = (parts: number): RegExp =>
  new RegExp(`^([${DIGIT}]{1,2}(?:[.．][${DIGIT}]{1,2}){${parts - 1}})[、.．]?(?=[\\u4e00-\\u9fff“《])(?![万亿元倍个级米吨亩家项])`);

const FORMS: readonly Form[] = [
  { name: "part", pattern: ordinal("[编篇]"), label: (n) => `第${n}编` },
  { name: "chapter", pattern: ordinal("章"), label: (n) => `第${n}章` },
  { name: "section", pattern: ordinal("节"), label: (n) => `第${n}节` },
  { name: "article", pattern: ordinal("条"), label: (n) => `第${n}条` },
  { name: "han", pattern: new RegExp(`^([${HAN}]{1,4})[、．.]`), label: (n) => n },
  { name: "bracketed-han", pattern: new RegExp(`^[（(〔【﹙]([${HAN}]{1,4})[）)〕】﹚][、.．]?`), label: (n) => `（${n}）` },
  { name: "decimal-4", pattern: decimal(4), label: (n) => n },
  { name: "decimal-3", pattern: decimal(3), label: (n) => n },
  { name: "decimal", pattern: decimal(2), label: (n) => n },
  {
    name: "arabic",
    pattern: new RegExp(`^([${DIGIT}]{1,3})(?: ?[、．﹒]| ?[.](?![${DIGIT}])|[.](?=[0-9]{4}年))`),
    label: (n) => n,
  },
  { name: "bracketed-arabic", pattern: new RegExp(`^[（(﹙]([${DIGIT}]{1,3})[）)﹚][、.．]?`), label: (n) => `（${n}）` },
  { name: "half-bracketed-arabic", pattern: new RegExp(`^([${DIGIT}]{1,3})[）)]`), label: (n) => `${n}）` },
  { name: "circled", pattern: /^([①-⑳㉑-㉟❶-❿])/, label: (n) => n },
  { name: "dash", pattern: /^(?:——|--|―{1,2}|—(?=[^—]))/, label: () => "——" },
  { name: "box", pattern: new RegExp(`^专栏([${HAN}]{1,3}|[${DIGIT}]{1,2})[：:、.．]?`), label: (n) => `专栏${n}` },
  {
    name: "annex",
    pattern: new RegExp(`^附[件表](?:([${HAN}]{1,3}|[${DIGIT}]{1,2})(?:[-－—][${DIGIT}]{1,2})?[：:、.．]?|[：:]|$)`),
    label: (n) => `附件${n}`,
  },
];

const VALUES: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** The value of a numbering numeral: 二十一, 12, １２, ③, or of the last part of 2.1.3. Null where it has none. */
export function ordinalValue(numeral: string): number | null {
  const plain = numeral.normalize("NFKC");
  const last = /(\d+)$/.exec(plain);
  if (last) return Number(last[1]);
  let total = 0;
  let digit: number | null = null;
  for (const char of plain) {
    if (char === "十" || char === "百") {
      total += (digit ?? 1) * (char === "十" ? 10 : 100);
      digit = null;
    } else if (char in VALUES) digit = (digit ?? 0) * 10 + (VALUES[char] ?? 0);
    else return null;
  }
  return total + (digit ?? 0) || null;
}

/** The marker that a paragraph opens with, or null. 第三条规定的… opens with none: it points elsewhere. */
export function markerOf(text: string): Marker | null {
  for (const form of FORMS) {
    const match = form.pattern.exec(text);
    if (!match) continue;
    const numeral = match[1] ?? "";
    return {
      form: form.name,
      text: match[0],
      label: form.label(form.name === "circled" ? numeral : numeral.normalize("NFKC")),
      number: ordinalValue(numeral),
    };
  }
  return null;
}
