import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "electron-builder";
import { root } from "./runtime.js";

/** electron-builder's words for what is packed for. */
export type PackPlatform = "linux" | "darwin" | "win32";
export type PackArch = "x64" | "arm64";

/** What is packed, and nothing else. Everything our programs import is in the bundles but the SQLite driver with its binary. */
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

/** Electron's switches as they are burnt into the program. `SECURITY.md` gives the reasons; `pack:check` reads them back. */
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
const iconOf = { linux: `${icons}/png`, darwin: `${icons}/icon.icns`, win32: `${icons}/icon.ico` } as const satisfies Record<PackPlatform, string>;

const associations = (platform: PackPlatform): NonNullable<Configuration["fileAssociations"]> =>
  [
    { ext: "mez", name: "Power Query connector", mimeType: "application/x-powerquery-mez" },
    { ext: "pqx", name: "Signed Power Query connector", mimeType: "application/x-powerquery-pqx" },
  ].map((one) => ({ ...one, role: "Viewer" as const, ...(platform === "linux" ? {} : { icon: iconOf[platform] }) }));

/** What `.deb` packages need to name. The project has no page and no mailbox; `.invalid` (RFC 6761) can never be somebody else's. */
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
    // Beside the archive, where people and tools look for them.
    extraResources: [{ from: "build/out/notices", to: ".", filter: ["THIRD-PARTY-NOTICES.txt", "sbom.cdx.json"] }],
    // Only what the system must load itself lies outside: script there would escape the archive's integrity check.
    asar: { smartUnpack: false },
    asarUnpack: ["**/*.node"],
    npmRebuild: false,
    publish: null,
    // Changing fuses breaks Electron's own signature, and Apple's processors run no program whose signature is broken.
    electronFuses: { ...fuses, resetAdHocDarwinSignature: platform === "darwin" },
    fileAssociations: associations(platform),
    protocols: [{ name: "Mezzanine", schemes: ["mezzanine"], role: "Viewer" }],
    win: { target: ["nsis", "msi", "portable"], icon: iconOf.win32 },
    nsis: { oneClick: false, perMachine: false, allowElevation: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
    msi: { perMachine: false },
    mac: { target: ["dmg"], icon: iconOf.darwin, category: "public.app-category.developer-tools" },
    linux: { target: ["AppImage", "deb"], icon: iconOf.linux, category: "Development", executableName: "mezzanine", maintainer, syncDesktopName: true },
  };
}
