import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../build/runtime.js";
import { findFiles } from "../../../build/source-files.ts";

/** English sentences in code that no words file holds, by file, with the reason. Every other text for people is in `shared/words`. */
const allowed: Readonly<Record<string, string>> = {
  "electron/engine/reports/packed-model.ts": "markers in files of Power BI",
  "electron/engine/trust/exports/powershell-scripts.ts": "scripts for administrators print English",
  "electron/engine/export/dsc/dsc-manifests.ts": "read by programs of Microsoft",
  "electron/engine/export/dsc/dsc-resources.ts": "read by programs of Microsoft",
  "electron/engine/export/exporters.ts": "the name of a folder",
  "electron/engine/export/osquery/example-queries.ts": "queries for administrators, in English as their columns are",
  "electron/engine/export/osquery/refresh-task.ts": "a task for administrators",
  "electron/engine/handlers/trust-handlers.ts": "the name of a folder",
  "electron/main/alarms.ts": "a log",
  "electron/main/page-lifecycle.ts": "a log",
  "electron/main/utility-inspector.ts": "the name of a process",
  "electron/web/index.ts": "the terminal that started the server",
  "electron/web/access-log.ts": "the terminal that started the server",
};

/** A text that begins with a capital and has at least three words; errors thrown for our own bugs are not shown. */
const sentence = /(["`])[A-Z][a-z’']+ [a-z][^"`\n]* [^"`\n]*\1/u;
const isCode = (line: string): boolean => !/^\s*(?:\/\/|\/?\*)|new Error\(|invariant\(/u.test(line);

const files = findFiles(root).filter((file) => /^electron\/(?:engine|main|web|preload)\/.*\.ts$/u.test(file));
const found = files.filter((file) =>
  readFileSync(join(root, file), "utf8")
    .split("\n")
    .some((line) => isCode(line) && sentence.test(line)),
);

test("texts for people are in shared/words", () => {
  expect(found.filter((file) => !Object.hasOwn(allowed, file))).toEqual([]);
});

/** Data and the names that other programs look for are English; pages and files for people get their words from the caller. */
const englishByDesign: Readonly<Record<string, string>> = {
  "electron/engine/publish/check/output/check-json.ts": "read by programs",
  "electron/engine/publish/check/output/sarif.ts": "read by programs",
  "electron/engine/snapshots/print-merge.ts": "only the command line makes this page",
  "electron/engine/support/file-json.ts": "read by programs",
  "electron/engine/support/private-names.ts": "compares with the words of the JSON files",
  "electron/engine/support/support-bundle.ts": "titles in the JSON files",
  "electron/main/locale-and-theme.ts": "until the settings are read",
};

test("English is chosen only where it must be", () => {
  const choosing = files.filter((file) => /words\/(?:en\/en|plain-words)\.ts"/u.test(readFileSync(join(root, file), "utf8")));
  const taking = choosing.filter((file) => /\b(?:en|plainEn)\b[^"]*from "[^"]*words\//u.test(readFileSync(join(root, file), "utf8")));
  expect(taking.filter((file) => !Object.hasOwn(englishByDesign, file))).toEqual([]);
});
