import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join, win32 } from "node:path";
import type { AccessVerdict, GatewayService } from "../../../shared/model/folder-view.ts";
import { readBounded } from "../read-bounded.ts";
import type { RegistryReader } from "../trust/registry.ts";
import { gatewayAccount, gatewayServiceName, judgeAccess } from "./judge-access.ts";
import { longestSddl, parseSddl, type AccessRules } from "./sddl.ts";

/** The access rules of a file or folder as a security descriptor string; null where they cannot be read. */
export type AccessReader = (path: string) => Promise<string | null>;

/** Windows alone keeps such rules. */
export const noAccessReader: AccessReader = () => Promise.resolve(null);

const timeLimitMs = 15_000;

/**
 * Asks `icacls /save`, which writes the rules in a language of their own: what it prints is translated and is not read. It saves no owner
 * and no audit rules, and needs no rights but to read the rules.
 */
export const createAccessReader =
  ({ systemRoot, dataFolder }: { readonly systemRoot: string; readonly dataFolder: string }): AccessReader =>
  async (path) => {
    // A star would name every file, and no name has one.
    if (/[*?]/u.test(path)) return null;
    const folder = await temporaryFolder(dataFolder);
    if (folder === null) return null;
    try {
      const file = join(folder, "rules");
      const isSaved = await run(win32.join(systemRoot, "System32", "icacls.exe"), [path, "/save", file, "/q"]);
      const bytes = isSaved ? await readBounded(file, longestSaved).catch(() => null) : null;
      return bytes === null ? null : parseSavedRules(bytes);
    } finally {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined); // a virus scanner may hold it a moment longer
    }
  };

/** What this computer offers. */
export const accessReaderFor = (
  platform: NodeJS.Platform,
  place: { readonly systemRoot: string; readonly dataFolder: string },
): AccessReader => (platform === "win32" ? createAccessReader(place) : noAccessReader);

const longestSaved = longestSddl * 2;

/** In UTF-16, two lines for each file: its name, then its rules. Null unless it is about one file. */
export function parseSavedRules(bytes: Uint8Array): string | null {
  const lines = new TextDecoder("utf-16le")
    .decode(bytes)
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "");
  const [, rules, ...more] = lines;
  return rules !== undefined && more.length === 0 && rules.startsWith("D:") ? rules.trim() : null;
}

function run(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: timeLimitMs, windowsHide: true }, (error) => resolve(error === null));
  });
}

async function temporaryFolder(dataFolder: string): Promise<string | null> {
  try {
    await mkdir(dataFolder, { recursive: true });
    return await mkdtemp(join(dataFolder, "access-"));
  } catch {
    return null; // a data folder that cannot be written: then nothing is known
  }
}

/** Answers for the account of the standard gateway. */
export interface GatewayAccess {
  readonly service: () => Promise<GatewayService>;
  readonly mayRead: (path: string) => Promise<AccessVerdict>;
}

export interface GatewayAccessPorts {
  readonly platform: NodeJS.Platform;
  readonly registry: RegistryReader;
  readonly readAccess: AccessReader;
}

const services = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services";
/** Has a key for each account that has a folder of its own; groups have none. */
const profiles = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList";
/** More than the rules of a folder name. */
const mostProfiles = 16;

/** For one question of the user: what was read once is kept. */
export function createGatewayAccess({ platform, registry, readAccess }: GatewayAccessPorts): GatewayAccess {
  const known: { service?: Promise<GatewayService> } = {};
  const verdicts = new Map<string, Promise<AccessVerdict>>();
  const people = new Map<string, Promise<boolean>>();
  const service = () => (known.service ??= readService(platform, registry));
  const isPerson = (sid: string) => {
    const asked = people.get(sid);
    if (asked !== undefined) return asked;
    if (people.size >= mostProfiles) return Promise.resolve(false);
    const answer = registry(`${profiles}\\${sid}`).then(({ ok }) => ok);
    people.set(sid, answer);
    return answer;
  };
  const judge = async (path: string): Promise<AccessVerdict> => {
    if (platform !== "win32") return { kind: "not-known", because: "not-windows" };
    const found = await service();
    if (found.kind === "not-installed") return { kind: "not-known", because: "no-gateway" };
    if (await isOnNetwork(path, registry)) return { kind: "not-known", because: "network" };
    const text = await readAccess(path);
    const rules = text === null ? null : parseSddl(text);
    if (rules === null) return { kind: "not-known", because: "rules-not-read" };
    const account = found.kind === "installed" ? found.account : null;
    const persons = new Set<string>();
    for (const sid of accountsIn(rules)) if (await isPerson(sid)) persons.add(sid);
    return judgeAccess(
      rules,
      gatewayAccount(account, (sid) => persons.has(sid)),
    );
  };
  return {
    service,
    mayRead: (path) => {
      const verdict = verdicts.get(path) ?? judge(path);
      verdicts.set(path, verdict);
      return verdict;
    },
  };
}

/** A share, or a drive that the user connected with one: the registry has a key for each that is connected again at the next start. */
async function isOnNetwork(path: string, registry: RegistryReader): Promise<boolean> {
  if (/^[\\/]{2}(?![?.][\\/])/u.test(path) || /^[\\/]{2}\?[\\/]UNC[\\/]/iu.test(path)) return true;
  const letter = /^(?:[\\/]{2}[?.][\\/])?([A-Za-z]):/u.exec(path)?.[1];
  return letter !== undefined && (await registry(`HKEY_CURRENT_USER\\Network\\${letter.toUpperCase()}`)).ok;
}

/** Accounts and groups of a computer or a domain. */
const accountsIn = (rules: AccessRules): readonly string[] =>
  rules.kind === "everyone" ? [] : [...new Set(rules.rules.map(({ sid }) => sid).filter((sid) => /^S-1-5-21-[0-9-]+$/u.test(sid)))];

async function readService(platform: NodeJS.Platform, registry: RegistryReader): Promise<GatewayService> {
  if (platform !== "win32") return { kind: "not-known" };
  const values = await registry(`${services}\\${gatewayServiceName}`);
  if (!values.ok) return values.error === "absent" ? { kind: "not-installed" } : { kind: "not-known" };
  const name = values.value.get("objectname");
  return { kind: "installed", account: name?.kind === "text" || name?.kind === "expandable" ? name.text : null };
}
