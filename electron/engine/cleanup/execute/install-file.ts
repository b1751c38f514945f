import { basename, dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { CleanupObstacle, QuarantineId } from "../../../../shared/model/cleanup.ts";
import { folderKindOf } from "../history/facts.ts";
import { findQuarantinedFile } from "../quarantined-files.ts";
import { obstacleAt } from "../plan/obstacles.ts";
import { subjectOfQuarantined, type Subject } from "../plan/subject.ts";
import type { CleanupPorts, FileFacts } from "../ports.ts";
import type { JournalEntry } from "../records.ts";
import { repairInstall } from "../recover/repair-install.ts";
import { begin, carryOutEntry, journalEntry, leaveDone, tidy } from "./carry-out.ts";
import { pathInQuarantine, partPath } from "./file-names.ts";
import type { FsError } from "./fs-error.ts";
import { commitOf } from "./journal-commit.ts";
import { putAtTarget } from "./move.ts";

/** One file to install, as it was reviewed. */
export interface Installation {
  readonly facts: FileFacts;
  readonly to: string;
  readonly bytes: Uint8Array;
  /** Windows' mark of the web that the new file gets; null for none. */
  readonly mark: string | null;
  /** Installed files that go to quarantine first. */
  readonly replaces: readonly Subject[];
  readonly reason: string;
}

/**
 * The bytes are written beside the target under a name that Power BI does not load, and read back; then what is replaced goes to
 * quarantine, each file as an operation of its own; then the new file gets its name, which must be free. Journal and note come first: a crash
 * is settled by looking which files exist. After a failure what was replaced is back.
 */
export async function installFile(installation: Installation, ports: CleanupPorts): Promise<Result<number | null, CleanupObstacle>> {
  const { facts, to, bytes } = installation;
  ports.reached("starting");
  if (createHash("sha256").update(bytes).digest("hex").toUpperCase() !== facts.sha256) return err({ kind: "changed-since-review" });
  const folder = await prepareFolder(dirname(to), ports);
  if (folder !== null) return err(folder);
  const replaced = installation.replaces.map((subject) => ({ subject, id: ports.newId() as QuarantineId }));
  const entry = entryOf(
    installation,
    replaced.map(({ id }) => id),
    ports,
  );
  const begun = await begin(entry, ports);
  if (!begun.ok) return begun;
  ports.reached("noted");
  const failure =
    (await stage(entry, installation, ports)) ??
    (await replaceAll(replaced, installation.reason, ports)) ??
    (await place(entry, to, ports));
  if (failure !== null) return err(await giveUp(entry, failure, ports));
  const committed = ports.records.commit(
    commitOf(entry, "user", { at: ports.now(), identify: ports.inventory.identify, previous: previousOf(installation) }),
  );
  if (!committed.ok) {
    await leaveDone(entry, true, ports);
    return ok(null);
  }
  ports.reached("committed");
  await tidy(entry, ports);
  ports.reached("tidied");
  return ok(committed.value[0] ?? null);
}

/** What stood under the name before, else the first file that made room. */
function previousOf({ replaces, to }: Installation) {
  const before = replaces.find(({ path }) => path.toLowerCase() === to.toLowerCase()) ?? replaces[0];
  return before === undefined ? null : { sha256: before.sha256, version: before.version, signer: before.signer };
}

function entryOf({ facts, to, reason }: Installation, replaced: readonly QuarantineId[], ports: CleanupPorts): JournalEntry {
  const id = ports.newId();
  const { title, sha256, sizeBytes, modifiedAt, version, signer, findings } = facts;
  return {
    id,
    kind: "install",
    from: partPath({ id, from: to, to }),
    to,
    sha256,
    begunAt: ports.now().toISOString(),
    owner: ports.owner,
    connector: ports.inventory.identify(to),
    name: basename(to),
    folder: dirname(to),
    quarantineId: null,
    title,
    sizeBytes,
    modifiedAt,
    reason,
    findings,
    version,
    signer,
    replaced,
  };
}

/** Makes the folder where it is missing. A link that leads out of the known folders is not followed. */
async function prepareFolder(folder: string, ports: CleanupPorts): Promise<CleanupObstacle | null> {
  const { files } = ports;
  const isNew = (await files.stat(folder)).kind === "absent";
  const made = isNew ? await files.makeFolder(folder) : ok(undefined);
  if (!made.ok) return obstacleAt(folder, made.error, files);
  const kind = await folderKindOf(folder, ports);
  if (kind === "known") return null;
  if (isNew) await files.removeFolder(folder);
  return kind === "certified" ? { kind: "certified-file" } : { kind: "folder-not-known", path: folder };
}

async function stage({ from, sha256 }: JournalEntry, { bytes, mark }: Installation, ports: CleanupPorts): Promise<CleanupObstacle | null> {
  const { files, reached } = ports;
  const failed = (failure: FsError) => obstacleAt(from, failure, files);
  const written = await files.writeBytes(from, bytes);
  if (!written.ok) return failed(written.error);
  if (mark !== null) {
    const marked = await files.writeMark(from, mark);
    // A disk without streams takes no mark from any program.
    if (!marked.ok && marked.error === "disk-full") return failed(marked.error);
  }
  const read = await files.hash(from);
  if (!read.ok) return failed(read.error);
  if (read.value !== sha256) return { kind: "io-error" };
  await files.syncFolder(dirname(from));
  reached("staged");
  return null;
}

interface Replaced {
  readonly subject: Subject;
  readonly id: QuarantineId;
}

async function replaceAll(replaced: readonly Replaced[], reason: string, ports: CleanupPorts): Promise<CleanupObstacle | null> {
  for (const { subject, id } of replaced) {
    const to = pathInQuarantine(ports.quarantineFolder, id, subject.name);
    const moved = await carryOutEntry(journalEntry({ kind: "quarantine", reason, by: "user" }, subject, to, ports), ports);
    if (!moved.ok) return moved.error;
    ports.reached("replaced");
  }
  return null;
}

async function place(entry: JournalEntry, to: string, ports: CleanupPorts): Promise<CleanupObstacle | null> {
  const { files, reached } = ports;
  const placed = await putAtTarget(entry.from, { id: entry.id, from: entry.from, to, sha256: entry.sha256 }, ports);
  if (!placed.ok) return placed.error === "taken" ? { kind: "name-in-use", name: basename(to) } : obstacleAt(to, placed.error, files);
  await files.syncFolder(dirname(to));
  reached("at-target");
  const removed = await files.remove(entry.from);
  if (!removed.ok && removed.error !== "vanished") return null; // the file is there; the next start removes the copy
  reached("part-removed");
  return null;
}

/** Removes what was written and puts back what was replaced; what cannot be done now is left to the next start. */
async function giveUp(entry: JournalEntry, obstacle: CleanupObstacle, ports: CleanupPorts): Promise<CleanupObstacle> {
  const repaired = await repairInstall(entry, "undo", ports);
  if (repaired.kind === "postponed") return obstacle;
  await putBackReplaced(entry, ports);
  const committed = ports.records.commit({
    journal: { id: entry.id, state: "undone", at: ports.now().toISOString() },
    quarantine: null,
    events: [],
  });
  if (committed.ok) await tidy(entry, ports);
  return obstacle;
}

/** Files that an install which did not happen had moved out of the way; where their name is taken they stay in quarantine. */
export async function putBackReplaced({ replaced }: JournalEntry, ports: CleanupPorts): Promise<void> {
  for (const id of replaced) {
    const file = await findQuarantinedFile(id, ports);
    if (file === undefined || file.originalFolder === "") continue;
    const path = join(file.originalFolder, file.name);
    const subject = subjectOfQuarantined(file, ports.quarantineFolder, ports.inventory.identify(path));
    await carryOutEntry(journalEntry({ kind: "restore", reason: "", by: "user" }, subject, path, ports), ports);
  }
}
