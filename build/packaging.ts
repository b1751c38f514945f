import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Arch, build, Platform, type Configuration } from "electron-builder";
import { buildChanged } from "./bundles.ts";
import { makeIcons } from "./icons.ts";
import { withCommandLine } from "./installed-command-line.ts";
import { root } from "./runtime.js";
import { writeStubElectron } from "./stub-electron.ts";

/** electron-builder's names of platforms and architectures. */
export type PackPlatform = "linux" | "darwin" | "win32";
export type PackArch = "x64" | "arm64";

/** The only files that are packed. The bundles contain everything our programs import, except the SQLite driver and its binary. */
export const packedFiles = (platform: PackPlatform, arch: PackArch): readonly string[] => [
  "!**/*",
  "package.json",
  "LICENSE",
  "build/out/{main,preload,child}/**",
  "build/out/renderer/**",
  "node_modules/better-sqlite3/package.json",
  "node_modules/better-sqlite3/LICENSE",
  "node_modules/better-sqlite3/lib/**",
  // Entries for programs that name their platform; ours asks for the driver and gets the binary below.
  "!node_modules/better-sqlite3/lib/{darwin,linux,linuxmusl,win32}-*.js",
  `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`,
];

/** Electron's fuses. `SECURITY.md` gives the reasons; `npm run pack:check` reads them back from the packed program. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
} as const satisfies Configuration["electronFuses"];

/** Drawn by `makeIcons`. */
const icons = "build/out/icons";
const iconOf = { linux: `${icons}/png`, darwin: `${icons}/icon.icns`, win32: `${icons}/icon.ico` } as const satisfies Record<
  PackPlatform,
  string
>;

const associations = (platform: PackPlatform): NonNullable<Configuration["fileAssociations"]> =>
  [
    { ext: "mez", name: "Power Query connector", mimeType: "application/x-powerquery-mez" },
    { ext: "pqx", name: "Signed Power Query connector", mimeType: "application/x-powerquery-pqx" },
  ].map((one) => ({ ...one, role: "Viewer" as const, ...(platform === "linux" ? {} : { icon: iconOf[platform] }) }));

/** Required by `.deb` packages. The project has no web page and no mailbox; `.invalid` (RFC 6761) can never belong to anyone else. */
const maintainer = "Mezzanine maintainers <maintainers@mezzanine.invalid>";

/** The repository that a workflow runs for, else what `package.json` says. */
export function findHomepage(environment: Readonly<Record<string, string | undefined>>): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  const { homepage } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly homepage: string };
  return server && repository ? `${server}/${repository}` : homepage;
}

/** For electron-builder. No publishing: there is no release host. */
export function packConfiguration(platform: PackPlatform, arch: PackArch, homepage = findHomepage(process.env)): Configuration {
  return {
    appId: "app.mezzanine.desktop",
    productName: "Mezzanine",
    extraMetadata: { homepage },
    copyright: "MIT licence",
    directories: { output: "build/out/dist", buildResources: icons },
    files: [...packedFiles(platform, arch)],
    // Beside the archive, where people and tools expect them.
    extraResources: [{ from: "build/out/notices", to: ".", filter: ["THIRD-PARTY-NOTICES.txt", "sbom.cdx.json"] }],
    // Only the native binary is outside the archive, because the system loads it. Scripts there would bypass the archive's integrity check.
    asar: { smartUnpack: false },
    asarUnpack: ["**/*.node"],
    npmRebuild: false,
    publish: null,
    // Changing fuses breaks Electron's own signature, and Apple's processors run no program whose signature is broken.
    electronFuses: { ...fuses, resetAdHocDarwinSignature: platform === "darwin" },
    fileAssociations: associations(platform),
    protocols: [{ name: "Mezzanine", schemes: ["mezzanine"], role: "Viewer" }],
    win: { target: ["nsis", "msi", "portable"], icon: iconOf.win32 },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    },
    msi: { perMachine: false },
    mac: { target: ["dmg"], icon: iconOf.darwin, category: "public.app-category.developer-tools" },
    linux: {
      target: ["AppImage", "deb"],
      icon: iconOf.linux,
      category: "Development",
      executableName: "mezzanine",
      maintainer,
      syncDesktopName: true,
    },
  };
}

