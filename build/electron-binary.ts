import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../shared/base/result.ts";
import { root } from "./runtime.js";

export interface BinaryPlace {
  /** The installed npm package `electron`. */
  readonly packageFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

const here: BinaryPlace = { packageFolder: join(root, "node_modules", "electron"), environment: process.env, platform: process.platform };

/** Electron's program where it is really there. Asking the package itself would start a download. */
export function findElectron({ packageFolder, environment, platform }: BinaryPlace = here): string | undefined {
  const executable = readIfThere(join(packageFolder, "path.txt")) ?? usualExecutable(platform);
  const elsewhere = environment["ELECTRON_OVERRIDE_DIST_PATH"];
  const file = join(elsewhere ?? join(packageFolder, "dist"), executable);
  if (!existsSync(file)) return undefined;
  return elsewhere !== undefined || isWhole(packageFolder) ? file : undefined;
}

/** `path.txt` is written last: without it the archive was unpacked only in part. */
function isWhole(packageFolder: string): boolean {
  const unpacked = readIfThere(join(packageFolder, "dist", "version"))?.trim().replace(/^v/, "");
  return existsSync(join(packageFolder, "path.txt")) && unpacked === versionOf(packageFolder);
}

const versionOf = (packageFolder: string): unknown => JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version;

function usualExecutable(platform: NodeJS.Platform): string {
  if (platform === "win32") return "electron.exe";
  return platform === "darwin" ? "Electron.app/Contents/MacOS/Electron" : "electron";
}

const readIfThere = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

/** Long enough for a fast line; whoever has a slow one fetches it by hand as the sentence says. */
const fetchSeconds = 20;
const rememberHours = 24;
const memory = join(root, "node_modules", ".mezzanine-electron-unreachable");

/** Electron's program, fetched when it is missing: in a bounded time, and not again on the day that failed. */
export async function findOrFetchElectron(): Promise<Result<string, "unreachable" | "unreachable-today">> {
  const found = findElectron();
  if (found !== undefined) return ok(found);
  if (existsSync(memory) && Date.now() - statSync(memory).mtimeMs < rememberHours * 3_600_000) return err("unreachable-today");
  process.stderr.write(`Fetching Electron; at most ${fetchSeconds} seconds.\n`);
  await fetchElectron();
  const fetched = findElectron();
  if (fetched !== undefined) return ok(fetched);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, "");
  return err("unreachable");
}

function fetchElectron(): Promise<void> {
  const child = spawn(process.execPath, [join(here.packageFolder, "install.js")], { cwd: here.packageFolder, stdio: "ignore", windowsHide: true });
  const timer = setTimeout(() => child.kill("SIGKILL"), fetchSeconds * 1000);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    child.on("error", done);
    child.on("exit", done);
  });
}
