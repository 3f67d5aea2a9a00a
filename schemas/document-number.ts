/**
 * Document numbers (发文字号) as they are printed: 机关代字, the year in brackets, the serial and 号 (GB/T 9704-2012, 7.2.5).
 * The standard asks for 〔〕; sources print every other bracket, and recognisers read the closing one as J.
 * The pieces are sources for `RegExp`; blanks may stand between the parts, digits may be full width.
 */
export const LEFT_OF_YEAR = "[〔﹝\\[［【（(]";
export const RIGHT_OF_YEAR = "[〕﹞\\]］】）)Jj]";
export const YEAR_AND_SERIAL = `${LEFT_OF_YEAR}\\s?(?:19|20)[0-9０-９]{2}\\s?${RIGHT_OF_YEAR}\\s?(?:第\\s?)?[0-9０-９]{1,5}\\s?号`;

/** A line that holds nothing else. */
export const DOCUMENT_NUMBER_LINE = new RegExp(`^[\\u4e00-\\u9fff]{2,20}\\s?${YEAR_AND_SERIAL}$`);
