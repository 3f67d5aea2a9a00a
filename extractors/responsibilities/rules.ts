import type { Role } from "../../schemas/facts.ts";

/** A way to say what the bodies named before it do. `phrase`: pattern of the words that say so. */
export interface RolePhrase {
  readonly name: string;
  readonly phrase: string;
  readonly role: Role;
}

/** A field label (牵头单位：) and the role of those listed behind it; null where what follows is no body. */
export interface RoleLabel {
  readonly name: string;
  readonly label: string;
  readonly role: Role | null;
}

const REMIT =
  "(?:按照?|根据|依据?|依照|结合)(?:各自|部门|本部门|有关|相关)?(?:工作)?(?:的)?(?:职责|职能|职权|任务|权限|分工)(?:任务|分工|权限|范围|要求)*";
const NOT_A_NOUN = "(?!部门|单位|处|机构|人|同志|企业|制|抓总作用|中心|局|科|办公|室|站|领导小组|工作组|委员会|标准|情况)";
const TASK = "(?:负责|落实|实施|组织实施|推进|推动|推进落实|抓好|做好|完成|执行|承担|办理|开展|贯彻)";

/** Roles in a bracket or a line: names, then the phrase. The first that fits, in this order. */
export const ROLE_PHRASES: readonly RolePhrase[] = [
  { name: "leads-by-remit", phrase: `${REMIT}(?:分别|共同)?牵头(?:负责)?${NOT_A_NOUN}`, role: "lead" },
  { name: "supports-by-remit", phrase: `${REMIT}(?:做好|积极)?(?:配合|参与|协助)${NOT_A_NOUN}`, role: "support" },
  {
    name: "by-division-of-duties",
    phrase: `(?:${REMIT}[^，。；、]{0,6}?${TASK}+|分工负责|各负其责|各司其职|在(?:各自)?职责范围内[^，。；、]{0,6})${NOT_A_NOUN}`,
    role: "shared",
  },
  {
    name: "takes-the-lead",
    phrase: `(?:负责|共同|分别|联合|总)?(?:牵头|领衔|主办|主责)(?:负责|抓总|落实|推进|组织实施|实施|办理|组织|协调|统筹)*${NOT_A_NOUN}`,
    role: "lead",
  },
  {
    name: "in-charge",
    phrase: `(?:共同|分别|具体|各自|统一|主要|联合)?负责(?:具体)?(?:落实|实施|推进|办理|组织实施|组织|执行)*${NOT_A_NOUN}`,
    role: "responsible",
  },
  { name: "carries-out", phrase: `(?:具体|组织|抓好|共同|分别|贯彻|推进|推动)*(?:实施|落实|执行|承办)${NOT_A_NOUN}`, role: "implement" },
  {
    name: "supports",
    phrase: `(?:积极|密切|共同|协同|支持|做好|予以|主动|协助)*(?:配合|参与|参加|协助|协办|协同|支持|指导)${NOT_A_NOUN}`,
    role: "support",
  },
];

const BODY = "(?:单位|部门|科室|处室|主体|机构|地区|方)";

/** Labels: what stands before ： and says the role of the list behind. */
export const ROLE_LABELS: readonly RoleLabel[] = [
  {
    name: "lead-label",
    label: `(?:牵头|总牵头|主办|主责|牵头责任|牵头负责|责任牵头|牵头实施|主要责任|第一责任)${BODY}|牵头`,
    role: "lead",
  },
  {
    name: "support-label",
    label: `(?:配合|参与|参加|协办|协同|协助|支持|配合责任|责任配合|协作|会办)${BODY}|配合|参与|协办`,
    role: "support",
  },
  { name: "implement-label", label: `(?:实施|落实|承办|执行|承担|具体实施|组织实施)${BODY}`, role: "implement" },
  {
    name: "responsible-label",
    label: `(?:责任|负责|主管|职责|落实责任|工作责任|分工责任)${BODY}(?:及分工|和分工)?|责任分工|负责`,
    role: "responsible",
  },
  {
    name: "other-label",
    label:
      "(?:完成|办理|推进|落实|整改|工作)?(?:时限|时间|期限|节点)(?:要求|安排)?|责任人|责任领导|牵头领导|分管领导|联系人|联系电话|适用范围|实施范围|工作目标",
    role: null,
  },
  { name: "division-label", label: "(?:省|市|区|县)?(?:级)?分工方案", role: null },
];

/** Words of a bracket that promise rows: without rows it is reported. */
export const ROLE_SIGN = /牵头(?!人)|负责(?!人|同志)|责任单位|责任部门|配合|落实(?!了)/;

