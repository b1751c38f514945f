import { basename, dirname, join } from "node:path";
import { invariant } from "../../../shared/base/impossible.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { isDisabledName, type CleanupObstacle, type NameDecision, type PlannedStep, type QuarantineId, type StepOutcome } from "../../../shared/model/cleanup.ts";
import { placeOf, targetFacts } from "./facts.ts";
import { moveFile, type MoveTrouble } from "./move.ts";
import { obstacleAt, recordsObstacle } from "./obstacles.ts";
import { enabledName, keptFolder, sidecarPath } from "./places.ts";
import { nameTaken } from "./plan-cleanup.ts";
import type { CleanupPorts } from "./ports.ts";
import type { JournalEntry } from "./records.ts";
import { repair } from "./repair.ts";
import { keptFile, repairedSettlement, settlementOf } from "./settlement.ts";
import { sidecarText } from "./sidecar.ts";
import type { PlannedWork, Subject } from "./subject.ts";

/** A step of a plan with what is known of its file. */
export interface WorkStep {
  readonly planned: PlannedStep;
  /** Undefined for an id nobody knows. */
  readonly subject: Subject | undefined;
}

type Decisions = ReadonlyMap<string, NameDecision>;

/** One file after another, each settled on its own: what succeeded stays so, whatever becomes of the rest. The caller holds the lock. */
export async function carryOut(
  work: PlannedWork,
  steps: readonly WorkStep[],
  decisions: Decisions,
  ports: CleanupPorts,
): Promise<readonly StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const step of steps) {
    const { subject, name } = step.planned;
    outcomes.push({ subject, name, outcome: await carryOutStep(work, step, decisions.get(subject), ports) });
  }
  return outcomes;
}

async function carryOutStep(
  work: PlannedWork,
  { planned, subject }: WorkStep,
  decision: NameDecision | undefined,
  ports: CleanupPorts,
): Promise<StepOutcome["outcome"]> {
  if (subject === undefined) return { kind: "failed", because: { kind: "unknown-id" } };
  const target = decideTarget(planned, decision);
  if (!target.ok) return target.error === "skip" ? { kind: "skipped" } : { kind: "failed", because: target.error };
  const done = await carryOutEntry(journalEntry(work, subject, target.value, ports), ports, work.by);
  return done.ok ? { kind: "done", historyId: done.value, to: target.value } : { kind: "failed", because: done.error };
}

function decideTarget({ to, obstacle }: PlannedStep, decision: NameDecision | undefined): Result<string | null, CleanupObstacle | "skip"> {
  if (obstacle === null) return ok(to);
  if (obstacle.kind !== "name-taken" || decision === undefined) return err(obstacle);
  invariant(to !== null, "only a name can be taken");
  return decision === "skip" ? err("skip") : ok(join(dirname(to), obstacle.otherName));
}

function journalEntry(
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
  };
}

/** Journal first, then the file, then the settlement: after a crash the journal says what to finish or undo. */
export async function carryOutEntry(entry: JournalEntry, ports: CleanupPorts, by: PlannedWork["by"] = "user"): Promise<Result<number, CleanupObstacle>> {
  ports.reached("starting");
  const refused = await findRefusal(entry, ports);
  if (refused !== null) return err(refused);
  const begun = ports.records.begin(entry);
  if (!begun.ok) return err(recordsObstacle(begun.error));
  ports.reached("journaled");
  const trouble = await prepareAndMove(entry, ports);
  if (trouble !== null) return err(await giveUp(entry, trouble, ports));
  const settled = ports.records.settle(settlementOf(entry, by, { at: ports.now(), identify: ports.inventory.identify }));
  // The file has moved and the journal knows: the next start writes down the rest.
  if (!settled.ok) return err(recordsObstacle(settled.error));
  ports.reached("settled");
  await tidy(entry, ports);
  ports.reached("tidied");
  const [historyId] = settled.value;
  invariant(historyId !== undefined, "a settled operation has an event");
  return ok(historyId);
}

