import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { aMashup, aReport } from "../../builders/a-report.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { aRealInspector } from "../../engine/an-engine.ts";
import { temporaryHomes } from "../a-home.ts";
import { json, run } from "../run-command.ts";

const aHome = temporaryHomes();

const aConnector = (name: string, functions = ["Contents"]) =>
  `section ${name};\n${functions.map((one) => `[DataSource.Kind="${name}"] shared ${name}.${one} = (url as text) => url;`).join("\n")}\n${name} = [Authentication=[Anonymous=[]]];`;

async function aDesk(connectors: readonly string[], reports: Readonly<Record<string, string>>) {
  const home = aHome(Object.fromEntries(connectors.map((name) => [`${name}.pq`, aConnector(name)])));
  const folder = join(home.home, "reports");
  mkdirSync(folder);
  for (const [name, section] of Object.entries(reports))
    writeFileSync(join(folder, name), await aReport({ DataMashup: await aMashup(`section Section1; ${section}`) }));
  const context = { ...home.context, cwd: home.home, createInspector: aRealInspector };
  return { home, folder, context, command: (...argv: readonly string[]) => run(argv, context) };
}

test.each(["quarantine", "disable"])("%s --dry-run names the reports that were read before", async (command) => {
  const desk = await aDesk(["Foo"], { "a.pbix": "shared A = Foo.Contents(1);", "b.pbix": "shared B = 1;" });
  const unread = await desk.command(command, "Foo.pq", "--dry-run", "--json");
  expect(json(unread)).toMatchObject({ reports: { read: 0, reports: [] } });
  expect((await desk.command(command, "Foo.pq", "--dry-run")).out.replaceAll(/\s+/gu, " ")).toContain("mezzanine reports <folder>");
  await desk.command("reports", "reports");
  expect(json(await desk.command(command, "Foo.pq", "--dry-run", "--json"))).toMatchObject({
    reports: { read: 2, reports: [{ name: "a.pbix", functions: [{ functionName: "Foo.Contents", effect: "lost" }] }] },
  });
  const shown = await desk.command(command, "Foo.pq", "--dry-run");
  expect(shown.out).toContain("a.pbix");
  expect(shown.out).not.toContain("b.pbix");
});

test("install --dry-run names the reports that lose a function", async () => {
  const desk = await aDesk(["Foo"], { "a.pbix": "shared A = Foo.Contents(1);" });
  await desk.command("reports", "reports");
  const sent = join(desk.home.home, "Foo.pq");
  writeFileSync(sent, aConnector("Foo", ["Tables"]));
  expect(json(await desk.command("install", sent, "--replace", "--dry-run", "--json"))).toMatchObject({
    reports: { reports: [{ name: "a.pbix", functions: [{ functionName: "Foo.Contents", effect: "lost" }] }] },
  });
  expect((await desk.command("install", sent, "--replace", "--dry-run")).out).toContain("a.pbix");
});

test("doctor takes a report: what it needs that is not there", async () => {
  const desk = await aDesk(["Foo"], {
    "a.pbix": "shared A = Foo.Contents(1); shared B = Gone.Contents(1);",
    "b.pbix": "shared A = Foo.Contents(1);",
  });
  const report = join("reports", "a.pbix");
  const found = await desk.command("doctor", report, "--json", "--security-level", "any");
  expect(found.code).toBe(1);
  expect(json(found)).toMatchObject({
    files: [],
    reports: [{ report, causes: [{ kind: "connector-missing", functions: ["Gone.Contents"] }] }],
  });
  expect((await desk.command("doctor", report, "--security-level", "any")).out).toContain(
    en.reports.diagnosis.causes["connector-missing"].step,
  );
  expect((await desk.command("doctor", join("reports", "b.pbix"), "--security-level", "any")).code).toBe(0);
  expect((await desk.command("doctor", "gone.pbix")).code).toBe(3);
  expect((await desk.command("doctor", "--fix", "move", report)).code).toBe(2);
  const both = json(await desk.command("doctor", report, "Foo.pq", "--json", "--security-level", "any"));
  expect(both).toMatchObject({ files: [{ role: "desktop" }], reports: [{ report }] });
});

test("doctor --fix says how many reports use the file", async () => {
  const desk = await aDesk([], { "a.pbix": "shared A = Foo.Contents(1);" });
  writeFileSync(join(desk.home.custom, "Foo.mez.zip"), await anArchive({ "Foo.m": aConnector("Foo") }));
  await desk.command("reports", "reports");
  const fixed = await desk.command("doctor", "--fix", "rename", "--dry-run", join(desk.home.custom, "Foo.mez.zip"));
  expect(fixed.code).toBe(0);
  expect(fixed.out.replaceAll(/\s+/gu, " ")).toContain(en.reports.use.usedBy(1, 1));
});

test("reports --forget forgets what was read, and takes no files", async () => {
  const desk = await aDesk(["Foo"], { "a.pbix": "shared A = Foo.Contents(1);" });
  await desk.command("reports", "reports");
  expect((await desk.command("reports", "reports", "--forget")).code).toBe(2);
  expect((await desk.command("reports", "--forget")).code).toBe(0);
  expect(json(await desk.command("quarantine", "Foo.pq", "--dry-run", "--json"))).toMatchObject({ reports: { read: 0 } });
});

test("a disabled connector provides nothing", async () => {
  const desk = await aDesk(["Foo"], { "a.pbix": "shared A = Foo.Contents(1);" });
  await desk.command("disable", "Foo.pq", "--yes");
  const shown = await desk.command("reports", "reports", "--json");
  expect(shown.code).toBe(1);
  expect(json(shown)).toMatchObject([{ calls: [{ isMissing: true, providers: [{ kind: "disabled" }] }] }]);
});

test("names in comments, texts, fields and other queries are no calls", async () => {
  const desk = await aDesk(["Foo"], {
    "a.pbix": [
      "// Foo.Contents(1)",
      'shared Foo.Own = (x) => x; /* Foo.Contents("y") */',
      'shared A = "Foo.Contents(1) & #(lf)Foo.Contents(2)" & Foo.Own(1);',
      'shared #"Foo.Contents here" = [Foo.Contents = 1][Foo.Contents];',
      "shared B = let Foo.Contents = (x) => x in Foo.Contents(1);",
    ].join("\n"),
  });
  expect(json(await desk.command("reports", "reports", "--json"))).toMatchObject([{ calls: [], mentions: [] }]);
});

test("what Microsoft plans for a connector is said once, with its source", async () => {
  const call = 'shared A = Databricks.Catalogs("s", "p", [Implementation="1.0"]);';
  const desk = await aDesk([], { "a.pbix": call, "b.pbix": call });
  const found = json(await desk.command("reports", "reports", "--json"));
  expect(found).toMatchObject([
    { movements: [{ isPinned: true, driverTransition: { leavesDesktop: "2027-spring" } }] },
    { movements: [{}] },
  ]);
  const { out } = await desk.command("reports", "reports");
  expect(out.replaceAll(/\s+/gu, " ").split("transition-to-adbc")).toHaveLength(2);
});
