import { dirname } from "node:path";
import type { Lexicon } from "../schemas/lexicon.ts";
import type { ReasonCode } from "../schemas/source.ts";
import { readInOrder } from "./files.ts";
import { resolvedOf } from "./pipeline.ts";
import { read } from "./read/read.ts";
import { reflow } from "./reflow/reflow.ts";
import { split } from "./split/split.ts";
import { added, type Health, healthOf, NO_DOCUMENTS } from "./survey/health.ts";
import { type PlacedRemark, placedRemarks } from "./survey/remarks.ts";

/** What a survey saw of one file: the health of its documents and every remark about them, or why it could not be read. */
export interface SurveyedFile {
  readonly path: string;
  readonly folder: string;
  readonly status: "read" | "failed";
  readonly reasonCode: ReasonCode | null;
  readonly reason: string | null;
  readonly health: Health;
  readonly remarks: readonly PlacedRemark[];
}

const FILES_READ_AT_ONCE = 8;

/** Reads files as `ingest` does, without a store, and tells of each, in the order given, how completely it was read. Never throws for a file. */
export async function* survey(paths: readonly string[], lexicon: Lexicon): AsyncGenerator<SurveyedFile> {
  for await (const { path, content, failure } of readInOrder(paths, FILES_READ_AT_ONCE)) {
    const about = { path, folder: dirname(path) };
    const failed = (reasonCode: ReasonCode, reason: string): SurveyedFile => ({
      ...about,
      status: "failed",
      reasonCode,
      reason,
      health: NO_DOCUMENTS,
      remarks: [],
    });
    if (failure || !content) yield failed(failure?.reasonCode ?? "unreadable", failure?.reason ?? "");
    else yield await surveyed(content, about, failed, lexicon);
  }
}

async function surveyed(
  content: Uint8Array,
  about: Pick<SurveyedFile, "path" | "folder">,
  failed: (code: ReasonCode, reason: string) => SurveyedFile,
  lexicon: Lexicon,
): Promise<SurveyedFile> {
  try {
    const text = await read(content, about.path);
    if ("reasonCode" in text) return failed(text.reasonCode, text.reason);
    const parts = split(reflow(text.lines));
    const documents = resolvedOf(text.lines, lexicon);
    return {
      ...about,
      status: "read",
      reasonCode: null,
      reason: null,
      health: documents.map((document, i) => healthOf(document, parts[i]?.paragraphs ?? [], lexicon)).reduce(added, NO_DOCUMENTS),
      remarks: documents.flatMap(placedRemarks),
    };
  } catch (error) {
    return failed("damaged", `error in tiaoli: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
  }
}