/** The plan may be old: whose folders these are is looked at again, links resolved. */
async function findRefusal({ kind, from, to }: JournalEntry, ports: CleanupPorts): Promise<CleanupObstacle | null> {
  const seen = await ports.files.look(from);
  if (seen.kind === "absent") return obstacleAt(from, "vanished", ports.files);
  if (seen.kind === "folder" || seen.kind === "not-a-file") return { kind: "not-a-file" };
  const source = await placeOf(dirname(from), ports);
  if (source === "certified") return { kind: "certified-file" };
  if (source !== (kind === "restore" || kind === "purge" ? "quarantine" : "known")) return { kind: "link-outside" };
  if (kind === "quarantine" || kind === "purge" || to === null) return null;
  if ((await ports.files.look(dirname(to))).kind === "absent") return { kind: "folder-gone", path: dirname(to) };
  const target = await placeOf(dirname(to), ports);
  if (target === "certified") return { kind: "certified-file" };
  return target === "known" ? null : { kind: "folder-not-known", path: dirname(to) };
}

async function prepareAndMove(entry: JournalEntry, ports: CleanupPorts): Promise<MoveTrouble | null> {
  const { to } = entry;
  if (to === null) return purgeFile(entry, ports);
  const prepared = entry.kind === "quarantine" ? await prepareKeeping(entry, to, ports) : ok(undefined);
  if (!prepared.ok) return { at: "to", trouble: prepared.error };
  ports.reached("prepared");
  const moved = await moveFile({ ...entry, to }, ports);
  return moved.ok ? null : moved.error;
}

async function prepareKeeping(entry: JournalEntry, to: string, { files, quarantineFolder, now }: CleanupPorts) {
  const made = await files.makeFolder(dirname(to));
  if (!made.ok) return made;
  const file = keptFile(entry, now());
  return files.writeNew(sidecarPath(quarantineFolder, file.id), sidecarText(file));
}

async function purgeFile({ from, sha256 }: JournalEntry, { files, reached }: CleanupPorts): Promise<MoveTrouble | null> {
  const hash = await files.hash(from);
  if (!hash.ok) return { at: "from", trouble: hash.error };
  if (hash.value !== sha256) return { at: "from", trouble: "changed" };
  const removed = await files.remove(from);
  if (!removed.ok) return { at: "from", trouble: removed.error };
  await files.syncFolder(dirname(from));
  reached("purged");
  return null;
}

/** Puts everything back as after a crash; what cannot be put back now stays in the journal for the next start. */
async function giveUp(entry: JournalEntry, trouble: MoveTrouble, ports: CleanupPorts): Promise<CleanupObstacle> {
  const obstacle = await describeTrouble(entry, trouble, ports);
  const repaired = await repair(entry, ports);
  if (repaired.kind === "postponed") return obstacle;
  const settlement = repairedSettlement(entry, repaired, { at: ports.now(), identify: ports.inventory.identify });
  // Back where it was: the failure itself tells the user, the history needs no entry.
  const settled = ports.records.settle(repaired.outcome === "undone" ? { ...settlement, events: [] } : settlement);
  if (settled.ok) await tidy(entry, ports);
  return obstacle;
}

async function describeTrouble(
  { kind, from, to, sha256 }: JournalEntry,
  { at, trouble }: MoveTrouble,
  ports: CleanupPorts,
): Promise<CleanupObstacle> {
  if (trouble === "changed") return { kind: "changed-since-scan" };
  if (at === "from" || to === null) return obstacleAt(from, trouble, ports.files);
  if (trouble !== "taken") return obstacleAt(to, trouble, ports.files);
  const facts = await targetFacts(dirname(to), basename(to), ports);
  return facts.kind === "blocked" ? facts.by : nameTaken(kind, facts, { sha256, given: new Set() });
}

/** Removes what only served the keeping of a file that is kept no longer. Leftovers harm nobody and are looked for at each start. */
export async function tidy({ quarantineId }: JournalEntry, { files, records, quarantineFolder }: CleanupPorts): Promise<void> {
  if (quarantineId === null || records.findQuarantined(quarantineId) !== undefined) return;
  await files.removeFolder(keptFolder(quarantineFolder, quarantineId));
  const place = await files.look(keptFolder(quarantineFolder, quarantineId));
  if (place.kind === "absent") await files.remove(sidecarPath(quarantineFolder, quarantineId));
}
