import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findElectron } from "../../build/electron-binary.ts";

const setup = { folder: "" };

beforeEach(() => {
  setup.folder = mkdtempSync(join(tmpdir(), "mezzanine-electron-"));
});

afterEach(() => rmSync(setup.folder, { recursive: true, force: true }));

function aPackage(files: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>> = {}) {
  const packageFolder = join(setup.folder, "electron");
  for (const [name, text] of Object.entries({ "package.json": `{"version":"45.4.1"}`, ...files })) {
    mkdirSync(dirname(join(packageFolder, name)), { recursive: true });
    writeFileSync(join(packageFolder, name), text);
  }
  return findElectron({ packageFolder, environment, platform: "linux" });
}

const whole = { "path.txt": "electron", "dist/version": "v45.4.1\n", "dist/electron": "" };

test("a complete package has its program", () => {
  expect(aPackage(whole)).toBe(join(setup.folder, "electron", "dist", "electron"));
});

test("a package without a download has none", () => {
  expect(aPackage({})).toBeUndefined();
});

test("a partly unpacked package has none", () => {
  expect(aPackage({ "dist/version": "45.4.1", "dist/electron": "" })).toBeUndefined();
});

test("a program of another version does not count", () => {
  expect(aPackage({ ...whole, "dist/version": "44.0.0" })).toBeUndefined();
});

test("a folder named by the user counts when the program is in it", () => {
  const place = join(setup.folder, "mine");
  expect(aPackage({}, { ELECTRON_OVERRIDE_DIST_PATH: place })).toBeUndefined();
  mkdirSync(place);
  writeFileSync(join(place, "electron"), "");
  expect(aPackage({}, { ELECTRON_OVERRIDE_DIST_PATH: place })).toBe(join(place, "electron"));
});

test("an empty folder name is ignored", () => {
  expect(aPackage(whole, { ELECTRON_OVERRIDE_DIST_PATH: "" })).toBe(join(setup.folder, "electron", "dist", "electron"));
});
