import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractResponsibilities } from "../../extractors/responsibilities/extract.ts";
import { BY_BODY_RULE, ROLE_LABELS, ROLE_PHRASES, SENTENCE_RULES, SUBJECT_RULES } from "../../extractors/responsibilities/rules.ts";
import { loadLexicon } from "../../pipeline/lexicon.ts";
import { circularsOf } from "../../pipeline/pipeline.ts";
import { linesOf } from "../../pipeline/read/text.ts";
import type { Circular } from "../../schemas/circular.ts";
import { circularOf } from "./circular-of.ts";

const lexicon = loadLexicon();
const read = (text: string | readonly string[]) => extractResponsibilities(circularOf(text), lexicon);
const said = (text: string | readonly string[]): string[] =>
  read(text).facts.map(({ role, agency, inline }) => `${role}${inline ? " inline" : ""} ${agency}`);
const rulesOf = (text: string): string[] => read(text).facts.map(({ rule }) => rule.replace("responsibilities/", ""));

/** Phrase → who does what, in reading order. `like`: phrases that look alike and give nothing of this rule. */
interface Entry {
  readonly phrases: readonly (readonly [phrase: string, duties: readonly string[]])[];
  readonly like: readonly string[];
}

const CORPUS: Readonly<Record<string, Entry>> = {
  "takes-the-lead": {
    phrases: [
      ["抓好改革。（市商务局牵头）", ["lead 市商务局"]],
      ["抓好改革。（市商务局、市财政局负责牵头，市统计局配合）", ["lead 市商务局", "lead 市财政局", "support 市统计局"]],
      ["抓好改革。(市工业和信息化局等部门牵头)", ["lead 市工业和信息化局"]],
      ["抓好改革。（市联合征信中心牵头）", ["lead 市联合征信中心"]],
      ["抓好改革。（生态环境部国家卫生健康委牵头）", ["lead 生态环境部", "lead 国家卫生健康委"]],
      ["抓好改革。（科技部办公厅牵头）", ["lead 科技部办公厅"]],
      ["抓好改革。（市商务局联合市财政局牵头）", ["lead 市商务局", "support 市财政局"]],
    ],
    like: ["抓好改革。（各牵头部门另行公布）", "由（联合体牵头人名称）签字"],
  },
  "in-charge": {
    phrases: [
      ["抓好改革。（市委组织部、市财政局负责）", ["responsible 市委组织部", "responsible 市财政局"]],
      [
        "抓好改革（应急管理部门等负有安全生产监督管理职责的部门负责）",
        ["responsible 应急管理部门", "responsible 负有安全生产监督管理职责的部门"],
      ],
      [
        "抓好改革。（省财政厅，人民银行甲州分行、甲省证监局，各市政府负责）",
        ["responsible 省财政厅", "responsible 人民银行甲州分行", "responsible 甲省证监局", "responsible 各市政府"],
      ],
      ["抓好改革。（财政部会同有关部门负责）", ["responsible 财政部", "support 有关部门"]],
    ],
    like: ["团队（含课题负责人）不超过五人", "坚持（谁审批、谁负责）原则"],
  },
  "by-division-of-duties": {
    phrases: [
      [
        "抓好改革。〔市财政局和有关县（市、区）政府、市属开发区管委会按职责分工负责〕",
        ["shared 市财政局", "shared 有关县（市、区）政府", "shared 市属开发区管委会"],
      ],
      ["抓好改革。（市工业和信息化局等有关部门按照职责分工负责)", ["shared 市工业和信息化局", "shared 有关部门"]],
      ["抓好改革。（市科技局牵头，市直有关部门、单位按职能分工负责）", ["lead 市科技局", "shared 市直有关部门、单位"]],
    ],
    like: ["抓好改革（职责分工另行明确）"],
  },
  "leads-by-remit": {
    phrases: [
      [
        "抓好改革。（市住建局、市水利局按职责分别牵头；责任单位：各县区政府）",
        ["lead 市住建局", "lead 市水利局", "responsible 各县区政府"],
      ],
    ],
    like: ["抓好改革（按职责确定）"],
  },
  "supports-by-remit": { phrases: [["抓好改革。（市统计局按职责配合）", ["support 市统计局"]]], like: ["抓好改革（按需配合）"] },
  "carries-out": {
    phrases: [
      ["压减产能。（甲县人民政府负责，甲乙钢铁有限公司具体实施）", ["responsible 甲县人民政府", "implement 甲乙钢铁有限公司"]],
      ["抓好改革。（市工信局牵头，各县（市、区）落实）", ["lead 市工信局", "implement 各县（市、区）"]],
      ["抓好改革。（省商务厅负责。以下措施均需各市州政府落实，不再列出）", ["responsible 省商务厅", "implement 各市州政府"]],
    ],
    like: ["分批（逐步实施）推进", "计划（正在落实资金）"],
  },
  supports: {
    phrases: [["抓好改革。（市口岸办牵头，市商务局、甲州海关等部门配合）", ["lead 市口岸办", "support 市商务局", "support 甲州海关"]]],
    like: ["企业（积极参与）", "抓好改革（上下协同、密切配合）"],
  },
  "lead-label": {
    phrases: [
      [
        "抓好改革。（牵头单位：市发展改革委；责任单位：各县、区政府，市直有关部门）",
        ["lead 市发展改革委", "responsible 各县、区政府", "responsible 市直有关部门"],
      ],
      ["抓好改革。(牵头单位:市商务局;配合单位:市法院;完成时限:2023年9月)", ["lead 市商务局", "support 市法院"]],
      [
        "牵头单位：市政务服务和公共资源交易中心责任单位：各区人民政府，市级各有关部门完成时限：2023年12月底前",
        ["lead 市政务服务和公共资源交易中心", "responsible 各区人民政府", "responsible 市级各有关部门"],
      ],
    ],
    like: ["牵头单位应当加强调度", "各牵头单位：请按时报送"],
  },
  "responsible-label": {
    phrases: [
      ["抓好改革。（责任单位：市工信局、市委编办）", ["responsible 市工信局", "responsible 市委编办"]],
      ["抓好改革。〔责任部门：办公室、人事教育处，时限要求：年底前〕", ["responsible 办公室", "responsible 人事教育处"]],
      ["抓好改革。（责任单位：省发展改革委，甲州市人民政府）", ["responsible 省发展改革委", "responsible 甲州市人民政府"]],
      ["责任单位：市住房城乡建设局", ["responsible 市住房城乡建设局"]],
      ["抓好改革。【责任单位】市商务局、市财政局", ["responsible 市商务局", "responsible 市财政局"]],
    ],
    like: ["明确责任单位，细化措施", "责任单位：（略）"],
  },
  "support-label": {
    phrases: [["抓好改革。（配合单位：省财政厅、省电力公司）", ["support 省财政厅", "support 省电力公司"]]],
    like: ["配合单位要主动对接"],
  },
  "implement-label": { phrases: [["抓好改革。（实施单位：市水务局）", ["implement 市水务局"]]], like: ["实施单位应当公示"] },
  "division-label": {
    phrases: [
      [
        "抓好改革。（市分工方案：市科技局、工业和信息化局，各区政府负责）",
        ["responsible 市科技局", "responsible 工业和信息化局", "responsible 各区政府"],
      ],
    ],
    like: ["按照（分工方案：附后）执行"],
  },
  "other-label": {
    phrases: [["抓好改革。（市商务局负责，完成时限：2023年底前）", ["responsible 市商务局"]]],
    like: ["抓好改革。（完成时限：市商务局报送后）"],
  },
  "plain-list": {
    phrases: [
      ["抓好改革。（市商务局、市财政局）", ["responsible 市商务局", "responsible 市财政局"]],
      [
        "抓好改革。（市法院、市司法局，各区、县（市）政府）",
        ["responsible 市法院", "responsible 市司法局", "responsible 各区、县（市）政府"],
      ],
      ["抓好改革。（市经济信息化委会同各区政府）", ["responsible 市经济信息化委", "support 各区政府"]],
      ["抓好改革。（政策法规处）", ["responsible 政策法规处"]],
      ["抓好改革。（甲州市局）", ["responsible 甲州市局"]],
      ["抓好改革。（教科院、基教处）", ["responsible 教科院", "responsible 基教处"]],
    ],
    like: [
      "经市商务局（市口岸办）批准后执行",
      "按程序办理。（试点地区、示范企业）",
      "办好年会。（政策解读、专题培训）",
      "有关部门（单位）",
      "设在人事部门（人事处）的办公室",
      "抓好改革（示范工程）",
    ],
  },
  "together-with": {
    phrases: [
      ["抓好改革。（省人社厅会同省国资委，各市政府按职责分工负责）", ["shared 省人社厅", "support 省国资委", "shared 各市政府"]],
      ["抓好改革。（教育部会同有关部门负责）", ["responsible 教育部", "support 有关部门"]],
    ],
    like: ["（会同研究）"],
  },
  "first-named-leads": {
    phrases: [
      ["抓好改革。（财政部、商务部等负责。列第一位者为牵头单位，下同）", ["lead 财政部", "responsible 商务部"]],
      ["抓好改革。（市商务局、市公安局，排第一位的为牵头单位，下同）", ["lead 市商务局", "responsible 市公安局"]],
    ],
    like: ["抓好改革。（财政部、商务部等负责）", "抓好改革。（各有关部门，各市人民政府按职责分工负责。列第一位者为牵头单位，下同）"],
  },
  "before-comma-leads": {
    phrases: [
      [
        "抓好改革。（市商务局，市财政局、市统计局负责。逗号前为牵头单位）",
        ["lead 市商务局", "responsible 市财政局", "responsible 市统计局"],
      ],
    ],
    like: ["抓好改革。（市商务局，市财政局、市统计局负责）"],
  },
  "inline-lead": {
    phrases: [
      [
        "建立市工信局牵头，市发改、资规、生态环境等部门参与的机制。",
        ["lead inline 市工信局", "support inline 市发改", "support inline 资规", "support inline 生态环境"],
      ],
      ["由市商务局牵头推进此项工作。", ["lead inline 市商务局"]],
      ["市科技局牵头组织编制了《若干政策》。", ["lead inline 市科技局"]],
      ["经市科技局牵头协调，推进项目建设。", ["lead inline 市科技局"]],
      [
        "交通运输部运输服务司牵头，科技司、人事教育司配合。",
        ["lead inline 交通运输部运输服务司", "support inline 科技司", "support inline 人事教育司"],
      ],
      ["由市商务局会同市财政局、市税务局牵头推进。", ["lead inline 市商务局", "support inline 市财政局", "support inline 市税务局"]],
      ["各区政府要建立区商务局牵头、区级有关部门参与的机制。", ["lead inline 区商务局", "support inline 区级有关部门"]],
      ["各级商务部门是本级外贸工作的牵头部门。", ["lead inline 各级商务部门"]],
      ["人事与老干部处牵头研究制定方案。", ["lead inline 人事与老干部处"]],
      [
        "各省、自治区、直辖市及计划单列市、新疆生产建设兵团市场监管局（厅、委）牵头组织推荐。",
        ["lead inline 各省、自治区、直辖市及计划单列市、新疆生产建设兵团市场监管局（厅、委）"],
      ],
    ],
    like: [
      "市水务局牵头起草了实施办法。",
      "支持龙头企业牵头组建联合体。",
      "各牵头部门要加强调度。",
      "鼓励中小企业牵头制定标准。",
      "列第一位者为牵头单位。",
    ],
  },
  "inline-in-charge": {
    phrases: [
      ["省商务厅负责申请的受理、审核。", ["responsible inline 省商务厅"]],
      ["市发改委负责项目审批、市财政局负责资金保障。", ["responsible inline 市发改委", "responsible inline 市财政局"]],
      ["本办法由市商务局会同市财政局负责解释。", ["responsible inline 市商务局", "support inline 市财政局"]],
      ["省、市级政府相关主管部门负责受理测试申请。", ["responsible inline 省、市级政府相关主管部门"]],
      ["各市、县民政部门负责本行政区域内养老机构的监督管理。", ["responsible inline 各市、县民政部门"]],
      ["省级、地市级医疗保障行政部门负责推进应用。", ["responsible inline 省级、地市级医疗保障行政部门"]],
      ["领导小组办公室具体负责推进方案实施。", ["responsible inline 领导小组办公室"]],
      ["市行政审批和政务服务局负责统筹推进改革。", ["responsible inline 市行政审批和政务服务局"]],
      ["土地储备部门负责收储。", ["responsible inline 土地储备部门"]],
      [
        "市热线领导小组办公室与市公安局指挥中心负责对接。",
        ["responsible inline 市热线领导小组办公室", "responsible inline 市公安局指挥中心"],
      ],
      ["本办法由市科学技术局负责解释。", ["responsible inline 市科学技术局"]],
      ["县级以上人民政府公安机关在职责范围内负责数据安全监督。", ["responsible inline 县级以上人民政府公安机关"]],
      ["县级以上人民政府确定的政务信息管理部门负责组织协调。", ["responsible inline 政务信息管理部门"]],
      ["电子证照的应用由专项工作牵头部门负责组织实施。", ["responsible inline 专项工作牵头部门"]],
      ["本市各级数据管理部门和政务服务机构负责系统安全。", ["responsible inline 各级数据管理部门", "responsible inline 政务服务机构"]],
      ["国务院工业和信息化主管部门负责监督管理。", ["responsible inline 国务院工业和信息化主管部门"]],
      [
        "由区科技主管部门或其委托的园区管理服务机构负责组织评审。",
        ["responsible inline 区科技主管部门", "responsible inline 园区管理服务机构"],
      ],
      [
        "生态环境、自然资源、水利、海警等部门负责监督检查。",
        ["responsible inline 生态环境", "responsible inline 自然资源", "responsible inline 水利", "responsible inline 海警"],
      ],
    ],
    like: [
      "绿化、美化、亮化等部门负责维护。",
      "服务机构负责培训。",
      "各地负责审批的部门要逐项认领。",
      "项目负责人应当签字。",
      "申请人对材料真实性负责。",
      "主要负责同志要亲自部署。",
      "坚持“谁主管、谁负责”的原则。",
    ],
  },
  "inline-support": {
    phrases: [
      ["各级各有关部门要全力配合，提供服务。", ["support inline 各级各有关部门"]],
      ["责任单位要积极配合、密切协作。", ["support inline 责任单位"]],
      ["各地知识产权、工信主管部门要积极配合企业填报。", ["support inline 各地知识产权、工信主管部门"]],
    ],
    like: ["各有关部门要密切协作，形成合力。", "企业应当予以配合。", "引导社会资本参与建设。"],
  },
  "inline-carries-out": {
    phrases: [
      ["省科技厅组织实施本计划。", ["implement inline 省科技厅"]],
      ["专利奖评选工作，省知识产权局具体承办。", ["implement inline 省知识产权局"]],
    ],
    like: ["省科技厅组织实施的项目", "省科技厅组织实施方案编制。", "企业组织实施技术改造。", "加强组织实施。"],
  },
  "inline-by-body": {
    phrases: [
      ["按照原则，由派出单位补充人选。", ["implement inline 派出单位"]],
      ["由省商务厅商省财政厅统筹办理。", ["implement inline 省商务厅", "support inline 省财政厅"]],
      ["由相关部门将信息上报平台。", ["implement inline 相关部门"]],
      ["证件作废，并由各区政务服务部门收回。", ["implement inline 各区政务服务部门"]],
      ["由人力资源社会保障部门对未就业的困难毕业生建立台账。", ["implement inline 人力资源社会保障部门"]],
      ["由自然资源部门和相关主管部门，开展土壤调查。", ["implement inline 自然资源部门", "implement inline 相关主管部门"]],
      ["由自然资源等相关主管部门开展土壤调查。", ["implement inline 自然资源", "implement inline 相关主管部门"]],
      ["由省级人力资源社会保障、财政部门确定补贴标准。", ["implement inline 省级人力资源社会保障", "implement inline 财政部门"]],
      ["由牵头部门会同相关部门，对涉及事项进行拆解。", ["implement inline 牵头部门", "support inline 相关部门"]],
    ],
    like: [
      "由第三方机构出具的报告",
      "可由相关部门开展评估。",
      "经由市商务局批准。",
      "由市政府副市长担任组长。",
      "办公室主任由市教育局分管职业教育工作的负责同志兼任。",
      "联席会议由市财政局、市审计局9个部门和单位组成。",
      "由企业自主选择。",
      "由市商务局认定的项目",
      "由各区区长任组长。",
      "由市政府常务副市长任召集人。",
      "由市商务局或市财政局指定的",
    ],
  },
  "inline-assisted": {
    phrases: [
      [
        "市直有关部门配合各县（市、区）、市属开发区排查企业情况。",
        ["support inline 市直有关部门", "lead inline 各县（市、区）", "lead inline 市属开发区"],
      ],
      ["健全目录，配合住建部门推进认证。", ["lead inline 住建部门"]],
      ["指导县级审批部门积极配合住建部门，依托系统开展办理。", ["support inline 县级审批部门", "lead inline 住建部门"]],
      ["企业应积极配合省、市（地）工信主管部门开展工作。", ["lead inline 省、市（地）工信主管部门"]],
      ["各制证部门维护证照模板，负责配合市大数据中心做好采集。", ["support inline 各制证部门", "lead inline 市大数据中心"]],
    ],
    like: ["加强协同配合，形成合力。", "配合做好清理工作。", "积极配合全省工作部署。"],
  },
  "inline-together-with": {
    phrases: [
      ["市商务局会同市财政局等有关部门制定办法。", ["lead inline 市商务局", "support inline 市财政局", "support inline 有关部门"]],
      ["市政府审改办要会同市有关部门加强督导。", ["lead inline 市政府审改办", "support inline 市有关部门"]],
      ["按照职责分工，会同市财政局加强督导。", ["support inline 市财政局"]],
      ["协同省纪委监委开展专项行动。", ["support inline 省纪委监委"]],
      ["科技部充分发挥办公室的作用，会同有关部门加强布局。", ["lead inline 科技部", "support inline 有关部门"]],
      ["商务部会同财政部等有关部门研究提出了办理意见：将统筹考虑。", ["support inline 财政部", "support inline 有关部门"]],
      ["由市联合征信中心会同市财政局推进共享。", ["implement inline 市联合征信中心", "support inline 市财政局"]],
      [
        "科技部门会同商务、财政、税务和发展改革部门联合评审。",
        ["lead inline 科技部门", "support inline 商务", "support inline 财政", "support inline 税务", "support inline 发展改革部门"],
      ],
      ["会同市财政局落实省政府制定的政策。", ["support inline 市财政局"]],
      ["目前正会同你省加快前期工作。", ["support inline 你省"]],
      ["我们已经会同市财政局开展走访。", ["support inline 市财政局"]],
    ],
    like: [
      "市商务局会同市财政局制定了《办法》。",
      "市商务局会同相关部门，牵头起草了《办法》。",
      "商务部会同财政部、税务总局等有关部门和单位拟定的《规定》已经同意。",
      "协同设计大数据中心建设",
      "会同研究",
      "市商务局主动对接企业。",
      "共同协商解决。",
    ],
  },
  "inline-within-remit": {
    phrases: [
      [
        "建立会议制度，市发改、科技、税务等部门要密切协作，在各自职责范围内主动作为。",
        ["shared inline 市发改", "shared inline 科技", "shared inline 税务"],
      ],
      [
        "保密、国家安全、密码、通信管理等主管部门按照各自职责，做好相关工作。",
        ["shared inline 保密", "shared inline 国家安全", "shared inline 密码", "shared inline 通信管理"],
      ],
      ["各有关部门按照职责分工，抓好落实。", ["shared inline 各有关部门"]],
      ["市残联、团市委按各自职责做好相关工作。", ["shared inline 市残联", "shared inline 团市委"]],
      ["各区在市有关部门指导下，按照职责分工，加强监管。", ["shared inline 各区"]],
    ],
    like: ["明确职责分工，细化措施。", "属于本办法职责范围内的事项", "各级各部门要认真贯彻落实部署，根据职责分工，细化目标。"],
  },
  "inline-answers-for": {
    phrases: [
      ["各审批部门对凭证中涉及本部门的审批事项负责。", ["responsible inline 各审批部门"]],
      ["各县人民政府对本辖区政务服务工作负总责。", ["responsible inline 各县人民政府"]],
    ],
    like: ["市场主体对申报材料的真实性负责。", "对材料的真实性负责。", "各审批部门对申请人提供的材料进行核验。"],
  },
  "inline-coordinates": {
    phrases: [
      ["市商务局统筹推进全市外贸工作。", ["lead inline 市商务局"]],
      ["县级以上网信部门统筹协调数据安全工作。", ["lead inline 县级以上网信部门"]],
    ],
    like: ["要加强统筹协调，形成合力。", "各部门统筹推进改革。"],
  },
  "inline-new-body": {
    phrases: [
      ["充实领导小组，增设专业小组，从成员单位抽调人员，具体负责推进全市工作。", ["responsible inline 专业小组"]],
      ["专班下设办公室，设在市商务局，负责日常工作。", ["responsible inline 办公室"]],
      ["市商务局是主管部门，负责全市外贸的规划。", ["responsible inline 市商务局"]],
      ["教育部相关业务司局按照分工，制定办法，具体承担审核工作。", ["implement inline 教育部相关业务司局"]],
      ["成立数字政府建设工作领导小组，负责日常工作。", ["responsible inline 数字政府建设工作领导小组"]],
      ["省商务厅设外贸奖评审委员会（以下简称评审委员会）。负责统筹评审工作。", ["responsible inline 外贸奖评审委员会"]],
      ["评审委员会下设评审办公室。评审办公室设在人事处，具体承担组织工作。", ["implement inline 评审办公室"]],
      ["成立规划推进办公室，办公室设在科技部，具体负责推进实施。", ["responsible inline 规划推进办公室"]],
      ["设立联席办公室，发挥协同优势，牵头协调推动验收。", ["lead inline 联席办公室"]],
    ],
    like: ["热线中心转派工单，牵头办理单位应当答复。", "明确专人，负责联络工作。", "成立专班，任务明确，要求具体。"],
  },
};

