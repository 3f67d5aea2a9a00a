/** How names of enterprises look or where they stand, by rule name, each with an example. */
export const ENTERPRISE_RULES = {
  "limited-company": "某某科技有限公司",
  company: "国网某某供电公司",
  branch: "中国邮政某某分公司",
  group: "某某集团",
  "bank-branch": "某某银行某某省分行",
  defined: "某某钢铁有限公司（以下简称“某钢”）",
  plant: "某某卷烟厂",
  known: "中国移动",
  enumerated: "某某、某某铜业等龙头企业",
  "led-by": "以某某铜业为龙头",
  cue: "依托某某铜业建设",
  introduced: "某某铜材（全名在别处）",
  "box-item": "专栏：（1）某某轴承技术改造项目",
} as const;
export type EnterpriseRule = keyof typeof ENTERPRISE_RULES;
