import { errorCode } from "../../../shared/base/error-code.ts";
import { lstat, opendir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { FolderRole } from "../../../shared/model/inventory.ts";
import { disabledEnding, isAcceptedName, isDisabledName } from "../../../shared/model/file-name.ts";
import { limits } from "../limits.ts";
import type { FileStamp, FolderListing, FolderRequest, ListedFile } from "./inspector.ts";
import { fileFailureOf } from "./file-failure.ts";
import { leadsToNetwork } from "./network-links.ts";
import { decodeFileName, printableFileName } from "./file-names.ts";

/** Reads a folder; for a process that may wait for ever, as on a disconnected network drive. Never throws. */
export async function readConnectorFolder({ path, listFor, withFolders, noNetwork = false }: FolderRequest): Promise<FolderListing> {
  if (noNetwork && (await leadsToNetwork(path))) return { state: "access-denied", files: [], isOnNetwork: true };
  const state = await readFolderState(path);
  if (state !== "present" || listFor === null) return { state, files: [] };
  const listed = await listConnectors(path, listFor, noNetwork);
  if (!listed.ok) return { state: listed.error === "vanished" ? "absent" : "access-denied", files: [] };
  const { files, folders } = listed.value;
  return { state, files, ...(withFolders === true ? { folders } : {}) };
}

async function readFolderState(path: string): Promise<FolderListing["state"]> {
  try {
    if (!(await stat(path)).isDirectory()) return "not-a-folder";
    const listing = await opendir(path);
    await listing.close();
    return "present";
  } catch (thrown) {
    const code = errorCode(thrown);
    if (code === "ENOENT") return (await isDanglingLink(path)) ? "not-a-folder" : "absent";
    return code === "ENOTDIR" ? "not-a-folder" : "access-denied";
  }
}

const isDanglingLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/**
 * Whether a file belongs in the inventory: what Power BI accepts, and what is one by accident (`X.mez.zip`). Any other ZIP counts only
 * in folders that exist for connectors; a folder of the user's own may be full of them.
 */
export function isConnectorName(name: string, role: FolderRole): boolean {
  // What the user disabled stays in sight.
  const loaded = isDisabledName(name) ? name.slice(0, -disabledEnding.length) : name;
  // Beside what else people keep there.
  if (role === "near-miss") return /\.(?:mez|pqx)$/iu.test(loaded);
  if (isAcceptedName(loaded)) return true;
  return role === "added" ? /\.(?:mez|pqx)\.zip$/iu.test(name) : /\.zip$/iu.test(name);
}

interface Listed {
  readonly files: readonly ListedFile[];
  readonly folders: readonly string[];
}

/** Names in the folder itself, sorted; Power BI does not read subfolders. */
async function listConnectors(folder: string, role: FolderRole, noNetwork: boolean): Promise<Result<Listed, FileFailure>> {
  try {
    const listed: Omit<ListedFile, "stamp">[] = [];
    const folders: string[] = [];
    for (const entry of await readdir(folder, { encoding: "buffer", withFileTypes: true })) {
      const decoded = decodeFileName(entry.name);
      const name = decoded ?? printableFileName(entry.name);
      if (entry.isDirectory() && decoded !== null && folders.length < limits.listedFolders) folders.push(decoded);
      if (!entry.isDirectory() && isConnectorName(name, role))
        listed.push({
          name,
          rawName: decoded === null ? entry.name.toString("hex") : null,
          ...(entry.isSymbolicLink() ? { isLink: true } : {}),
        });
    }
    refuseRepeats(listed);
    listed.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
    return ok({ files: await stampsOf(folder, listed, noNetwork), folders: folders.sort() });
  } catch (thrown) {
    return err(fileFailureOf(thrown));
  }
}

/**
 * No folder has a name twice: where a layer below has put a replacement character into several names (as Wine does), it is unknown which
 * of the files a name would open.
 */
function refuseRepeats(listed: Omit<ListedFile, "stamp">[]): void {
  const times = Map.groupBy(listed, ({ name }) => name);
  for (const [at, file] of listed.entries()) {
    const isRepeated = file.rawName === null && (times.get(file.name)?.filter(({ rawName }) => rawName === null).length ?? 0) > 1;
    if (isRepeated) listed[at] = { ...file, rawName: `${at}/${Buffer.from(file.name).toString("hex")}` };
  }
}

/** Enough to keep a network drive busy. */
const stampsAtOnce = 4;

async function stampsOf(folder: string, listed: readonly Omit<ListedFile, "stamp">[], noNetwork: boolean): Promise<readonly ListedFile[]> {
  const files: ListedFile[] = [];
  for (let at = 0; at < listed.length; at += stampsAtOnce) {
    files.push(
      ...(await Promise.all(
        listed.slice(at, at + stampsAtOnce).map(async (file): Promise<ListedFile> => ({
          ...file,
          stamp: await stampOf(folder, file, noNetwork),
        })),
      )),
    );
  }
  return files;
}

async function stampOf(folder: string, file: Omit<ListedFile, "stamp">, noNetwork: boolean): Promise<ListedFile["stamp"]> {
  if (file.rawName !== null) return err("name-without-text");
  if (noNetwork && file.isLink === true && (await leadsToNetwork(join(folder, file.name)))) return err("link-outside");
  return readStamp(folder, file.name);
}

/** File system facts without opening the file; of a link those of its target. */
export async function readStamp(folder: string, name: string): Promise<Result<FileStamp, FileFailure>> {
  try {
    const facts = await stat(join(folder, name));
    return ok({ sizeBytes: facts.size, modifiedMs: facts.mtimeMs, changedMs: facts.ctimeMs });
  } catch (thrown) {
    return err(fileFailureOf(thrown));
  }
}
