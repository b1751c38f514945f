import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { isUntouched } from "../../build/bundle-sources.js";
import { buildChanged } from "../../build/bundles.ts";
import { root } from "../../build/runtime.js";

beforeEach(async () => void (await buildChanged(["cli"])), 120_000);

/** What a start of the command line loads, as paths from the root. */
function loadedBy(...argv: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-loaded-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = { ...process.env, NODE_V8_COVERAGE: folder };
  const { status } = spawnSync(process.execPath, [join(root, "electron", "cli", "bin.js"), ...argv], { env, stdio: "ignore" });
  expect(status).toBe(0);
  const reports = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  return ["build/out/cli/index.js", "electron/cli/main.ts"].filter((path) => reports.some((report) => report.includes(`/${path}"`)));
}

test("the command line of a clone starts from its bundle while no source was touched, and from source after that", () => {
  const source = join(root, "electron", "cli", "exit-code.ts");
  const { atime, mtime } = statSync(source);
  expect([isUntouched("cli"), loadedBy("--version")]).toEqual([true, ["build/out/cli/index.js"]]);
  onTestFinished(() => utimesSync(source, atime, mtime));
  utimesSync(source, atime, new Date(mtime.getTime() + 1000));
  expect([isUntouched("cli"), loadedBy("--version")]).toEqual([false, ["electron/cli/main.ts"]]);
}, 60_000);

test("sources that were touched and not changed are not built again", { timeout: 60_000 }, async () => {
  const source = join(root, "electron", "cli", "exit-code.ts");
  const { atime, mtime } = statSync(source);
  onTestFinished(() => utimesSync(source, atime, mtime));
  utimesSync(source, atime, new Date(mtime.getTime() + 2000));
  expect(await buildChanged(["cli"])).toEqual([]);
  expect(isUntouched("cli")).toBe(true);
});
