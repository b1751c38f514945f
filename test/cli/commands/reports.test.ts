import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aMashup, aReport, aZip } from "../../builders/a-report.ts";
import { aRealInspector } from "../../engine/an-engine.ts";
import { temporaryHomes } from "../a-home.ts";
import { json, run } from "../run-command.ts";

const aHome = temporaryHomes();

const aConnector = (name: string) =>
  `section ${name};\n[DataSource.Kind="${name}"] shared ${name}.Contents = (url as text) => url;\n${name} = [Authentication=[Anonymous=[]]];`;

async function aDesk(connectors: readonly string[], reports: Readonly<Record<string, string>>) {
  const home = aHome(Object.fromEntries(connectors.map((name) => [`${name}.mez`, aConnector(name)])));
  const folder = join(home.home, "reports");
  mkdirSync(folder);
  for (const [name, section] of Object.entries(reports))
    writeFileSync(join(folder, name), await aReport({ DataMashup: await aMashup(`section Section1; ${section}`) }));
  const context = { ...home.context, cwd: home.home, createInspector: aRealInspector };
  return { home, folder, context, command: (...argv: readonly string[]) => run(["reports", ...argv], context) };
}

test("each call is matched to who provides it; exit code 1 when nobody does", async () => {
  const desk = await aDesk(["Foo"], {
    "a.pbix": 'shared A = Foo.Contents("https://a.example");',
    "b.pbix": "shared B = Snowflake.Databases(1, 2);",
    "c.pbix": "shared C = Gone.Contents(); // Bar.Contents()",
  });
  const all = await desk.command("reports", "--json");
  expect(all.code).toBe(1);
  expect(json(all)).toMatchObject([
    {
      read: true,
      calls: [
        { function: "Foo.Contents", query: "A", arguments: ["https://a.example"], providers: [{ kind: "installed", name: "Foo.mez" }] },
      ],
    },
    { calls: [{ function: "Snowflake.Databases", isMissing: false }] },
    { calls: [{ function: "Gone.Contents", providers: [], isMissing: true }] },
  ]);
  expect((await desk.command("reports/a.pbix", "reports/b.pbix")).code).toBe(0);
});

test.each(["Foo.mez", "foo", "Foo.Contents"])("--uses %s finds the reports of a connector", async (uses) => {
  const desk = await aDesk(["Foo"], {
    "a.pbix": "shared A = Foo.Contents(1);",
    "b.pbix": "shared B = 1;",
    "c.pbix": "shared C = {Foo.Contents};",
  });
  const shown = json(await desk.command("reports", "--json", "--uses", uses));
  expect(shown).toMatchObject([
    { file: join("reports", "a.pbix") },
    { file: join("reports", "c.pbix"), calls: [], mentions: [{ query: "C" }] },
  ]);
});

test("--missing leaves only what nobody provides", async () => {
  const desk = await aDesk(["Foo"], { "a.pbix": "shared A = Foo.Contents(1) & Gone.X();", "b.pbix": "shared B = Foo.Contents(1);" });
  expect(json(await desk.command("reports", "--json", "--missing"))).toMatchObject([{ calls: [{ function: "Gone.X" }] }]);
});

test("a connector in quarantine provides nothing, and is named", async () => {
  const desk = await aDesk(["Foo"], { "a.pbix": "shared A = Foo.Contents(1);" });
  expect((await run(["quarantine", "Foo.mez", "--yes"], desk.context)).code).toBe(0);
  const shown = await desk.command("reports", "--json");
  expect(shown.code).toBe(1);
  expect(json(shown)).toMatchObject([{ calls: [{ isMissing: true, providers: [{ kind: "quarantined", name: "Foo.mez" }] }] }]);
});

test("what cannot be read is listed with its reason, counted, and exit code 3", async () => {
  const desk = await aDesk([], { "a.pbix": "shared A = 1;" });
  writeFileSync(join(desk.folder, "b.pbix"), "PK damaged");
  writeFileSync(join(desk.folder, "c.xlsx"), await aZip({ "xl/workbook.xml": "<x/>" }));
  writeFileSync(join(desk.folder, "d.json"), "{}");
  const shown = await desk.command("reports");
  expect(shown.code).toBe(3);
  expect(shown.out).toContain("1 of 2 reports read.");
  expect(json(await desk.command("reports", "--json"))).toMatchObject([{ read: true }, { read: false, because: "damaged" }]);
  expect(json(await desk.command("reports/c.xlsx", "nowhere.pbix", "--json"))).toMatchObject([
    { because: "not-a-report" },
    { because: "vanished" },
  ]);
});

test("Ctrl+C ends the reading: the rest is not read, and exit code 3", async () => {
  const desk = await aDesk([], { "a.pbix": "shared A = 1;" });
  const onInterrupt = (listener: () => void) => {
    listener();
    return () => undefined;
  };
  const shown = await run(["reports", "reports/a.pbix"], { ...desk.context, onInterrupt });
  expect(shown.code).toBe(3);
});

test("wrong usage", async () => {
  expect((await run(["reports"])).code).toBe(2);
});