/** A circular of one clause and one task table with these rows. */
function tableOf(rows: readonly (readonly string[])[]): Circular {
  const circular = circularOf("任务清单见下表。");
  const start = circular.text.length + 1;
  const text = `${circular.text}\n${rows.map((cells) => cells.join("\t")).join("\n")}`;
  const cells = rows.flatMap((texts, row) => texts.map((cell, column) => ({ row, column, text: cell, isHeader: row === 0 })));
  return {
    ...circular,
    text,
    tables: [{ start, end: text.length, clause: 0, caption: null, unit: null, cells, rule: "tables/tab-separated" }],
  };
}

describe("responsibilities in task tables", () => {
  const read = (rows: readonly (readonly string[])[]) => {
    const circular = tableOf(rows);
    return extractResponsibilities(circular, lexicon).facts.map(
      ({ role, agency, start, end }) => `${role} ${agency} | ${circular.text.slice(start, end)}`,
    );
  };
  test("columns say the role, each row is proved by its cell", () => {
    expect(
      read([
        ["序号", "重点任务", "牵头单位", "责任单位（配合）"],
        ["1", "优化报装流程", "市住房城乡建设局", "市水务局、国网某市供电公司"],
        ["2", "压减办理材料", "市税务局", "市财政局配合"],
      ]),
    ).toEqual([
      "lead 市住房城乡建设局 | 市住房城乡建设局",
      "responsible 市水务局 | 市水务局",
      "responsible 国网某市供电公司 | 市水务局、国网某市供电公司",
      "lead 市税务局 | 市税务局",
      "support 市财政局 | 市财政局配合",
    ]);
  });
  test("columns that say nothing of duties give nothing", () => {
    expect(
      read([
        ["单位", "责任人", "完成时限"],
        ["市税务局", "张某", "2023年"],
      ]),
    ).toEqual([]);
  });
});

