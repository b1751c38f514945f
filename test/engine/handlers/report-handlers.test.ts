import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { createCatalogue } from "../../../electron/engine/catalogue/catalogue.ts";
import type { Engine, EnginePorts } from "../../../electron/engine/create-engine.ts";
import { findReports } from "../../../electron/engine/reports/find-reports.ts";
import { aMashup, aReport } from "../../builders/a-report.ts";
import { aRecentList } from "../../builders/a-recent-list.ts";
import { aCertified } from "../shadows/a-subject.ts";
import { aRealInspector, engines, failureOf, valueOf, type Home } from "../an-engine.ts";

const { aHome, start, close } = engines();

const aConnector = (name: string, functions = ["Contents"], head = "") =>
  `${head}section ${name};\n${functions
    .map((one) => `[DataSource.Kind="${name}"] shared ${name}.${one} = (url as text) => url;`)
    .join("\n")}\n${name} = [Authentication=[Anonymous=[]]];`;

const reportWith = async (section: string) => aReport({ DataMashup: await aMashup(`section Section1; ${section}`) });

async function put(folder: string, reports: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, section] of Object.entries(reports)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), await reportWith(section));
  }
}

const idOf = async (engine: Engine, name: string): Promise<ConnectorId> => {
  const { rows } = await valueOf(engine.handlers.getInventory(null));
  return rows.find((row) => row.name === name)?.id ?? ("" as ConnectorId);
};

async function aDesk(
  connectors: Readonly<Record<string, string>>,
  reports: Readonly<Record<string, string>>,
  changes: Partial<EnginePorts> = {},
) {
  const home = aHome();
  const folder = join(home.home, "reports");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(connectors)) writeFileSync(join(home.custom, name), text);
  await put(folder, reports);
  const engine = await begin(home, folder, changes);
  return { home, folder, engine };
}

const begin = (home: Home, folder: string, changes: Partial<EnginePorts> = {}) =>
  start(home, { inspector: aRealInspector(), hostActions: { chooseReports: () => Promise.resolve([folder]) }, ...changes });

const addAll = async (engine: Engine) => {
  await valueOf(engine.handlers.addReports({ kind: "folder" }));
  await engine.reports.known.ended();
};
const view = (engine: Engine) => valueOf(engine.handlers.getReports(null));
const names = async (engine: Engine) => (await view(engine)).rows.map(({ name }) => name);

test("a folder that was chosen is read, stays known over a restart, and what is gone is forgotten", async () => {
  const { engine, home, folder } = await aDesk(
    { "Foo.pq": aConnector("Foo") },
    { "a.pbix": 'shared A = Foo.Contents("https://a.example"); shared B = Gone.X();', "b.pbix": "shared B = 1;" },
  );
  expect(await view(engine)).toMatchObject({ total: 0, places: [] });
  const events: string[] = [];
  engine.on("reports", (event) =>
    events.push("finished" in event ? event.finished : `${event.done}/${event.total} ${event.current ?? ""}`),
  );
  await addAll(engine);
  expect(events.at(-1)).toBe("done");
  expect(events.some((one) => one.includes("a.pbix"))).toBe(true);
  writeFileSync(join(folder, "c.pbix"), "PK damaged");
  await valueOf(engine.handlers.readReports({ ids: null }));
  await engine.reports.known.ended();
  const seen = await view(engine);
  expect(seen).toMatchObject({
    places: [{ path: folder, kind: "folder" }],
    total: 3,
    readCount: 2,
    rows: [
      { name: "a.pbix", state: { kind: "read", connectors: ["Foo.pq"], missing: ["Gone.X"], missingCount: 1 } },
      { name: "b.pbix", state: { kind: "read", connectors: [] } },
      { name: "c.pbix", state: { kind: "not-read", because: "damaged" } },
    ],
  });
  const [first] = seen.rows;
  if (first === undefined) throw new Error("no row");
  expect(await valueOf(engine.handlers.getReport({ id: first.id }))).toMatchObject({
    functions: [
      { functionName: "Foo.Contents", queries: ["A"], arguments: ["https://a.example"], isMissing: false },
      { functionName: "Gone.X", isMissing: true },
    ],
  });
  await close();
  const again = await begin(home, folder);
  expect(await names(again)).toEqual(["a.pbix", "b.pbix", "c.pbix"]);
  rmSync(join(folder, "b.pbix"));
  await valueOf(again.handlers.readReports({ ids: null }));
  await again.reports.known.ended();
  expect(await names(again)).toEqual(["a.pbix", "c.pbix"]);
});

