import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { err, ok } from "../../shared/base/result.ts";
import type { EventName, Events } from "../../shared/contract/commands.ts";
import type { ConnectorId, FolderId } from "../../shared/model/inventory.ts";
import { known } from "../../shared/model/known.ts";
import type { Engine, EnginePorts } from "../../electron/engine/create-engine.ts";
import type { Inspector } from "../../electron/engine/inspector/inspector.ts";
import { aRealInspector, engines, failureOf as failure, valueOf as value, type Home } from "./an-engine.ts";
import { anInspector, anImage, anInspection } from "./inventory/an-inspector.ts";
import { temporaryFolders } from "./inventory/temporary-folders.ts";
import { aPublish } from "./shadows/a-subject.ts";

const aFolder = temporaryFolders();
const { aHome, create, close } = engines();

async function anEngine(home: Pick<Home, "home" | "dataFolder">, changes: Partial<EnginePorts> = {}) {
  const bugs: unknown[] = [];
  return { engine: await create(home, { onBug: (bug) => bugs.push(bug), ...changes }), bugs };
}

function nextEvent<N extends EventName>(engine: Engine, name: N, wanted: (event: Events[N]) => boolean = () => true): Promise<Events[N]> {
  return new Promise((resolve) => {
    const stop = engine.on(name, (event) => {
      if (!wanted(event)) return;
      stop();
      resolve(event);
    });
  });
}

const scanned = (engine: Engine) => nextEvent(engine, "scan", (event) => "finished" in event);

async function snapshotOf(engine: Engine) {
  const reply = await engine.handlers.getInventory(null);
  if (!reply.ok) throw new Error("no inventory");
  return reply.value;
}

test("scans at once: rows, findings, folders, a record with pictures", async () => {
  const place = aHome();
  writeFileSync(join(place.custom, "a.mez"), "Ashgrove");
  writeFileSync(join(place.custom, "b.mez"), "Snowfield");
  writeFileSync(join(place.custom, "c.mez"), "");
  const { engine, bugs } = await anEngine(place);
  await scanned(engine);
  const snapshot = await snapshotOf(engine);
  expect(bugs).toEqual([]);
  expect(snapshot.rows.map(({ title, integrity, icon }) => [title, integrity, icon])).toEqual([
    ["Ashgrove", "unsigned", anImage],
    ["Snowfield", "unsigned", anImage],
    ["c.mez", "refused", null],
  ]);
  expect(snapshot.rows[1]?.findings).toContain("shadows-certified");
  expect(snapshot.folders).toMatchObject([{ path: place.custom, role: "desktop", state: "present", connectorCount: 3 }]);
  expect(snapshot.scanning).toBeNull();
  expect(snapshot.scannedAt).not.toBeNull();
  const record = await value(engine.handlers.getConnector({ id: snapshot.rows[0]?.id as ConnectorId }));
  expect(record.content.kind === "inspected" && record.content.inspection.images.length).toBe(1);
  expect(await failure(engine.handlers.getConnector({ id: "f/nothing" as ConnectorId }))).toBe("unknown-id");
});

