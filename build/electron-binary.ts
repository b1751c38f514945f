import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../shared/base/result.ts";
import {
  downloadElectron,
  downloadLimits,
  isNetworkFailure,
  progressOnStandardError,
  type DownloadFailure,
  type DownloadLimits,
  type ProgressDisplay,
} from "./electron-download.ts";
import { root } from "./runtime.js";

export interface BinaryPlace {
  /** The installed npm package `electron`. */
  readonly packageFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

const here: BinaryPlace = { packageFolder: join(root, "node_modules", "electron"), environment: process.env, platform: process.platform };

/** Electron's program, if it exists. The package's own function would start a download. */
export function findElectron({ packageFolder, environment, platform }: BinaryPlace = here): string | undefined {
  const executable = readIfThere(join(packageFolder, "path.txt")) ?? usualExecutable(platform);
  const elsewhere = environment["ELECTRON_OVERRIDE_DIST_PATH"] || undefined;
  const file = join(elsewhere ?? join(packageFolder, "dist"), executable);
  if (!existsSync(file)) return undefined;
  return elsewhere !== undefined || isWhole(packageFolder) ? file : undefined;
}

/** `path.txt` is written last: without it the archive was only partly unpacked. */
function isWhole(packageFolder: string): boolean {
  const unpacked = readIfThere(join(packageFolder, "dist", "version"))
    ?.trim()
    .replace(/^v/, "");
  return existsSync(join(packageFolder, "path.txt")) && unpacked === versionOf(packageFolder);
}

const versionOf = (packageFolder: string): unknown => JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version;

/** Where the program lies in Electron's archive. */
export function usualExecutable(platform: string): string {
  if (platform === "win32") return "electron.exe";
  return platform === "darwin" || platform === "mas" ? "Electron.app/Contents/MacOS/Electron" : "electron";
}

const readIfThere = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

export type FetchFailure =
  | DownloadFailure
  /** The network failed some minutes ago, and the settings of mirror and proxy are the same. */
  | { readonly kind: "failed-recently"; readonly minutesLeft: number }
  /** `ELECTRON_OVERRIDE_DIST_PATH` names a folder without Electron; a download would not go there. */
  | { readonly kind: "not-in-override"; readonly folder: string };

/** How long a network failure is stored, so that every start without a network is quick. */
export const rememberMinutes = 10;

export interface FetchOptions {
  readonly place?: BinaryPlace;
  readonly limits?: DownloadLimits;
  readonly progress?: ProgressDisplay;
  /** Ends the download, as Ctrl+C does. */
  readonly signal?: AbortSignal;
  /** Its modification time is that of the last network failure. */
  readonly memoryFile?: string;
  readonly now?: () => number;
}

/** Electron's program; it is downloaded when it is missing. */
export async function findOrFetchElectron({
  place = here,
  limits = downloadLimits,
  progress = progressOnStandardError(),
  signal = new AbortController().signal,
  memoryFile = join(root, "node_modules", ".mezzanine-electron-unreachable"),
  now = Date.now,
}: FetchOptions = {}): Promise<Result<string, FetchFailure>> {
  const found = findElectron(place);
  if (found !== undefined) return ok(found);
  const override = place.environment["ELECTRON_OVERRIDE_DIST_PATH"];
  if (override) return err({ kind: "not-in-override", folder: override });
  const settings = networkSettings(place.environment);
  const minutesLeft = minutesToWait(memoryFile, settings, now());
  if (minutesLeft > 0) return err({ kind: "failed-recently", minutesLeft });
  const downloaded = await downloadElectron({
    packageFolder: place.packageFolder,
    environment: place.environment,
    limits,
    progress,
    signal,
  });
  if (downloaded.ok) {
    rmSync(memoryFile, { force: true });
    const fetched = findElectron(place);
    return fetched === undefined ? err({ kind: "not-installed", detail: "the archive has no program" }) : ok(fetched);
  }
  if (isNetworkFailure(downloaded.error)) remember(memoryFile, settings);
  return downloaded;
}

function remember(memoryFile: string, settings: string): void {
  try {
    mkdirSync(dirname(memoryFile), { recursive: true });
    writeFileSync(memoryFile, settings);
  } catch {
    // Without write access the next start tries again.
  }
}

function minutesToWait(memoryFile: string, settings: string, now: number): number {
  if (readIfThere(memoryFile) !== settings) return 0;
  const minutes = (now - statSync(memoryFile).mtimeMs) / 60_000;
  // A clock that was set back must not prolong this.
  return minutes < 0 || minutes >= rememberMinutes ? 0 : Math.ceil(rememberMinutes - minutes);
}

/** The settings of mirror and proxy. Hashed, because the address of a proxy may contain a password. */
function networkSettings(environment: BinaryPlace["environment"]): string {
  const relevant = Object.entries(environment).filter(([name]) =>
    /proxy$|electron_.*mirror|electron_get_|^node_(use|extra|tls)_/i.test(name),
  );
  return createHash("sha256")
    .update(JSON.stringify(relevant.sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex");
}
