import { basename, dirname, join } from "node:path";
import { invariant } from "../../../../shared/base/impossible.ts";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { CleanupObstacle, NameDecision, PlannedStep, QuarantineId, StepOutcome } from "../../../../shared/model/cleanup.ts";
import { isDisabledName } from "../../../../shared/model/file-name.ts";
import { folderKindOf, folderKindToReturn, targetFacts } from "../history/facts.ts";
import { readSidecar } from "../quarantined-files.ts";
import { markMoveDone, moveNotePath, removeMoveNote, writeMoveNote } from "./move-notes.ts";
import { moveFile, type MoveError } from "./move.ts";
import { obstacleAt, recordsObstacle } from "../plan/obstacles.ts";
import { enabledName, folderInQuarantine, sidecarPath } from "./file-names.ts";
import { nameTaken } from "../plan/plan-cleanup.ts";
import type { CleanupPorts } from "../ports.ts";
import type { JournalEntry } from "../records.ts";
import { repair } from "../recover/repair.ts";
import { quarantinedFile, repairCommit, commitOf } from "./journal-commit.ts";
import { sidecarText } from "./sidecar.ts";
import type { PlannedWork, Subject } from "../plan/subject.ts";

/** A step of a plan with what is known of its file. */
export interface WorkStep {
  readonly planned: PlannedStep;
  /** Undefined for an unknown id. */
  readonly subject: Subject | undefined;
}

/** The user's answers to a plan, by subject. */
export interface Answers {
  readonly decisions: ReadonlyMap<string, NameDecision>;
  /** The hash of changed bytes that are taken as they are. */
  readonly acceptedChanges: ReadonlyMap<string, string>;
}

/**
 * One file after another, each committed on its own: what succeeded stays, whatever happens to the rest, and when it is stopped the rest
 * is skipped. The caller holds the lock.
 */
export async function carryOut(
  work: PlannedWork,
  steps: readonly WorkStep[],
  answers: Answers,
  ports: CleanupPorts,
): Promise<readonly StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  let goesOn = true;
  for (const [done, step] of steps.entries()) {
    const { subject, name } = step.planned;
    goesOn = goesOn && ports.onProgress({ done, total: steps.length, name });
    outcomes.push({ subject, name, outcome: goesOn ? await carryOutStep(work, step, answers, ports) : { kind: "skipped" } });
  }
  ports.onProgress({ done: steps.length, total: steps.length, name: null });
  return outcomes;
}

async function carryOutStep(
  work: PlannedWork,
  { planned, subject }: WorkStep,
  answers: Answers,
  ports: CleanupPorts,
): Promise<StepOutcome["outcome"]> {
  if (subject === undefined) return { kind: "failed", because: { kind: "unknown-id" } };
  const target = decideTarget(planned, answers);
  if (!target.ok) return target.error === "skip" ? { kind: "skipped" } : { kind: "failed", because: target.error };
  const done = await carryOutEntry(journalEntry(work, asItIsNow(subject, planned), target.value, ports), ports, work.by);
  return done.ok ? { kind: "done", historyId: done.value, to: target.value } : { kind: "failed", because: done.error };
}

function decideTarget(
  { subject, to, obstacle }: PlannedStep,
  { decisions, acceptedChanges }: Answers,
): Result<string | null, CleanupObstacle | "skip"> {
  const isAccepted = obstacle?.kind === "changed-in-quarantine" && acceptedChanges.get(subject) === obstacle.sha256;
  const left = isAccepted ? obstacle.nameTaken : obstacle;
  if (left === null) return ok(to);
  const decision = decisions.get(subject);
  if (left.kind === "changed-in-quarantine" && decision === "skip") return err("skip");
  if (left.kind !== "name-taken" || decision === undefined) return err(left);
  invariant(to !== null, "only a name can be taken");
  return decision === "skip" ? err("skip") : ok(join(dirname(to), left.otherName));
}

/** Of bytes that changed in quarantine only the hash is known: the facts of the earlier bytes do not apply. */
function asItIsNow(subject: Subject, { obstacle }: PlannedStep): Subject {
  return obstacle?.kind === "changed-in-quarantine"
    ? { ...subject, sha256: obstacle.sha256, version: null, signer: null, findings: [] }
    : subject;
}

