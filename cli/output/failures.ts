import { colours } from "./colours.ts";
import { clip } from "./columns.ts";

const PATHS_SHOWN = 5;
/** Columns of a reason: enough for what has to be installed to have a scan read. */
const REASON_WIDTH = 240;

/** Lines about failed files, by reason; of a long list the first few paths unless all are asked for. */
export function* failureLines(
  failed: readonly { readonly path: string; readonly reasonCode: string | null; readonly reason: string | null }[],
  all: boolean,
): Generator<string> {
  for (const [reason, files] of Map.groupBy(failed, ({ reasonCode, reason }) => `${reasonCode}: ${reason}`)) {
    yield colours.red(`  ${files.length} × ${clip(reason, REASON_WIDTH)}`);
    for (const { path } of all ? files : files.slice(0, PATHS_SHOWN)) yield `      ${path}`;
    if (!all && files.length > PATHS_SHOWN) yield colours.dim(`      … and ${files.length - PATHS_SHOWN} more`);
  }
}
