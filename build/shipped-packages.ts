import { mkdirSync, readFileSync, writeFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { root } from "./runtime.js";

/** A package whose code is part of what users get. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the lockfile has it. */
  readonly licence: string;
  /** `sha512-…` in base64; the driver, bundled code and Electron's installer have one alike. */
  readonly integrity: string | null;
  readonly folder: string;
  /** Its licence text, where the folder does not have it. */
  readonly terms?: string;
}

const recordFolder = join(root, "build", "out", "stamps");
const recordOf = (bundle: string): string => join(recordFolder, `${bundle}.packages.json`);

/** Shipped, but in no bundle. Electron contains its own licences. */
const sqliteDriver = "node_modules/better-sqlite3";
const unbundled = [sqliteDriver, "node_modules/electron"];

/** Records the packages whose modules are in a bundle, which only the bundler knows. */
export function recordPackages(bundle: string): Plugin {
  return {
    name: "record-packages",
    generateBundle: (_options, output) => {
      const modules = Object.values(output).flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
      const packages = new Set(modules.flatMap((id) => packagePathOf(id) ?? []));
      mkdirSync(recordFolder, { recursive: true });
      writeFileSync(recordOf(bundle), JSON.stringify([...packages].sort()));
    },
  };
}

/** `node_modules/a/node_modules/@b/c` of a module's path: the lockfile's own name for it. */
export function packagePathOf(moduleId: string): string | undefined {
  const path = moduleId.replaceAll("\\", "/").replace(/^\0/, "").split("?")[0] ?? "";
  const from = path.indexOf("/node_modules/");
  const last = path.lastIndexOf("/node_modules/");
  if (from === -1) return undefined;
  const [scope = "", name = ""] = path.slice(last + "/node_modules/".length).split("/");
  return `${path.slice(from + 1, last + "/node_modules/".length)}${scope.startsWith("@") ? `${scope}/${name}` : scope}`;
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
}

/** The packages of the command line as a folder of its own: of its bundle, and the driver. */
export const commandLinePackages = (): readonly ShippedPackage[] =>
  packagesAt([sqliteDriver, ...(JSON.parse(readFileSync(recordOf("cli"), "utf8")) as readonly string[])]);

/** Every package in the bundles built so far, and what is shipped besides them; by name. */
export function shippedPackages(): readonly ShippedPackage[] {
  const records = existsSync(recordFolder) ? readdirSync(recordFolder).filter((name) => name.endsWith(".packages.json")) : [];
  return packagesAt([
    ...unbundled,
    ...records.flatMap((name) => JSON.parse(readFileSync(join(recordFolder, name), "utf8")) as readonly string[]),
  ]);
}

function packagesAt(paths: readonly string[]): readonly ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return [...new Set(paths)]
    .map((path): ShippedPackage => {
      const locked = packages[path];
      if (locked === undefined) throw new Error(`${path} is bundled and not in the lockfile`);
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      return {
        name,
        version: locked.version,
        licence: locked.license ?? "",
        integrity: locked.integrity ?? null,
        folder: join(root, path),
      };
    })
    .sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));
}
