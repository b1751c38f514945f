import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ok } from "../../../shared/base/result.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { Engine, EnginePorts } from "../../../electron/engine/create-engine.ts";
import type { Inspector } from "../../../electron/engine/inspector/inspector.ts";
import { createNodeInspector } from "../../../electron/engine/inspector/node-inspector.ts";
import { aSignatureXml, aSigner, signedFiles } from "../../builders/a-signed-package.ts";
import { aSignedInspection } from "../../builders/an-inspection.ts";
import { anArchive, connectorFiles } from "../../builders/an-archive.ts";
import { engines, failureOf, rescan, valueOf, type Home } from "../an-engine.ts";
import { goldenBytes } from "../signature/golden.ts";
import { anInspector } from "../inventory/an-inspector.ts";

const { aHome, start, close } = engines();
afterEach(close);

const entry = new URL("../../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
const signer = aSigner();
const xmls = ["2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"].map((signatureTime) =>
  aSignatureXml(connectorFiles, { signer, signatureTime }),
);
const signed = (...signatures: readonly string[]): Promise<Buffer> => anArchive(signedFiles(connectorFiles, signatures));

/** An engine that inspects in real children. */
const anEngine = (home: Home, changes: Partial<EnginePorts> = {}): Promise<Engine> =>
  start(home, { inspector: createNodeInspector({ entry, size: 1 }), ...changes });

const ask = ({ handlers }: Engine, { id, content }: ConnectorRecord, signature = 0) =>
  handlers.getSignatureXml({ id, signature, sha256: (content.kind === "inspected" ? content.inspection : content.refusal).sha256 });

async function installed(engine: Engine): Promise<ConnectorRecord> {
  const { rows } = await valueOf(engine.handlers.getInventory(null));
  if (rows[0] === undefined) throw new Error("nothing was found");
  return valueOf(engine.handlers.getConnector({ id: rows[0].id }));
}

const opened = (engine: Engine, bytes: Buffer, name = "a.pqx"): Promise<ConnectorRecord> =>
  valueOf(engine.handlers.inspectBytes({ name, base64: bytes.toString("base64") }));

test("each signature of an installed file, by its place, and no more than there are", async () => {
  const home = aHome();
  writeFileSync(join(home.custom, "a.pqx"), await signed(...xmls));
  const engine = await anEngine(home);
  const record = await installed(engine);
  for (const [at, text] of xmls.entries()) expect(await valueOf(ask(engine, record, at))).toMatchObject({ text, isCut: false });
  expect(await failureOf(ask(engine, record, 2))).toBe("unknown-id");
});

test("an unsigned file has none, and neither has what is no connector", async () => {
  const engine = await anEngine(aHome());
  expect(await failureOf(ask(engine, await opened(engine, await anArchive(connectorFiles), "a.mez")))).toBe("unknown-id");
  expect(await failureOf(ask(engine, await opened(engine, Buffer.from("noise"), "b.mez")))).toBe("unknown-id");
});

test("a file that changed since is not read in its place, before a scan and after it", async () => {
  const home = aHome();
  const file = join(home.custom, "a.pqx");
  writeFileSync(file, await signed(xmls[0] ?? ""));
  const engine = await anEngine(home);
  const shown = await installed(engine);
  writeFileSync(file, await signed(xmls[1] ?? ""));
  expect(await failureOf(ask(engine, shown))).toBe("changed-since");
  await rescan(engine);
  expect(await failureOf(ask(engine, shown))).toBe("changed-since");
  expect(await valueOf(ask(engine, await installed(engine)))).toMatchObject({ text: xmls[1] });
});

test("a file that was opened, from its bytes or by its path", async () => {
  const home = aHome();
  const engine = await anEngine(home);
  expect(await valueOf(ask(engine, await opened(engine, await signed(...xmls)), 1))).toMatchObject({ text: xmls[1] });
  const path = join(home.home, "sent.pqx");
  writeFileSync(path, await signed(xmls[0] ?? ""));
  const sent = await engine.openFile(path);
  if (!sent.ok) throw new Error(sent.error);
  expect(await valueOf(ask(engine, sent.value))).toMatchObject({ text: xmls[0] });
  writeFileSync(path, await signed(xmls[1] ?? ""));
  expect(await failureOf(ask(engine, sent.value))).toBe("changed-since");
  rmSync(path);
  expect(await failureOf(ask(engine, sent.value))).toBe("vanished");
});

test("broken XML is shown as it is; missing XML is reported", async () => {
  const engine = await anEngine(aHome());
  const broken = await valueOf(ask(engine, await opened(engine, goldenBytes("signature-not-xml.pqx"))));
  expect(broken.text).not.toBe("");
  expect(await failureOf(ask(engine, await opened(engine, goldenBytes("signature-part-missing.pqx"))))).toBe("part-missing");
});

test("bytes of opened files are kept for the last ones, within bounds; bytes no longer kept are reported", async () => {
  const inspection = aSignedInspection();
  const inspector: Inspector = {
    ...anInspector().inspector,
    inspect: () => Promise.resolve(ok({ kind: "inspected", inspection })),
    readSignatureXml: (_, { part }) => Promise.resolve(ok({ part, text: "<Signature/>", isCut: false })),
  };
  const engine = await anEngine(aHome(), { inspector });
  const large = Buffer.alloc(30 * 1024 * 1024);
  const records = [];
  for (const name of ["a.pqx", "b.pqx", "c.pqx"]) records.push(await opened(engine, large, name));
  const answers = [];
  for (const record of records) answers.push(await failureOf(ask(engine, record)));
  expect(answers).toEqual(["not-kept", null, null]);
});
