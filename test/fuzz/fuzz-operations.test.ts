import { expect, test } from "vitest";
import { fuzzOperations } from "./fuzz-operations.ts";

// Always the same moments: a red test must mean that the code changed. `npm run fuzz -- --operations 1000` looks at others.
const seed = 20_261_127;
const operations = 40;

test(`of ${operations} operations that end at any moment, with any store at the next start, none loses or replaces a file (seed ${seed})`, async () => {
  const { findings, ...counts } = await fuzzOperations({ seed, operations });
  expect(findings).toEqual([]);
  expect(counts).toMatchObject({ operations, filesLost: 0, filesOverwritten: 0 });
  expect([counts.kills > operations / 4, counts.storesLost > operations / 4]).toEqual([true, true]);
}, 300_000);
