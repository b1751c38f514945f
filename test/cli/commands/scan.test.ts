import { mkdirSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import type { Inspector } from "../../../electron/engine/inspector/inspector.ts";
import { anInspection, type InspectionOptions } from "../../builders/an-inspection.ts";
import { temporaryHomes } from "../a-home.ts";
import { anInspector, json, run } from "../run-command.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mezzanine-cli-"));
});
afterEach(() => rm(folder, { recursive: true }));

const inspected = (options: InspectionOptions): InspectionOutcome => ({ kind: "inspected", inspection: anInspection(options) });
const context = (outcomes: Readonly<Record<string, InspectionOutcome>>) => ({
  cwd: folder,
  home: folder,
  dataFolder: folder,
  createInspector: () => anInspector(outcomes),
});
const put = (...names: readonly string[]) => Promise.all(names.map((name) => writeFile(join(folder, name), name)));

test("a named folder: findings by type, with names, and everything in it by itself", async () => {
  await put("a.mez", "b.mez", "notes.txt");
  const outcomes = { "a.mez": inspected({ sha256: "A", kinds: ["K"] }), "b.mez": inspected({ sha256: "B", kinds: ["K"] }) };
  const ran = await run(["scan", "--json", "."], context(outcomes));
  expect(ran.code).toBe(0);
  expect(json(ran)).toMatchObject({
    folders: [{ path: folder, role: "added", state: "present", connectorCount: 2 }],
    connectors: [{ file: "a.mez" }, { file: "b.mez" }],
    findings: [
      { type: "unsigned" },
      { type: "unsigned" },
      { type: "same-kind", files: ["a.mez", "b.mez"], kind: "K", paths: [folder, folder] },
    ],
  });
});

test("one file that cannot be read does not end the scan", async () => {
  await put("a.mez", "b.mez");
  const ran = await run(["scan", folder], context({ "a.mez": inspected({}) }));
  expect(ran.code).toBe(3);
  expect(ran.out).toContain("a.mez");
  expect(ran.out).toContain("b.mez");
});

test("a named folder that is not there is an exit code and no crash", async () => {
  expect((await run(["scan", "gone"], context({}))).code).toBe(3);
});

test("without names it looks where Power BI does; folders that are not there are no failure", async () => {
  expect((await run(["scan"], context({}))).code).toBe(0);
  const custom = join(folder, "Documents", "Power BI Desktop", "Custom Connectors");
  await mkdir(custom, { recursive: true });
  await writeFile(join(custom, "a.mez"), "");
  const ran = await run(["scan", "--json"], context({ "a.mez": inspected({}) }));
  expect(json(ran)).toMatchObject({ folders: [{ path: custom, role: "desktop" }], connectors: [{ folder: custom, file: "a.mez" }] });
});

test("folders and trust answer on any system", async () => {
  const folders = await run(["folders", "--json"], context({}));
  expect(json(folders)).toMatchObject({ folders: [{ role: "desktop", state: "absent" }] });
  await writeFile(join(folder, "trusted-thumbprints.txt"), `${"ab".repeat(20)}\n\u200E${"cd".repeat(20)}\nnonsense\n`);
  const trust = await run(["trust", "--json"], context({}));
  expect(json(trust)).toMatchObject({ failure: null, entries: [{ dirt: [] }, { dirt: ["hidden-characters"] }, { thumbprint: null }] });
  expect((await run(["trust"], context({}))).out).toContain("ABAB ABAB");
});

test("the text ends with one hint that names the kinds of the findings shown, and explain takes each", async () => {
  await put("a.mez", "b.mez");
  const files = context({ "a.mez": inspected({ sha256: "A", kinds: ["K"] }), "b.mez": inspected({ sha256: "B", kinds: ["K"] }) });
  for (const argv of [
    ["scan", "."],
    ["inspect", "a.mez", "b.mez"],
  ]) {
    const { out } = await run(argv, { ...files, columns: 400 });
    const hints = out.split("\n").filter((line) => line.startsWith("mezzanine explain"));
    expect(hints).toHaveLength(1);
    expect(out.endsWith(`${hints[0]}\n`)).toBe(true);
    const kinds = (hints[0]?.split(": ")[1] ?? "").split(", ");
    expect(kinds).toContain("unsigned");
    for (const kind of kinds) expect((await run(["explain", kind])).code).toBe(0);
    expect((await run([...argv, "--json"], files)).out).not.toContain("mezzanine explain");
  }
  await mkdir(join(folder, "empty"));
  expect((await run(["scan", "empty"], files)).out).not.toContain("mezzanine explain");
});

const aHome = temporaryHomes();

test("a named folder is measured by the certified files of this computer", async () => {
  const home = aHome({});
  const certified = join(home.home, "AppData", "Local", "Microsoft", "Power BI Desktop", "CertifiedExtensions");
  const elsewhere = join(home.home, "elsewhere");
  for (const folder of [certified, elsewhere]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(certified, "Brandnew.pqx"), "Brandnew");
  writeFileSync(join(elsewhere, "Mine.mez"), "Brandnew");
  const scanned = await home.command("scan", elsewhere, "--json");
  expect(scanned.code).toBe(1);
  expect(json(scanned)).toMatchObject({ folders: [{ path: elsewhere, connectorCount: 1 }], connectors: [{ file: "Mine.mez" }] });
  const given = join(home.home, "given.json");
  writeFileSync(given, `{"connectors": [{"name": "Other"}]}`);
  expect((await home.command("scan", elsewhere, "--catalog", given)).code).toBe(0);
});

