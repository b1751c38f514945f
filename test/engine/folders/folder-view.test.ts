import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { FolderEntry } from "../../../shared/model/folder-view.ts";
import type { Engine } from "../../../electron/engine/create-engine.ts";
import { createGatewayAccess, noAccessReader } from "../../../electron/engine/folders/access-reader.ts";
import { readFolderView } from "../../../electron/engine/folders/folder-view.ts";
import { readConnectorFolder } from "../../../electron/engine/inspector/list-connectors.ts";
import { noRegistry } from "../../../electron/engine/trust/reg-exe.ts";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { aRealInspector, engines, failureOf, rescan, valueOf, type Home } from "../an-engine.ts";

const { start, aHome } = engines();
const begin = (home: Home) => start(home, { inspector: aRealInspector() });
const put = (path: string, bytes: Buffer | string = "x") => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};
const foldersOf = async ({ handlers }: Engine) => (await valueOf(handlers.getFolders(null))).folders;
const folderAt = (folders: readonly FolderEntry[], path: string) => folders.find((one) => one.path === path) ?? expect.unreachable(path);
const older = (home: Home) => join(home.home, "Documents", "Microsoft Power BI Desktop", "Custom Connectors");
const connector = (version = "1.0.0", name = "Fern") => anArchive(aConnector(name, version));

test("each folder says who reads it, how that is known, and what is in it", async () => {
  const home = aHome();
  put(join(home.custom, "Fern.mez"), await connector());
  put(join(older(home), "Old.mez"), await connector());
  const folders = await foldersOf(await begin(home));
  const read = folderAt(folders, home.custom);
  expect([read.place, read.notReadBecause, read.names, read.canMove]).toEqual(["documents", null, ["Fern.mez"], false]);
  expect(read.readings.map(({ program, certainty, source }) => [program, certainty, source])).toEqual([
    ["desktop", "reads", "engineer"],
    ["personal-gateway", "unless-configured", "documentation"],
  ]);
  const dead = folderAt(folders, older(home));
  expect([dead.place, dead.notReadBecause, dead.readings, dead.canMove]).toEqual(["documents-older-name", "usual-name-exists", [], true]);
  // Those that could be there are named too.
  expect(folders.filter(({ state }) => state === "absent").map(({ place }) => place)).toEqual([
    "certified-installer",
    "certified-store",
    "certified-store",
    "certified-store",
  ]);
});

test("a folder that Documents was moved away from is not read for that reason, in OneDrive and out of it", async () => {
  const home = aHome();
  const windows = (path: string) => path.replaceAll("\\", "/");
  const present = new Set(["C:/Users/me/OneDrive/Documents/Power BI Desktop/Custom Connectors"]);
  const view = await readFolderView({
    host: { platform: "win32", environment: { OneDrive: "C:\\Users\\me\\OneDrive" }, home: "C:\\Users\\me", registry: noRegistry },
    users: { added: [], gateway: null },
    made: [],
    access: createGatewayAccess({ platform: "win32", registry: noRegistry, readAccess: noAccessReader }),
    readFolder: ({ path, listFor, withFolders }) =>
      present.has(windows(path))
        ? readConnectorFolder({ path: home.custom, listFor, ...(withFolders === true ? { withFolders } : {}) })
        : Promise.resolve({ state: "absent", files: [] }),
  });
  const found = view.folders.filter(({ state }) => state === "present");
  expect(found.map(({ path, place, role, notReadBecause }) => [windows(path), place, role, notReadBecause])).toEqual([
    [[...present][0], "other-documents", "desktop-dead", "other-documents"],
  ]);
});

test("the folder that is read is created, and removed again while it is empty", async () => {
  const home = aHome();
  rmSync(join(home.home, "Documents"), { recursive: true });
  const engine = await begin(home);
  const { handlers } = engine;
  const absent = folderAt(await foldersOf(engine), home.custom);
  expect([absent.state, absent.canCreate, absent.canRemove]).toEqual(["absent", true, false]);
  expect(await failureOf(handlers.createFolder({ id: absent.id }))).toBe(null);
  const made = folderAt(await foldersOf(engine), home.custom);
  expect([made.state, made.canCreate, made.canRemove]).toEqual(["present", false, true]);
  expect(await failureOf(handlers.createFolder({ id: absent.id }))).toBe("already-there");

  put(join(home.custom, "note.txt"));
  expect(await failureOf(handlers.removeCreatedFolder({ id: made.id }))).toBe("not-empty");
  expect(existsSync(join(home.custom, "note.txt"))).toBe(true);
  rmSync(join(home.custom, "note.txt"));
  expect(await failureOf(handlers.removeCreatedFolder({ id: made.id }))).toBe(null);
  // What was made with it goes with it.
  expect(existsSync(join(home.home, "Documents"))).toBe(false);
  expect(await failureOf(handlers.removeCreatedFolder({ id: made.id }))).toBe("unknown-id");
});

