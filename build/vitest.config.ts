import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/windows/**", "test/e2e/**"],
    sequence: { shuffle: true },
    testTimeout: 20_000,
  },
});
