import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { errorCode } from "../../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { TrustBackup, TrustChangeWay, TrustListProblem } from "../../../shared/model/trust-change.ts";
import { readBounded } from "../read-bounded.ts";
import { encodingOf, type TextEncoding } from "../text-encoding.ts";
import { parseRegExport } from "./parse-reg-export.ts";
import { entriesOfStored, isSameList, noStoredList, storedListOf, type StoredTrustList } from "./plan-trust-change.ts";
import { printRegFile } from "./print-reg-file.ts";
import { largestTrustFileBytes, policyKey, policyValue, trustFileIn } from "./read-policy.ts";
import type { RegImporter } from "./reg-exe.ts";
import type { RegistryReader } from "./registry.ts";

export interface TrustListPorts {
  readonly platform: NodeJS.Platform;
  readonly registry: RegistryReader;
  readonly importer: RegImporter;
  readonly dataFolder: string;
  readonly now: () => Date;
  /** Tests on somebody's Windows write elsewhere. */
  readonly key?: string;
  /** How often the list is read while the system's prompt is open. */
  readonly watchEveryMs?: number;
}

/** The list was written, and read back as what it should be. */
export interface WrittenTrustList {
  readonly backup: string;
}

interface ListStates {
  readonly before: StoredTrustList;
  readonly after: StoredTrustList;
}

/** The trusted list of this computer as it is stored: read, changed, and restored. */
export interface TrustList {
  readonly read: () => Promise<Result<StoredTrustList, TrustListProblem>>;
  /** How a change would be made; the command names the file that `write` with the same id imports. */
  readonly wayOf: (changeId: string) => TrustChangeWay;
  /** Writes `after` if the list still is `before`; a backup is on the disk first. */
  readonly write: (changeId: string, change: ListStates) => Promise<Result<WrittenTrustList, TrustListProblem>>;
  /** Newest first. */
  readonly backups: () => Promise<readonly TrustBackup[]>;
  /** Null when there is no such backup, or it cannot be read. */
  readonly readBackup: (id: string) => Promise<StoredTrustList | null>;
}

export const trustBackupsFolder = "trust-backups";
const backupName = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3}Z)(?:-\d{1,3})?\.(reg|txt)$/u;
const mostBackups = 200;
const largestBackupBytes = 8 * 1024 * 1024;
/** In UTF-16 units; a value this long is nobody's list. */
const longestList = 1024 * 1024;

export function createTrustList(ports: TrustListPorts): TrustList {
  const { platform, dataFolder, importer, key = policyKey } = ports;
  const isRegistry = platform === "win32";
  const changeFile = (id: string) => join(dataFolder, `trust-change-${id}.reg`);
  const read = () => (isRegistry ? readValue(ports) : readFile(trustFileIn(dataFolder)));
  const keep = (list: StoredTrustList) => keepBackup(list, ports);

  const importInto = async (path: string, { before, after }: ListStates): Promise<Result<null, TrustListProblem>> => {
    await importer.importFile(path);
    const direct = await read();
    // Without the rights nothing was written; then the system asks for an administrator.
    if (direct.ok && isSameList(direct.value, before)) {
      const watch = await importWatched(path, { ports, read, expected: [before, after] });
      if (watch.other !== null) {
        await keep(watch.other);
        return err("changed-meanwhile");
      }
      if (watch.ended !== "ended") return err(watch.ended === "declined" ? "elevation-declined" : "list-not-written");
    }
    const written = await read();
    if (!written.ok) return written;
    if (isSameList(written.value, after)) return ok(null);
    return err(isSameList(written.value, before) ? "list-not-written" : "changed-meanwhile");
  };

  return {
    read,
    wayOf: (id) =>
      isRegistry ? { kind: "registry", command: importer.command(changeFile(id)) } : { kind: "file", path: trustFileIn(dataFolder) },
    write: async (id, change) => {
      if (change.after.text.length > longestList) return err("list-too-large");
      const now = await read();
      if (!now.ok) return now;
      if (!isSameList(now.value, change.before)) return err("changed-meanwhile");
      const backup = await keep(change.before);
      if (backup === null) return err("backup-not-written");
      if (!isRegistry) return writeTrustFile(trustFileIn(dataFolder), change, backup);
      const path = changeFile(id);
      try {
        await writeFile(path, printRegFile({ key, name: policyValue }, change.after), { flag: "wx" });
        const imported = await importInto(path, change);
        return imported.ok ? ok({ backup }) : imported;
      } catch {
        return err("list-not-written"); // the data folder takes no file
      } finally {
        await rm(path, { force: true }).catch(() => undefined); // a virus scanner may hold it a moment longer
      }
    },
    backups: () => listBackups(ports),
    readBackup: (id) => readBackup(id, ports),
  };
}

async function readValue({ registry, key = policyKey }: TrustListPorts): Promise<Result<StoredTrustList, TrustListProblem>> {
  const values = await registry(key);
  if (!values.ok) return values.error === "absent" ? ok(noStoredList) : err("list-unreadable");
  const stored = storedListOf(values.value.get(policyValue.toLowerCase()));
  if (!stored.ok) return err("list-in-other-form");
  return stored.value.text.length > longestList ? err("list-too-large") : stored;
}

