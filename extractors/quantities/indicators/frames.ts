import type { Indicator, Words } from "./phrase.ts";

const CHANGING =
  "提高|提升|抬高|抬升|压缩|压减|压降|降低|下调|上调|缩短|扩大|拓展|放宽|放大|增加|减少|延长|精简|优化|控制|稳定|保持|巩固|增强";
const ADVERB = "尽量|尽可能|进一步|逐步|持续|不断|大幅|稳步|适当|合理|有序|加快|着力|切实|严格";
/** 引导担保机构将平均费率(降至1%): who is made to do it, and what is changed. */
const CAUSED =
  /^(?:要|应|须)?(?:引导|推动|支持|鼓励|督促|指导|要求|促使|确保|协调)?(?<who>[^，将把]{0,24}?)(?<![即名大])(?:将|把)(?!来|军|领|要)(?<what>[^，将把]{2,})$/;
/** 水库进一步抬高水位: whose value changes, and which. */
const CHANGED = new RegExp(`^(?<who>[^，、]{0,20}?)(?:${ADVERB})+(?:${CHANGING})(?<what>[^，]{2,})$`);
/** 提高办结率(至95%) */
const BROUGHT = new RegExp(`^(?:${CHANGING})(?!值|量|额|幅|率|度|型|版|工程|项目|行动)(?<what>[^，]{2,})$`);
/** 继续巩固落实好拨款水平, 提升可办率: verbs that lead to a level. */
const LED = /^(?:(?:继续|进一步|持续|全面|切实)*(?:巩固|落实|提升|提高|做)好?){1,3}(?=[^，、]{2,}(?:率|水平|标准|比例|比重)$)/;
/** 对经济增长的贡献显著增强, 交易额每年实现倍增, 企业实现运营成本: how it changes stands before its value. */
const GROWING =
  /(?<=[额率量度力能献值]|规模|水平|收入|产值|比重)(?:每年|逐年)?(?:显著|明显|不断|稳步|持续|大幅|进一步|实现|保持){1,2}(?:稳步|快速|稳定|较快)?(?:增强|增长|提升|提高|扩大|倍增|翻番|改善|优化)$/;
/** 试点示范企业实现运营成本: what is brought about is theirs. */
const BROUGHT_ABOUT = /(?<=企业|单位|机构|项目|园区|工厂|车间)实现(?=[^，、实]{2,8}(?:成本|率|周期|能耗|收入|产值)$)/;
/** A body that acts, or words that name nobody: what is changed is not theirs. */
const NO_OWNER = /(?:部门|局|厅|委|办|政府|单位|各地|各级|中心|法院)$|[后可应须要]|及时|并/;

/** 图文解读全覆盖、动漫视频占比(20%): an item of a list that says all by itself. */
const SAID = /^.*(?:全覆盖|到位|达标|清零|办结|完成|提升|增强|优化)、(?=[\u4e00-\u9fff]{2})/;
/** 单个用户约定响应量一般为该企业最高负荷(的5%), 资金达到总投资(的25%): a share of what stands between verb and rate. */
const SHARED = /^(?<whose>[^，]{2,})(?:达到|一般为|不[低高少]于|不?超过|高于|低于)(?:该|其|本)?(?<base>[^，率比度值]{3,})$/;
/** Words as the share that they name: 资金占总投资. */
export const asShare = (words: string): string => words.replace(SHARED, "$<whose>占$<base>").replace(/(?:争取|力争)占/, "占");

/** 不涉及主干道且长度: the last of several conditions is a dimension of its own. */
const BESIDES = /^.{3,}且(?=(?:[单总]|管道?|建筑)?(?:长度|宽度|高度|深度|面积|直径|容量|功率|金额|数量|人数)$)/;

/** What is measured without the frame that changes it; `brought`: the value is what it is brought to (提高…至, …放宽到). */
export function unframed({ text, start, end }: Words, brought: boolean): Indicator {
  const own = text
    .replace(SAID, "")
    .replace(LED, "")
    .replace(BESIDES, "")
    .replace(GROWING, "")
    .replace(BROUGHT_ABOUT, "")
    .replace(/^(?:实施|落实|执行)(?=[^，]{2,}率$)/, "");
  const caused = CAUSED.exec(own)?.groups;
  const what = caused?.what ?? own;
  const changed = (CHANGED.exec(what) ?? (brought ? BROUGHT.exec(what) : null))?.groups;
  const measured = changed?.what ?? what;
  const who = [caused?.who, changed?.who].filter((w): w is string => w !== undefined && w !== "" && !NO_OWNER.test(w)).join("");
  const words = who + measured;
  return { words, start: who === "" ? start + Math.max(text.lastIndexOf(measured), 0) : start, end };
}