test("what was read stays known while its folder is away", async () => {
  const { engine, folder } = await aDesk({}, { "a.pbix": "shared A = Foo.X();" });
  await addAll(engine);
  renameSync(folder, `${folder}-away`);
  await valueOf(engine.handlers.readReports({ ids: null }));
  await engine.reports.known.ended();
  expect((await view(engine)).rows).toMatchObject([
    { path: folder, state: { because: "vanished" } },
    { name: "a.pbix", state: { kind: "read" } },
  ]);
  renameSync(`${folder}-away`, folder);
  await valueOf(engine.handlers.readReports({ ids: null }));
  await engine.reports.known.ended();
  expect(await names(engine)).toEqual(["a.pbix"]);
});

test("a place that is removed takes its reports along, and forgetting leaves the files", async () => {
  const { engine, folder } = await aDesk({}, { "a.pbix": "shared A = 1;" });
  await addAll(engine);
  const [place] = (await view(engine)).places;
  if (place === undefined) throw new Error("no place");
  await valueOf(engine.handlers.removeReportPlace({ id: place.id }));
  expect(await view(engine)).toMatchObject({ total: 0, places: [] });
  expect(await failureOf(engine.handlers.removeReportPlace({ id: place.id }))).toBe("unknown-id");
  await addAll(engine);
  await valueOf(engine.handlers.forgetReports(null));
  expect(await view(engine)).toMatchObject({ total: 0, places: [] });
  expect(existsSync(join(folder, "a.pbix"))).toBe(true);
});

test("a reading that is cancelled keeps what was known", async () => {
  const { engine, folder } = await aDesk({}, { "a.pbix": "shared A = 1;", "b.pbix": "shared B = 2;" });
  await addAll(engine);
  await put(folder, { "a.pbix": "shared A = Foo.X();" });
  const { runId } = await valueOf(engine.handlers.readReports({ ids: null }));
  await valueOf(engine.handlers.cancelReports({ runId }));
  await engine.reports.known.ended();
  expect(await failureOf(engine.handlers.cancelReports({ runId }))).toBe("unknown-id");
  expect(await view(engine)).toMatchObject({ total: 2, readCount: 2, progress: null });
});

test("a place that is added while others are read is read after them", async () => {
  const { engine, home, folder } = await aDesk({}, { "a.pbix": "shared A = 1;" });
  const other = join(home.home, "other");
  await put(other, { "b.pbix": "shared B = 1;" });
  await valueOf(engine.handlers.addReports({ kind: "folder" }));
  const added = engine.reports.known.add([{ path: other, kind: "folder" }]);
  if (!added.ok) throw new Error("not added");
  engine.reports.known.start(added.value.map(({ id }) => id));
  await engine.reports.known.ended();
  expect(await names(engine)).toEqual(["b.pbix", "a.pbix"]);
  expect((await view(engine)).places.map(({ path }) => path).toSorted()).toEqual([other, folder].toSorted());
});

test("what a command read is read again with the rest, and forgotten when it is gone", async () => {
  const { engine, folder } = await aDesk({}, { "a.pbix": "shared A = 1;", "b.pbix": "shared B = 1;" });
  const { found } = await findReports(
    [join(folder, "a.pbix"), join(folder, "b.pbix"), join(folder, "mistyped.pbix")],
    "/",
    new AbortController().signal,
  );
  await engine.readReports(found, { signal: new AbortController().signal });
  expect(await names(engine)).toEqual(["a.pbix", "b.pbix"]);
  rmSync(join(folder, "b.pbix"));
  await valueOf(engine.handlers.readReports({ ids: null }));
  await engine.reports.known.ended();
  expect(await names(engine)).toEqual(["a.pbix"]);
});

test("without a dialog nothing is added", async () => {
  const { engine } = await aDesk({}, {}, { hostActions: {} });
  expect(await failureOf(engine.handlers.addReports({ kind: "file" }))).toBe("no-report-dialog");
});

