import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { setUserDataPath } from "../../electron/main/paths.ts";

const setup = { folder: "", paths: [] as string[] };
const app = { setPath: (name: string, path: string) => void setup.paths.push(`${name} ${existsSync(path) ? path : "missing"}`) };

beforeEach(() => Object.assign(setup, { folder: mkdtempSync(join(tmpdir(), "mezzanine-user-data-")), paths: [] }));
afterEach(() => rmSync(setup.folder, { recursive: true, force: true }));

test("Electron's files go into our data folder, which is created first", () => {
  setUserDataPath(app, join(setup.folder, "data"));
  expect(setup.paths).toEqual([`userData ${join(setup.folder, "data", "electron")}`]);
});

test("a data folder that cannot be created leaves Electron's default", () => {
  writeFileSync(join(setup.folder, "data"), "a file");
  setUserDataPath(app, join(setup.folder, "data"));
  expect(setup.paths).toEqual([]);
});
