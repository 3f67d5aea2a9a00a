import { describe, expect, test } from "vitest";
import { extractQuantities } from "../../../extractors/quantities/extract.ts";
import { loadLexicon } from "../../../pipeline/lexicon.ts";
import { circularOf } from "../circular-of.ts";

const lexicon = loadLexicon();
const read = (text: string) => extractQuantities(circularOf(text, { issuedOn: "2022-07-01" }), lexicon).facts;

/** What the words around a number make of it: phrase → kind of each quantity in reading order, with its look-alikes beside it. */
const KINDS: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  "a bound that tells which part or places are meant": [
    ["个人负担累计超过15000元的部分，按规定扣除。", ["threshold"]],
    ["常住人口超过100万的城市要建设公交专用道。", ["threshold"]],
    ["常住人口不超过100万的城市可自行确定。", ["threshold"]],
    ["力争城市常住人口超过100万。", ["target"]],
  ],
  "a maximum that is a rule": [
    ["对小微企业执行不超过0.5%的担保费率。", ["target"]],
    ["担保费率不超过1%的机构可申请。", ["threshold"]],
    ["给予不超过0.5%的补贴。", ["incentive"]],
  ],
  "what shall be completed": [
    ["按时完成全国两批162项改革任务。", ["target"]],
    ["已完成162项改革任务。", ["status"]],
    ["完成了50项改革任务。", ["status"]],
  ],
  "a count that closes a list": [
    ["支持东湖、西岭、南湾等5个示范区先行先试。", ["other"]],
    ["建设东湖、西岭、南湾等5个示范区。", ["target"]],
    ["按照规划建设7个子行业平台。", ["target"]],
  ],
  "what a system consists of": [
    ["中小企业平台体系（1个枢纽平台、14个子平台）提供服务。", ["status", "status"]],
    ["建成平台体系（1个枢纽平台、14个子平台）。", ["target", "target"]],
  ],
  "how long something shall take, and the limit of a procedure": [
    ["2023年6月底前，实现审批时限控制在13个工作日以内。", ["target"]],
    ["审批时间缩短10个工作日。", ["target"]],
    ["在5个工作日内答复。", ["duration"]],
    ["贴息期限不超过3年。", ["duration"]],
  ],
  "what is acted on, not made": [
    ["对全市12类事项开展自查。", ["other"]],
    ["对已经公布实施的30项许可事项，持续优化流程。", ["other"]],
    ["落实全国首批50项改革举措、省60项创新举措及省明确在我市试点的11项举措。", ["other", "other", "other"]],
    ["对外培训50家企业，建设20个平台。", ["target", "target"]],
    ["推出50项改革举措和20项创新举措。", ["target", "target"]],
  ],
  "what happened in a time, or is overdue": [
    ["两年内有违法记录的，不得申报。", ["threshold"]],
    ["企业一年内无安全事故。", ["threshold"]],
    ["30日内未缴纳的，责令改正。", ["duration"]],
    ["逾期30日未缴纳的，取消资格。", ["threshold"]],
    ["公示5日无异议的，予以认定。", ["duration"]],
    ["在境内居住累计不超过90天的，免予缴纳。", ["threshold"]],
    ["办理时限不超过90天的，予以通报。", ["duration"]],
    ["车龄不超过3年。", ["threshold"]],
    ["每天校外活动时间不少于1小时。", ["target"]],
  ],
  "a comparison that is asked for": [
    ["营业收入同比增长20%以上且研发投入占比不低于3%的企业，可申报。", ["threshold", "threshold"]],
    ["贷款余额同比增长20%以上。", ["target"]],
    ["贷款余额同比增长20.3%。", ["status"]],
    ["安全生产费用按上年度营业收入的2%提取。", ["target"]],
    ["上年度营业收入5亿元。", ["status"]],
  ],
  "a count that sizes the noun behind it": [
    ["入驻企业不少于30家的园区，可申报。", ["threshold"]],
    ["建立不少于20人的应急救援队伍。", ["threshold"]],
    ["培育不少于30家的示范园区。", ["target"]],
    ["培训不少于200人的骨干人才。", ["target"]],
    ["年出栏生猪500头以上的规模养殖场要配套设施。", ["threshold"]],
  ],
  "what a price or a grant is brought to": [
    ["污水处理费由每立方米3元调整为每立方米3.5元。", ["status", "target"]],
    ["收费标准由每件80元降为每件40元。", ["status", "incentive"]],
    ["贷款额度由20万元提高至30万元。", ["status", "incentive"]],
    ["港口吞吐量由2亿吨增加到3亿吨。", ["status", "target"]],
    ["报销比例提高5个百分点。", ["incentive"]],
    ["覆盖率提高5个百分点。", ["target"]],
    ["门诊报销比例提高至70%。", ["incentive"]],
    ["机械化比例提高至70%。", ["target"]],
    ["公租房租金按照市场租金的70%确定。", ["incentive"]],
    ["大病保险起付标准降低至1万元。", ["threshold"]],
  ],
  "a rate of the noun behind it": [
    ["采购人应当预留不低于40%的采购份额。", ["target"]],
    ["应当给予不低于30%的预付款。", ["target"]],
    ["研发人员不低于40%的企业可申请。", ["threshold"]],
    ["给予不少于5%的通行费优惠。", ["incentive"]],
    ["民营企业占六成以上。", ["status"]],
    ["抽查比例占全部抽查的30%以上。", ["target"]],
  ],
  "a count that closes a list of fields": [
    ["重点发展新能源、新材料、生物医药等6个产业。", ["other"]],
    ["打造新能源、新材料、生物医药等6个产业集群。", ["target"]],
  ],
  "the size of a named project": [
    ["锂电池项目建成后年产电池2万吨。", ["capacity"]],
    ["全部建成后年产电池2万吨。", ["target"]],
  ],
  "what a sentence goes on to tell as done": [
    ["排查隐患3450项，已整改3390项。", ["status", "status"]],
    ["排查隐患3450项，逐项整改。", ["other"]],
  ],
  "the same for another group, or for the years after": [
    ["二孩家庭贷款额度上浮30%，三孩家庭上浮50%。", ["incentive", "incentive"]],
    ["贷款额度上浮30%，产量提高50%。", ["incentive", "target"]],
    ["对租用办公用房的，前三年按租金的50%、后两年按租金的30%给予补贴。", ["duration", "incentive", "duration", "incentive"]],
    ["平均费率不高于1%，单户500万元以下占比不低于50%。", ["target", "threshold", "target"]],
  ],
  "signs of the past that hold a word of resolve": [
    ["目前已完成投资8.6亿元，占年度计划的71%。", ["status", "status"]],
    ["五年来，全市新增就业28万人。", ["status"]],
    ["五年新增就业28万人。", ["duration", "target"]],
  ],
  "what is deducted, and cut of what is charged": [
    ["每人每年可扣减6000元，最高可上浮50%。", ["incentive", "incentive"]],
    ["城镇土地使用税税额标准下调20%。", ["incentive"]],
    ["支小再贷款利率下调0.25个百分点。", ["incentive"]],
    ["推动企业综合融资利率下调0.25个百分点。", ["target"]],
    ["人才公寓租金前3年全免。", ["duration"]],
    ["前3年建成5个园区。", ["target"]],
    ["公交车每运营1万公里补贴2000元。", ["incentive"]],
    ["实现90%以上的事项全程网办。", ["target"]],
    ["市场占有率90%以上的企业可申报。", ["threshold"]],
  ],
  "bodies on which a duty is laid": [
    ["5个地级市抓好督促指导。", ["other"]],
    ["甲开发区、乙开发区2个省级开发区要立足实际。", ["other"]],
    ["5个地级市建成示范园区。", ["target"]],
    ["建设甲园区、乙园区2个省级开发区。", ["target"]],
  ],
  "parts of a text or a thing": [
    ["《若干政策》共七部分14条，主要包括人才引进。", ["other"]],
    ["一是强化引领，共4项任务。", ["other"]],
    ["共开通14条线路。", ["target"]],
    ["编码依次为汉字简称、四位序号。", ["other"]],
    ["联席会议由教育部门等9个部门组成。", ["other"]],
    ["现将7个专项申报指南予以公布。", ["other"]],
    ["编制并公布7个专项申报指南。", ["target"]],
  ],
  "what was there before": [
    ["已经结案的4起事故处理完毕。", ["status"]],
    ["推动已签约的20个项目开工。", ["target"]],
    ["全市连续发生3起事故。", ["status"]],
    ["全年不再发生3起以上事故。", ["target"]],
    ["3名责任人被移交司法机关。", ["status"]],
    ["已安排国债资金2亿元。", ["status"]],
    ["安排专项资金2亿元。", ["incentive"]],
  ],
  "time that has passed": [
    ["经过60多年的演进，人工智能加速发展。", ["status"]],
    ["经过3年努力，建成产业体系。", ["duration"]],
    ["停产后仅10个月，又发生险情。", ["status"]],
    ["共监测了5个月，未见异常。", ["status"]],
    ["在10个月内完成监测。", ["duration"]],
  ],
  "conditions of time": [
    ["当缺口大于5%，或缺口持续时间大于4个小时，则启动管理。", ["threshold", "threshold"]],
    ["缺口持续时间控制在4个小时以内。", ["target"]],
    ["车辆应在道路上进行过合计不少于240小时的测试。", ["threshold"]],
    ["公示时间不少于5个工作日。", ["duration"]],
    ["日间手术是指在1日内完成的手术。", ["threshold"]],
    ["自意见出具之日起15日后重新申请的，按首次办理。", ["threshold"]],
    ["自意见出具之日起15日内重新申请。", ["duration"]],
  ],
  "sizes, whatever the sentence tells": [
    ["人数达到现有在职职工人数25%（超过100人的企业达到15%）的，可申请贷款。", ["threshold", "threshold", "threshold"]],
    ["近年来培育年收入超过10亿元的企业，成效明显。", ["threshold"]],
    ["近年来发放了超过10亿元的贷款。", ["status"]],
    ["加快60万吨乙烯项目核准。", ["capacity"]],
    ["新增60万吨乙烯产能。", ["target"]],
    ["两位或两位以上院士可联合推荐1项专利。", ["threshold", "target"]],
  ],
  "what is offered, and what others shall charge": [
    ["可申请个人创业担保贷款，贷款最高额度20万元。", ["incentive"]],
    ["全市贷款余额达到20亿元。", ["target"]],
    ["引导担保机构将平均费率降至1%以下。", ["target"]],
    ["担保费率降至1%。", ["incentive"]],
    ["按不低于造价1.5%、1.0%和0.8%的标准计取费用。", ["incentive", "incentive", "incentive"]],
    ["给予一次性补贴（不超过1个月当地最低工资标准）。", ["incentive"]],
    ["连续缴纳6个月社会保险费。", ["duration"]],
    ["扣除标准为每月1500元。", ["incentive"]],
  ],
  "what is there and what is made of it": [
    ["依托现有5家高校，新建10个研究院。", ["status", "target"]],
    ["现有高校5家，研究院10个。", ["status", "status"]],
    ["对标世行10项指标开展自查。", ["other"]],
    ["各成员单位及11个设区市应当按月报送。", ["other"]],
    ["由市发展改革委等12个部门组成工作专班。", ["other"]],
    ["验收事项有竣工验收、消防验收两项，分别办理。", ["other"]],
    ["共收集意见52条。", ["status"]],
    ["征集意见52条以上。", ["target"]],
  ],
  "money that was paid, and each so much": [
    ["前期已下达补助资金3000万元。", ["status"]],
    ["对已认定的企业给予补助资金3000万元。", ["incentive"]],
    ["收入每增长1000万元的给予1万元奖励。", ["threshold", "incentive"]],
    ["按投资额5%奖励，每年最高50万元；对其他企业给予补助。", ["incentive", "incentive"]],
    ["可申请最高额度不超过20万元的创业担保贷款。", ["incentive"]],
    ["按不超过3个月的失业保险金标准发放补助。", ["incentive"]],
  ],
  "conditions told one by one": [
    ["注册资本不低于500万元，从业人员不少于20人的企业可以申请。", ["threshold", "threshold"]],
    ["新增企业50家以上，投资5000万元以上的项目10个。", ["target", "threshold", "target"]],
    ["申请人从事相关工作不少于5年。", ["threshold"]],
    ["如日处理能力大于500吨，须安装监测设备。", ["threshold"]],
    ["每个县推荐不超过3个项目。", ["target"]],
    ["停工已达8个月。", ["status"]],
    ["办理时限由原来的20个工作日，压缩了一半。", ["status"]],
  ],
  "who else acts, what others have issued": [
    ["联合12家单位开展宣传活动。", ["other"]],
    ["督促13个地市按期完成整改。", ["other"]],
    ["推动13个地市建成医疗中心。", ["target"]],
    ["巩固国务院部署的26项改革成果。", ["other"]],
    ["推动国务院部署的26项改革落地。", ["target"]],
  ],
  "conditions in a list, and what runs on": [
    ["符合下列条件之一：年营业收入5亿元以上；研发人员占比10%以上。", ["threshold", "threshold"]],
    ["主要目标：年营业收入达到5亿元以上；研发人员占比10%以上。", ["target", "target"]],
    ["凡连续两次抽检不合格的企业，列入名单。", ["threshold"]],
    ["连续三年保持全省第一。", ["status"]],
    ["连续三年考核优秀的，优先推荐。", ["threshold"]],
    ["调查显示，85%的受访企业表示满意。", ["status"]],
    ["确保85%的受访企业表示满意。", ["target"]],
  ],
  "how often, and a set by its number": [
    ["热线只需转办一次。", ["other"]],
    ["每家企业仅可享受一次奖励。", ["threshold"]],
    ["专利奖每年举办一届。", ["other"]],
    ["推出第一批17条便民措施。", ["other"]],
    ["培育第一批17家示范企业。", ["target"]],
  ],
  "what the sentence before a list says of its items": [
    ["企业须同时符合以下条件：研发人员占职工总数的50%以上；收入不低于总收入的35%。", ["threshold", "threshold"]],
    ["2021年度收入占比达到50%以上，研发经费不低于500万元。", ["threshold", "threshold"]],
    ["到2025年收入占比达到50%以上，研发经费不低于500万元。", ["target", "target"]],
  ],
  "where a place lies": [
    ["该村位于南岸海拔高程480—560米左右的山间洼地区。", ["status"]],
    ["海拔480—560米的村庄可申请补助。", ["threshold"]],
  ],
  "what a thing consists of": [
    ["指标体系框架与上版一致，包含7项一级指标，21项二级指标。", ["status", "status"]],
    ["其中39项指标（占59分）适用于基层法院。", ["status", "other"]],
    ["力争形成7项一级指标，21项二级指标。", ["target", "target"]],
  ],
  "what others foresee, and what a thing can do": [
    ["据研究机构预测，到2030年，出货量将达到64亿部以上，年复合增长率超过30%。", ["other", "other"]],
    ["据统计部门要求，到2030年，出货量达到64亿部以上。", ["target"]],
    ["平台可减少85%的开发时间。", ["other"]],
    ["力争减少85%的开发时间。", ["target"]],
  ],
  "what was there, in front of what it becomes": [
    ["将2016年实施的24项激励措施调整增加为30项激励措施。", ["status", "target"]],
    ["压缩备案时限，由5个工作日至当场办结。", ["status"]],
    ["将24个园区建成示范园区。", ["target"]],
  ],
  "times that are told, levels of time, and reach": [
    ["去年，水库蓄水4个月，成功预警16处滑坡。", ["status", "status"]],
    ["平均审理周期不超过60天。", ["target"]],
    ["审理期限不超过60天。", ["duration"]],
    ["文件截止之日由之前的不得少于25天，缩短5天，调整为不得少于20天。", ["status", "target", "duration"]],
    ["监测站在25公里范围内共记录到振动567次。", ["other", "status"]],
    ["对车站3公里范围内的企业给予补助。", ["threshold"]],
    ["数据存储时间不少于8年。", ["duration"]],
    ["评审优惠幅度提高至4%-6%。", ["incentive"]],
    ["融资担保费率全部降至1.5%以下。", ["target"]],
  ],
  "selection and funding": [
    ["遴选出3—4倍于拟立项数量的项目。", ["target"]],
    ["资助规模：不超过4项。", ["threshold"]],
    ["每3年修订1次教材。", ["other"]],
    ["修订5次教材。", ["target"]],
    ["应用效果（35%）。对应用效果进行评价。", ["other"]],
    ["今后水库抬高水位（156米）时也有再次发生的可能性。", ["other"]],
  ],
};

