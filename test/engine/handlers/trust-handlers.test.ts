import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Engine } from "../../../electron/engine/create-engine.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { aThumbprint } from "../../builders/a-signature.ts";
import { engines, failureOf, rescan, valueOf, type Home } from "../an-engine.ts";
import { aSigningInspector } from "../inventory/a-signing-inspector.ts";

const { aHome, start, close } = engines();
const now = () => new Date("2027-01-10T12:00:00Z");
const starting = (home: Home, changes: Parameters<typeof start>[1] = {}) =>
  start(home, { inspector: aSigningInspector(), now, ...changes });
const put = ({ custom }: Home, name: string, text: string) => writeFileSync(join(custom, name), text);
const trustList = ({ dataFolder }: Home) => join(dataFolder, "trusted-thumbprints.txt");

const trustOf = ({ handlers }: Engine) => valueOf(handlers.getTrust(null));
async function idOf({ handlers }: Engine, name: string): Promise<ConnectorId> {
  const { rows } = await valueOf(handlers.getInventory(null));
  return rows.find((row) => row.name === name)?.id ?? ("none" as ConnectorId);
}
async function findingsOf(engine: Engine, name: string): Promise<readonly string[]> {
  const { rows } = await valueOf(engine.handlers.getInventory(null));
  return rows.find((row) => row.name === name)?.findings.filter((kind) => kind === "signer-changed" || kind === "signature-gone") ?? [];
}

test("publishers that were met stay, with the files they signed", async () => {
  const home = aHome();
  put(home, "One.pqx", "One by A");
  put(home, "Two.pqx", "Two by A");
  put(home, "Changed.pqx", "Changed not by B");
  const engine = await starting(home);
  const [one, two] = [await idOf(engine, "One.pqx"), await idOf(engine, "Two.pqx")];
  expect((await trustOf(engine)).publishers).toMatchObject([
    {
      sha1: aThumbprint("A"),
      name: "A Ltd",
      firstSeenAt: "2027-01-10T12:00:00.000Z",
      accepted: null,
      onList: false,
      connectors: [one, two],
    },
  ]);
  // Nobody is asked to trust whoever a changed file names.
  expect((await trustOf(engine)).signers.map(({ thumbprint }) => thumbprint)).toEqual([aThumbprint("A")]);
  await close();
  put(home, "One.pqx", "One");
  put(home, "Two.pqx", "Two");
  const later = await starting(home);
  expect((await trustOf(later)).publishers).toMatchObject([{ sha1: aThumbprint("A"), connectors: [] }]);
});

test("a lost signature is reported after a restart, until the unsigned file is accepted", async () => {
  const home = aHome();
  put(home, "One.pqx", "One by A");
  await starting(home);
  await close();
  put(home, "One.pqx", "One");
  const engine = await starting(home);
  expect(await findingsOf(engine, "One.pqx")).toEqual(["signature-gone"]);
  await rescan(engine);
  expect(await findingsOf(engine, "One.pqx")).toEqual(["signature-gone"]);
  await valueOf(engine.handlers.acceptSigner({ id: await idOf(engine, "One.pqx"), how: "on-sight", note: "" }));
  expect(await findingsOf(engine, "One.pqx")).toEqual([]);
});

test("a changed signer is reported until it is accepted, and again when the acceptance is revoked for a file that changes back and forth", async () => {
  const home = aHome();
  put(home, "One.pqx", "One by A");
  const engine = await starting(home);
  put(home, "One.pqx", "One by B");
  await rescan(engine);
  expect(await findingsOf(engine, "One.pqx")).toEqual(["signer-changed"]);
  await valueOf(engine.handlers.acceptSigner({ id: await idOf(engine, "One.pqx"), how: "thumbprint-compared", note: "By phone" }));
  expect(await findingsOf(engine, "One.pqx")).toEqual([]);
  expect((await trustOf(engine)).publishers.find(({ name }) => name === "B Ltd")).toMatchObject({
    accepted: { how: "thumbprint-compared", at: "2027-01-10T12:00:00.000Z" },
    note: "By phone",
  });
  put(home, "One.pqx", "One by A");
  await rescan(engine);
  expect(await findingsOf(engine, "One.pqx")).toEqual(["signer-changed"]);
});

test("accepting, noting and revoking a publisher; one that was never met, and a file whose signature does not hold", async () => {
  const home = aHome();
  put(home, "One.pqx", "One by A");
  put(home, "Changed.pqx", "Changed not by B");
  const engine = await starting(home);
  const { handlers } = engine;
  const sha256 = "A".repeat(64);
  const publisher = async () => (await trustOf(engine)).publishers[0];
  await valueOf(handlers.acceptPublisher({ sha256, how: "on-sight", note: "" }));
  await valueOf(handlers.notePublisher({ sha256, note: "From their site" }));
  expect(await publisher()).toMatchObject({ accepted: { how: "on-sight" }, note: "From their site" });
  await valueOf(handlers.revokePublisher({ sha256 }));
  expect(await publisher()).toMatchObject({ accepted: null, note: "From their site" });
  expect(await failureOf(handlers.revokePublisher({ sha256: "F".repeat(64) }))).toBe("unknown-id");
  expect(await failureOf(handlers.acceptSigner({ id: await idOf(engine, "Changed.pqx"), how: "on-sight", note: "" }))).toBe(
    "signature-does-not-hold",
  );
  expect((await trustOf(engine)).publishers).toHaveLength(1);
});

