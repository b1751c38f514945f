import { join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import { isRepeatable, withFileName, type InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId, FolderId } from "../../../shared/model/inventory.ts";
import type { Inspector, ListedFile } from "../inspector/inspector.ts";
import { withoutNeedlessCheck } from "./checked-code.ts";
import { connectorId } from "./connector-id.ts";
import type { Folder } from "./folders.ts";
import { isStableStamp, sameStamp, type ScanMemory, type ScannedFile, smallIcon } from "./scanned-file.ts";

export interface ScanPorts {
  readonly inspector: Inspector;
  readonly memory: ScanMemory;
  readonly now: () => Date;
}

export interface ScanRun {
  readonly folders: readonly Folder[];
  /** What the last scan found; what did not change is taken from there. */
  readonly previous: ReadonlyMap<ConnectorId, ScannedFile>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly current: string | null }) => void;
  readonly onFile: (file: ScannedFile) => void;
}

export interface ScanResult {
  /** In the order of folders and names. After a cancel, what was not reached is as it was before, or missing. */
  readonly files: readonly ScannedFile[];
  /** Folders as they turned out when they were listed. */
  readonly folders: readonly Folder[];
  readonly cancelled: boolean;
}

/** After this many timeouts in one folder the folder counts as not answering; its other files are not tried. */
const silentFiles = 3;

/** Enough to keep the children busy while others are read from memory, few enough that an opened file is soon next in their queue. */
const filesAtOnce = 6;

/** Looks at every connector file in the folders. One that cannot be read is data; the rest goes on. */
export async function scan(ports: ScanPorts, run: ScanRun): Promise<ScanResult> {
  const listed = await Promise.all(run.folders.map((folder) => listFolder(folder, ports.inspector)));
  const entries = listed.flatMap(({ folder, files }) => files.map((file): FolderEntry => ({ ...file, folder })));
  const silent = new Map<FolderId, number>();
  const isSilent = ({ id }: Folder) => (silent.get(id) ?? 0) >= silentFiles;
  const found = new Array<ScannedFile | undefined>(entries.length);
  const progress = { next: 0, done: 0 };

  const work = async () => {
    while (!run.signal.aborted && progress.next < entries.length) {
      const index = progress.next;
      progress.next += 1;
      const entry = entries[index];
      if (entry === undefined) return;
      run.onProgress({ done: progress.done, total: entries.length, current: entry.name });
      const file = isSilent(entry.folder) ? unread(entry, "no-answer") : await inspectFile(entry, ports, run.previous);
      if (!file.content.ok && file.content.error === "no-answer") silent.set(entry.folder.id, (silent.get(entry.folder.id) ?? 0) + 1);
      found[index] = file;
      run.onFile(file);
      progress.done += 1;
      run.onProgress({ done: progress.done, total: entries.length, current: entry.name });
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, work));
  ports.memory.flush?.();

  const files = entries.flatMap((entry, index) => found[index] ?? run.previous.get(idOf(entry)) ?? []);
  const folders = listed.map(({ folder }): Folder => (isSilent(folder) ? { ...folder, state: "no-answer" } : folder));
  // Whoever cancels may take the inspector away as well: what it gave last is no fact about a file.
  return { files, folders, cancelled: run.signal.aborted || progress.done < entries.length };
}

async function listFolder(
  folder: Folder,
  { readFolder }: Pick<Inspector, "readFolder">,
): Promise<{ readonly folder: Folder; readonly files: readonly ListedFile[] }> {
  if (folder.state !== "present") return { folder, files: [] };
  const listing = await readFolder({ path: folder.path, listFor: folder.role });
  return listing === null
    ? { folder: { ...folder, state: "no-answer" }, files: [] }
    : { folder: { ...folder, state: listing.state }, files: listing.files };
}

interface FolderEntry extends ListedFile {
  readonly folder: Folder;
}

/** No file's name has a slash, so one without text never has the id of another that is shown alike. */
const idOf = ({ folder, name, rawName }: FolderEntry): ConnectorId => connectorId(folder.id, rawName === null ? name : `/${rawName}`);

const unread = (entry: FolderEntry, because: FileFailure): ScannedFile => ({
  id: idOf(entry),
  folder: entry.folder,
  name: entry.name,
  stamp: null,
  content: err(because),
  icon: null,
  isStable: false,
});

async function inspectFile(entry: FolderEntry, { inspector, memory, now }: ScanPorts, previous: ScanRun["previous"]): Promise<ScannedFile> {
  const { folder, name } = entry;
  const id = idOf(entry);
  // The stamp was taken before the bytes: a change in between makes it outdated, and the next scan inspects it again.
  const { stamp } = entry;
  if (!stamp.ok) return unread(entry, stamp.error);
  const isStable = isStableStamp(stamp.value, now().getTime());
  const before = previous.get(id);
  if (before?.isStable === true && before.stamp !== null && sameStamp(before.stamp, stamp.value)) return { ...before, folder };
  const recalled = memory.recall(folder.id, name, stamp.value);
  if (recalled !== undefined) return scanned({ id, folder, name, stamp: stamp.value, isStable }, ok(recalled));
  const content = await inspector.inspect({ kind: "file", path: join(folder.path, name) });
  if (content.ok && isRepeatable(content.value)) memory.remember(folder.id, name, isStable ? stamp.value : null, content.value);
  return scanned({ id, folder, name, stamp: stamp.value, isStable: isStable && content.ok && isRepeatable(content.value) }, content);
}

function scanned(file: Omit<ScannedFile, "content" | "icon">, content: Result<InspectionOutcome, FileFailure>): ScannedFile {
  if (!content.ok) return { ...file, content: err(content.error), icon: null };
  const outcome = withFileName(content.value, file.name);
  if (outcome.kind === "refused") return { ...file, content: ok(outcome), icon: null };
  const { inspection } = outcome;
  const withoutImages: InspectionOutcome = { kind: "inspected", inspection: { ...inspection, images: [] } };
  return { ...file, content: ok(withoutNeedlessCheck(withoutImages, file.folder.role)), icon: smallIcon(inspection) };
}
