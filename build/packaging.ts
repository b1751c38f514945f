import type { Configuration } from "electron-builder";

/** electron-builder's words for what is packed for. */
export type PackPlatform = "linux" | "darwin" | "win32";

/** What is packed, and nothing else. Everything our programs import is in the bundles but the SQLite driver with its binary. */
export const packedFiles = (platform: PackPlatform, arch: "x64" | "arm64"): readonly string[] => [
  "!**/*",
  "package.json",
  "LICENSE",
  "build/out/{main,preload,child}/**",
  "build/out/renderer/**",
  "!build/out/renderer/**/gallery*",
  "node_modules/better-sqlite3/package.json",
  "node_modules/better-sqlite3/LICENSE",
  "node_modules/better-sqlite3/lib/**",
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

/** For electron-builder. No publishing: there is no release host. */
export function packConfiguration(platform: PackPlatform, arch: "x64" | "arm64"): Configuration {
  return {
    appId: "app.mezzanine.desktop",
    productName: "Mezzanine",
    copyright: "MIT licence",
    directories: { output: "dist" },
    files: [...packedFiles(platform, arch)],
    asar: true,
    asarUnpack: ["**/*.node"],
    npmRebuild: false,
    publish: null,
    electronFuses: fuses,
    fileAssociations: [
      { ext: "mez", name: "Power Query connector", role: "Viewer" },
      { ext: "pqx", name: "Signed Power Query connector", role: "Viewer" },
    ],
    protocols: [{ name: "Mezzanine", schemes: ["mezzanine"], role: "Viewer" }],
    win: { target: ["nsis", "msi", "portable"] },
    nsis: { oneClick: false, perMachine: false, allowElevation: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
    msi: { perMachine: false },
    mac: { target: ["dmg"], category: "public.app-category.developer-tools" },
    linux: { target: ["AppImage", "deb"], category: "Development", executableName: "mezzanine", maintainer: "Mezzanine maintainers", syncDesktopName: true },
  };
}
