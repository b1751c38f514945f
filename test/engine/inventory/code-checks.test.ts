import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ConnectorId, ConnectorRow } from "../../../shared/model/inventory.ts";
import type { Engine, EnginePorts } from "../../../electron/engine/create-engine.ts";
import type { Inspector } from "../../../electron/engine/inspector/inspector.ts";
import { aRealInspector, engines, valueOf, type Home } from "../an-engine.ts";

const { aHome, create, start, close } = engines();

const aDocument = (body: string) =>
  `section A;\n[DataSource.Kind = "A"]\nshared A.Contents = (server as text) => ${body};\nA = [Authentication = [Key = []]];\n`;
const good = aDocument("let in server");
const broken = aDocument("if server == null then 1");

function aHomeWith(files: Readonly<Record<string, string>>): Home {
  const home = aHome();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home.custom, name), text);
  return home;
}

/** The real inspection, which counts how often code was read in full, and waits for `release` before it is. */
function anInspector(release: Promise<void> = Promise.resolve()): { readonly inspector: Inspector; readonly checked: string[] } {
  const checked: string[] = [];
  const real = aRealInspector();
  const checkCode: Inspector["checkCode"] = async (source, code, signal) => {
    checked.push(code.sha256);
    await release;
    return real.checkCode(source, code, signal);
  };
  return { inspector: { ...real, checkCode }, checked };
}

const any: Partial<EnginePorts> = { instead: { securityLevel: "any" } };
const rowsOf = async ({ handlers }: Engine) => (await valueOf(handlers.getInventory(null))).rows;

/** Resolves when the rows are as wanted; they are looked at after each change of the inventory. */
async function rowsWhen(engine: Engine, wanted: (rows: readonly ConnectorRow[]) => boolean): Promise<readonly ConnectorRow[]> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const stop = engine.on("inventory", () => {
        stop();
        resolve();
      });
    });
    const rows = await rowsOf(engine);
    if (wanted(rows)) return rows;
    await changed;
  }
}

test("in the window facts come first, and then what the whole code says", async () => {
  const home = aHomeWith({ "Good.pq": good, "Broken.pq": broken });
  let release = (): void => undefined;
  const { inspector } = anInspector(new Promise((resolve) => (release = resolve)));
  const engine = await start(home, { ...any, inspector });
  const before = await rowsOf(engine);
  expect(
    before.map(({ name, dataSourceKinds, loading, findings }) => [name, dataSourceKinds, loading, findings.includes("syntax-error")]),
  ).toEqual([
    ["Broken.pq", ["A"], "unknown", false],
    ["Good.pq", ["A"], "unknown", false],
  ]);
  release();
  const after = await rowsWhen(engine, (rows) => rows.every(({ loading }) => loading !== "unknown"));
  expect(after.map(({ name, loading, findings }) => [name, loading, findings.includes("syntax-error")])).toEqual([
    ["Broken.pq", "blocked", true],
    ["Good.pq", "expected", false],
  ]);
  const record = await valueOf(engine.handlers.getConnector({ id: after[0]?.id as ConnectorId }));
  expect(record.findings).toContainEqual(expect.objectContaining({ kind: "syntax-error", document: "Broken.pq", line: 3 }));
});

test("what was read in full once is known at the next start", async () => {
  const home = aHomeWith({ "Good.pq": good, "Broken.pq": broken });
  await new Promise((resolve) => setTimeout(resolve, 100)); // so that the stamps can be relied on
  const first = anInspector();
  await rowsWhen(
    await create(home, { ...any, inspector: first.inspector }),
    (rows) => rows.length === 2 && rows.every(({ loading }) => loading !== "unknown"),
  );
  expect(first.checked).toHaveLength(2);
  await close();
  const second = anInspector();
  const engine = await start(home, { ...any, inspector: second.inspector });
  expect((await rowsOf(engine)).map(({ loading }) => loading)).toEqual(["blocked", "expected"]);
  expect(second.checked).toEqual([]);
});

test("for one command the code is read when it is asked for", async () => {
  const home = aHomeWith({ "Good.pq": good, "Copy.pq": good });
  const { inspector, checked } = anInspector();
  const engine = await start(home, { ...any, inspector, forOneCommand: true });
  expect(checked).toEqual([]);
  await engine.inventory.checkCode();
  expect(checked).toHaveLength(1);
  expect((await rowsOf(engine)).map(({ loading }) => loading)).toEqual(["expected", "expected"]);
});

test("a file that was opened is shown at once, and judged by its whole code soon", async () => {
  const { inspector } = anInspector();
  const engine = await start(aHome(), { ...any, inspector });
  const changed = new Promise<void>((resolve) => void engine.on("inventory", () => resolve()));
  const opened = await valueOf(engine.handlers.inspectBytes({ name: "Sent.pq", base64: Buffer.from(broken).toString("base64") }));
  expect(opened.content).toMatchObject({ inspection: { connector: { codeCheck: { kind: "not-checked" } } } });
  await changed;
  const record = await valueOf(engine.handlers.getConnector({ id: opened.id }));
  expect(record.findings).toContainEqual(expect.objectContaining({ kind: "syntax-error", document: "Sent.pq" }));
});

test("a comparison reads the code of both first, and says which could not be read", async () => {
  const home = aHomeWith({ "Good.pq": good, "Broken.pq": broken });
  const { inspector } = anInspector();
  const engine = await start(home, { ...any, inspector, forOneCommand: true });
  const [brokenRow, goodRow] = await rowsOf(engine);
  const ids = { broken: brokenRow?.id as ConnectorId, good: goodRow?.id as ConnectorId };
  const compare = (id: ConnectorId, other: ConnectorId) =>
    valueOf(engine.handlers.compareConnectors({ id, with: { kind: "connector", id: other } }));
  expect((await compare(ids.good, ids.good)).readInPart).toEqual([]);
  expect((await compare(ids.good, ids.broken)).readInPart).toEqual(["other"]);
  expect((await compare(ids.broken, ids.good)).readInPart).toEqual(["connector"]);
  const map = await valueOf(engine.handlers.getShadowMap(null));
  expect(map.readInPart).toEqual([ids.broken]);
});