/** This machine's. */
export const packArch: PackArch = process.arch === "arm64" ? "arm64" : "x64";

function configurationWith(platform: PackPlatform, commandLine: string | undefined): Configuration {
  const configuration = packConfiguration(platform, packArch);
  return commandLine === undefined ? configuration : withCommandLine(configuration, commandLine);
}

/** Everything that goes into a package. */
async function prepare(): Promise<void> {
  await buildChanged(["renderer", "main", "preload", "child"]);
  await makeIcons();
}

/** Packs for Linux, unpacked, with a stub in place of Electron's distribution, with a folder as the command line where one is named. Returns the folder. */
export async function packOnStub(commandLine?: string): Promise<string> {
  await prepare();
  const output = join(root, "build", "out", "pack");
  const stub = join(root, "build", "out", "stub-electron");
  const { version } = JSON.parse(readFileSync(join(root, "node_modules", "electron", "package.json"), "utf8")) as {
    readonly version: string;
  };
  rmSync(output, { recursive: true, force: true });
  writeStubElectron(stub, version);
  await build({
    projectDir: root,
    publish: "never",
    targets: Platform.LINUX.createTarget("dir"),
    config: {
      ...configurationWith("linux", commandLine),
      electronDist: stub,
      electronVersion: version,
      directories: { output, buildResources: "build/out/icons" },
    },
  });
  return join(output, packArch === "arm64" ? "linux-arm64-unpacked" : "linux-unpacked");
}

export interface PackOptions {
  readonly platform?: PackPlatform;
  /** The folder of an unpacked Electron. */
  readonly electronDist: string;
  readonly output?: string;
  /** Its folder, where it could be made. */
  readonly commandLine?: string | undefined;
}

export interface Packed {
  readonly files: readonly string[];
  readonly missing: readonly { readonly target: string; readonly reason: string; readonly needs: string }[];
}

/** Tools that electron-builder downloads, and the variables that name installed ones. */
const needs: { readonly [T in string]?: string } = {
  AppImage: "its tools, which electron-builder downloads; APPIMAGE_TOOLS_PATH names a folder with them",
  deb: "the program fpm, which electron-builder downloads; one on the PATH is used, and CUSTOM_FPM_PATH names another",
};

/** Makes this platform's installers, each by itself: if the tools of one are not available, the others are still made. */
export async function packHere({
  platform = thisPlatform(),
  electronDist,
  output = "build/out/dist",
  commandLine,
}: PackOptions): Promise<Packed> {
  await prepare();
  if (platform === "linux" && process.env["CUSTOM_FPM_PATH"] === undefined && findOnPath("fpm")) process.env["USE_SYSTEM_FPM"] ??= "true";
  const files: string[] = [];
  const missing: Packed["missing"][number][] = [];
  for (const target of targetsOf(packConfiguration(platform, packArch), platform)) {
    try {
      const targets = builderPlatforms[platform].createTarget(target, Arch[packArch]);
      // electron-builder changes the configuration it is given.
      const configuration = configurationWith(platform, commandLine);
      files.push(
        ...(await build({
          projectDir: root,
          publish: "never",
          targets,
          config: { ...configuration, electronDist, directories: { ...configuration.directories, output } },
        })),
      );
    } catch (error) {
      missing.push({
        target,
        reason: (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "",
        needs: needs[target] ?? "tools that electron-builder downloads",
      });
    }
  }
  return { files: [...new Set(files)], missing };
}

const builderPlatforms = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS } as const satisfies Record<
  PackPlatform,
  Platform
>;

export const thisPlatform = (): PackPlatform =>
  process.platform === "win32" || process.platform === "darwin" ? process.platform : "linux";

function targetsOf({ linux, mac, win }: ReturnType<typeof packConfiguration>, platform: PackPlatform): readonly string[] {
  const { target } = { linux, darwin: mac, win32: win }[platform] ?? {};
  return [target].flat().flatMap((one) => (typeof one === "string" ? [one] : []));
}

const findOnPath = (name: string): boolean =>
  (process.env["PATH"] ?? "").split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, name)));
