import { FORMATS } from "../formats.ts";
import { readGuarded } from "./guarded.ts";
import type { ReadingTask } from "./isolated.ts";

// What a child process runs: it reads one file after the other, each in the format that it is told, and ends with its parent.
process.on("message", async ({ format, bytes, limits }: ReadingTask) => {
  const reader = FORMATS.find(({ name }) => name === format);
  if (!reader) throw new Error(`no format ${format}`);
  process.send?.(await readGuarded(reader, bytes, limits));
});
