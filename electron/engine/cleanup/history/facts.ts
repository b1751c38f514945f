import { basename, dirname, join } from "node:path";
import type { CleanupKind, CleanupObstacle } from "../../../../shared/model/cleanup.ts";
import { disabledEnding, isDisabledName } from "../../../../shared/model/file-name.ts";
import { obstacleAt, readingObstacle } from "../plan/obstacles.ts";
import { enabledName, isInside } from "../execute/file-names.ts";
import { cannotUseRecords } from "../quarantined-files.ts";
import type { CleanupPorts } from "../ports.ts";
import type { Subject } from "../plan/subject.ts";

/** The state of the disk for one request, gathered before anything is decided. */
export interface StepFacts {
  readonly subject: Subject;
  readonly source: SourceFacts;
  /** Null where the file goes to the quarantine or nowhere. */
  readonly target: TargetFacts | null;
}

export type SourceFacts =
  | { readonly kind: "present"; readonly sha256: string; readonly folderKind: FolderKind; readonly folderWritable: boolean }
  | { readonly kind: "blocked"; readonly by: CleanupObstacle };

/** Whose a folder is. Nothing outside the known folders and the quarantine is touched. */
export type FolderKind = "known" | "certified" | "quarantine" | "outside";

export type TargetFacts =
  | {
      readonly kind: "folder";
      readonly folder: string;
      readonly name: string;
      readonly folderKind: FolderKind;
      readonly writable: boolean;
      /** Lower-case names in the folder. */
      readonly names: readonly string[];
      /** What exists under the wanted name; its hash where it is a file. */
      readonly standing: { readonly sha256: string | null } | null;
    }
  | { readonly kind: "blocked"; readonly by: CleanupObstacle };

export async function gatherFacts(kind: CleanupKind, subject: Subject, ports: CleanupPorts): Promise<StepFacts> {
  return { subject, source: await sourceFacts(subject, ports), target: await findTarget(kind, subject, ports) };
}

async function sourceFacts({ path }: Subject, ports: CleanupPorts): Promise<SourceFacts> {
  const { files } = ports;
  const seen = await files.stat(path);
  if (seen.kind === "absent") return { kind: "blocked", by: await obstacleAt(path, "vanished", files) };
  if (seen.kind === "unreadable") return { kind: "blocked", by: await readingObstacle(path, seen.because, files) };
  if (seen.kind !== "file") return { kind: "blocked", by: { kind: "not-a-file" } };
  const hash = await files.hash(path);
  if (!hash.ok) return { kind: "blocked", by: await readingObstacle(path, hash.error, files) };
  return {
    kind: "present",
    sha256: hash.value,
    folderKind: await folderKindOf(dirname(path), ports),
    folderWritable: await files.seemsWritable(dirname(path)),
  };
}

/** Where the file would go, when that is a folder of the user's. */
async function findTarget(kind: CleanupKind, subject: Subject, ports: CleanupPorts): Promise<TargetFacts | null> {
  if (kind === "quarantine" || kind === "purge") return null;
  if (kind === "restore" && subject.folder === "") return { kind: "blocked", by: { kind: "folder-not-known", path: "" } };
  if (kind === "restore") {
    const target = await targetFacts(subject.folder, subject.name, ports);
    return target.kind === "folder" ? { ...target, folderKind: await folderKindToReturn(subject.folder, ports) } : target;
  }
  const name = kind === "disable" ? subject.name + disabledEnding : isDisabledName(subject.name) ? enabledName(subject.name) : subject.name;
  return name === subject.name ? null : targetFacts(dirname(subject.path), name, ports);
}

export async function targetFacts(folder: string, name: string, ports: CleanupPorts): Promise<TargetFacts> {
  const { files } = ports;
  const path = join(folder, name);
  if (basename(path) !== name) return { kind: "blocked", by: { kind: "not-a-file" } };
  const names = await files.names(folder);
  if (!names.ok) return { kind: "blocked", by: await obstacleAt(path, names.error, files) };
  const seen = await files.stat(path);
  if (seen.kind === "unreadable") return { kind: "blocked", by: await readingObstacle(path, seen.because, files) };
  const hash = seen.kind === "file" ? await files.hash(path) : null;
  return {
    kind: "folder",
    folder,
    name,
    folderKind: await folderKindOf(folder, ports),
    writable: await files.seemsWritable(folder),
    names: names.value.map((one) => one.toLowerCase()),
    standing: seen.kind === "absent" ? null : { sha256: hash?.ok === true ? hash.value : null },
  };
}

/** Compared with every link resolved, so that a junction inside a known folder leads nowhere else. */
export async function folderKindOf(folder: string, { files, inventory, quarantineFolder }: CleanupPorts): Promise<FolderKind> {
  const real = await files.realFolder(folder);
  if (!real.ok) return "outside";
  const roots = inventory.folders().map((one) => ({ ...one, folderKind: one.certified ? ("certified" as const) : ("known" as const) }));
  const kinds = new Set<FolderKind>();
  for (const { path, folderKind } of [...roots, { path: quarantineFolder, folderKind: "quarantine" as const }]) {
    const root = await files.realFolder(path);
    if (root.ok && isInside(real.value, root.value)) kinds.add(folderKind);
  }
  return kinds.has("certified") ? "certified" : kinds.has("quarantine") ? "quarantine" : kinds.has("known") ? "known" : "outside";
}

/**
 * Whose folder a quarantined file goes back to. While the records cannot be used nobody can say which folders the user added: the note beside the
 * file names the one that it was taken from, and that one was known then.
 */
export async function folderKindToReturn(folder: string, ports: CleanupPorts): Promise<FolderKind> {
  const folderKind = await folderKindOf(folder, ports);
  return folderKind === "outside" && cannotUseRecords(ports) !== null ? "known" : folderKind;
}
