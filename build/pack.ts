import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, Platform } from "electron-builder";
import { buildChanged } from "./bundles.ts";
import { makeIcons } from "./icons.ts";
import { packConfiguration, type PackArch, type PackPlatform } from "./packaging.ts";
import { root } from "./runtime.js";
import { writeStubElectron } from "./stub-electron.ts";

const packArch: PackArch = process.arch === "arm64" ? "arm64" : "x64";

/** Everything that goes into a package. */
async function prepare(): Promise<void> {
  await buildChanged(["renderer", "main", "preload", "child"]);
  await makeIcons();
}

/** Packs for Linux around a stub of Electron, unpacked: all that can be packed without Electron's distribution. Returns the folder. */
export async function packOnStub(): Promise<string> {
  await prepare();
  const output = join(root, "build", "out", "pack");
  const stub = join(root, "build", "out", "stub-electron");
  const { version } = JSON.parse(readFileSync(join(root, "node_modules", "electron", "package.json"), "utf8")) as { readonly version: string };
  rmSync(output, { recursive: true, force: true });
  writeStubElectron(stub, version);
  await build({
    projectDir: root,
    publish: "never",
    targets: Platform.LINUX.createTarget("dir"),
    config: { ...packConfiguration("linux", packArch), electronDist: stub, electronVersion: version, directories: { output, buildResources: "build/out/icons" } },
  });
  return join(output, packArch === "arm64" ? "linux-arm64-unpacked" : "linux-unpacked");
}

/** Makes this platform's installers with the real Electron: electron-builder fetches it and the installers' own tools. */
export async function packHere(): Promise<readonly string[]> {
  await prepare();
  const platform: PackPlatform = process.platform === "win32" || process.platform === "darwin" ? process.platform : "linux";
  return build({ projectDir: root, publish: "never", config: packConfiguration(platform, packArch) });
}
