import { existsSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../build/runtime.js";
import { findFiles } from "../../build/source-files.ts";

const files = findFiles(root);
/** Made by the build or by the user, so not among the files. */
const others = ["THIRD-PARTY-NOTICES.txt", "sbom.cdx.json", "trusted-thumbprints.txt"];

const exists = (path: string): boolean => (path.includes("*") ? files.some((file) => matchesGlob(file, path)) : files.includes(path));

/**
 * Paths in a document that lead to no file. A path starts at the root, in the folder that the table's header names, or, as a bare name,
 * in the folder of the path before it in the same line.
 */
function findDeadPaths(text: string): readonly string[] {
  const dead: string[] = [];
  const table = { folder: "" };
  for (const line of text.split("\n")) {
    if (!line.startsWith("|")) table.folder = "";
    table.folder = /^\|[^|]*\| Protection \(`([^`]+\/)`\)/.exec(line)?.[1] ?? table.folder;
    const last = { folder: "" };
    for (const [, path = ""] of line.matchAll(/`([\w./*-]+\.(?:tsx?|js|mjs|py|json|txt|md|yml|html|svg|css))`/g)) {
      const found = [path, `${table.folder}${path}`, `${last.folder}${path}`].find(exists);
      if (found !== undefined) last.folder = `${dirname(found)}/`;
      else if (!others.includes(path)) dead.push(path);
    }
  }
  return dead;
}

/** Targets of relative links that lead nowhere, as the document has them. */
function findDeadLinks(document: string): readonly string[] {
  const links = [...readFileSync(join(root, document), "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = ""]) => target);
  return links.filter((target) => !existsSync(join(root, dirname(document), target)));
}

test.each(["README.md", "CONTRIBUTING.md", ...files.filter((file) => /^docs\/[\w-]+\.md$/u.test(file))])(
  "every link of %s leads somewhere",
  (document) => {
    expect(findDeadLinks(document)).toEqual([]);
  },
);

test.each(["README.md", "SECURITY.md"])("every file that %s names exists", (document) => {
  expect(findDeadPaths(readFileSync(join(root, document), "utf8"))).toEqual([]);
});

test.each([
  ["a missing file", "See `electron/main/gone.ts`.", ["electron/main/gone.ts"]],
  ["a bare name in another folder", "See `electron/main/index.ts`, `serve.ts`.", ["serve.ts"]],
  ["a bare name in the same folder", "See `electron/main/index.ts`, `menu.ts`.", []],
  [
    "a path in the table's folder",
    "| What | Protection (`electron/web/`) | Test |\n|---|---|---|\n| A | `serve.ts` | `test/web/serve.test.ts` |",
    [],
  ],
  ["a path in the folder of an earlier table", "| What | Protection (`electron/web/`) | Test |\n\n| A | `serve.ts` |", ["serve.ts"]],
  ["a pattern", "See `test/e2e/electron*.spec.ts`.", []],
])("%s", (_, text, dead) => {
  expect(findDeadPaths(text)).toEqual(dead);
});
