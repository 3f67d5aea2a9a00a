import type { Role } from "../../schemas/facts.ts";
import type { Span } from "../../schemas/span.ts";
import { isAtomicBody, kindOf, unbracketed, VERB } from "./bodies.ts";
import type { BodyWords } from "./body-words.ts";
import { splitNames, splitOutsideBrackets } from "./names.ts";
import { ROLE_LABELS, ROLE_PHRASES } from "./rules.ts";

/** A body and what it does, as read from a stretch of text; `proof`: from the body to the words that give it the role. */
export interface Duty extends Span {
  readonly role: Role;
  readonly rule: string;
  readonly proof: Span;
}

const NO_LIST_WORD =
  /[的将由对把被按向从让其年月日]|持续|完成|列出|下同|申报|填写|负责|时限|以下|均需|项目(?!组)|情况|标准|规定|长期|本|共同|除|一并|采用|含/;
const BLANKET = /以下(?:[^，。；]{0,8})?均?(?:需|由|须)(?:由)?/g;
const LABELS = ROLE_LABELS.map(({ label }) => `(${label})`).join("|");
const LABEL = new RegExp(`【(?:${LABELS})】[：:]?|(?:${LABELS})[：:]`, "g");
/** A bracket that holds a label alone (【责任单位】市商务局). */
export const LABEL_ALONE = new RegExp(`^(?:${ROLE_LABELS.map(({ label }) => label).join("|")})[：:]?$`);
const PHRASES = ROLE_PHRASES.map((rule) => ({ ...rule, pattern: new RegExp(rule.phrase, "g") }));

/** Text with every bracketed stretch blanked, so that patterns see only its own level; offsets stay. */
export function blankBrackets(text: string): string {
  let depth = 0;
  return Array.from({ length: text.length }, (_, at) => {
    const char = text[at] as string;
    if ("（(〔[〈“《".includes(char)) depth++;
    const shown = depth === 0 ? char : "□";
    if ("）)〕]〉”》".includes(char)) depth = Math.max(0, depth - 1);
    return shown;
  }).join("");
}

/** Text in which the given stretches read as sentence ends; offsets stay. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  const shown: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) shown.push(text.slice(at, start));
    if (end > at) shown.push("。".repeat(end - Math.max(at, start)));
    at = Math.max(at, end);
  }
  return shown.join("") + text.slice(at);
}

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** May this stand in a list that a role word follows? */
function isListed(name: string, words: BodyWords): boolean {
  if (kindOf(name, words) !== null) return true;
  const bare = unbracketed(name);
  return /^[\u4e00-\u9fa5A-Za-z“”]{2,12}$/.test(bare) && !NO_LIST_WORD.test(bare) && !VERB.test(bare) && !words.notBodies.has(bare);
}

function listed(text: string, list: Span, words: BodyWords): Span[] {
  const names = splitNames(text.slice(list.start, list.end), words).map((name) => shift(name, list.start));
  const printed = (name: Span) => text.slice(name.start, name.end);
  if (!names.some((name) => kindOf(printed(name), words) !== null)) return [];
  return names.filter((name) => isListed(printed(name), words));
}