test("recent reports of both editions are offered, and read only when they are chosen", async () => {
  const { engine, home, folder } = await aDesk({}, { "a.pbix": "shared A = 1;", "b.pbix": "shared A = 1;" });
  expect(await valueOf(engine.handlers.getRecentReports(null))).toEqual({ files: [], state: "none" });
  const lists = {
    [join(home.home, "AppData", "Local", "Microsoft", "Power BI Desktop", "User.zip")]: [join(folder, "a.pbix"), "relative.pbix"],
    [join(home.home, "Microsoft", "Power BI Desktop Store App", "User.zip")]: [join(folder, "b.pbix"), join(folder, "a.pbix")],
  };
  for (const [path, paths] of Object.entries(lists)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await aRecentList(paths));
  }
  const recent = await valueOf(engine.handlers.getRecentReports(null));
  expect(recent.files.map(({ path }) => path).toSorted()).toEqual([join(folder, "a.pbix"), join(folder, "b.pbix")]);
  expect(await view(engine)).toMatchObject({ total: 0 });
  const chosen = recent.files.filter(({ path }) => path.endsWith("b.pbix"));
  await valueOf(engine.handlers.addRecentReports({ ids: chosen.map(({ id }) => id) }));
  await engine.reports.known.ended();
  expect(await names(engine)).toEqual(["b.pbix"]);
  expect((await valueOf(engine.handlers.getRecentReports(null))).files.filter(({ isAdded }) => isAdded)).toHaveLength(1);
  writeFileSync(join(home.home, "Microsoft", "Power BI Desktop Store App", "User.zip"), "changed by a newer version");
  rmSync(join(home.home, "AppData"), { recursive: true });
  expect(await valueOf(engine.handlers.getRecentReports(null))).toMatchObject({ state: "not-understood" });
});

const impactOf = async (engine: Engine, kind: "quarantine" | "disable", ...files: readonly string[]) => {
  const ids = await Promise.all(files.map((name) => idOf(engine, name)));
  return (await valueOf(engine.handlers.planCleanup({ kind, ids }))).reports;
};

test.each(["quarantine", "disable"] as const)("a review of %s names the reports that lose a function", async (kind) => {
  const { engine } = await aDesk(
    { "Foo.pq": aConnector("Foo"), "Bar.pq": aConnector("Bar") },
    { "a.pbix": "shared A = Foo.Contents(1);", "b.pbix": "shared B = Bar.Contents(1);", "c.pbix": "shared C = {Foo.Contents};" },
  );
  expect(await impactOf(engine, kind, "Foo.pq")).toEqual({ read: 0, notRead: 0, reports: [], more: 0 });
  await addAll(engine);
  const impact = await impactOf(engine, kind, "Foo.pq");
  expect(impact).toMatchObject({ read: 3, notRead: 0, reports: [{ name: "a.pbix" }, { name: "c.pbix" }] });
  expect(impact?.reports[0]?.functions).toMatchObject([{ functionName: "Foo.Contents", effect: "lost", providers: [] }]);
});

const certified = createCatalogue([aCertified("Snowfield", { kinds: ["Snowfield"], functions: ["Snowfield.Contents"] })], "2030-01");

test("what a certified one provides too is not lost, and only names are compared", async () => {
  const { engine } = await aDesk(
    { "Snowfield.pq": aConnector("Snowfield", ["Contents", "Old"]) },
    { "a.pbix": "shared A = Snowfield.Contents(1); shared B = Snowfield.Old(1);" },
    { catalogue: certified },
  );
  await addAll(engine);
  expect((await impactOf(engine, "quarantine", "Snowfield.pq"))?.reports).toMatchObject([
    {
      functions: [
        { functionName: "Snowfield.Old", effect: "lost" },
        { functionName: "Snowfield.Contents", effect: "other-provides", onlyNames: true, providers: [{ kind: "certified" }] },
      ],
    },
  ]);
});

test("another installed file is compared function by function", async () => {
  const twoParameters = aConnector("Foo").replace("(url as text)", "(server as text, base as text)");
  const { engine } = await aDesk({ "Foo.pq": aConnector("Foo"), "Foo2.pq": twoParameters }, { "a.pbix": "shared A = Foo.Contents(1);" });
  await addAll(engine);
  expect((await impactOf(engine, "quarantine", "Foo.pq"))?.reports[0]?.functions).toMatchObject([
    { effect: "other-provides", breakages: expect.arrayContaining([expect.objectContaining({ kind: "required-parameters-differ" })]) },
  ]);
  // Both go: nothing is left.
  expect((await impactOf(engine, "quarantine", "Foo.pq", "Foo2.pq"))?.reports[0]?.functions).toMatchObject([{ effect: "lost" }]);
});

test("where another file could not be read, nobody is said to be the only one", async () => {
  const { engine } = await aDesk({ "Foo.pq": aConnector("Foo"), "Odd.mez": "PK odd" }, { "a.pbix": "shared A = Foo.Contents(1);" });
  await addAll(engine);
  expect((await impactOf(engine, "quarantine", "Foo.pq"))?.reports[0]?.functions).toMatchObject([{ effect: "perhaps-lost" }]);
});

