/** What a number of a text is: read as a fact, or something that says no amount; `wording` counts nothing (两者, 每1件), `unread` is what nobody knows. */
export type NumberSense = "quantity" | "date" | "document-number" | "numbering" | "name" | "wording" | "unread";

/** A form whose numbers are no quantities. Patterns run over width-folded text. */
export interface NumberForm {
  readonly name: string;
  readonly sense: NumberSense;
  readonly pattern: RegExp;
}

const NUMERAL = "[0-9一二三四五六七八九十百零〇]";
const JOINT = "[-—–―~～/至到、和及与或]{1,2}";

/** The forms, in the order in which they are tried. */
export const NUMBER_FORMS: readonly NumberForm[] = [
  {
    name: "year-and-serial",
    sense: "document-number",
    pattern: /〔[0-9]{4}〕|[〔﹝[［【（(][12][0-9]{3}年?[〕﹞\]］】）)](?:第?[0-9]{1,5}(?:[-—][0-9]{1,5})?号?)?/g,
  },
  { name: "serial", sense: "document-number", pattern: /第?[0-9]{1,5}号(?:[令文]|公告|通告|公报)?/g },
  {
    name: "standard",
    sense: "document-number",
    pattern:
      /[A-Z]{2,6}(?:\/[A-Z]{1,3})?[ -]?[0-9]{2,6}(?:\.[0-9]{1,3})?(?:[~～][0-9]{0,6}\.?[0-9]{1,3})?(?:-[0-9]{1,2}(?![0-9]))?(?:[-—:：][0-9]{2,4})?/g,
  },
  {
    name: "standard-behind-line-end",
    sense: "document-number",
    pattern:
      /^[0-9]{4,6}\.[0-9]{1,3}(?:[~～](?:[0-9]{4,6})?\.[0-9]{1,3})?(?:-[0-9]{4})?|^[0-9]{4,6}(?:-[0-9]{1,2})?(?:[:：][0-9]{4})?(?=[,，已\n]|$)|[0-9]{8}-[TQZ]-[0-9]{3}/g,
  },
  {
    name: "international-standard",
    sense: "document-number",
    pattern: /(?:IEEE|ISO|IEC|ASTM|ITU|SAE)[A-Z/& \n]{0,12}[0-9]{2,6}(?:[-.:：~][0-9A-Z]{1,4}){0,5}/g,
  },
  { name: "line-number", sense: "numbering", pattern: /^[0-9]{1,3}(?: [0-9]{1,3})?(?=$| |[\u4e00-\u9fffA-Z])/g },
  { name: "ordinal", sense: "name", pattern: new RegExp(`第${NUMERAL}{1,6}(?:${JOINT}第?${NUMERAL}{1,6}){0,8}`, "g") },
  { name: "rank", sense: "name", pattern: /(?:排名|位列|位居|居|跻身|进入)[\u4e00-\u9fff]{0,8}前[0-9]{1,4}/g },
  {
    name: "dotted-date",
    sense: "date",
    pattern: /(?:19|20)[0-9]{2}[./-](?:1[0-2]|0?[1-9])(?:[./-](?:3[01]|[12][0-9]|0?[1-9]))?(?![0-9])/g,
  },
  {
    name: "bare-years",
    sense: "date",
    pattern: /(?<![0-9.])(?:19|20)[0-9]{2}(?:[-—–―~～/至、和及]{1,2}(?:19|20)?[0-9]{2})?(?=年|年度|届|级|版|款|（|）|，|。|；|、|$)/g,
  },
  {
    name: "months",
    sense: "date",
    pattern: /(?<![0-9.])[0-9]{1,2}[-—–―~～至到](?:1[0-2]|[1-9])月/g,
  },
  {
    name: "month-and-day",
    sense: "date",
    pattern:
      /(?<![0-9])(?:1[0-2]|0?[1-9])月(?:份|底|末|初|[上中下]旬)?(?:(?:3[01]|[12][0-9]|0?[1-9])[日号]?)?(?:[-—–―~～至到、]{1,2}(?:[0-9]{1,2}[月日号])*)?/g,
  },
  {
    name: "day",
    sense: "date",
    pattern: /(?<=月|[月日号][-—~～至到、])[0-9]{1,2}[日号]?|(?<![0-9])[0-9]{1,2}[日号](?:前|以前|之前|至|起)/g,
  },
  { name: "decade", sense: "date", pattern: /[0-9]{2}(?:世纪|年代)/g },
  {
    name: "year-of-an-event",
    sense: "date",
    pattern: /(?<![0-9.])(?:19|20)[0-9]{2}(?=[\u4e00-\u9fff]{2,20}(?:大会|峰会|会议|论坛|博览会|展览会|发布|活动|宣贯会|计划|重大))/g,
  },
  { name: "misread-year", sense: "date", pattern: /(?:[0-9]{1,2}[.．])?(?<![0-9])[03-9][0-9]{3}年(?=底|末|前|内|起|，)/g },
  {
    name: "parts",
    sense: "wording",
    pattern: /[0-9]{1,2}(?=个?(?:部分|方面|大(?!约|概|于)|部委|省区|省份|[省市县区州](?![0-9场民政直])))/g,
  },
  { name: "mark-out-of", sense: "wording", pattern: /[0-9]{1,3}\/100(?![0-9])/g },
  { name: "years-since", sense: "wording", pattern: /[0-9]{1,3}[余多]?年来/g },
  { name: "nought", sense: "wording", pattern: /(?<![0-9.])0(?=[\u4e00-\u9fff]{2})/g },
  { name: "grade", sense: "name", pattern: /(?<![0-9.])[0-9](?:级|类|型|号)(?![0-9])|(?<![0-9.])[0-9]{4}系/g },
  { name: "clock", sense: "date", pattern: /[0-2]?[0-9][:：时点](?:[0-5]?[0-9]分?)?(?:[:：][0-5][0-9])?/g },
  { name: "mail-address", sense: "name", pattern: /[0-9A-Za-z._-]{1,40}@[0-9A-Za-z.]{2,40}/g },
  { name: "address", sense: "name", pattern: /[A-Za-z][A-Za-z0-9.:/_?=&%@#~-]{2,}/g },
  {
    name: "telephone",
    sense: "name",
    pattern:
      /(?<![0-9])(?:0[0-9]{2,3}[-—–一]?)?[0-9]{7,8}(?:[-—转][0-9]{1,5})?(?![0-9])|(?<![0-9])[48]00-?[0-9]{3}-?[0-9]{4}(?![0-9])|(?<![0-9])9[56][0-9]{3}-[0-9]{1,2}|(?<![0-9])1[0-9]{10}(?![0-9])|\+?[0-9]{1,4}[ -]（?[0-9]{3}）?[ -][0-9]{3,4}(?:-[0-9]{3,4})?/g,
  },
  {
    name: "room-or-postcode",
    sense: "name",
    pattern: /(?<![0-9])[0-9]{2,4}(?:房间|室|办公室)|(?<![0-9])[1-9][0-9]{5}(?=[，。；）]|$)|（0[0-9]{2,3}）/g,
  },
  { name: "numbered-programme", sense: "name", pattern: /[0-9]{3}(?=计划|工程)/g },
  { name: "page-mark", sense: "numbering", pattern: /[-—–] ?[0-9]{1,3} ?[-—–]/g },
  {
    name: "bracketed-number",
    sense: "numbering",
    pattern: /（[0-9]{1,2}）|(?<=^|[。；，：、])[0-9]{1,2} ?[）、](?=[\u4e00-\u9fff])|(?<![0-9])[0-9]{1,2} ?[.．](?=[\u4e00-\u9fff《（])/g,
  },
  {
    name: "letters-and-figures",
    sense: "name",
    pattern: /Wi-Fi ?[0-9]|[A-Za-zΦφαβ#№][-_/.+]?[0-9][0-9A-Za-z.+/-]{0,24}|[0-9][0-9.]{0,12}[-+]?[A-Za-z]{1,8}[0-9]{0,8}/g,
  },
  {
    name: "joined-by-plus",
    sense: "name",
    pattern: /[0-9NnXx一二三四五六七八九十][0-9.]{0,8}(?:[+＋×xX*][0-9NnXx一二三四五六七八九十A-Za-z]{1,4}){1,6}/g,
  },
  {
    name: "label",
    sense: "name",
    pattern:
      /(?:图|表|附件|附表|附录|专栏|附图|序号|编号|代码|邮编[：:]?|电话[：:]|传真[：:]|楼|房间|室|卷|案例|公式|页|版本)[0-9]{1,8}(?:[-—.][0-9]{1,4})*/g,
  },
  { name: "version", sense: "name", pattern: /(?<=[\u4e00-\u9fff”])[1-9]\.0(?![0-9])/g },
  { name: "numbered-place", sense: "name", pattern: /[0-9]{1,3}(?:、[0-9]{1,3}){1,6}号(?=线|楼|馆|院|口|地块)/g },
  {
    name: "section-in-a-line",
    sense: "numbering",
    pattern: /(?<![0-9.])[1-9]\.[1-9](?:\.[0-9]{1,2})?(?=(?!以[上下内]|左右|[的至到和或倍、])[\u4e00-\u9fff]{2})/g,
  },
  {
    name: "table-serial",
    sense: "numbering",
    pattern:
      /(?<=[\u4e00-\u9fff])[0-9]{1,3}(?= [A-Za-z\u4e00-\u9fff])|(?<=[局委办府会院部厅关场位行心—])[0-9]{1,3}(?=[\u4e00-\u9fff“]{2}|\s|$)/g,
  },
  { name: "hotline", sense: "name", pattern: /(?<![0-9.])(?:12[0-9]{3}|9[56][0-9]{3}|11[0-9]|12[0-2])(?![0-9.万亿])/g },
  { name: "year-in-a-name", sense: "date", pattern: /(?<![0-9.])20[0-4][0-9](?=[\u4e00-\u9fff”—]|$)/g },
];
