import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ok } from "../../../shared/base/result.ts";
import type { Thumbprint } from "../../../shared/model/thumbprint.ts";
import { parseRegExport } from "../../../electron/engine/trust/parse-reg-export.ts";
import { planTrustChange } from "../../../electron/engine/trust/plan-trust-change.ts";
import { createTrustList, type TrustListPorts } from "../../../electron/engine/trust/trust-list.ts";
import type { RegImporter } from "../../../electron/engine/trust/reg-exe.ts";
import type { RegistryValue, RegistryValues } from "../../../electron/engine/trust/registry.ts";
import { policyKey } from "../../../electron/engine/trust/read-policy.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const name = "trustedcertificatethumbprints";
const [theirs, mine] = ["AB".repeat(20), "CD".repeat(20)] as [Thumbprint, Thumbprint];
const stored = (text: string): RegistryValue => ({ kind: "list", text });

/** A registry in memory that imports registration files. */
function aRegistry(first: RegistryValue | undefined, { rights = true }: { readonly rights?: boolean } = {}) {
  const state = { value: first, prompts: 0, onPrompt: (): Promise<"ended" | "declined"> => Promise.resolve("ended") };
  const values = (): RegistryValues => new Map(state.value === undefined ? [] : [[name, state.value]]);
  const take = (path: string) => {
    if (!existsSync(path)) return;
    const read = parseRegExport(readFileSync(path), policyKey);
    if (read.ok) state.value = read.value.get(name);
  };
  const importer: RegImporter = {
    command: (path) => `reg.exe import "${path}"`,
    importFile: (path) => Promise.resolve(rights ? take(path) : undefined),
    importElevated: async (path) => {
      state.prompts += 1;
      const ended = await state.onPrompt();
      if (ended === "ended") take(path);
      return ended;
    },
  };
  const dataFolder = aFolder();
  const ports: TrustListPorts = {
    platform: "win32",
    registry: () => Promise.resolve(ok(values())),
    importer,
    dataFolder,
    now: () => new Date("2027-01-10T12:00:00Z"),
    watchEveryMs: 5,
  };
  return { state, dataFolder, list: createTrustList(ports) };
}

async function adding({ list }: ReturnType<typeof aRegistry>) {
  const before = await list.read();
  if (!before.ok) throw new Error(before.error);
  return planTrustChange(before.value, { add: [mine], remove: [] });
}

test("merges, keeps a backup, and restores it exactly", async () => {
  const registry = aRegistry(stored(`\u200E${theirs}\0Contoso`));
  const change = await adding(registry);
  expect(await registry.list.write("1", change)).toMatchObject({ ok: true });
  expect(registry.state).toMatchObject({ value: stored(`\u200E${theirs}\0Contoso\0${mine}`), prompts: 0 });
  const [backup] = await registry.list.backups();
  expect(backup).toMatchObject({ keptAt: "2027-01-10T12:00:00.000Z", entries: [{ dirt: ["hidden-characters"] }, { thumbprint: null }] });
  const kept = await registry.list.readBackup(backup?.id ?? "");
  expect(kept).toEqual(change.before);
  await registry.list.write("2", { before: change.after, after: change.before });
  expect(registry.state.value).toEqual(stored(`\u200E${theirs}\0Contoso`));
  expect(await registry.list.backups()).toHaveLength(2);
  expect(readdirSync(registry.dataFolder)).toEqual(["trust-backups"]);
});

test("a value that was not there is restored as not there", async () => {
  const registry = aRegistry(undefined);
  const change = await adding(registry);
  await registry.list.write("1", change);
  expect(registry.state.value).toEqual(stored(mine));
  const [backup] = await registry.list.backups();
  expect(await registry.list.readBackup(backup?.id ?? "")).toEqual({ form: "absent", text: "" });
  await registry.list.write("2", { before: change.after, after: change.before });
  expect(registry.state.value).toBeUndefined();
});