test("a file that is disabled already takes nothing away", async () => {
  const { engine } = await aDesk({ "Foo.pq.disabled": aConnector("Foo") }, { "a.pbix": "shared A = Foo.Contents(1);" });
  await addAll(engine);
  expect((await impactOf(engine, "quarantine", "Foo.pq.disabled"))?.reports).toEqual([]);
  expect((await view(engine)).rows).toMatchObject([{ state: { missing: ["Foo.Contents"], connectors: [] } }]);
});

test("deleting from quarantine names the reports that wait for the file", async () => {
  const { engine } = await aDesk({ "Foo.pq": aConnector("Foo") }, { "a.pbix": "shared A = Foo.Contents(1);" });
  await addAll(engine);
  const { planId } = await valueOf(engine.handlers.planCleanup({ kind: "quarantine", ids: [await idOf(engine, "Foo.pq")] }));
  await valueOf(engine.handlers.carryOut({ planId, decisions: [], reason: "", confirmedNames: [] }));
  await engine.inventory.scans.ended();
  const { files } = await valueOf(engine.handlers.getQuarantine(null));
  const ids = files.map(({ id }) => id);
  expect((await valueOf(engine.handlers.planCleanup({ kind: "purge", ids }))).reports).toMatchObject({
    reports: [{ functions: [{ functionName: "Foo.Contents", effect: "not-restorable" }] }],
  });
  expect(await valueOf(engine.handlers.planCleanup({ kind: "restore", ids }))).not.toHaveProperty("reports");
});

test("the review of an install names what stays, what is lost and what may be used instead", async () => {
  const { engine, home } = await aDesk(
    { "Foo.pq": aConnector("Foo", ["Contents", "Old"]), "Bar.pq": aConnector("Bar") },
    { "a.pbix": "shared A = Foo.Contents(1);", "b.pbix": "shared B = Foo.Old(1);", "c.pbix": "shared C = Bar.Contents(1);" },
  );
  await addAll(engine);
  const sent = join(home.home, "Foo.pq");
  writeFileSync(sent, `${aConnector("Foo")}\nshared Bar.Contents = () => 1;`);
  const record = await engine.openFile(sent);
  if (!record.ok) throw new Error("not opened");
  const { reports } = await valueOf(engine.handlers.planInstall({ ids: [record.value.id] }));
  expect(reports?.reports.map(({ name, functions }) => [name, functions[0]?.functionName, functions[0]?.effect])).toEqual([
    ["b.pbix", "Foo.Old", "lost"],
    ["c.pbix", "Bar.Contents", "may-be-used-instead"],
    ["a.pbix", "Foo.Contents", "stays"],
  ]);
});

test("details of a connector: which reports use it", async () => {
  const { engine } = await aDesk({ "Foo.pq": aConnector("Foo") }, { "a.pbix": "shared A = Foo.Contents(1);", "b.pbix": "shared B = 1;" });
  await addAll(engine);
  expect(await valueOf(engine.handlers.getReportUse({ id: await idOf(engine, "Foo.pq") }))).toMatchObject({
    read: 2,
    reports: [{ name: "a.pbix", functions: ["Foo.Contents"] }],
  });
  expect(await failureOf(engine.handlers.getReportUse({ id: "x/y" as ConnectorId }))).toBe("unknown-id");
});

const causesOf = async (engine: Engine) => {
  await addAll(engine);
  const [row] = (await view(engine)).rows;
  if (row === undefined) throw new Error("no report");
  return (await valueOf(engine.handlers.diagnoseReport({ id: row.id }))).causes;
};

const trustAny = { instead: { securityLevel: "any" } } as const;

test.each<readonly [string, Readonly<Record<string, string>>, string, object]>([
  ["connector-missing", {}, "Foo.Contents(1)", { functions: ["Foo.Contents"] }],
  ["connector-disabled", { "Foo.pq.disabled": aConnector("Foo") }, "Foo.Contents(1)", { name: "Foo.pq.disabled" }],
  [
    "other-version",
    { "Foo.pq": aConnector("Foo", ["Contents"], '[Version="1.2.0"]\n') },
    "Foo.Tables(1)",
    { name: "Foo.pq", version: "1.2.0" },
  ],
  ["certified-has-others", {}, "Snowfield.Tables(1)", { certifiedName: "Snowfield", others: ["Snowfield.Contents"] }],
  ["connectors-clash", { "A.pq": aConnector("Foo"), "B.pq": aConnector("Foo") }, "Foo.Contents(1)", { names: ["A.pq", "B.pq"] }],
])("why a report fails: %s", async (kind, connectors, call, facts) => {
  const { engine } = await aDesk(connectors, { "a.pbix": `shared A = ${call};` }, { catalogue: certified, ...trustAny });
  expect(await causesOf(engine)).toMatchObject([{ kind, ...facts }]);
});