test("a first look that was broken off at the end makes no history", async () => {
  const place = aHome();
  for (const name of ["a.mez", "b.mez", "c.mez"]) writeFileSync(join(place.custom, name), name);
  const { inspector } = anInspector();
  let begun = (): void => undefined;
  let giveUp = (): void => undefined;
  const hasBegun = new Promise<void>((resolve) => void (begun = resolve));
  const isClosed = new Promise<void>((resolve) => void (giveUp = resolve));
  // As the pool does: what it has not done yet ends with it.
  const ending: Inspector = {
    ...inspector,
    inspect: async (source) => {
      if (source.kind !== "file" || !source.path.endsWith("b.mez")) return inspector.inspect(source);
      begun();
      await isClosed;
      return ok({ kind: "refused", refusal: { sha256: "", sizeBytes: 0, reason: { kind: "inspector-failed" } } });
    },
    close: async () => {
      giveUp();
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
  await anEngine(place, { inspector: ending });
  await hasBegun;
  await close();
  const { engine } = await anEngine(place);
  await scanned(engine);
  const history = await value(engine.handlers.getHistory({ text: "", kinds: [], since: null, before: null, limit: 10 }));
  expect(history.events).toEqual([]);
});

test("ids and what was learnt survive a restart", async () => {
  const place = aHome();
  writeFileSync(join(place.custom, "a.mez"), "Ashgrove");
  await new Promise((resolve) => setTimeout(resolve, 100));
  const first = await anEngine(place);
  await scanned(first.engine);
  const before = await snapshotOf(first.engine);
  await close();
  const { inspector, seen, state } = anInspector();
  const second = await anEngine(place, { inspector });
  await scanned(second.engine);
  const after = await snapshotOf(second.engine);
  expect(seen).toEqual([]);
  expect(after.rows).toEqual(before.rows);
  await close();
  expect(state.closed).toBe(true);
});

test("a dropped file appears, a changed one changes, a deleted one goes", async () => {
  const place = aHome();
  const { engine } = await anEngine(place);
  await scanned(engine);
  const titles = async () => (await snapshotOf(engine)).rows.map(({ title }) => title);
  const file = join(place.custom, "a.mez");
  let again = scanned(engine);
  writeFileSync(file, "Ashgrove");
  await again;
  expect(await titles()).toEqual(["Ashgrove"]);
  again = scanned(engine);
  appendFileSync(file, " Two");
  await again;
  expect(await titles()).toEqual(["Ashgrove Two"]);
  again = scanned(engine);
  rmSync(file);
  await again;
  expect(await titles()).toEqual([]);
});

test("an unreadable file is a finding without a row", async () => {
  const place = aHome();
  writeFileSync(join(place.custom, "a.mez"), "Ashgrove");
  const real = anInspector().inspector;
  const inspector: Inspector = { ...real, inspect: () => Promise.resolve({ ok: false, error: "in-use" }) };
  const { engine } = await anEngine(place, { inspector });
  await scanned(engine);
  const snapshot = await snapshotOf(engine);
  expect(snapshot.rows).toEqual([]);
  expect(snapshot.findings).toMatchObject([{ kind: "unreadable", because: "in-use" }]);
  expect(snapshot.folders[0]?.connectorCount).toBe(1);
});

test("one scan at a time, progress, cancel", async () => {
  const place = aHome();
  for (let n = 0; n < 40; n += 1) writeFileSync(join(place.custom, `${n}.mez`), `Title ${n}`);
  const { inspector, state } = anInspector();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  state.onInspect = () => held;
  const { engine } = await anEngine(place, { inspector });
  const { scanId } = await value(engine.handlers.startScan(null));
  expect((await value(engine.handlers.startScan(null))).scanId).toBe(scanId);
  await nextEvent(engine, "scan", (event) => "total" in event && event.total === 40);
  expect((await snapshotOf(engine)).scanning).toMatchObject({ scanId, done: 0, total: 40 });
  expect(await failure(engine.handlers.cancelScan({ scanId: "other" }))).toBe("unknown-id");
  const ended = scanned(engine);
  expect(await failure(engine.handlers.cancelScan({ scanId }))).toBeNull();
  release();
  expect(await ended).toEqual({ scanId, finished: "cancelled" });
  const snapshot = await snapshotOf(engine);
  expect(snapshot.rows.length).toBeLessThan(40);
  expect(snapshot.scannedAt).toBeNull();
  const next = scanned(engine);
  await engine.handlers.startScan(null);
  expect(await next).toMatchObject({ finished: "done" });
  expect((await snapshotOf(engine)).rows.length).toBe(40);
});

test("inventory events stay few", async () => {
  const place = aHome();
  for (let n = 0; n < 300; n += 1) writeFileSync(join(place.custom, `${n}.mez`), `Title ${n}`);
  const { engine } = await anEngine(place);
  const reported = { count: 0 };
  engine.on("inventory", () => (reported.count += 1));
  const started = performance.now();
  await scanned(engine);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(reported.count).toBeGreaterThan(0);
  expect(reported.count).toBeLessThanOrEqual(2 + (performance.now() - started) / 200);
});

test("files opened from outside: judged, kept for a while, never installed", async () => {
  const place = aHome();
  const { engine } = await anEngine(place);
  await scanned(engine);
  const open = (name: string, text: string) => value(engine.handlers.inspectBytes({ name, base64: Buffer.from(text).toString("base64") }));
  const record = await open("C:\\Downloads\\a.mez", "Snowfield");
  expect(record).toMatchObject({ name: "a.mez", folder: "opened" });
  expect(record.findings.map(({ kind }) => kind)).toContain("shadows-certified");
  expect(record.content.kind === "inspected" && record.content.inspection.images.length).toBe(1);
  expect(await value(engine.handlers.getConnector({ id: record.id }))).toEqual(record);
  expect((await open("a.mez", "Snowfield")).id).toBe(record.id);
  for (let n = 0; n < 100; n += 1) await open(`${n}.mez`, `Title ${n}`);
  expect(await failure(engine.handlers.getConnector({ id: record.id }))).toBe("unknown-id");
  expect((await snapshotOf(engine)).rows).toEqual([]);
});

test("a file handed over by the system is reported to the window", async () => {
  const place = aHome();
  const { engine } = await anEngine(place);
  const outside = join(place.home, "sent.mez");
  writeFileSync(outside, "Ashgrove");
  const reported = nextEvent(engine, "opened");
  expect((await engine.openFile(outside)).ok).toBe(true);
  expect(await reported).toMatchObject({ name: "sent.mez", folder: "opened" });
  expect(await engine.openFile(join(place.home, "none.mez"))).toEqual({ ok: false, error: "vanished" });
});

test("settings: stored, reported, and applied", async () => {
  const place = aHome();
  writeFileSync(join(place.custom, "a.mez"), "Ashgrove");
  const first = await anEngine(place);
  await scanned(first.engine);
  expect((await snapshotOf(first.engine)).rows[0]?.loading).toBe("unknown");
  const initial = await value(first.engine.handlers.getSettings(null));
  expect(initial.securityLevel).toBe("not-said");
  const reported = nextEvent(first.engine, "settings");
  await first.engine.handlers.setSettings({ ...initial, securityLevel: "trusted-only" });
  expect((await reported).securityLevel).toBe("trusted-only");
  expect((await snapshotOf(first.engine)).rows[0]?.loading).toBe("blocked");
  await close();
  const second = await anEngine(place);
  expect((await value(second.engine.handlers.getSettings(null))).securityLevel).toBe("trusted-only");
});

test("folders: added, scanned, shown, removed", async () => {
  const place = aHome();
  const other = aFolder();
  writeFileSync(join(other, "x.mez"), "Elsewhere");
  const shown: string[] = [];
  const chosen: (string | null)[] = [null, join(other, "x.mez"), other, other, place.custom];
  const showFolder = (path: string) => Promise.resolve(shown.push(path) > 0);
  const hostActions = { chooseFolder: () => Promise.resolve(chosen.shift() ?? null), showFolder };
  const { engine } = await anEngine(place, { hostActions });
  await scanned(engine);
  const { handlers } = engine;
  expect(await value(handlers.addFolder(null))).toBeNull();
  expect(await failure(handlers.addFolder(null))).toBe("not-a-folder");
  let again = scanned(engine);
  const added = await value(handlers.addFolder(null));
  await again;
  expect(added).toMatchObject({ path: other, role: "added", state: "present" });
  expect((await snapshotOf(engine)).rows.map(({ title }) => title)).toEqual(["Elsewhere"]);
  expect(await failure(handlers.addFolder(null))).toBe("already-added");
  expect(await failure(handlers.addFolder(null))).toBe("already-added");
  const id = added?.id as FolderId;
  expect(await failure(handlers.showFolder({ id }))).toBeNull();
  expect(shown).toEqual([other]);
  const own = (await snapshotOf(engine)).folders.find(({ role }) => role === "desktop")?.id as FolderId;
  expect(await failure(handlers.removeFolder({ id: own }))).toBe("not-removable");
  expect(await failure(handlers.removeFolder({ id: "none" as FolderId }))).toBe("unknown-id");
  again = scanned(engine);
  expect(await failure(handlers.removeFolder({ id }))).toBeNull();
  await again;
  expect((await snapshotOf(engine)).rows).toEqual([]);
});

test("connectors in a nearly right folder are listed with the folder they belong in", async () => {
  const place = aHome();
  const near = join(dirname(place.custom), "Customer Connectors");
  mkdirSync(near);
  writeFileSync(join(near, "x.mez"), "Elsewhere");
  const { engine } = await anEngine(place);
  await scanned(engine);
  const { rows, folders } = await snapshotOf(engine);
  expect(folders.find(({ role }) => role === "near-miss")).toMatchObject({ path: near, state: "present", connectorCount: 1 });
  expect(rows).toMatchObject([{ title: "Elsewhere", loading: "blocked" }]);
  const record = await value(engine.handlers.getConnector({ id: rows[0]?.id as ConnectorId }));
  expect(record.findings).toContainEqual(expect.objectContaining({ kind: "near-miss-folder", path: near, readInstead: place.custom }));
});

test("a bare document is called like its file, installed or opened", async () => {
  const place = aHome();
  const text = "section Fernhill;\nshared F = ;";
  const path = join(place.custom, "Contoso.pq");
  writeFileSync(path, text);
  const { engine } = await anEngine(place, { inspector: aRealInspector() });
  await scanned(engine);
  const [row] = (await snapshotOf(engine)).rows;
  const installed = await value(engine.handlers.getConnector({ id: row?.id as ConnectorId }));
  const bytes = await value(engine.handlers.inspectBytes({ name: "Other.m", base64: Buffer.from(text).toString("base64") }));
  const byPath = await engine.openFile(path);
  const records = [installed, bytes, ...(byPath.ok ? [byPath.value] : [])];
  const named = records.map(
    ({ content }) =>
      content.kind === "inspected" && [content.inspection.connector.mainDocument, ...content.inspection.parts.map(({ name }) => name)],
  );
  expect(named).toEqual([
    ["Contoso.pq", "Contoso.pq"],
    ["Other.m", "Other.m"],
    ["Contoso.pq", "Contoso.pq"],
  ]);
});

test("what the host cannot do is not available", async () => {
  const { engine } = await anEngine(aHome());
  await scanned(engine);
  const id = (await snapshotOf(engine)).folders[0]?.id as FolderId;
  expect(await failure(engine.handlers.addFolder(null))).toBe("no-dialog");
  expect(await failure(engine.handlers.showFolder({ id }))).toBe("not-available");
});

test("only an https address that the connector declares is opened", async () => {
  const place = aHome();
  const addresses = ["https://example.invalid/a b", "http://example.invalid/", "https://trusted@example.invalid/", "javascript:alert(1)"];
  const publishes = [...addresses.map((url) => aPublish(url, { learnMoreUrl: known({ neutral: url, byCulture: {} }) })), aPublish("none")];
  const base = anInspection("Ashgrove");
  const inspection = { ...base, connector: { ...base.connector, publishes } };
  const inspect = () => Promise.resolve({ ok: true, value: { kind: "inspected", inspection } } as const);
  const inspector: Inspector = { ...anInspector().inspector, inspect };
  const asked: string[] = [];
  const hostActions = { openAddress: (address: string) => Promise.resolve(void asked.push(address)) };
  const { engine } = await anEngine(place, { inspector, hostActions });
  const { id } = await value(engine.handlers.inspectBytes({ name: "a.mez", base64: "" }));
  const results = [];
  for (const { name } of publishes) results.push(await failure(engine.handlers.openLearnMore({ id, publish: name })));
  expect(results).toEqual([null, "not-https", "not-https", "not-https", "not-https"]);
  expect(asked).toEqual(["https://example.invalid/a%20b"]);
  expect(await failure(engine.handlers.openLearnMore({ id, publish: "other" }))).toBe("unknown-id");
});

test("reports the data folder, and when it cannot be written", async () => {
  const place = aHome();
  const { engine } = await anEngine(place);
  const about = await value(engine.handlers.getAbout(null));
  expect(about).toMatchObject({ version: "1.2.3", host: "web", platform: "linux", culture: "de-CH", storeReadOnly: false });
  expect(about.catalogue).toEqual({ asOf: "2030-01", count: 1, source: "file" });
  const blocked = aHome();
  writeFileSync(blocked.dataFolder, "a file in the way");
  const second = await anEngine(blocked, { hostActions: { chooseFolder: () => Promise.resolve(blocked.home) } });
  expect((await value(second.engine.handlers.getAbout(null))).storeReadOnly).toBe(true);
  const settings = await value(second.engine.handlers.getSettings(null));
  expect(await failure(second.engine.handlers.setSettings(settings))).toBe("store-read-only");
  expect(await failure(second.engine.handlers.addFolder(null))).toBe("store-read-only");
  const damaged = aHome();
  mkdirSync(damaged.dataFolder);
  writeFileSync(join(damaged.dataFolder, "mezzanine.db"), "x".repeat(8192));
  const third = await anEngine(damaged);
  expect((await value(third.engine.handlers.getAbout(null))).storeSetAside).toMatch(/mezzanine-damaged-/u);
});

test("the trust list is read with each scan", async () => {
  const place = aHome();
  mkdirSync(place.dataFolder);
  writeFileSync(join(place.dataFolder, "trusted-thumbprints.txt"), `${"AB".repeat(20)}\nnonsense\n`);
  const { engine } = await anEngine(place);
  await scanned(engine);
  const { policy, signers } = await value(engine.handlers.getTrust(null));
  expect(policy.entries.map(({ thumbprint }) => thumbprint)).toEqual(["AB".repeat(20), null]);
  expect(signers).toEqual([]);
});

test.each([
  ["asks for an administrator where somebody is there", false, 1, "elevation-declined"],
  ["asks nobody where nobody is there", true, 0, "list-not-written"],
])("a change of the trusted list %s", async (_name, isUnattended, asked, kind) => {
  let prompts = 0;
  const regImporter = {
    command: () => "",
    importFile: () => Promise.resolve(),
    importElevated: () => {
      prompts += 1;
      return Promise.resolve("declined" as const);
    },
  };
  const home = aHome();
  const system = { platform: "win32", environment: {}, home: home.home, registry: () => Promise.resolve(err("absent" as const)) } as const;
  const { engine } = await anEngine(home, { system, regImporter, isUnattended });
  const { handlers } = engine;
  const plan = await handlers.planTrustChange({ add: ["16AF59E4BE5384CD860E230ED4AED474C2A3BC69"], remove: [] });
  const written = plan.ok ? await handlers.carryOutTrustChange({ planId: plan.value.planId }) : plan;
  expect([prompts, written]).toEqual([asked, { ok: false, error: { kind } }]);
});
