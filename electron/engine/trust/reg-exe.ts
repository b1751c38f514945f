import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join, win32 } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { createElevatedRunner, type ElevatedEnd } from "./elevated.ts";
import { parseRegExport, parseRegSubkeys } from "./parse-reg-export.ts";
import { readBounded } from "../read-bounded.ts";
import type { RegistryFailure, RegistryReader, RegistrySubkeyReader } from "./registry.ts";

export interface RegExe {
  /** `%SystemRoot%`: the full path, so that no `reg.exe` lying about elsewhere is started. */
  readonly systemRoot: string;
  /** The user-data folder; the export is written below it and removed at once. */
  readonly dataFolder: string;
}

/** The keys we read have a handful of values. */
const largestExportBytes = 8 * 1024 * 1024;
const timeLimitMs = 15_000;

/** Reads the registry through `reg.exe export`, the one way that ships with Windows and loses nothing. */
export const createRegExeReader = (place: RegExe): RegistryReader => createExportReader(place, parseRegExport);

/** Of keys that have a handful of others below them. */
export const createRegExeSubkeyReader = (place: RegExe): RegistrySubkeyReader => createExportReader(place, parseRegSubkeys);

const createExportReader =
  <T>({ systemRoot, dataFolder }: RegExe, parse: (bytes: Uint8Array, key: string) => Result<T, "unreadable">) =>
  async (key: string): Promise<Result<T, RegistryFailure>> => {
    const folder = await temporaryFolder(dataFolder);
    if (folder === null) return err("unreadable");
    try {
      const file = join(folder, "key.reg");
      const exported = await run(win32.join(systemRoot, "System32", "reg.exe"), ["export", key, file, "/y"]);
      if (!exported.ok) return exported;
      const bytes = await readBounded(file, largestExportBytes).catch(() => null);
      return bytes === null ? err("unreadable") : parse(bytes, key);
    } finally {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined); // a virus scanner may hold it a moment longer
    }
  };

/** Changes the registry by importing a registration file. Whether it did is read back, so neither way says that it succeeded. */
export interface RegImporter {
  /** The command as it is shown to the user. */
  readonly command: (path: string) => string;
  /** With the rights of this process. */
  readonly importFile: (path: string) => Promise<void>;
  /** With an administrator's rights, after the system's own prompt. */
  readonly importElevated: (path: string) => Promise<ElevatedEnd>;
}

export function createRegExeImporter(systemRoot: string): RegImporter {
  const regExe = win32.join(systemRoot, "System32", "reg.exe");
  const runElevated = createElevatedRunner(systemRoot);
  return {
    command: (path) => `"${regExe}" import "${path}"`,
    importFile: async (path) => void (await run(regExe, ["import", path])),
    importElevated: (path) => runElevated(regExe, `import "${path}"`),
  };
}

/** For systems without a registry. */
export const noRegistry: RegistryReader = () => Promise.resolve(err("not-available"));

function run(program: string, args: readonly string[]): Promise<Result<null, RegistryFailure>> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: timeLimitMs, windowsHide: true }, (error) => {
      if (error === null) resolve(ok(null));
      else if (error.code === "ENOENT") resolve(err("not-available"));
      // A key that is not there exits with 1, and so does one we may not read; the keys read here are readable by everyone.
      else resolve(err(error.code === 1 ? "absent" : "unreadable"));
    });
  });
}

async function temporaryFolder(dataFolder: string): Promise<string | null> {
  try {
    await mkdir(dataFolder, { recursive: true });
    return await mkdtemp(join(dataFolder, "registry-"));
  } catch {
    return null; // the data folder is read-only: the caller reports the registry as unreadable
  }
}
