import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateConfiguration } from "app-builder-lib/out/util/config/config.js";
import { beforeAll, describe, expect, test } from "vitest";
import { packOnStub } from "../../build/pack.ts";
import { packConfiguration } from "../../build/packaging.ts";
import { fuseSentinel } from "../../build/stub-electron.ts";
import { readAsar, type PackedFile } from "../builders/asar.ts";

describe.skipIf(process.platform !== "linux")("what is packed", { timeout: 120_000 }, () => {
  const packed = { folder: "", files: [] as readonly PackedFile[] };

  beforeAll(async () => {
    packed.folder = await packOnStub();
    packed.files = readAsar(join(packed.folder, "resources", "app.asar"));
  }, 120_000);

  test("is what runs, and nothing else", () => {
    const expected = /^(package\.json|LICENSE|build\/out\/(main|child)\/index\.js|build\/out\/preload\/index\.cjs|build\/out\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|svg|png))|node_modules\/better-sqlite3\/.+)$/;
    expect(packed.files.map(({ name }) => name).filter((name) => !expected.test(name))).toEqual([]);
    for (const name of ["package.json", "build/out/main/index.js", "build/out/child/index.js", "build/out/preload/index.cjs", "build/out/renderer/index.html"]) {
      expect(packed.files.map((file) => file.name)).toContain(name);
    }
  });

  test("stays below 10 MB without Electron", () => {
    expect(packed.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)).toBeLessThan(10 * 1024 * 1024);
  });

  test("has the driver's binary for this platform only, outside the archive", () => {
    const binaries = packed.files.filter(({ name }) => name.endsWith(".node"));
    expect(binaries).toMatchObject([{ name: `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`, unpacked: true }]);
    const outside = readdirSync(join(packed.folder, "resources"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".node"));
    expect(outside).toEqual([join("app.asar.unpacked", "node_modules", "better-sqlite3", "prebuilds", `linux-${process.arch}.node`)]);
  });

  test("has the fuses as configured", () => {
    const program = readFileSync(join(packed.folder, "mezzanine"));
    const at = program.indexOf(fuseSentinel) + fuseSentinel.length + 2;
    // RunAsNode, cookie encryption, NODE_OPTIONS, inspect arguments, ASAR integrity, only from ASAR, browser snapshot, file: privileges, the rest untouched.
    expect(program.toString("latin1", at, at + 8)).toBe("01001110");
  });

  test("says nothing of the machine it was packed on", () => {
    const archive = readFileSync(join(packed.folder, "resources", "app.asar"));
    expect(archive.includes(packed.folder)).toBe(false);
  });
});

test.each([
  ["linux", "x64"],
  ["linux", "arm64"],
  ["darwin", "arm64"],
  ["win32", "x64"],
  ["win32", "arm64"],
] as const)("the configuration for %s-%s is one that electron-builder knows", async (platform, arch) => {
  await expect(validateConfiguration(packConfiguration(platform, arch), { isEnabled: false, add: () => undefined } as never)).resolves.toBeUndefined();
});
