import { win32 } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { HiveFault, HiveKey } from "../hive/hive.ts";
import type { Inspector } from "../inspector/inspector.ts";
import { expandVariables, shellFolders, variable, type Environment, type Host } from "../scan/known-folders.ts";
import type { RegistryReader, RegistryValue, RegistryValues } from "../trust/registry.ts";
import type { UserProfile } from "./list-profiles.ts";

/** Why the folders of a user are not known. Nothing is guessed then. */
export type UserProblem =
  | { readonly kind: "no-profile-folder" }
  /** Neither is the user signed in, nor could the file with the user's part of the registry be read. */
  | { readonly kind: "registry-not-read"; readonly because: FileFailure | HiveFault }
  /** A path has variables that nothing of this user gives a value to. */
  | { readonly kind: "unknown-variables"; readonly names: readonly string[]; readonly path: string }
  /** It begins with no drive. */
  | { readonly kind: "not-a-path"; readonly path: string }
  /** Opening it would sign this account in at a server that the user chose. */
  | { readonly kind: "on-the-network"; readonly path: string };

/** A user as the engine sees the one that runs it. */
export interface UserHost {
  readonly host: Host;
  /** Where the user's part of the registry was read. */
  readonly from: "registry" | "file";
  /** False while changes wait in the logs beside that file. */
  readonly isLatest: boolean;
}

export interface UserHostPorts {
  /** Of this computer. */
  readonly registry: RegistryReader;
  /** Of this process; only what is the same for all users is taken from it. */
  readonly environment: Environment;
  readonly readHive: NonNullable<Inspector["readHive"]>;
}

const user = "HKEY_CURRENT_USER\\";
const machineVariables = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";
const shellFoldersBelow = shellFolders.slice(user.length);
const networkDrive = (letter: string) => `Network\\${letter}`;
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** What is asked of a user's part of the registry. `Volatile Environment` is there only while the user is signed in. */
const wantedKeys = [
  shellFoldersBelow,
  "Environment",
  "Volatile Environment",
  "Software\\Microsoft\\OneDrive",
  ...letters.map(networkDrive),
];

/** The same for every user of a computer. */
const commonVariables = [
  "SystemRoot",
  "windir",
  "SystemDrive",
  "ProgramData",
  "ALLUSERSPROFILE",
  "PUBLIC",
  "ProgramW6432",
  "ProgramFiles",
  "ProgramFiles(x86)",
  "CommonProgramFiles",
  "CommonProgramFiles(x86)",
  "CommonProgramW6432",
];

/** Finds out what is known of one user, from the registry while the user is signed in, else from the file of the profile. Changes nothing. */
export async function readUserHost(profile: UserProfile, ports: UserHostPorts): Promise<Result<UserHost, UserProblem>> {
  if (profile.folder === "") return err({ kind: "no-profile-folder" });
  const own = await openUsersRegistry(profile, ports);
  if (!own.ok) return own;
  const { from, isLatest, readKey } = own.value;
  const environment = await environmentOf(profile, readKey, ports);
  const folders = await readKey(shellFoldersBelow);
  const documents = await resolvePath(folders.get("personal"), environment, readKey);
  if (!documents.ok) return documents;
  const local = await resolvePath(folders.get("local appdata"), environment, readKey);
  if (!local.ok) return local;
  const registry: RegistryReader = async (key) => {
    if (key === shellFolders) return ok(folders);
    return key.startsWith(user) ? err("not-available") : ports.registry(key);
  };
  const localAppData = local.value ?? win32.join(profile.folder, "AppData", "Local");
  return ok({
    from,
    isLatest,
    host: { platform: "win32", home: profile.folder, registry, environment: { ...environment, LOCALAPPDATA: localAppData } },
  });
}

/** The values of one key of a user; none where there is no such key. */
type ReadUserKey = (key: string) => Promise<RegistryValues>;

interface UsersRegistry extends Pick<UserHost, "from" | "isLatest"> {
  readonly readKey: ReadUserKey;
}

