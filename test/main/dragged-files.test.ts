import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Item } from "electron";
import { afterEach, expect, test } from "vitest";
import { createDraggedFiles } from "../../electron/main/dragged-files.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function dragging() {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-dragged-"));
  folders.push(folder);
  const started: Item[] = [];
  const files = createDraggedFiles(folder);
  return {
    folder,
    started,
    files,
    drag: (name: string, text = "") => files.drag({ startDrag: (item) => started.push(item) }, { name, text }),
  };
}

test("a file is whole before it is dragged, with a picture, in a folder that only this user may read", async () => {
  const { folder, started, drag } = dragging();
  expect(await drag("mezzanine-report.html", "<p>ä</p>")).toBe(true);
  const [{ file, icon } = { file: "", icon: "" }] = started;
  expect(readFileSync(file, "utf8")).toBe("<p>ä</p>");
  expect(icon).toHaveProperty("address", expect.stringMatching(/^data:image\/png/u));
  expect(dirname(dirname(file))).toBe(folder);
  if (process.platform !== "win32") expect([statSync(dirname(file)).mode & 0o077, statSync(file).mode & 0o077]).toEqual([0, 0]);
});

test.each([
  ["../../outside.html", "outside.html"],
  ["C:\\Users\\Public\\outside.html", "outside.html"],
  ["..html", "html"],
  ["...html", "html"],
  ["CON.mez.html", "report-CON.mez.html"],
  ["nul.html", "report-nul.html"],
  [`${"a".repeat(300)}.html`, `${"a".repeat(120)}.html`],
])("%s lands in the folder of its own, under a name that every system takes", async (name, expected) => {
  const { folder, started, drag } = dragging();
  expect(await drag(name)).toBe(true);
  const file = String(started[0]?.file);
  expect(basename(file)).toBe(expected);
  expect(dirname(dirname(file))).toBe(folder);
});

test("two reports of one name do not meet, and the oldest are removed", async () => {
  const { folder, started, drag } = dragging();
  for (let at = 0; at < 12; at += 1) await drag("one.html", String(at));
  expect(new Set(started.map(({ file }) => file)).size).toBe(12);
  expect(readdirSync(folder)).toHaveLength(8);
  expect(readFileSync(String(started.at(-1)?.file), "utf8")).toBe("11");
});

test("everything is removed at the end, and nothing is dragged where nothing can be written", async () => {
  const { folder, started, files, drag } = dragging();
  await drag("one.html");
  await files.removeAll();
  expect(readdirSync(folder)).toEqual([]);
  const taken = join(folder, "file");
  writeFileSync(taken, "");
  const without = createDraggedFiles(join(taken, "below"));
  expect(await without.drag({ startDrag: (item) => started.push(item) }, { name: "two.html", text: "" })).toBe(false);
  expect(started).toHaveLength(1);
  expect(existsSync(taken)).toBe(true);
});
