import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runClosing, runReported, runVerdict } from "../../build/runners.ts";

const setup = { folder: "" };

beforeEach(() => {
  setup.folder = mkdtempSync(join(tmpdir(), "mezzanine-runners-"));
});

afterEach(() => rmSync(setup.folder, { recursive: true, force: true }));

/** A runner with this script. */
function aTool(text: string) {
  const script = join(setup.folder, "tool.mjs");
  writeFileSync(script, text);
  return { runner: "tool", script, args: [] };
}

describe("a runner that closes with its counts", () => {
  test.each([
    ["counts as it says", `console.log("noise\\n3 passed, 0 failed")`, { passed: 3, failed: 0 }],
    ["counts by its last line", `console.log("1 passed, 1 failed\\n3 passed, 0 failed")`, { passed: 3, failed: 0 }],
    ["counts a failure when it ends badly", `console.log("3 passed, 0 failed"); process.exitCode = 1`, { passed: 3, failed: 1 }],
    ["counts a failure when it prints no counts", ``, { passed: 0, failed: 1 }],
    ["counts its own failures once", `console.log("3 passed, 2 failed"); process.exitCode = 1`, { passed: 3, failed: 2 }],
  ])("%s", async (_, text, counts) => {
    expect(await runClosing(aTool(text))).toMatchObject(counts);
  });
});

test("a report from an earlier run is never used", async () => {
  const reportFile = join(setup.folder, "report.json");
  writeFileSync(reportFile, `{"passed":9}`);
  const tally = await runReported(aTool("process.exitCode = 1"), reportFile, () => ({ passed: 9, failed: 0, skipped: 0 }));
  expect(tally).toMatchObject({ passed: 0, failed: 1 });
});

test("a verdict is one test", async () => {
  expect(await runVerdict(aTool(""))).toMatchObject({ passed: 1, failed: 0 });
  expect(await runVerdict(aTool("process.exitCode = 2"))).toMatchObject({ passed: 0, failed: 1 });
  expect(await runVerdict({ ...aTool(""), script: join(setup.folder, "gone.mjs") })).toMatchObject({ failed: 1 });
});