describe("kinds", () => {
  test.each(Object.entries(KINDS).flatMap(([what, phrases]) => phrases.map(([phrase, kinds]) => ({ what, phrase, kinds }))))(
    "$what: $phrase",
    ({ phrase, kinds }) => {
      expect(read(phrase).map((q) => q.kind)).toEqual(kinds);
    },
  );

  test("the sentence above a list tells what its items are", () => {
    const kindsUnder = (leadIn: string): string[] => {
      const circular = circularOf([leadIn, "电力缺口小于等于最高负荷的5%，且持续时间小于4个小时。"], { issuedOn: "2022-07-01" });
      const clauses = circular.clauses.map((clause, i) => ({ ...clause, parent: i === 1 ? 0 : null }));
      return extractQuantities({ ...circular, clauses }, lexicon).facts.map((q) => q.kind);
    };
    expect(kindsUnder("实施需求响应。当预测存在以下情况之一，优先启动响应。")).toEqual(["threshold", "threshold"]);
    expect(kindsUnder("需要办理清缴的情形包括：")).toEqual(["threshold", "threshold"]);
    expect(kindsUnder("力争完成以下目标：")).not.toContain("threshold");
  });

  test("a commitment about working days takes its deadline", () => {
    expect(read("2023年6月底前，实现审批时限控制在13个工作日以内。")).toMatchObject([{ time: "2023-06", comparator: "≤" }]);
  });

  test.each([
    ["运用技术提升改革成效", "target"],
    ["改革成效", "status"],
  ])("a duty under the heading %s is %s", (heading, kind) => {
    const circular = circularOf("完成50项改革任务。", { issuedOn: "2022-07-01" });
    const clauses = circular.clauses.map((clause) => ({ ...clause, heading }));
    expect(extractQuantities({ ...circular, clauses }, lexicon).facts).toMatchObject([{ kind }]);
  });
});

