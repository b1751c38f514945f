import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fetchNodeProgram, wineNode } from "./node-programs.ts";
import { root } from "./runtime.js";

const prefix = join(root, "build", "out", "wineprefix");

/** A program on the PATH. */
export function findProgram(name: string): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((one) => join(one, name))
    .find((file) => existsSync(file));
}

/** Windows' own Node; undefined when npm could not fetch it. It is no dependency: only these tests run it. */
export const fetchWindowsNode = (): string | undefined => fetchNodeProgram(wineNode)?.path;

/** A Wine prefix under build/out, so the tests may write to its registry and its drive C:. */
export const wineEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  WINEPREFIX: prefix,
  WINEARCH: "win64",
  WINEDEBUG: "-all",
  // Wine would ask for a display and offer to install Mono and Gecko.
  WINEDLLOVERRIDES: "mscoree,mshtml=",
  DISPLAY: "",
};

/** Creates the prefix if it does not exist; false when Wine failed. */
export function ensurePrefix(wine: string): boolean {
  // Written last: an interrupted prefix has files and does not work.
  const ready = join(prefix, "mezzanine-ready");
  if (existsSync(ready)) return true;
  process.stdout.write("Making a Windows for the tests, once.\n");
  const made = spawnSync(wine, ["winecfg", "-v", "win10"], { env: wineEnvironment, stdio: "ignore", timeout: 180_000 });
  // Wine writes the registry when its server ends.
  const server = findProgram("wineserver");
  if (server !== undefined) spawnSync(server, ["-w"], { env: wineEnvironment, stdio: "ignore", timeout: 60_000 });
  if (made.status !== 0) return false;
  writeFileSync(ready, "");
  return true;
}
