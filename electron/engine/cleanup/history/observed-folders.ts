import { basename, dirname } from "node:path";
import { isRepeatable } from "../../../../shared/model/inspection.ts";
import type { Folder } from "../../scan/folders.ts";
import type { ScannedFile } from "../../scan/scanned-file.ts";
import { signerOf } from "../plan/known-connectors.ts";
import type { ObservedFolder } from "./observe.ts";
import type { CleanupRecords, JournalEntry, SeenFile } from "../records.ts";

/**
 * The result of a finished scan, for the history. Folders that could not be listed are left out: a drive that is not connected has lost nothing.
 * Of files that are being moved just now nothing is concluded; the process that moves them records it.
 */
export function observedFolders(
  files: readonly ScannedFile[],
  folders: readonly Folder[],
  { unfinished }: Pick<CleanupRecords, "unfinished">,
): readonly ObservedFolder[] {
  const byFolder = Map.groupBy(files, ({ folder }) => folder.id);
  const moving = unfinished().filter(({ state }) => state === "open");
  return folders
    .filter(({ state }) => state === "present")
    .map(({ id, path }) => {
      // What has no text for a name is no file of that name.
      const own = (byFolder.get(id) ?? []).filter(({ content }) => content.ok || content.error !== "name-without-text");
      const held = new Set(moving.flatMap(({ entry }) => namesIn(path, entry)));
      const seen = own.flatMap((file) => (held.has(file.name) ? [] : (seenFile(file) ?? [])));
      const understood = new Set(seen.map(({ name }) => name));
      const unreadable = [...held, ...own.filter(({ name }) => !understood.has(name)).map(({ name }) => name)];
      return { path, files: seen, unreadable };
    });
}

const namesIn = (folder: string, { from, to }: JournalEntry): readonly string[] =>
  [from, to].flatMap((path) => (path !== null && dirname(path) === folder ? [basename(path)] : []));

function seenFile({ id, folder, name, content }: ScannedFile): SeenFile | null {
  if (!content.ok || !isRepeatable(content.value)) return null;
  const outcome = content.value;
  const { sha256 } = outcome.kind === "inspected" ? outcome.inspection : outcome.refusal;
  const version = outcome.kind === "inspected" ? outcome.inspection.connector.version : null;
  return { connector: id, folder: folder.path, name, sha256, version, signer: signerOf(outcome) };
}
