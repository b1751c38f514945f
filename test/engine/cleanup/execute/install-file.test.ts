import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { err } from "../../../../shared/base/result.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { Installation } from "../../../../electron/engine/cleanup/execute/install-file.ts";
import { createFiles } from "../../../../electron/engine/cleanup/execute/files.ts";
import { subjectOfConnector } from "../../../../electron/engine/cleanup/plan/subject.ts";
import { aConnectorFile, anOrder, sha256, type CleanupSetup } from "../cleanup-setup.ts";
import { makeCleanupSetups } from "../cleanup-setups.ts";

const { newSetup, newPaths } = makeCleanupSetups();
const bytes = Buffer.from("new bytes");

function anInstallation(
  { paths, ports }: CleanupSetup,
  over: Partial<Installation> & { readonly replacing?: readonly string[] } = {},
): Installation {
  const { replacing = [], ...rest } = over;
  return {
    facts: {
      title: "New",
      sha256: sha256(bytes),
      sizeBytes: bytes.length,
      modifiedAt: "2026-01-01T00:00:00.000Z",
      version: "2.0",
      signer: null,
      findings: [],
    },
    to: join(paths.folder, "Contoso.mez"),
    bytes,
    mark: null,
    replaces: replacing.flatMap((name) => ports.inventory.find(name as ConnectorId) ?? []).map(subjectOfConnector),
    reason: "sent by Ada",
    ...rest,
  };
}

async function installed(setup: CleanupSetup, over: Parameters<typeof anInstallation>[1] = {}) {
  const done = await setup.cleanup.install([anInstallation(setup, over)]);
  if (!done.ok) throw new Error(done.error);
  const [one] = done.value;
  return one?.ok === true ? { historyId: one.value } : (one?.error.kind ?? null);
}

const inFolder = ({ paths }: CleanupSetup) => readdirSync(paths.folder).toSorted();
const kept = ({ cleanup }: CleanupSetup) => cleanup.quarantined().files.map(({ name }) => name);

test("the new file is there, what it replaced is kept, and undo brings it back", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, "Contoso.mez");
  const old = readFileSync(join(setup.paths.folder, "Contoso.mez"));
  aConnectorFile(setup.paths, "Other.pqx");
  const done = await installed(setup, { replacing: ["Contoso.mez", "Other.pqx"] });
  expect([inFolder(setup), kept(setup).toSorted()]).toEqual([["Contoso.mez"], ["Contoso.mez", "Other.pqx"]]);
  if (done === null || typeof done === "string") throw new Error(`${done}`);
  const event = setup.store.cleanup.findEvent(done.historyId ?? 0);
  expect(event).toMatchObject({
    kind: "installed",
    by: "user",
    note: "sent by Ada",
    version: "2.0",
    previous: { sha256: sha256(old), version: "1.0.0" },
  });
  const plan = await setup.cleanup.planUndo(done.historyId ?? 0);
  if (!plan.ok) throw new Error(plan.error);
  expect(plan.value).toMatchObject({ kind: "quarantine", restores: ["Contoso.mez", "Other.pqx"] });
  await setup.cleanup.carryOut(anOrder(plan.value.planId));
  expect([inFolder(setup), kept(setup)]).toEqual([["Contoso.mez", "Other.pqx"], ["Contoso.mez"]]);
  expect(readFileSync(join(setup.paths.folder, "Contoso.mez"))).toEqual(old);
  expect(await setup.cleanup.planUndo(done.historyId ?? 0)).toEqual(err("not-undoable"));
});

test("a scan that follows has nothing to report: the user did it", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, "Contoso.mez");
  const seen = (name: string, hash: string, signer: string | null) => ({
    connector: name as ConnectorId,
    folder: setup.paths.folder,
    name,
    sha256: hash,
    version: null,
    signer,
  });
  const old = sha256(readFileSync(join(setup.paths.folder, "Contoso.mez")));
  const scan = (hash: string, signer: string | null) =>
    setup.cleanup.observe([{ path: setup.paths.folder, files: [seen("Contoso.mez", hash, signer)], unreadable: [] }]);
  await scan(old, "AB12");
  await installed(setup, { replacing: ["Contoso.mez"] });
  expect(await scan(sha256(bytes), null)).toEqual({ ok: true, value: [] });
  // Somebody else's change is still reported.
  expect(await scan("FF".repeat(32), null)).toMatchObject({ ok: true, value: [{ kind: "replaced", by: "disk" }] });
});

test("bytes that are not those of the review are not written", async () => {
  const setup = newSetup();
  expect(await installed(setup, { bytes: Buffer.from("others") })).toBe("changed-since-review");
  expect(inFolder(setup)).toEqual([]);
});

