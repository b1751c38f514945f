import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../build/runtime.js";
import { slowTests } from "../../build/slow-tests.ts";

test("every slow test file exists and is listed once: a moved file would silently become part of the quick check", () => {
  const files = slowTests.map(({ file }) => file);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect(new Set(files).size).toBe(files.length);
});
