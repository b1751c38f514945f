import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Language, Parser } from "@vscode/tree-sitter-wasm";
import { expect, test } from "vitest";
import { root } from "../../build/runtime.js";

const read = (file: string): string => readFileSync(join(root, "build", file), "utf8");

test("the script that changes the PATH is PowerShell, in ASCII, and never expands what others wrote", async () => {
  const grammars = dirname(createRequire(import.meta.url).resolve("@vscode/tree-sitter-wasm"));
  await Parser.init({ locateFile: () => join(grammars, "tree-sitter.wasm") });
  const parser = new Parser();
  parser.setLanguage(await Language.load(join(grammars, "tree-sitter-powershell.wasm")));
  const script = read("user-path.ps1");
  expect(parser.parse(script)?.rootNode.hasError).toBe(false);
  expect(script).toMatch(/^[\t\n\x20-\x7e]+$/u);
  expect(script).toContain("DoNotExpandEnvironmentNames");
});

test("the installer asks first, changes nothing when silent, and takes the entry away again", () => {
  const script = read("installer.nsh");
  expect(script).toMatch(/MB_YESNO.+\/SD IDNO IDNO/u);
  for (const action of ["add", "remove"]) expect(script).toContain(`changeUserPath ${action}`);
  expect(script.match(/!macro (?:customInstall|customUnInstall)$/gmu)).toHaveLength(2);
});
