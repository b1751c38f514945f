import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive, type Files } from "../../builders/an-archive.ts";
import { aRealInspector } from "../../engine/an-engine.ts";
import { temporaryFolders } from "../../engine/inventory/temporary-folders.ts";
import { json, run, type Ran } from "../run-command.ts";

const aFolder = temporaryFolders();
const golden = (name: string) => readFileSync(fileURLToPath(new URL(`../../fixtures/golden/${name}`, import.meta.url)));
const custom = "Documents/Power BI Desktop/Custom Connectors";

/** A home with these files, by their paths in it, and the command line in it. The read folder is always there. */
async function aHome(files: Readonly<Record<string, Files | Buffer | string>>, programs: readonly number[] | null = []) {
  const home = aFolder();
  mkdirSync(join(home, custom), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const path = join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" || Buffer.isBuffer(content) ? content : await anArchive(content));
  }
  const context = {
    home,
    cwd: home,
    dataFolder: join(home, "data"),
    createInspector: aRealInspector,
    readPrograms: () => Promise.resolve(programs?.map((startedAtMs) => ({ name: "PBIDesktop.exe", startedAtMs })) ?? null),
  };
  return {
    home,
    doctor: (...argv: readonly string[]) => run(["doctor", ...argv], context),
    command: (...argv: readonly string[]) => run(argv, context),
  };
}

interface Answer {
  readonly files: readonly {
    readonly path: string;
    readonly firstBroken: string | null;
    readonly repairs: readonly { readonly name: string; readonly to: string }[];
    readonly links: readonly { readonly name: string; readonly state: string; readonly findings: readonly string[] }[];
  }[];
}
const answerOf = (ran: Ran) => (json(ran) as Answer).files;

const fern = aConnector("Fern");
const main = fern["Fern.pq"]?.toString() ?? "";
const code = (change: (text: string) => string): Files => ({ "Fern.pq": change(main) });

interface SetUp {
  readonly file: string;
  readonly content: Files | Buffer | string | (() => Promise<Buffer>);
  readonly others?: Readonly<Record<string, Files>>;
  readonly level?: "any" | "trusted-only";
  readonly programs?: readonly number[] | null;
  readonly broken: string;
  /** 0 where the file loads and only does not show, or not yet. */
  readonly exit?: 0;
  /** Mends the link. */
  readonly fix?: "move" | "rename" | "repack";
}

