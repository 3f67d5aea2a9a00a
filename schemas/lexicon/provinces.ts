import { z } from "zod";

/** The provinces by their full name, with the one-character codes that open document numbers (鲁 皖). */
export const ProvinceWords = z.object({
  provinces: z.array(z.object({ name: z.string(), codes: z.array(z.string().length(1)).min(1) })),
});
export type ProvinceWords = z.infer<typeof ProvinceWords>;