test("a copy that does not read back as it was written is not installed", async () => {
  const files = createFiles();
  const setup = newSetup({ files: { ...files, writeBytes: (path) => files.writeBytes(path, Buffer.from("half")) } });
  aConnectorFile(setup.paths, "Contoso.mez");
  expect(await installed(setup, { replacing: ["Contoso.mez"] })).toBe("io-error");
  expect([inFolder(setup), kept(setup)]).toEqual([["Contoso.mez"], []]);
});

test("a full disk leaves everything as it was", async () => {
  const setup = newSetup({ files: { ...createFiles(), writeBytes: () => Promise.resolve(err("disk-full")) } });
  aConnectorFile(setup.paths, "Contoso.mez");
  expect(await installed(setup, { replacing: ["Contoso.mez"] })).toBe("disk-full");
  expect([inFolder(setup), kept(setup), setup.store.cleanup.unfinished()]).toEqual([["Contoso.mez"], [], []]);
});

test("when the name cannot be given, what was replaced is back", async () => {
  const files = createFiles();
  const setup = newSetup({
    files: { ...files, link: (from, to) => (from.endsWith(".part") ? Promise.resolve(err("io-error")) : files.link(from, to)) },
  });
  aConnectorFile(setup.paths, "Contoso.mez");
  const old = readFileSync(join(setup.paths.folder, "Contoso.mez"));
  expect(await installed(setup, { replacing: ["Contoso.mez"] })).toBe("io-error");
  expect([inFolder(setup), kept(setup), setup.store.cleanup.unfinished()]).toEqual([["Contoso.mez"], [], []]);
  expect(readFileSync(join(setup.paths.folder, "Contoso.mez"))).toEqual(old);
});

test("a file that another program puts there meanwhile is never overwritten", async () => {
  const paths = newPaths();
  const target = join(paths.folder, "Contoso.mez");
  const setup = newSetup({ reached: (step) => (step === "replaced" ? writeFileSync(target, "somebody's") : undefined) }, paths);
  aConnectorFile(paths, "Contoso.mez");
  expect(await installed(setup, { replacing: ["Contoso.mez"] })).toBe("name-in-use");
  expect(readFileSync(target, "utf8")).toBe("somebody's");
  expect([inFolder(setup), kept(setup)]).toEqual([["Contoso.mez"], ["Contoso.mez"]]);
});

test("a replaced file that changed since the review stops it", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, "Contoso.mez");
  const order = anInstallation(setup, { replacing: ["Contoso.mez"] });
  writeFileSync(join(setup.paths.folder, "Contoso.mez"), "changed");
  const done = await setup.cleanup.install([order]);
  expect(done).toMatchObject({ ok: true, value: [{ ok: false, error: { kind: "changed-since-scan" } }] });
  expect([inFolder(setup), kept(setup)]).toEqual([["Contoso.mez"], []]);
});

test("a missing folder is made", async () => {
  const setup = newSetup();
  rmSync(setup.paths.folder, { recursive: true });
  expect(await installed(setup)).toMatchObject({ historyId: expect.any(Number) as number });
  expect(inFolder(setup)).toEqual(["Contoso.mez"]);
});

test.skipIf(process.platform === "win32")("a folder that is a link to elsewhere is not followed", async () => {
  const setup = newSetup();
  const elsewhere = join(setup.paths.data, "..", "elsewhere");
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(setup.paths.folder, "link"));
  expect(await installed(setup, { to: join(setup.paths.folder, "link", "Contoso.mez") })).toBe("folder-not-known");
  expect(await installed(setup, { to: join(setup.paths.certified, "Contoso.mez") })).toBe("certified-file");
  expect([readdirSync(elsewhere), readdirSync(setup.paths.certified)]).toEqual([[], []]);
});

test("after a lost store an interrupted install is settled by its note", async () => {
  const paths = newPaths();
  const setup = newSetup(
    {
      reached: (step) => {
        if (step === "staged") throw new Error("ends here");
      },
    },
    paths,
  );
  await expect(setup.cleanup.install([anInstallation(setup)])).rejects.toThrow("ends here");
  setup.store.close();
  for (const name of readdirSync(paths.data)) if (name.startsWith("mezzanine.db")) rmSync(join(paths.data, name));
  const again = newSetup({}, paths);
  const report = await again.cleanup.recover();
  expect(report).toMatchObject({ ok: true, value: { recovered: [{ operation: "install", outcome: "finished" }], postponed: [] } });
  expect(inFolder(again)).toEqual(["Contoso.mez"]);
  expect(existsSync(join(paths.data, "moves")) ? readdirSync(join(paths.data, "moves")) : []).toEqual([]);
  expect(basename(paths.folder)).toBe("Custom Connectors");
});
