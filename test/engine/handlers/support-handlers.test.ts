import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { aRealInspector, engines, failureOf, valueOf } from "../an-engine.ts";

const { aHome, start } = engines();

async function anEngine() {
  const home = aHome();
  const path = join(home.custom, "Fern.mez");
  writeFileSync(path, await anArchive(aConnector("Fern")));
  const engine = await start(home, { inspector: aRealInspector() });
  const id = engine.inventory.files()[0]?.id ?? ("" as ConnectorId);
  return { ...engine, path, id };
}

test("a bundle is previewed by its id, file by file", async () => {
  const { handlers, id } = await anEngine();
  const bundle = await valueOf(handlers.prepareSupportBundle({ content: [id] }));
  expect(bundle.entries.map(({ kind }) => kind)).toEqual([
    "read-me",
    "versions",
    "folders",
    "trust",
    "history",
    "connector",
    "content",
    "report",
  ]);
  const { text, isCut } = await valueOf(handlers.getSupportBundleEntry({ bundleId: bundle.bundleId, name: "versions.json" }));
  expect([JSON.parse(text), isCut]).toEqual([expect.objectContaining({ mezzanine: "1.2.3", powerBiDesktop: null }), false]);
  expect((await valueOf(handlers.getSupportBundle({ bundleId: bundle.bundleId }))).base64).toMatch(/^UEsD/u);
});

test("what was not prepared, or is no longer kept, is not handed out", async () => {
  const { handlers } = await anEngine();
  const { bundleId } = await valueOf(handlers.prepareSupportBundle({ content: [] }));
  expect(await failureOf(handlers.getSupportBundleEntry({ bundleId, name: "../versions.json" }))).toBe("unknown-bundle");
  expect(await failureOf(handlers.getSupportBundle({ bundleId: "none" }))).toBe("unknown-bundle");
  for (let at = 0; at < 3; at += 1) await handlers.prepareSupportBundle({ content: [] });
  expect(await failureOf(handlers.getSupportBundle({ bundleId }))).toBe("unknown-bundle");
});

test("a connector that changed since it was inspected is not included", async () => {
  const { handlers, path, id } = await anEngine();
  appendFileSync(path, "more");
  expect(await failureOf(handlers.prepareSupportBundle({ content: [id] }))).toBe("content-not-read");
});

test("ids that were never handed out lead to nothing", async () => {
  const { handlers } = await anEngine();
  const ids = ["../../etc/passwd" as ConnectorId];
  expect(await failureOf(handlers.exportReport({ format: "html", ids }))).toBe("unknown-id");
  expect(await failureOf(handlers.prepareSupportBundle({ content: ids }))).toBe("unknown-id");
});

test("a file that is open and not installed is reported, too", async () => {
  const { handlers } = await anEngine();
  const moss = (await anArchive(aConnector("Moss"))).toString("base64");
  const { id } = await valueOf(handlers.inspectBytes({ name: "Moss.mez", base64: moss }));
  const report = await valueOf(handlers.exportReport({ format: "html", ids: [id] }));
  expect([report.fileName, report.text.includes("Moss.Contents")]).toEqual(["Moss.mez.html", true]);
  const bundle = await valueOf(handlers.prepareSupportBundle({ content: [id] }));
  expect(bundle.entries.filter(({ kind }) => kind === "content")).toHaveLength(1);
});

test("a report is dragged by a host that can, as it would be saved", async () => {
  const home = aHome();
  writeFileSync(join(home.custom, "Fern.mez"), await anArchive(aConnector("Fern")));
  const dragged: string[][] = [];
  const answers = [true, false];
  const dragFile = (...file: readonly [string, string]) => {
    dragged.push([...file]);
    return Promise.resolve(answers.shift() ?? true);
  };
  const { handlers, inventory } = await start(home, { inspector: aRealInspector(), hostActions: { dragFile } });
  const ids = [inventory.files()[0]?.id ?? ("" as ConnectorId)];
  await valueOf(handlers.dragReport({ format: "html", ids }));
  const { fileName, text } = await valueOf(handlers.exportReport({ format: "html", ids }));
  expect(dragged).toEqual([[fileName, text]]);
  expect(await failureOf(handlers.dragReport({ format: "html", ids }))).toBe("not-dragged");
  expect(await failureOf(handlers.dragReport({ format: "html", ids: ["../x" as ConnectorId] }))).toBe("unknown-id");
  expect(dragged).toHaveLength(2);
});

test("a host without dragging says so, and makes no report", async () => {
  const { handlers, id } = await anEngine();
  expect(await failureOf(handlers.dragReport({ format: "html", ids: [id] }))).toBe("no-drag");
});
