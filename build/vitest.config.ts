import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: fromRoot(""),
  // Code of `electron/main` finds the stand-in where it looks for Electron, as the end-to-end tests do on the built bundles.
  resolve: { alias: { electron: fromRoot("test/stand-in/electron.ts") } },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/windows/**", "test/e2e/**"],
    sequence: { shuffle: { files: false, tests: true }, sequencer: LongestFirst },
    testTimeout: 20_000,
  },
});
