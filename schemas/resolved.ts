import { z } from "zod";
import type { Circular, Diagnostic } from "./circular.ts";
import type { Facts } from "./facts.ts";

/** A public body by its full official name (杭州市经济和信息化局), or a firm as printed. `place`: its jurisdiction, full name (浙江省杭州市); null for national bodies and firms. */
export const Agency = z.object({
  name: z.string(),
  shortName: z.string().nullable(),
  place: z.string().nullable(),
  level: z.enum(["national", "provincial", "municipal", "county", "township"]).nullable(),
  kind: z.string().nullable(),
});
export type Agency = z.infer<typeof Agency>;

/** A surface form (市工信局) that means one agency in one jurisdiction. `place` is "" where none applies. */
export const AgencyAlias = z.object({ alias: z.string(), place: z.string(), agency: z.string() });
export type AgencyAlias = z.infer<typeof AgencyAlias>;

/** A circular with its facts after resolution: what the store writes in one transaction. Every canonical name stands in `agencies`. */
export interface ResolvedCircular {
  readonly circular: Circular;
  readonly facts: Facts;
  readonly agencies: readonly Agency[];
  readonly aliases: readonly AgencyAlias[];
  readonly diagnostics: readonly Diagnostic[];
}
