/** How projects stand in a text, by rule name, each with an example. */
export const PROJECT_RULES = {
  "box-item": "专栏：（1）某某产业园项目",
  "box-item-of-enterprise": "专栏：（1）某某有限公司技术改造项目",
  "enterprise-beside": "抓好某某集团某某产业化项目实施",
  "enterprise-listed": "推进某某集团某某总部等项目",
  "verb-object": "依托某某集团，实施某某防护项目，",
  "verb-object-listed": "开展某某粉末项目、某某制造等项目",
} as const;
export type ProjectRule = keyof typeof PROJECT_RULES;
