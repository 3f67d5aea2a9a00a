import type { Description } from "../../schemas/description.ts";

/** The year that 今年, 全年 and dates without a year mean: that of issue, else of the document number, else the first that the text says it covers. */
export const documentYear = ({ issuedOn, docNumber, periodStart }: Description): string | null =>
  issuedOn?.slice(0, 4) ?? /〔([12][0-9]{3})〕/.exec(docNumber ?? "")?.[1] ?? periodStart?.slice(0, 4) ?? null;
