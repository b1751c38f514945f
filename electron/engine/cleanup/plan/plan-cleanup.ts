import { dirname, join } from "node:path";
import type { CleanupKind, CleanupObstacle, PlannedStep, QuarantineId } from "../../../../shared/model/cleanup.ts";
import { isDisabledName } from "../../../../shared/model/file-name.ts";
import type { StepFacts, TargetFacts } from "../history/facts.ts";
import { freeName, pathInQuarantine } from "../execute/file-names.ts";

/**
 * What happens to each file: its target, or the obstacle.
 * Decides from facts alone; `newId` names the files that will be kept.
 */
export function planCleanup(
  kind: CleanupKind,
  facts: readonly StepFacts[],
  keeping: { readonly folder: string; readonly newId: () => QuarantineId },
): readonly PlannedStep[] {
  const given = new Set<string>(); // two files of one selection may want the same name
  return facts.map((one) => {
    const step = planStep(kind, one, given, keeping);
    if (step.to !== null) given.add(step.to.toLowerCase());
    return step;
  });
}

function planStep(
  kind: CleanupKind,
  facts: StepFacts,
  given: ReadonlySet<string>,
  keeping: { readonly folder: string; readonly newId: () => QuarantineId },
): PlannedStep {
  const { id, name, path, sha256, sizeBytes } = facts.subject;
  const to = kind === "quarantine" ? pathInQuarantine(keeping.folder, keeping.newId(), name) : kind === "purge" ? null : wantedPath(facts);
  return { subject: id, name, from: path, to, sha256, sizeBytes, obstacle: findObstacle(kind, facts, given) };
}

function wantedPath({ target }: StepFacts): string | null {
  return target?.kind === "folder" ? join(target.folder, target.name) : null;
}

function findObstacle(kind: CleanupKind, { subject, source, target }: StepFacts, given: ReadonlySet<string>): CleanupObstacle | null {
  if (source.kind === "blocked") return source.by;
  if (source.folderKind === "certified") return { kind: "certified-file" };
  const startsInQuarantine = kind === "restore" || kind === "purge";
  if (source.folderKind !== (startsInQuarantine ? "quarantine" : "known")) return { kind: "link-outside" };
  if (kind === "disable" && isDisabledName(subject.name)) return { kind: "already-disabled" };
  if (kind === "enable" && !isDisabledName(subject.name)) return { kind: "not-disabled" };
  const isChanged = source.sha256 !== subject.sha256;
  if (isChanged && !startsInQuarantine) return { kind: "changed-since-scan" };
  if (!source.folderWritable) return { kind: "folder-read-only", path: startsInQuarantine ? dirname(subject.path) : subject.folder };
  const other = target === null ? null : findTargetObstacle(kind, target, { sha256: source.sha256, given });
  if (!isChanged || (other !== null && other.kind !== "name-taken")) return other;
  return { kind: "changed-in-quarantine", sha256: source.sha256, nameTaken: other };
}

function findTargetObstacle(
  kind: CleanupKind,
  target: TargetFacts,
  { sha256, given }: { readonly sha256: string; readonly given: ReadonlySet<string> },
): CleanupObstacle | null {
  if (target.kind === "blocked") return target.by;
  if (target.folderKind === "certified") return { kind: "certified-file" };
  if (target.folderKind !== "known") return { kind: "folder-not-known", path: target.folder };
  if (!target.writable) return { kind: "folder-read-only", path: target.folder };
  const wasGiven = given.has(join(target.folder, target.name).toLowerCase());
  if (target.standing === null && !wasGiven) return null;
  return nameTaken(kind, target, { sha256, given });
}

/** The obstacle with the name that `keep-both` would give. */
export function nameTaken(
  kind: CleanupKind,
  target: Extract<TargetFacts, { kind: "folder" }>,
  { sha256, given }: { readonly sha256: string; readonly given: ReadonlySet<string> },
): Extract<CleanupObstacle, { kind: "name-taken" }> {
  const inFolder = join(target.folder, "_").slice(0, -1).toLowerCase();
  const reserved = [...given].filter((path) => path.startsWith(inFolder)).map((path) => path.slice(inFolder.length));
  const otherName = freeName(target.name, kind === "disable" ? "disabled" : "restored", new Set([...target.names, ...reserved]));
  return { kind: "name-taken", name: target.name, sameContent: target.standing?.sha256 === sha256, otherName };
}
