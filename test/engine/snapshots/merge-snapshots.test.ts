import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { MachineSnapshot } from "../../../shared/model/machine-snapshot.ts";
import { findSnapshots } from "../../../electron/engine/snapshots/find-snapshots.ts";
import { mergeSnapshots, type MergeRequest } from "../../../electron/engine/snapshots/merge-snapshots.ts";
import { aHash, aMachineSnapshot, aSnapshotConnector, aSnapshotTrust } from "../../builders/a-machine-snapshot.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();

async function mergeAll(snapshots: Readonly<Record<string, Partial<MachineSnapshot> | string>>, changes: Partial<MergeRequest> = {}) {
  const folder = aFolder();
  const [input, output, temporary] = ["in", "out", "tmp"].map((name) => join(folder, name)) as [string, string, string];
  for (const one of [input, output, temporary]) mkdirSync(one);
  for (const [name, content] of Object.entries(snapshots))
    writeFileSync(join(input, name), typeof content === "string" ? content : JSON.stringify(aMachineSnapshot(content)));
  const unread: string[] = [];
  const [html, csv] = [join(output, "all.html"), join(output, "all.csv")];
  const merged = await mergeSnapshots({
    found: findSnapshots([input], folder),
    html: { path: html, replace: false },
    csv: { path: csv, replace: false },
    version: "1.2.3",
    now: new Date("2027-01-10T12:00:00Z"),
    temporary,
    onUnread: (path, { kind }) => unread.push(`${path.slice(input.length + 1)} ${kind}`),
    onNothing: (given) => unread.push(`${given} nothing`),
    ...changes,
  });
  const textOf = (path: string) => (readdirSync(output).includes(path.slice(output.length + 1)) ? readFileSync(path, "utf8") : "");
  const rows = textOf(csv).split("\r\n").slice(1, -1);
  return { merged, unread, page: textOf(html), table: textOf(csv), rows, left: [...readdirSync(temporary), ...readdirSync(output)] };
}

const a = aSnapshotConnector("A.mez");
const pc = (number: number, changes: Partial<MachineSnapshot> = {}): Partial<MachineSnapshot> => ({
  computer: `PC-${number}`,
  connectors: [a],
  ...changes,
});

test("every connector of every computer is a row of the table, with what it may shadow, and so is every trusted entry", async () => {
  const shadowing = aSnapshotConnector("B.mez", { shadows: ["Alpha"], findings: ["shadows-certified", "unsigned"] });
  const { merged, rows, left } = await mergeAll({
    "1.json": pc(1),
    "2.json": pc(2, { connectors: [a, shadowing], trust: aSnapshotTrust("AB".repeat(20)) }),
    "3.json": pc(3, { connectors: [] }),
  });
  expect(merged).toEqual({ ok: true, value: { computers: 3, contents: 2, superseded: 0, failed: 0 } });
  expect(rows.map((row) => row.split(",").slice(0, 2).join(" "))).toEqual([
    "computer PC-1",
    "connector PC-1",
    "computer PC-2",
    "connector PC-2",
    "connector PC-2",
    "trusted-entry PC-2",
    "computer PC-3",
  ]);
  expect(rows[4]).toContain("Alpha");
  expect(rows[5]).toContain("AB".repeat(20));
  // Nothing of the temporary database is left.
  expect(left).toEqual(["all.csv", "all.html"]);
});

test("the page counts the computers of each content, whatever the file is called there", async () => {
  const { page } = await mergeAll({ "1.json": pc(1), "2.json": pc(2, { connectors: [{ ...a, name: "other.mez" }] }) });
  expect(page).toMatch(new RegExp(`<td>2</td>[^]*${aHash("A.mez")}`, "u"));
  expect(page.match(new RegExp(aHash("A.mez"), "gu"))).toHaveLength(2);
});

test("the latest of several snapshots of one user on one computer counts, in whatever order they are read", async () => {
  const [old, late] = [
    { madeAt: "2027-01-01T00:00:00.000Z" },
    { madeAt: "2027-02-01T00:00:00.000Z", connectors: [{ ...a, version: "9.9.9" }] },
  ];
  for (const [first, second] of [
    [old, late],
    [late, old],
  ] as const) {
    const { merged, rows } = await mergeAll({
      "1.json": pc(1, first),
      "2.json": pc(1, { ...second, computer: "pc-1" }),
      "3.json": pc(1, { user: "ben" }),
    });
    expect(merged).toMatchObject({ value: { computers: 2, superseded: 1 } });
    expect(rows.filter((row) => row.startsWith("connector") && row.includes(",anna,"))).toEqual([expect.stringContaining("9.9.9")]);
  }
});

