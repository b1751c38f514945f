import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, Platform } from "electron-builder";
import { buildChanged } from "./bundles.ts";
import { packConfiguration } from "./packaging.ts";
import { root } from "./runtime.js";
import { writeStubElectron } from "./stub-electron.ts";

/** Packs for Linux around a stub of Electron, unpacked: all that can be packed without Electron's distribution. Returns the folder. */
export async function packOnStub(): Promise<string> {
  await buildChanged(["renderer", "main", "preload", "child"]);
  const output = join(root, "build", "out", "pack");
  const stub = join(root, "build", "out", "stub-electron");
  const { version } = JSON.parse(readFileSync(join(root, "node_modules", "electron", "package.json"), "utf8")) as { readonly version: string };
  rmSync(output, { recursive: true, force: true });
  writeStubElectron(stub, version);
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget("dir"),
    config: { ...packConfiguration("linux", process.arch === "arm64" ? "arm64" : "x64"), electronDist: stub, electronVersion: version, directories: { output } },
  });
  return join(output, process.arch === "arm64" ? "linux-arm64-unpacked" : "linux-unpacked");
}