test("without the rights the system asks, and its answer counts", async () => {
  const agreed = aRegistry(stored(theirs), { rights: false });
  expect(await agreed.list.write("1", await adding(agreed))).toMatchObject({ ok: true });
  expect(agreed.state).toMatchObject({ value: stored(`${theirs}\0${mine}`), prompts: 1 });
  const refused = aRegistry(stored(theirs), { rights: false });
  refused.state.onPrompt = () => Promise.resolve("declined");
  expect(await refused.list.write("1", await adding(refused))).toEqual({ ok: false, error: "elevation-declined" });
  expect(refused.state.value).toEqual(stored(theirs));
});

test("a change between reading and writing is found, and nothing is written", async () => {
  const registry = aRegistry(stored(theirs));
  const change = await adding(registry);
  registry.state.value = stored(`${theirs}\0Contoso`);
  expect(await registry.list.write("1", change)).toEqual({ ok: false, error: "changed-meanwhile" });
  expect(registry.state.value).toEqual(stored(`${theirs}\0Contoso`));
  expect(await registry.list.backups()).toEqual([]);
});

test("a change while the system's prompt is open survives the user's yes", async () => {
  const registry = aRegistry(stored(theirs), { rights: false });
  const change = await adding(registry);
  registry.state.onPrompt = async () => {
    registry.state.value = stored(`${theirs}\0Contoso`);
    // The prompt stays open until the change has been noticed.
    while (readdirSync(registry.dataFolder).some((file) => file.startsWith("trust-change")))
      await new Promise((done) => setTimeout(done, 2));
    return "ended";
  };
  expect(await registry.list.write("1", change)).toEqual({ ok: false, error: "changed-meanwhile" });
  expect(registry.state.value).toEqual(stored(`${theirs}\0Contoso`));
});

test.each<[string, RegistryValue]>([
  ["a number", { kind: "other" }],
  ["a text with something behind it", { kind: "text", text: theirs, cut: true }],
])("%s is not changed", async (_, value) => {
  expect(await aRegistry(value).list.read()).toEqual({ ok: false, error: "list-in-other-form" });
});

test("a backup is named by nothing but its own name", async () => {
  const registry = aRegistry(stored(theirs));
  await registry.list.write("1", await adding(registry));
  for (const id of ["../secret.reg", "", "2027-01-10T12-00-00-000Z.txt", "..\\x.reg", "2027-01-10T12-00-00-000Z.reg/../x"])
    expect(await registry.list.readBackup(id)).toBeNull();
});

const aFileList = (bytes: Buffer | null) => {
  const dataFolder = aFolder();
  const path = join(dataFolder, "trusted-thumbprints.txt");
  if (bytes !== null) writeFileSync(path, bytes);
  const registry = aRegistry(undefined);
  const list = createTrustList({
    platform: "linux",
    registry: () => Promise.resolve(ok(new Map())),
    importer: { command: () => "", importFile: () => Promise.resolve(), importElevated: () => Promise.resolve("not-available") },
    dataFolder,
    now: () => new Date("2027-01-10T12:00:00Z"),
  });
  return { ...registry, list, path };
};

test.each<[string, Buffer | null, string]>([
  ["none", null, `${mine}\n`],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF# Ünser\r\n${theirs}\r\n`), `\uFEFF# Ünser\r\n${theirs}\r\n${mine}\r\n`],
  ["UTF-16", Buffer.from(`\uFEFF${theirs}`, "utf16le"), `\uFEFF${theirs}\n${mine}`],
])("where there is no registry a text file is changed: %s", async (_, bytes, text) => {
  const file = aFileList(bytes);
  expect(await file.list.write("1", await adding(file))).toMatchObject({ ok: true });
  const written = readFileSync(file.path);
  expect(written.toString(written[0] === 0xff ? "utf16le" : "utf8")).toBe(text);
  const [backup] = await file.list.backups();
  expect((await file.list.readBackup(backup?.id ?? ""))?.text).toBe(
    bytes === null ? "" : bytes.toString(bytes[0] === 0xff ? "utf16le" : "utf8"),
  );
});

test("a file in no encoding of text is left alone", async () => {
  expect(await aFileList(Buffer.from([0xc3, 0x28, 0x0a])).list.read()).toEqual({ ok: false, error: "list-in-other-form" });
});