/** A rule for running text. `role`: what the body found by it does; `other`: the role of a second body that the rule may find. */
export interface InlineRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly role: Role;
  readonly other?: Role;
  /** Counts only beside a leader in the same sentence, or where the body is told to (要全力配合). */
  readonly besideLead?: boolean;
}

/** 由市工信局牵头, 市发改、资规等部门参与: a body, then the word. */
export const SUBJECT_RULES: readonly InlineRule[] = [
  {
    name: "inline-lead",
    pattern:
      /牵头(?!部门|单位|人|企业|机构|申报|医疗|抓总作用|作用|编制的|制定的|指标|医院|高校|的|责任)|(?:为|是)(?:[^，。；为是]{0,24}的)?牵头(?:责任)?(?:单位|部门)$/g,
    role: "lead",
  },
  {
    name: "inline-in-charge",
    pattern:
      /(?<!认真|高度|自行|具体地)负责(?!人|同志|制|任|的(?!监管|日常)|到底|精神|态度|单位|部门|干部|处室|机构|牵头)(?![^，。；]{1,12}的(?:部门|单位|机构|处室))/g,
    role: "responsible",
  },
  {
    name: "inline-support",
    pattern: /(?:予以|全力|积极|密切|主动|做好|共同|协助)*(?:配合|参与|协助)(?!单位|部门|度|者|方|人)/g,
    role: "support",
    besideLead: true,
  },
  {
    name: "inline-carries-out",
    pattern: /(?:(?:统一|具体|直接)?组织|具体)实施(?!方案|细则|单位|主体|机构|情况|[^，。；]{0,12}的)|具体承[担办](?!单位|主体|机构)/g,
    role: "implement",
  },
];

/** 各审批部门对涉及本部门的事项负责: a body, what it answers for, the word. */
export const ANSWERS_FOR_RULE: InlineRule = {
  name: "inline-answers-for",
  pattern: /对[^，。；对]{4,40}负(?:责|总责|主要责任|首要责任)$/g,
  role: "responsible",
};

/** 在各自职责范围内, 按照职责分工: governs the bodies that open the sentence. */
export const REMIT_RULE: InlineRule = {
  name: "inline-within-remit",
  pattern:
    /在(?:其|各自|本部门|本单位)?(?:的)?职责(?:权限)?范围内|(?:按照?|根据|依据?|依照)(?:各自|部门|本部门|工作)*(?:的)?(?:职责|职能)(?:任务)?(?:分工|范围|权限|(?=[，,]|(?:共同|切实|认真)?(?:做好|抓好|落实|推进|开展|配合)))/g,
  role: "shared",
};

/** 由园区做好移交道路的管理. */
export const BY_BODY_RULE: InlineRule = {
  name: "inline-by-body",
  pattern: /(?<![自理缘经事案来既必])(?<!可|可以|也|或|或者|能)由(?!于|此|来|上而下|下而上|浅入深|点到面)/g,
  role: "implement",
};

/** 配合住建部门推进: whom one assists leads. */
export const ASSISTED_RULE: InlineRule = {
  name: "inline-assisted",
  pattern: /配合(?:做好)?(?!做好|完成|开展|单位|部门|度)/g,
  role: "lead",
  other: "support",
};

/** 会同省财政厅, 商省财政厅. */
export const TOGETHER_RULE: InlineRule = {
  name: "inline-together-with",
  pattern: /会同|^协同(?=有关|相关|各|[省市县区州])|(?<=[局厅委部办府院])商(?!务|业|会|标|品|家|贸|店|城|投|定|议|量|事|户|圈|场|用|讨)/g,
  role: "support",
  other: "lead",
};

/** 市工信局统筹推进. */
export const COORDINATES_RULE: InlineRule = { name: "inline-coordinates", pattern: /统筹(?:推进|协调)/g, role: "lead" };

/** 增设专业小组，…，具体负责…; 下设办公室，负责…. */
export const NEW_BODY_RULE: InlineRule = {
  name: "inline-new-body",
  pattern: /增设|设立|成立|组建|下设|(?<![建开施下增假])设(?!在|立|于|置|备|施|计|想)/g,
  role: "responsible",
};

/** The rules for whole sentences, 由 + body + task apart. */
export const SENTENCE_RULES: readonly InlineRule[] = [
  REMIT_RULE,
  ANSWERS_FOR_RULE,
  ASSISTED_RULE,
  TOGETHER_RULE,
  COORDINATES_RULE,
  NEW_BODY_RULE,
];
