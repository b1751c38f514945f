import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

// Connector files with known answers, made with other tools. They live beside the project and are not part of it.
const root = fileURLToPath(new URL("..", import.meta.url));
const oracle = join(root, "..", "shared", "oracle", "compare.mjs");
const present = existsSync(oracle);
const title = (group: string) =>
  present ? `agrees with the oracle on group ${group}` : `group ${group} skipped: no oracle beside the project`;

/** The comparator splits its `--cli` at spaces, so Node is named as the PATH has it: this one, put first. */
function compare(group: string) {
  const path = `${join(process.execPath, "..")}${process.platform === "win32" ? ";" : ":"}${process.env["PATH"] ?? ""}`;
  const args = [oracle, "--groups", group, "--cli", "node electron/cli/bin.js", "--cwd", root];
  return spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", env: { ...process.env, PATH: path } });
}

test.skipIf(!present).each(["A", "B", "C", "D", "E"].map((group) => [title(group), group] as const))(
  "%s",
  (_, group) => {
    const { status, stdout, stderr } = compare(group);
    expect(status, stdout + stderr).toBe(0);
  },
  120_000,
);
