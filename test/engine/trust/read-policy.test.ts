import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { readTrustFile, readTrustPolicy } from "../../../electron/engine/trust/read-policy.ts";
import { noRegistry } from "../../../electron/engine/trust/reg-exe.ts";
import type { RegistryFailure, RegistryReader, RegistryValue } from "../../../electron/engine/trust/registry.ts";

const one = "0123456789ABCDEF0123456789ABCDEF01234567";
const two = "89ABCDEF0123456789ABCDEF0123456789ABCDEF";
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-trust-"));
  folders.push(folder);
  return folder;
}

const aRegistry =
  (value: RegistryValue): RegistryReader =>
  () =>
    Promise.resolve(ok(new Map([["trustedcertificatethumbprints", value]])));
const onWindows = (registry: RegistryReader) => readTrustPolicy({ platform: "win32", registry, dataFolder: "C:\\nowhere" });

test.each<[string, RegistryValue, unknown]>([
  [
    "a clean list",
    { kind: "list", text: `${one}\0${two.toLowerCase()}` },
    [
      [one, []],
      [two, []],
    ],
  ],
  [
    "one text joined by line ends",
    { kind: "text", text: `${one}\r\n${two}` },
    [
      [one, []],
      [two, []],
    ],
  ],
  [
    "one text joined by zeros",
    { kind: "text", text: `${one}\0${two}\0` },
    [
      [one, []],
      [two, []],
    ],
  ],
  ["a written-out zero at the end", { kind: "list", text: `${one}\\0` }, [[one, ["literal-nul"]]]],
  [
    "a written-out zero between two",
    { kind: "text", text: `${one}\\0${two}` },
    [
      [one, ["literal-nul"]],
      [two, ["literal-nul"]],
    ],
  ],
  ["a mark from the certificate dialog", { kind: "list", text: `\u200E${one}` }, [[one, ["hidden-characters"]]]],
  ["no thumbprint at all", { kind: "list", text: "Contoso" }, [[null, []]]],
])("the policy's entries: %s", async (_, value, expected) => {
  const policy = await onWindows(aRegistry(value));
  expect(policy.source.kind).toBe("policy");
  expect(policy.failure).toBeNull();
  expect(policy.entries.map(({ thumbprint, dirt }) => [thumbprint, dirt])).toEqual(expected);
});

test("what is stored stays visible, invisible characters included", async () => {
  const policy = await onWindows(aRegistry({ kind: "list", text: `\u200E${one}` }));
  expect(policy.entries[0]?.written).toBe(`\\u200E${one}`);
});

const failures: [RegistryFailure, string | null][] = [
  ["absent", null],
  ["not-available", "not-available"],
  ["unreadable", "unreadable"],
];

test.each(failures)("a registry that is %s", async (failure, expected) => {
  const policy = await onWindows(() => Promise.resolve(err(failure)));
  expect([policy.failure, policy.entries]).toEqual([expected, []]);
});

test("a value of another type is unreadable, a key without the value is an empty list", async () => {
  expect((await onWindows(aRegistry({ kind: "other" }))).failure).toBe("unreadable");
  expect((await onWindows(() => Promise.resolve(ok(new Map())))).failure).toBeNull();
});

test("elsewhere a text file is read, with comments", async () => {
  const dataFolder = aFolder();
  const read = () => readTrustPolicy({ platform: "linux", registry: noRegistry, dataFolder });
  expect(await read()).toMatchObject({ entries: [], failure: null });
  writeFileSync(join(dataFolder, "trusted-thumbprints.txt"), `\uFEFF# ours\r\n${one} # Contoso\r\n\r\n  ${two}\n01:23\n`);
  expect((await read()).entries.map(({ thumbprint }) => thumbprint)).toEqual([one, two, null]);
});

test("a file that was named must exist and be a file", async () => {
  const folder = aFolder();
  expect((await readTrustFile(join(folder, "none.txt"), "must-be-there")).failure).toBe("unreadable");
  expect((await readTrustFile(folder, "may-be-absent")).failure).toBe("unreadable");
  const utf16 = join(folder, "notepad.txt");
  writeFileSync(utf16, Buffer.from(`\uFEFF${one}\r\n`, "utf16le"));
  expect((await readTrustFile(utf16, "must-be-there")).entries.map(({ thumbprint }) => thumbprint)).toEqual([one]);
});
