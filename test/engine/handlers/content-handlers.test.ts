import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { Engine } from "../../../electron/engine/create-engine.ts";
import { createNodeInspector } from "../../../electron/engine/inspector/node-inspector.ts";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { engines, failureOf, rescan, valueOf, type Home } from "../an-engine.ts";

const { aHome, start, close } = engines();
afterEach(close);

const entry = new URL("../../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
/** An engine that reads in a real child. */
const anEngine = (home: Home): Promise<Engine> => start(home, { inspector: createNodeInspector({ entry, size: 1 }) });

const shownAs = ({ id, content }: ConnectorRecord) => ({
  id,
  sha256: (content.kind === "inspected" ? content.inspection : content.refusal).sha256,
});

async function installed(engine: Engine): Promise<ConnectorRecord> {
  const { rows } = await valueOf(engine.handlers.getInventory(null));
  return valueOf(engine.handlers.getConnector({ id: rows[0]?.id ?? expect.unreachable() }));
}

const opened = (engine: Engine, bytes: Buffer, name = "sent.mez"): Promise<ConnectorRecord> =>
  valueOf(engine.handlers.inspectBytes({ name, base64: bytes.toString("base64") }));

test("parts and texts of an installed file, and no part beyond the last", async () => {
  const home = aHome();
  const resx = '<root><data name="Title"><value>Fern</value></data></root>';
  writeFileSync(join(home.custom, "Fern.mez"), await anArchive({ ...aConnector("Fern"), "resources.resx": resx }));
  const engine = await anEngine(home);
  const file = shownAs(await installed(engine));
  expect(await valueOf(engine.handlers.getPartContent({ ...file, part: 0 }))).toMatchObject({
    kind: "code",
    members: [{ name: "Fern.Contents", line: 3 }, { name: "Fern" }, { name: "Fern.Publish" }],
  });
  expect(await failureOf(engine.handlers.getPartContent({ ...file, part: 2 }))).toBe("unknown-id");
  expect(await valueOf(engine.handlers.getResourceTexts(file))).toMatchObject({ rows: [{ key: "Title", texts: ["Fern"] }] });
});

test("a file that changed since is not read in its place, before a scan and after it", async () => {
  const home = aHome();
  const path = join(home.custom, "Fern.mez");
  writeFileSync(path, await anArchive(aConnector("Fern")));
  const engine = await anEngine(home);
  const file = shownAs(await installed(engine));
  writeFileSync(path, await anArchive(aConnector("Fern", "2.0.0")));
  expect(await failureOf(engine.handlers.getPartContent({ ...file, part: 0 }))).toBe("changed-since");
  await rescan(engine);
  expect(await failureOf(engine.handlers.getResourceTexts(file))).toBe("changed-since");
  rmSync(path);
  const now = shownAs(await installed(engine));
  expect(await failureOf(engine.handlers.getPartContent({ ...now, part: 0 }))).toBe("vanished");
});

test("what is no connector has no parts to show", async () => {
  const engine = await anEngine(aHome());
  const file = shownAs(await opened(engine, Buffer.from("noise")));
  expect(await failureOf(engine.handlers.getPartContent({ ...file, part: 0 }))).toBe("unknown-id");
});

test("an installed build beside an opened one; a bare document too", async () => {
  const home = aHome();
  writeFileSync(join(home.custom, "Fern.mez"), await anArchive(aConnector("Fern")));
  const engine = await anEngine(home);
  const before = shownAs(await installed(engine));
  const after = shownAs(await opened(engine, await anArchive(aConnector("Fern", "2.0.0"))));
  const { parts } = await valueOf(engine.handlers.compareTexts({ before, after }));
  expect(parts).toMatchObject([{ before: "Fern.pq", change: { kind: "changed", added: 1, removed: 1 } }]);
  const bare = shownAs(await opened(engine, Buffer.from(Object.values(aConnector("Fern", "3.0.0"))[0] ?? ""), "Other.pq"));
  const other = await valueOf(engine.handlers.compareTexts({ before, after: bare }));
  expect(other.parts).toMatchObject([{ change: { kind: "changed", added: 1, removed: 1 } }]);
  expect(await failureOf(engine.handlers.compareTexts({ before: { ...before, sha256: after.sha256 }, after }))).toBe("changed-since");
});
