import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Arch, build, Platform } from "electron-builder";
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

export interface PackOptions {
  readonly platform?: PackPlatform;
  /** The folder of an unpacked Electron. */
  readonly electronDist: string;
  readonly output?: string;
}

export interface Packed {
  readonly files: readonly string[];
  readonly missing: readonly { readonly target: string; readonly reason: string; readonly needs: string }[];
}

/** Tools that electron-builder downloads, and how to name those that are here. */
const needs: { readonly [T in string]?: string } = {
  AppImage: "its tools, which electron-builder downloads; APPIMAGE_TOOLS_PATH names a folder with them",
  deb: "the program fpm, which electron-builder downloads; one on the PATH is used, and CUSTOM_FPM_PATH names another",
};

/** Makes this platform's installers, each by itself: where the tools of one cannot be had the others are still made. */
export async function packHere({ platform = thisPlatform(), electronDist, output = "build/out/dist" }: PackOptions): Promise<Packed> {
  await prepare();
  if (platform === "linux" && process.env["CUSTOM_FPM_PATH"] === undefined && findOnPath("fpm")) process.env["USE_SYSTEM_FPM"] ??= "true";
  const files: string[] = [];
  const missing: Packed["missing"][number][] = [];
  for (const target of targetsOf(packConfiguration(platform, packArch), platform)) {
    try {
      const targets = builderPlatforms[platform].createTarget(target, Arch[packArch]);
      // electron-builder changes the configuration it is given.
      const configuration = packConfiguration(platform, packArch);
      files.push(...(await build({ projectDir: root, publish: "never", targets, config: { ...configuration, electronDist, directories: { ...configuration.directories, output } } })));
    } catch (error) {
      missing.push({ target, reason: (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "", needs: needs[target] ?? "tools that electron-builder downloads" });
    }
  }
  return { files: [...new Set(files)], missing };
}

const builderPlatforms = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS } as const satisfies Record<PackPlatform, Platform>;

const thisPlatform = (): PackPlatform => (process.platform === "win32" || process.platform === "darwin" ? process.platform : "linux");

function targetsOf({ linux, mac, win }: ReturnType<typeof packConfiguration>, platform: PackPlatform): readonly string[] {
  const { target } = { linux, darwin: mac, win32: win }[platform] ?? {};
  return [target].flat().flatMap((one) => (typeof one === "string" ? [one] : []));
}

const findOnPath = (name: string): boolean => (process.env["PATH"] ?? "").split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, name)));
