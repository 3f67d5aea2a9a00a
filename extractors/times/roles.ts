/**
 * What a date does in its sentence. `deadline`: by when (到2025年, 2022年底前). `period`: when (2018年, 全年, “十三五”期间).
 * `baseline`: what a change is measured from (较2015年). `start`: from when (自2023年起). `name`: part of a name (2018年版).
 */
export type TimeRole = "deadline" | "period" | "baseline" | "start" | "name";

/** How the words around a date tell its role; the first that fits. `before` is matched at the end of the words before, `after` at the start of those behind. */
export const TIME_ROLES: readonly { readonly role: TimeRole; readonly before?: RegExp; readonly after?: RegExp }[] = [
  { role: "name", after: /^(?:版|年版|修订|修正|第[0-9]+号|〕|级(?!别))/ },
  { role: "name", before: /(?:〔|修订|发布于)$/ },
  { role: "name", after: /^度?《/ },
  { role: "name", before: /(?:落实|贯彻|执行|兑现)好?$/, after: /^(?!.{0,4}前)[^，。；]{2,30}(?:政策|措施|规定|要求|精神|部署)/ },
  { role: "name", before: /[将把由从]$/, after: /^度?[^，。；、0-9]{0,6}(?:确定|下达|规定|核定|制定|设定|出台|批准|实施|执行)的/ },
  {
    role: "name",
    before: /(?<![到至于])$/,
    after:
      /^(?!期间|时期|前|年?底|末|以前|之前|起|后|以来|完成|启动|实施|全面|基本|推进|[编制构建出形印发][制定成建立台发布])[^，。；“”、]{0,10}(?:规划|纲要|行动计划|申报指南|指标体系|工作要点|政府工作报告)(?!期)/,
  },
  { role: "deadline", after: /^(?:年?底|年?末|月?底)?(?:以前|之前|前)/ },
  { role: "deadline", after: /^(?:上午|下午)?[0-9]{1,2}(?:[时点]|[:：][0-9]{2})(?:整|[0-9]{1,2}分)?(?:以前|之前|前)(?!的)/ },
  { role: "deadline", before: /(?:不得?[迟晚]于|最[迟晚](?:于|在|到)?)$/ },
  { role: "deadline", after: /^(?:、[0-9]{1,2}月(?:份|底|末|[0-9]{1,2}日)?){1,11}(?:以前|之前|前)/ },
  { role: "period", before: /年(?:至|到|-|—)$/, after: /^期间的/ },
  { role: "period", before: /[0-9一二三四五六七八九十](?:月|月[0-9]{1,2}日)(?:至|到|-|—)$/ },
  {
    role: "baseline",
    before: /(?:较|比|相较于?|相比于?|相对于?|对比|低于|高于|优于|超过|不低于|好于|在)$/,
    after: /^(?:(?:的|[^，。；、]{2,6})?(?:基础|基数|水平|同期|同比)|(?:年?[底末])?(?:的)?(?:基础上|水平|同期)|相比)/,
  },
  { role: "baseline", before: /(?:较|(?<!对|占|同|环|之|百分)比|相较于?|相比于?|相对于?|对比)$/ },
  {
    role: "baseline",
    before: /(?:高于|低于|优于|好于|快于|超过|达到)$/,
    after: /^(?:年?[底末])?(?:的|同期)?(?:水平|实际|规模|基数|[，。；、])/,
  },
  { role: "baseline", after: /^(?:年?[底末])?的?(?:约|近)?[0-9.一二两三四五六七八九十]+(?:多|余)?倍/ },
  { role: "baseline", before: /(?:与|同|和|跟)$/, after: /^(?:年?[底末])?(?:同期)?(?:水平)?(?:相比|一致|相同|相当|持平)/ },
  { role: "baseline", before: /以$/, after: /^(?:为基[期数年准]|.{0,6}为基[期数年准])/ },
  { role: "deadline", before: /展望(?:到|至)?$/, after: /^(?:年?[底末])?[，,]/ },
  { role: "deadline", before: /(?<!达|提高|增加|提升|下降|降低|减少|增长|扩大)(?:到|至|截至)$/, after: /^(?![起始])/ },
  { role: "start", before: /(?:自|从|自从|由)$/ },
  {
    role: "start",
    after: /^(?:年?[底末])?(?:[0-9一二三四五六七八九十]{1,2}月(?:[0-9一二三四五六七八九十]{1,3}日)?)?(?:以来|起|开始|后|以后|之后|以降)/,
  },
];
