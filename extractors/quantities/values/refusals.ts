import type { Vocabulary } from "../vocabulary.ts";
import { BOUND_BEHIND, han, type Refusal } from "./refusal.ts";
import { timeRefusalsOf } from "./refusals-of-time.ts";
import type { Value } from "./value-rule.ts";

const HAN_COUNTED =
  /^(?:家|户|个|名|人|位|种|项|件|台|套|条|处|座|所|场|次|批次|辆|艘|架|组|支|张|份|间|栋|类|款|宗|例|笔|单|人次|场次|篇|只|头|株|口|眼|轮|门|块)$/;
/** 最多奖励一场, 只享受一次: a limit on what is granted, whatever its measure word. */
const LIMITED = "(?:仅|只|限|最多|至多)[能可]?(?:以?申[请报]|资助|支持|奖励|补助|补贴|扶持|给予|享受|评选|认定)";
const OPEN_LIMIT = `仅|(?<!不)只|限|最多|至多|限定为|不超过|至少[^，。；、0-9]{0,5}|不少于|(?:仅|(?<!不)只|限)[^，。；、0-9]{1,5}|${LIMITED}`;
const EVERY = "每(?:年|季度?|半年|个?月|周|天|日|学期|两年|三年|届)";
const EVENT = `${EVERY}(?:举办|举行|召开|评选|评定)?`;
/** The numbers of classes, batches and stages: 一、二、三类, 一至四批. */
const NUMBERED = /^[类级批期档轮]$/;
/** 前100名高校, 前30名的: a rank that tells whom a rule is for. */
const LIMITING_RANK = /^(?!为|分别|依次|水平|行列|之列|序列|以内)(?:的[\u4e00-\u9fff，]|[\u4e00-\u9fff]{2})/;
const countLike = (value: Value): boolean => value.family === "count" || value.family === "score";

