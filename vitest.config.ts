import { defineConfig } from "vitest/config";

// A generous limit: on a busy machine a test that starts programs or scans a dictionary takes longer than the five seconds that vitest gives.
export default defineConfig({ test: { include: ["test/**/*.test.ts"], pool: "forks", testTimeout: 60_000, hookTimeout: 60_000 } });