test("a folder that was there before is not removed, and one that would be read instead of another is not created", async () => {
  const home = aHome();
  const engine = await begin(home);
  const there = folderAt(await foldersOf(engine), home.custom);
  expect(await failureOf(engine.handlers.removeCreatedFolder({ id: there.id }))).toBe("unknown-id");
  rmSync(home.custom, { recursive: true });
  put(join(older(home), "Old.mez"), await connector());
  const missing = folderAt(await foldersOf(engine), home.custom);
  expect([missing.role, missing.canCreate, missing.notReadBecause]).toEqual(["desktop-dead", false, "older-name-read"]);
  expect(await failureOf(engine.handlers.createFolder({ id: missing.id }))).not.toBe(null);
  expect(existsSync(home.custom)).toBe(false);
});

test("what was made above is left where somebody uses it by now", async () => {
  const home = aHome();
  rmSync(join(home.home, "Documents"), { recursive: true });
  const engine = await begin(home);
  const { id } = folderAt(await foldersOf(engine), home.custom);
  await engine.handlers.createFolder({ id });
  put(join(home.home, "Documents", "letter.txt"));
  expect(await failureOf(engine.handlers.removeCreatedFolder({ id }))).toBe(null);
  expect(readdirSync(join(home.home, "Documents"))).toEqual(["letter.txt"]);
});

async function plannedMove(engine: Engine, path: string) {
  const { id } = folderAt(await foldersOf(engine), path);
  return valueOf(engine.handlers.planTransfer({ kind: "move", folder: id }));
}

test("connectors move out of the folder that is not read, and undo brings them back", async () => {
  const home = aHome();
  const bytes = await connector();
  put(join(older(home), "Fern.mez"), bytes);
  const engine = await begin(home);
  const plan = await plannedMove(engine, older(home));
  expect(plan.files.map(({ name, obstacle, to }) => [name, obstacle, to])).toEqual([["Fern.mez", null, join(home.custom, "Fern.mez")]]);
  expect(readdirSync(home.custom)).toEqual([]);
  const files = plan.files.map(({ id }) => ({ id, replace: [], removeMark: false }));
  const [step] = await valueOf(engine.handlers.carryOutTransfer({ planId: plan.planId, files, reason: "Moved" }));
  expect(step?.outcome.kind).toBe("done");
  expect([readdirSync(home.custom), readdirSync(older(home))]).toEqual([["Fern.mez"], []]);
  expect(readFileSync(join(home.custom, "Fern.mez"))).toEqual(bytes);
  expect(await failureOf(engine.handlers.carryOutTransfer({ planId: plan.planId, files, reason: "" }))).toBe("unknown-plan");

  await rescan(engine);
  const historyId = step?.outcome.kind === "done" ? (step.outcome.historyId ?? 0) : 0;
  const undo = await valueOf(engine.handlers.planUndo({ historyId }));
  await valueOf(engine.handlers.carryOut({ planId: undo.planId, decisions: [], reason: "", confirmedNames: [] }));
  expect([readdirSync(home.custom), readdirSync(older(home))]).toEqual([[], ["Fern.mez"]]);
  expect(readFileSync(join(older(home), "Fern.mez"))).toEqual(bytes);
});

test("a file of that name that is read already is replaced only when the user says so", async () => {
  const home = aHome();
  put(join(home.custom, "Fern.mez"), await connector("1.0.0"));
  put(join(older(home), "Fern.mez"), await connector("2.0.0"));
  const engine = await begin(home);
  const { files: reviewed, planId } = await plannedMove(engine, older(home));
  const [review] = reviewed;
  const [rival] = review?.rivals ?? [];
  if (review === undefined || rival === undefined) return expect.unreachable();
  expect(rival.relation).toBe("same-name");
  const carryOut = async (plan: string, replace: readonly (typeof rival.id)[]) => {
    const [step] = await valueOf(
      engine.handlers.carryOutTransfer({ planId: plan, reason: "", files: [{ id: review.id, replace, removeMark: false }] }),
    );
    return step?.outcome;
  };
  expect(await carryOut(planId, [])).toMatchObject({ kind: "failed", because: { kind: "would-replace" } });
  expect(readdirSync(older(home))).toEqual(["Fern.mez"]);
  expect(await carryOut((await plannedMove(engine, older(home))).planId, [rival.id])).toMatchObject({ kind: "done" });
  expect(readdirSync(older(home))).toEqual([]);
  expect((await valueOf(engine.handlers.getQuarantine(null))).files.length).toBe(2);
  return undefined;
});

test("a file that changed since the review is not moved", async () => {
  const home = aHome();
  put(join(older(home), "Fern.mez"), await connector("1.0.0"));
  const engine = await begin(home);
  const plan = await plannedMove(engine, older(home));
  const other = await connector("9.0.0");
  put(join(older(home), "Fern.mez"), other);
  const files = plan.files.map(({ id }) => ({ id, replace: [], removeMark: false }));
  const [step] = await valueOf(engine.handlers.carryOutTransfer({ planId: plan.planId, files, reason: "" }));
  expect(step?.outcome.kind).toBe("failed");
  expect([readdirSync(home.custom), readFileSync(join(older(home), "Fern.mez"))]).toEqual([[], other]);
});

