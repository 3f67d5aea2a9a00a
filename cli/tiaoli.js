#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

// Plain JavaScript: it must run under a Node that cannot strip types (before 22.18), and then hands over to the project's own Node.
if (process.features.typescript) await import("./main.ts");
else {
  const node = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const { status, signal, error } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  if (error) console.error("tiaoli needs Node 24 or its own copy of it: run npm ci in the project's folder");
  process.exitCode = error ? 1 : signal ? 128 + constants.signals[signal] : (status ?? 1);
}
