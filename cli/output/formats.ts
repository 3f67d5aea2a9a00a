import { columns } from "./columns.ts";

/** What came of the files of one kind. */
export interface FormatSummary {
  readonly format: string | null;
  readonly files: number;
  readonly failed: number;
  readonly documents: number;
  readonly clauses: number;
  readonly facts: number;
  readonly recognisedPages: number;
}

/** A table with a row for each kind of file, the one with most files first. */
export const formatLines = (formats: readonly FormatSummary[]): string[] =>
  columns(
    formats.toSorted((a, b) => b.files - a.files),
    [
      { title: "format", of: ({ format }) => format ?? "unknown" },
      { title: "files", of: ({ files }) => files },
      { title: "failed", of: ({ failed }) => failed },
      { title: "documents", of: ({ documents }) => documents },
      { title: "clauses", of: ({ clauses }) => clauses },
      { title: "facts", of: ({ facts }) => facts },
      { title: "OCR pages", of: ({ recognisedPages }) => recognisedPages },
    ],
  );
