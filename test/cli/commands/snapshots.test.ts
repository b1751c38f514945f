import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { parseSnapshot } from "../../../shared/contract/snapshot-decoder.ts";
import type { SnapshotDifference } from "../../../shared/model/snapshot-difference.ts";
import { temporaryHomes } from "../a-home.ts";
import { json } from "../run-command.ts";

const homes = temporaryHomes();
const difference = (ran: Parameters<typeof json>[0]) => json(ran) as SnapshotDifference;

test("a snapshot goes to standard output or to a file, and is the same text each time", async () => {
  const home = homes({ "Fern.mez": "Fern", "Moss.mez": "Moss" });
  const printed = await home.command("snapshot");
  expect(printed.code).toBe(0);
  expect(parseSnapshot(printed.out)).toMatchObject({
    ok: true,
    value: { connectors: [{ name: "Fern.mez", kinds: ["Fern"] }, { name: "Moss.mez" }] },
  });
  expect((await home.command("snapshot", "--output", "s.json")).code).toBe(0);
  expect(readFileSync(join(home.custom, "s.json"), "utf8")).toBe(printed.out);
});

test("nothing is written over unless that is said", async () => {
  const home = homes({});
  writeFileSync(join(home.custom, "s.json"), "mine");
  expect((await home.command("snapshot", "--output", "s.json")).code).toBe(1);
  expect(readFileSync(join(home.custom, "s.json"), "utf8")).toBe("mine");
  expect((await home.command("snapshot", "--output", "s.json", "--replace")).code).toBe(0);
  expect(parseSnapshot(readFileSync(join(home.custom, "s.json"), "utf8")).ok).toBe(true);
  expect((await home.command("snapshot", "--replace")).code).toBe(2);
});

test("a database for osquery is written, and written again, but over nothing else", async () => {
  const home = homes({ "Fern.mez": "Fern" });
  const path = join(home.custom, "osquery.db");
  for (let count = 0; count < 2; count += 1) expect((await home.command("snapshot", "--database", "osquery.db")).code).toBe(0);
  const database = new Sqlite(path, { readonly: true });
  expect(database.prepare("SELECT name, title FROM connectors").all()).toEqual([{ name: "Fern.mez", title: "Fern" }]);
  database.close();
  const fern = await home.command("snapshot", "--database", "Fern.mez");
  expect([fern.code, readFileSync(join(home.custom, "Fern.mez"), "utf8")]).toEqual([1, "Fern"]);
  for (const more of [["--output", "s.json"], ["--pseudonyms"]])
    expect((await home.command("snapshot", "--database", "osquery.db", ...more)).code).toBe(2);
});

test("two days of one computer: exit code 1 and what changed, in text and in JSON", async () => {
  const home = homes({ "Fern.mez": "Fern", "Moss.mez": "Moss" });
  await home.command("snapshot", "--output", join(home.home, "1.json"));
  writeFileSync(join(home.custom, "Fern.mez"), "Fern, again");
  writeFileSync(join(home.custom, "Reed.mez"), "Reed");
  await home.command("snapshot", "--output", join(home.home, "2.json"));
  const files = [join(home.home, "1.json"), join(home.home, "2.json")] as const;
  const ran = await home.command("diff", ...files, "--json");
  expect(ran.code).toBe(1);
  expect(difference(ran)).toMatchObject({
    outcome: "different",
    added: [{ name: "Reed.mez" }],
    removed: [],
    changed: [{ after: { name: "Fern.mez" } }],
  });
  const text = await home.command("diff", ...files);
  expect(text.out).toContain("Reed.mez");
  expect((await home.command("diff", files[0], files[0])).code).toBe(0);
});

test("one file is compared with this computer", async () => {
  const home = homes({ "Fern.mez": "Fern" });
  await home.command("snapshot", "--output", join(home.home, "1.json"));
  expect((await home.command("diff", join(home.home, "1.json"))).code).toBe(0);
  writeFileSync(join(home.custom, "Reed.mez"), "Reed");
  expect(difference(await home.command("diff", join(home.home, "1.json"), "--json"))).toMatchObject({ added: [{ name: "Reed.mez" }] });
});

test("a file that is no snapshot is named, with exit code 3", async () => {
  const home = homes({});
  writeFileSync(join(home.home, "no.json"), "{}");
  mkdirSync(join(home.home, "folder"));
  for (const name of ["no.json", "folder", "absent.json"]) {
    const ran = await home.command("diff", join(home.home, name), join(home.home, name));
    expect([name, ran.code, ran.out]).toEqual([name, 3, ""]);
    expect(ran.errors).toContain(name);
  }
  expect((await home.command("diff")).code).toBe(2);
});

test.skipIf(process.platform === "win32")("a pipe is not waited for", async () => {
  const home = homes({});
  const pipe = join(home.home, "pipe.json");
  execFileSync("mkfifo", [pipe]);
  const ran = await home.command("diff", pipe, pipe);
  expect([ran.code, ran.errors.split("\n").length]).toEqual([3, 3]);
});

test("a snapshot that PowerShell redirected, in UTF-16, is read", async () => {
  const home = homes({ "Fern.mez": "Fern" });
  const { out } = await home.command("snapshot");
  writeFileSync(join(home.home, "ps.json"), Buffer.from(`\uFEFF${out.replaceAll("\n", "\r\n")}`, "utf16le"));
  expect((await home.command("diff", join(home.home, "ps.json"))).code).toBe(0);
});

test("a snapshot moves nothing and leaves nothing beside its file", async () => {
  const home = homes({ "Fern.mez": "Fern" });
  await home.command("snapshot", "--output", "s.json");
  expect(home.names()).toEqual(["Fern.mez", "s.json"]);
  expect(existsSync(join(home.custom, "s.json"))).toBe(true);
});

test("merge writes the page and the table, and says which files it could not read", async () => {
  const home = homes({ "Fern.mez": "Fern" });
  const folder = join(home.home, "all");
  mkdirSync(folder);
  await home.command("snapshot", "--output", join(folder, "1.json"));
  writeFileSync(join(folder, "2.json"), "{");
  const ran = await home.command("merge", join(folder, "*.json"), "--html", "all.html", "--csv", "all.csv", "--json");
  expect(ran.code).toBe(3);
  expect(json(ran)).toMatchObject({ done: true, computers: 1, contents: 1, failed: 1 });
  expect(ran.errors).toContain("2.json");
  expect(readFileSync(join(home.custom, "all.html"), "utf8")).toContain("Fern.mez");
  expect(readFileSync(join(home.custom, "all.csv"), "utf8")).toContain("Fern.mez");
  const again = await home.command("merge", folder, "--html", "all.html", "--csv", "all.csv");
  expect(again.code).toBe(1);
  expect((await home.command("merge", join(folder, "1.json"), "--html", "all.html", "--csv", "all.csv", "--replace")).code).toBe(0);
  expect((await home.command("merge", folder, "--html", "x", "--csv", "x")).code).toBe(2);
  expect((await home.command("merge")).code).toBe(2);
});