interface WatchedImport {
  readonly ports: TrustListPorts;
  readonly read: TrustList["read"];
  /** The list before and after; anything else was written by another program. */
  readonly expected: readonly StoredTrustList[];
}

const usualWatchMs = 1_000;

/**
 * The prompt may stay open for minutes. When another program changes the list meanwhile, the file that would be imported is removed,
 * so that agreeing to the prompt writes nothing.
 */
async function importWatched(path: string, { ports, read, expected }: WatchedImport) {
  const state: { ended: "ended" | "declined" | "not-available" | null; other: StoredTrustList | null } = { ended: null, other: null };
  const importing = ports.importer.importElevated(path).then((ended) => void (state.ended = ended));
  while (state.ended === null && state.other === null) {
    await Promise.race([importing, delay(ports.watchEveryMs ?? usualWatchMs)]);
    const now = await read();
    if (!now.ok || expected.some((one) => isSameList(one, now.value))) continue;
    state.other = now.value;
    await rm(path, { force: true }).catch(() => undefined); // importing it now is found when the list is read back
  }
  await importing;
  return { ended: state.ended, other: state.other };
}

async function readFile(path: string): Promise<Result<StoredTrustList, TrustListProblem>> {
  try {
    const bytes = await readBounded(path, largestTrustFileBytes);
    if (bytes === null) return err("list-unreadable");
    const encoding = encodingOf(bytes);
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    // What the encoding does not have could not be written back.
    return encoded(text, encoding).equals(bytes) ? ok({ form: "file", text }) : err("list-in-other-form");
  } catch (thrown) {
    return errorCode(thrown) === "ENOENT" ? ok({ form: "file", text: "" }) : err("list-unreadable");
  }
}

function encoded(text: string, encoding: TextEncoding): Buffer {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

/** The mark at the front of the text says how it was encoded: in UTF-8 it is one too, so the file itself is asked. */
async function writeTrustFile(
  path: string,
  { before, after }: ListStates,
  backup: string,
): Promise<Result<WrittenTrustList, TrustListProblem>> {
  const temporary = `${path}.${process.pid}.new`;
  try {
    const bytes = (await readBounded(path, largestTrustFileBytes).catch(() => null)) ?? Buffer.alloc(0);
    await writeFile(temporary, encoded(after.text, encodingOf(bytes)), { flag: "w" });
    const now = await readFile(path);
    if (!now.ok || !isSameList(now.value, before)) return err("changed-meanwhile");
    await rename(temporary, path); // its earlier content is in the backup
    return ok({ backup });
  } catch {
    return err("list-not-written"); // read-only folder or full disk
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** The path of the backup; null when it could not be written. Nothing is overwritten. */
async function keepBackup(list: StoredTrustList, ports: TrustListPorts): Promise<string | null> {
  const { dataFolder, now, key = policyKey } = ports;
  const folder = join(dataFolder, trustBackupsFolder);
  const stamp = now().toISOString().replace(/[:.]/gu, "-");
  const ending = list.form === "file" ? "txt" : "reg";
  const bytes = list.form === "file" ? Buffer.from(list.text, "utf8") : printRegFile({ key, name: policyValue }, list);
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    return null;
  }
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const path = join(folder, `${stamp}${attempt === 0 ? "" : `-${attempt}`}.${ending}`);
    try {
      await writeFile(path, bytes, { flag: "wx" });
      return path;
    } catch (thrown) {
      if (errorCode(thrown) !== "EEXIST") return null;
    }
  }
  return null;
}

async function listBackups(ports: TrustListPorts): Promise<readonly TrustBackup[]> {
  const folder = join(ports.dataFolder, trustBackupsFolder);
  const names = await readdir(folder).catch(() => []); // none was made yet
  const newest = names
    .flatMap((id) => {
      const keptAt = timeOf(id);
      return keptAt === null ? [] : [{ id, keptAt }];
    })
    .sort((one, other) => (one.id < other.id ? 1 : -1))
    .slice(0, mostBackups);
  return Promise.all(
    newest.map(async ({ id, keptAt }) => {
      const list = await readBackup(id, ports);
      return { id, keptAt, path: join(folder, id), entries: list === null ? null : entriesOfStored(list) };
    }),
  );
}

function timeOf(name: string): string | null {
  const [, hour, minute, second, rest] = backupName.exec(name) ?? [];
  const text = hour === undefined ? "" : `${hour}:${minute ?? ""}:${second ?? ""}.${rest ?? ""}`;
  return Number.isNaN(Date.parse(text)) ? null : text;
}

async function readBackup(id: string, { dataFolder, platform, key = policyKey }: TrustListPorts): Promise<StoredTrustList | null> {
  const ending = backupName.exec(id)?.[5];
  if (ending !== (platform === "win32" ? "reg" : "txt")) return null; // no backup, or one of another system
  const path = join(dataFolder, trustBackupsFolder, id);
  const bytes = await readBounded(path, largestBackupBytes).catch(() => null);
  if (bytes === null) return null;
  if (ending === "txt") return { form: "file", text: bytes.toString("utf8") };
  const values = parseRegExport(bytes, key);
  const stored = values.ok ? storedListOf(values.value.get(policyValue.toLowerCase())) : null;
  return stored?.ok === true ? stored.value : null;
}
