import assert from "node:assert/strict";
import { test } from "node:test";
import { readTrustPolicy } from "../../electron/engine/trust/read-policy.ts";
import { aReader, keyInUse, policies, reg } from "./registry.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const dataFolder = temporaryFolder();
const one = "0123456789ABCDEF0123456789ABCDEF01234567";
const two = "89ABCDEF0123456789ABCDEF0123456789ABCDEF";

async function entriesOf(type: string, data: string, ...more: readonly string[]) {
  reg("add", keyInUse(policies), "/v", "TrustedCertificateThumbprints", "/t", type, "/d", data, "/f", ...more);
  const { entries, failure } = await readTrustPolicy({ platform: "win32", registry: aReader(dataFolder), dataFolder });
  assert.equal(failure, null);
  return entries.map(({ thumbprint, dirt }) => [thumbprint, dirt]);
}

test("a list as documented", async () => {
  assert.deepEqual(await entriesOf("REG_MULTI_SZ", `${one}\\0${two.toLowerCase()}`), [
    [one, []],
    [two, []],
  ]);
});

test("a mark copied from the certificate dialog is seen, and so are spaces", async () => {
  const spaced = two.replace(/../gu, "$& ").trim();
  assert.deepEqual(await entriesOf("REG_MULTI_SZ", `\u200E${one}\\0${spaced}`), [
    [one, ["hidden-characters"]],
    [two, ["spaces"]],
  ]);
});

test("a written-out zero is seen", async () => {
  assert.deepEqual(await entriesOf("REG_MULTI_SZ", `${one}\\0,${two}`, "/s", ","), [
    [one, ["literal-nul"]],
    [two, []],
  ]);
  assert.deepEqual(await entriesOf("REG_SZ", `${one}\\0`), [[one, ["literal-nul"]]]);
  assert.deepEqual(await entriesOf("REG_SZ", `${one}\\0${two}`), [
    [one, ["literal-nul"]],
    [two, ["literal-nul"]],
  ]);
});

test("one text joined by line ends", async () => {
  assert.deepEqual(await entriesOf("REG_SZ", `${one}\r\n${two}`), [
    [one, []],
    [two, []],
  ]);
});

test("no list is an empty list", async () => {
  reg("delete", keyInUse(policies), "/f");
  const { entries, failure } = await readTrustPolicy({ platform: "win32", registry: aReader(dataFolder), dataFolder });
  assert.deepEqual([entries, failure], [[], null]);
});
