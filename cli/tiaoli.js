#!/usr/bin/env node
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

// Plain JavaScript: it must run under a Node that cannot strip types (before 22.18), and then hands over to the project's own Node.
if (process.features.typescript) await import("./main.ts");
else {
  const node = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  // Ctrl-C reaches both from the terminal; who ends the launcher alone must end the program too.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", () => {
    console.error("tiaoli needs Node 24 or its own copy of it: run npm ci in the project's folder");
    process.exitCode = 1;
  });
  child.on("exit", (status, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : (status ?? 1);
  });
}
