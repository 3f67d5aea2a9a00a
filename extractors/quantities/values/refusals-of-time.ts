import type { Vocabulary } from "../vocabulary.ts";
import { BOUND_BEHIND, han, type Refusal } from "./refusal.ts";

/** 三年试点工作计划, but not 用三年时间实施计划. */
const PLAN_NAME =
  "(?:(?!时间|内|左右|以|实施|开展|推进|制定|完成|纳入|组织|参加|入选)[^，。；、0-9的]){0,8}(?:行动|计划|工作方案)(?=[，。；、）和及》”]|$)";

/** Lengths and points of time that are dates, hours of a clock, names: compiled with the lexicon's words. */
export const timeRefusalsOf = ({ words }: Vocabulary): readonly Refusal[] => [
  { name: "day-before", only: (v) => han(v) && v.numeral.value === 1 && /^[日天]$/.test(v.unit ?? ""), before: /[日天节会期]前$/ },
  {
    name: "year-of-account",
    only: (v) => han(v) && v.numeral.value === 1 && /年度$/.test(v.unit ?? ""),
    before: /(?<!满|超过|低于|少于|至少|期限?为?)$/,
    after: /^的/,
  },
  { name: "full-term", only: (v) => v.family === "time", before: /届满$/ },
  { name: "half-of-a-year", only: (_, printed) => printed.startsWith("半"), before: /[上下前后每大]$/ },
  {
    name: "half-of-a-year",
    only: (v, printed) => printed.startsWith("半") && v.unit === "年",
    after: /^(?!以[上下内]|[内的后期办，。；）]|左右)/,
  },
  { name: "rate-name", only: (v) => v.family === "time", after: /^期(?:以上)?(?:贷款市场|LPR|定期存款|国债|存款|贷款基准|及以上贷款市场)/ },
  {
    name: "one-time",
    only: (v) => han(v) && v.numeral.value === 1 && v.family === "time",
    before: /(?<!不满|未满|不足|满|期|为期|期限为?|不少于|不超过|不低于|超过|至少|延长|近|连续|提前|每)$/,
    after: new RegExp(`^(?!${BOUND_BEHIND}|内|期|的|（|以)`),
  },
  { name: "time-of-day", only: (v) => v.unit === "分" || v.unit === "分钟" || v.unit === "秒", before: /[0-9]{1,2}[时点分]$/ },
  {
    name: "day-of-hour",
    only: (v) => v.unit === "日",
    after: /^(?:[晚早夜]上?|上午|下午|凌晨|清晨|中午|傍晚)?[0-9]{1,2}(?:时|点|:[0-9])/,
  },
  { name: "day-of-list", only: (v) => v.unit === "日", before: /[0-9]日[、和及至-]$/ },
  {
    name: "all-hours",
    only: (v) => v.unit === "小时" && v.numeral.value === 24,
    after:
      /^“?(?:不打烊|不间断|及时|直接|过境|无人|监控|巡查|轮班|受理|开放|自助|值班|服务|热线|在线|营业|经营|全天|应急|运行|随时|值守|响应)/,
  },
  {
    name: "garbled-year",
    only: (v, printed) => v.unit === "年" && v.valueHigh === null && (v.numeral.value >= 1000 || /^0[0-9]{3}|\.[0-9]{3}/.test(printed)),
  },
  { name: "anniversary", only: (v) => v.unit === "周年", before: /(?<![满届足])$/ },
  { name: "recent-years", only: (v) => v.family === "time", before: /(?:在近|过去)$/, after: /^(?!内)/ },
  {
    name: "coming-years",
    only: (v) => v.family === "time",
    before: /(?:后续|今后|未来|这|头|上|下|此后|(?:^|[，。；（]|(?<!前[^，。；、]{1,10})、)后|关键|每周|每天)$/,
  },
  {
    name: "coming-years",
    only: (v) => /[年月]$/.test(v.unit ?? ""),
    before: /(?<!提|[届期]满|到期|之日)前$/,
    after: /^(?!(?:按|给予)?[^，。；、0-9]{0,8}[0-9.]{1,6}(?:%|万?元)[、，；和]后|全免|免[收租费])/,
  },
  {
    name: "since-years",
    only: (v) => v.family === "time",
    after: /^(?:多)?(?:以来|间(?!隔)|来(?!源)|期间|一遇|一度|一届|制|大计|老|龄|级|号|(?:制)?(?:义务|免费)教育|一贯)/,
  },
  {
    name: "plan-of-years",
    only: (v) => v.family === "time",
    after: new RegExp(`^(?:的?(?!计划${words.commitments}[^，。；、]{0,4}[0-9])${words.planNouns}|${PLAN_NAME})`),
  },
  { name: "frequency-of-years", only: (v) => v.family === "time", after: /^(?:一次|1次|一轮|为一个?周期|一评|一审|一报)/ },
  {
    name: "walking-circle",
    only: (v) => v.family === "time",
    after: /^(?:、[^，。；、0-9]{0,6}[0-9]{1,3}(?:分钟|小时))?[^，。；、]{0,8}(?:圈|直达|可达|通勤|便利站|服务站|驿站)/,
  },
  { name: "round-the-clock", only: (v) => v.family === "time", before: /[×xX*]$/ },
  { name: "days-round-the-clock", only: (v) => v.family === "time", after: /^[×xX*][0-9]/ },
  { name: "stroke-date", before: /[0-9]{4}[.\-/][0-9]{0,2}[.\-/]?$/ },
  { name: "day-of-month", only: (v) => v.unit === "日" || v.unit === "天", before: /(?:月|[日月][至到—~-])$/ },
  {
    name: "day-of-month-before",
    only: (v) => v.unit === "日",
    after: /^(?:前|以前|之前|至)/,
    before: /(?:[年月]|每[月年]|当月|次月|下月|上旬|中旬)$/,
  },
  { name: "year", only: (v) => (v.unit === "年" || v.unit === "届") && v.numeral.value >= 1900 && v.numeral.value <= 2100 },
];