test("with replaced names each file is a computer of its own", async () => {
  const hidden = { computer: "computer-1", user: "user-1", pseudonyms: true };
  const { merged } = await mergeAll({ "1.json": pc(1, hidden), "2.json": pc(2, hidden) });
  expect(merged).toMatchObject({ value: { computers: 2, superseded: 0 } });
});

test("damaged files are named on the page and to the caller, and the others are merged", async () => {
  const { merged, unread, page } = await mergeAll({
    "1.json": pc(1),
    "2.json": "{",
    "3.json": JSON.stringify({ ...aMachineSnapshot(), formatVersion: 2 }),
    "notes.txt": "no snapshot",
  });
  expect(merged).toMatchObject({ ok: true, value: { computers: 1, failed: 2 } });
  expect(unread.toSorted()).toEqual(["2.json not-a-snapshot", "3.json newer-format"]);
  expect(page).toContain("2.json");
});

test("where nothing can be read, nothing is written", async () => {
  const { merged, left } = await mergeAll({ "1.json": "{}" });
  expect([merged, left]).toEqual([{ ok: false, error: { kind: "no-snapshot" } }, []]);
});

test("nothing is written over, and nothing is read before that is known", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "mine.html"), "mine");
  const { merged, unread } = await mergeAll({ "1.json": "{}" }, { html: { path: join(folder, "mine.html"), replace: false } });
  expect([merged, unread]).toMatchObject([{ ok: false, error: { kind: "output-exists" } }, []]);
  expect(readFileSync(join(folder, "mine.html"), "utf8")).toBe("mine");
});

test("a temporary folder that is not there is said", async () => {
  const { merged } = await mergeAll({ "1.json": pc(1) }, { temporary: join(aFolder(), "absent") });
  expect(merged).toEqual({ ok: false, error: { kind: "temporary-not-writable" } });
});

test("no text of a snapshot becomes markup, a formula, another cell or another row", async () => {
  const hostile = '=HYPERLINK("http://x")<script>alert(1)</script>\r\n"x",+1';
  const { page, rows } = await mergeAll({
    "1.json": {
      computer: hostile,
      user: hostile,
      versions: { mezzanine: hostile, system: hostile, systemRelease: hostile, architecture: hostile },
      connectors: [
        {
          ...a,
          name: hostile,
          folder: hostile,
          title: hostile,
          version: hostile,
          kinds: [hostile],
          shadows: [hostile],
          signers: [{ thumbprint: "AB".repeat(20), name: hostile }],
        },
      ],
      trust: { ...aSnapshotTrust(), entries: [{ written: hostile, thumbprint: null }] },
    },
  });
  expect(page).not.toMatch(/<script|HYPERLINK\("/u);
  expect(rows).toHaveLength(3);
  // Cells with a comma or a quotation mark in them are quoted, and quotation marks in them doubled.
  const cells = rows.map((row) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/gu)].map(([, quoted, bare]) => quoted ?? bare ?? ""),
  );
  expect(cells.map(({ length }) => length)).toEqual([23, 23, 23]);
  for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
});

test("a pattern stands for the files that fit it, a folder for its JSON files, and a name for itself", async () => {
  const folder = aFolder();
  for (const name of ["PC-1.json", "PC-22.JSON", "x.txt", ".hidden.json"]) writeFileSync(join(folder, name), "");
  mkdirSync(join(folder, "sub.json"));
  const found = async (...names: readonly string[]) => {
    const all: string[] = [];
    for await (const one of findSnapshots(names, folder))
      all.push(one.kind === "file" ? one.path.slice(folder.length + 1) : `no ${one.given}`);
    return all.toSorted();
  };
  expect(await found(".")).toEqual(["PC-1.json", "PC-22.JSON"]);
  expect(await found("*.json")).toEqual(["PC-1.json", "PC-22.JSON"]);
  expect(await found("PC-?.json")).toEqual(["PC-1.json"]);
  expect(await found("P+*.json", "absent.json")).toEqual(["absent.json", "no P+*.json"]);
  expect(await found("x.txt")).toEqual(["x.txt"]);
});
