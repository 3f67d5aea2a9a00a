import type { Scene } from "../scene.ts";
import type { Indicator } from "./phrase.ts";

const PERIOD = "每(?:年度?|季度?|月|周|天|日|学期|半年|[0-9一二两三四五]{1,2}(?:年|个月|天|周))(?![内产均])";
const MEMBER = "每(?:个|家|名|位|户|所|支|条|座|类|村|镇|乡|县|区|市|班|校)(?=[\u4e00-\u9fff])";
const EVERY = new RegExp(`(?:${MEMBER}[^，。；：每]{2,14}(?:（[^（）]{1,8}）)?)?${PERIOD}|${MEMBER}`, "g");
const AT_HEAD = new RegExp(`^${PERIOD}`);
/** Words between 每年 and what is counted that are no part of it. */
const MODAL = /^(?:可以?|将|要|应当?|须|力争|争取|预计|计划|确保|原则上|至少|最多|只能|再|各|度)+/;
const HEDGE = /原则上|至少|最少/g;
/** 各区至少建成1家中心: each of them. */
const EACH =
  /(?<each>(?:各|所有)(?:省|市|州|县|区|旗|镇|乡|街道|社区|园区|高校|学校|单位|部门|企业|地){1,3}(?:（[市州县区旗、]{1,6}）)?)(?:要|须|应当?|原则上|力争)*(?:至少|最少|不少于|分别|均)/;
const BOUND = /(?:至少|起码|最少|最多|不?[少低高多]于|不超过|超过|控制在|达到?|约|近|拥有|有|为|于|在|的|了)+$/;

/** An indicator with the period or the members for each of which the value holds (每年培育30家工厂 → 每年培育工厂), also where 每年 governs a later item of its list. */
export function withEvery(scene: Scene, found: Indicator | null, earlier: readonly (Indicator | null)[]): Indicator | null {
  const { text, mention, leadStart } = scene;
  if (!found || found.words.includes("每") || ["rate", "points", "ratio", "time"].includes(mention.family)) return found;
  const lead = text.slice(leadStart, mention.start);
  const every = [...lead.matchAll(EVERY)].at(-1);
  if (!every) return eachOf(scene, found) ?? carried(scene, found, earlier);
  const at = leadStart + every.index;
  const ahead = found.end <= mention.textStart;
  if (ahead && found.start < at + every[0].length) return found;
  const between = text
    .slice(at + every[0].length, ahead ? found.start : mention.start)
    .replace(MODAL, "")
    .replace(HEDGE, "")
    .replace(BOUND, "");
  const verbs = AT_HEAD.test(every[0]) ? (mention.family === "count" ? verbOf(scene, between) : "") : between;
  const said = verbs.endsWith(found.words.slice(0, 2)) ? verbs.slice(0, -2) : verbs;
  return said.length <= 16 && !/[，、：；（]/.test(said.replace(/（[^（）]*）/g, ""))
    ? {
        words: every[0] + (ahead && AT_HEAD.test(every[0]) ? "" : said) + found.words,
        start: at,
        end: found.end,
      }
    : found;
}

function eachOf({ text, mention, leadStart }: Scene, found: Indicator): Indicator | null {
  const each = mention.family === "count" ? EACH.exec(text.slice(leadStart, mention.start))?.groups?.each : undefined;
  return each && !/各|所有/.test(found.words) ? { ...found, words: each + found.words } : null;
}

/** The verb that takes the value: all words where they are few, else the last verb. */
function verbOf({ setting }: Scene, between: string): string {
  if (between.length <= 6) return between;
  return new RegExp(`(?:${setting.vocabulary.words.commitments})$`).exec(between)?.[0] ?? "";
}

/** 每年培育20家企业，100家工厂: the period and the verb of the item before, where this one has no verb of its own. */
function carried(
  { text, mention, mentions, index, lead, setting }: Scene,
  found: Indicator,
  earlier: readonly (Indicator | null)[],
): Indicator {
  const previous = mentions[index - 1];
  const period = AT_HEAD.exec(earlier[index - 1]?.words ?? "")?.[0];
  if (!previous || !period) return found;
  const between = text.slice(previous.textEnd, mention.textStart);
  const sign = /(?<sign>、|，|和|及|以及)(?<own>[^、，。；：]{0,16})$/.exec(between)?.groups;
  if (!sign || /[。；]/.test(between) || (sign.sign === "，" && lead !== "")) return found;
  const verb =
    sign.own === ""
      ? new RegExp(`^${period}(?<verb>${setting.vocabulary.words.commitments})`).exec(earlier[index - 1]?.words ?? "")?.groups?.verb
      : "";
  return { ...found, words: period + (verb ?? "") + found.words };
}
