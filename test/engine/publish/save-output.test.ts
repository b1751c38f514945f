import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { err } from "../../../shared/base/result.ts";
import { createFiles } from "../../../electron/engine/cleanup/execute/files.ts";
import { saveOutput } from "../../../electron/engine/publish/save-output.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const bytes = Buffer.from("new");

test.each([true, false])("a full disk leaves everything as it was (replace: %s)", async (replace) => {
  const folder = aFolder();
  const path = join(folder, "X.mez");
  if (replace) writeFileSync(path, "old");
  const before = readdirSync(folder);
  const full = { ...createFiles(), writeBytes: () => Promise.resolve(err("disk-full" as const)) };
  expect(await saveOutput({ path, bytes, replace }, full)).toMatchObject({ ok: false, error: { kind: "disk-full" } });
  expect(readdirSync(folder)).toEqual(before);
  if (replace) expect(readFileSync(path, "utf8")).toBe("old");
});

test("where there are no links it is copied, and a copy that fails half-way is removed", async () => {
  const folder = aFolder();
  const path = join(folder, "X.mez");
  const files = { ...createFiles(), link: () => Promise.resolve(err("no-links" as const)) };
  expect((await saveOutput({ path, bytes, replace: false }, files)).ok).toBe(true);
  expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([["X.mez"], "new"]);
  const failing = {
    ...files,
    copyNew: (_: string, to: string) => {
      writeFileSync(to, "n");
      return Promise.resolve(err("disk-full" as const));
    },
  };
  const second = join(folder, "Y.mez");
  expect(await saveOutput({ path: second, bytes, replace: false }, failing)).toMatchObject({ ok: false, error: { kind: "disk-full" } });
  expect(readdirSync(folder)).toEqual(["X.mez"]);
});

test("what comes to that name in between is not written over", async () => {
  const path = join(aFolder(), "X.mez");
  const files = createFiles();
  const racing = {
    ...files,
    link: (from: string, to: string) => {
      writeFileSync(path, "theirs");
      return files.link(from, to);
    },
  };
  expect(await saveOutput({ path, bytes, replace: false }, racing)).toMatchObject({ ok: false, error: { kind: "output-exists" } });
  expect(readFileSync(path, "utf8")).toBe("theirs");
});

test("a folder is never replaced, and one that is missing is named", async () => {
  const folder = aFolder();
  expect(await saveOutput({ path: folder, bytes, replace: true }, createFiles())).toMatchObject({ error: { kind: "output-exists" } });
  const missing = { path: join(folder, "no", "X.mez"), bytes, replace: false };
  expect(await saveOutput(missing, createFiles())).toMatchObject({ error: { kind: "output-not-writable" } });
});
