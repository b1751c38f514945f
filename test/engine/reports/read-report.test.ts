import { expect, test } from "vitest";
import type { ReportFacts, ReportOutcome } from "../../../shared/model/report.ts";
import { sourceOver } from "../../../electron/engine/reports/byte-source.ts";
import { ReportFault } from "../../../electron/engine/reports/fault.ts";
import { readModelMetadata } from "../../../electron/engine/reports/model-backup.ts";
import { readModelDatabase } from "../../../electron/engine/reports/model-database.ts";
import { readReport } from "../../../electron/engine/reports/read-report.ts";
import {
  aBackup,
  aMashup,
  aModelDatabase,
  aMultithreadedModel,
  aPackedModel,
  aReport,
  aZip,
  utf16,
  type ModelContent,
} from "../../builders/a-report.ts";

const read = (bytes: Buffer, name = "a.pbix"): ReportOutcome => readReport(sourceOver(bytes), name);

function factsOf(outcome: ReportOutcome): ReportFacts {
  if (outcome.kind !== "read") throw new Error(outcome.because);
  return outcome.facts;
}

const callsOf = (outcome: ReportOutcome) => factsOf(outcome).calls.map((call) => `${call.function} in ${call.query}`);
const because = (outcome: ReportOutcome) => (outcome.kind === "not-read" ? outcome.because : null);

const schema = (model: object) => utf16(JSON.stringify({ name: "x", model }));

const content: ModelContent = {
  partitions: [
    { table: "Sales", type: 4, text: 'let Source = Foo.Contents("https://a.example") in Source' },
    { table: "Old", type: 1, text: "SELECT Bar.Contents()" },
  ],
  expressions: [{ name: "Helper", text: "() => Foo.Tables()" }],
};
const calls = ["Foo.Contents in Sales", "Foo.Tables in Helper"];

test("a template: partitions, expressions and refresh policies of its schema", async () => {
  const model = {
    tables: [
      { name: "A", partitions: [{ source: { type: "m", expression: ["let", " s = Foo.A()", "in s"] } }] },
      { name: "B", partitions: [{ source: { type: "calculated", expression: "Foo.B()" } }, { source: { query: "Foo.B()" } }] },
      { name: "C", partitions: [], refreshPolicy: { sourceExpression: "Foo.C()" } },
    ],
    expressions: [{ name: "D", expression: "A & Foo.D()" }],
  };
  const pending = utf16(JSON.stringify({ queries: [{ name: "E", text: ["Foo.E()"], lastLoadedAsTableFormulaText: "Foo.F()" }] }));
  const report = read(await aReport({ DataModelSchema: schema(model), UnappliedChanges: pending }), "a.pbit");
  expect(callsOf(report)).toEqual(["Foo.A in A", "Foo.C in C", "Foo.D in D", "Foo.E in E"]);
  expect(factsOf(report)).toMatchObject({ container: "pbit", version: "1.28", mLives: ["dataModelSchema", "unappliedChanges"] });
});

test("a mashup: members with attributes, and the names of the report win", async () => {
  const section = 'section Section1;\n[Description = "x"]\nshared A = Foo.A();\nshared #"B b" = A(1) & Foo.A() & Foo.A("x");';
  const report = read(await aReport({ DataMashup: await aMashup(section) }, "1.15"));
  expect(factsOf(report)).toMatchObject({ container: "pbix", version: "1.15", mLives: ["dataMashup"], queries: ["A", "B b"] });
  expect(callsOf(report)).toEqual(["Foo.A in A", "Foo.A in B b"]);
});

test("pictures whose names differ in case only do no harm, mashups do", async () => {
  const parts = { DataMashup: await aMashup("section S; shared A = Foo.A();") };
  expect(callsOf(read(await aReport({ ...parts, "Report/Logo.png": "a", "Report/logo.png": "b" })))).toEqual(["Foo.A in A"]);
  expect(because(read(await aReport({ ...parts, datamashup: "x" })))).toBe("damaged");
});

test("the same query in two places counts once", async () => {
  const model = { expressions: [{ name: "A", expression: "Foo.A()" }] };
  const report = read(
    await aReport({ DataMashup: await aMashup("section Section1; shared A = Foo.A();"), DataModelSchema: schema(model) }),
  );
  expect(factsOf(report)).toMatchObject({ queries: ["A"], mLives: ["dataMashup", "dataModelSchema"] });
  expect(callsOf(report)).toEqual(["Foo.A in A"]);
});

test("what M's reference documents is no call of a connector", async () => {
  expect(
    callsOf(read(await aReport({ DataMashup: await aMashup("section S; shared A = Table.FromRecords({Web.Contents(1)});") }))),
  ).toEqual([]);
});

const backup = aBackup(aModelDatabase(content));
const before = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at) % 251));

test.each<readonly [string, Buffer]>([
  ["plain", backup],
  ["with four bytes behind each file", aBackup(aModelDatabase(content), { trailing: 4 })],
  ["packed in one session", aPackedModel(backup)],
  ["packed in many blocks", aPackedModel(aBackup(aModelDatabase(content), { before }), 5_000)],
  ["packed by several threads", aMultithreadedModel(aBackup(aModelDatabase(content), { before }), 20_000)],
])("a model %s", async (_, model) => {
  const report = read(await aReport({ DataModel: model }));
  expect(factsOf(report)).toMatchObject({ mLives: ["dataModel"], queries: ["Helper", "Sales"], live: null });
  expect(callsOf(report)).toEqual(calls);
  expect(factsOf(report).calls[0]?.arguments).toEqual(["https://a.example"]);
});