describe("responsibilities", () => {
  test.each(Object.entries(CORPUS).flatMap(([rule, { phrases }]) => phrases.map(([phrase, duties]) => [rule, phrase, duties] as const)))(
    "%s: %s",
    (rule, phrase, duties) => {
      expect(said(phrase)).toEqual(duties);
      if (!["other-label", "division-label"].includes(rule)) expect(rulesOf(phrase)).toContain(rule);
    },
  );

  test.each(Object.entries(CORPUS).flatMap(([rule, { like }]) => like.map((phrase) => [rule, phrase] as const)))(
    "nothing of %s: %s",
    (rule, phrase) => {
      expect(rulesOf(phrase)).not.toContain(rule);
    },
  );

  test("every rule has a phrase and a look-alike", () => {
    const names = [...ROLE_PHRASES, ...ROLE_LABELS, ...SUBJECT_RULES, ...SENTENCE_RULES, BY_BODY_RULE].map(({ name }) => name);
    for (const name of names) {
      expect(CORPUS[name]?.phrases.length, name).toBeGreaterThan(0);
      expect(CORPUS[name]?.like.length, name).toBeGreaterThan(0);
    }
  });
});

describe("lists", () => {
  test.each([
    ["市工业和信息化局和市自然资源和规划局", ["市工业和信息化局", "市自然资源和规划局"]],
    ["各市、县人民政府，省政府各部门", ["各市、县人民政府", "省政府各部门"]],
    ["市人力资源和社会保障局及各县区人民政府", ["市人力资源和社会保障局", "各县区人民政府"]],
    ["各产业、招商主管部门", ["各产业、招商主管部门"]],
    ["市直有关部门、单位", ["市直有关部门、单位"]],
    ["相关部门和单位及各地", ["相关部门和单位", "各地"]],
    ["市商务局等市政府有关部门", ["市商务局", "市政府有关部门"]],
    ["市政务服务和大数据局、市高等教育处", ["市政务服务和大数据局", "市高等教育处"]],
    ["市商务局、甲州南站、甲州高铁西站等相关部门和单位", ["市商务局", "甲州南站", "甲州高铁西站", "相关部门和单位"]],
    ["各中等职业学校主管部门、市教育局", ["各中等职业学校主管部门", "市教育局"]],
    ["市推进政府职能转变和“放管服”改革协调小组办公室", ["市推进政府职能转变和“放管服”改革协调小组办公室"]],
    ["校内由省教育厅、校外由市自由贸易试验区管委会", ["省教育厅", "市自由贸易试验区管委会"]],
    ["县（区）政府、开发（度假）区管委会", ["县（区）政府", "开发（度假）区管委会"]],
    ["履行出资人职责机构和其他企业主管部门、市国资委", ["履行出资人职责机构", "其他企业主管部门", "市国资委"]],
  ])("%s", (list, names) => {
    expect(said(`抓好改革。（${list}负责）`)).toEqual(names.map((name) => `responsible ${name}`));
  });
});

