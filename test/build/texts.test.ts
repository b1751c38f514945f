import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../build/runtime.js";
import { findFiles, isSource } from "../../build/source-files.ts";

const isText = (file: string): boolean =>
  isSource(file) || /\.(json|md|css|html|svg|yml|yaml|sh)$/.test(file) || /(^|\/)\.[a-z]+[^/]*$/.test(file);
const texts = findFiles(root)
  .filter(isText)
  .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

// Joined from parts, so that this file does not match.
const forbidden = [
  { what: "a path of one machine", pattern: new RegExp(["(?<![\\w.:])/(?:work", "root)/"].join("|")) },
  {
    what: "a package registry's host",
    pattern: new RegExp(["registry\\.(?:npmjs|yarnpkg)", "https?://[^\\s\"']*registry[^\\s\"'/]*\\.[a-z]+/"].join("|"), "i"),
  },
];

test.each(forbidden)("no file names $what", ({ pattern }) => {
  expect(texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
});

test("the lockfile has hashes and no addresses", () => {
  const lockfile = texts.find(({ file }) => file === "package-lock.json")?.text ?? "";
  expect(lockfile).toContain('"integrity"');
  expect(lockfile).not.toContain('"resolved"');
});

test("the top level has only the known files and folders", () => {
  const documents = ["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "SECURITY.md", "docs"];
  const fixed = [...documents, "build", "electron", "package-lock.json", "package.json", "renderer", "shared", "test", "tsconfig.json"];
  const found = new Set(findFiles(root).map((file) => file.split("/")[0] ?? ""));
  expect([...found].filter((name) => !name.startsWith(".") && !fixed.includes(name))).toEqual([]);
});

test("all lines end with LF", () => {
  expect(texts.filter(({ text }) => text.includes("\r\n")).map(({ file }) => file)).toEqual([]);
});