test("nothing moves out of a folder that is read, or that is not known", async () => {
  const home = aHome();
  put(join(home.custom, "Fern.mez"), await connector());
  const engine = await begin(home);
  const { id } = folderAt(await foldersOf(engine), home.custom);
  expect(await failureOf(engine.handlers.planTransfer({ kind: "move", folder: id }))).toBe("not-movable");
  expect(await failureOf(engine.handlers.planTransfer({ kind: "move", folder: "none" as typeof id }))).toBe("unknown-id");
});

/** An added folder that the user says the gateway reads. */
async function withGateway(home: Home) {
  const gateway = join(home.home, "gateway");
  mkdirSync(gateway, { recursive: true });
  const engine = await start(home, { inspector: aRealInspector(), hostActions: { chooseFolder: () => Promise.resolve(gateway) } });
  const added = await valueOf(engine.handlers.addFolder(null));
  if (added === null) return expect.unreachable();
  expect(await failureOf(engine.handlers.setGatewayFolder({ id: added.id }))).toBe(null);
  await rescan(engine);
  return { gateway, engine, id: added.id };
}

test("a folder that the user named is the gateway's, and can be copied to", async () => {
  const home = aHome();
  const bytes = await connector("1.0.0");
  put(join(home.custom, "Fern.mez"), bytes);
  const { gateway, engine, id } = await withGateway(home);
  const folder = folderAt(await foldersOf(engine), gateway);
  expect([folder.role, folder.place, folder.isGatewayNamed, folder.readings]).toEqual([
    "gateway",
    "gateway-named",
    true,
    [{ program: "standard-gateway", certainty: "reads", source: "user" }],
  ]);
  expect(folder.access).toEqual({ kind: "not-known", because: "not-windows" });

  const [before] = (await valueOf(engine.handlers.getGateway(null))).connectors;
  expect([before?.place.kind, before?.canCopy]).toEqual(["not-there", true]);
  const plan = await valueOf(engine.handlers.planTransfer({ kind: "copy-to-gateway", ids: before === undefined ? [] : [before.id] }));
  const files = plan.files.map((one) => ({ id: one.id, replace: [], removeMark: false }));
  const [step] = await valueOf(engine.handlers.carryOutTransfer({ planId: plan.planId, files, reason: "" }));
  expect(step?.outcome.kind).toBe("done");
  expect([readdirSync(home.custom), readFileSync(join(gateway, "Fern.mez"))]).toEqual([["Fern.mez"], bytes]);
  await rescan(engine);
  expect((await valueOf(engine.handlers.getGateway(null))).connectors.map(({ place, canCopy }) => [place.kind, canCopy])).toEqual([
    ["same-file", false],
  ]);

  // An update on one side is another content on the other, with both versions.
  put(join(home.custom, "Fern.mez"), await connector("2.0.0"));
  await rescan(engine);
  const [now] = (await valueOf(engine.handlers.getGateway(null))).connectors;
  expect([now?.version, now?.place.kind === "other-content" ? now.place.version : null, now?.canCopy]).toEqual(["2.0.0", "1.0.0", true]);

  expect(await failureOf(engine.handlers.setGatewayFolder({ id: null }))).toBe(null);
  expect(folderAt(await foldersOf(engine), gateway).role).toBe("added");
  expect(folderAt(await foldersOf(engine), gateway).id).toBe(id);
});

test("where the gateway reads Desktop's own folder, nothing has to be copied", async () => {
  const home = aHome();
  put(join(home.custom, "Fern.mez"), await connector());
  const engine = await begin(home);
  const { id } = folderAt(await foldersOf(engine), home.custom);
  await engine.handlers.setGatewayFolder({ id });
  await rescan(engine);
  const folder = folderAt(await foldersOf(engine), home.custom);
  expect([folder.role, folder.readings.map(({ program }) => program)]).toEqual([
    "desktop",
    ["desktop", "personal-gateway", "standard-gateway"],
  ]);
  const { connectors } = await valueOf(engine.handlers.getGateway(null));
  expect(connectors.map(({ name, place, canCopy }) => [name, place.kind, canCopy])).toEqual([["Fern.mez", "same-file", false]]);
});

test("without a folder of the gateway nothing is copied", async () => {
  const home = aHome();
  put(join(home.custom, "Fern.mez"), await connector());
  const engine = await begin(home);
  const [one] = (await valueOf(engine.handlers.getGateway(null))).connectors;
  expect([one?.place.kind, one?.canCopy]).toEqual(["folder-not-known", false]);
  const ids = one === undefined ? [] : [one.id];
  expect(await failureOf(engine.handlers.planTransfer({ kind: "copy-to-gateway", ids }))).toBe("no-gateway-folder");
});
