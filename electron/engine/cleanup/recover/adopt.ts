import { basename, dirname, join } from "node:path";
import type { QuarantinedFile, QuarantineId, RecoveredOperation } from "../../../../shared/model/cleanup.ts";
import { removeFolderInQuarantine } from "../execute/carry-out.ts";
import { describeNamed, quarantineIds, readSidecar } from "../quarantined-files.ts";
import { isOwnTemporary, folderInQuarantine, pathInQuarantine, stagedPath } from "../execute/file-names.ts";
import type { CleanupPorts } from "../ports.ts";
import type { NewEvent } from "../records.ts";
import { keepBeside } from "./repair.ts";

/**
 * Lists quarantined files again that the store has lost, and removes the empty folders of files that went back. A note whose file is found
 * nowhere stays: it is all that knows of it.
 */
export async function adoptOrphans(ports: CleanupPorts): Promise<readonly RecoveredOperation[]> {
  const adopted: RecoveredOperation[] = [];
  for (const id of await findOrphans(ports)) {
    const operation = await adopt(id, ports);
    if (operation !== null) adopted.push(operation);
  }
  return adopted;
}

/**
 * Takes files off the list that are no longer in quarantine but in the folder they came from, with the same bytes: what put them back
 * could not write that down, on a full disk not even in a note.
 */
export async function dropReturned(ports: CleanupPorts): Promise<readonly RecoveredOperation[]> {
  const returned: RecoveredOperation[] = [];
  const busy = new Set(ports.records.unfinished().map(({ entry }) => entry.quarantineId));
  for (const file of ports.records.quarantined()) {
    const inside = busy.has(file.id) ? null : await readFolderInQuarantine(file.id, ports);
    if (inside === null || inside.name !== null || inside.temporary.length > 0) continue;
    const path = join(file.originalFolder, file.name);
    const hash = file.originalFolder === "" ? null : await ports.files.hash(path);
    if (hash?.ok !== true || hash.value !== file.sha256) continue;
    const event = recoveredEvent(file, { operation: "restore", outcome: "finished" }, ports);
    const committed = ports.records.commit({ journal: null, quarantine: { drop: file.id }, events: [event] });
    if (!committed.ok) continue;
    await removeFolderInQuarantine(file.id, ports);
    returned.push({ operation: "restore", name: file.name, outcome: "finished", path, historyId: committed.value[0] ?? 0 });
  }
  return returned;
}

/** Ids in the quarantine's folder that neither its list nor an operation under way knows. */
export async function findOrphans(ports: CleanupPorts): Promise<readonly QuarantineId[]> {
  const busy = new Set(ports.records.unfinished().map(({ entry }) => entry.quarantineId));
  return (await quarantineIds(ports)).filter((id) => !busy.has(id) && ports.records.findQuarantined(id) === undefined);
}

/** What is in the folder of one quarantined file: its own name, and names that an interrupted operation left. */
export async function readFolderInQuarantine(
  id: QuarantineId,
  { files, quarantineFolder }: CleanupPorts,
): Promise<{ readonly name: string | null; readonly temporary: readonly string[] } | null> {
  const inside = await files.names(folderInQuarantine(quarantineFolder, id));
  if (!inside.ok) return inside.error === "vanished" ? { name: null, temporary: [] } : null;
  return { name: inside.value.find((one) => !isOwnTemporary(one)) ?? null, temporary: inside.value.filter(isOwnTemporary) };
}

async function adopt(id: QuarantineId, ports: CleanupPorts): Promise<RecoveredOperation | null> {
  const inside = await readFolderInQuarantine(id, ports);
  if (inside === null) return null; // not to be read now
  const { name, temporary } = inside;
  if (name !== null) return listAgain(id, name, ports);
  const noted = await readSidecar(id, ports);
  if (noted === null) {
    if (temporary.length === 0) await ports.files.removeFolder(folderInQuarantine(ports.quarantineFolder, id));
    return null;
  }
  const back = await findOutside(noted, ports);
  if (back !== null) {
    for (const one of temporary) await removeCopy(pathInQuarantine(ports.quarantineFolder, id, one), noted, ports);
    await removeFolderInQuarantine(id, ports);
    return back === "in-place" ? null : putBackAgain(noted, back, ports);
  }
  return (await isNamedAgain(noted, temporary, ports)) ? listAgain(id, noted.name, ports) : null;
}

