import { z } from "zod";

/** A date or period in ISO 8601 with reduced precision: `2022`, `2022-12`, `2022-07-15`, `2016/2020`. */
export const IsoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/);

/** The elements of a circular as GB/T 9704-2012 names them, as far as printed; null or empty where not printed. */
export const Description = z.object({
  /** 标题: of the substantive text; where a notice issues a plan, the plan's. */
  title: z.string().nullable(),
  /** Title of the covering notice (印发…的通知), or null. */
  noticeTitle: z.string().nullable(),
  /** 发文字号, with 〔〕 and without blanks. */
  docNumber: z.string().nullable(),
  /** 文种 of the substantive text: the last word of its title. */
  genre: z.string().nullable(),
  status: z.enum(["issued", "draft"]),
  /** 成文日期. */
  issuedOn: IsoDate.nullable(),
  /** 附注 on publication (此件公开发布). */
  disclosure: z.string().nullable(),
  /** The years that the text or its title says it covers. */
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  /** The issuing jurisdiction by its full name (浙江省杭州市; 全国 bodies: null). */
  place: z.string().nullable(),
  /** 发文机关, in the order printed. */
  issuers: z.array(z.string()),
  /** 主送机关, parted at the commas. */
  addressees: z.array(z.string()),
});
export type Description = z.infer<typeof Description>;

/** A circular of which nothing is printed but its text. */
export const UNDESCRIBED: Description = {
  title: null,
  noticeTitle: null,
  docNumber: null,
  genre: null,
  status: "issued",
  issuedOn: null,
  disclosure: null,
  periodStart: null,
  periodEnd: null,
  place: null,
  issuers: [],
  addressees: [],
};
