import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { err } from "../../../../shared/base/result.ts";
import { createFiles } from "../../../../electron/engine/cleanup/execute/files.ts";
import { saveRelease } from "../../../../electron/engine/publish/release/save-release.ts";
import { temporaryFolders } from "../../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const released = ["a.txt", "one/b.txt", "one/two/c.txt", "d.txt"].map((name) => ({ name, bytes: Buffer.from(name) }));

test("writes every file, and nothing else beside", async () => {
  const parent = aFolder();
  expect((await saveRelease(join(parent, "R"), released, createFiles())).ok).toBe(true);
  expect(readdirSync(parent)).toEqual(["R"]);
  expect(readdirSync(join(parent, "R"), { recursive: true }).toSorted()).toEqual(
    ["a.txt", "d.txt", "one", "one/b.txt", "one/two", "one/two/c.txt"].map((name) => join(...name.split("/"))),
  );
  expect(readFileSync(join(parent, "R", "one", "two", "c.txt"), "utf8")).toBe("one/two/c.txt");
});

test.each([0, 1, 2, 3])("a disk that is full at file %s leaves nothing", async (failing) => {
  const parent = aFolder();
  const files = createFiles();
  const state = { written: 0 };
  const full = {
    ...files,
    writeBytes: (path: string, bytes: Uint8Array) => {
      state.written += 1;
      return state.written > failing ? Promise.resolve(err("disk-full" as const)) : files.writeBytes(path, bytes);
    },
  };
  expect(await saveRelease(join(parent, "R"), released, full)).toMatchObject({ ok: false, error: { kind: "disk-full" } });
  expect(readdirSync(parent)).toEqual([]);
});

test("what is there already stays: a folder, an empty one, a file, and what comes in between", async () => {
  const parent = aFolder();
  mkdirSync(join(parent, "full"));
  writeFileSync(join(parent, "full", "mine.txt"), "mine");
  mkdirSync(join(parent, "empty"));
  writeFileSync(join(parent, "file"), "mine");
  const before = readdirSync(parent, { recursive: true });
  for (const name of ["full", "empty", "file"])
    expect(await saveRelease(join(parent, name), released, createFiles())).toMatchObject({ error: { kind: "output-exists" } });
  expect(readdirSync(parent, { recursive: true })).toEqual(before);
  const files = createFiles();
  const racing = {
    ...files,
    renameOwn: (from: string, to: string) => {
      mkdirSync(to);
      writeFileSync(join(to, "theirs.txt"), "theirs");
      return files.renameOwn(from, to);
    },
  };
  expect(await saveRelease(join(parent, "late"), released, racing)).toMatchObject({ error: { kind: "output-exists" } });
  expect(readdirSync(join(parent, "late"))).toEqual(["theirs.txt"]);
  expect(readdirSync(parent).filter((name) => name.startsWith(".mezzanine"))).toEqual([]);
});

test("a parent that is missing is named", async () => {
  const parent = aFolder();
  expect(await saveRelease(join(parent, "no", "R"), released, createFiles())).toMatchObject({ error: { kind: "output-not-writable" } });
  expect(readdirSync(parent)).toEqual([]);
});