interface Found {
  readonly name: string;
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

/** The first role phrase of a stretch; of two that begin together or overlap the earlier in the list of rules. */
function firstPhrase(blanked: string): Found | null {
  let best: Found | null = null;
  for (const { name, role, pattern } of PHRASES) {
    pattern.lastIndex = 0;
    const hit = pattern.exec(blanked);
    if (!hit) continue;
    const found: Found = { name, role, start: hit.index, end: hit.index + hit[0].length };
    if (!best || found.start < best.start || (found.start === best.start && found.end > best.end)) best = found;
  }
  return best;
}

/** What parts companions from those before; 市联合征信中心 is one body. */
const COMPANIONS = /会同|(?<!(?:^|[、，,；;和及：:])(?:[省市县区州]|自治区))联合(?!会|社|体)/;

/** 财政部会同有关部门: the bodies behind 会同 and 商 support, up to the next comma. */
function withCompanions(text: string, list: Span, found: Found, words: BodyWords): Duty[] {
  const blanked = blankBrackets(text.slice(list.start, list.end));
  const together = COMPANIONS.exec(blanked);
  const cut = together ? list.start + together.index : list.end;
  const duty = (role: Role, rule: string) => (name: Span) => ({ ...name, role, rule, proof: { start: name.start, end: found.end } });
  const own = listed(text, { start: list.start, end: cut }, words).map(duty(found.role, found.name));
  if (!together) return own;
  const from = cut + together[0].length;
  const comma = blanked.indexOf("，", from - list.start);
  const to = comma < 0 ? list.end : list.start + comma;
  const companions = listed(text, { start: from, end: to }, words).map(duty("support", "together-with"));
  const others = comma < 0 ? [] : listed(text, { start: to + 1, end: list.end }, words).map(duty(found.role, found.name));
  return [...own, ...companions, ...others];
}

/** Names, then a role phrase; a list may run over several commas before its phrase. */
function readPhrased(text: string, stretch: Span, words: BodyWords): Duty[] {
  const duties: Duty[] = [];
  let listStart = stretch.start;
  for (const part of splitOutsideBrackets(text.slice(stretch.start, stretch.end), "，,；;。")) {
    let { start, end } = shift(part, stretch.start);
    for (
      let found = firstPhrase(blankBrackets(text.slice(start, end)));
      found;
      found = firstPhrase(blankBrackets(text.slice(start, end)))
    ) {
      const at: Found = { ...found, start: start + found.start, end: start + found.end };
      const read = withCompanions(text, { start: listStart, end: at.start }, at, words);
      duties.push(...read);
      start = at.end;
      listStart = start;
      if (read.length === 0 && start >= end) break;
    }
    if (listStart > part.start + stretch.start) listStart = end;
    if (text[end] === "。") listStart = end + 1;
  }
  return duties;
}

interface Field {
  readonly role: Role | null;
  readonly name: string;
  readonly labelStart: number;
  readonly start: number;
  end: number;
}

function fieldsOf(text: string): Field[] {
  const blanked = blankBrackets(text);
  const fields: Field[] = [];
  for (const hit of blanked.matchAll(LABEL)) {
    const which = hit.slice(1).findIndex((group) => group !== undefined);
    const rule = ROLE_LABELS[which % ROLE_LABELS.length];
    if (!rule) continue;
    const last = fields.at(-1);
    if (last) last.end = hit.index;
    fields.push({ role: rule.role, name: rule.name, labelStart: hit.index, start: hit.index + hit[0].length, end: text.length });
  }
  return fields;
}

function readField(text: string, field: Field, words: BodyWords): Duty[] {
  if (field.name === "division-label") return readPhrased(text, field, words);
  if (!field.role) return [];
  const stop = splitOutsideBrackets(text.slice(field.start, field.end), "。")[0];
  const content: Span = { start: field.start, end: Math.min(stop ? field.start + stop.end : field.end, field.start + 3000) };
  const role = field.role;
  const phrased = readPhrased(text, content, words);
  const rows = phrased.length > 0 ? phrased : [];
  const covered = rows.length > 0 ? Math.max(...rows.map((row) => row.proof.end)) : content.start;
  const own = listed(text, { start: covered, end: content.end }, words).map(
    (name): Duty => ({ ...name, role, rule: field.name, proof: { start: field.labelStart, end: name.end } }),
  );
  const kept = rows.map(
    (row): Duty => (row.rule === "by-division-of-duties" && role === "lead" ? { ...row, role, rule: field.name } : row),
  );
  return [...kept, ...own];
}

/** What may stand alone in a bracket: a body of the province, city, county, or a local office of a national body. */
const OF_A_LEVEL = /^(?:省|市|县|区|州|盟|旗|自治区)|(?:海关|银保监局|银保监分局|证监局|中心支行)$|^(?:中国)?人民银行.{2,8}(?:总部|分行)$/;

const standsAlone = (name: string, words: BodyWords): boolean => words.national.has(name) || OF_A_LEVEL.test(name);

/** A division, or a place's bureau of the issuer's field, behind the last sentence of a paragraph: （政策法规处）, （甲州市局）. */
const DIVISION_ALONE = /^[\u4e00-\u9fa5]{2,14}(?:处|科|[市县区州]局)$/;

/** What a bracket that holds no role word may hold, by where it stands: a list of bodies, a body alone. */
export type PlainBracket = "list" | "body";

/** A list with a remark behind it (…。列第一位者为牵头单位，下同; …，排第一位的为牵头单位). */
const REMARKED = /^([^。]{2,400}?)(?:。(?=[^。]{0,80}(?:下同|不再|为牵头|涉及|。。))|[，；](?=[列排][^。，；]{2,8}为牵头))/;

/** Bodies only, no role word: 市商务局、市财政局, 市工信局会同市财政局. Most must be known for bodies, one be definite, none look like anything else. */
function readPlain(whole: string, words: BodyWords, plain: PlainBracket): Duty[] {
  const text = REMARKED.exec(whole)?.[1] ?? whole;
  if (/[。：:？！《；;]/.test(text)) return [];
  const together = /会同/.exec(text);
  const cut = together ? together.index : text.length;
  const own = splitNames(text.slice(0, cut), words);
  const companions = together ? splitNames(text.slice(cut + 2), words).map((name) => shift(name, cut + 2)) : [];
  const names = [...own, ...companions];
  const printed = ({ start, end }: Span) => text.slice(start, end);
  const known = names.filter((name) => isAtomicBody(printed(name), words));
  const likely = names.filter((name) => kindOf(printed(name), words) !== null);
  const fits = known.some((name) => kindOf(printed(name), words) === "definite") && likely.length * 2 >= names.length;
  const [only, second] = names;
  if (only && !second && !standsAlone(printed(only), words) && !(plain === "body" && DIVISION_ALONE.test(printed(only)))) return [];
  if (!fits || !names.every((name) => isListed(printed(name), words))) return [];
  return names.map((name) => ({ ...name, role: companions.includes(name) ? "support" : "responsible", rule: "plain-list", proof: name }));
}

/** 以下均需各地落实: who answers for what follows, besides those whom the bracket names anyway. */
function readBlanket(text: string, words: BodyWords): { duties: Duty[]; rest: string } {
  const duties: Duty[] = [];
  const rest = text.replace(/以下[^。]{0,80}?(?:落实|负责|牵头)/g, (sentence, at: number) => {
    BLANKET.lastIndex = 0;
    const opening = BLANKET.exec(sentence);
    if (!opening) return sentence;
    const start = at + opening[0].length;
    duties.push(...readPhrased(text, { start, end: at + sentence.length }, words));
    return "。".repeat(sentence.length);
  });
  return { duties, rest };
}

/**
 * What a bracket or a line says of duties: labelled fields (牵头单位：…；配合单位：…), lists with role phrases (…牵头，…配合),
 * and, where `plain` allows it, bodies alone. Offsets into `text`. Empty where it says nothing of the kind.
 */
export function readStatement(text: string, words: BodyWords, plain: PlainBracket | null): Duty[] {
  const { duties, rest } = readBlanket(text, words);
  const fields = fieldsOf(rest);
  const first = fields[0]?.labelStart ?? rest.length;
  const own = [...readPhrased(rest, { start: 0, end: first }, words), ...fields.flatMap((field) => readField(rest, field, words))];
  const nameOf = ({ start, end }: Duty): string => text.slice(start, end);
  const read = [...own, ...duties.filter((duty) => !own.some((other) => nameOf(other) === nameOf(duty)))];
  return read.length > 0 || !plain ? read : readPlain(text, words, plain);
}

/** Labelled fields of a paragraph outside brackets (责任单位：市工信局). */
export function readLabelledLine(text: string, words: BodyWords): Duty[] {
  return fieldsOf(text)
    .filter(({ name }) => name !== "division-label")
    .filter((field) => /(?:单位|部门|科室|处室|主体|机构)】?[：:]?$/.test(text.slice(field.labelStart, field.start)) || field.role === null)
    .flatMap((field) => readField(text, field, words));
}
