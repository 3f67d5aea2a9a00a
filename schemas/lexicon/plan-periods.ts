import { z } from "zod";

/** The five-year plans (五年规划): the name that stands in the quotation marks, first and last year. */
export const PlanPeriods = z.array(z.object({ name: z.string().min(2), start: z.int(), end: z.int() }));
export type PlanPeriods = z.infer<typeof PlanPeriods>;
