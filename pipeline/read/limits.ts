/** What one file may cost, in one place. What is over a limit is refused with `too-large` (time: `timeout`), and the reason names the limit. */
export const LIMITS = {
  /** Bytes of a file. */
  fileBytes: 64 * 1024 * 1024,
  /** Pages of a document with pages. */
  pages: 2_000,
  /** Characters of the text that a file holds. */
  characters: 5_000_000,
  /** Entries of a ZIP container, and the bytes that those which are read may unzip to, in all and as a multiple of their packed size. */
  zipEntries: 10_000,
  unzippedBytes: 256 * 1024 * 1024,
  unzipRatio: 200,
  /** Nesting of XML and HTML elements. */
  elementDepth: 512,
  /** Milliseconds that a file may take to read, and those that one page may take to recognise. */
  readMilliseconds: 60_000,
  ocrPageMilliseconds: 120_000,
  /** Milliseconds of work that recognising all pages of one file may take. */
  ocrMilliseconds: 1_800_000,
  /** Megabytes that the process that reads it may hold: on its heap, and in all (on Linux, which tells it). */
  heapMegabytes: 1_024,
  memoryMegabytes: 1_536,
} as const;

/** Limits with other numbers: tests give small ones. */
export type Limits = { readonly [Name in keyof typeof LIMITS]: number };

/** A file that goes over a limit or cannot be read for a known cause: readers throw it, and it becomes the file's reason. */
export class UnreadableError extends Error {
  readonly reasonCode: "damaged" | "encrypted" | "needs-ocr" | "too-large" | "timeout" | "unsupported-format" | "empty";
  constructor(reasonCode: UnreadableError["reasonCode"], message: string) {
    super(message);
    this.name = "UnreadableError";
    this.reasonCode = reasonCode;
  }
}