export function journalEntry(
  { kind, reason }: PlannedWork,
  subject: Subject,
  to: string | null,
  { now, newId, owner }: CleanupPorts,
): JournalEntry {
  const { connector, path: from, folder, sha256, sizeBytes, modifiedAt, title, findings, version, signer } = subject;
  const name = isDisabledName(subject.name) && kind === "enable" ? enabledName(subject.name) : subject.name;
  const quarantineId = kind === "quarantine" && to !== null ? (basename(dirname(to)) as QuarantineId) : subject.quarantineId;
  return {
    id: newId(),
    kind,
    from,
    to,
    sha256,
    begunAt: now().toISOString(),
    owner,
    connector,
    name,
    folder,
    quarantineId,
    title,
    sizeBytes,
    modifiedAt,
    reason,
    findings,
    version,
    signer,
    replaced: [],
  };
}

/**
 * Journal and note first, then the file, then the journalCommit: after a crash they say what to finish or undo. Null for an event that could
 * not be written down yet.
 */
export async function carryOutEntry(
  entry: JournalEntry,
  ports: CleanupPorts,
  by: PlannedWork["by"] = "user",
): Promise<Result<number | null, CleanupObstacle>> {
  ports.reached("starting");
  const refused = await findRefusal(entry, ports);
  if (refused !== null) return err(refused);
  const begun = await begin(entry, ports);
  if (!begun.ok) return begun;
  const { journaled } = begun.value;
  ports.reached("noted");
  const failure = await prepareAndMove(entry, ports);
  if (failure !== null) return err(await giveUp(entry, failure, journaled, ports));
  const committed = journaled ? ports.records.commit(commitOf(entry, by, { at: ports.now(), identify: ports.inventory.identify })) : null;
  if (committed?.ok !== true) {
    await leaveDone(entry, journaled, ports);
    return ok(null);
  }
  ports.reached("committed");
  await tidy(entry, ports);
  ports.reached("tidied");
  const [historyId] = committed.value;
  invariant(historyId !== undefined, "a committed operation has an event");
  return ok(historyId);
}

/**
 * Writes down what is about to happen, in the journal and in a note. What leaves the quarantine has a note already, beside it: where
 * the records cannot be written, that and the note of the move are enough.
 */
export async function begin(entry: JournalEntry, ports: CleanupPorts): Promise<Result<{ readonly journaled: boolean }, CleanupObstacle>> {
  const begun = ports.records.begin(entry);
  const described = startsInQuarantine(entry) && (await isDescribed(entry, ports));
  if (!begun.ok && (!described || begun.error === "store-newer")) return err(recordsObstacle(begun.error));
  ports.reached("journaled");
  const noted = await writeMoveNote({ entry, journaled: begun.ok }, ports);
  if (noted.ok || (described && noted.error === "disk-full")) return ok({ journaled: begun.ok });
  // Nothing has moved: there is nothing to commit.
  if (begun.ok)
    ports.records.commit({ journal: { id: entry.id, state: "undone", at: ports.now().toISOString() }, quarantine: null, events: [] });
  if (!begun.ok) return err(recordsObstacle(begun.error));
  await removeMoveNote(entry.id, ports);
  return err(await obstacleAt(moveNotePath(entry.id, ports), noted.error, ports.files));
}

const startsInQuarantine = ({ kind }: JournalEntry): boolean => kind === "restore" || kind === "purge";

async function isDescribed({ quarantineId, name }: JournalEntry, ports: CleanupPorts): Promise<boolean> {
  return quarantineId !== null && (await readSidecar(quarantineId, ports))?.name === name;
}

/** The file is where it should be and only the records lack it: what is left to write down stays in the note. */
export async function leaveDone(entry: JournalEntry, journaled: boolean, ports: CleanupPorts): Promise<void> {
  const { id, quarantineId } = entry;
  // A purge on a full disk makes room for the note it could not have before.
  const noted = await writeMoveNote({ entry, journaled }, ports);
  const isMarked = (noted.ok || noted.error === "taken") && (await markMoveDone(id, ports));
  if (!startsInQuarantine(entry) || quarantineId === null || !isMarked) return; // the note beside it stays too
  await removeFolderInQuarantine(quarantineId, ports);
}

