import { posix, win32 } from "node:path";
import { readBounded } from "../read-bounded.ts";
import type { RegistryReader, RegistryValue } from "../trust/registry.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Facts of the system that folder paths depend on. */
export interface Host {
  readonly platform: NodeJS.Platform;
  readonly environment: Environment;
  readonly home: string;
  readonly registry: RegistryReader;
}

/** Where this user's folders begin. */
export interface UserFolders {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Windows' known folder, wherever it was moved; elsewhere `~/Documents`. */
  readonly documents: string;
  readonly localAppData: string;
  readonly windows: string;
  /** Where OneDrive keeps its files, for each account; none where it does not run. */
  readonly oneDrives?: readonly string[];
  /** Where installers put programs; none elsewhere than on Windows. */
  readonly programFiles: readonly string[];
}

export const shellFolders = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders";

/** Finds `Documents` as Power BI Desktop does: the registry knows where it was redirected to (OneDrive, a network drive). */
export async function readKnownFolders({ platform, environment, home, registry }: Host): Promise<UserFolders> {
  const path = platform === "win32" ? win32 : posix;
  const usual = path.join(home, "Documents");
  const localAppData = variable(environment, "LOCALAPPDATA") ?? path.join(home, "AppData", "Local");
  const windows = variable(environment, "SystemRoot") ?? "C:\\Windows";
  const values = platform === "win32" ? await registry(shellFolders) : null;
  const personal = values?.ok === true ? values.value.get("personal") : undefined;
  const written = personal === undefined ? "" : textOf(personal, environment);
  const documents = path.isAbsolute(written) ? path.normalize(written) : usual;
  const programVariables = ["ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"].flatMap((name) => variable(environment, name) ?? []);
  const programFiles = platform === "win32" ? [...new Set(programVariables.filter((one) => path.isAbsolute(one)))] : [];
  const synced = ["OneDriveCommercial", "OneDriveConsumer", "OneDrive"].flatMap((name) => variable(environment, name) ?? []);
  const oneDrives = platform === "win32" ? [...new Set(synced.filter((one) => path.isAbsolute(one)).map(path.normalize))] : [];
  return { platform, home, documents, localAppData, windows, programFiles, oneDrives };
}

/** By its identifier: in the registry it has no other name. */
const downloadsValue = "{374de290-123f-4565-9164-39c4925e467b}";

/** Finds the user's Downloads as browsers do, wherever it was moved. */
export async function readDownloadsFolder({ platform, environment, home, registry }: Host): Promise<string> {
  const path = platform === "win32" ? win32 : posix;
  const usual = path.join(home, "Downloads");
  if (platform === "darwin") return usual;
  if (platform !== "win32") return (await readDownloadsOfDesktop(environment, home)) ?? usual;
  const values = await registry(shellFolders);
  const value = values.ok ? values.value.get(downloadsValue) : undefined;
  const written = value === undefined ? "" : textOf(value, environment);
  return path.isAbsolute(written) ? path.normalize(written) : usual;
}

/** What a person may have written into it, many times over. */
const userDirectoriesBytes = 64 * 1024;

/** As written by xdg-user-dirs. Null where it says nothing of use; the home folder itself stands there for "no such folder". */
async function readDownloadsOfDesktop(environment: Environment, home: string): Promise<string | null> {
  const configured = variable(environment, "XDG_CONFIG_HOME") ?? "";
  const folder = posix.isAbsolute(configured) ? configured : posix.join(home, ".config");
  const bytes = await readBounded(posix.join(folder, "user-dirs.dirs"), userDirectoriesBytes).catch(() => null);
  const lines = bytes?.toString("utf8").matchAll(/^[ \t]*XDG_DOWNLOAD_DIR="((?:[^"\\]|\\.)*)"/gmu) ?? [];
  const written = [...lines].at(-1)?.[1] ?? "";
  const whole = written.replace(/^\$HOME(?=\/|$)/u, () => home).replace(/\\(.)/gu, "$1");
  const normal = posix.normalize(whole).replace(/(?<=.)\/+$/u, "");
  return posix.isAbsolute(whole) && normal !== posix.normalize(home).replace(/(?<=.)\/+$/u, "") ? normal : null;
}

function textOf(value: RegistryValue, environment: Environment): string {
  if (value.kind === "expandable") return expandVariables(value.text, environment);
  return value.kind === "text" ? value.text : "";
}

/** `%NAME%` replaced as Windows does: without case, unknown names left as they are. */
export function expandVariables(text: string, environment: Environment): string {
  return text.replace(/%([^%]+)%/gu, (written, name: string) => variable(environment, name) ?? written);
}

/** Windows compares names without case; a copy of the environment does not. */
export function variable(environment: Environment, name: string): string | undefined {
  const exact = Object.hasOwn(environment, name) ? environment[name] : undefined;
  if (exact !== undefined) return exact === "" ? undefined : exact;
  const found = Object.keys(environment).find((one) => one.toLowerCase() === name.toLowerCase());
  const value = found === undefined ? undefined : environment[found];
  return value === "" ? undefined : value;
}
