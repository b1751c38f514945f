import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../build/runtime.js";
import { findFiles } from "../../build/source-files.ts";

const setup = { base: "", tree: "", tools: "" };

const findTool = (name: string): string | undefined =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file) && !file.startsWith(join(root, "node_modules")));

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

/** A project in miniature with an npm that has everything but a Node for this platform, as npm says so for macOS. */
function aTreeWithoutNode(): string {
  const tree = mkdtempSync(join(setup.base, "without-node-"));
  mkdirSync(join(tree, "build"));
  for (const name of ["run.js", "install.js", "runtime.js", "bundle-sources.js"])
    copyFileSync(join(root, "build", name), join(tree, "build", name));
  writeFileSync(join(tree, "package.json"), `{"type":"module"}`);
  writeFileSync(join(tree, "package-lock.json"), "{}");
  writeFileSync(join(tree, "build", "test.ts"), `console.log("checked")`);
  writeFileSync(
    join(tree, "npm-cli.js"),
    `import { mkdirSync } from "node:fs";
     if (process.argv[2] !== "rebuild") mkdirSync("node_modules", { recursive: true });
     else {
       console.error("npm error code 1\\nnpm error command failed\\nnpm error npm error code ETARGET\\nnpm error npm error notarget No matching version found\\nnpm error A complete log of this run can be found in: x");
       process.exit(1);
     }`,
  );
  return tree;
}

function runWithoutNode(tree: string, version?: string) {
  const asVersion = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...(version === undefined ? [] : ["--import", asVersion]), join(tree, "build", "run.js"), "check"],
    {
      encoding: "utf8",
      env: { ...process.env, npm_execpath: join(tree, "npm-cli.js"), npm_node_execpath: findTool("node") ?? process.execPath },
    },
  );
  return { status, stdout, said: stderr };
}

const count = (text: string, part: string): number => text.split(part).length - 1;

test("where npm has no Node for this platform, its own error is shown once and the user's Node is used", () => {
  const tree = aTreeWithoutNode();
  const first = runWithoutNode(tree);
  expect(first).toMatchObject({ status: 0, stdout: "checked\n" });
  expect(count(first.said, "No matching version found")).toBe(1);
  expect(count(first.said, "ETARGET")).toBe(1);
  expect(first.said).toContain(`${process.platform}-${process.arch}`);
  expect(first.said).toContain(process.versions.node);
  expect(runWithoutNode(tree)).toEqual({ status: 0, stdout: "checked\n", said: "" });
});

test("where the user's Node is too old for that, each run names the version to install", () => {
  const tree = aTreeWithoutNode();
  for (const start of [1, 2]) {
    const { status, stdout, said } = runWithoutNode(tree, "20.20.2");
    expect({ start, status, stdout }).toEqual({ start, status: 1, stdout: "" });
    expect(said).toContain("22.12");
    expect(count(said, "No matching version found")).toBe(start === 1 ? 1 : 0);
  }
  expect(runWithoutNode(tree)).toMatchObject({ status: 0, stdout: "checked\n" });
});

// One test: each step needs the one before it, and the first takes a minute.
test.skipIf(process.platform === "win32")(
  "a clone installs itself without Python and compiler, builds, and does neither twice",
  { timeout: 400_000 },
  () => {
    expect(["python3", "python", "gcc", "cc", "make"].filter((name) => existsSync(join(setup.tools, name)))).toEqual([]);
    const start = ["build/run.js", "build", "preload"];
    const first = run(join(setup.tools, "node"), start);
    expect(first).toMatchObject({ status: 0, stdout: "built preload\n" });
    expect(first.stderr).toContain("Installing");

    const second = run(join(setup.tools, "node"), start);
    expect(second).toMatchObject({ status: 0, stdout: "nothing changed\n", stderr: "" });

    const ours = run(join(setup.tree, "node_modules", "node", "bin", "node"), ["-p", "process.versions.node"]);
    expect(ours.stdout).toMatch(/^24\./);
    const driver = run(join(setup.tree, "node_modules", "node", "bin", "node"), [
      "-p",
      `new (require("better-sqlite3"))(":memory:").prepare("select 7").pluck().get()`,
    ]);
    expect(driver).toMatchObject({ status: 0, stdout: "7\n" });
    expect(existsSync(join(setup.tree, "node_modules", "electron", "dist"))).toBe(false);
  },
);
