import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createEngine, type Engine } from "../../../electron/engine/create-engine.ts";
import { noRegistry } from "../../../electron/engine/trust/reg-exe.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { anInspector } from "../inventory/an-inspector.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

/** A real engine on a home of its own; a file's text is its title and its kind. */
async function aHome(files: Readonly<Record<string, string>> = {}) {
  const home = aFolder();
  const custom = join(home, "Documents", "Power BI Desktop", "Custom Connectors");
  mkdirSync(custom, { recursive: true });
  mkdirSync(join(home, "Downloads"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(custom, name), text);
  const engine = await createEngine({
    dataFolder: join(home, "data"),
    system: { platform: "linux", environment: {}, home, registry: noRegistry },
    inspector: anInspector().inspector,
    hostActions: {},
    host: "web",
    version: "0.0.0",
    culture: "en",
    now: () => new Date(),
    onBug: (bug) => {
      throw bug;
    },
    forOneCommand: true,
  });
  engines.push(engine);
  await engine.inventory.scans.ended();
  const sent = async (name: string, text: string) => {
    const path = join(home, "Downloads", name);
    writeFileSync(path, text);
    const record = await engine.openFile(path);
    if (!record.ok) throw new Error(record.error);
    return { path, id: record.value.id };
  };
  const plan = async (...ids: readonly ConnectorId[]) => {
    const reply = await engine.handlers.planInstall({ ids });
    if (!reply.ok) throw new Error(reply.error.kind);
    return reply.value;
  };
  const install = async (planId: string, id: ConnectorId, replace: readonly ConnectorId[] = []) => {
    const reply = await engine.handlers.install({ planId, files: [{ id, replace, removeMark: false }], reason: "" });
    if (!reply.ok) return reply.error.kind;
    const outcome = reply.value[0]?.outcome;
    return outcome?.kind === "failed" ? outcome.because.kind : (outcome?.kind ?? null);
  };
  return { engine, custom, sent, plan, install, names: () => readdirSync(custom).toSorted() };
}

test("a plan touches nothing and is carried out once", async () => {
  const home = await aHome();
  const { id } = await home.sent("A.mez", "A");
  const { planId } = await home.plan(id);
  expect(home.names()).toEqual([]);
  expect(await home.install(planId, id)).toBe("done");
  expect(home.names()).toEqual(["A.mez"]);
  expect(await home.install(planId, id)).toBe("unknown-plan");
});

test("a file that changed after the review is not installed", async () => {
  const home = await aHome();
  const { id, path } = await home.sent("A.mez", "A");
  const { planId } = await home.plan(id);
  writeFileSync(path, "something else");
  expect(await home.install(planId, id)).toBe("changed-since-review");
  expect(home.names()).toEqual([]);
});

test("bytes that were handed over are installed as they are", async () => {
  const home = await aHome();
  const opened = await home.engine.handlers.inspectBytes({ name: "A.mez", base64: Buffer.from("A").toString("base64") });
  if (!opened.ok) throw new Error(opened.error.kind);
  const { planId, files } = await home.plan(opened.value.id);
  expect(files[0]?.obstacle).toBeNull();
  expect(await home.install(planId, opened.value.id)).toBe("done");
  expect(readFileSync(join(home.custom, "A.mez"), "utf8")).toBe("A");
});

test("a name that is too long to be shown is refused, not cut", async () => {
  const home = await aHome();
  const opened = await home.engine.handlers.inspectBytes({ name: `${"x".repeat(300)}.mez`, base64: Buffer.from("A").toString("base64") });
  if (!opened.ok) throw new Error(opened.error.kind);
  expect((await home.plan(opened.value.id)).files[0]?.obstacle?.kind).toBe("name-too-long");
});

test("only what the review named is put aside", async () => {
  const home = await aHome({ "A.mez": "old", "Other.mez": "Other" });
  const { id } = await home.sent("A.mez", "new");
  const rows = home.engine.inventory.snapshot().rows;
  const idOf = (name: string) => rows.find((row) => row.name === name)!.id;
  expect(await home.install((await home.plan(id)).planId, id)).toBe("would-replace");
  expect(await home.install((await home.plan(id)).planId, id, [idOf("A.mez"), idOf("Other.mez")])).toBe("unknown-id");
  expect(readFileSync(join(home.custom, "A.mez"), "utf8")).toBe("old");
  expect(await home.install((await home.plan(id)).planId, id, [idOf("A.mez")])).toBe("done");
  expect(home.names()).toEqual(["A.mez", "Other.mez"]);
});

test("what nobody opened has no review, and no plan of another takes it", async () => {
  const home = await aHome();
  const { id } = await home.sent("A.mez", "A");
  const strange = "never/handed out" as ConnectorId;
  expect((await home.plan(strange)).files).toMatchObject([{ obstacle: { kind: "unknown-id" }, to: null }]);
  expect(await home.install((await home.plan(id)).planId, strange)).toBe("unknown-id");
});

test("the same bytes under the same name ask for nothing", async () => {
  const home = await aHome({ "A.mez": "A" });
  const { id } = await home.sent("A.mez", "A");
  expect((await home.plan(id)).files[0]?.obstacle?.kind).toBe("already-installed");
});
