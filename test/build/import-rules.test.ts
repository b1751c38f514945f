import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findCycles, judgeImports, parseImports, resolveImport } from "../../build/imports.ts";
import { findArea } from "../../build/import-rules.ts";
import { root } from "../../build/runtime.js";
import { findFiles, isSource } from "../../build/source-files.ts";

const sources = ["electron", "renderer", "shared"].flatMap((folder) => findFiles(root, folder)).filter(isSource);
const read = (file: string): string => readFileSync(join(root, file), "utf8");

describe("the sources", () => {
  test("import only what their area may", () => {
    expect(sources.filter((file) => !file.endsWith(".js")).flatMap((file) => judgeImports(file, read(file)))).toEqual([]);
  });

  test("have no import cycles, types aside", () => {
    const targets = (file: string): readonly string[] =>
      parseImports(file, read(file)).imports.flatMap(({ specifier, isType }) =>
        specifier.startsWith(".") && !isType ? [resolveImport(file, specifier)] : [],
      );
    const importsOf = new Map(sources.map((file) => [file, targets(file)]));
    expect(findCycles(importsOf)).toEqual([]);
  });

  test("import files that exist", () => {
    const missing = sources.flatMap((file) =>
      parseImports(file, read(file)).imports.flatMap(({ specifier }) =>
        specifier.startsWith(".") && !existsSync(join(root, resolveImport(file, specifier))) ? [`${file} → ${specifier}`] : [],
      ),
    );
    expect(missing).toEqual([]);
  });
});

test("JSON from outside is parsed in one place, by a decoder", () => {
  const parsing = sources.filter((file) => !file.endsWith(".js") && read(file).includes("JSON.parse("));
  expect(parsing).toEqual(["shared/contract/decoder.ts"]);
});

describe("the rules", () => {
  test.each([
    ["a later stage", "electron/engine/archive/zip.ts", `import { a } from "../section/a.ts";`, "wrong-area"],
    ["a later stage's type", "electron/engine/archive/zip.ts", `import type { A } from "../section/a.ts";`, "wrong-area"],
    ["electron in the engine", "electron/engine/checks/a.ts", `import type { App } from "electron";`, "wrong-package"],
    ["electron by an import type", "electron/engine/checks/a.ts", `type A = import("electron").App;`, "wrong-package"],
    ["the driver outside store", "electron/engine/inventory/a.ts", `const a = await import("better-sqlite3");`, "wrong-package"],
    ["another host", "electron/web/a.ts", `import { a } from "../main/a.ts";`, "wrong-area"],
    ["electron/ in the window", "renderer/a.tsx", `import type { A } from "../electron/engine/inspector.ts";`, "wrong-area"],
    ["Node in the window", "renderer/a.tsx", `import { join } from "node:path";`, "wrong-package"],
    ["Node in shared", "shared/a.ts", `import { join } from "node:path";`, "wrong-package"],
    ["a side effect", "electron/cli/a.ts", `import "../engine/inspect.ts";`, "side-effect"],
    ["everything of a file", "shared/a.ts", `export * from "./b.ts";\nexport const c = 1;`, "barrel"],
    ["a barrel of names", "shared/a.ts", `export { b } from "./b.ts";`, "barrel"],
    ["a missing extension", "shared/a.ts", `import { b } from "./b";`, "no-extension"],
    ["another feature", "renderer/features/history/a.ts", `import { b } from "../trust/b.ts";`, "wrong-area"],
    ["another feature's type", "renderer/features/history/a.ts", `import type { B } from "../trust/b.ts";`, "wrong-area"],
    ["the frame in a feature", "renderer/features/history/a.ts", `import { b } from "../../app/b.ts";`, "wrong-area"],
    ["a feature in the parts", "renderer/ui/a.tsx", `import { B } from "../features/trust/b.tsx";`, "wrong-area"],
    ["a feature in the state", "renderer/state/a.ts", `import { b } from "../features/trust/b.ts";`, "wrong-area"],
    ["parts in the state", "renderer/state/a.ts", `import { B } from "../ui/b.tsx";`, "wrong-area"],
    ["the state in the bridge", "renderer/bridge/a.ts", `import { b } from "../state/b.ts";`, "wrong-area"],
    ["a feature that no rule names", "renderer/features/stray/a.ts", `import { b } from "../../state/b.ts";`, "wrong-area"],
    ["a folder without an area", "electron/stray/a.ts", ``, "no-area"],
  ])("refuse %s", (_, file, text, rule) => {
    expect(judgeImports(file, text).map((offence) => offence.rule)).toEqual([rule]);
  });

  test.each([
    ["an earlier stage", "electron/engine/section/a.ts", `import { a } from "../archive/a.ts";`],
    ["the driver in store", "electron/engine/store/a.ts", `import Database from "better-sqlite3";`],
    ["electron in main", "electron/main/a.ts", `import { app } from "electron";`],
    ["the engine in a host", "electron/cli/a.ts", `import { createEngine } from "../engine/create-engine.ts";`],
    ["a style in the window", "renderer/a.tsx", `import "./a.css";`],
    [
      "the shared state and parts in a feature",
      "renderer/features/history/a.tsx",
      `import { b } from "../../state/b.ts";\nimport { C } from "../../ui/c.tsx";`,
    ],
    ["a feature in the frame", "renderer/app/a.tsx", `import { B } from "../features/trust/b.tsx";`],
    ["one icon", "renderer/a.tsx", `import { A } from "@fluentui/react-icons/svg/add";`],
  ])("allow %s", (_, file, text) => {
    expect(judgeImports(file, text)).toEqual([]);
  });

  test("see a loop, and no loop in a diamond", () => {
    expect(
      findCycles(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["a"]],
        ]),
      ).map(({ rule }) => rule),
    ).toEqual(["cycle"]);
    expect(
      findCycles(
        new Map([
          ["a", ["b", "c"]],
          ["b", ["d"]],
          ["c", ["d"]],
          ["d", []],
        ]),
      ),
    ).toEqual([]);
  });

  test("give the most specific area", () => {
    expect(findArea("electron/engine/inspect.ts")?.path).toBe("electron/engine/inspect.ts");
    expect(findArea("electron/engine/archive/deep/er.ts")?.path).toBe("electron/engine/archive/");
  });
});
