import { fileURLToPath } from "node:url";
import type { Lexicon } from "../schemas/lexicon.ts";
import type { ResolvedCircular } from "../schemas/resolved.ts";
import type { ReasonCode, Source } from "../schemas/source.ts";
import { type OfferedFile, readInOrder } from "./files.ts";
import { resolvedOf } from "./pipeline.ts";
import { formatNamed } from "./read/formats.ts";
import { type OcrMode, read } from "./read/read.ts";
import type { Store } from "./store/store.ts";

/**
 * What became of one file. `format`: the name of its kind, told by its content. `known`: its bytes were ingested before.
 * `documents`: ids, in the order in which they stand in the file. `recognisedPages`: how many pages are read from a picture;
 * `unreadPages`: how many are pictures that were not.
 */
export interface FileOutcome {
  readonly path: string;
  readonly format: string | null;
  readonly status: "ingested" | "known" | "failed";
  readonly reasonCode: ReasonCode | null;
  readonly reason: string | null;
  readonly documents: readonly string[];
  readonly recognisedPages: number;
  readonly unreadPages: number;
}

/** `concurrency`: files read from disk at once. `ocr`: whether pages that are pictures are recognised. */
export interface IngestOptions {
  readonly concurrency?: number;
  readonly ocr?: OcrMode;
}

interface Prepared {
  readonly source: Source;
  readonly circulars: readonly ResolvedCircular[];
  readonly words: readonly (readonly string[])[];
  readonly recognisedPages?: number;
  readonly unreadPages?: number;
}

const FILES_READ_AT_ONCE = 8;
const FILES_PREPARED_AHEAD = 16;

/**
 * Reads files into a store, one transaction per file, in the order given, and tells of each what became of it.
 * A file that cannot be read, or that a bug of ours trips over, fails alone with a reason; the others go on.
 */
export async function* ingest(
  paths: readonly string[],
  store: Store,
  lexicon: Lexicon,
  { concurrency = FILES_READ_AT_ONCE, ocr = "auto" }: IngestOptions = {},
): AsyncGenerator<FileOutcome> {
  const ahead: { file: OfferedFile; prepared: Promise<Prepared> | null }[] = [];
  const underWay = new Set<string>();
  for await (const file of readInOrder(paths, concurrency)) {
    const isRepeated = underWay.has(file.sha256) && file.failure === null;
    ahead.push({ file, prepared: isRepeated || store.known(file.sha256) ? null : prepare(file, store, lexicon, ocr) });
    underWay.add(file.sha256);
    if (ahead.length > FILES_PREPARED_AHEAD) yield await writeNext();
  }
  while (ahead.length > 0) yield await writeNext();

  async function writeNext(): Promise<FileOutcome> {
    const { file, prepared } = ahead.shift() as (typeof ahead)[number];
    underWay.delete(file.sha256);
    const known = store.known(file.sha256);
    if (known) return write({ source: { ...ingested(file), mediaType: known.mediaType }, circulars: [], words: [] }, store, "known");
    return write(await (prepared ?? prepare(file, store, lexicon, ocr)), store, "ingested");
  }
}

/** Everything before the writing: bytes to circulars with their facts and words. Never rejects. */
async function prepare(file: OfferedFile, store: Store, lexicon: Lexicon, ocr: OcrMode): Promise<Prepared> {
  if (file.failure || !file.content) return failed(file, null, file.failure?.reasonCode ?? "unreadable", file.failure?.reason ?? "");
  let mediaType: string | null = null;
  try {
    const text = await read(file.content, file.path, { ocr });
    mediaType = text.mediaType;
    if ("reasonCode" in text) return failed(file, mediaType, text.reasonCode, text.reason);
    store.expectDocuments();
    const circulars = resolvedOf(text.lines, lexicon);
    return {
      source: { ...ingested(file), mediaType },
      circulars,
      words: await store.wordsOf(circulars),
      recognisedPages: text.recognisedPages ?? 0,
      unreadPages: text.pagesWithoutText?.length ?? 0,
    };
  } catch (error) {
    return failed(file, mediaType, "damaged", bugReason(error));
  }
}

function write(prepared: Prepared, store: Store, done: "ingested" | "known"): FileOutcome {
  const outcome = (source: Source, documents: readonly string[]): FileOutcome => ({
    path: source.path,
    format: formatNamed(source.mediaType),
    status: source.status === "failed" ? "failed" : done,
    reasonCode: source.reasonCode,
    reason: source.reason,
    documents,
    recognisedPages: prepared.recognisedPages ?? 0,
    unreadPages: prepared.unreadPages ?? 0,
  });
  try {
    return outcome(prepared.source, store.write(prepared.source, prepared.circulars, prepared.words));
  } catch (error) {
    if (error instanceof Error && error.name === "KnowledgeBaseError") throw error;
    const source: Source = { ...prepared.source, status: "failed", reasonCode: "damaged", reason: bugReason(error) };
    return outcome(source, store.write(source, [], []));
  }
}

const ingested = ({ path, sha256, bytes }: OfferedFile): Source => ({
  path,
  sha256,
  bytes,
  mediaType: null,
  status: "ingested",
  reasonCode: null,
  reason: null,
});

const failed = (file: OfferedFile, mediaType: string | null, reasonCode: ReasonCode, reason: string): Prepared => ({
  source: { ...ingested(file), mediaType, status: "failed", reasonCode, reason },
  circulars: [],
  words: [],
});

const PROJECT = fileURLToPath(new URL("..", import.meta.url));

/** A bug of ours in one line: its message and the first line of our code that it came from. */
function bugReason(error: unknown): string {
  if (!(error instanceof Error)) return `error in tiaoli: ${String(error)}`;
  const place = (error.stack ?? "").split("\n").find((line) => line.includes(PROJECT) && !line.includes("node_modules"));
  const [message] = error.message.split("\n");
  return `error in tiaoli: ${message}${
    place
      ? ` (${place
          .replace(/^.*?\(?file:\/\//, "")
          .replace(PROJECT, "")
          .replace(/\)$/, "")})`
      : ""
  }`;
}
