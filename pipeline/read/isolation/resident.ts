import { readFileSync } from "node:fs";

/** The size of a page of memory on the systems that tell it this way. */
const PAGE_BYTES = 4_096;

/** How many megabytes of memory a process holds, its heap and all else; null where the system does not tell (only Linux does), or it has ended. */
export function residentMegabytes(pid: number | undefined): number | null {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, "latin1").split(" ");
    return (Number(pages) * PAGE_BYTES) / 2 ** 20;
  } catch {
    return null;
  }
}
