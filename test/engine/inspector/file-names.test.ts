import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { err } from "../../../shared/base/result.ts";
import { decodeFileName, mayMeanAnother, printableFileName, readNames } from "../../../electron/engine/inspector/file-names.ts";
import { folderId, type Folder } from "../../../electron/engine/scan/folders.ts";
import { scan } from "../../../electron/engine/scan/scan.ts";
import { noMemory } from "../../../electron/engine/scan/scanned-file.ts";
import { anInspector } from "../inventory/an-inspector.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();

/** Two files whose names are no text, and the one that both would be called if they were read as text. */
function aFolderOfLookalikes(): string {
  const path = aFolder();
  const named = (middle: readonly number[]) => Buffer.concat([Buffer.from(join(path, "a")), Buffer.from(middle), Buffer.from(".mez")]);
  writeFileSync(named([0xff]), "first");
  writeFileSync(named([0xfe]), "second");
  writeFileSync(join(path, "a\uFFFD.mez"), "real");
  return path;
}

test.each([
  ["plain", Buffer.from("a.mez"), "a.mez"],
  ["a replacement character of its own", Buffer.from("a\uFFFD.mez"), "a\uFFFD.mez"],
  ["a byte order mark in front", Buffer.from("\uFEFFa.mez"), "\uFEFFa.mez"],
  ["a byte that is none", Buffer.from([0x61, 0xff]), null],
  ["half a pair, as Windows has it", Buffer.from([0x61, 0xed, 0xa0, 0x80]), null],
  ["a sequence cut short", Buffer.from([0xe2, 0x82]), null],
])("the text of a name: %s", (_, raw, name) => expect(decodeFileName(raw)).toBe(name));

test.each([
  [Buffer.from([0x61, 0xff, 0xc3, 0xa9]), "a\\xFF\u00e9"],
  [Buffer.from([0xed, 0xa0, 0x80, 0x62]), "\\xED\\xA0\\x80b"],
  [Buffer.from([0xff, 0x0a, 0xe2, 0x80, 0xae]), "\\xFF\\u000a\\u202e"],
])("a name without text is shown printable: %#", (raw, shown) => expect(printableFileName(raw)).toBe(shown));

test.skipIf(process.platform !== "linux")("no file is opened for another: names without text are refused, each by itself", async () => {
  const path = aFolderOfLookalikes();
  const folder: Folder = { id: folderId(path, "linux"), path, role: "desktop", state: "present" };
  const { inspector, seen } = anInspector();
  const nothing = () => undefined;
  const run = { folders: [folder], previous: new Map(), signal: new AbortController().signal, onProgress: nothing, onFile: nothing };
  const { files } = await scan({ inspector, memory: noMemory, now: () => new Date() }, run);
  expect(seen).toEqual([join(path, "a\uFFFD.mez")]);
  expect(new Set(files.map(({ id }) => id)).size).toBe(3);
  const refused = files.filter(({ content }) => !content.ok);
  expect(refused.map(({ name, content }) => [name, content])).toEqual([
    ["a\\xFE.mez", err("name-without-text")],
    ["a\\xFF.mez", err("name-without-text")],
  ]);
  expect(await readNames(path)).toEqual(["a\uFFFD.mez"]);
});

test.skipIf(process.platform !== "linux")("a path that somebody named may stand for another where both are there", async () => {
  const path = aFolderOfLookalikes();
  expect(await mayMeanAnother(join(path, "a\uFFFD.mez"))).toBe(true);
  expect(await mayMeanAnother(join(path, "b\uFFFD.mez"))).toBe(false);
  const alone = join(aFolder(), "c\uFFFD");
  mkdirSync(alone);
  expect(await mayMeanAnother(join(alone, "a.mez"))).toBe(false);
  mkdirSync(Buffer.concat([Buffer.from(alone.slice(0, -1)), Buffer.from([0xff])]));
  expect(await mayMeanAnother(join(alone, "a.mez"))).toBe(true);
});