test.each([
  ["pbiServiceLive", "service"],
  ["analysisServicesDatabaseLive", "analysis-services"],
  ["other", null],
])("a connection %s", async (type, live) => {
  const mashup = await aMashup("section Section1;");
  const connections = JSON.stringify({ Version: 1, Connections: [{ Name: "x", ConnectionType: type }], RemoteArtifacts: [{}] });
  expect(factsOf(read(await aReport({ Connections: connections, DataMashup: mashup })))).toMatchObject({ live, queries: [] });
});

test.each([utf16, Buffer.from.bind(Buffer)] as const)("a workbook", async (encode: (text: string) => Buffer) => {
  const mashup = await aMashup("section Section1; shared A = Foo.A();");
  const xml = `\uFEFF<?xml version="1.0"?><DataMashup sqmid="x" xmlns="http://schemas.microsoft.com/DataMashup">${mashup.toString("base64")}</DataMashup>`;
  const report = read(
    await aZip({ "xl/workbook.xml": "<x/>", "customXml/item1.xml": "<a/>", "customXml/item4.xml": encode(xml) }),
    "a.xlsx",
  );
  expect(callsOf(report)).toEqual(["Foo.A in A"]);
  expect(factsOf(report)).toMatchObject({ container: "xlsx", version: null });
});

test("dataflows: exported, and as a document", () => {
  const section = "section Section1;\r\nshared A = Foo.A();";
  const exported = JSON.stringify({ "name": "x", "entities": [], "pbi:mashup": { fastCombine: false, document: section } });
  expect(callsOf(read(Buffer.from(exported), "x.json"))).toEqual(["Foo.A in A"]);
  expect(callsOf(read(Buffer.from(section), "mashup.pq"))).toEqual(["Foo.A in A"]);
});

test.each<readonly [string, () => Promise<Buffer> | Buffer, string, string]>([
  ["no archive", () => Buffer.from("hello"), "a.txt", "not-a-report"],
  ["other JSON", () => Buffer.from("{}"), "a.json", "not-a-report"],
  ["an empty report", () => Buffer.alloc(0), "a.pbix", "damaged"],
  ["another archive", () => aZip({ "a.txt": "x" }), "a.zip", "not-a-report"],
  ["a workbook without queries", () => aZip({ "xl/workbook.xml": "<x/>" }), "a.xlsx", "not-a-report"],
  ["an encrypted file", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), "a.pbix", "protected"],
  ["a model of another kind", () => aReport({ DataModel: Buffer.alloc(5_000, 1) }), "a.pbix", "model-not-understood"],
  ["a schema that is none", () => aReport({ DataModelSchema: utf16("[") }), "a.pbit", "model-not-understood"],
  ["a packed model that is cut short", () => aReport({ DataModel: aPackedModel(backup).subarray(0, -9) }), "a.pbix", "damaged"],
  [
    "bytes behind the last group",
    () => aReport({ DataModel: Buffer.concat([aMultithreadedModel(backup), Buffer.alloc(9)]) }),
    "a.pbix",
    "damaged",
  ],
  ["a report without any part that could hold queries", () => aReport({}), "a.pbix", "model-missing"],
  ["metadata that is no database", () => aReport({ DataModel: aBackup(Buffer.alloc(4_096)) }), "a.pbix", "model-not-understood"],
])("%s is not read, by name", async (_, make, name, reason) => {
  expect(because(read(await make(), name))).toBe(reason);
});

test("a view instead of a table is not asked: its query could run for ever", async () => {
  const { default: Sqlite } = await import("better-sqlite3");
  const database = new Sqlite(":memory:");
  database.exec(`CREATE TABLE "Table" (ID, Name);
    CREATE VIEW Partition AS WITH RECURSIVE n(Type) AS (SELECT 4 UNION ALL SELECT 4 FROM n) SELECT Type, 1 AS TableID, 'x' AS QueryDefinition FROM n`);
  expect(because(read(await aReport({ DataModel: aBackup(database.serialize()) })))).toBe("model-not-understood");
});

/** A generator with a fixed seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("changed reports are read the same or not at all", async () => {
  const sound = await aReport({ DataModel: aPackedModel(backup, 20_000) });
  const facts = read(sound);
  const next = numbers(1);
  for (let round = 0; round < 600; round += 1) {
    const bytes = Buffer.from(sound);
    for (let changes = next(3); changes >= 0; changes -= 1) bytes[next(bytes.length)] = next(256);
    const outcome = read(next(8) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes);
    if (outcome.kind === "read") expect({ ...outcome.facts, version: null }).toEqual({ ...factsOf(facts), version: null });
  }
});

test("changed models never do worse than fail, without the checksum of the archive", () => {
  const sound = aPackedModel(backup, 20_000);
  const next = numbers(2);
  const reasons = new Map<string, number>();
  for (let round = 0; round < 200; round += 1) {
    const bytes = Buffer.from(sound);
    bytes[next(bytes.length)] = next(256);
    const reason = faultOf(() => readModelDatabase(readModelMetadata(sourceOver(bytes))));
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  expect(reasons.get("damaged")).toBeGreaterThan(20);
});

/** Whatever else is thrown is a bug. */
function faultOf(work: () => unknown): string {
  try {
    work();
    return "none";
  } catch (thrown) {
    if (thrown instanceof ReportFault) return thrown.because;
    throw thrown;
  }
}
