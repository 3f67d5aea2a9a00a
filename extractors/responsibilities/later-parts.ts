import type { Role } from "../../schemas/facts.ts";
import type { Span } from "../../schemas/span.ts";
import { isAtomicBody } from "./bodies.ts";
import type { BodyWords } from "./body-words.ts";
import { NEW_BODY_RULE } from "./rules.ts";
import { leadingBodies } from "./running-text.ts";
import { duties, moved, type Sentence } from "./sentences.ts";
import type { Duty } from "./statement.ts";

/** What a later part of a sentence says that its subject does: 具体承担…, 牵头制定…, 负责…. */
const CHARGES = [
  { role: "implement", pattern: /^(?:并)?(?:具体(?:承担|承办|实施|组织实施)|组织实施)(?!方案|细则|单位|主体|机构|情况)/ },
  { role: "lead", pattern: /^(?:并)?(?:负责)?牵头(?!(?:办理|责任|负责)?(?:部门|单位|人|企业|机构))/ },
  { role: "responsible", pattern: /^(?:具体|主要|全面)?负责(?!人|同志|配合)/ },
] as const;
/** 牵头起草了《办法》: how a document came about is no duty. */
export const DRAFTED = /(?:编制|制定|制订|起草|修订|修改|拟定|印发|发布|完善)了/;

/** The role that a stretch opens with (负责…), or null. */
export const chargeOf = (part: string): Role | null => CHARGES.find(({ pattern }) => pattern.test(part))?.role ?? null;

/** 商务部会同财政部|拟定的《规定》: a document's origin, no duty. */
export const ORIGIN =
  /^(?:等[^，。；、的]{0,16})?(?:和[^，。；、的]{0,10})?(?:共同|联合|研究|组织|已|所)*(?:编制|制定|制订|起草|草拟|修订|拟定|拟订|印发|发布|出台|公布|提出|报送)的/;

/** 增设专业小组，…，具体负责…: a body that the sentence founds or speaks of, and a later part that opens with 负责 or 具体承担. */
export function chargedLater(text: string, { parts }: Sentence, words: BodyWords): Duty[] {
  const charge = parts.findIndex(({ start, end }, index) => index > 0 && chargeOf(text.slice(start, end)) !== null);
  const target = parts[charge];
  const role = target && chargeOf(text.slice(target.start, target.end));
  if (!target || !role || DRAFTED.test(text.slice(target.start, target.end))) return [];
  for (const part of parts.slice(0, charge).reverse()) {
    const stretch = text.slice(part.start, part.end);
    const founded = [...stretch.matchAll(NEW_BODY_RULE.pattern)].flatMap((hit) => {
      const after = hit.index + hit[0].length;
      const name = foundedName(stretch.slice(after), words);
      return name ? [{ start: part.start + after + name.start, end: part.start + after + name.end }] : [];
    });
    if (founded.length > 0) return duties(founded.slice(-1), role, NEW_BODY_RULE.name, target.end);
    const subject = leadingBodies(stretch, words);
    if (subject && !/^(?:的|、|之间|内|外|等)/.test(stretch.slice(subject.end)))
      return duties(moved(subject, part.start), role, NEW_BODY_RULE.name, target.end);
  }
  return [];
}

function foundedName(text: string, words: BodyWords): Span | null {
  const name =
    /^[\u4e00-\u9fa5“”]{0,30}?(?:领导小组|工作小组|专业小组|协调小组|小组|专班|指挥部|委员会|办公室|联席会议)(?:办公室)?(?=$|[（(](?:以下|下))/.exec(
      text,
    );
  return name &&
    (name[0] === "办公室" || isAtomicBody(name[0], words) || /小组$|专班$|^(?!.*[的将由对]).{4,}(?:办公室|委员会|指挥部)$/.test(name[0]))
    ? { start: 0, end: name[0].length }
    : null;
}