describe("brackets", () => {
  test("several in one paragraph, one record per clause, agency and role", () => {
    expect(said("甲。（市商务局负责）乙。（市财政局负责）丙。（市商务局负责）")).toEqual(["responsible 市商务局", "responsible 市财政局"]);
  });
  test("mixed forms and widths", () => {
    expect(said("甲。(市商务局牵头，各县（市、区）配合）乙。[责任单位：市财政局]")).toEqual([
      "lead 市商务局",
      "support 各县（市、区）",
      "responsible 市财政局",
    ]);
  });
  test("one that never closes is read and reported", () => {
    const { facts, diagnostics } = read("抓好改革。（责任单位：市商务局、市财政局");
    expect(facts.map(({ agency }) => agency)).toEqual(["市商务局", "市财政局"]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["unclosed-bracket", "warning"]]);
  });
  test("one with a role word and no body is reported", () => {
    const { facts, diagnostics } = read("抓好改革。（责任单位：略）");
    expect(facts).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["unread-responsibility"]);
    for (const told of ["授权（联合体牵头人名称）签署。", "扩招千人（其中甲省落实了百名）。"]) expect(read(told).diagnostics).toEqual([]);
  });
  test("who answers for what follows is not said twice", () => {
    expect(said("抓好改革。（责任单位：市商务局，各县政府，以下均需各县政府、各园区落实，不再列出）")).toEqual([
      "responsible 市商务局",
      "responsible 各县政府",
      "implement 各园区",
    ]);
  });
  test("a lead line of bodies above what they do", () => {
    const circular = circularOf("市住建局：\n负责业务指导。");
    const clause = circular.clauses[0] as (typeof circular.clauses)[0];
    const at = circular.text.indexOf("\n");
    const body = [
      { start: 0, end: at },
      { start: at + 1, end: circular.text.length },
    ];
    const { facts } = extractResponsibilities({ ...circular, clauses: [{ ...clause, body }] }, lexicon);
    expect(facts.map(({ role, agency, rule }) => [role, agency, rule])).toEqual([
      ["responsible", "市住建局", "responsibilities/inline-heading"],
    ]);
  });
  test("a short name that the text introduces is a body", () => {
    expect(said("教育资源发展中心（中央电教馆）（以下简称资源中心）承担工作。由资源中心开展核验。")).toContain("implement inline 资源中心");
    expect(said("甲州热线受理中心（以下简称热线中心）是工作机构。热线中心负责日常管理。")).toContain("responsible inline 热线中心");
  });
});

