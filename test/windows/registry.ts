import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { createRegExeImporter, createRegExeReader, type RegImporter } from "../../electron/engine/trust/reg-exe.ts";
import type { RegistryReader } from "../../electron/engine/trust/registry.ts";

const systemRoot = process.env["SystemRoot"] ?? "C:\\Windows";
const regExe = join(systemRoot, "System32", "reg.exe");

/** Under Wine the registry is the tests' own; on somebody's Windows everything happens below one key that nothing reads. */
export const own = process.env["MEZZANINE_OWN_REGISTRY"] === "1";
const elsewhere = "HKEY_CURRENT_USER\\Software\\Mezzanine tests";

export const keyInUse = (key: string): string => (own ? key : `${elsewhere}\\${key.replaceAll("\\", " ")}`);

export const shellFolders = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders";
export const policies = "HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Power BI Desktop";

/** Runs Windows' own tool, as an installer or an administrator would. */
export function reg(...args: readonly string[]): void {
  const ran = spawnSync(regExe, args, { windowsHide: true });
  assert.equal(ran.status, 0, `reg.exe ${args.join(" ")}: ${ran.stderr?.toString() ?? ""}`);
}

/** The product's own reader. */
export const aReader = (dataFolder: string): RegistryReader => {
  const read = createRegExeReader({ systemRoot, dataFolder });
  return (key) => read(keyInUse(key));
};

/** The product's own importer, which here never asks for an administrator. */
export const anImporter = (): RegImporter => ({
  ...createRegExeImporter(systemRoot),
  importElevated: () => Promise.resolve("not-available"),
});
