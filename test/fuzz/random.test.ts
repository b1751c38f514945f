import { expect, test } from "vitest";
import { makeVariant, prepareGround } from "./fuzz-run.ts";

test("a run is the same file each time, and another run another file", async () => {
  const ground = await prepareGround();
  const variant = (seed: number, run: number) => makeVariant(seed, run, ground).bytes.toString("base64");
  expect(variant(5, 17)).toBe(variant(5, 17));
  expect(new Set(Array.from({ length: 50 }, (_, run) => variant(5, run))).size).toBeGreaterThan(40);
  expect(variant(6, 17)).not.toBe(variant(5, 17));
});