test("records follow the order of the clauses, also where a clause goes on behind its children", () => {
  const text = "一、建立机制\n1.成立专班，市商务局负责日常工作。\n2.定期召开会议。\n责任科室：办公室\n二、加强学习\n定期学习。";
  const [circular] = circularsOf(linesOf(text), lexicon);
  const { facts } = extractResponsibilities(circular as Circular, lexicon);
  expect(facts.map(({ clause, agency }) => `${circular?.clauses[clause]?.path} ${agency}`)).toEqual(["一 办公室", "一/1 市商务局"]);
});

test("proof holds the agency and stands in the text, whatever the text", () => {
  const pieces = [
    "市商务局",
    "、",
    "（",
    "）",
    "牵头",
    "负责",
    "。",
    "由",
    "会同",
    "和",
    "等部门",
    "责任单位：",
    "各县（市、区）",
    "配合",
    "，",
    "〔",
    "\n",
    "企业",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
      const circular = circularOf(words.join(""));
      for (const { start, end, agency } of extractResponsibilities(circular, lexicon).facts) {
        expect(circular.text.slice(start, end)).toContain(agency);
      }
    }),
  );
});

test("a long paragraph of role words is read in linear time", () => {
  const started = performance.now();
  read(`（${"市商务局负责、".repeat(20_000)}`);
  read("由市商务局和负责牵头会同".repeat(5_000));
  expect(performance.now() - started).toBeLessThan(8_000);
});