test("why a report fails: the connector is blocked by trust", async () => {
  const setUp = [{ "Foo.pq": aConnector("Foo") }, { "a.pbix": "shared A = Foo.Contents(1);" }] as const;
  const strict = await aDesk(...setUp, { instead: { securityLevel: "trusted-only" } });
  expect(await causesOf(strict.engine)).toMatchObject([{ kind: "connector-blocked", name: "Foo.pq", because: ["unsigned"] }]);
});

test("why a report fails: the connector is in quarantine", async () => {
  const { engine } = await aDesk({ "Foo.pq": aConnector("Foo") }, { "a.pbix": "shared A = Foo.Contents(1);" }, trustAny);
  const { planId } = await valueOf(engine.handlers.planCleanup({ kind: "quarantine", ids: [await idOf(engine, "Foo.pq")] }));
  await valueOf(engine.handlers.carryOut({ planId, decisions: [], reason: "", confirmedNames: [] }));
  await engine.inventory.scans.ended();
  expect(await causesOf(engine)).toMatchObject([{ kind: "connector-in-quarantine", name: "Foo.pq" }]);
});

test("a report whose connectors are all there has no cause", async () => {
  const { engine } = await aDesk({ "Foo.pq": aConnector("Foo") }, { "a.pbix": "shared A = Foo.Contents(1);" }, trustAny);
  await engine.inventory.checkCode();
  expect(await causesOf(engine)).toEqual([]);
});

test("a connector whose code could not all be read is not said to lack a function", async () => {
  const broken = `${aConnector("Foo")}\nshared Foo.More = let in ;`;
  const { engine } = await aDesk({ "Foo.pq": broken }, { "a.pbix": "shared A = Foo.Tables(1);" }, trustAny);
  await engine.inventory.checkCode();
  expect((await causesOf(engine)).map(({ kind }) => kind)).not.toContain("other-version");
});

const leaving = createCatalogue(
  [
    aCertified("Snowfield", {
      functions: ["Snowfield.Databases"],
      listing: {
        origin: "partner-certified",
        publisher: null,
        releaseState: null,
        docsPath: null,
        endOfSupport: null,
        driverTransition: {
          from: "X",
          to: "Y",
          defaultFrom: "2026-08",
          leavesService: null,
          leavesDesktop: "2027-spring",
          source: "https://docs.example",
        },
      },
    }),
  ],
  "2030-01",
);

test("a pinned driver that is going to leave is named, but not where a custom connector may be used", async () => {
  const reports = {
    "a.pbix": 'shared A = Snowfield.Databases("s", [Implementation="1.0"]);',
    "b.pbix": 'shared A = Snowfield.Databases("s");',
  };
  const { engine } = await aDesk({}, reports, { catalogue: leaving });
  await addAll(engine);
  const { rows } = await view(engine);
  expect(rows).toMatchObject([{ state: { isMoving: true } }, { state: { isMoving: true } }]);
  const pinned = await Promise.all(rows.map(async ({ id }) => (await valueOf(engine.handlers.getReport({ id }))).functions[0]?.movements));
  expect(pinned).toMatchObject([[{ certifiedName: "Snowfield", isPinned: true }], [{ isPinned: false }]]);
  const custom = aConnector("Own").replace("shared Own.Contents", "shared Snowfield.Databases");
  const beside = await aDesk({ "Own.pq": custom }, reports, { catalogue: leaving });
  await addAll(beside.engine);
  expect((await view(beside.engine)).rows).toMatchObject([{ state: { isMoving: false } }, { state: { isMoving: false } }]);
});

test("a thousand reports in a folder", async () => {
  const home = aHome();
  const folder = join(home.home, "reports");
  writeFileSync(join(home.custom, "Foo.pq"), aConnector("Foo"));
  mkdirSync(folder);
  const [used, unused] = [await reportWith("shared A = Foo.Contents(1);"), await reportWith("shared A = 1;")];
  for (let at = 0; at < 1_000; at += 1) writeFileSync(join(folder, `${at}.pbix`), at % 4 === 0 ? used : unused);
  const engine = await begin(home, folder);
  await addAll(engine);
  expect(await view(engine)).toMatchObject({ total: 1_000, readCount: 1_000 });
  const impact = await impactOf(engine, "quarantine", "Foo.pq");
  expect((impact?.reports.length ?? 0) + (impact?.more ?? 0)).toBe(250);
  expect(impact?.reports).toHaveLength(200);
});