test("the list is planned, changed once, read again, and restored", async () => {
  const home = aHome();
  put(home, "One.pqx", "One by A");
  writeFileSync(join(home.home, "x"), "");
  const engine = await starting(home);
  const { handlers } = engine;
  writeFileSync(trustList(home), `# theirs\n${aThumbprint("C")}\n`);
  const plan = await valueOf(handlers.planTrustChange({ add: [`\u200E${aThumbprint("A").toLowerCase()}`], remove: [] }));
  expect(plan).toMatchObject({
    changes: true,
    way: { kind: "file", path: trustList(home) },
    lines: [{ state: "kept" }, { state: "added" }],
  });
  expect(readFileSync(trustList(home), "utf8")).not.toContain(aThumbprint("A"));
  const { backup } = await valueOf(handlers.carryOutTrustChange({ planId: plan.planId }));
  expect(readFileSync(trustList(home), "utf8")).toBe(`# theirs\n${aThumbprint("C")}\n${aThumbprint("A")}\n`);
  expect(await failureOf(handlers.carryOutTrustChange({ planId: plan.planId }))).toBe("unknown-plan");
  await engine.inventory.scans.ended();
  const view = await trustOf(engine);
  expect(view.signers).toMatchObject([{ trusted: true }]);
  expect(view.publishers).toMatchObject([{ onList: true }]);
  expect(view.recommended).toEqual({ kind: "possible", connectors: 1 });
  const [kept] = await valueOf(handlers.getTrustBackups(null));
  expect(kept?.path).toBe(backup);
  const back = await valueOf(handlers.planTrustRestore({ backup: kept?.id ?? "" }));
  expect(back.lines.map(({ state }) => state)).toEqual(["kept", "removed"]);
  await valueOf(handlers.carryOutTrustChange({ planId: back.planId }));
  expect(readFileSync(trustList(home), "utf8")).toBe(`# theirs\n${aThumbprint("C")}\n`);
});

test("what another program wrote between plan and change stays", async () => {
  const home = aHome();
  const { handlers } = await starting(home);
  const plan = await valueOf(handlers.planTrustChange({ add: [aThumbprint("A")], remove: [] }));
  writeFileSync(trustList(home), `${aThumbprint("C")}\n`);
  expect(await failureOf(handlers.carryOutTrustChange({ planId: plan.planId }))).toBe("changed-meanwhile");
  expect(readFileSync(trustList(home), "utf8")).toBe(`${aThumbprint("C")}\n`);
});

test.each([
  ["nonsense", "not-a-thumbprint"],
  ["AB".repeat(32), "sha256-given"],
])("%.20s is not added", async (written, kind) => {
  const { handlers } = await starting(aHome());
  expect(await failureOf(handlers.planTrustChange({ add: [written], remove: [] }))).toBe(kind);
});

test("files for an administrator hold the list and whose thumbprints were compared, nobody accepted on sight, and are saved without overwriting", async () => {
  const home = aHome();
  put(home, "One.pqx", "One by A");
  put(home, "Two.pqx", "Two by B");
  const chosen = join(home.home, "chosen");
  const engine = await starting(home, { hostActions: { chooseFolder: () => Promise.resolve(chosen) } });
  const { handlers } = engine;
  const choice = { kind: "powershell", thumbprints: [] } as const;
  expect(await failureOf(handlers.exportTrust(choice))).toBe("nothing-to-export");
  await valueOf(handlers.acceptPublisher({ sha256: "B".repeat(64), how: "on-sight", note: "" }));
  expect(await failureOf(handlers.exportTrust(choice))).toBe("nothing-to-export");
  await valueOf(handlers.acceptPublisher({ sha256: "A".repeat(64), how: "thumbprint-compared", note: "" }));
  const files = await valueOf(handlers.exportTrust(choice));
  const script = Buffer.from(files[0]?.base64 ?? "", "base64").toString("latin1");
  expect([script.includes(`'${aThumbprint("A")}'`), script.includes(aThumbprint("B"))]).toEqual([true, false]);
  const folders = [await valueOf(handlers.saveTrustExport(choice)), await valueOf(handlers.saveTrustExport(choice))];
  expect(folders).toEqual([join(chosen, "Mezzanine trust powershell"), join(chosen, "Mezzanine trust powershell (2)")]);
  expect(readdirSync(folders[0] ?? "").sort()).toEqual(files.map(({ name }) => name).sort());
});

test("a registry file is not made where there is a list", async () => {
  const home = aHome();
  const { handlers } = await starting(home);
  const choice = { kind: "reg", thumbprints: [aThumbprint("A")] } as const;
  expect(await failureOf(handlers.saveTrustExport(choice))).toBe("no-dialog");
  expect((await valueOf(handlers.exportTrust(choice))).map(({ name }) => name)).toContain("undo.reg");
  writeFileSync(trustList(home), `${aThumbprint("C")}\n`);
  expect(await failureOf(handlers.exportTrust(choice))).toBe("list-not-empty");
  expect(existsSync(trustList(home))).toBe(true);
});
