import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { findFsError, linkError } from "../../../../electron/engine/cleanup/execute/fs-error.ts";
import { createFiles } from "../../../../electron/engine/cleanup/execute/files.ts";
import { sha256 } from "../cleanup-setup.ts";

const files = createFiles();
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-files-"));
  folders.push(folder);
  writeFileSync(join(folder, "a"), "bytes of a");
  writeFileSync(join(folder, "b"), "bytes of b");
  return folder;
}

test("link, copy and reservation never replace what is there", async () => {
  const folder = aFolder();
  const [a, b] = [join(folder, "a"), join(folder, "b")];
  expect(await files.link(a, b)).toEqual({ ok: false, error: "taken" });
  expect(await files.copyNew(a, b)).toEqual({ ok: false, error: "taken" });
  expect(await files.writeNew(b, "x")).toEqual({ ok: false, error: "taken" });
  expect(readFileSync(b, "utf8")).toBe("bytes of b");
});

test("a copy has the same bytes and the same time", async () => {
  const folder = aFolder();
  utimesSync(join(folder, "a"), new Date("2020-01-01"), new Date("2020-01-02T03:04:05Z"));
  expect((await files.copyNew(join(folder, "a"), join(folder, "c"))).ok).toBe(true);
  expect(lstatSync(join(folder, "c")).mtime.toISOString()).toBe("2020-01-02T03:04:05.000Z");
  expect(await files.hash(join(folder, "c"))).toEqual({ ok: true, value: sha256(Buffer.from("bytes of a")) });
});

test("a file that may only be read is copied whole, and may only be read again", async () => {
  const folder = aFolder();
  chmodSync(join(folder, "a"), 0o444);
  // Root may write to everything, so the effect is made as somebody who may not.
  const done = await asSomebodyElse(folder, () => files.copyNew(join(folder, "a"), join(folder, "c")));
  expect(done).toEqual({ ok: true, value: undefined });
  expect(readFileSync(join(folder, "c"), "utf8")).toBe("bytes of a");
  expect(lstatSync(join(folder, "c")).mode & 0o777).toBe(lstatSync(join(folder, "a")).mode & 0o777);
});

const nobody = 65_534;

async function asSomebodyElse<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return work();
  chownSync(folder, nobody, nobody);
  for (const name of readdirSync(folder)) chownSync(join(folder, name), nobody, nobody);
  process.seteuid(nobody);
  try {
    return await work();
  } finally {
    process.seteuid(0);
  }
}

test("what could not be written whole is not left", async () => {
  const folder = aFolder();
  expect((await files.writeNew(join(folder, "x".repeat(300)), "text")).ok).toBe(false);
  expect(readdirSync(folder).toSorted()).toEqual(["a", "b"]);
});

test("links and folders are seen as what they are and not followed", async () => {
  const folder = aFolder();
  symlinkSync(join(folder, "a"), join(folder, "link"));
  mkdirSync(join(folder, "below"));
  expect((await files.stat(join(folder, "link"))).kind).toBe("not-a-file");
  expect((await files.stat(join(folder, "below"))).kind).toBe("folder");
  expect((await files.stat(join(folder, "none"))).kind).toBe("absent");
  expect((await files.stat(join(folder, "a", "below"))).kind).toBe("absent");
  expect(await files.hash(join(folder, "link"))).toEqual({ ok: false, error: "not-a-file" });
  expect(await files.hash(join(folder, "below"))).toEqual({ ok: false, error: "not-a-file" });
  expect((await files.removeFolder(folder)).ok).toBe(false);
  expect(await files.readSmall(join(folder, "a"), 3)).toEqual({ ok: false, error: "not-a-file" });
});

test.each([
  ["EBUSY", "in-use"],
  ["EPERM", "not-permitted"],
  ["EACCES", "no-rights"],
  ["EROFS", "no-rights"],
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["ENOENT", "vanished"],
  ["EXDEV", "other-volume"],
  ["ENAMETOOLONG", "name-too-long"],
  ["EIO", "io-error"],
] as const)("%s is %s", (code, failure) => {
  expect(findFsError(Object.assign(new Error(), { code, errno: -1 }))).toBe(failure);
});

test("what is no error of a file system is a bug", () => {
  expect(findFsError(new TypeError("x"))).toBeUndefined();
  expect(findFsError(Object.assign(new Error(), { code: "ERR_INVALID_ARG_TYPE" }))).toBeUndefined();
  expect(findFsError(Object.assign(new Error(), { code: "constructor" }))).toBeUndefined();
});

test("a volume without links differs from a name that is taken", () => {
  expect([linkError("not-permitted"), linkError("not-a-file"), linkError("taken"), linkError("other-volume")]).toEqual([
    "no-links",
    "no-links",
    "taken",
    "other-volume",
  ]);
});
