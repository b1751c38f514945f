import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildChanged } from "../../build/bundles.ts";
import { root } from "../../build/runtime.js";

const setup = { tree: "" };

/** What the command starts from where it is installed, as its `bin.js` names it, and what has no business there. */
const needed = [
  "electron/cli/bin.js",
  "build/out/cli/index.js",
  "build/out/child/index.js",
  "docs/findings/unsigned.md",
  "docs/schemas/scan-1.json",
  "docs/publishing.md",
  "docs/json-output.md",
  "package.json",
  "README.md",
  "LICENSE",
];
const others = ["build/out/renderer/index.html", "test/fixtures/golden/make.py", "electron/main/index.ts"];

beforeAll(() => {
  setup.tree = mkdtempSync(join(tmpdir(), "mezzanine-packed-"));
  for (const file of [...needed, ...others, ".gitignore"]) {
    mkdirSync(dirname(join(setup.tree, file)), { recursive: true });
    if (existsSync(join(root, file)) && !file.startsWith("build/")) copyFileSync(join(root, file), join(setup.tree, file));
    else writeFileSync(join(setup.tree, file), "");
  }
});

afterAll(() => rmSync(setup.tree, { recursive: true, force: true }));

const npm = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "npm"))
  .find((file) => existsSync(file) && !file.startsWith(root));

test.skipIf(npm === undefined)("what `npm pack` takes along is what the installed command needs", () => {
  const args = [realpathSync(npm ?? ""), "pack", "--dry-run", "--json", "--ignore-scripts"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: setup.tree, encoding: "utf8" });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  const packed = files.map(({ path }) => path);
  expect(packed).toEqual(expect.arrayContaining(needed));
  expect(packed.filter((path) => others.includes(path))).toEqual([]);
});

test("the installed command finds its bundle and its pages about findings", { timeout: 60_000 }, async () => {
  await buildChanged(["cli"]);
  const packages = join(setup.tree, "node_modules");
  for (const path of ["electron/cli/bin.js", "build/out/cli", "docs/findings", "package.json"]) {
    cpSync(join(root, path), join(packages, "mezzanine", path), { recursive: true });
  }
  symlinkSync(join(root, "node_modules", "better-sqlite3"), join(packages, "better-sqlite3"), "junction");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(packages, "mezzanine", "electron/cli/bin.js"), "explain", "unsigned", "--json"],
    { encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ kind: "unsigned", severity: "attention" });
});