test("what many files have in common is said once, the worst first", async () => {
  const home = aHome(Object.fromEntries([["Z.mez", "Acterys"], ...Array.from({ length: 5 }, (_, at) => [`Own${at}.mez`, `Own${at}`])]));
  const { out } = await home.command("scan");
  const unsigned = out.split("\n").filter((line) => line.includes("! Not signed"));
  expect(unsigned).toHaveLength(1);
  expect(out.indexOf("!! ")).toBeGreaterThan(0);
  expect(out.indexOf("!! ")).toBeLessThan(out.indexOf(" ! "));
});

test("the code of what is in a named folder is read in full at the end; --quick leaves it out and says so", async () => {
  await put("a.mez", "b.mez");
  const facts = { mainDocument: "A.pq", codeCheck: { kind: "not-checked" } } as const;
  const outcomes = { "a.mez": inspected({ sha256: "A", facts }), "b.mez": inspected({ sha256: "A", facts }) };
  const asked: string[] = [];
  const createInspector = () => ({
    ...anInspector(outcomes),
    checkCode: (_: unknown, { sha256 }: { readonly sha256: string }) => {
      asked.push(sha256);
      return Promise.resolve({ kind: "reads" } as const);
    },
  });
  const changes = { ...context({}), createInspector };
  const kinds = async (...argv: readonly string[]) => {
    const { connectors } = json(await run(["scan", "--json", ".", ...argv], changes)) as { connectors: { codeCheck: { kind: string } }[] };
    return connectors.map(({ codeCheck }) => codeCheck.kind);
  };
  expect(await kinds("--quick")).toEqual(["not-checked", "not-checked"]);
  expect(asked).toEqual([]);
  expect(await kinds()).toEqual(["reads", "reads"]);
  expect(asked).toEqual(["A"]);
  const said = en.loading.codesNotChecked(2).slice(0, 40);
  expect((await run(["scan", ".", "--quick"], changes)).out).toContain(said);
  expect((await run(["scan", "."], changes)).out).not.toContain(said);
});

test("without names too", async () => {
  const facts = { mainDocument: "A.pq", codeCheck: { kind: "not-checked" } } as const;
  const custom = join(folder, "Documents", "Power BI Desktop", "Custom Connectors");
  await mkdir(custom, { recursive: true });
  await writeFile(join(custom, "a.mez"), "");
  const kindOf = async (...argv: readonly string[]) => {
    const { connectors } = json(await run(["scan", "--json", ...argv], context({ "a.mez": inspected({ facts }) }))) as {
      connectors: { codeCheck: { kind: string } }[];
    };
    return connectors[0]?.codeCheck.kind;
  };
  expect(await kindOf("--quick")).toBe("not-checked");
  expect(await kindOf()).toBe("reads");
});

/** With files of last year, an inspector that counts, and a data folder of its own. */
async function aRememberedFolder(dataFolder = join(folder, "data")) {
  const named = join(folder, "named");
  mkdirSync(named);
  for (const name of ["a.mez", "b.mez"]) await writeFile(join(named, name), name);
  const inspected: string[] = [];
  const outcomes = { "a.mez": inspectedAs("A"), "b.mez": inspectedAs("B") };
  const counting = (): Inspector => {
    const inspector = anInspector(outcomes);
    return {
      ...inspector,
      inspect: (source) => {
        inspected.push(source.kind === "file" ? basename(source.path) : "");
        return inspector.inspect(source);
      },
    };
  };
  const scan = async () => {
    inspected.length = 0;
    // Long after the files were written, so that their stamps count.
    const ran = await run(["scan", "--json", named], {
      cwd: folder,
      home: folder,
      dataFolder,
      createInspector: counting,
      now: () => new Date(Date.now() + 60_000),
    });
    return { code: ran.code, connectors: (json(ran) as { connectors: unknown }).connectors, inspected: inspected.toSorted() };
  };
  return { named, dataFolder, scan };
}
const inspectedAs = (digit: string) => inspected({ sha256: digit.repeat(64), kinds: [`K${digit}`] });

test("of a named folder only what changed is inspected again, with the same answer", async () => {
  const { named, scan } = await aRememberedFolder();
  const first = await scan();
  expect(first.inspected).toEqual(["a.mez", "b.mez"]);
  const second = await scan();
  expect(second).toEqual({ ...first, inspected: [] });
  await writeFile(join(named, "b.mez"), "longer than before");
  expect((await scan()).inspected).toEqual(["b.mez"]);
});

test("a named folder is not added to the inventory", async () => {
  const { named, dataFolder, scan } = await aRememberedFolder();
  await scan();
  const inventory = await run(["scan", "--json"], { cwd: folder, home: folder, dataFolder, createInspector: () => anInspector({}) });
  expect(inventory.out).not.toContain(named);
});

test("a store that cannot be opened does not fail the scan of a named folder", async () => {
  const data = join(folder, "occupied");
  await writeFile(data, "a file where the data folder should be");
  const { scan } = await aRememberedFolder(data);
  const first = await scan();
  expect([first.code, first.inspected]).toEqual([0, ["a.mez", "b.mez"]]);
  expect((await scan()).inspected).toEqual(["a.mez", "b.mez"]);
});
