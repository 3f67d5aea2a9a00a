import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the command line as a user would, in the project's folder, without a terminal. */
export function tiaoli(args: readonly string[], input = ""): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["cli/main.ts", ...args], { cwd: root, input, encoding: "utf8" });
  return { status, stdout, stderr };
}