/** Each named after what its user says. */
const setUps: Readonly<Record<string, SetUp>> = {
  "my folder has Microsoft in front of its name": {
    file: "Documents/Microsoft Power BI Desktop/Custom Connectors/Fern.mez",
    content: fern,
    broken: "folder",
    fix: "move",
  },
  "my folder is called Custom Connector": {
    file: "Documents/Power BI Desktop/Custom Connector/Fern.mez",
    content: fern,
    broken: "folder",
    fix: "move",
  },
  "I made the folder directly in Documents": { file: "Documents/Custom Connectors/Fern.mez", content: fern, broken: "folder", fix: "move" },
  "I put it into a folder of its own in there": { file: `${custom}/Fern/Fern.mez`, content: fern, broken: "folder", fix: "move" },
  "my folder name has a hard space": {
    file: "Documents/Power BI\u00A0Desktop/Custom Connectors/Fern.mez",
    content: fern,
    broken: "folder",
    fix: "move",
  },
  "I downloaded it and nothing happens": { file: "Downloads/Fern.mez", content: fern, broken: "folder" },
  "Windows shows it as Fern.mez, and it is Fern.mez.zip": {
    file: `${custom}/Fern.mez.zip`,
    content: fern,
    broken: "file-name",
    fix: "rename",
  },
  "I downloaded the zip from the release page": { file: `${custom}/Fern.zip`, content: fern, broken: "file-name", fix: "rename" },
  "a colleague switched it off": { file: `${custom}/Fern.mez.disabled`, content: fern, broken: "file-name" },
  "I zipped the mez and named that mez": {
    file: `${custom}/Fern.mez`,
    content: async () => anArchive({ "Fern.mez": await anArchive(fern) }),
    broken: "archive",
    fix: "repack",
  },
  "I saved the page instead of the file": {
    file: `${custom}/Fern.mez`,
    content: "<!DOCTYPE html><html><body>Sign in</body></html>",
    broken: "archive",
  },
  "the download stopped": { file: `${custom}/Fern.mez`, content: async () => (await anArchive(fern)).subarray(0, 200), broken: "archive" },
  "the copy has no bytes": { file: `${custom}/Fern.mez`, content: "", broken: "archive" },
  "I cloned the repository without Git LFS": {
    file: `${custom}/Fern.mez`,
    content: `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12345\n`,
    broken: "archive",
  },
  "it is a RAR that I renamed": {
    file: `${custom}/Fern.mez`,
    content: Buffer.from("526172211a0701003392b5e50a01050600050101", "hex"),
    broken: "archive",
  },
  "I packed my test query too, under another name": {
    file: `${custom}/Fern.mez`,
    content: { ...fern, "Test.pq": "1 + 1" },
    broken: "main-document",
    fix: "repack",
  },
  "I packed it on a Mac": {
    file: `${custom}/Fern.mez`,
    content: { ...fern, "._Fern.pq": "\u0000\u0005\u0016\u0007" },
    broken: "main-document",
    fix: "repack",
  },
  "I zipped the folder instead of what is in it": {
    file: `${custom}/Fern.mez`,
    content: { "Fern/Fern.pq": main },
    broken: "main-document",
    fix: "repack",
  },
  "I renamed the main document to pqm": {
    file: `${custom}/Fern.mez`,
    content: { "Fern.pqm": main },
    broken: "main-document",
    fix: "repack",
  },
  "the editor added txt": { file: `${custom}/Fern.mez`, content: { "Fern.pq.txt": main }, broken: "main-document", fix: "repack" },
  "it has only the query": { file: `${custom}/Fern.mez`, content: { "Fern.query.pq": "Fern.Contents(1)" }, broken: "main-document" },
  "I forgot a comma": {
    file: `${custom}/Fern.mez`,
    content: code((text) => text.replace('"Fern", "Data', '"Fern" "Data')),
    broken: "code",
  },
  "it loads and is not in Get Data": {
    file: `${custom}/Fern.mez`,
    content: code((text) => text.replace(', Publish = "Fern.Publish"', "")),
    broken: "publish",
    exit: 0,
  },
  "Desktop says Uncertified Connectors": { file: `${custom}/Fern.mez`, content: fern, level: "trusted-only", broken: "trust" },
  "I signed it, and that is not enough": {
    file: `${custom}/Fern.pqx`,
    content: golden("makepqx-rsa-sha1.pqx"),
    level: "trusted-only",
    broken: "trust",
  },
  "I replaced the file and see the old one": { file: `${custom}/Fern.mez`, content: fern, programs: [1_000], broken: "restart", exit: 0 },
};

test.each(Object.entries(setUps))("%s", async (_, { file, content, level = "any", programs = [], broken, exit, fix }) => {
  const { home, doctor, command } = await aHome({ [file]: typeof content === "function" ? await content() : content }, programs);
  const path = join(home, file);
  const ran = await doctor(path, "--json", "--security-level", level);
  const [found] = answerOf(ran);
  expect([found?.path, found?.firstBroken, ran.code]).toEqual([path, broken, exit ?? 1]);
  const text = await doctor(path, "--security-level", level);
  expect(text.out).toContain("How it is known");
  expect(text.code).toBe(ran.code);
  expect(found?.repairs.map(({ name }) => name)).toEqual(fix === undefined ? [] : [fix]);
  if (fix === undefined) return;
  const to = found?.repairs[0]?.to ?? "";
  const before = readFileSync(path);
  const mended = await doctor(path, "--fix", fix, "--yes", "--json");
  expect([mended.code, existsSync(path), readFileSync(to).equals(before)]).toEqual([0, to === path, fix !== "repack"]);
  const after = await doctor(to, "--json", "--security-level", level);
  expect(answerOf(after)[0]?.links.find(({ name }) => name === broken)?.state).toBe("holds");
  const { historyId } = json(mended) as { historyId: number };
  expect([(await command("undo", `${historyId}`, "--yes")).code, readFileSync(path).equals(before), existsSync(to)]).toEqual([
    0,
    true,
    to === path,
  ]);
});

test("there are at least 25 set-ups", () => {
  expect(Object.keys(setUps).length).toBeGreaterThanOrEqual(25);
});

test("a good connector has no broken link, and every folder is looked at without a name", async () => {
  const { doctor } = await aHome({ [`${custom}/Fern.mez`]: fern, "Documents/Custom Connectors/Gorse.mez": aConnector("Gorse") });
  const good = await doctor("Fern.mez", "--json", "--security-level", "any");
  expect([answerOf(good).map(({ firstBroken }) => firstBroken), good.code]).toEqual([[null], 0]);
  const all = await doctor("--json", "--security-level", "any");
  expect([answerOf(all).map(({ firstBroken }) => firstBroken), all.code]).toEqual([[null, "folder"], 1]);
});

