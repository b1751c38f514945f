import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { anArchive } from "../builders/an-archive.ts";

const bin = fileURLToPath(new URL("../../electron/cli/bin.js", import.meta.url));
const start = (...args: readonly string[]) => spawnSync(process.execPath, [bin, ...args], { encoding: "utf8" });

test("starts from source with this Node", () => {
  const { status, stdout } = start("--version");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^mezzanine \d+\.\d+\.\d+\n$/u);
});

test("a file is read by a child of the source", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "mezzanine-bin-")), "Fernhill.mez");
  writeFileSync(file, await anArchive());
  const { status, stdout } = start("inspect", "--json", file);
  expect(status).toBe(0);
  expect(stdout).toContain("Fernhill.Contents");
});

test("wrong usage is reported on standard error with exit code 2", () => {
  const { status, stdout, stderr } = start("frobnicate");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("frobnicate");
});

test.runIf(process.platform === "linux")("an output that nobody could store is no success", () => {
  const full = openSync("/dev/full", "w");
  try {
    const { status, stderr } = spawnSync(process.execPath, [bin, "--version"], { encoding: "utf8", stdio: ["ignore", full, "pipe"] });
    expect(status).toBe(3);
    expect(stderr).toContain("ENOSPC");
  } finally {
    closeSync(full);
  }
});
