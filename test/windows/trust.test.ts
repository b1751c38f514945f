import assert from "node:assert/strict";
import { test } from "node:test";
import { readdirSync } from "node:fs";
import { planTrustChange } from "../../electron/engine/trust/plan-trust-change.ts";
import { readTrustPolicy } from "../../electron/engine/trust/read-policy.ts";
import { createTrustList } from "../../electron/engine/trust/trust-list.ts";
import type { Thumbprint } from "../../shared/model/thumbprint.ts";
import { aReader, anImporter, keyInUse, policies, reg } from "./registry.ts";
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

const mine = "CDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCD" as Thumbprint;

/** The product's own way to the list. The key is written in full in its files, so it is the one in use. */
const aList = () => {
  const read = aReader(dataFolder);
  return createTrustList({
    platform: "win32",
    registry: () => read(policies),
    importer: anImporter(),
    dataFolder,
    now: () => new Date(),
    key: keyInUse(policies),
  });
};

const exactly = async () => {
  const values = await aReader(dataFolder)(policies);
  return values.ok ? [...values.value].sort(([one], [other]) => (one < other ? -1 : 1)) : values.error;
};

async function planned(list: ReturnType<typeof aList>, add: readonly Thumbprint[], remove: readonly string[] = []) {
  const before = await list.read();
  assert.ok(before.ok);
  return planTrustChange(before.value, { add, remove });
}

test("a merge keeps the others as they are written, and other values; the backup restores them", async () => {
  await entriesOf("REG_MULTI_SZ", `\u200E${one}\\0${two.toLowerCase()}\\0Contoso`);
  reg("add", keyInUse(policies), "/v", "EnableCustomVisuals", "/t", "REG_DWORD", "/d", "1", "/f");
  const before = await exactly();
  const list = aList();
  const change = await planned(list, [mine]);
  assert.deepEqual((await list.write("merge", change)).ok, true);
  assert.deepEqual(await exactly(), [
    ["enablecustomvisuals", { kind: "other" }],
    ["trustedcertificatethumbprints", { kind: "list", text: `\u200E${one}\0${two.toLowerCase()}\0Contoso\0${mine}` }],
  ]);
  const [backup] = await list.backups();
  const kept = await list.readBackup(backup?.id ?? "");
  assert.ok(kept !== null);
  assert.deepEqual((await list.write("restore", { before: change.after, after: kept })).ok, true);
  assert.deepEqual(await exactly(), before);
  assert.deepEqual(
    readdirSync(dataFolder).filter((name) => name.endsWith(".reg")),
    [],
  );
});

test("a change by another program between reading and writing is found, and survives", async () => {
  await entriesOf("REG_MULTI_SZ", one);
  const list = aList();
  const change = await planned(list, [mine]);
  await entriesOf("REG_MULTI_SZ", `${one}\\0${two}`);
  const written = await list.write("late", change);
  assert.deepEqual(written, { ok: false, error: "changed-meanwhile" });
  const read = await list.read();
  assert.deepEqual(read, { ok: true, value: { form: "list", text: `${one}\0${two}` } });
});

test("a list that was not there is made, and is gone when its last entry is removed", async () => {
  reg("delete", keyInUse(policies), "/f");
  const list = aList();
  assert.equal((await list.write("first", await planned(list, [mine]))).ok, true);
  assert.deepEqual(await exactly(), [["trustedcertificatethumbprints", { kind: "list", text: mine }]]);
  assert.equal((await list.write("last", await planned(list, [], [mine]))).ok, true);
  assert.deepEqual(await list.read(), { ok: true, value: { form: "absent", text: "" } });
});

test("one text joined by line ends stays one text", async () => {
  await entriesOf("REG_SZ", `${one}\r\n${two}`);
  const list = aList();
  assert.equal((await list.write("text", await planned(list, [mine], [one]))).ok, true);
  assert.deepEqual(await list.read(), { ok: true, value: { form: "text", text: `${two}\r\n${mine}` } });
  reg("delete", keyInUse(policies), "/f");
});
