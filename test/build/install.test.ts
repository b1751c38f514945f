import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../build/runtime.js";
import { findFiles } from "../../build/source-files.ts";

const setup = { base: "", tree: "", tools: "" };

const findTool = (name: string): string | undefined =>
  (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file) && !file.startsWith(join(root, "node_modules")));

beforeAll(() => {
  setup.base = mkdtempSync(join(tmpdir(), "mezzanine-install-"));
  setup.tree = join(setup.base, "a clone");
  setup.tools = join(setup.base, "tools");
  for (const file of findFiles(root)) {
    mkdirSync(dirname(join(setup.tree, file)), { recursive: true });
    copyFileSync(join(root, file), join(setup.tree, file));
  }
  mkdirSync(setup.tools);
  for (const name of ["node", "npm", "sh", "env"]) {
    const tool = findTool(name);
    if (tool !== undefined) symlinkSync(realpathSync(tool), join(setup.tools, name));
  }
}, 60_000);

afterAll(() => rmSync(setup.base, { recursive: true, force: true }), 120_000);

/** Runs in the clone with four programs on the PATH: no Python, no compiler, no make, nothing of npm's own settings. */
function run(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: setup.tree,
    encoding: "utf8",
    env: { PATH: setup.tools, HOME: process.env["HOME"] ?? setup.base, npm_config_prefer_offline: "true" },
  });
  return { status, stdout, stderr };
}

// One test: each step needs the one before it, and the first takes a minute.
test.skipIf(process.platform === "win32")("a clone installs itself without Python and compiler, builds, and does neither twice", { timeout: 400_000 }, () => {
  expect(["python3", "python", "gcc", "cc", "make"].filter((name) => existsSync(join(setup.tools, name)))).toEqual([]);
  const start = ["build/run.js", "build", "preload"];
  const first = run(join(setup.tools, "node"), start);
  expect(first).toMatchObject({ status: 0, stdout: "built preload\n" });
  expect(first.stderr).toContain("Installing");

  const second = run(join(setup.tools, "node"), start);
  expect(second).toMatchObject({ status: 0, stdout: "nothing changed\n", stderr: "" });

  const ours = run(join(setup.tree, "node_modules", "node", "bin", "node"), ["-p", "process.versions.node"]);
  expect(ours.stdout).toMatch(/^24\./);
  const driver = run(join(setup.tree, "node_modules", "node", "bin", "node"), ["-p", `new (require("better-sqlite3"))(":memory:").prepare("select 7").pluck().get()`]);
  expect(driver).toMatchObject({ status: 0, stdout: "7\n" });
  expect(existsSync(join(setup.tree, "node_modules", "electron", "dist"))).toBe(false);
});
