import { z } from "zod";

/** The provinces by their full name, with the one-character codes that open document numbers (鲁 皖). */
export const ProvinceWords = z.object({
  provinces: z.array(z.object({ name: z.string(), codes: z.array(z.string().length(1)).min(1) })),
  /** Zones that a province's circulars address beside its cities, by names that do not hold the province's → the province. */
  zones: z.record(z.string(), z.string()),
  /** Names of peoples as they stand in the names of autonomous divisions (黔南布依族苗族自治州). */
  peoples: z.array(z.string()),
});
export type ProvinceWords = z.infer<typeof ProvinceWords>;
