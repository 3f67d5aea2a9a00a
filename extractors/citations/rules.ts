/** How citations look, by rule name, each with an example. */
export const CITATION_RULES = {
  title: "贯彻《某某条例》",
  "numbered-title": "《某某意见》（国发〔2021〕4号）",
  "inner-title": "《关于印发〈某某方案〉的通知》",
  "unclosed-title": "《某某指导意见（国办发〔2020〕9号）",
  "angled-title": "落实〈某某规划〉",
  "bare-issuer-year-serial": "按照国办发〔2020〕9号要求",
  "bare-order-serial": "国务院令第722号规定的情形",
  "bare-standard": "达到GB 5085.3-2007的限值",
} as const;
export type CitationRule = keyof typeof CITATION_RULES;
