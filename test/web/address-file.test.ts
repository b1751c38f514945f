import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { wordsIn } from "../../shared/words/locales.ts";
import { writeAddressFile, type AddressFileChoices } from "../../electron/web/address-file.ts";

const url = "http://127.0.0.1:49152/enter?token=a-B_c";
const setup = { home: "" };
const folders = (changes: Partial<AddressFileChoices> = {}): AddressFileChoices => ({
  platform: "linux",
  home: setup.home,
  dataFolder: join(setup.home, ".local", "data"),
  hasSnaps: false,
  words: { language: "de", texts: wordsIn.de.host.web },
  ...changes,
});

beforeEach(() => void (setup.home = mkdtempSync(join(tmpdir(), "mezzanine-address-"))));
afterEach(() => rmSync(setup.home, { recursive: true, force: true }));

test.runIf(process.platform !== "win32")("only its owner can read it and its folder", () => {
  const file = writeAddressFile(url, folders());
  expect(statSync(file!.path).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(file!.path)).mode & 0o777).toBe(0o700);
});

test("its content names the address, its path does not, and it is removed with its folder", () => {
  const file = writeAddressFile(url, folders());
  expect(readFileSync(file!.path, "utf8")).toContain(`content="0;url=${url}"`);
  expect(readFileSync(file!.path, "utf8")).toContain('<html lang="de">');
  expect(readFileSync(file!.path, "utf8")).toContain(`>${wordsIn.de.host.web.open}</a>`);
  expect(file!.path).not.toContain("a-B_c");
  file!.remove();
  file!.remove();
  expect(readdirSync(join(setup.home, ".local", "data"))).toEqual([]);
});

test("where browsers may be snaps it is in the home folder, because snaps cannot read hidden folders", () => {
  expect(dirname(dirname(writeAddressFile(url, folders({ hasSnaps: true }))!.path))).toBe(setup.home);
  expect(dirname(dirname(writeAddressFile(url, folders({ hasSnaps: true, platform: "darwin" }))!.path))).toBe(
    join(setup.home, ".local", "data"),
  );
});

test("without the right to write there is none, and nothing is left behind", () => {
  const taken = join(setup.home, "taken");
  writeFileSync(taken, "");
  expect(writeAddressFile(url, folders({ dataFolder: taken }))).toBeNull();
  expect(existsSync(taken)).toBe(true);
});