const refusalsOfCounts = ({ words, articles }: Vocabulary): readonly Refusal[] => [
  {
    name: "class-number",
    only: (v) => han(v) && NUMBERED.test(v.unit ?? ""),
    before: /[一二三四五六七八九][类级批期档轮]?[、和及]$/,
  },
  { name: "class-number", only: (v) => v.rule === "range" && v.value === 1 && v.numeral.script === "han" && NUMBERED.test(v.unit ?? "") },
  { name: "ordinal", before: /第(?:[一二三四五六七八九十0-9、和至,-]{1,13})?$/ },
  {
    name: "rank",
    only: (v) => ["count", "score"].includes(v.family) && !/^[名位家]$/.test(v.unit ?? ""),
    before: /(?:前|居|第|排名|位列|列|位居|TOP)$/i,
  },
  { name: "rank", only: (v) => /^[名位家]$/.test(v.unit ?? ""), before: /(?:居|第|排名|位列|列|位居|TOP)$/i },
  { name: "rank", only: (v) => /^[名位家]$/.test(v.unit ?? ""), before: /前$/, after: new RegExp(`^(?!${LIMITING_RANK.source.slice(1)})`) },
  {
    name: "rank",
    only: (v) => han(v) && v.numeral.value <= 3 && /^[名位]$/.test(v.unit ?? ""),
    before: /前$/,
    after: /^(?![^，。；]{0,22}的)/,
  },
  { name: "rank", only: (v) => v.unit === "名" || v.unit === "位", before: /后$/, after: /^的/ },
  { name: "model", only: (_, printed) => /^[0-9]/.test(printed), before: /[A-Za-zΦφ#][-_/.]?$/ },
  { name: "plus-name", before: /[0-9NnXx一二三四五六七八九十][+＋×xX*]$/ },
  { name: "each", before: /每(?:运营|行驶|运输|隔|满|新增|增加|提高|达到|超过|完成|引进)?$/ },
  {
    name: "each-one",
    only: (v) => v.numeral.value === 1 && v.valueHigh === null && countLike(v),
    before: new RegExp(
      `每(?!年|季|半年|个?月|周|天|日|学期|[个家名位项人所村镇乡县区市]{1,2}[\\u4e00-\\u9fff]{0,3}(?:${words.commitments}|[设配由派选]|至少)+$)[^，。；、0-9]{0,4}$`,
    ),
  },
  { name: "indefinite", only: (v) => v.numeral.indefinite },
  {
    name: "bare-scale",
    only: (v) =>
      v.numeral.script === "scale" &&
      v.numeral.exactness === "exact" &&
      v.family !== "money" &&
      !(v.numeral.value === 10 && v.family !== "rate") &&
      v.rule !== "achieved-scale" &&
      v.rule !== "range" &&
      !(v.numeral.scale === 8 && v.family === "mass"),
    before: /(?<!前)$/,
  },
  {
    name: "of-so-many-elements",
    only: (v) => v.unit === "元" && han(v) && v.numeral.value <= 10,
    after: /^(?![的以整钱奖补左/])[\u4e00-\u9fff]/,
  },
  {
    name: "ten-thousand-yuan",
    only: (v) => v.numeral.script === "scale" && v.family === "money" && v.numeral.value <= 10000 && v.rule !== "range",
    after: /^(?!以上|以下)/,
  },
  {
    name: "per-value-name",
    only: (v) => v.numeral.script === "scale" && v.family === "money",
    before: /(?<![超过达])$/,
    after: /^(?:GDP|地区生产总值|国内生产总值|产值|工业增加值|增加值|生产总值|投资强度)/,
  },
  {
    name: "article",
    only: (v) => han(v) && v.numeral.value === 1 && articles.has(v.unit ?? "") && v.unit !== "次",
    before: new RegExp(`(?<!${OPEN_LIMIT})$`),
    after: /^(?!性)/,
  },
  {
    name: "once",
    only: (v) => han(v) && v.numeral.value === 1 && v.unit === "次",
    before: new RegExp(`(?<!${EVERY}[^，。；]{0,14}|(?:(?<!不)只|仅|限)[^，。；]{0,6}|${LIMITED})$`),
  },
  { name: "once", only: (v) => han(v) && v.numeral.value === 1 && v.unit === "次", after: /^性/ },
  {
    name: "never-counted",
    only: (v) => han(v) && v.numeral.value === 1 && /^[批起届部]$/.test(v.unit ?? ""),
    before: new RegExp(`(?<!${LIMITED}|${EVENT})$`),
  },
  { name: "included-bound", before: /（不?含(?:本数)?$/ },
  { name: "broken-digits", only: (_, printed) => printed.startsWith("0"), before: /[0-9] $/ },
  { name: "nought", only: (v, printed) => /^[零〇]/.test(printed) && v.numeral.value === 0 },
  {
    name: "weak-measure-word",
    only: (v) => han(v) && !HAN_COUNTED.test(v.unit ?? "") && (countLike(v) || /^[方里度升卡]$/.test(v.unit ?? "")),
    before: new RegExp(`(?<!${LIMITED}|${EVENT})$`),
  },
  { name: "named-kinds", only: (v) => han(v) && v.unit === "种", after: /^[\u4e00-\u9fff]{2,12}[0-9]/ },
  {
    name: "named-programme",
    only: (v) => v.numeral.script === "scale",
    before: /(?<![超过])$/,
    after: /^[^，。；、]{0,14}(?:行动|工程|计划|战略)/,
  },
  { name: "office", only: (v) => v.unit === "处", after: /^(?:工作人员|负责人|处长|干部|同志)/ },
  { name: "last-mile", before: /最[后先初]$/ },
  { name: "factor-of-formula", before: /[×✕÷]$/ },
  {
    name: "one-of-anything",
    only: (v) =>
      han(v) && v.numeral.value === 1 && ["count", "score", "energy", "signal", "length", "power"].includes(v.family) && v.unit !== "次",
    before: new RegExp(`(?<!${OPEN_LIMIT}|${EVENT})$`),
  },
  { name: "label", before: /(?:图|(?<![代发指仪年月报图])表|附件|附表|附录|专栏|附图|代码|案例|公式|房间|楼|邮编|热线|电话|试验[区方])$/ },
  { name: "second", only: (v, printed) => han(v) && /^二/.test(printed) && v.numeral.value === 2 && v.family !== "rate" },
  { name: "all-round", only: (v) => v.unit === "度" && v.numeral.value === 360 },
  { name: "named-forum", only: han, after: /^论坛/ },
  { name: "totals-a-list", only: (v) => han(v) && countLike(v) && v.numeral.value <= 10, before: /等$/, after: /^(?=[，。；]|$)/ },
  {
    name: "kinds-pointing-back",
    only: (v) => han(v) && v.unit === "类",
    before: new RegExp(`(?:、(?![\\u4e00-\\u9fff]{0,4}${words.commitments})[\\u4e00-\\u9fff]{1,8}|^|[，。；：\\n])$`),
    after: /^[\u4e00-\u9fff]{2}/,
  },
  { name: "totals-a-list", only: (v) => han(v) && countLike(v) && v.numeral.value <= 10, before: /[率量值度]$/, after: /^指标/ },
  { name: "said-again", only: countLike, after: /^或(?:者)?[一二两三四五六七八九十0-9]{1,3}[\u4e00-\u9fff]{1,2}(?:及|或)?以上/ },
  {
    name: "said-again",
    before: /(?:超过|不足|不满|未满)[0-9.一二两三四五六七八九十]{1,4}[\u4e00-\u9fff]{1,3}的?，?(?:部分|均|一律)?按$/,
    after: /^计/,
  },
  { name: "settlement", only: (v) => v.unit === "组" && !han(v), before: /[村坪寨屯庄社坝沟湾岭坡组队]$/ },
  { name: "industry-sector", only: han, after: /^(?:产业|产融合)/ },
  {
    name: "pointing-set",
    only: (v) => han(v) && countLike(v) && v.numeral.value > 1 && v.numeral.value < 100,
    after: new RegExp(`^[^，。；、0-9的]{0,6}${words.pointingNouns}`),
  },
  {
    name: "set-of-measures",
    only: countLike,
    after:
      /^(?:方面|层面|维度|坚持|关键环节|部分|部$|环节|步骤|阶段|层次|要素|模块|板块|方向|类型|类别|情形|章节|子体系|子系统|等级|级别|条件(?!的))/,
  },
  { name: "pointing-back", only: (v) => han(v) && countLike(v), before: /(?:其他|其余)$/ },
  { name: "unchanged", only: countLike, before: /(?:仍然?|依然|保持)[为是]$/ },
  {
    name: "kinds-listed",
    only: (v) => v.unit === "类" && v.valueHigh === null && v.numeral.value <= 12,
    before: /(?:、[^，。；、]{1,16}|和[^，。；、]{1,12})等$/,
    after: /^[\u4e00-\u9fff]{0,4}(?:信息|人员|人群|群体|案件|情形|对象)/,
  },
  {
    name: "kinds-listed",
    only: (v) => v.unit === "类" && v.valueHigh === null && v.numeral.value <= 12,
    before: /、[^，。；、0-9]{1,12}$/,
    after: /^(?:人员|人群|群体)(?:的|，|$)/,
  },
  {
    name: "class-of-persons-or-cases",
    only: (v) => han(v) && v.unit === "类" && v.numeral.value <= 10,
    before: /(?<![为成共设有含括定出增])$/,
    after: /^(?:案件|人员|人群|群体|情形)/,
  },
  {
    name: "pointing-back",
    only: (v) => countLike(v) || v.family === "time",
    before: /(?:上述|前述|这|该|另外?|以上|下列|以下|各|此|任意|任何|同)$/,
  },
  {
    name: "totals-a-quoted-list",
    only: (v) => han(v) && countLike(v) && v.numeral.value <= 10,
    before: /(?<!为“[^“”]{1,10})”$/,
    after: /^(?!以上)/,
  },
  {
    name: "pointing-two",
    only: (v, printed) => countLike(v) && v.unit !== "名" && /^两/.test(printed) && v.numeral.value === 2,
    before: /(?:^|[，。；、）：]|国内外|等|这|省|市|(?<![少低高多大小])于|和|的|在|出|其)$/,
    after: new RegExp(`^(?!${BOUND_BEHIND})`),
  },
  {
    name: "pointing-two",
    only: (v, printed) => v.unit === "类" && /^两/.test(printed),
    before: /(?<!分为?|划为|形成|建立|设置?|共|包括|包含)$/,
    after: /^[\u4e00-\u9fff]{2}/,
  },
  { name: "issue-number", after: /^(?:令|号文)/ },
  {
    name: "article-number",
    only: (v) => v.unit === "条" || v.unit === "款" || v.unit === "项",
    before: /(?:第(?![一二三四五六七八九十0-9]{1,2}批)|条例|办法|规定|法|决定|细则|解释)[^，。；]{0,2}$/,
  },
  {
    name: "measures-by-number",
    only: (v) => v.unit === "条",
    after: /^(?:（[^（）]{0,6}）)?(?:硬?措施|政策|举措|意见|规定|禁令|建议|具体举措|任务)/,
  },
  {
    name: "slogan-one",
    only: (v) => han(v) && countLike(v),
    after: /^(?:一[^，。；]|化(?![工学肥妆])|网(?![络站点红格])|专(?![业家利门项精科题区职场])|策(?!划)|码(?!头)|窗|件事)/,
  },
];

/** Numbers that are names, ordinals, articles, dates: compiled with the lexicon's words. */
export const refusalsOf = (vocabulary: Vocabulary): readonly Refusal[] => [...refusalsOfCounts(vocabulary), ...timeRefusalsOf(vocabulary)];
