import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/windows/**", "test/e2e/**"],
    sequence: { shuffle: { files: false, tests: true }, sequencer: LongestFirst },
    testTimeout: 20_000,
  },
});
