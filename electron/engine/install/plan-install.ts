import { join } from "node:path";
import type { CleanupObstacle, UnreliableContent } from "../../../shared/model/cleanup.ts";
import type { InstallReview, InstallRival, WebMark } from "../../../shared/model/install.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId, FolderFacts } from "../../../shared/model/inventory.ts";
import { nameObstacle, sameNameKey } from "./install-name.ts";

/** The folder that Power BI Desktop reads, as it is on the disk. */
export interface TargetFolder {
  readonly path: string;
  readonly state: FolderFacts["state"];
  readonly writable: boolean;
  /** Everything in it; empty where it is missing. */
  readonly names: readonly string[];
}

/** What is known of one opened file. */
export interface OpenedFacts {
  readonly id: ConnectorId;
  /** Whole, however long. */
  readonly name: string;
  readonly content: InspectionOutcome;
  readonly mark: WebMark;
  /** Whether its bytes can be had. */
  readonly isKept: boolean;
}

export interface InstallContext {
  readonly folder: TargetFolder | null;
  readonly platform: NodeJS.Platform;
  readonly rivalsOf: (name: string, inspection: Inspection) => readonly InstallRival[];
}

/** What installing each file would do, or why it is not installed. Decides from facts alone. */
export function planInstall(files: readonly OpenedFacts[], context: InstallContext): readonly InstallReview[] {
  const given = new Set<string>(); // two files of one order may have the same name
  return files.map((file) => {
    const review = reviewOf(file, context);
    const key = sameNameKey(file.name);
    const isTwice = review.obstacle === null && given.has(key);
    given.add(key);
    return isTwice ? { ...review, obstacle: { kind: "name-twice" } } : review;
  });
}

function reviewOf(file: OpenedFacts, context: InstallContext): InstallReview {
  const { id, name, content, mark } = file;
  const { folder } = context;
  const { sha256, sizeBytes } = content.kind === "inspected" ? content.inspection : content.refusal;
  const rivals = content.kind === "inspected" ? context.rivalsOf(name, content.inspection) : [];
  const to = folder === null ? null : join(folder.path, name);
  return { id, name, sha256, sizeBytes, to, mark, rivals, obstacle: findObstacle(file, rivals, context) };
}

function findObstacle(file: OpenedFacts, rivals: readonly InstallRival[], { folder, platform }: InstallContext): CleanupObstacle | null {
  const { name, content, isKept } = file;
  if (content.kind === "refused" || content.inspection.connector.parse === "none") return { kind: "no-connector" };
  if (folder === null) return { kind: "no-install-folder" };
  const named = nameObstacle(name, join(folder.path, name), platform);
  if (named !== null) return named;
  const inFolder = folderObstacle(folder);
  if (inFolder !== null) return inFolder;
  const same = rivals.find((one) => one.folder === folder.path && isSameFile(one, content.inspection));
  if (same !== undefined) return { kind: "already-installed", name: same.name };
  const standing = folder.names.find((one) => sameNameKey(one) === sameNameKey(name));
  if (standing !== undefined && !rivals.some(({ relation }) => relation === "same-name")) return { kind: "name-in-use", name: standing };
  if (!isKept) return { kind: "not-kept" };
  const unreliable = unreliableContent(content.inspection);
  return unreliable === null ? null : { kind: unreliable };
}

const isSameFile = ({ relation, sha256 }: InstallRival, inspection: Inspection): boolean =>
  relation === "same-content" || (relation === "same-name" && sha256 === inspection.sha256);

function folderObstacle({ path, state, writable }: TargetFolder): CleanupObstacle | null {
  switch (state) {
    case "absent":
      return null; // it is made
    case "present":
      return writable ? null : { kind: "folder-read-only", path };
    case "access-denied":
      return { kind: "folder-read-only", path };
    case "no-answer":
      return { kind: "no-answer" };
    case "not-a-folder":
      return { kind: "folder-gone", path };
  }
}

/** Content that was changed after it was signed, or of which the review may have seen something else than Power BI will. */
export function unreliableContent({ signature, archiveNotes }: Inspection): UnreliableContent | null {
  if (signature.integrity.kind === "altered") return "content-altered";
  if (archiveNotes.some(({ ambiguous }) => ambiguous)) return "content-ambiguous";
  return signature.integrity.kind === "malformed" ? "signature-damaged" : null;
}
