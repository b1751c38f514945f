import { createHash } from "node:crypto";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Minutes among seconds: begun last, they would run alone at the end. */
const longest = ["/install.test.ts", "/pack.test.ts"];

/** Files in random order, which the seed repeats, but for those that take longest. */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const keyOf = ({ moduleId }: TestSpecification): string => {
      const place = longest.findIndex((name) => moduleId.endsWith(name));
      return `${place === -1 ? longest.length : place} ${createHash("sha256").update(`${seed} ${moduleId}`).digest("hex")}`;
    };
    const keyed = files.map((file) => ({ file, key: keyOf(file) }));
    return Promise.resolve(keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ file }) => file));
  }
}