describe("突破", () => {
  test.each([
    ["突破百项前沿关键核心技术", "=", "百项"],
    ["突破50种以上智能检测装备", "≥", "50种以上"],
    ["产值突破百亿元", ">", "突破百亿元"],
    ["专利申请量突破100件", ">", "突破100件"],
  ])("%s: %s", (phrase, comparator, text) => {
    expect(read(phrase)).toMatchObject([{ comparator, text }]);
  });
});

test.each([
  ["按50%幅度减征资源税", "decrease"],
  ["按50%的税额幅度减征资源税", "decrease"],
  ["按50%减征企业所得税", "decrease"],
  ["减征50%企业所得税", "decrease"],
  ["减按50%征收企业所得税", null],
  ["按50%征收企业所得税", null],
])("%s changes: %s", (phrase, change) => {
  expect(read(phrase)).toMatchObject([{ kind: "incentive", change }]);
});

test("kinds that the words have named before are counted once, kinds to be made are a count", () => {
  expect(read("重点服务大型、中型、小型三类企业。三类企业可以申请。")).toEqual([]);
  expect(read("建设示范园区、重点打造三类示范企业。")).toMatchObject([{ value: 3, unit: "类" }]);
  expect(read("培育三类示范企业。")).toMatchObject([{ value: 3, unit: "类" }]);
});
