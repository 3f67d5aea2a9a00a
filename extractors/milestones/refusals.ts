/** Words that stand behind a date and are no commitment. */
export interface Refusal {
  readonly name: string;
  readonly pattern: RegExp;
}

/** How a circular says in general what a year's work is guided by. */
export const EXHORTATION = /总体要求|指导思想|工作要点|以[^，]{2,40}为指导|(?:深入|全面|认真)(?:学习)?(?:宣传)?贯彻(?!实施|执行)/;

/** The forms of such words, matched on the commitment with its dates and slogans left out. */
export const REFUSALS: readonly Refusal[] = [
  {
    name: "who-answers",
    pattern: /^[^，。；]{0,12}(?:牵头(?!单位(?!：)|部门|处室|科室)|负责(?!人)|配合(?!单位(?!：)|部门)|责任单位：|按职责分工)/,
  },
  { name: "narrative", pattern: /(?<![为除])了(?![解结])/ },
  { name: "outlook", pattern: /(?:机遇|挑战|关键期|关键时期|窗口期|高发期|可能)$|将(?:进一步)?(?:增强|增多|面临)/ },
  {
    name: "permission",
    pattern: /^[^，]{0,14}(?<![认许不适])可(?:以|按|组织|申请|享受|继续|免|向|选择|采取|实行|适当|根据|结合|视情|自行|自主)/,
  },
  { name: "exhortation", pattern: EXHORTATION },
  { name: "purpose", pattern: /^(?:便于|方便|以便|以备|计入)|^制定本|另行(?:通知|公布|发布)$/ },
  { name: "details-elsewhere", pattern: /^具体(?:方案|办法|措施|事宜|时间|安排|要求)/ },
  { name: "copies", pattern: /^[^，。；]{0,20}一式[一二两三四五六七八九十0-9]{1,2}份/ },
  { name: "legal-effect", pattern: /^(?:原)?《[^》]{1,80}》[^，。；]{0,20}(?:同时)?(?:废止|失效)$/ },
];
