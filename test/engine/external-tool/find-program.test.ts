import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { createFiles } from "../../../electron/engine/cleanup/execute/files.ts";
import { findDesktopProgram } from "../../../electron/engine/external-tool/find-program.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();

test("the program that brought the command line is taken first, else one that was installed", async () => {
  const root = aFolder();
  const files = createFiles();
  const put = (...path: readonly string[]) => {
    const file = join(root, ...path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "");
    return file;
  };
  const environment = { LOCALAPPDATA: join(root, "Local"), ProgramFiles: join(root, "Program Files") };
  const bundled = put("D", "Mezzanine", "resources", "cli", "runtime", "node.exe");
  const alone = put("tools", "mezzanine-cli", "runtime", "node.exe");
  const find = (runtime: string) => findDesktopProgram({ environment, runtime }, files);
  expect(await find(bundled)).toBe(null);
  const machine = put("Program Files", "Mezzanine", "Mezzanine.exe");
  expect(await find(alone)).toBe(machine);
  const users = put("Local", "Programs", "Mezzanine", "Mezzanine.exe");
  expect(await find(alone)).toBe(users);
  const own = put("D", "Mezzanine", "Mezzanine.exe");
  expect(await find(bundled)).toBe(own);
});

test("a folder of that name is no program", async () => {
  const root = aFolder();
  mkdirSync(join(root, "Programs", "Mezzanine", "Mezzanine.exe"), { recursive: true });
  expect(await findDesktopProgram({ environment: { LOCALAPPDATA: root }, runtime: "node" }, createFiles())).toBe(null);
});