test("a file that was disabled on purpose is looked at only when it is named", async () => {
  const { doctor } = await aHome({ [`${custom}/Fern.mez.disabled`]: fern });
  const all = await doctor("--json");
  expect([answerOf(all), all.code]).toEqual([[], 0]);
});

test("a connector that another declares too is not called broken", async () => {
  const { doctor } = await aHome({ [`${custom}/Fern.mez`]: fern, [`${custom}/Copy.mez`]: { ...fern, "note.txt": "x" } });
  const ran = await doctor("--json", "--security-level", "any");
  expect(answerOf(ran).map(({ firstBroken }) => firstBroken)).toEqual([null, null]);
  expect(answerOf(ran)[0]?.links.find(({ name }) => name === "conflicts")?.state).toBe("not-knowable");
  expect(ran.code).toBe(0);
});

test("what is not there is not diagnosed", async () => {
  const home = aFolder();
  expect((await run(["doctor", "Nothing.mez"], { home, cwd: home, dataFolder: join(home, "data") })).code).toBe(3);
});

test("three faults at once are mended one after the other", async () => {
  const wrong = "Documents/Microsoft Power BI Desktop/Custom Connectors/Fern_1.0.mez.zip";
  const { home, doctor } = await aHome({ [wrong]: fern });
  const brokenOf = async (path: string) => answerOf(await doctor(path, "--json", "--security-level", "any"))[0]?.firstBroken;
  expect(await brokenOf(join(home, wrong))).toBe("folder");
  expect((await doctor(join(home, wrong), "--fix", "rename", "--yes")).code).toBe(0);
  const renamed = join(home, "Documents/Microsoft Power BI Desktop/Custom Connectors/Fern-1-0.mez");
  expect(await brokenOf(renamed)).toBe("folder");
  expect((await doctor(renamed, "--fix", "move", "--yes")).code).toBe(0);
  expect(await brokenOf(join(home, custom, "Fern-1-0.mez"))).toBeNull();
});

test("a repair overwrites nothing, and the original stays where it was", async () => {
  const { home, doctor } = await aHome({ "Documents/Custom Connectors/Fern.mez": fern, [`${custom}/Fern.mez`]: aConnector("Gorse") });
  const [path, taken] = [join(home, "Documents/Custom Connectors/Fern.mez"), join(home, custom, "Fern.mez")];
  const [original, other] = [readFileSync(path), readFileSync(taken)];
  const ran = await doctor(path, "--fix", "move", "--yes", "--json");
  expect([ran.code, (json(ran) as { obstacle: { kind: string } }).obstacle.kind]).toEqual([1, "name-in-use"]);
  expect([readFileSync(path).equals(original), readFileSync(taken).equals(other)]).toEqual([true, true]);
});

test("a repair that is not offered is refused, and without a terminal nobody is asked", async () => {
  const { home, doctor } = await aHome({ [`${custom}/Fern.mez`]: fern, [`${custom}/Gorse.mez.zip`]: aConnector("Gorse") });
  expect((await doctor("Fern.mez", "--fix", "move", "--yes")).code).toBe(1);
  expect((await doctor("Gorse.mez.zip", "--fix", "rename")).code).toBe(2);
  expect((await doctor("Gorse.mez.zip", "--fix", "rename", "--dry-run")).code).toBe(0);
  expect((await doctor("--fix", "rename", "--yes")).code).toBe(2);
  expect(existsSync(join(home, custom, "Gorse.mez.zip"))).toBe(true);
});

test("--gateway names a connector without TestConnection and reminds of what cannot be seen", async () => {
  const { doctor } = await aHome({ [`${custom}/Fern.mez`]: fern });
  const ran = await doctor("--gateway", "--json");
  const { connectors, reminders } = json(ran) as { connectors: { place: object; kinds: object[] }[]; reminders: string[] };
  expect(connectors).toMatchObject([
    { place: { kind: "folder-not-known" }, kinds: [{ name: "Fern", testConnection: "none", authentication: ["Anonymous"] }] },
  ]);
  expect([reminders.length, ran.code]).toEqual([1, 1]);
  expect((await doctor("--gateway")).out).toContain("cluster");
  expect((await doctor("--gateway", "Fern.mez")).code).toBe(2);
});
