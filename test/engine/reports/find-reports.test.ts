import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findReports } from "../../../electron/engine/reports/find-reports.ts";
import { readProjectModel } from "../../../electron/engine/reports/project-model.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const never = new AbortController().signal;

function aTree(files: Readonly<Record<string, string>>): string {
  const root = aFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

const byPath = (path: string) => JSON.stringify({ version: "4.0", datasetReference: { byPath: { path }, byConnection: null } });
const live = JSON.stringify({ datasetReference: { byConnection: { connectionString: "x" } } });
const project = (path: string) => JSON.stringify({ version: "1.0", artifacts: [{ report: { path } }] });
const pbism = '{"version":"4.2"}';

const found = async (root: string, ...named: readonly string[]) =>
  (await findReports(named.length === 0 ? ["."] : named, root, never)).found.map(({ name, source, reports }) => [
    name,
    source.kind,
    reports,
  ]);

test("a folder of files: reports, workbooks and what may be a dataflow", async () => {
  const root = aTree({
    "a.pbix": "",
    "b/c.PBIT": "",
    "b/~$d.xlsx": "",
    "b/f.xltm": "",
    "e.txt": "",
    "node_modules/x.json": "",
    "m/mashup.pq": "",
  });
  expect(await found(root)).toEqual([
    ["a.pbix", "file", []],
    [join("b", "c.PBIT"), "file", []],
    [join("b", "f.xltm"), "file", []],
    [join("m", "mashup.pq"), "file", []],
  ]);
});

test("a project is its model, under the name of its folder", async () => {
  const root = aTree({
    "p/A.pbip": project("A.Report"),
    "p/A.Report/definition.pbir": byPath("../Shared.Dataset"),
    "p/B.Report/definition.pbir": byPath("../Shared.Dataset"),
    "p/Shared.Dataset/definition.pbism": pbism,
    "p/Shared.Dataset/model.bim": "{}",
  });
  expect(await found(root, "p")).toEqual([["p", "model-folder", ["A", "B"]]]);
  expect(await found(root, "p/A.pbip")).toEqual([["p/A.pbip", "model-folder", ["A"]]]);
});

test("a model without a report, a report without its model, and a live one", async () => {
  const root = aTree({
    "A.SemanticModel/definition.pbidataset": "{}",
    "B.Report/definition.pbir": byPath("../Gone"),
    "C.Report/definition.pbir": live,
    "D.Report/definition.pbir": "{",
  });
  expect(await found(root)).toEqual([
    ["A.SemanticModel", "model-folder", []],
    ["B.Report", "not-read", []],
    ["C.Report", "live", []],
    ["D.Report", "not-read", []],
  ]);
});

test("a model without a mark: TMDL of other tools, and a model.bim alone", async () => {
  const root = aTree({
    "a/definition/model.tmdl": "model Model",
    "b/model.bim": '{"model":{}}',
    "c/definition/report.json": "{}",
  });
  expect(await found(root)).toEqual([
    ["a", "model-folder", []],
    ["b", "model-folder", []],
    [join("c", "definition", "report.json"), "file", []],
  ]);
  expect(await found(root, "b/model.bim")).toEqual([["b/model.bim", "model-folder", []]]);
});

test.each([
  ["Data Source=powerbi://api.powerbi.com/v1.0/myorg/Sales;Initial Catalog=M", "service"],
  ["Data Source=asazure://westeurope.asazure.windows.net/sales", "analysis-services"],
  ["Initial Catalog=M; Data Source=ssas01", "analysis-services"],
  [null, "service"],
])("where the model of a live report is: %s", async (connectionString, live_) => {
  const root = aTree({ "A.Report/definition.pbir": JSON.stringify({ datasetReference: { byConnection: { connectionString } } }) });
  const { found: all } = await findReports(["."], root, never);
  expect(all[0]?.source).toEqual({ kind: "live", live: live_ });
});

test.each(["//server/share/x", "\\\\server\\share\\x", "C:/x", "/x"])(
  "a project that names the absolute path %s is not followed",
  async (path) => {
    const root = aTree({ "A.Report/definition.pbir": byPath(path) });
    const { found: all } = await findReports(["."], root, never);
    expect(all[0]?.source).toEqual({ kind: "not-read", because: "damaged" });
  },
);

test("a project with the separators of Windows is followed", async () => {
  const root = aTree({ "A.Report/definition.pbir": byPath("..\\M"), "M/definition.pbism": pbism });
  expect(await found(root, ".")).toEqual([[".", "model-folder", ["A"]]]);
});

test("what is not there is said to be not there", async () => {
  const { found: all } = await findReports(["gone.pbix"], aFolder(), never);
  expect(all[0]?.source).toEqual({ kind: "not-read", because: "vanished" });
});

test("a model folder: both forms, pending queries, and its version", () => {
  const tmdl = aTree({
    "definition.pbism": pbism,
    "definition/expressions.tmdl": "expression A = Foo.A()",
    "definition/tables/T.tmdl": "table T\n\tpartition p = m\n\t\tsource = Foo.T()",
    "TMDLScripts/x.tmdl": "expression X = Foo.X()",
    ".pbi/unappliedChanges.json": JSON.stringify({ queries: [{ name: "P", text: "Foo.P()" }] }),
  });
  const read = readProjectModel(tmdl);
  expect(read).toMatchObject({
    facts: { container: "pbip", version: "4.2", mLives: ["tmdl", "unappliedChanges"], queries: ["A", "P", "T"] },
  });
  const bim = aTree({
    "definition.pbism": "{}",
    "model.bim": JSON.stringify({ model: { expressions: [{ name: "A", expression: "Foo.A()" }] } }),
  });
  expect(readProjectModel(bim)).toMatchObject({ facts: { version: null, mLives: ["bim"], calls: [{ function: "Foo.A" }] } });
  expect(readProjectModel(aFolder())).toEqual({ kind: "not-read", because: "model-missing" });
});