/** The plan may be old: the folders are checked again, with links resolved. */
async function findRefusal({ kind, from, to }: JournalEntry, ports: CleanupPorts): Promise<CleanupObstacle | null> {
  const seen = await ports.files.stat(from);
  if (seen.kind === "absent") return obstacleAt(from, "vanished", ports.files);
  if (seen.kind === "folder" || seen.kind === "not-a-file") return { kind: "not-a-file" };
  const source = await folderKindOf(dirname(from), ports);
  if (source === "certified") return { kind: "certified-file" };
  if (source !== (kind === "restore" || kind === "purge" ? "quarantine" : "known")) return { kind: "link-outside" };
  if (kind === "quarantine" || kind === "purge" || to === null) return null;
  if ((await ports.files.stat(dirname(to))).kind === "absent") return { kind: "folder-gone", path: dirname(to) };
  const target = await (kind === "restore" ? folderKindToReturn : folderKindOf)(dirname(to), ports);
  if (target === "certified") return { kind: "certified-file" };
  return target === "known" ? null : { kind: "folder-not-known", path: dirname(to) };
}

async function prepareAndMove(entry: JournalEntry, ports: CleanupPorts): Promise<MoveError | null> {
  const { to } = entry;
  if (to === null) return purgeFile(entry, ports);
  const prepared = entry.kind === "quarantine" ? await prepareKeeping(entry, to, ports) : ok(undefined);
  if (!prepared.ok) return { at: "to", failure: prepared.error };
  ports.reached("prepared");
  const moved = await moveFile({ ...entry, to }, ports);
  return moved.ok ? null : moved.error;
}

async function prepareKeeping(entry: JournalEntry, to: string, { files, quarantineFolder, now }: CleanupPorts) {
  const made = await files.makeFolder(dirname(to));
  if (!made.ok) return made;
  const file = quarantinedFile(entry, now());
  return files.writeNew(sidecarPath(quarantineFolder, file.id), sidecarText(file));
}

async function purgeFile({ from, sha256 }: JournalEntry, { files, reached }: CleanupPorts): Promise<MoveError | null> {
  const hash = await files.hash(from);
  if (!hash.ok) return { at: "from", failure: hash.error };
  if (hash.value !== sha256) return { at: "from", failure: "changed" };
  const removed = await files.remove(from);
  if (!removed.ok) return { at: "from", failure: removed.error };
  await files.syncFolder(dirname(from));
  reached("purged");
  return null;
}

/** Puts everything back as after a crash; what cannot be put back now stays in the journal for the next start. */
async function giveUp(entry: JournalEntry, failure: MoveError, journaled: boolean, ports: CleanupPorts): Promise<CleanupObstacle> {
  const obstacle = await describeError(entry, failure, ports);
  const repaired = await repair(entry, ports);
  if (repaired.kind === "postponed") return obstacle;
  if (!journaled) {
    if (repaired.outcome === "undone") await removeMoveNote(entry.id, ports);
    return obstacle;
  }
  const journalCommit = repairCommit(entry, repaired, { at: ports.now(), identify: ports.inventory.identify });
  // Back where it was: the failure is reported to the user, the history needs no entry.
  const committed = ports.records.commit(repaired.outcome === "undone" ? { ...journalCommit, events: [] } : journalCommit);
  if (committed.ok && repaired.outcome !== "missing") await tidy(entry, ports);
  return obstacle;
}

async function describeError(
  { kind, from, to, sha256 }: JournalEntry,
  { at, failure }: MoveError,
  ports: CleanupPorts,
): Promise<CleanupObstacle> {
  if (failure === "changed") return { kind: "changed-since-scan" };
  if (at === "from" || to === null) return obstacleAt(from, failure, ports.files);
  if (failure !== "taken") return obstacleAt(to, failure, ports.files);
  const facts = await targetFacts(dirname(to), basename(to), ports);
  return facts.kind === "blocked" ? facts.by : nameTaken(kind, facts, { sha256, given: new Set() });
}

/**
 * Removes what only served an operation whose file is accounted for: its note and, of a file that is kept no longer, its place in
 * quarantine. Leftovers do no harm and are searched for at each start.
 */
export async function tidy({ id, quarantineId }: JournalEntry, ports: CleanupPorts): Promise<void> {
  if (quarantineId !== null && ports.records.findQuarantined(quarantineId) === undefined)
    await removeFolderInQuarantine(quarantineId, ports);
  await removeMoveNote(id, ports);
}

/** Only when nothing is kept there. */
export async function removeFolderInQuarantine(
  id: QuarantineId,
  { files, quarantineFolder }: Pick<CleanupPorts, "files" | "quarantineFolder">,
): Promise<void> {
  await files.removeFolder(folderInQuarantine(quarantineFolder, id));
  const folder = await files.stat(folderInQuarantine(quarantineFolder, id));
  if (folder.kind === "absent") await files.remove(sidecarPath(quarantineFolder, id));
}
