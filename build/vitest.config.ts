import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { slowTests } from "./slow-tests.ts";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Slow files first, in the order of their list; then all others in random order, which the seed repeats. */
class SlowFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const keyOf = ({ moduleId }: TestSpecification): string => {
      const place = slowTests.findIndex(({ file }) => moduleId.endsWith(`/${file}`));
      const rank = String(place === -1 ? slowTests.length : place).padStart(3, "0");
      return `${rank} ${createHash("sha256").update(`${seed} ${moduleId}`).digest("hex")}`;
    };
    const keyed = files.map((file) => ({ file, key: keyOf(file) }));
    return Promise.resolve(keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ file }) => file));
  }
}

export default defineConfig({
  root: fromRoot(""),
  // Code of `electron/main` finds the stand-in where it looks for Electron, as the end-to-end tests do on the built bundles.
  resolve: { alias: { electron: fromRoot("test/stand-in/electron.ts") } },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/windows/**", "test/e2e/**"],
    sequence: { shuffle: { files: false, tests: true }, sequencer: SlowFirst },
    // Some tests compute for ten seconds; on a machine that is busy they take several times as long.
    testTimeout: 60_000,
    // A worker keeps its loaded modules from file to file; loading them anew for each file took as long as half the tests. It is sound
    // because no test mocks a module, and none may leave anything behind in one.
    isolate: false,
    restoreMocks: true,
  },
});