async function openUsersRegistry(
  { sid, folder }: UserProfile,
  { registry, readHive }: UserHostPorts,
): Promise<Result<UsersRegistry, UserProblem>> {
  const inRegistry = (key: string) => registry(`HKEY_USERS\\${sid}\\${key}`);
  if ((await inRegistry(shellFoldersBelow)).ok) {
    const readKey: ReadUserKey = async (key) => {
      const values = await inRegistry(key);
      return values.ok ? values.value : new Map();
    };
    return ok({ from: "registry", isLatest: true, readKey });
  }
  const read = await readHive({ path: win32.join(folder, "NTUSER.DAT"), keys: wantedKeys });
  if (!read.ok) return err({ kind: "registry-not-read", because: read.error });
  const keys = new Map<string, HiveKey>(wantedKeys.map((key, at) => [key, read.value.keys[at] ?? null]));
  return ok({ from: "file", isLatest: read.value.isLatest, readKey: (key) => Promise.resolve(new Map(keys.get(key) ?? [])) });
}

/** As on Windows a user's variable wins over the computer's. What is the same for all users, and the profile's folder, cannot be given another value. */
async function environmentOf(profile: UserProfile, readKey: ReadUserKey, ports: UserHostPorts): Promise<Environment> {
  const fixed = fixedVariables(profile, ports.environment);
  const session = textsOf(await readKey("Volatile Environment"));
  const machine = await ports.registry(machineVariables);
  const oneDrive = textsOf(await readKey("Software\\Microsoft\\OneDrive"))["userfolder"];
  const written = {
    ...(oneDrive === undefined ? {} : { onedrive: oneDrive }),
    ...(machine.ok ? textsOf(machine.value) : {}),
    ...textsOf(await readKey("Environment")),
  };
  const known = withoutCase({ ...session, ...fixed });
  const expanded = Object.entries(written).map(([name, text]) => [name, expandVariables(text, known)] as const);
  return withoutCase({
    ...Object.fromEntries(expanded.filter(([name, text]) => !isOneDrive(name) || isLocalPath(text))),
    ...session,
    ...fixed,
  });
}

const fixedVariables = ({ folder }: UserProfile, environment: Environment): Environment => ({
  ...Object.fromEntries(
    commonVariables.flatMap((name) => {
      const value = variable(environment, name);
      return value === undefined ? [] : [[name, value]];
    }),
  ),
  USERPROFILE: folder,
});

/** Names that differ in case only are one: the last counts. */
const withoutCase = (environment: Environment): Environment =>
  Object.fromEntries(new Map(Object.entries(environment).map(([name, value]) => [name.toLowerCase(), [name, value] as const])).values());

/** Folders of OneDrive are opened, so they have to be on this computer. */
const isOneDrive = (name: string): boolean => name.startsWith("onedrive");

const isLocalPath = (path: string): boolean => /^[A-Za-z]:[\\/]/u.test(path);

const textsOf = (values: RegistryValues): Readonly<Record<string, string>> =>
  Object.fromEntries([...values].flatMap(([name, value]) => (value.kind === "other" || value.kind === "list" ? [] : [[name, value.text]])));

/** Null where the registry says nothing, so that it is where Windows puts it. */
async function resolvePath(
  value: RegistryValue | undefined,
  environment: Environment,
  readKey: ReadUserKey,
): Promise<Result<string | null, UserProblem>> {
  if (value === undefined || value.kind === "other" || value.kind === "list" || value.text === "") return ok(null);
  const path = value.kind === "expandable" ? expandVariables(value.text, environment) : value.text;
  if (/^[\\/]{2}[^?.]/u.test(path)) return err({ kind: "on-the-network", path });
  const names = value.kind === "expandable" ? [...path.matchAll(/%([^%]+)%/gu)].map(([, name = ""]) => name) : [];
  if (names.length > 0) return err({ kind: "unknown-variables", names: [...new Set(names)], path });
  if (!isLocalPath(path)) return err({ kind: "not-a-path", path });
  const isMapped = (await readKey(networkDrive(path.slice(0, 1).toUpperCase()))).size > 0;
  return isMapped ? err({ kind: "on-the-network", path }) : ok(path);
}
