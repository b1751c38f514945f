import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import JSZip from "jszip";
import { createNodeInspector } from "../../../electron/engine/inspector/node-inspector.ts";
import { connectorFiles } from "../../builders/an-archive.ts";
import { temporaryFolders } from "../../engine/inventory/temporary-folders.ts";
import { json, run, type Ran } from "../run-command.ts";

const aFolder = temporaryFolders();
const entry = new URL("../../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
const inspector = createNodeInspector({ entry, warm: null, extraCertificates: [] });
afterAll(() => inspector.close());

const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61", "hex");

function aProject(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = join(aFolder(), "project");
  for (const [name, content] of Object.entries({ ...connectorFiles, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const pack = (folder: string, ...more: readonly string[]): Promise<Ran> =>
  run(["pack", folder, "--json", ...more], {
    cwd: dirname(folder),
    createInspector: () => ({ ...inspector, close: () => Promise.resolve() }),
  });

interface Answer {
  readonly done: boolean;
  readonly file?: string;
  readonly packed?: readonly { readonly name: string }[];
  readonly failure?: { readonly kind: string; readonly line?: number; readonly column?: number };
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
}
const answerOf = (ran: Ran) => json(ran) as Answer;
const namesOf = (ran: Ran) => answerOf(ran).packed?.map(({ name }) => name);
const reasonsOf = (ran: Ran) => Object.fromEntries(answerOf(ran).leftOut.map(({ path, reason }) => [path, reason]));
const outputsOf = (folder: string) => readdirSync(dirname(folder)).filter((name) => name !== "project");

describe("pack", () => {
  test("packs what connectors are made of and names what it leaves out", async () => {
    const folder = aProject({
      "resources.de.resx": "<root/>",
      "Icon16.png": png,
      "Helper.pqm": "1",
      "GetToken.pqm": "1",
      "Fernhill.query.pq": "1",
      "Fernhill.test.pq": "section Tests; x = 1;",
      "Fernhill.proj": "",
      ".gitignore": "",
      ".git/config": "",
      "Fernhill.pq~": "",
      "bin/Fernhill.mez": "",
      "client_secret.txt": "x",
      "signing.pfx": "x",
      "README.md": "",
      "images/large.png": png,
      "hidden.pqm": "-----BEGIN PRIVATE KEY-----",
    });
    symlinkSync("/etc/passwd", join(folder, "link.png"));
    const ran = await pack(folder);
    expect([ran.code, namesOf(ran)]).toEqual([
      0,
      ["Fernhill.pq", "GetToken.pqm", "Helper.pqm", "Icon16.png", "resources.de.resx", "resources.resx"],
    ]);
    expect(reasonsOf(ran)).toEqual({
      "Fernhill.query.pq": "query-document",
      "Fernhill.test.pq": "test-document",
      "Fernhill.proj": "project-file",
      ".gitignore": "version-control",
      ".git/": "version-control",
      "Fernhill.pq~": "editor-leftover",
      "bin/": "build-output",
      "client_secret.txt": "secret",
      "signing.pfx": "secret",
      "README.md": "not-a-connector-file",
      "images/": "in-folder",
      "hidden.pqm": "secret",
      "link.png": "not-a-file",
    });
  });

  test("the same files give the same bytes, whenever and in whatever order they were written", async () => {
    const [one, other] = [aProject({ "A.pqm": "1", "b.pqm": "2" }), aProject({ "b.pqm": "2", "A.pqm": "1" })];
    utimesSync(join(other, "A.pqm"), 1, 1);
    const hashes = await Promise.all(
      [one, other].map(async (folder) => {
        expect((await pack(folder)).code).toBe(0);
        return createHash("sha256")
          .update(readFileSync(join(dirname(folder), "Fernhill.mez")))
          .digest("hex");
      }),
    );
    expect(hashes[0]).toBe(hashes[1]);
    // Not the time of packing, which two builds of a moment share.
    const { files } = await JSZip.loadAsync(readFileSync(join(dirname(one), "Fernhill.mez")));
    expect(Object.values(files).map(({ date }) => date.toISOString())).toEqual(Array(4).fill("1980-01-01T00:00:00.000Z"));
  });

  test("patterns bring in and leave out; what may be secret needs its own name", async () => {
    const folder = aProject({ "images/large.png": png, "client_secret.txt": "x", "Old.pqm": "1", "data.json": "{}" });
    const wide = await pack(folder, "--include", "images/*.png", "--include", "*.txt", "--exclude", "old.*");
    expect([wide.code, namesOf(wide)]).toEqual([0, ["Fernhill.pq", "large.png", "resources.resx"]]);
    expect(reasonsOf(wide)).toMatchObject({ "client_secret.txt": "secret", "Old.pqm": "excluded", "data.json": "not-a-connector-file" });
    const named = await pack(folder, "--include", "client_secret.txt", "--include", "*.json", "--replace");
    expect(namesOf(named)).toEqual(["Fernhill.pq", "client_secret.txt", "data.json", "Old.pqm", "resources.resx"]);
  });

  test("a mistake stops it with line and column", async () => {
    const folder = aProject({ "Fernhill.pq": "section Fernhill;\n\nshared A = (1 + ;\n" });
    const ran = await pack(folder);
    expect([ran.code, answerOf(ran).failure]).toMatchObject([1, { kind: "mistake", line: 3, column: 17 }]);
    expect(outputsOf(folder)).toEqual([]);
  });

  test.each([
    ["no main document", { "Fernhill.pq": "1" }, "no-main-document"],
    ["two main documents", { "Other.pq": "section Other; x = 1;" }, "several-main-documents"],
    ["a name that is reserved", { "con.pqm": "1" }, "unsafe-name"],
    ["names that differ in case alone", { "A.pqm": "1", "a.pqm": "2" }, "same-name"],
    [
      "code that asks for what is left out",
      { "Fernhill.pq": 'section F; shared F.C = () => Extension.Contents("client_secret.txt");', "client_secret.txt": "x" },
      "asked-for-left-out",
    ],
  ])("refuses %s", async (_, files, kind) => {
    const folder = aProject(files);
    const ran = await pack(folder);
    expect([ran.code, answerOf(ran).failure?.kind, outputsOf(folder)]).toEqual([1, kind, []]);
  });

  test("writes over nothing unless that is said", async () => {
    const folder = aProject();
    const output = join(dirname(folder), "Fernhill.mez");
    writeFileSync(output, "mine");
    expect(answerOf(await pack(folder)).failure?.kind).toBe("output-exists");
    expect(readFileSync(output, "utf8")).toBe("mine");
    expect((await pack(folder, "--replace")).code).toBe(0);
    expect(Object.keys((await JSZip.loadAsync(readFileSync(output))).files)).toEqual(["Fernhill.pq", "resources.resx"]);
    expect(outputsOf(folder)).toEqual(["Fernhill.mez"]);
  });

  test("a folder that is not there is named", async () => {
    const folder = join(aFolder(), "absent");
    expect(answerOf(await pack(folder)).failure?.kind).toBe("folder-unreadable");
    expect(existsSync(folder)).toBe(false);
  });
});
