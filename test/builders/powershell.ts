import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Language, Parser, type Node } from "@vscode/tree-sitter-wasm";

/** Parses PowerShell by the grammar that VS Code has of it, written by others than us. */
export async function powerShellParser(): Promise<(text: string) => Node> {
  const folder = dirname(createRequire(import.meta.url).resolve("@vscode/tree-sitter-wasm"));
  await Parser.init({ locateFile: () => join(folder, "tree-sitter.wasm") });
  const parser = new Parser();
  parser.setLanguage(await Language.load(join(folder, "tree-sitter-powershell.wasm")));
  return (text) => {
    const root = parser.parse(text)?.rootNode;
    if (root === undefined) throw new Error("no tree");
    return root;
  };
}
