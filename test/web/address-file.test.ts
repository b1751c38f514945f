import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeAddressFile, type AddressPlaces } from "../../electron/web/address-file.ts";

const url = "http://127.0.0.1:49152/enter?token=a-B_c";
const setup = { home: "" };
const places = (changes: Partial<AddressPlaces> = {}): AddressPlaces =>
  ({ platform: "linux", home: setup.home, dataFolder: join(setup.home, ".local", "data"), hasSnaps: false, ...changes });

beforeEach(() => void (setup.home = mkdtempSync(join(tmpdir(), "mezzanine-address-"))));
afterEach(() => rmSync(setup.home, { recursive: true, force: true }));

test.runIf(process.platform !== "win32")("nobody else can read it, nor see into its folder", () => {
  const file = writeAddressFile(url, places());
  expect(statSync(file!.path).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(file!.path)).mode & 0o777).toBe(0o700);
});

test("it leads to the address, its name does not, and it goes with its folder", () => {
  const file = writeAddressFile(url, places());
  expect(readFileSync(file!.path, "utf8")).toContain(`content="0;url=${url}"`);
  expect(file!.path).not.toContain("a-B_c");
  file!.remove();
  file!.remove();
  expect(readdirSync(join(setup.home, ".local", "data"))).toEqual([]);
});

test("browsers that are snaps cannot read hidden folders: then it lies in the home itself", () => {
  expect(dirname(dirname(writeAddressFile(url, places({ hasSnaps: true }))!.path))).toBe(setup.home);
  expect(dirname(dirname(writeAddressFile(url, places({ hasSnaps: true, platform: "darwin" }))!.path))).toBe(join(setup.home, ".local", "data"));
});

test("where nothing can be written there is none, and nothing is left behind", () => {
  const taken = join(setup.home, "taken");
  writeFileSync(taken, "");
  expect(writeAddressFile(url, places({ dataFolder: taken }))).toBeNull();
  expect(existsSync(taken)).toBe(true);
});
