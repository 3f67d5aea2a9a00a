import { readFileSync, statSync } from "node:fs";

/** The programs that hold a lock on a file (“process 4711 (node)”), as Linux tells in /proc/locks; nothing where the system does not say. */
export function lockHolders(file: string): string[] {
  try {
    const inode = String(statSync(file).ino);
    const holders = readFileSync("/proc/locks", "utf8")
      .split("\n")
      .map((line) => line.split(/\s+/))
      .filter((fields) => fields[5]?.split(":")[2] === inode)
      .map((fields) => fields[4] as string);
    return [...new Set(holders)].filter((pid) => Number(pid) !== process.pid).map((pid) => `process ${pid}${programOf(pid)}`);
  } catch {
    return [];
  }
}

function programOf(pid: string): string {
  try {
    return ` (${readFileSync(`/proc/${pid}/comm`, "utf8").trim()})`;
  } catch {
    return "";
  }
}