/** A copy of what is back elsewhere, or half of one. */
async function removeCopy(path: string, { sha256 }: QuarantinedFile, { files }: CleanupPorts): Promise<void> {
  const hash = await files.hash(path);
  if (path.endsWith(".part") || (hash.ok && hash.value === sha256)) await files.remove(path);
}

/** Where the bytes of a note are, when they are in the folder they came from: under their name, or put back under it now. */
async function findOutside(noted: QuarantinedFile, { files, reached, records }: CleanupPorts): Promise<"in-place" | string | null> {
  const { originalFolder: folder, name, sha256, id } = noted;
  if (folder === "") return null;
  const names = await files.names(folder);
  if (!names.ok) return null;
  const has = async (one: string) => {
    const hash = names.value.includes(one) ? await files.hash(join(folder, one)) : null;
    return hash?.ok === true && hash.value === sha256;
  };
  if (await has(name)) return "in-place";
  const busy = new Set(records.unfinished().map(({ entry }) => basename(stagedPath(entry))));
  for (const one of names.value.filter((temporary) => /^mezzanine-.*\.moving$/u.test(temporary))) {
    if (busy.has(one) || !(await has(one))) continue;
    const beside = { begun: { id, begunAt: noted.quarantinedAt, sha256 }, sha256, source: join(folder, one), wanted: join(folder, name) };
    const placed = await keepBeside(beside, { files, reached }, "undone");
    return placed.kind === "committed" ? placed.path : null;
  }
  return null;
}

/** Gives a file that is still in its folder in quarantine, but under a temporary name, its own name. */
async function isNamedAgain(
  noted: QuarantinedFile,
  temporary: readonly string[],
  { files, reached, quarantineFolder }: CleanupPorts,
): Promise<boolean> {
  const { id, name, sha256 } = noted;
  // Half a copy is of no use; a whole file counts, changed or not.
  const sources = temporary.toSorted((one) => (one.endsWith(".moving") ? -1 : 1));
  for (const one of sources) {
    const source = pathInQuarantine(quarantineFolder, id, one);
    const hash = await files.hash(source);
    if (!hash.ok || (one.endsWith(".part") && hash.value !== sha256)) continue;
    const beside = {
      begun: { id, begunAt: noted.quarantinedAt, sha256: hash.value },
      sha256: hash.value,
      source,
      wanted: pathInQuarantine(quarantineFolder, id, name),
    };
    return (await keepBeside(beside, { files, reached }, "undone")).kind === "committed";
  }
  return false;
}

async function listAgain(id: QuarantineId, name: string, ports: CleanupPorts): Promise<RecoveredOperation | null> {
  const file = await describeNamed(id, name, ports);
  if (file === null) return null;
  const path = pathInQuarantine(ports.quarantineFolder, id, name);
  const committed = ports.records.commit({
    journal: null,
    quarantine: { keep: file },
    events: [recoveredEvent(file, { operation: "quarantine", outcome: "adopted" }, ports)],
  });
  if (!committed.ok) return null;
  return { operation: "quarantine", name, outcome: "adopted", path, historyId: committed.value[0] ?? 0 };
}

function putBackAgain(noted: QuarantinedFile, path: string, ports: CleanupPorts): RecoveredOperation | null {
  const outcome = path === join(dirname(path), noted.name) ? "undone" : "kept-under-other-name";
  const committed = ports.records.commit({
    journal: null,
    quarantine: null,
    events: [recoveredEvent(noted, { operation: "quarantine", outcome }, ports)],
  });
  return committed.ok ? { operation: "quarantine", name: noted.name, outcome, path, historyId: committed.value[0] ?? 0 } : null;
}

function recoveredEvent(file: QuarantinedFile, recovery: NonNullable<NewEvent["recovery"]>, { inventory, now }: CleanupPorts): NewEvent {
  const { name, originalFolder, sha256, version, signer } = file;
  const connector = originalFolder === "" ? null : inventory.identify(join(originalFolder, name));
  return {
    at: now().toISOString(),
    kind: "recovered",
    by: "recovery",
    connector,
    name,
    folder: originalFolder,
    sha256,
    version,
    signer,
    previous: null,
    note: null,
    recovery,
    target: null,
    undoes: null,
  };
}
