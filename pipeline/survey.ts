import { dirname } from "node:path";
import type { Lexicon } from "../schemas/lexicon.ts";
import type { ReasonCode } from "../schemas/source.ts";
import { type OfferedFile, readInOrder, workedAhead } from "./files.ts";
import { resolvedOf } from "./pipeline.ts";
import { type OcrMode, read } from "./read/read.ts";
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

const FILES_SURVEYED_AHEAD = 16;

/** Reads files as `ingest` does, without a store, and tells of each, in the order given, how completely it was read. Never throws for a file. */
export async function* survey(paths: readonly string[], lexicon: Lexicon, ocr: OcrMode = "auto"): AsyncGenerator<SurveyedFile> {
  yield* workedAhead(readInOrder(paths, FILES_READ_AT_ONCE), (file) => surveyed(file, lexicon, ocr), FILES_SURVEYED_AHEAD);
}

async function surveyed({ path, content, failure }: OfferedFile, lexicon: Lexicon, ocr: OcrMode): Promise<SurveyedFile> {
  const about = { path, folder: dirname(path) };
  const failed = (reasonCode: ReasonCode, reason: string): SurveyedFile => ({
    ...about,
    status: "failed",
    reasonCode,
    reason,
    health: NO_DOCUMENTS,
    remarks: [],
  });
  if (failure || !content) return failed(failure?.reasonCode ?? "unreadable", failure?.reason ?? "");
  try {
    const text = await read(content, path, { ocr });
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
